var geoMapElement=(()=>{var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.
exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.
__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},
"__esModule",{value:!0}),mod);var require_leaflet=__commonJS({"map_file/assets/vendor/leaflet/leaflet.js"(exports,module){(function(t,e){typeof exports==
"object"&&typeof module<"u"?e(exports):typeof define=="function"&&define.amd?define(["exports"],e):e((t=typeof globalThis<
"u"?globalThis:t||self).leaflet={})})(exports,function(t){"use strict";function l(t2){for(var e2,i2,n2=1,o2=arguments.length;n2<
o2;n2++)for(e2 in i2=arguments[n2])t2[e2]=i2[e2];return t2}var R=Object.create||function(t2){return N.prototype=t2,new N};
function N(){}function a(t2,e2){var i2,n2=Array.prototype.slice;return t2.bind?t2.bind.apply(t2,n2.call(arguments,1)):(i2=
n2.call(arguments,2),function(){return t2.apply(e2,i2.length?i2.concat(n2.call(arguments)):arguments)})}var D=0;function h(t2){
return"_leaflet_id"in t2||(t2._leaflet_id=++D),t2._leaflet_id}function j(t2,e2,i2){var n2,o2,s2=function(){n2=!1,o2&&(r2.
apply(i2,o2),o2=!1)},r2=function(){n2?o2=arguments:(t2.apply(i2,arguments),setTimeout(s2,e2),n2=!0)};return r2}function H(t2,e2,i2){
var n2=e2[1],e2=e2[0],o2=n2-e2;return t2===n2&&i2?t2:((t2-e2)%o2+o2)%o2+e2}function u(){return!1}function i(t2,e2){return e2===
!1?t2:(e2=Math.pow(10,e2===void 0?6:e2),Math.round(t2*e2)/e2)}function W(t2){return t2.trim?t2.trim():t2.replace(/^\s+|\s+$/g,
"")}function F(t2){return W(t2).split(/\s+/)}function c(t2,e2){for(var i2 in Object.prototype.hasOwnProperty.call(t2,"op\
tions")||(t2.options=t2.options?R(t2.options):{}),e2)t2.options[i2]=e2[i2];return t2.options}function U(t2,e2,i2){var n2,
o2=[];for(n2 in t2)o2.push(encodeURIComponent(i2?n2.toUpperCase():n2)+"="+encodeURIComponent(t2[n2]));return(e2&&e2.indexOf(
"?")!==-1?"&":"?")+o2.join("&")}var V=/\{ *([\w_ -]+) *\}/g;function q(t2,i2){return t2.replace(V,function(t3,e2){if(e2=
i2[e2],e2===void 0)throw new Error("No value provided for variable "+t3);return e2=typeof e2=="function"?e2(i2):e2})}var d=Array.
isArray||function(t2){return Object.prototype.toString.call(t2)==="[object Array]"};function G(t2,e2){for(var i2=0;i2<t2.
length;i2++)if(t2[i2]===e2)return i2;return-1}var K="data:image/gif;base64,R0lGODlhAQABAAD/ACwAAAAAAQABAAACADs=";function Y(t2){
return window["webkit"+t2]||window["moz"+t2]||window["ms"+t2]}var X=0;function J(t2){var e2=+new Date,i2=Math.max(0,16-(e2-
X));return X=e2+i2,window.setTimeout(t2,i2)}var $=window.requestAnimationFrame||Y("RequestAnimationFrame")||J,Q=window.cancelAnimationFrame||
Y("CancelAnimationFrame")||Y("CancelRequestAnimationFrame")||function(t2){window.clearTimeout(t2)};function x(t2,e2,i2){
if(!i2||$!==J)return $.call(window,a(t2,e2));t2.call(e2)}function r(t2){t2&&Q.call(window,t2)}var tt={__proto__:null,extend:l,
create:R,bind:a,get lastId(){return D},stamp:h,throttle:j,wrapNum:H,falseFn:u,formatNum:i,trim:W,splitWords:F,setOptions:c,
getParamString:U,template:q,isArray:d,indexOf:G,emptyImageUrl:K,requestFn:$,cancelFn:Q,requestAnimFrame:x,cancelAnimFrame:r};
function et(){}et.extend=function(t2){function e2(){c(this),this.initialize&&this.initialize.apply(this,arguments),this.
callInitHooks()}var i2,n2=e2.__super__=this.prototype,o2=R(n2);for(i2 in(o2.constructor=e2).prototype=o2,this)Object.prototype.
hasOwnProperty.call(this,i2)&&i2!=="prototype"&&i2!=="__super__"&&(e2[i2]=this[i2]);if(t2.statics&&l(e2,t2.statics),t2.includes){
var s2=t2.includes;if(typeof L<"u"&&L&&L.Mixin){s2=d(s2)?s2:[s2];for(var r2=0;r2<s2.length;r2++)s2[r2]===L.Mixin.Events&&
console.warn("Deprecated include of L.Mixin.Events: this property will be removed in future releases, please inherit fro\
m L.Evented instead.",new Error().stack)}l.apply(null,[o2].concat(t2.includes))}return l(o2,t2),delete o2.statics,delete o2.
includes,o2.options&&(o2.options=n2.options?R(n2.options):{},l(o2.options,t2.options)),o2._initHooks=[],o2.callInitHooks=
function(){if(!this._initHooksCalled){n2.callInitHooks&&n2.callInitHooks.call(this),this._initHooksCalled=!0;for(var t3=0,
e3=o2._initHooks.length;t3<e3;t3++)o2._initHooks[t3].call(this)}},e2},et.include=function(t2){var e2=this.prototype.options;
return l(this.prototype,t2),t2.options&&(this.prototype.options=e2,this.mergeOptions(t2.options)),this},et.mergeOptions=
function(t2){return l(this.prototype.options,t2),this},et.addInitHook=function(t2){var e2=Array.prototype.slice.call(arguments,
1),i2=typeof t2=="function"?t2:function(){this[t2].apply(this,e2)};return this.prototype._initHooks=this.prototype._initHooks||
[],this.prototype._initHooks.push(i2),this};var e={on:function(t2,e2,i2){if(typeof t2=="object")for(var n2 in t2)this._on(
n2,t2[n2],e2);else for(var o2=0,s2=(t2=F(t2)).length;o2<s2;o2++)this._on(t2[o2],e2,i2);return this},off:function(t2,e2,i2){
if(arguments.length)if(typeof t2=="object")for(var n2 in t2)this._off(n2,t2[n2],e2);else{t2=F(t2);for(var o2=arguments.length===
1,s2=0,r2=t2.length;s2<r2;s2++)o2?this._off(t2[s2]):this._off(t2[s2],e2,i2)}else delete this._events;return this},_on:function(t2,e2,i2,n2){
typeof e2!="function"?console.warn("wrong listener type: "+typeof e2):this._listens(t2,e2,i2)===!1&&(e2={fn:e2,ctx:i2=i2===
this?void 0:i2},n2&&(e2.once=!0),this._events=this._events||{},this._events[t2]=this._events[t2]||[],this._events[t2].push(
e2))},_off:function(t2,e2,i2){var n2,o2,s2;if(this._events&&(n2=this._events[t2]))if(arguments.length===1){if(this._firingCount)
for(o2=0,s2=n2.length;o2<s2;o2++)n2[o2].fn=u;delete this._events[t2]}else typeof e2!="function"?console.warn("wrong list\
ener type: "+typeof e2):(e2=this._listens(t2,e2,i2))!==!1&&(i2=n2[e2],this._firingCount&&(i2.fn=u,this._events[t2]=n2=n2.
slice()),n2.splice(e2,1))},fire:function(t2,e2,i2){if(this.listens(t2,i2)){var n2=l({},e2,{type:t2,target:this,sourceTarget:e2&&
e2.sourceTarget||this});if(this._events){var o2=this._events[t2];if(o2){this._firingCount=this._firingCount+1||1;for(var s2=0,
r2=o2.length;s2<r2;s2++){var a2=o2[s2],h2=a2.fn;a2.once&&this.off(t2,h2,a2.ctx),h2.call(a2.ctx||this,n2)}this._firingCount--}}
i2&&this._propagateEvent(n2)}return this},listens:function(t2,e2,i2,n2){typeof t2!="string"&&console.warn('"string" type\
 argument expected');var o2=e2,s2=(typeof e2!="function"&&(n2=!!e2,i2=o2=void 0),this._events&&this._events[t2]);if(s2&&
s2.length&&this._listens(t2,o2,i2)!==!1)return!0;if(n2){for(var r2 in this._eventParents)if(this._eventParents[r2].listens(
t2,e2,i2,n2))return!0}return!1},_listens:function(t2,e2,i2){if(this._events){var n2=this._events[t2]||[];if(!e2)return!!n2.
length;i2===this&&(i2=void 0);for(var o2=0,s2=n2.length;o2<s2;o2++)if(n2[o2].fn===e2&&n2[o2].ctx===i2)return o2}return!1},
once:function(t2,e2,i2){if(typeof t2=="object")for(var n2 in t2)this._on(n2,t2[n2],e2,!0);else for(var o2=0,s2=(t2=F(t2)).
length;o2<s2;o2++)this._on(t2[o2],e2,i2,!0);return this},addEventParent:function(t2){return this._eventParents=this._eventParents||
{},this._eventParents[h(t2)]=t2,this},removeEventParent:function(t2){return this._eventParents&&delete this._eventParents[h(
t2)],this},_propagateEvent:function(t2){for(var e2 in this._eventParents)this._eventParents[e2].fire(t2.type,l({layer:t2.
target,propagatedFrom:t2.target},t2),!0)}},it=(e.addEventListener=e.on,e.removeEventListener=e.clearAllEventListeners=e.
off,e.addOneTimeEventListener=e.once,e.fireEvent=e.fire,e.hasEventListeners=e.listens,et.extend(e));function p(t2,e2,i2){
this.x=i2?Math.round(t2):t2,this.y=i2?Math.round(e2):e2}var nt=Math.trunc||function(t2){return 0<t2?Math.floor(t2):Math.
ceil(t2)};function m(t2,e2,i2){return t2 instanceof p?t2:d(t2)?new p(t2[0],t2[1]):t2==null?t2:typeof t2=="object"&&"x"in
t2&&"y"in t2?new p(t2.x,t2.y):new p(t2,e2,i2)}function f(t2,e2){if(t2)for(var i2=e2?[t2,e2]:t2,n2=0,o2=i2.length;n2<o2;n2++)
this.extend(i2[n2])}function _(t2,e2){return!t2||t2 instanceof f?t2:new f(t2,e2)}function s(t2,e2){if(t2)for(var i2=e2?[
t2,e2]:t2,n2=0,o2=i2.length;n2<o2;n2++)this.extend(i2[n2])}function g(t2,e2){return t2 instanceof s?t2:new s(t2,e2)}function v(t2,e2,i2){
if(isNaN(t2)||isNaN(e2))throw new Error("Invalid LatLng object: ("+t2+", "+e2+")");this.lat=+t2,this.lng=+e2,i2!==void 0&&
(this.alt=+i2)}function w(t2,e2,i2){return t2 instanceof v?t2:d(t2)&&typeof t2[0]!="object"?t2.length===3?new v(t2[0],t2[1],
t2[2]):t2.length===2?new v(t2[0],t2[1]):null:t2==null?t2:typeof t2=="object"&&"lat"in t2?new v(t2.lat,"lng"in t2?t2.lng:
t2.lon,t2.alt):e2===void 0?null:new v(t2,e2,i2)}p.prototype={clone:function(){return new p(this.x,this.y)},add:function(t2){
return this.clone()._add(m(t2))},_add:function(t2){return this.x+=t2.x,this.y+=t2.y,this},subtract:function(t2){return this.
clone()._subtract(m(t2))},_subtract:function(t2){return this.x-=t2.x,this.y-=t2.y,this},divideBy:function(t2){return this.
clone()._divideBy(t2)},_divideBy:function(t2){return this.x/=t2,this.y/=t2,this},multiplyBy:function(t2){return this.clone().
_multiplyBy(t2)},_multiplyBy:function(t2){return this.x*=t2,this.y*=t2,this},scaleBy:function(t2){return new p(this.x*t2.
x,this.y*t2.y)},unscaleBy:function(t2){return new p(this.x/t2.x,this.y/t2.y)},round:function(){return this.clone()._round()},
_round:function(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this},floor:function(){return this.clone().
_floor()},_floor:function(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this},ceil:function(){return this.
clone()._ceil()},_ceil:function(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this},trunc:function(){return this.
clone()._trunc()},_trunc:function(){return this.x=nt(this.x),this.y=nt(this.y),this},distanceTo:function(t2){var e2=(t2=
m(t2)).x-this.x,t2=t2.y-this.y;return Math.sqrt(e2*e2+t2*t2)},equals:function(t2){return(t2=m(t2)).x===this.x&&t2.y===this.
y},contains:function(t2){return t2=m(t2),Math.abs(t2.x)<=Math.abs(this.x)&&Math.abs(t2.y)<=Math.abs(this.y)},toString:function(){
return"Point("+i(this.x)+", "+i(this.y)+")"}},f.prototype={extend:function(t2){var e2,i2;if(t2){if(t2 instanceof p||typeof t2[0]==
"number"||"x"in t2)e2=i2=m(t2);else if(e2=(t2=_(t2)).min,i2=t2.max,!e2||!i2)return this;this.min||this.max?(this.min.x=Math.
min(e2.x,this.min.x),this.max.x=Math.max(i2.x,this.max.x),this.min.y=Math.min(e2.y,this.min.y),this.max.y=Math.max(i2.y,
this.max.y)):(this.min=e2.clone(),this.max=i2.clone())}return this},getCenter:function(t2){return m((this.min.x+this.max.
x)/2,(this.min.y+this.max.y)/2,t2)},getBottomLeft:function(){return m(this.min.x,this.max.y)},getTopRight:function(){return m(
this.max.x,this.min.y)},getTopLeft:function(){return this.min},getBottomRight:function(){return this.max},getSize:function(){
return this.max.subtract(this.min)},contains:function(t2){var e2,i2;return(t2=(typeof t2[0]=="number"||t2 instanceof p?m:
_)(t2))instanceof f?(e2=t2.min,i2=t2.max):e2=i2=t2,e2.x>=this.min.x&&i2.x<=this.max.x&&e2.y>=this.min.y&&i2.y<=this.max.
y},intersects:function(t2){t2=_(t2);var e2=this.min,i2=this.max,n2=t2.min,t2=t2.max,o2=t2.x>=e2.x&&n2.x<=i2.x,t2=t2.y>=e2.
y&&n2.y<=i2.y;return o2&&t2},overlaps:function(t2){t2=_(t2);var e2=this.min,i2=this.max,n2=t2.min,t2=t2.max,o2=t2.x>e2.x&&
n2.x<i2.x,t2=t2.y>e2.y&&n2.y<i2.y;return o2&&t2},isValid:function(){return!(!this.min||!this.max)},pad:function(t2){var e2=this.
min,i2=this.max,n2=Math.abs(e2.x-i2.x)*t2,t2=Math.abs(e2.y-i2.y)*t2;return _(m(e2.x-n2,e2.y-t2),m(i2.x+n2,i2.y+t2))},equals:function(t2){
return!!t2&&(t2=_(t2),this.min.equals(t2.getTopLeft())&&this.max.equals(t2.getBottomRight()))}},s.prototype={extend:function(t2){
var e2,i2,n2=this._southWest,o2=this._northEast;if(t2 instanceof v)i2=e2=t2;else{if(!(t2 instanceof s))return t2?this.extend(
w(t2)||g(t2)):this;if(e2=t2._southWest,i2=t2._northEast,!e2||!i2)return this}return n2||o2?(n2.lat=Math.min(e2.lat,n2.lat),
n2.lng=Math.min(e2.lng,n2.lng),o2.lat=Math.max(i2.lat,o2.lat),o2.lng=Math.max(i2.lng,o2.lng)):(this._southWest=new v(e2.
lat,e2.lng),this._northEast=new v(i2.lat,i2.lng)),this},pad:function(t2){var e2=this._southWest,i2=this._northEast,n2=Math.
abs(e2.lat-i2.lat)*t2,t2=Math.abs(e2.lng-i2.lng)*t2;return new s(new v(e2.lat-n2,e2.lng-t2),new v(i2.lat+n2,i2.lng+t2))},
getCenter:function(){return new v((this._southWest.lat+this._northEast.lat)/2,(this._southWest.lng+this._northEast.lng)/
2)},getSouthWest:function(){return this._southWest},getNorthEast:function(){return this._northEast},getNorthWest:function(){
return new v(this.getNorth(),this.getWest())},getSouthEast:function(){return new v(this.getSouth(),this.getEast())},getWest:function(){
return this._southWest.lng},getSouth:function(){return this._southWest.lat},getEast:function(){return this._northEast.lng},
getNorth:function(){return this._northEast.lat},contains:function(t2){t2=(typeof t2[0]=="number"||t2 instanceof v||"lat"in
t2?w:g)(t2);var e2,i2,n2=this._southWest,o2=this._northEast;return t2 instanceof s?(e2=t2.getSouthWest(),i2=t2.getNorthEast()):
e2=i2=t2,e2.lat>=n2.lat&&i2.lat<=o2.lat&&e2.lng>=n2.lng&&i2.lng<=o2.lng},intersects:function(t2){t2=g(t2);var e2=this._southWest,
i2=this._northEast,n2=t2.getSouthWest(),t2=t2.getNorthEast(),o2=t2.lat>=e2.lat&&n2.lat<=i2.lat,t2=t2.lng>=e2.lng&&n2.lng<=
i2.lng;return o2&&t2},overlaps:function(t2){t2=g(t2);var e2=this._southWest,i2=this._northEast,n2=t2.getSouthWest(),t2=t2.
getNorthEast(),o2=t2.lat>e2.lat&&n2.lat<i2.lat,t2=t2.lng>e2.lng&&n2.lng<i2.lng;return o2&&t2},toBBoxString:function(){return[
this.getWest(),this.getSouth(),this.getEast(),this.getNorth()].join(",")},equals:function(t2,e2){return!!t2&&(t2=g(t2),this.
_southWest.equals(t2.getSouthWest(),e2)&&this._northEast.equals(t2.getNorthEast(),e2))},isValid:function(){return!(!this.
_southWest||!this._northEast)}};var ot={latLngToPoint:function(t2,e2){return t2=this.projection.project(t2),e2=this.scale(
e2),this.transformation._transform(t2,e2)},pointToLatLng:function(t2,e2){return e2=this.scale(e2),t2=this.transformation.
untransform(t2,e2),this.projection.unproject(t2)},project:function(t2){return this.projection.project(t2)},unproject:function(t2){
return this.projection.unproject(t2)},scale:function(t2){return 256*Math.pow(2,t2)},zoom:function(t2){return Math.log(t2/
256)/Math.LN2},getProjectedBounds:function(t2){var e2;return this.infinite?null:(e2=this.projection.bounds,t2=this.scale(
t2),new f(this.transformation.transform(e2.min,t2),this.transformation.transform(e2.max,t2)))},infinite:!(v.prototype={equals:function(t2,e2){
return!!t2&&(t2=w(t2),Math.max(Math.abs(this.lat-t2.lat),Math.abs(this.lng-t2.lng))<=(e2===void 0?1e-9:e2))},toString:function(t2){
return"LatLng("+i(this.lat,t2)+", "+i(this.lng,t2)+")"},distanceTo:function(t2){return st.distance(this,w(t2))},wrap:function(){
return st.wrapLatLng(this)},toBounds:function(t2){var t2=180*t2/40075017,e2=t2/Math.cos(Math.PI/180*this.lat);return g([
this.lat-t2,this.lng-e2],[this.lat+t2,this.lng+e2])},clone:function(){return new v(this.lat,this.lng,this.alt)}}),wrapLatLng:function(t2){
var e2=this.wrapLng?H(t2.lng,this.wrapLng,!0):t2.lng;return new v(this.wrapLat?H(t2.lat,this.wrapLat,!0):t2.lat,e2,t2.alt)},
wrapLatLngBounds:function(t2){var e2=t2.getCenter(),i2=this.wrapLatLng(e2),n2=e2.lat-i2.lat,e2=e2.lng-i2.lng;return n2==
0&&e2==0?t2:(i2=t2.getSouthWest(),t2=t2.getNorthEast(),new s(new v(i2.lat-n2,i2.lng-e2),new v(t2.lat-n2,t2.lng-e2)))}},st=l(
{},ot,{wrapLng:[-180,180],R:6371e3,distance:function(t2,e2){var i2=Math.PI/180,n2=t2.lat*i2,o2=e2.lat*i2,s2=Math.sin((e2.
lat-t2.lat)*i2/2),e2=Math.sin((e2.lng-t2.lng)*i2/2),t2=s2*s2+Math.cos(n2)*Math.cos(o2)*e2*e2,i2=2*Math.atan2(Math.sqrt(t2),
Math.sqrt(1-t2));return this.R*i2}}),rt=6378137,rt={R:rt,MAX_LATITUDE:85.0511287798,project:function(t2){var e2=Math.PI/
180,i2=this.MAX_LATITUDE,i2=Math.max(Math.min(i2,t2.lat),-i2),i2=Math.sin(i2*e2);return new p(this.R*t2.lng*e2,this.R*Math.
log((1+i2)/(1-i2))/2)},unproject:function(t2){var e2=180/Math.PI;return new v((2*Math.atan(Math.exp(t2.y/this.R))-Math.PI/
2)*e2,t2.x*e2/this.R)},bounds:new f([-(rt=rt*Math.PI),-rt],[rt,rt])};function at(t2,e2,i2,n2){d(t2)?(this._a=t2[0],this.
_b=t2[1],this._c=t2[2],this._d=t2[3]):(this._a=t2,this._b=e2,this._c=i2,this._d=n2)}function ht(t2,e2,i2,n2){return new at(
t2,e2,i2,n2)}at.prototype={transform:function(t2,e2){return this._transform(t2.clone(),e2)},_transform:function(t2,e2){return t2.
x=(e2=e2||1)*(this._a*t2.x+this._b),t2.y=e2*(this._c*t2.y+this._d),t2},untransform:function(t2,e2){return new p((t2.x/(e2=
e2||1)-this._b)/this._a,(t2.y/e2-this._d)/this._c)}};var lt=l({},st,{code:"EPSG:3857",projection:rt,transformation:ht(lt=
.5/(Math.PI*rt.R),.5,-lt,.5)}),ut=l({},lt,{code:"EPSG:900913"});function ct(t2){return document.createElementNS("http://\
www.w3.org/2000/svg",t2)}function dt(t2,e2){for(var i2,n2,o2,s2,r2="",a2=0,h2=t2.length;a2<h2;a2++){for(i2=0,n2=(o2=t2[a2]).
length;i2<n2;i2++)r2+=(i2?"L":"M")+(s2=o2[i2]).x+" "+s2.y;r2+=e2?b.svg?"z":"x":""}return r2||"M0 0"}var _t=document.documentElement.
style,pt="ActiveXObject"in window,mt=pt&&!document.addEventListener,n="msLaunchUri"in navigator&&!("documentMode"in document),
ft=y("webkit"),gt=y("android"),vt=y("android 2")||y("android 3"),yt=parseInt(/WebKit\/([0-9]+)|$/.exec(navigator.userAgent)[1],
10),yt=gt&&y("Google")&&yt<537&&!("AudioNode"in window),xt=!!window.opera,wt=!n&&y("chrome"),bt=y("gecko")&&!ft&&!xt&&!pt,
Pt=!wt&&y("safari"),Lt=y("phantom"),o="OTransition"in _t,Tt=navigator.platform.indexOf("Win")===0,Mt=pt&&"transition"in _t,
zt="WebKitCSSMatrix"in window&&"m11"in new window.WebKitCSSMatrix&&!vt,_t="MozPerspective"in _t,Ct=!window.L_DISABLE_3D&&
(Mt||zt||_t)&&!o&&!Lt,Zt=typeof orientation<"u"||y("mobile"),St=Zt&&ft,Et=Zt&&zt,kt=!window.PointerEvent&&window.MSPointerEvent,
Ot=!(!window.PointerEvent&&!kt),At="ontouchstart"in window||!!window.TouchEvent,Bt=!window.L_NO_TOUCH&&(At||Ot),It=Zt&&xt,
Rt=Zt&&bt,Nt=1<(window.devicePixelRatio||window.screen.deviceXDPI/window.screen.logicalXDPI),Dt=(function(){var t2=!1;try{
var e2=Object.defineProperty({},"passive",{get:function(){t2=!0}});window.addEventListener("testPassiveEventSupport",u,e2),
window.removeEventListener("testPassiveEventSupport",u,e2)}catch{}return t2})(),jt=!!document.createElement("canvas").getContext,
Ht=!(!document.createElementNS||!ct("svg").createSVGRect),Wt=!!Ht&&((Wt=document.createElement("div")).textContent="<svg\
/>",(Wt.firstChild&&Wt.firstChild.namespaceURI)==="http://www.w3.org/2000/svg");function y(t2){return 0<=navigator.userAgent.
toLowerCase().indexOf(t2)}var b={ie:pt,ielt9:mt,edge:n,webkit:ft,android:gt,android23:vt,androidStock:yt,opera:xt,chrome:wt,
gecko:bt,safari:Pt,phantom:Lt,opera12:o,win:Tt,ie3d:Mt,webkit3d:zt,gecko3d:_t,any3d:Ct,mobile:Zt,mobileWebkit:St,mobileWebkit3d:Et,
msPointer:kt,pointer:Ot,touch:Bt,touchNative:At,mobileOpera:It,mobileGecko:Rt,retina:Nt,passiveEvents:Dt,canvas:jt,svg:Ht,
vml:!Ht&&(function(){try{var t2=document.createElement("div"),e2=(t2.textContent='<v:shape adj="1"/>',t2.firstChild);return e2.
style.behavior="url(#default#VML)",e2&&typeof e2.adj=="object"}catch{return!1}})(),inlineSvg:Wt,mac:navigator.platform.indexOf(
"Mac")===0,linux:navigator.platform.indexOf("Linux")===0},Ft=b.msPointer?"MSPointerDown":"pointerdown",Ut=b.msPointer?"M\
SPointerMove":"pointermove",Vt=b.msPointer?"MSPointerUp":"pointerup",qt=b.msPointer?"MSPointerCancel":"pointercancel",Gt={
touchstart:Ft,touchmove:Ut,touchend:Vt,touchcancel:qt},Kt={touchstart:function(t2,e2){e2.MSPOINTER_TYPE_TOUCH&&e2.pointerType===
e2.MSPOINTER_TYPE_TOUCH&&O(e2),ee(t2,e2)},touchmove:ee,touchend:ee,touchcancel:ee},Yt={},Xt=!1;function Jt(t2,e2,i2){return e2!==
"touchstart"||Xt||(document.addEventListener(Ft,$t,!0),document.addEventListener(Ut,Qt,!0),document.addEventListener(Vt,
te,!0),document.addEventListener(qt,te,!0),Xt=!0),Kt[e2]?(i2=Kt[e2].bind(this,i2),t2.addEventListener(Gt[e2],i2,!1),i2):
(console.warn("wrong event specified:",e2),u)}function $t(t2){Yt[t2.pointerId]=t2}function Qt(t2){Yt[t2.pointerId]&&(Yt[t2.
pointerId]=t2)}function te(t2){delete Yt[t2.pointerId]}function ee(t2,e2){if(e2.pointerType!==(e2.MSPOINTER_TYPE_MOUSE||
"mouse")){for(var i2 in e2.touches=[],Yt)e2.touches.push(Yt[i2]);e2.changedTouches=[e2],t2(e2)}}var ie=200;function ne(t2,i2){
t2.addEventListener("dblclick",i2);var n2,o2=0;function e2(t3){var e3;t3.detail!==1?n2=t3.detail:t3.pointerType==="mouse"||
t3.sourceCapabilities&&!t3.sourceCapabilities.firesTouchEvents||(e3=Ne(t3)).some(function(t4){return t4 instanceof HTMLLabelElement&&
t4.attributes.for})&&!e3.some(function(t4){return t4 instanceof HTMLInputElement||t4 instanceof HTMLSelectElement})||((e3=
Date.now())-o2<=ie?++n2===2&&i2((function(t4){var e4,i3,n3={};for(i3 in t4)e4=t4[i3],n3[i3]=e4&&e4.bind?e4.bind(t4):e4;return(t4=
n3).type="dblclick",n3.detail=2,n3.isTrusted=!1,n3._simulated=!0,n3})(t3)):n2=1,o2=e3)}return t2.addEventListener("click",
e2),{dblclick:i2,simDblclick:e2}}var oe,se,re,ae,he,le,ue=we(["transform","webkitTransform","OTransform","MozTransform",
"msTransform"]),ce=we(["webkitTransition","transition","OTransition","MozTransition","msTransition"]),de=ce==="webkitTra\
nsition"||ce==="OTransition"?ce+"End":"transitionend";function _e(t2){return typeof t2=="string"?document.getElementById(
t2):t2}function pe(t2,e2){var i2=t2.style[e2]||t2.currentStyle&&t2.currentStyle[e2];return(i2=i2&&i2!=="auto"||!document.
defaultView?i2:(t2=document.defaultView.getComputedStyle(t2,null))?t2[e2]:null)==="auto"?null:i2}function P(t2,e2,i2){return t2=
document.createElement(t2),t2.className=e2||"",i2&&i2.appendChild(t2),t2}function T(t2){var e2=t2.parentNode;e2&&e2.removeChild(
t2)}function me(t2){for(;t2.firstChild;)t2.removeChild(t2.firstChild)}function fe(t2){var e2=t2.parentNode;e2&&e2.lastChild!==
t2&&e2.appendChild(t2)}function ge(t2){var e2=t2.parentNode;e2&&e2.firstChild!==t2&&e2.insertBefore(t2,e2.firstChild)}function ve(t2,e2){
return t2.classList!==void 0?t2.classList.contains(e2):0<(t2=xe(t2)).length&&new RegExp("(^|\\s)"+e2+"(\\s|$)").test(t2)}
function M(t2,e2){var i2;if(t2.classList!==void 0)for(var n2=F(e2),o2=0,s2=n2.length;o2<s2;o2++)t2.classList.add(n2[o2]);else
ve(t2,e2)||ye(t2,((i2=xe(t2))?i2+" ":"")+e2)}function z(t2,e2){t2.classList!==void 0?t2.classList.remove(e2):ye(t2,W((" "+
xe(t2)+" ").replace(" "+e2+" "," ")))}function ye(t2,e2){t2.className.baseVal===void 0?t2.className=e2:t2.className.baseVal=
e2}function xe(t2){return(t2=t2.correspondingElement?t2.correspondingElement:t2).className.baseVal===void 0?t2.className:
t2.className.baseVal}function C(t2,e2){if("opacity"in t2.style)t2.style.opacity=e2;else if("filter"in t2.style){var i2=!1,
n2="DXImageTransform.Microsoft.Alpha";try{i2=t2.filters.item(n2)}catch{if(e2===1)return}e2=Math.round(100*e2),i2?(i2.Enabled=
e2!==100,i2.Opacity=e2):t2.style.filter+=" progid:"+n2+"(opacity="+e2+")"}}function we(t2){for(var e2=document.documentElement.
style,i2=0;i2<t2.length;i2++)if(t2[i2]in e2)return t2[i2];return!1}function be(t2,e2,i2){e2=e2||new p(0,0),t2.style[ue]=
(b.ie3d?"translate("+e2.x+"px,"+e2.y+"px)":"translate3d("+e2.x+"px,"+e2.y+"px,0)")+(i2?" scale("+i2+")":"")}function Z(t2,e2){
t2._leaflet_pos=e2,b.any3d?be(t2,e2):(t2.style.left=e2.x+"px",t2.style.top=e2.y+"px")}function Pe(t2){return t2._leaflet_pos||
new p(0,0)}function Le(){S(window,"dragstart",O)}function Te(){k(window,"dragstart",O)}function Me(t2){for(;t2.tabIndex===
-1;)t2=t2.parentNode;t2.style&&(ze(),le=(he=t2).style.outlineStyle,t2.style.outlineStyle="none",S(window,"keydown",ze))}
function ze(){he&&(he.style.outlineStyle=le,le=he=void 0,k(window,"keydown",ze))}function Ce(t2){for(;!((t2=t2.parentNode).
offsetWidth&&t2.offsetHeight||t2===document.body););return t2}function Ze(t2){var e2=t2.getBoundingClientRect();return{x:e2.
width/t2.offsetWidth||1,y:e2.height/t2.offsetHeight||1,boundingClientRect:e2}}ae="onselectstart"in document?(re=function(){
S(window,"selectstart",O)},function(){k(window,"selectstart",O)}):(se=we(["userSelect","WebkitUserSelect","OUserSelect",
"MozUserSelect","msUserSelect"]),re=function(){var t2;se&&(t2=document.documentElement.style,oe=t2[se],t2[se]="none")},function(){
se&&(document.documentElement.style[se]=oe,oe=void 0)}),pt={__proto__:null,TRANSFORM:ue,TRANSITION:ce,TRANSITION_END:de,
get:_e,getStyle:pe,create:P,remove:T,empty:me,toFront:fe,toBack:ge,hasClass:ve,addClass:M,removeClass:z,setClass:ye,getClass:xe,
setOpacity:C,testProp:we,setTransform:be,setPosition:Z,getPosition:Pe,get disableTextSelection(){return re},get enableTextSelection(){
return ae},disableImageDrag:Le,enableImageDrag:Te,preventOutline:Me,restoreOutline:ze,getSizedParentNode:Ce,getScale:Ze};
function S(t2,e2,i2,n2){if(e2&&typeof e2=="object")for(var o2 in e2)ke(t2,o2,e2[o2],i2);else for(var s2=0,r2=(e2=F(e2)).
length;s2<r2;s2++)ke(t2,e2[s2],i2,n2);return this}var E="_leaflet_events";function k(t2,e2,i2,n2){if(arguments.length===
1)Se(t2),delete t2[E];else if(e2&&typeof e2=="object")for(var o2 in e2)Oe(t2,o2,e2[o2],i2);else if(e2=F(e2),arguments.length===
2)Se(t2,function(t3){return G(e2,t3)!==-1});else for(var s2=0,r2=e2.length;s2<r2;s2++)Oe(t2,e2[s2],i2,n2);return this}function Se(t2,e2){
for(var i2 in t2[E]){var n2=i2.split(/\d/)[0];e2&&!e2(n2)||Oe(t2,n2,null,null,i2)}}var Ee={mouseenter:"mouseover",mouseleave:"\
mouseout",wheel:!("onwheel"in window)&&"mousewheel"};function ke(e2,t2,i2,n2){var o2,s2,r2=t2+h(i2)+(n2?"_"+h(n2):"");e2[E]&&
e2[E][r2]||(s2=o2=function(t3){return i2.call(n2||e2,t3||window.event)},!b.touchNative&&b.pointer&&t2.indexOf("touch")===
0?o2=Jt(e2,t2,o2):b.touch&&t2==="dblclick"?o2=ne(e2,o2):"addEventListener"in e2?t2==="touchstart"||t2==="touchmove"||t2===
"wheel"||t2==="mousewheel"?e2.addEventListener(Ee[t2]||t2,o2,!!b.passiveEvents&&{passive:!1}):t2==="mouseenter"||t2==="m\
ouseleave"?e2.addEventListener(Ee[t2],o2=function(t3){t3=t3||window.event,We(e2,t3)&&s2(t3)},!1):e2.addEventListener(t2,
s2,!1):e2.attachEvent("on"+t2,o2),e2[E]=e2[E]||{},e2[E][r2]=o2)}function Oe(t2,e2,i2,n2,o2){o2=o2||e2+h(i2)+(n2?"_"+h(n2):
"");var s2,r2,i2=t2[E]&&t2[E][o2];i2&&(!b.touchNative&&b.pointer&&e2.indexOf("touch")===0?(n2=t2,r2=i2,Gt[s2=e2]?n2.removeEventListener(
Gt[s2],r2,!1):console.warn("wrong event specified:",s2)):b.touch&&e2==="dblclick"?(n2=i2,(r2=t2).removeEventListener("db\
lclick",n2.dblclick),r2.removeEventListener("click",n2.simDblclick)):"removeEventListener"in t2?t2.removeEventListener(Ee[e2]||
e2,i2,!1):t2.detachEvent("on"+e2,i2),t2[E][o2]=null)}function Ae(t2){return t2.stopPropagation?t2.stopPropagation():t2.originalEvent?
t2.originalEvent._stopped=!0:t2.cancelBubble=!0,this}function Be(t2){return ke(t2,"wheel",Ae),this}function Ie(t2){return S(
t2,"mousedown touchstart dblclick contextmenu",Ae),t2._leaflet_disable_click=!0,this}function O(t2){return t2.preventDefault?
t2.preventDefault():t2.returnValue=!1,this}function Re(t2){return O(t2),Ae(t2),this}function Ne(t2){if(t2.composedPath)return t2.
composedPath();for(var e2=[],i2=t2.target;i2;)e2.push(i2),i2=i2.parentNode;return e2}function De(t2,e2){var i2,n2;return e2?
(n2=(i2=Ze(e2)).boundingClientRect,new p((t2.clientX-n2.left)/i2.x-e2.clientLeft,(t2.clientY-n2.top)/i2.y-e2.clientTop)):
new p(t2.clientX,t2.clientY)}var je=b.linux&&b.chrome?window.devicePixelRatio:b.mac?3*window.devicePixelRatio:0<window.devicePixelRatio?
2*window.devicePixelRatio:1;function He(t2){return b.edge?t2.wheelDeltaY/2:t2.deltaY&&t2.deltaMode===0?-t2.deltaY/je:t2.
deltaY&&t2.deltaMode===1?20*-t2.deltaY:t2.deltaY&&t2.deltaMode===2?60*-t2.deltaY:t2.deltaX||t2.deltaZ?0:t2.wheelDelta?(t2.
wheelDeltaY||t2.wheelDelta)/2:t2.detail&&Math.abs(t2.detail)<32765?20*-t2.detail:t2.detail?t2.detail/-32765*60:0}function We(t2,e2){
var i2=e2.relatedTarget;if(!i2)return!0;try{for(;i2&&i2!==t2;)i2=i2.parentNode}catch{return!1}return i2!==t2}var mt={__proto__:null,
on:S,off:k,stopPropagation:Ae,disableScrollPropagation:Be,disableClickPropagation:Ie,preventDefault:O,stop:Re,getPropagationPath:Ne,
getMousePosition:De,getWheelDelta:He,isExternalTarget:We,addListener:S,removeListener:k},Fe=it.extend({run:function(t2,e2,i2,n2){
this.stop(),this._el=t2,this._inProgress=!0,this._duration=i2||.25,this._easeOutPower=1/Math.max(n2||.5,.2),this._startPos=
Pe(t2),this._offset=e2.subtract(this._startPos),this._startTime=+new Date,this.fire("start"),this._animate()},stop:function(){
this._inProgress&&(this._step(!0),this._complete())},_animate:function(){this._animId=x(this._animate,this),this._step()},
_step:function(t2){var e2=+new Date-this._startTime,i2=1e3*this._duration;e2<i2?this._runFrame(this._easeOut(e2/i2),t2):
(this._runFrame(1),this._complete())},_runFrame:function(t2,e2){t2=this._startPos.add(this._offset.multiplyBy(t2)),e2&&t2.
_round(),Z(this._el,t2),this.fire("step")},_complete:function(){r(this._animId),this._inProgress=!1,this.fire("end")},_easeOut:function(t2){
return 1-Math.pow(1-t2,this._easeOutPower)}}),A=it.extend({options:{crs:lt,center:void 0,zoom:void 0,minZoom:void 0,maxZoom:void 0,
layers:[],maxBounds:void 0,renderer:void 0,zoomAnimation:!0,zoomAnimationThreshold:4,fadeAnimation:!0,markerZoomAnimation:!0,
transform3DLimit:8388608,zoomSnap:1,zoomDelta:1,trackResize:!0},initialize:function(t2,e2){e2=c(this,e2),this._handlers=
[],this._layers={},this._zoomBoundLayers={},this._sizeChanged=!0,this._initContainer(t2),this._initLayout(),this._onResize=
a(this._onResize,this),this._initEvents(),e2.maxBounds&&this.setMaxBounds(e2.maxBounds),e2.zoom!==void 0&&(this._zoom=this.
_limitZoom(e2.zoom)),e2.center&&e2.zoom!==void 0&&this.setView(w(e2.center),e2.zoom,{reset:!0}),this.callInitHooks(),this.
_zoomAnimated=ce&&b.any3d&&!b.mobileOpera&&this.options.zoomAnimation,this._zoomAnimated&&(this._createAnimProxy(),S(this.
_proxy,de,this._catchTransitionEnd,this)),this._addLayers(this.options.layers)},setView:function(t2,e2,i2){return e2=e2===
void 0?this._zoom:this._limitZoom(e2),t2=this._limitCenter(w(t2),e2,this.options.maxBounds),i2=i2||{},this._stop(),this.
_loaded&&!i2.reset&&i2!==!0&&(i2.animate!==void 0&&(i2.zoom=l({animate:i2.animate},i2.zoom),i2.pan=l({animate:i2.animate,
duration:i2.duration},i2.pan)),this._zoom!==e2?this._tryAnimatedZoom&&this._tryAnimatedZoom(t2,e2,i2.zoom):this._tryAnimatedPan(
t2,i2.pan))?(clearTimeout(this._sizeTimer),this):(this._resetView(t2,e2,i2.pan&&i2.pan.noMoveStart),this)},setZoom:function(t2,e2){
return this._loaded?this.setView(this.getCenter(),t2,{zoom:e2}):(this._zoom=t2,this)},zoomIn:function(t2,e2){return t2=t2||
(b.any3d?this.options.zoomDelta:1),this.setZoom(this._zoom+t2,e2)},zoomOut:function(t2,e2){return t2=t2||(b.any3d?this.options.
zoomDelta:1),this.setZoom(this._zoom-t2,e2)},setZoomAround:function(t2,e2,i2){var n2=this.getZoomScale(e2),o2=this.getSize().
divideBy(2),t2=(t2 instanceof p?t2:this.latLngToContainerPoint(t2)).subtract(o2).multiplyBy(1-1/n2),n2=this.containerPointToLatLng(
o2.add(t2));return this.setView(n2,e2,{zoom:i2})},_getBoundsCenterZoom:function(t2,e2){e2=e2||{},t2=t2.getBounds?t2.getBounds():
g(t2);var i2=m(e2.paddingTopLeft||e2.padding||[0,0]),n2=m(e2.paddingBottomRight||e2.padding||[0,0]),o2=this.getBoundsZoom(
t2,!1,i2.add(n2));return(o2=typeof e2.maxZoom=="number"?Math.min(e2.maxZoom,o2):o2)===1/0?{center:t2.getCenter(),zoom:o2}:
(e2=n2.subtract(i2).divideBy(2),n2=this.project(t2.getSouthWest(),o2),i2=this.project(t2.getNorthEast(),o2),{center:this.
unproject(n2.add(i2).divideBy(2).add(e2),o2),zoom:o2})},fitBounds:function(t2,e2){if((t2=g(t2)).isValid())return t2=this.
_getBoundsCenterZoom(t2,e2),this.setView(t2.center,t2.zoom,e2);throw new Error("Bounds are not valid.")},fitWorld:function(t2){
return this.fitBounds([[-90,-180],[90,180]],t2)},panTo:function(t2,e2){return this.setView(t2,this._zoom,{pan:e2})},panBy:function(t2,e2){
var i2;return e2=e2||{},(t2=m(t2).round()).x||t2.y?(e2.animate===!0||this.getSize().contains(t2)?(this._panAnim||(this._panAnim=
new Fe,this._panAnim.on({step:this._onPanTransitionStep,end:this._onPanTransitionEnd},this)),e2.noMoveStart||this.fire("\
movestart"),e2.animate!==!1?(M(this._mapPane,"leaflet-pan-anim"),i2=this._getMapPanePos().subtract(t2).round(),this._panAnim.
run(this._mapPane,i2,e2.duration||.25,e2.easeLinearity)):(this._rawPanBy(t2),this.fire("move").fire("moveend"))):this._resetView(
this.unproject(this.project(this.getCenter()).add(t2)),this.getZoom()),this):this.fire("moveend")},flyTo:function(n2,o2,t2){
if((t2=t2||{}).animate===!1||!b.any3d)return this.setView(n2,o2,t2);this._stop();var s2=this.project(this.getCenter()),r2=this.
project(n2),e2=this.getSize(),a2=this._zoom,h2=(n2=w(n2),o2=o2===void 0?a2:o2,Math.max(e2.x,e2.y)),i2=h2*this.getZoomScale(
a2,o2),l2=r2.distanceTo(s2)||1,u2=1.42,c2=u2*u2;function d2(t3){return t3=(i2*i2-h2*h2+(t3?-1:1)*c2*c2*l2*l2)/(2*(t3?i2:
h2)*c2*l2),t3=Math.sqrt(t3*t3+1)-t3,t3<1e-9?-18:Math.log(t3)}function _2(t3){return(Math.exp(t3)-Math.exp(-t3))/2}function p2(t3){
return(Math.exp(t3)+Math.exp(-t3))/2}var m2=d2(0);function f2(t3){return h2*(p2(m2)*(_2(t3=m2+u2*t3)/p2(t3))-_2(m2))/c2}
var g2=Date.now(),v2=(d2(1)-m2)/u2,y2=t2.duration?1e3*t2.duration:1e3*v2*.8;return this._moveStart(!0,t2.noMoveStart),function t3(){
var e3=(Date.now()-g2)/y2,i3=(1-Math.pow(1-e3,1.5))*v2;e3<=1?(this._flyToFrame=x(t3,this),this._move(this.unproject(s2.add(
r2.subtract(s2).multiplyBy(f2(i3)/l2)),a2),this.getScaleZoom(h2/(e3=i3,h2*(p2(m2)/p2(m2+u2*e3))),a2),{flyTo:!0})):this._move(
n2,o2)._moveEnd(!0)}.call(this),this},flyToBounds:function(t2,e2){return t2=this._getBoundsCenterZoom(t2,e2),this.flyTo(
t2.center,t2.zoom,e2)},setMaxBounds:function(t2){return t2=g(t2),this.listens("moveend",this._panInsideMaxBounds)&&this.
off("moveend",this._panInsideMaxBounds),t2.isValid()?(this.options.maxBounds=t2,this._loaded&&this._panInsideMaxBounds(),
this.on("moveend",this._panInsideMaxBounds)):(this.options.maxBounds=null,this)},setMinZoom:function(t2){var e2=this.options.
minZoom;return this.options.minZoom=t2,this._loaded&&e2!==t2&&(this.fire("zoomlevelschange"),this.getZoom()<this.options.
minZoom)?this.setZoom(t2):this},setMaxZoom:function(t2){var e2=this.options.maxZoom;return this.options.maxZoom=t2,this.
_loaded&&e2!==t2&&(this.fire("zoomlevelschange"),this.getZoom()>this.options.maxZoom)?this.setZoom(t2):this},panInsideBounds:function(t2,e2){
this._enforcingBounds=!0;var i2=this.getCenter(),t2=this._limitCenter(i2,this._zoom,g(t2));return i2.equals(t2)||this.panTo(
t2,e2),this._enforcingBounds=!1,this},panInside:function(t2,e2){var i2=m((e2=e2||{}).paddingTopLeft||e2.padding||[0,0]),
n2=m(e2.paddingBottomRight||e2.padding||[0,0]),o2=this.project(this.getCenter()),t2=this.project(t2),s2=this.getPixelBounds(),
i2=_([s2.min.add(i2),s2.max.subtract(n2)]),s2=i2.getSize();return i2.contains(t2)||(this._enforcingBounds=!0,n2=t2.subtract(
i2.getCenter()),i2=i2.extend(t2).getSize().subtract(s2),o2.x+=n2.x<0?-i2.x:i2.x,o2.y+=n2.y<0?-i2.y:i2.y,this.panTo(this.
unproject(o2),e2),this._enforcingBounds=!1),this},invalidateSize:function(t2){if(!this._loaded)return this;t2=l({animate:!1,
pan:!0},t2===!0?{animate:!0}:t2);var e2=this.getSize(),i2=(this._sizeChanged=!0,this._lastCenter=null,this.getSize()),n2=e2.
divideBy(2).round(),o2=i2.divideBy(2).round(),n2=n2.subtract(o2);return n2.x||n2.y?(t2.animate&&t2.pan?this.panBy(n2):(t2.
pan&&this._rawPanBy(n2),this.fire("move"),t2.debounceMoveend?(clearTimeout(this._sizeTimer),this._sizeTimer=setTimeout(a(
this.fire,this,"moveend"),200)):this.fire("moveend")),this.fire("resize",{oldSize:e2,newSize:i2})):this},stop:function(){
return this.setZoom(this._limitZoom(this._zoom)),this.options.zoomSnap||this.fire("viewreset"),this._stop()},locate:function(t2){
var e2,i2;return t2=this._locateOptions=l({timeout:1e4,watch:!1},t2),"geolocation"in navigator?(e2=a(this._handleGeolocationResponse,
this),i2=a(this._handleGeolocationError,this),t2.watch?this._locationWatchId=navigator.geolocation.watchPosition(e2,i2,t2):
navigator.geolocation.getCurrentPosition(e2,i2,t2)):this._handleGeolocationError({code:0,message:"Geolocation not suppor\
ted."}),this},stopLocate:function(){return navigator.geolocation&&navigator.geolocation.clearWatch&&navigator.geolocation.
clearWatch(this._locationWatchId),this._locateOptions&&(this._locateOptions.setView=!1),this},_handleGeolocationError:function(t2){
var e2;this._container._leaflet_id&&(e2=t2.code,t2=t2.message||(e2===1?"permission denied":e2===2?"position unavailable":
"timeout"),this._locateOptions.setView&&!this._loaded&&this.fitWorld(),this.fire("locationerror",{code:e2,message:"Geolo\
cation error: "+t2+"."}))},_handleGeolocationResponse:function(t2){if(this._container._leaflet_id){var e2,i2,n2=new v(t2.
coords.latitude,t2.coords.longitude),o2=n2.toBounds(2*t2.coords.accuracy),s2=this._locateOptions,r2=(s2.setView&&(e2=this.
getBoundsZoom(o2),this.setView(n2,s2.maxZoom?Math.min(e2,s2.maxZoom):e2)),{latlng:n2,bounds:o2,timestamp:t2.timestamp});
for(i2 in t2.coords)typeof t2.coords[i2]=="number"&&(r2[i2]=t2.coords[i2]);this.fire("locationfound",r2)}},addHandler:function(t2,e2){
return e2&&(e2=this[t2]=new e2(this),this._handlers.push(e2),this.options[t2]&&e2.enable()),this},remove:function(){if(this.
_initEvents(!0),this.options.maxBounds&&this.off("moveend",this._panInsideMaxBounds),this._containerId!==this._container.
_leaflet_id)throw new Error("Map container is being reused by another instance");try{delete this._container._leaflet_id,
delete this._containerId}catch{this._container._leaflet_id=void 0,this._containerId=void 0}for(var t2 in this._locationWatchId!==
void 0&&this.stopLocate(),this._stop(),T(this._mapPane),this._clearControlPos&&this._clearControlPos(),this._resizeRequest&&
(r(this._resizeRequest),this._resizeRequest=null),this._clearHandlers(),this._loaded&&this.fire("unload"),this._layers)this.
_layers[t2].remove();for(t2 in this._panes)T(this._panes[t2]);return this._layers=[],this._panes=[],delete this._mapPane,
delete this._renderer,this},createPane:function(t2,e2){return e2=P("div","leaflet-pane"+(t2?" leaflet-"+t2.replace("Pane",
"")+"-pane":""),e2||this._mapPane),t2&&(this._panes[t2]=e2),e2},getCenter:function(){return this._checkIfLoaded(),this._lastCenter&&
!this._moved()?this._lastCenter.clone():this.layerPointToLatLng(this._getCenterLayerPoint())},getZoom:function(){return this.
_zoom},getBounds:function(){var t2=this.getPixelBounds();return new s(this.unproject(t2.getBottomLeft()),this.unproject(
t2.getTopRight()))},getMinZoom:function(){return this.options.minZoom===void 0?this._layersMinZoom||0:this.options.minZoom},
getMaxZoom:function(){return this.options.maxZoom===void 0?this._layersMaxZoom===void 0?1/0:this._layersMaxZoom:this.options.
maxZoom},getBoundsZoom:function(t2,e2,i2){t2=g(t2),i2=m(i2||[0,0]);var n2=this.getZoom()||0,o2=this.getMinZoom(),s2=this.
getMaxZoom(),r2=t2.getNorthWest(),t2=t2.getSouthEast(),i2=this.getSize().subtract(i2),t2=_(this.project(t2,n2),this.project(
r2,n2)).getSize(),r2=b.any3d?this.options.zoomSnap:1,a2=i2.x/t2.x,i2=i2.y/t2.y,t2=e2?Math.max(a2,i2):Math.min(a2,i2),n2=this.
getScaleZoom(t2,n2);return r2&&(n2=Math.round(n2/(r2/100))*(r2/100),n2=e2?Math.ceil(n2/r2)*r2:Math.floor(n2/r2)*r2),Math.
max(o2,Math.min(s2,n2))},getSize:function(){return this._size&&!this._sizeChanged||(this._size=new p(this._container.clientWidth||
0,this._container.clientHeight||0),this._sizeChanged=!1),this._size.clone()},getPixelBounds:function(t2,e2){return t2=this.
_getTopLeftPoint(t2,e2),new f(t2,t2.add(this.getSize()))},getPixelOrigin:function(){return this._checkIfLoaded(),this._pixelOrigin},
getPixelWorldBounds:function(t2){return this.options.crs.getProjectedBounds(t2===void 0?this.getZoom():t2)},getPane:function(t2){
return typeof t2=="string"?this._panes[t2]:t2},getPanes:function(){return this._panes},getContainer:function(){return this.
_container},getZoomScale:function(t2,e2){var i2=this.options.crs;return e2=e2===void 0?this._zoom:e2,i2.scale(t2)/i2.scale(
e2)},getScaleZoom:function(t2,e2){var i2=this.options.crs,t2=(e2=e2===void 0?this._zoom:e2,i2.zoom(t2*i2.scale(e2)));return isNaN(
t2)?1/0:t2},project:function(t2,e2){return e2=e2===void 0?this._zoom:e2,this.options.crs.latLngToPoint(w(t2),e2)},unproject:function(t2,e2){
return e2=e2===void 0?this._zoom:e2,this.options.crs.pointToLatLng(m(t2),e2)},layerPointToLatLng:function(t2){return t2=
m(t2).add(this.getPixelOrigin()),this.unproject(t2)},latLngToLayerPoint:function(t2){return this.project(w(t2))._round().
_subtract(this.getPixelOrigin())},wrapLatLng:function(t2){return this.options.crs.wrapLatLng(w(t2))},wrapLatLngBounds:function(t2){
return this.options.crs.wrapLatLngBounds(g(t2))},distance:function(t2,e2){return this.options.crs.distance(w(t2),w(e2))},
containerPointToLayerPoint:function(t2){return m(t2).subtract(this._getMapPanePos())},layerPointToContainerPoint:function(t2){
return m(t2).add(this._getMapPanePos())},containerPointToLatLng:function(t2){return t2=this.containerPointToLayerPoint(m(
t2)),this.layerPointToLatLng(t2)},latLngToContainerPoint:function(t2){return this.layerPointToContainerPoint(this.latLngToLayerPoint(
w(t2)))},mouseEventToContainerPoint:function(t2){return De(t2,this._container)},mouseEventToLayerPoint:function(t2){return this.
containerPointToLayerPoint(this.mouseEventToContainerPoint(t2))},mouseEventToLatLng:function(t2){return this.layerPointToLatLng(
this.mouseEventToLayerPoint(t2))},_initContainer:function(t2){if(t2=this._container=_e(t2),!t2)throw new Error("Map cont\
ainer not found.");if(t2._leaflet_id)throw new Error("Map container is already initialized.");S(t2,"scroll",this._onScroll,
this),this._containerId=h(t2)},_initLayout:function(){var t2=this._container,e2=(this._fadeAnimated=this.options.fadeAnimation&&
b.any3d,M(t2,"leaflet-container"+(b.touch?" leaflet-touch":"")+(b.retina?" leaflet-retina":"")+(b.ielt9?" leaflet-oldie":
"")+(b.safari?" leaflet-safari":"")+(this._fadeAnimated?" leaflet-fade-anim":"")),pe(t2,"position"));e2!=="absolute"&&e2!==
"relative"&&e2!=="fixed"&&e2!=="sticky"&&(t2.style.position="relative"),this._initPanes(),this._initControlPos&&this._initControlPos()},
_initPanes:function(){var t2=this._panes={};this._paneRenderers={},this._mapPane=this.createPane("mapPane",this._container),
Z(this._mapPane,new p(0,0)),this.createPane("tilePane"),this.createPane("overlayPane"),this.createPane("shadowPane"),this.
createPane("markerPane"),this.createPane("tooltipPane"),this.createPane("popupPane"),this.options.markerZoomAnimation||(M(
t2.markerPane,"leaflet-zoom-hide"),M(t2.shadowPane,"leaflet-zoom-hide"))},_resetView:function(t2,e2,i2){Z(this._mapPane,
new p(0,0));var n2=!this._loaded,o2=(this._loaded=!0,e2=this._limitZoom(e2),this.fire("viewprereset"),this._zoom!==e2);this.
_moveStart(o2,i2)._move(t2,e2)._moveEnd(o2),this.fire("viewreset"),n2&&this.fire("load")},_moveStart:function(t2,e2){return t2&&
this.fire("zoomstart"),e2||this.fire("movestart"),this},_move:function(t2,e2,i2,n2){e2===void 0&&(e2=this._zoom);var o2=this.
_zoom!==e2;return this._zoom=e2,this._lastCenter=t2,this._pixelOrigin=this._getNewPixelOrigin(t2),n2?i2&&i2.pinch&&this.
fire("zoom",i2):((o2||i2&&i2.pinch)&&this.fire("zoom",i2),this.fire("move",i2)),this},_moveEnd:function(t2){return t2&&this.
fire("zoomend"),this.fire("moveend")},_stop:function(){return r(this._flyToFrame),this._panAnim&&this._panAnim.stop(),this},
_rawPanBy:function(t2){Z(this._mapPane,this._getMapPanePos().subtract(t2))},_getZoomSpan:function(){return this.getMaxZoom()-
this.getMinZoom()},_panInsideMaxBounds:function(){this._enforcingBounds||this.panInsideBounds(this.options.maxBounds)},_checkIfLoaded:function(){
if(!this._loaded)throw new Error("Set map center and zoom first.")},_initEvents:function(t2){this._targets={};var e2=t2?
k:S;e2((this._targets[h(this._container)]=this)._container,"click dblclick mousedown mouseup mouseover mouseout mousemov\
e contextmenu keypress keydown keyup",this._handleDOMEvent,this),this.options.trackResize&&e2(window,"resize",this._onResize,
this),b.any3d&&this.options.transform3DLimit&&(t2?this.off:this.on).call(this,"moveend",this._onMoveEnd)},_onResize:function(){
r(this._resizeRequest),this._resizeRequest=x(function(){this.invalidateSize({debounceMoveend:!0})},this)},_onScroll:function(){
this._container.scrollTop=0,this._container.scrollLeft=0},_onMoveEnd:function(){var t2=this._getMapPanePos();Math.max(Math.
abs(t2.x),Math.abs(t2.y))>=this.options.transform3DLimit&&this._resetView(this.getCenter(),this.getZoom())},_findEventTargets:function(t2,e2){
for(var i2,n2=[],o2=e2==="mouseout"||e2==="mouseover",s2=t2.target||t2.srcElement,r2=!1;s2;){if((i2=this._targets[h(s2)])&&
(e2==="click"||e2==="preclick")&&this._draggableMoved(i2)){r2=!0;break}if(i2&&i2.listens(e2,!0)&&(o2&&!We(s2,t2)||(n2.push(
i2),o2))||s2===this._container)break;s2=s2.parentNode}return n2=n2.length||r2||o2||!this.listens(e2,!0)?n2:[this]},_isClickDisabled:function(t2){
for(;t2&&t2!==this._container;){if(t2._leaflet_disable_click)return!0;t2=t2.parentNode}},_handleDOMEvent:function(t2){var e2,
i2=t2.target||t2.srcElement;!this._loaded||i2._leaflet_disable_events||t2.type==="click"&&this._isClickDisabled(i2)||((e2=
t2.type)==="mousedown"&&Me(i2),this._fireDOMEvent(t2,e2))},_mouseEvents:["click","dblclick","mouseover","mouseout","cont\
extmenu"],_fireDOMEvent:function(t2,e2,i2){t2.type==="click"&&((a2=l({},t2)).type="preclick",this._fireDOMEvent(a2,a2.type,
i2));var n2=this._findEventTargets(t2,e2);if(i2){for(var o2=[],s2=0;s2<i2.length;s2++)i2[s2].listens(e2,!0)&&o2.push(i2[s2]);
n2=o2.concat(n2)}if(n2.length){e2==="contextmenu"&&O(t2);var r2,a2=n2[0],h2={originalEvent:t2};for(t2.type!=="keypress"&&
t2.type!=="keydown"&&t2.type!=="keyup"&&(r2=a2.getLatLng&&(!a2._radius||a2._radius<=10),h2.containerPoint=r2?this.latLngToContainerPoint(
a2.getLatLng()):this.mouseEventToContainerPoint(t2),h2.layerPoint=this.containerPointToLayerPoint(h2.containerPoint),h2.
latlng=r2?a2.getLatLng():this.layerPointToLatLng(h2.layerPoint)),s2=0;s2<n2.length;s2++)if(n2[s2].fire(e2,h2,!0),h2.originalEvent.
_stopped||n2[s2].options.bubblingMouseEvents===!1&&G(this._mouseEvents,e2)!==-1)return}},_draggableMoved:function(t2){return(t2=
t2.dragging&&t2.dragging.enabled()?t2:this).dragging&&t2.dragging.moved()||this.boxZoom&&this.boxZoom.moved()},_clearHandlers:function(){
for(var t2=0,e2=this._handlers.length;t2<e2;t2++)this._handlers[t2].disable()},whenReady:function(t2,e2){return this._loaded?
t2.call(e2||this,{target:this}):this.on("load",t2,e2),this},_getMapPanePos:function(){return Pe(this._mapPane)||new p(0,
0)},_moved:function(){var t2=this._getMapPanePos();return t2&&!t2.equals([0,0])},_getTopLeftPoint:function(t2,e2){return(t2&&
e2!==void 0?this._getNewPixelOrigin(t2,e2):this.getPixelOrigin()).subtract(this._getMapPanePos())},_getNewPixelOrigin:function(t2,e2){
var i2=this.getSize()._divideBy(2);return this.project(t2,e2)._subtract(i2)._add(this._getMapPanePos())._round()},_latLngToNewLayerPoint:function(t2,e2,i2){
return i2=this._getNewPixelOrigin(i2,e2),this.project(t2,e2)._subtract(i2)},_latLngBoundsToNewLayerBounds:function(t2,e2,i2){
return i2=this._getNewPixelOrigin(i2,e2),_([this.project(t2.getSouthWest(),e2)._subtract(i2),this.project(t2.getNorthWest(),
e2)._subtract(i2),this.project(t2.getSouthEast(),e2)._subtract(i2),this.project(t2.getNorthEast(),e2)._subtract(i2)])},_getCenterLayerPoint:function(){
return this.containerPointToLayerPoint(this.getSize()._divideBy(2))},_getCenterOffset:function(t2){return this.latLngToLayerPoint(
t2).subtract(this._getCenterLayerPoint())},_limitCenter:function(t2,e2,i2){var n2,o2;return!i2||(n2=this.project(t2,e2),
o2=this.getSize().divideBy(2),o2=new f(n2.subtract(o2),n2.add(o2)),o2=this._getBoundsOffset(o2,i2,e2),Math.abs(o2.x)<=1&&
Math.abs(o2.y)<=1)?t2:this.unproject(n2.add(o2),e2)},_limitOffset:function(t2,e2){var i2;return e2?(i2=new f((i2=this.getPixelBounds()).
min.add(t2),i2.max.add(t2)),t2.add(this._getBoundsOffset(i2,e2))):t2},_getBoundsOffset:function(t2,e2,i2){return e2=_(this.
project(e2.getNorthEast(),i2),this.project(e2.getSouthWest(),i2)),i2=e2.min.subtract(t2.min),e2=e2.max.subtract(t2.max),
new p(this._rebound(i2.x,-e2.x),this._rebound(i2.y,-e2.y))},_rebound:function(t2,e2){return 0<t2+e2?Math.round(t2-e2)/2:
Math.max(0,Math.ceil(t2))-Math.max(0,Math.floor(e2))},_limitZoom:function(t2){var e2=this.getMinZoom(),i2=this.getMaxZoom(),
n2=b.any3d?this.options.zoomSnap:1;return n2&&(t2=Math.round(t2/n2)*n2),Math.max(e2,Math.min(i2,t2))},_onPanTransitionStep:function(){
this.fire("move")},_onPanTransitionEnd:function(){z(this._mapPane,"leaflet-pan-anim"),this.fire("moveend")},_tryAnimatedPan:function(t2,e2){
return t2=this._getCenterOffset(t2)._trunc(),!((e2&&e2.animate)!==!0&&!this.getSize().contains(t2))&&(this.panBy(t2,e2),
!0)},_createAnimProxy:function(){var t2=this._proxy=P("div","leaflet-proxy leaflet-zoom-animated");this._panes.mapPane.appendChild(
t2),this.on("zoomanim",function(t3){var e2=ue,i2=this._proxy.style[e2];be(this._proxy,this.project(t3.center,t3.zoom),this.
getZoomScale(t3.zoom,1)),i2===this._proxy.style[e2]&&this._animatingZoom&&this._onZoomTransitionEnd()},this),this.on("lo\
ad moveend",this._animMoveEnd,this),this._on("unload",this._destroyAnimProxy,this)},_destroyAnimProxy:function(){T(this.
_proxy),this.off("load moveend",this._animMoveEnd,this),delete this._proxy},_animMoveEnd:function(){var t2=this.getCenter(),
e2=this.getZoom();be(this._proxy,this.project(t2,e2),this.getZoomScale(e2,1))},_catchTransitionEnd:function(t2){this._animatingZoom&&
0<=t2.propertyName.indexOf("transform")&&this._onZoomTransitionEnd()},_nothingToAnimate:function(){return!this._container.
getElementsByClassName("leaflet-zoom-animated").length},_tryAnimatedZoom:function(t2,e2,i2){if(!this._animatingZoom){if(i2=
i2||{},!this._zoomAnimated||i2.animate===!1||this._nothingToAnimate()||Math.abs(e2-this._zoom)>this.options.zoomAnimationThreshold)
return!1;var n2=this.getZoomScale(e2),n2=this._getCenterOffset(t2)._divideBy(1-1/n2);if(i2.animate!==!0&&!this.getSize().
contains(n2))return!1;x(function(){this._moveStart(!0,i2.noMoveStart||!1)._animateZoom(t2,e2,!0)},this)}return!0},_animateZoom:function(t2,e2,i2,n2){
this._mapPane&&(i2&&(this._animatingZoom=!0,this._animateToCenter=t2,this._animateToZoom=e2,M(this._mapPane,"leaflet-zoo\
m-anim")),this.fire("zoomanim",{center:t2,zoom:e2,noUpdate:n2}),this._tempFireZoomEvent||(this._tempFireZoomEvent=this._zoom!==
this._animateToZoom),this._move(this._animateToCenter,this._animateToZoom,void 0,!0),setTimeout(a(this._onZoomTransitionEnd,
this),250))},_onZoomTransitionEnd:function(){this._animatingZoom&&(this._mapPane&&z(this._mapPane,"leaflet-zoom-anim"),this.
_animatingZoom=!1,this._move(this._animateToCenter,this._animateToZoom,void 0,!0),this._tempFireZoomEvent&&this.fire("zo\
om"),delete this._tempFireZoomEvent,this.fire("move"),this._moveEnd(!0))}});function Ue(t2){return new B(t2)}var B=et.extend(
{options:{position:"topright"},initialize:function(t2){c(this,t2)},getPosition:function(){return this.options.position},
setPosition:function(t2){var e2=this._map;return e2&&e2.removeControl(this),this.options.position=t2,e2&&e2.addControl(this),
this},getContainer:function(){return this._container},addTo:function(t2){this.remove(),this._map=t2;var e2=this._container=
this.onAdd(t2),i2=this.getPosition(),t2=t2._controlCorners[i2];return M(e2,"leaflet-control"),i2.indexOf("bottom")!==-1?
t2.insertBefore(e2,t2.firstChild):t2.appendChild(e2),this._map.on("unload",this.remove,this),this},remove:function(){return this.
_map&&(T(this._container),this.onRemove&&this.onRemove(this._map),this._map.off("unload",this.remove,this),this._map=null),
this},_refocusOnMap:function(t2){this._map&&t2&&0<t2.screenX&&0<t2.screenY&&this._map.getContainer().focus()}}),Ve=(A.include(
{addControl:function(t2){return t2.addTo(this),this},removeControl:function(t2){return t2.remove(),this},_initControlPos:function(){
var i2=this._controlCorners={},n2="leaflet-",o2=this._controlContainer=P("div",n2+"control-container",this._container);function t2(t3,e2){
i2[t3+e2]=P("div",n2+t3+" "+n2+e2,o2)}t2("top","left"),t2("top","right"),t2("bottom","left"),t2("bottom","right")},_clearControlPos:function(){
for(var t2 in this._controlCorners)T(this._controlCorners[t2]);T(this._controlContainer),delete this._controlCorners,delete this.
_controlContainer}}),B.extend({options:{collapsed:!0,position:"topright",autoZIndex:!0,hideSingleBase:!1,sortLayers:!1,sortFunction:function(t2,e2,i2,n2){
return i2<n2?-1:n2<i2?1:0}},initialize:function(t2,e2,i2){for(var n2 in c(this,i2),this._layerControlInputs=[],this._layers=
[],this._lastZIndex=0,this._handlingClick=!1,this._preventClick=!1,t2)this._addLayer(t2[n2],n2);for(n2 in e2)this._addLayer(
e2[n2],n2,!0)},onAdd:function(t2){this._initLayout(),this._update(),(this._map=t2).on("zoomend",this._checkDisabledLayers,
this);for(var e2=0;e2<this._layers.length;e2++)this._layers[e2].layer.on("add remove",this._onLayerChange,this);return this.
_container},addTo:function(t2){return B.prototype.addTo.call(this,t2),this._expandIfNotCollapsed()},onRemove:function(){
this._map.off("zoomend",this._checkDisabledLayers,this);for(var t2=0;t2<this._layers.length;t2++)this._layers[t2].layer.
off("add remove",this._onLayerChange,this)},addBaseLayer:function(t2,e2){return this._addLayer(t2,e2),this._map?this._update():
this},addOverlay:function(t2,e2){return this._addLayer(t2,e2,!0),this._map?this._update():this},removeLayer:function(t2){
return t2.off("add remove",this._onLayerChange,this),t2=this._getLayer(h(t2)),t2&&this._layers.splice(this._layers.indexOf(
t2),1),this._map?this._update():this},expand:function(){M(this._container,"leaflet-control-layers-expanded"),this._section.
style.height=null;var t2=this._map.getSize().y-(this._container.offsetTop+50);return t2<this._section.clientHeight?(M(this.
_section,"leaflet-control-layers-scrollbar"),this._section.style.height=t2+"px"):z(this._section,"leaflet-control-layers\
-scrollbar"),this._checkDisabledLayers(),this},collapse:function(){return z(this._container,"leaflet-control-layers-expa\
nded"),this},_initLayout:function(){var t2="leaflet-control-layers",e2=this._container=P("div",t2),i2=this.options.collapsed,
n2=(e2.setAttribute("aria-haspopup",!0),Ie(e2),Be(e2),this._section=P("section",t2+"-list")),o2=(i2&&(this._map.on("clic\
k",this.collapse,this),S(e2,{mouseenter:this._expandSafely,mouseleave:this.collapse},this)),this._layersLink=P("a",t2+"-\
toggle",e2));o2.href="#",o2.title="Layers",o2.setAttribute("role","button"),S(o2,{keydown:function(t3){t3.keyCode===13&&
this._expandSafely()},click:function(t3){O(t3),this._expandSafely()}},this),i2||this.expand(),this._baseLayersList=P("di\
v",t2+"-base",n2),this._separator=P("div",t2+"-separator",n2),this._overlaysList=P("div",t2+"-overlays",n2),e2.appendChild(
n2)},_getLayer:function(t2){for(var e2=0;e2<this._layers.length;e2++)if(this._layers[e2]&&h(this._layers[e2].layer)===t2)
return this._layers[e2]},_addLayer:function(t2,e2,i2){this._map&&t2.on("add remove",this._onLayerChange,this),this._layers.
push({layer:t2,name:e2,overlay:i2}),this.options.sortLayers&&this._layers.sort(a(function(t3,e3){return this.options.sortFunction(
t3.layer,e3.layer,t3.name,e3.name)},this)),this.options.autoZIndex&&t2.setZIndex&&(this._lastZIndex++,t2.setZIndex(this.
_lastZIndex)),this._expandIfNotCollapsed()},_update:function(){if(this._container){me(this._baseLayersList),me(this._overlaysList),
this._layerControlInputs=[];for(var t2,e2,i2,n2=0,o2=0;o2<this._layers.length;o2++)i2=this._layers[o2],this._addItem(i2),
e2=e2||i2.overlay,t2=t2||!i2.overlay,n2+=i2.overlay?0:1;this.options.hideSingleBase&&(this._baseLayersList.style.display=
(t2=t2&&1<n2)?"":"none"),this._separator.style.display=e2&&t2?"":"none"}return this},_onLayerChange:function(t2){this._handlingClick||
this._update();var e2=this._getLayer(h(t2.target)),t2=e2.overlay?t2.type==="add"?"overlayadd":"overlayremove":t2.type===
"add"?"baselayerchange":null;t2&&this._map.fire(t2,e2)},_createRadioElement:function(t2,e2){return t2='<input type="radi\
o" class="leaflet-control-layers-selector" name="'+t2+'"'+(e2?' checked="checked"':"")+"/>",e2=document.createElement("d\
iv"),e2.textContent=t2,e2.firstChild},_addItem:function(t2){var e2,i2=document.createElement("label"),n2=this._map.hasLayer(
t2.layer),n2=(t2.overlay?((e2=document.createElement("input")).type="checkbox",e2.className="leaflet-control-layers-sele\
ctor",e2.defaultChecked=n2):e2=this._createRadioElement("leaflet-base-layers_"+h(this),n2),this._layerControlInputs.push(
e2),e2.layerId=h(t2.layer),S(e2,"click",this._onInputClick,this),document.createElement("span")),o2=(n2.textContent=" "+
t2.name,document.createElement("span"));return i2.appendChild(o2),o2.appendChild(e2),o2.appendChild(n2),(t2.overlay?this.
_overlaysList:this._baseLayersList).appendChild(i2),this._checkDisabledLayers(),i2},_onInputClick:function(){if(!this._preventClick){
var t2,e2,i2=this._layerControlInputs,n2=[],o2=[];this._handlingClick=!0;for(var s2=i2.length-1;0<=s2;s2--)t2=i2[s2],e2=
this._getLayer(t2.layerId).layer,t2.checked?n2.push(e2):t2.checked||o2.push(e2);for(s2=0;s2<o2.length;s2++)this._map.hasLayer(
o2[s2])&&this._map.removeLayer(o2[s2]);for(s2=0;s2<n2.length;s2++)this._map.hasLayer(n2[s2])||this._map.addLayer(n2[s2]);
this._handlingClick=!1,this._refocusOnMap()}},_checkDisabledLayers:function(){for(var t2,e2,i2=this._layerControlInputs,
n2=this._map.getZoom(),o2=i2.length-1;0<=o2;o2--)t2=i2[o2],e2=this._getLayer(t2.layerId).layer,t2.disabled=e2.options.minZoom!==
void 0&&n2<e2.options.minZoom||e2.options.maxZoom!==void 0&&n2>e2.options.maxZoom},_expandIfNotCollapsed:function(){return this.
_map&&!this.options.collapsed&&this.expand(),this},_expandSafely:function(){var t2=this._section,e2=(this._preventClick=
!0,S(t2,"click",O),this.expand(),this);setTimeout(function(){k(t2,"click",O),e2._preventClick=!1})}})),qe=B.extend({options:{
position:"topleft",zoomInText:'<span aria-hidden="true">+</span>',zoomInTitle:"Zoom in",zoomOutText:'<span aria-hidden="\
true">&#x2212;</span>',zoomOutTitle:"Zoom out"},onAdd:function(t2){var e2="leaflet-control-zoom",i2=P("div",e2+" leaflet\
-bar"),n2=this.options;return this._zoomInButton=this._createButton(n2.zoomInText,n2.zoomInTitle,e2+"-in",i2,this._zoomIn),
this._zoomOutButton=this._createButton(n2.zoomOutText,n2.zoomOutTitle,e2+"-out",i2,this._zoomOut),this._updateDisabled(),
t2.on("zoomend zoomlevelschange",this._updateDisabled,this),i2},onRemove:function(t2){t2.off("zoomend zoomlevelschange",
this._updateDisabled,this)},disable:function(){return this._disabled=!0,this._updateDisabled(),this},enable:function(){return this.
_disabled=!1,this._updateDisabled(),this},_zoomIn:function(t2){!this._disabled&&this._map._zoom<this._map.getMaxZoom()&&
this._map.zoomIn(this._map.options.zoomDelta*(t2.shiftKey?3:1))},_zoomOut:function(t2){!this._disabled&&this._map._zoom>
this._map.getMinZoom()&&this._map.zoomOut(this._map.options.zoomDelta*(t2.shiftKey?3:1))},_createButton:function(t2,e2,i2,n2,o2){
return i2=P("a",i2,n2),i2.textContent=t2,i2.href="#",i2.title=e2,i2.setAttribute("role","button"),i2.setAttribute("aria-\
label",e2),Ie(i2),S(i2,"click",Re),S(i2,"click",o2,this),S(i2,"click",this._refocusOnMap,this),i2},_updateDisabled:function(){
var t2=this._map,e2="leaflet-disabled";z(this._zoomInButton,e2),z(this._zoomOutButton,e2),this._zoomInButton.setAttribute(
"aria-disabled","false"),this._zoomOutButton.setAttribute("aria-disabled","false"),!this._disabled&&t2._zoom!==t2.getMinZoom()||
(M(this._zoomOutButton,e2),this._zoomOutButton.setAttribute("aria-disabled","true")),!this._disabled&&t2._zoom!==t2.getMaxZoom()||
(M(this._zoomInButton,e2),this._zoomInButton.setAttribute("aria-disabled","true"))}}),Ge=(A.mergeOptions({zoomControl:!0}),
A.addInitHook(function(){this.options.zoomControl&&(this.zoomControl=new qe,this.addControl(this.zoomControl))}),B.extend(
{options:{position:"bottomleft",maxWidth:100,metric:!0,imperial:!0},onAdd:function(t2){var e2="leaflet-control-scale",i2=P(
"div",e2),n2=this.options;return this._addScales(n2,e2+"-line",i2),t2.on(n2.updateWhenIdle?"moveend":"move",this._update,
this),t2.whenReady(this._update,this),i2},onRemove:function(t2){t2.off(this.options.updateWhenIdle?"moveend":"move",this.
_update,this)},_addScales:function(t2,e2,i2){t2.metric&&(this._mScale=P("div",e2,i2)),t2.imperial&&(this._iScale=P("div",
e2,i2))},_update:function(){var t2=this._map,e2=t2.getSize().y/2,t2=t2.distance(t2.containerPointToLatLng([0,e2]),t2.containerPointToLatLng(
[this.options.maxWidth,e2]));this._updateScales(t2)},_updateScales:function(t2){this.options.metric&&t2&&this._updateMetric(
t2),this.options.imperial&&t2&&this._updateImperial(t2)},_updateMetric:function(t2){var e2=this._getRoundNum(t2);this._updateScale(
this._mScale,e2<1e3?e2+" m":e2/1e3+" km",e2/t2)},_updateImperial:function(t2){var e2,i2,t2=3.2808399*t2;5280<t2?(i2=this.
_getRoundNum(e2=t2/5280),this._updateScale(this._iScale,i2+" mi",i2/e2)):(i2=this._getRoundNum(t2),this._updateScale(this.
_iScale,i2+" ft",i2/t2))},_updateScale:function(t2,e2,i2){t2.style.width=Math.round(this.options.maxWidth*i2)+"px",t2.textContent=
e2},_getRoundNum:function(t2){var e2=Math.pow(10,(Math.floor(t2)+"").length-1),t2=t2/e2;return e2*(t2=10<=t2?10:5<=t2?5:
3<=t2?3:2<=t2?2:1)}})),Ke=B.extend({options:{position:"bottomright",prefix:'<a href="https://leafletjs.com" title="A Jav\
aScript library for interactive maps">'+(b.inlineSvg?'<svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="\
12" height="8" viewBox="0 0 12 8" class="leaflet-attribution-flag"><path fill="#4C7BE1" d="M0 0h12v4H0z"/><path fill="#F\
FD500" d="M0 4h12v3H0z"/><path fill="#E0BC00" d="M0 7h12v1H0z"/></svg> ':"")+"Leaflet</a>"},initialize:function(t2){c(this,
t2),this._attributions={}},onAdd:function(t2){for(var e2 in(t2.attributionControl=this)._container=P("div","leaflet-cont\
rol-attribution"),Ie(this._container),t2._layers)t2._layers[e2].getAttribution&&this.addAttribution(t2._layers[e2].getAttribution());
return this._update(),t2.on("layeradd",this._addAttribution,this),this._container},onRemove:function(t2){t2.off("layerad\
d",this._addAttribution,this)},_addAttribution:function(t2){t2.layer.getAttribution&&(this.addAttribution(t2.layer.getAttribution()),
t2.layer.once("remove",function(){this.removeAttribution(t2.layer.getAttribution())},this))},setPrefix:function(t2){return this.
options.prefix=t2,this._update(),this},addAttribution:function(t2){return t2&&(this._attributions[t2]||(this._attributions[t2]=
0),this._attributions[t2]++,this._update()),this},removeAttribution:function(t2){return t2&&this._attributions[t2]&&(this.
_attributions[t2]--,this._update()),this},_update:function(){if(this._map){var t2,e2=[];for(t2 in this._attributions)this.
_attributions[t2]&&e2.push(t2);var i2=[];this.options.prefix&&i2.push(this.options.prefix),e2.length&&i2.push(e2.join(",\
 ")),this._container.textContent=i2.join(' <span aria-hidden="true">|</span> ')}}}),n=(A.mergeOptions({attributionControl:!0}),
A.addInitHook(function(){this.options.attributionControl&&new Ke().addTo(this)}),B.Layers=Ve,B.Zoom=qe,B.Scale=Ge,B.Attribution=
Ke,Ue.layers=function(t2,e2,i2){return new Ve(t2,e2,i2)},Ue.zoom=function(t2){return new qe(t2)},Ue.scale=function(t2){return new Ge(
t2)},Ue.attribution=function(t2){return new Ke(t2)},et.extend({initialize:function(t2){this._map=t2},enable:function(){return this.
_enabled||(this._enabled=!0,this.addHooks()),this},disable:function(){return this._enabled&&(this._enabled=!1,this.removeHooks()),
this},enabled:function(){return!!this._enabled}})),ft=(n.addTo=function(t2,e2){return t2.addHandler(e2,this),this},{Events:e}),
Ye=b.touch?"touchstart mousedown":"mousedown",Xe=it.extend({options:{clickTolerance:3},initialize:function(t2,e2,i2,n2){
c(this,n2),this._element=t2,this._dragStartTarget=e2||t2,this._preventOutline=i2},enable:function(){this._enabled||(S(this.
_dragStartTarget,Ye,this._onDown,this),this._enabled=!0)},disable:function(){this._enabled&&(Xe._dragging===this&&this.finishDrag(
!0),k(this._dragStartTarget,Ye,this._onDown,this),this._enabled=!1,this._moved=!1)},_onDown:function(t2){var e2,i2;this.
_enabled&&(this._moved=!1,ve(this._element,"leaflet-zoom-anim")||(t2.touches&&t2.touches.length!==1?Xe._dragging===this&&
this.finishDrag():Xe._dragging||t2.shiftKey||t2.which!==1&&t2.button!==1&&!t2.touches||((Xe._dragging=this)._preventOutline&&
Me(this._element),Le(),re(),this._moving||(this.fire("down"),i2=t2.touches?t2.touches[0]:t2,e2=Ce(this._element),this._startPoint=
new p(i2.clientX,i2.clientY),this._startPos=Pe(this._element),this._parentScale=Ze(e2),i2=t2.type==="mousedown",S(document,
i2?"mousemove":"touchmove",this._onMove,this),S(document,i2?"mouseup":"touchend touchcancel",this._onUp,this)))))},_onMove:function(t2){
var e2;this._enabled&&(t2.touches&&1<t2.touches.length?this._moved=!0:!(e2=new p((e2=t2.touches&&t2.touches.length===1?t2.
touches[0]:t2).clientX,e2.clientY)._subtract(this._startPoint)).x&&!e2.y||Math.abs(e2.x)+Math.abs(e2.y)<this.options.clickTolerance||
(e2.x/=this._parentScale.x,e2.y/=this._parentScale.y,O(t2),this._moved||(this.fire("dragstart"),this._moved=!0,M(document.
body,"leaflet-dragging"),this._lastTarget=t2.target||t2.srcElement,window.SVGElementInstance&&this._lastTarget instanceof
window.SVGElementInstance&&(this._lastTarget=this._lastTarget.correspondingUseElement),M(this._lastTarget,"leaflet-drag-\
target")),this._newPos=this._startPos.add(e2),this._moving=!0,this._lastEvent=t2,this._updatePosition()))},_updatePosition:function(){
var t2={originalEvent:this._lastEvent};this.fire("predrag",t2),Z(this._element,this._newPos),this.fire("drag",t2)},_onUp:function(){
this._enabled&&this.finishDrag()},finishDrag:function(t2){z(document.body,"leaflet-dragging"),this._lastTarget&&(z(this.
_lastTarget,"leaflet-drag-target"),this._lastTarget=null),k(document,"mousemove touchmove",this._onMove,this),k(document,
"mouseup touchend touchcancel",this._onUp,this),Te(),ae();var e2=this._moved&&this._moving;this._moving=!1,Xe._dragging=
!1,e2&&this.fire("dragend",{noInertia:t2,distance:this._newPos.distanceTo(this._startPos)})}});function Je(t2,e2,i2){for(var n2,
o2,s2,r2,a2,h2,l2,u2=[1,4,2,8],c2=0,d2=t2.length;c2<d2;c2++)t2[c2]._code=si(t2[c2],e2);for(s2=0;s2<4;s2++){for(h2=u2[s2],
n2=[],c2=0,o2=(d2=t2.length)-1;c2<d2;o2=c2++)r2=t2[c2],a2=t2[o2],r2._code&h2?a2._code&h2||((l2=oi(a2,r2,h2,e2,i2))._code=
si(l2,e2),n2.push(l2)):(a2._code&h2&&((l2=oi(a2,r2,h2,e2,i2))._code=si(l2,e2),n2.push(l2)),n2.push(r2));t2=n2}return t2}
function $e(t2,e2){var i2,n2,o2,s2,r2,a2,h2;if(!t2||t2.length===0)throw new Error("latlngs not passed");I(t2)||(console.
warn("latlngs are not flat! Only the first ring will be used"),t2=t2[0]);for(var l2=w([0,0]),u2=g(t2),c2=(u2.getNorthWest().
distanceTo(u2.getSouthWest())*u2.getNorthEast().distanceTo(u2.getNorthWest())<1700&&(l2=Qe(t2)),t2.length),d2=[],_2=0;_2<
c2;_2++){var p2=w(t2[_2]);d2.push(e2.project(w([p2.lat-l2.lat,p2.lng-l2.lng])))}for(_2=r2=a2=h2=0,i2=c2-1;_2<c2;i2=_2++)
n2=d2[_2],o2=d2[i2],s2=n2.y*o2.x-o2.y*n2.x,a2+=(n2.x+o2.x)*s2,h2+=(n2.y+o2.y)*s2,r2+=3*s2;return u2=r2===0?d2[0]:[a2/r2,
h2/r2],u2=e2.unproject(m(u2)),w([u2.lat+l2.lat,u2.lng+l2.lng])}function Qe(t2){for(var e2=0,i2=0,n2=0,o2=0;o2<t2.length;o2++){
var s2=w(t2[o2]);e2+=s2.lat,i2+=s2.lng,n2++}return w([e2/n2,i2/n2])}var ti,gt={__proto__:null,clipPolygon:Je,polygonCenter:$e,
centroid:Qe};function ei(t2,e2){if(e2&&t2.length){var i2=t2=(function(t3,e3){for(var i3=[t3[0]],n3=1,o3=0,s3=t3.length;n3<
s3;n3++)(function(t4,e4){var i4=e4.x-t4.x,e4=e4.y-t4.y;return i4*i4+e4*e4})(t3[n3],t3[o3])>e3&&(i3.push(t3[n3]),o3=n3);return o3<
s3-1&&i3.push(t3[s3-1]),i3})(t2,e2=e2*e2),n2=i2.length,o2=new(typeof Uint8Array<"u"?Uint8Array:Array)(n2);o2[0]=o2[n2-1]=
1,(function t3(e3,i3,n3,o3,s3){var r3,a2,h2,l2=0;for(a2=o3+1;a2<=s3-1;a2++)h2=ri(e3[a2],e3[o3],e3[s3],!0),l2<h2&&(r3=a2,
l2=h2);n3<l2&&(i3[r3]=1,t3(e3,i3,n3,o3,r3),t3(e3,i3,n3,r3,s3))})(i2,o2,e2,0,n2-1);var s2,r2=[];for(s2=0;s2<n2;s2++)o2[s2]&&
r2.push(i2[s2]);return r2}return t2.slice()}function ii(t2,e2,i2){return Math.sqrt(ri(t2,e2,i2,!0))}function ni(t2,e2,i2,n2,o2){
var s2,r2,a2,h2=n2?ti:si(t2,i2),l2=si(e2,i2);for(ti=l2;;){if(!(h2|l2))return[t2,e2];if(h2&l2)return!1;a2=si(r2=oi(t2,e2,
s2=h2||l2,i2,o2),i2),s2===h2?(t2=r2,h2=a2):(e2=r2,l2=a2)}}function oi(t2,e2,i2,n2,o2){var s2,r2,a2=e2.x-t2.x,e2=e2.y-t2.
y,h2=n2.min,n2=n2.max;return 8&i2?(s2=t2.x+a2*(n2.y-t2.y)/e2,r2=n2.y):4&i2?(s2=t2.x+a2*(h2.y-t2.y)/e2,r2=h2.y):2&i2?(s2=
n2.x,r2=t2.y+e2*(n2.x-t2.x)/a2):1&i2&&(s2=h2.x,r2=t2.y+e2*(h2.x-t2.x)/a2),new p(s2,r2,o2)}function si(t2,e2){var i2=0;return t2.
x<e2.min.x?i2|=1:t2.x>e2.max.x&&(i2|=2),t2.y<e2.min.y?i2|=4:t2.y>e2.max.y&&(i2|=8),i2}function ri(t2,e2,i2,n2){var o2=e2.
x,e2=e2.y,s2=i2.x-o2,r2=i2.y-e2,a2=s2*s2+r2*r2;return 0<a2&&(1<(a2=((t2.x-o2)*s2+(t2.y-e2)*r2)/a2)?(o2=i2.x,e2=i2.y):0<a2&&
(o2+=s2*a2,e2+=r2*a2)),s2=t2.x-o2,r2=t2.y-e2,n2?s2*s2+r2*r2:new p(o2,e2)}function I(t2){return!d(t2[0])||typeof t2[0][0]!=
"object"&&t2[0][0]!==void 0}function ai(t2){return console.warn("Deprecated use of _flat, please use L.LineUtil.isFlat i\
nstead."),I(t2)}function hi(t2,e2){var i2,n2,o2,s2,r2,a2;if(!t2||t2.length===0)throw new Error("latlngs not passed");I(t2)||
(console.warn("latlngs are not flat! Only the first ring will be used"),t2=t2[0]);for(var h2=w([0,0]),l2=g(t2),u2=(l2.getNorthWest().
distanceTo(l2.getSouthWest())*l2.getNorthEast().distanceTo(l2.getNorthWest())<1700&&(h2=Qe(t2)),t2.length),c2=[],d2=0;d2<
u2;d2++){var _2=w(t2[d2]);c2.push(e2.project(w([_2.lat-h2.lat,_2.lng-h2.lng])))}for(i2=d2=0;d2<u2-1;d2++)i2+=c2[d2].distanceTo(
c2[d2+1])/2;if(i2===0)a2=c2[0];else for(n2=d2=0;d2<u2-1;d2++)if(o2=c2[d2],s2=c2[d2+1],i2<(n2+=r2=o2.distanceTo(s2))){a2=
[s2.x-(r2=(n2-i2)/r2)*(s2.x-o2.x),s2.y-r2*(s2.y-o2.y)];break}return l2=e2.unproject(m(a2)),w([l2.lat+h2.lat,l2.lng+h2.lng])}
var vt={__proto__:null,simplify:ei,pointToSegmentDistance:ii,closestPointOnSegment:function(t2,e2,i2){return ri(t2,e2,i2)},
clipSegment:ni,_getEdgeIntersection:oi,_getBitCode:si,_sqClosestPointOnSegment:ri,isFlat:I,_flat:ai,polylineCenter:hi},yt={
project:function(t2){return new p(t2.lng,t2.lat)},unproject:function(t2){return new v(t2.y,t2.x)},bounds:new f([-180,-90],
[180,90])},xt={R:6378137,R_MINOR:6356752314245179e-9,bounds:new f([-2003750834279e-5,-1549657073972e-5],[2003750834279e-5,
1876465623138e-5]),project:function(t2){var e2=Math.PI/180,i2=this.R,n2=t2.lat*e2,o2=this.R_MINOR/i2,o2=Math.sqrt(1-o2*o2),
s2=o2*Math.sin(n2),s2=Math.tan(Math.PI/4-n2/2)/Math.pow((1-s2)/(1+s2),o2/2),n2=-i2*Math.log(Math.max(s2,1e-10));return new p(
t2.lng*e2*i2,n2)},unproject:function(t2){for(var e2,i2=180/Math.PI,n2=this.R,o2=this.R_MINOR/n2,s2=Math.sqrt(1-o2*o2),r2=Math.
exp(-t2.y/n2),a2=Math.PI/2-2*Math.atan(r2),h2=0,l2=.1;h2<15&&1e-7<Math.abs(l2);h2++)e2=s2*Math.sin(a2),e2=Math.pow((1-e2)/
(1+e2),s2/2),a2+=l2=Math.PI/2-2*Math.atan(r2*e2)-a2;return new v(a2*i2,t2.x*i2/n2)}},wt={__proto__:null,LonLat:yt,Mercator:xt,
SphericalMercator:rt},Pt=l({},st,{code:"EPSG:3395",projection:xt,transformation:ht(bt=.5/(Math.PI*xt.R),.5,-bt,.5)}),li=l(
{},st,{code:"EPSG:4326",projection:yt,transformation:ht(1/180,1,-1/180,.5)}),Lt=l({},ot,{projection:yt,transformation:ht(
1,0,-1,0),scale:function(t2){return Math.pow(2,t2)},zoom:function(t2){return Math.log(t2)/Math.LN2},distance:function(t2,e2){
var i2=e2.lng-t2.lng,e2=e2.lat-t2.lat;return Math.sqrt(i2*i2+e2*e2)},infinite:!0}),o=(ot.Earth=st,ot.EPSG3395=Pt,ot.EPSG3857=
lt,ot.EPSG900913=ut,ot.EPSG4326=li,ot.Simple=Lt,it.extend({options:{pane:"overlayPane",attribution:null,bubblingMouseEvents:!0},
addTo:function(t2){return t2.addLayer(this),this},remove:function(){return this.removeFrom(this._map||this._mapToAdd)},removeFrom:function(t2){
return t2&&t2.removeLayer(this),this},getPane:function(t2){return this._map.getPane(t2?this.options[t2]||t2:this.options.
pane)},addInteractiveTarget:function(t2){return this._map._targets[h(t2)]=this},removeInteractiveTarget:function(t2){return delete this.
_map._targets[h(t2)],this},getAttribution:function(){return this.options.attribution},_layerAdd:function(t2){var e2,i2=t2.
target;i2.hasLayer(this)&&(this._map=i2,this._zoomAnimated=i2._zoomAnimated,this.getEvents&&(e2=this.getEvents(),i2.on(e2,
this),this.once("remove",function(){i2.off(e2,this)},this)),this.onAdd(i2),this.fire("add"),i2.fire("layeradd",{layer:this}))}})),
ui=(A.include({addLayer:function(t2){var e2;if(t2._layerAdd)return e2=h(t2),this._layers[e2]||((this._layers[e2]=t2)._mapToAdd=
this,t2.beforeAdd&&t2.beforeAdd(this),this.whenReady(t2._layerAdd,t2)),this;throw new Error("The provided object is not \
a Layer.")},removeLayer:function(t2){var e2=h(t2);return this._layers[e2]&&(this._loaded&&t2.onRemove(this),delete this.
_layers[e2],this._loaded&&(this.fire("layerremove",{layer:t2}),t2.fire("remove")),t2._map=t2._mapToAdd=null),this},hasLayer:function(t2){
return h(t2)in this._layers},eachLayer:function(t2,e2){for(var i2 in this._layers)t2.call(e2,this._layers[i2]);return this},
_addLayers:function(t2){for(var e2=0,i2=(t2=t2?d(t2)?t2:[t2]:[]).length;e2<i2;e2++)this.addLayer(t2[e2])},_addZoomLimit:function(t2){
isNaN(t2.options.maxZoom)&&isNaN(t2.options.minZoom)||(this._zoomBoundLayers[h(t2)]=t2,this._updateZoomLevels())},_removeZoomLimit:function(t2){
t2=h(t2),this._zoomBoundLayers[t2]&&(delete this._zoomBoundLayers[t2],this._updateZoomLevels())},_updateZoomLevels:function(){
var t2,e2=1/0,i2=-1/0,n2=this._getZoomSpan();for(t2 in this._zoomBoundLayers)var o2=this._zoomBoundLayers[t2].options,e2=o2.
minZoom===void 0?e2:Math.min(e2,o2.minZoom),i2=o2.maxZoom===void 0?i2:Math.max(i2,o2.maxZoom);this._layersMaxZoom=i2===-1/0?
void 0:i2,this._layersMinZoom=e2===1/0?void 0:e2,n2!==this._getZoomSpan()&&this.fire("zoomlevelschange"),this.options.maxZoom===
void 0&&this._layersMaxZoom&&this.getZoom()>this._layersMaxZoom&&this.setZoom(this._layersMaxZoom),this.options.minZoom===
void 0&&this._layersMinZoom&&this.getZoom()<this._layersMinZoom&&this.setZoom(this._layersMinZoom)}}),o.extend({initialize:function(t2,e2){
var i2,n2;if(c(this,e2),this._layers={},t2)for(i2=0,n2=t2.length;i2<n2;i2++)this.addLayer(t2[i2])},addLayer:function(t2){
var e2=this.getLayerId(t2);return this._layers[e2]=t2,this._map&&this._map.addLayer(t2),this},removeLayer:function(t2){return t2=
t2 in this._layers?t2:this.getLayerId(t2),this._map&&this._layers[t2]&&this._map.removeLayer(this._layers[t2]),delete this.
_layers[t2],this},hasLayer:function(t2){return(typeof t2=="number"?t2:this.getLayerId(t2))in this._layers},clearLayers:function(){
return this.eachLayer(this.removeLayer,this)},invoke:function(t2){var e2,i2,n2=Array.prototype.slice.call(arguments,1);for(e2 in this.
_layers)(i2=this._layers[e2])[t2]&&i2[t2].apply(i2,n2);return this},onAdd:function(t2){this.eachLayer(t2.addLayer,t2)},onRemove:function(t2){
this.eachLayer(t2.removeLayer,t2)},eachLayer:function(t2,e2){for(var i2 in this._layers)t2.call(e2,this._layers[i2]);return this},
getLayer:function(t2){return this._layers[t2]},getLayers:function(){var t2=[];return this.eachLayer(t2.push,t2),t2},setZIndex:function(t2){
return this.invoke("setZIndex",t2)},getLayerId:h})),ci=ui.extend({addLayer:function(t2){return this.hasLayer(t2)?this:(t2.
addEventParent(this),ui.prototype.addLayer.call(this,t2),this.fire("layeradd",{layer:t2}))},removeLayer:function(t2){return this.
hasLayer(t2)?((t2=t2 in this._layers?this._layers[t2]:t2).removeEventParent(this),ui.prototype.removeLayer.call(this,t2),
this.fire("layerremove",{layer:t2})):this},setStyle:function(t2){return this.invoke("setStyle",t2)},bringToFront:function(){
return this.invoke("bringToFront")},bringToBack:function(){return this.invoke("bringToBack")},getBounds:function(){var t2,
e2=new s;for(t2 in this._layers){var i2=this._layers[t2];e2.extend(i2.getBounds?i2.getBounds():i2.getLatLng())}return e2}}),
di=et.extend({options:{popupAnchor:[0,0],tooltipAnchor:[0,0],crossOrigin:!1},initialize:function(t2){c(this,t2)},createIcon:function(t2){
return this._createIcon("icon",t2)},createShadow:function(t2){return this._createIcon("shadow",t2)},_createIcon:function(t2,e2){
var i2=this._getIconUrl(t2);if(i2)return i2=this._createImg(i2,e2&&e2.tagName==="IMG"?e2:null),this._setIconStyles(i2,t2),
!this.options.crossOrigin&&this.options.crossOrigin!==""||(i2.crossOrigin=this.options.crossOrigin===!0?"":this.options.
crossOrigin),i2;if(t2==="icon")throw new Error("iconUrl not set in Icon options (see the docs).");return null},_setIconStyles:function(t2,e2){
var i2=this.options,n2=i2[e2+"Size"],n2=m(n2=typeof n2=="number"?[n2,n2]:n2),o2=m(e2==="shadow"&&i2.shadowAnchor||i2.iconAnchor||
n2&&n2.divideBy(2,!0));t2.className="leaflet-marker-"+e2+" "+(i2.className||""),o2&&(t2.style.marginLeft=-o2.x+"px",t2.style.
marginTop=-o2.y+"px"),n2&&(t2.style.width=n2.x+"px",t2.style.height=n2.y+"px")},_createImg:function(t2,e2){return(e2=e2||
document.createElement("img")).src=t2,e2},_getIconUrl:function(t2){return b.retina&&this.options[t2+"RetinaUrl"]||this.options[t2+
"Url"]}}),_i=di.extend({options:{iconUrl:"marker-icon.png",iconRetinaUrl:"marker-icon-2x.png",shadowUrl:"marker-shadow.p\
ng",iconSize:[25,41],iconAnchor:[12,41],popupAnchor:[1,-34],tooltipAnchor:[16,-28],shadowSize:[41,41]},_getIconUrl:function(t2){
return typeof _i.imagePath!="string"&&(_i.imagePath=this._detectIconPath()),(this.options.imagePath||_i.imagePath)+di.prototype.
_getIconUrl.call(this,t2)},_stripUrl:function(t2){function e2(t3,e3,i2){return(e3=e3.exec(t3))&&e3[i2]}return(t2=e2(t2,/^url\((['"])?(.+)\1\)$/,
2))&&e2(t2,/^(.*)marker-icon\.png$/,1)},_detectIconPath:function(){var t2=P("div","leaflet-default-icon-path",document.body),
e2=pe(t2,"background-image")||pe(t2,"backgroundImage");return document.body.removeChild(t2),(e2=this._stripUrl(e2))?e2:(t2=
document.querySelector('link[href$="leaflet.css"]'))?t2.href.substring(0,t2.href.length-11-1):""}}),pi=n.extend({initialize:function(t2){
this._marker=t2},addHooks:function(){var t2=this._marker._icon;this._draggable||(this._draggable=new Xe(t2,t2,!0)),this.
_draggable.on({dragstart:this._onDragStart,predrag:this._onPreDrag,drag:this._onDrag,dragend:this._onDragEnd},this).enable(),
M(t2,"leaflet-marker-draggable")},removeHooks:function(){this._draggable.off({dragstart:this._onDragStart,predrag:this._onPreDrag,
drag:this._onDrag,dragend:this._onDragEnd},this).disable(),this._marker._icon&&z(this._marker._icon,"leaflet-marker-drag\
gable")},moved:function(){return this._draggable&&this._draggable._moved},_adjustPan:function(t2){var e2=this._marker,i2=e2.
_map,n2=this._marker.options.autoPanSpeed,o2=this._marker.options.autoPanPadding,s2=Pe(e2._icon),r2=i2.getPixelBounds(),
a2=i2.getPixelOrigin(),a2=_(r2.min._subtract(a2).add(o2),r2.max._subtract(a2).subtract(o2));a2.contains(s2)||(o2=m((Math.
max(a2.max.x,s2.x)-a2.max.x)/(r2.max.x-a2.max.x)-(Math.min(a2.min.x,s2.x)-a2.min.x)/(r2.min.x-a2.min.x),(Math.max(a2.max.
y,s2.y)-a2.max.y)/(r2.max.y-a2.max.y)-(Math.min(a2.min.y,s2.y)-a2.min.y)/(r2.min.y-a2.min.y)).multiplyBy(n2),i2.panBy(o2,
{animate:!1}),this._draggable._newPos._add(o2),this._draggable._startPos._add(o2),Z(e2._icon,this._draggable._newPos),this.
_onDrag(t2),this._panRequest=x(this._adjustPan.bind(this,t2)))},_onDragStart:function(){this._oldLatLng=this._marker.getLatLng(),
this._marker.closePopup&&this._marker.closePopup(),this._marker.fire("movestart").fire("dragstart")},_onPreDrag:function(t2){
this._marker.options.autoPan&&(r(this._panRequest),this._panRequest=x(this._adjustPan.bind(this,t2)))},_onDrag:function(t2){
var e2=this._marker,i2=e2._shadow,n2=Pe(e2._icon),o2=e2._map.layerPointToLatLng(n2);i2&&Z(i2,n2),e2._latlng=o2,t2.latlng=
o2,t2.oldLatLng=this._oldLatLng,e2.fire("move",t2).fire("drag",t2)},_onDragEnd:function(t2){r(this._panRequest),delete this.
_oldLatLng,this._marker.fire("moveend").fire("dragend",t2)}}),mi=o.extend({options:{icon:new _i,interactive:!0,keyboard:!0,
title:"",alt:"Marker",zIndexOffset:0,opacity:1,riseOnHover:!1,riseOffset:250,pane:"markerPane",shadowPane:"shadowPane",bubblingMouseEvents:!1,
autoPanOnFocus:!0,draggable:!1,autoPan:!1,autoPanPadding:[50,50],autoPanSpeed:10},initialize:function(t2,e2){c(this,e2),
this._latlng=w(t2)},onAdd:function(t2){this._zoomAnimated=this._zoomAnimated&&t2.options.markerZoomAnimation,this._zoomAnimated&&
t2.on("zoomanim",this._animateZoom,this),this._initIcon(),this.update()},onRemove:function(t2){this.dragging&&this.dragging.
enabled()&&(this.options.draggable=!0,this.dragging.removeHooks()),delete this.dragging,this._zoomAnimated&&t2.off("zoom\
anim",this._animateZoom,this),this._removeIcon(),this._removeShadow()},getEvents:function(){return{zoom:this.update,viewreset:this.
update}},getLatLng:function(){return this._latlng},setLatLng:function(t2){var e2=this._latlng;return this._latlng=w(t2),
this.update(),this.fire("move",{oldLatLng:e2,latlng:this._latlng})},setZIndexOffset:function(t2){return this.options.zIndexOffset=
t2,this.update()},getIcon:function(){return this.options.icon},setIcon:function(t2){return this.options.icon=t2,this._map&&
(this._initIcon(),this.update()),this._popup&&this.bindPopup(this._popup,this._popup.options),this},getElement:function(){
return this._icon},update:function(){var t2;return this._icon&&this._map&&(t2=this._map.latLngToLayerPoint(this._latlng).
round(),this._setPos(t2)),this},_initIcon:function(){var t2=this.options,e2="leaflet-zoom-"+(this._zoomAnimated?"animate\
d":"hide"),i2=t2.icon.createIcon(this._icon),n2=!1,i2=(i2!==this._icon&&(this._icon&&this._removeIcon(),n2=!0,t2.title&&
(i2.title=t2.title),i2.tagName==="IMG"&&(i2.alt=t2.alt||"")),M(i2,e2),t2.keyboard&&(i2.tabIndex="0",i2.setAttribute("rol\
e","button")),this._icon=i2,t2.riseOnHover&&this.on({mouseover:this._bringToFront,mouseout:this._resetZIndex}),this.options.
autoPanOnFocus&&S(i2,"focus",this._panOnFocus,this),t2.icon.createShadow(this._shadow)),o2=!1;i2!==this._shadow&&(this._removeShadow(),
o2=!0),i2&&(M(i2,e2),i2.alt=""),this._shadow=i2,t2.opacity<1&&this._updateOpacity(),n2&&this.getPane().appendChild(this.
_icon),this._initInteraction(),i2&&o2&&this.getPane(t2.shadowPane).appendChild(this._shadow)},_removeIcon:function(){this.
options.riseOnHover&&this.off({mouseover:this._bringToFront,mouseout:this._resetZIndex}),this.options.autoPanOnFocus&&k(
this._icon,"focus",this._panOnFocus,this),T(this._icon),this.removeInteractiveTarget(this._icon),this._icon=null},_removeShadow:function(){
this._shadow&&T(this._shadow),this._shadow=null},_setPos:function(t2){this._icon&&Z(this._icon,t2),this._shadow&&Z(this.
_shadow,t2),this._zIndex=t2.y+this.options.zIndexOffset,this._resetZIndex()},_updateZIndex:function(t2){this._icon&&(this.
_icon.style.zIndex=this._zIndex+t2)},_animateZoom:function(t2){t2=this._map._latLngToNewLayerPoint(this._latlng,t2.zoom,
t2.center).round(),this._setPos(t2)},_initInteraction:function(){var t2;this.options.interactive&&(M(this._icon,"leaflet\
-interactive"),this.addInteractiveTarget(this._icon),pi&&(t2=this.options.draggable,this.dragging&&(t2=this.dragging.enabled(),
this.dragging.disable()),this.dragging=new pi(this),t2&&this.dragging.enable()))},setOpacity:function(t2){return this.options.
opacity=t2,this._map&&this._updateOpacity(),this},_updateOpacity:function(){var t2=this.options.opacity;this._icon&&C(this.
_icon,t2),this._shadow&&C(this._shadow,t2)},_bringToFront:function(){this._updateZIndex(this.options.riseOffset)},_resetZIndex:function(){
this._updateZIndex(0)},_panOnFocus:function(){var t2,e2,i2=this._map;i2&&(t2=(e2=this.options.icon.options).iconSize?m(e2.
iconSize):m(0,0),e2=e2.iconAnchor?m(e2.iconAnchor):m(0,0),i2.panInside(this._latlng,{paddingTopLeft:e2,paddingBottomRight:t2.
subtract(e2)}))},_getPopupAnchor:function(){return this.options.icon.options.popupAnchor},_getTooltipAnchor:function(){return this.
options.icon.options.tooltipAnchor}}),fi=o.extend({options:{stroke:!0,color:"#3388ff",weight:3,opacity:1,lineCap:"round",
lineJoin:"round",dashArray:null,dashOffset:null,fill:!1,fillColor:null,fillOpacity:.2,fillRule:"evenodd",interactive:!0,
bubblingMouseEvents:!0},beforeAdd:function(t2){this._renderer=t2.getRenderer(this)},onAdd:function(){this._renderer._initPath(
this),this._reset(),this._renderer._addPath(this)},onRemove:function(){this._renderer._removePath(this)},redraw:function(){
return this._map&&this._renderer._updatePath(this),this},setStyle:function(t2){return c(this,t2),this._renderer&&(this._renderer.
_updateStyle(this),this.options.stroke&&t2&&Object.prototype.hasOwnProperty.call(t2,"weight")&&this._updateBounds()),this},
bringToFront:function(){return this._renderer&&this._renderer._bringToFront(this),this},bringToBack:function(){return this.
_renderer&&this._renderer._bringToBack(this),this},getElement:function(){return this._path},_reset:function(){this._project(),
this._update()},_clickTolerance:function(){return(this.options.stroke?this.options.weight/2:0)+(this._renderer.options.tolerance||
0)}}),gi=fi.extend({options:{fill:!0,radius:10},initialize:function(t2,e2){c(this,e2),this._latlng=w(t2),this._radius=this.
options.radius},setLatLng:function(t2){var e2=this._latlng;return this._latlng=w(t2),this.redraw(),this.fire("move",{oldLatLng:e2,
latlng:this._latlng})},getLatLng:function(){return this._latlng},setRadius:function(t2){return this.options.radius=this.
_radius=t2,this.redraw()},getRadius:function(){return this._radius},setStyle:function(t2){var e2=t2&&t2.radius||this._radius;
return fi.prototype.setStyle.call(this,t2),this.setRadius(e2),this},_project:function(){this._point=this._map.latLngToLayerPoint(
this._latlng),this._updateBounds()},_updateBounds:function(){var t2=this._radius,e2=this._radiusY||t2,i2=this._clickTolerance(),
t2=[t2+i2,e2+i2];this._pxBounds=new f(this._point.subtract(t2),this._point.add(t2))},_update:function(){this._map&&this.
_updatePath()},_updatePath:function(){this._renderer._updateCircle(this)},_empty:function(){return this._radius&&!this._renderer.
_bounds.intersects(this._pxBounds)},_containsPoint:function(t2){return t2.distanceTo(this._point)<=this._radius+this._clickTolerance()}}),
vi=gi.extend({initialize:function(t2,e2,i2){if(c(this,e2=typeof e2=="number"?l({},i2,{radius:e2}):e2),this._latlng=w(t2),
isNaN(this.options.radius))throw new Error("Circle radius cannot be NaN");this._mRadius=this.options.radius},setRadius:function(t2){
return this._mRadius=t2,this.redraw()},getRadius:function(){return this._mRadius},getBounds:function(){var t2=[this._radius,
this._radiusY||this._radius];return new s(this._map.layerPointToLatLng(this._point.subtract(t2)),this._map.layerPointToLatLng(
this._point.add(t2)))},setStyle:fi.prototype.setStyle,_project:function(){var t2,e2,i2,n2,o2,s2=this._latlng.lng,r2=this.
_latlng.lat,a2=this._map,h2=a2.options.crs;h2.distance===st.distance?(n2=Math.PI/180,o2=this._mRadius/st.R/n2,t2=a2.project(
[r2+o2,s2]),e2=a2.project([r2-o2,s2]),e2=t2.add(e2).divideBy(2),i2=a2.unproject(e2).lat,n2=Math.acos((Math.cos(o2*n2)-Math.
sin(r2*n2)*Math.sin(i2*n2))/(Math.cos(r2*n2)*Math.cos(i2*n2)))/n2,!isNaN(n2)&&n2!==0||(n2=o2/Math.cos(Math.PI/180*r2)),this.
_point=e2.subtract(a2.getPixelOrigin()),this._radius=isNaN(n2)?0:e2.x-a2.project([i2,s2-n2]).x,this._radiusY=e2.y-t2.y):
(o2=h2.unproject(h2.project(this._latlng).subtract([this._mRadius,0])),this._point=a2.latLngToLayerPoint(this._latlng),this.
_radius=this._point.x-a2.latLngToLayerPoint(o2).x),this._updateBounds()}}),yi=fi.extend({options:{smoothFactor:1,noClip:!1},
initialize:function(t2,e2){c(this,e2),this._setLatLngs(t2)},getLatLngs:function(){return this._latlngs},setLatLngs:function(t2){
return this._setLatLngs(t2),this.redraw()},isEmpty:function(){return!this._latlngs.length},closestLayerPoint:function(t2){
for(var e2=1/0,i2=null,n2=ri,o2=0,s2=this._parts.length;o2<s2;o2++)for(var r2=this._parts[o2],a2=1,h2=r2.length;a2<h2;a2++){
var l2,u2,c2=n2(t2,l2=r2[a2-1],u2=r2[a2],!0);c2<e2&&(e2=c2,i2=n2(t2,l2,u2))}return i2&&(i2.distance=Math.sqrt(e2)),i2},getCenter:function(){
if(this._map)return hi(this._defaultShape(),this._map.options.crs);throw new Error("Must add layer to map before using g\
etCenter()")},getBounds:function(){return this._bounds},addLatLng:function(t2,e2){return e2=e2||this._defaultShape(),t2=
w(t2),e2.push(t2),this._bounds.extend(t2),this.redraw()},_setLatLngs:function(t2){this._bounds=new s,this._latlngs=this.
_convertLatLngs(t2)},_defaultShape:function(){return I(this._latlngs)?this._latlngs:this._latlngs[0]},_convertLatLngs:function(t2){
for(var e2=[],i2=I(t2),n2=0,o2=t2.length;n2<o2;n2++)i2?(e2[n2]=w(t2[n2]),this._bounds.extend(e2[n2])):e2[n2]=this._convertLatLngs(
t2[n2]);return e2},_project:function(){var t2=new f;this._rings=[],this._projectLatlngs(this._latlngs,this._rings,t2),this.
_bounds.isValid()&&t2.isValid()&&(this._rawPxBounds=t2,this._updateBounds())},_updateBounds:function(){var t2=this._clickTolerance(),
t2=new p(t2,t2);this._rawPxBounds&&(this._pxBounds=new f([this._rawPxBounds.min.subtract(t2),this._rawPxBounds.max.add(t2)]))},
_projectLatlngs:function(t2,e2,i2){var n2,o2,s2=t2[0]instanceof v,r2=t2.length;if(s2){for(o2=[],n2=0;n2<r2;n2++)o2[n2]=this.
_map.latLngToLayerPoint(t2[n2]),i2.extend(o2[n2]);e2.push(o2)}else for(n2=0;n2<r2;n2++)this._projectLatlngs(t2[n2],e2,i2)},
_clipPoints:function(){var t2=this._renderer._bounds;if(this._parts=[],this._pxBounds&&this._pxBounds.intersects(t2))if(this.
options.noClip)this._parts=this._rings;else for(var e2,i2,n2,o2,s2=this._parts,r2=0,a2=0,h2=this._rings.length;r2<h2;r2++)
for(e2=0,i2=(o2=this._rings[r2]).length;e2<i2-1;e2++)(n2=ni(o2[e2],o2[e2+1],t2,e2,!0))&&(s2[a2]=s2[a2]||[],s2[a2].push(n2[0]),
n2[1]===o2[e2+1]&&e2!==i2-2||(s2[a2].push(n2[1]),a2++))},_simplifyPoints:function(){for(var t2=this._parts,e2=this.options.
smoothFactor,i2=0,n2=t2.length;i2<n2;i2++)t2[i2]=ei(t2[i2],e2)},_update:function(){this._map&&(this._clipPoints(),this._simplifyPoints(),
this._updatePath())},_updatePath:function(){this._renderer._updatePoly(this)},_containsPoint:function(t2,e2){var i2,n2,o2,
s2,r2,a2,h2=this._clickTolerance();if(this._pxBounds&&this._pxBounds.contains(t2)){for(i2=0,s2=this._parts.length;i2<s2;i2++)
for(n2=0,o2=(r2=(a2=this._parts[i2]).length)-1;n2<r2;o2=n2++)if((e2||n2!==0)&&ii(t2,a2[o2],a2[n2])<=h2)return!0}return!1}});
yi._flat=ai;var xi=yi.extend({options:{fill:!0},isEmpty:function(){return!this._latlngs.length||!this._latlngs[0].length},
getCenter:function(){if(this._map)return $e(this._defaultShape(),this._map.options.crs);throw new Error("Must add layer \
to map before using getCenter()")},_convertLatLngs:function(t2){var t2=yi.prototype._convertLatLngs.call(this,t2),e2=t2.
length;return 2<=e2&&t2[0]instanceof v&&t2[0].equals(t2[e2-1])&&t2.pop(),t2},_setLatLngs:function(t2){yi.prototype._setLatLngs.
call(this,t2),I(this._latlngs)&&(this._latlngs=[this._latlngs])},_defaultShape:function(){return(I(this._latlngs[0])?this.
_latlngs:this._latlngs[0])[0]},_clipPoints:function(){var t2=this._renderer._bounds,e2=this.options.weight,e2=new p(e2,e2),
t2=new f(t2.min.subtract(e2),t2.max.add(e2));if(this._parts=[],this._pxBounds&&this._pxBounds.intersects(t2))if(this.options.
noClip)this._parts=this._rings;else for(var i2,n2=0,o2=this._rings.length;n2<o2;n2++)(i2=Je(this._rings[n2],t2,!0)).length&&
this._parts.push(i2)},_updatePath:function(){this._renderer._updatePoly(this,!0)},_containsPoint:function(t2){var e2,i2,
n2,o2,s2,r2,a2,h2,l2=!1;if(!this._pxBounds||!this._pxBounds.contains(t2))return!1;for(o2=0,a2=this._parts.length;o2<a2;o2++)
for(s2=0,r2=(h2=(e2=this._parts[o2]).length)-1;s2<h2;r2=s2++)i2=e2[s2],n2=e2[r2],i2.y>t2.y!=n2.y>t2.y&&t2.x<(n2.x-i2.x)*
(t2.y-i2.y)/(n2.y-i2.y)+i2.x&&(l2=!l2);return l2||yi.prototype._containsPoint.call(this,t2,!0)}}),wi=ci.extend({initialize:function(t2,e2){
c(this,e2),this._layers={},t2&&this.addData(t2)},addData:function(t2){var e2,i2,n2,o2=d(t2)?t2:t2.features;if(o2){for(e2=
0,i2=o2.length;e2<i2;e2++)((n2=o2[e2]).geometries||n2.geometry||n2.features||n2.coordinates)&&this.addData(n2);return this}
var s2,r2=this.options;return(!r2.filter||r2.filter(t2))&&(s2=bi(t2,r2))?(s2.feature=Zi(t2),s2.defaultOptions=s2.options,
this.resetStyle(s2),r2.onEachFeature&&r2.onEachFeature(t2,s2),this.addLayer(s2)):this},resetStyle:function(t2){return t2===
void 0?this.eachLayer(this.resetStyle,this):(t2.options=l({},t2.defaultOptions),this._setLayerStyle(t2,this.options.style),
this)},setStyle:function(e2){return this.eachLayer(function(t2){this._setLayerStyle(t2,e2)},this)},_setLayerStyle:function(t2,e2){
t2.setStyle&&(typeof e2=="function"&&(e2=e2(t2.feature)),t2.setStyle(e2))}});function bi(t2,e2){var i2,n2,o2,s2,r2=t2.type===
"Feature"?t2.geometry:t2,a2=r2?r2.coordinates:null,h2=[],l2=e2&&e2.pointToLayer,u2=e2&&e2.coordsToLatLng||Li;if(!a2&&!r2)
return null;switch(r2.type){case"Point":return Pi(l2,t2,i2=u2(a2),e2);case"MultiPoint":for(o2=0,s2=a2.length;o2<s2;o2++)
i2=u2(a2[o2]),h2.push(Pi(l2,t2,i2,e2));return new ci(h2);case"LineString":case"MultiLineString":return n2=Ti(a2,r2.type===
"LineString"?0:1,u2),new yi(n2,e2);case"Polygon":case"MultiPolygon":return n2=Ti(a2,r2.type==="Polygon"?1:2,u2),new xi(n2,
e2);case"GeometryCollection":for(o2=0,s2=r2.geometries.length;o2<s2;o2++){var c2=bi({geometry:r2.geometries[o2],type:"Fe\
ature",properties:t2.properties},e2);c2&&h2.push(c2)}return new ci(h2);case"FeatureCollection":for(o2=0,s2=r2.features.length;o2<
s2;o2++){var d2=bi(r2.features[o2],e2);d2&&h2.push(d2)}return new ci(h2);default:throw new Error("Invalid GeoJSON object\
.")}}function Pi(t2,e2,i2,n2){return t2?t2(e2,i2):new mi(i2,n2&&n2.markersInheritOptions&&n2)}function Li(t2){return new v(
t2[1],t2[0],t2[2])}function Ti(t2,e2,i2){for(var n2,o2=[],s2=0,r2=t2.length;s2<r2;s2++)n2=e2?Ti(t2[s2],e2-1,i2):(i2||Li)(
t2[s2]),o2.push(n2);return o2}function Mi(t2,e2){return(t2=w(t2)).alt!==void 0?[i(t2.lng,e2),i(t2.lat,e2),i(t2.alt,e2)]:
[i(t2.lng,e2),i(t2.lat,e2)]}function zi(t2,e2,i2,n2){for(var o2=[],s2=0,r2=t2.length;s2<r2;s2++)o2.push(e2?zi(t2[s2],I(t2[s2])?
0:e2-1,i2,n2):Mi(t2[s2],n2));return!e2&&i2&&0<o2.length&&o2.push(o2[0].slice()),o2}function Ci(t2,e2){return t2.feature?
l({},t2.feature,{geometry:e2}):Zi(e2)}function Zi(t2){return t2.type==="Feature"||t2.type==="FeatureCollection"?t2:{type:"\
Feature",properties:{},geometry:t2}}Tt={toGeoJSON:function(t2){return Ci(this,{type:"Point",coordinates:Mi(this.getLatLng(),
t2)})}};function Si(t2,e2){return new wi(t2,e2)}mi.include(Tt),vi.include(Tt),gi.include(Tt),yi.include({toGeoJSON:function(t2){
var e2=!I(this._latlngs);return Ci(this,{type:(e2?"Multi":"")+"LineString",coordinates:zi(this._latlngs,e2?1:0,!1,t2)})}}),
xi.include({toGeoJSON:function(t2){var e2=!I(this._latlngs),i2=e2&&!I(this._latlngs[0]),t2=zi(this._latlngs,i2?2:e2?1:0,
!0,t2);return Ci(this,{type:(i2?"Multi":"")+"Polygon",coordinates:t2=e2?t2:[t2]})}}),ui.include({toMultiPoint:function(e2){
var i2=[];return this.eachLayer(function(t2){i2.push(t2.toGeoJSON(e2).geometry.coordinates)}),Ci(this,{type:"MultiPoint",
coordinates:i2})},toGeoJSON:function(e2){var i2,n2,t2=this.feature&&this.feature.geometry&&this.feature.geometry.type;return t2===
"MultiPoint"?this.toMultiPoint(e2):(i2=t2==="GeometryCollection",n2=[],this.eachLayer(function(t3){t3.toGeoJSON&&(t3=t3.
toGeoJSON(e2),i2?n2.push(t3.geometry):(t3=Zi(t3)).type==="FeatureCollection"?n2.push.apply(n2,t3.features):n2.push(t3))}),
i2?Ci(this,{geometries:n2,type:"GeometryCollection"}):{type:"FeatureCollection",features:n2})}});var Mt=Si,Ei=o.extend({
options:{opacity:1,alt:"",interactive:!1,crossOrigin:!1,errorOverlayUrl:"",zIndex:1,className:""},initialize:function(t2,e2,i2){
this._url=t2,this._bounds=g(e2),c(this,i2)},onAdd:function(){this._image||(this._initImage(),this.options.opacity<1&&this.
_updateOpacity()),this.options.interactive&&(M(this._image,"leaflet-interactive"),this.addInteractiveTarget(this._image)),
this.getPane().appendChild(this._image),this._reset()},onRemove:function(){T(this._image),this.options.interactive&&this.
removeInteractiveTarget(this._image)},setOpacity:function(t2){return this.options.opacity=t2,this._image&&this._updateOpacity(),
this},setStyle:function(t2){return t2.opacity&&this.setOpacity(t2.opacity),this},bringToFront:function(){return this._map&&
fe(this._image),this},bringToBack:function(){return this._map&&ge(this._image),this},setUrl:function(t2){return this._url=
t2,this._image&&(this._image.src=t2),this},setBounds:function(t2){return this._bounds=g(t2),this._map&&this._reset(),this},
getEvents:function(){var t2={zoom:this._reset,viewreset:this._reset};return this._zoomAnimated&&(t2.zoomanim=this._animateZoom),
t2},setZIndex:function(t2){return this.options.zIndex=t2,this._updateZIndex(),this},getBounds:function(){return this._bounds},
getElement:function(){return this._image},_initImage:function(){var t2=this._url.tagName==="IMG",e2=this._image=t2?this.
_url:P("img");M(e2,"leaflet-image-layer"),this._zoomAnimated&&M(e2,"leaflet-zoom-animated"),this.options.className&&M(e2,
this.options.className),e2.onselectstart=u,e2.onmousemove=u,e2.onload=a(this.fire,this,"load"),e2.onerror=a(this._overlayOnError,
this,"error"),!this.options.crossOrigin&&this.options.crossOrigin!==""||(e2.crossOrigin=this.options.crossOrigin===!0?"":
this.options.crossOrigin),this.options.zIndex&&this._updateZIndex(),t2?this._url=e2.src:(e2.src=this._url,e2.alt=this.options.
alt)},_animateZoom:function(t2){var e2=this._map.getZoomScale(t2.zoom),t2=this._map._latLngBoundsToNewLayerBounds(this._bounds,
t2.zoom,t2.center).min;be(this._image,t2,e2)},_reset:function(){var t2=this._image,e2=new f(this._map.latLngToLayerPoint(
this._bounds.getNorthWest()),this._map.latLngToLayerPoint(this._bounds.getSouthEast())),i2=e2.getSize();Z(t2,e2.min),t2.
style.width=i2.x+"px",t2.style.height=i2.y+"px"},_updateOpacity:function(){C(this._image,this.options.opacity)},_updateZIndex:function(){
this._image&&this.options.zIndex!==void 0&&this.options.zIndex!==null&&(this._image.style.zIndex=this.options.zIndex)},_overlayOnError:function(){
this.fire("error");var t2=this.options.errorOverlayUrl;t2&&this._url!==t2&&(this._url=t2,this._image.src=t2)},getCenter:function(){
return this._bounds.getCenter()}}),ki=Ei.extend({options:{autoplay:!0,loop:!0,keepAspectRatio:!0,muted:!1,playsInline:!0},
_initImage:function(){var t2=this._url.tagName==="VIDEO",e2=this._image=t2?this._url:P("video");if(M(e2,"leaflet-image-l\
ayer"),this._zoomAnimated&&M(e2,"leaflet-zoom-animated"),this.options.className&&M(e2,this.options.className),e2.onselectstart=
u,e2.onmousemove=u,e2.onloadeddata=a(this.fire,this,"load"),t2){for(var i2=e2.getElementsByTagName("source"),n2=[],o2=0;o2<
i2.length;o2++)n2.push(i2[o2].src);this._url=0<i2.length?n2:[e2.src]}else{d(this._url)||(this._url=[this._url]),!this.options.
keepAspectRatio&&Object.prototype.hasOwnProperty.call(e2.style,"objectFit")&&(e2.style.objectFit="fill"),e2.autoplay=!!this.
options.autoplay,e2.loop=!!this.options.loop,e2.muted=!!this.options.muted,e2.playsInline=!!this.options.playsInline;for(var s2=0;s2<
this._url.length;s2++){var r2=P("source");r2.src=this._url[s2],e2.appendChild(r2)}}}}),Oi=Ei.extend({_initImage:function(){
var t2=this._image=this._url;M(t2,"leaflet-image-layer"),this._zoomAnimated&&M(t2,"leaflet-zoom-animated"),this.options.
className&&M(t2,this.options.className),t2.onselectstart=u,t2.onmousemove=u}}),Ai=o.extend({options:{interactive:!1,offset:[
0,0],className:"",pane:void 0,content:""},initialize:function(t2,e2){t2&&(t2 instanceof v||d(t2))?(this._latlng=w(t2),c(
this,e2)):(c(this,t2),this._source=e2),this.options.content&&(this._content=this.options.content)},openOn:function(t2){return(t2=
arguments.length?t2:this._source._map).hasLayer(this)||t2.addLayer(this),this},close:function(){return this._map&&this._map.
removeLayer(this),this},toggle:function(t2){return this._map?this.close():(arguments.length?this._source=t2:t2=this._source,
this._prepareOpen(),this.openOn(t2._map)),this},onAdd:function(t2){this._zoomAnimated=t2._zoomAnimated,this._container||
this._initLayout(),t2._fadeAnimated&&C(this._container,0),clearTimeout(this._removeTimeout),this.getPane().appendChild(this.
_container),this.update(),t2._fadeAnimated&&C(this._container,1),this.bringToFront(),this.options.interactive&&(M(this._container,
"leaflet-interactive"),this.addInteractiveTarget(this._container))},onRemove:function(t2){t2._fadeAnimated?(C(this._container,
0),this._removeTimeout=setTimeout(a(T,void 0,this._container),200)):T(this._container),this.options.interactive&&(z(this.
_container,"leaflet-interactive"),this.removeInteractiveTarget(this._container))},getLatLng:function(){return this._latlng},
setLatLng:function(t2){return this._latlng=w(t2),this._map&&(this._updatePosition(),this._adjustPan()),this},getContent:function(){
return this._content},setContent:function(t2){return this._content=t2,this.update(),this},getElement:function(){return this.
_container},update:function(){this._map&&(this._container.style.visibility="hidden",this._updateContent(),this._updateLayout(),
this._updatePosition(),this._container.style.visibility="",this._adjustPan())},getEvents:function(){var t2={zoom:this._updatePosition,
viewreset:this._updatePosition};return this._zoomAnimated&&(t2.zoomanim=this._animateZoom),t2},isOpen:function(){return!!this.
_map&&this._map.hasLayer(this)},bringToFront:function(){return this._map&&fe(this._container),this},bringToBack:function(){
return this._map&&ge(this._container),this},_prepareOpen:function(t2){if(!(i2=this._source)._map)return!1;if(i2 instanceof
ci){var e2,i2=null,n2=this._source._layers;for(e2 in n2)if(n2[e2]._map){i2=n2[e2];break}if(!i2)return!1;this._source=i2}
if(!t2)if(i2.getCenter)t2=i2.getCenter();else if(i2.getLatLng)t2=i2.getLatLng();else{if(!i2.getBounds)throw new Error("U\
nable to get source layer LatLng.");t2=i2.getBounds().getCenter()}return this.setLatLng(t2),this._map&&this.update(),!0},
_updateContent:function(){if(this._content){var t2=this._contentNode,e2=typeof this._content=="function"?this._content(this.
_source||this):this._content;if(typeof e2=="string")t2.textContent=e2;else{for(;t2.hasChildNodes();)t2.removeChild(t2.firstChild);
t2.appendChild(e2)}this.fire("contentupdate")}},_updatePosition:function(){var t2,e2,i2;this._map&&(e2=this._map.latLngToLayerPoint(
this._latlng),t2=m(this.options.offset),i2=this._getAnchor(),this._zoomAnimated?Z(this._container,e2.add(i2)):t2=t2.add(
e2).add(i2),e2=this._containerBottom=-t2.y,i2=this._containerLeft=-Math.round(this._containerWidth/2)+t2.x,this._container.
style.bottom=e2+"px",this._container.style.left=i2+"px")},_getAnchor:function(){return[0,0]}}),Bi=(A.include({_initOverlay:function(t2,e2,i2,n2){
var o2=e2;return o2 instanceof t2||(o2=new t2(n2).setContent(e2)),i2&&o2.setLatLng(i2),o2}}),o.include({_initOverlay:function(t2,e2,i2,n2){
var o2=i2;return o2 instanceof t2?(c(o2,n2),o2._source=this):(o2=e2&&!n2?e2:new t2(n2,this)).setContent(i2),o2}}),Ai.extend(
{options:{pane:"popupPane",offset:[0,7],maxWidth:300,minWidth:50,maxHeight:null,autoPan:!0,autoPanPaddingTopLeft:null,autoPanPaddingBottomRight:null,
autoPanPadding:[5,5],keepInView:!1,closeButton:!0,autoClose:!0,closeOnEscapeKey:!0,className:""},openOn:function(t2){return!(t2=
arguments.length?t2:this._source._map).hasLayer(this)&&t2._popup&&t2._popup.options.autoClose&&t2.removeLayer(t2._popup),
t2._popup=this,Ai.prototype.openOn.call(this,t2)},onAdd:function(t2){Ai.prototype.onAdd.call(this,t2),t2.fire("popupopen",
{popup:this}),this._source&&(this._source.fire("popupopen",{popup:this},!0),this._source instanceof fi||this._source.on(
"preclick",Ae))},onRemove:function(t2){Ai.prototype.onRemove.call(this,t2),t2.fire("popupclose",{popup:this}),this._source&&
(this._source.fire("popupclose",{popup:this},!0),this._source instanceof fi||this._source.off("preclick",Ae))},getEvents:function(){
var t2=Ai.prototype.getEvents.call(this);return(this.options.closeOnClick!==void 0?this.options.closeOnClick:this._map.options.
closePopupOnClick)&&(t2.preclick=this.close),this.options.keepInView&&(t2.moveend=this._adjustPan),t2},_initLayout:function(){
var t2="leaflet-popup",e2=this._container=P("div",t2+" "+(this.options.className||"")+" leaflet-zoom-animated"),i2=this.
_wrapper=P("div",t2+"-content-wrapper",e2);this._contentNode=P("div",t2+"-content",i2),Ie(e2),Be(this._contentNode),S(e2,
"contextmenu",Ae),this._tipContainer=P("div",t2+"-tip-container",e2),this._tip=P("div",t2+"-tip",this._tipContainer),this.
options.closeButton&&((i2=this._closeButton=P("a",t2+"-close-button",e2)).setAttribute("role","button"),i2.setAttribute(
"aria-label","Close popup"),i2.href="#close",i2.textContent="×",S(i2,"click",function(t3){O(t3),this.close()},this))},_updateLayout:function(){
var t2=this._contentNode,e2=t2.style,i2=(e2.width="",e2.whiteSpace="nowrap",t2.offsetWidth),i2=Math.min(i2,this.options.
maxWidth),i2=(i2=Math.max(i2,this.options.minWidth),e2.width=i2+1+"px",e2.whiteSpace="",e2.height="",t2.offsetHeight),n2=this.
options.maxHeight,o2="leaflet-popup-scrolled";(n2&&n2<i2?(e2.height=n2+"px",M):z)(t2,o2),this._containerWidth=this._container.
offsetWidth},_animateZoom:function(t2){var t2=this._map._latLngToNewLayerPoint(this._latlng,t2.zoom,t2.center),e2=this._getAnchor();
Z(this._container,t2.add(e2))},_adjustPan:function(){var t2,e2,i2,n2,o2,s2,r2,a2;this.options.autoPan&&(this._map._panAnim&&
this._map._panAnim.stop(),this._autopanning?this._autopanning=!1:(t2=this._map,e2=parseInt(pe(this._container,"marginBot\
tom"),10)||0,e2=this._container.offsetHeight+e2,a2=this._containerWidth,(i2=new p(this._containerLeft,-e2-this._containerBottom)).
_add(Pe(this._container)),i2=t2.layerPointToContainerPoint(i2),o2=m(this.options.autoPanPadding),n2=m(this.options.autoPanPaddingTopLeft||
o2),o2=m(this.options.autoPanPaddingBottomRight||o2),s2=t2.getSize(),r2=0,i2.x+a2+o2.x>s2.x&&(r2=i2.x+a2-s2.x+o2.x),i2.x-
r2-n2.x<(a2=0)&&(r2=i2.x-n2.x),i2.y+e2+o2.y>s2.y&&(a2=i2.y+e2-s2.y+o2.y),i2.y-a2-n2.y<0&&(a2=i2.y-n2.y),(r2||a2)&&(this.
options.keepInView&&(this._autopanning=!0),t2.fire("autopanstart").panBy([r2,a2]))))},_getAnchor:function(){return m(this.
_source&&this._source._getPopupAnchor?this._source._getPopupAnchor():[0,0])}})),Ii=(A.mergeOptions({closePopupOnClick:!0}),
A.include({openPopup:function(t2,e2,i2){return this._initOverlay(Bi,t2,e2,i2).openOn(this),this},closePopup:function(t2){
return(t2=arguments.length?t2:this._popup)&&t2.close(),this}}),o.include({bindPopup:function(t2,e2){return this._popup=this.
_initOverlay(Bi,this._popup,t2,e2),this._popupHandlersAdded||(this.on({click:this._openPopup,keypress:this._onKeyPress,remove:this.
closePopup,move:this._movePopup}),this._popupHandlersAdded=!0),this},unbindPopup:function(){return this._popup&&(this.off(
{click:this._openPopup,keypress:this._onKeyPress,remove:this.closePopup,move:this._movePopup}),this._popupHandlersAdded=
!1,this._popup=null),this},openPopup:function(t2){return this._popup&&(this instanceof ci||(this._popup._source=this),this.
_popup._prepareOpen(t2||this._latlng)&&this._popup.openOn(this._map)),this},closePopup:function(){return this._popup&&this.
_popup.close(),this},togglePopup:function(){return this._popup&&this._popup.toggle(this),this},isPopupOpen:function(){return!!this.
_popup&&this._popup.isOpen()},setPopupContent:function(t2){return this._popup&&this._popup.setContent(t2),this},getPopup:function(){
return this._popup},_openPopup:function(t2){var e2;this._popup&&this._map&&(Re(t2),e2=t2.layer||t2.target,this._popup._source!==
e2||e2 instanceof fi?(this._popup._source=e2,this.openPopup(t2.latlng)):this._map.hasLayer(this._popup)?this.closePopup():
this.openPopup(t2.latlng))},_movePopup:function(t2){this._popup.setLatLng(t2.latlng)},_onKeyPress:function(t2){t2.originalEvent.
keyCode===13&&this._openPopup(t2)}}),Ai.extend({options:{pane:"tooltipPane",offset:[0,0],direction:"auto",permanent:!1,sticky:!1,
opacity:.9},onAdd:function(t2){Ai.prototype.onAdd.call(this,t2),this.setOpacity(this.options.opacity),t2.fire("tooltipop\
en",{tooltip:this}),this._source&&(this.addEventParent(this._source),this._source.fire("tooltipopen",{tooltip:this},!0))},
onRemove:function(t2){Ai.prototype.onRemove.call(this,t2),t2.fire("tooltipclose",{tooltip:this}),this._source&&(this.removeEventParent(
this._source),this._source.fire("tooltipclose",{tooltip:this},!0))},getEvents:function(){var t2=Ai.prototype.getEvents.call(
this);return this.options.permanent||(t2.preclick=this.close),t2},_initLayout:function(){var t2="leaflet-tooltip "+(this.
options.className||"")+" leaflet-zoom-"+(this._zoomAnimated?"animated":"hide");this._contentNode=this._container=P("div",
t2),this._container.setAttribute("role","tooltip"),this._container.setAttribute("id","leaflet-tooltip-"+h(this))},_updateLayout:function(){},
_adjustPan:function(){},_setPosition:function(t2){var e2,i2=this._map,n2=this._container,o2=i2.latLngToContainerPoint(i2.
getCenter()),i2=i2.layerPointToContainerPoint(t2),s2=this.options.direction,r2=n2.offsetWidth,a2=n2.offsetHeight,h2=m(this.
options.offset),l2=this._getAnchor(),i2=s2==="top"?(e2=r2/2,a2):s2==="bottom"?(e2=r2/2,0):(e2=s2==="center"?r2/2:s2==="r\
ight"?0:s2==="left"?r2:i2.x<o2.x?(s2="right",0):(s2="left",r2+2*(h2.x+l2.x)),a2/2);t2=t2.subtract(m(e2,i2,!0)).add(h2).add(
l2),z(n2,"leaflet-tooltip-right"),z(n2,"leaflet-tooltip-left"),z(n2,"leaflet-tooltip-top"),z(n2,"leaflet-tooltip-bottom"),
M(n2,"leaflet-tooltip-"+s2),Z(n2,t2)},_updatePosition:function(){var t2=this._map.latLngToLayerPoint(this._latlng);this.
_setPosition(t2)},setOpacity:function(t2){this.options.opacity=t2,this._container&&C(this._container,t2)},_animateZoom:function(t2){
t2=this._map._latLngToNewLayerPoint(this._latlng,t2.zoom,t2.center),this._setPosition(t2)},_getAnchor:function(){return m(
this._source&&this._source._getTooltipAnchor&&!this.options.sticky?this._source._getTooltipAnchor():[0,0])}})),Ri=(A.include(
{openTooltip:function(t2,e2,i2){return this._initOverlay(Ii,t2,e2,i2).openOn(this),this},closeTooltip:function(t2){return t2.
close(),this}}),o.include({bindTooltip:function(t2,e2){return this._tooltip&&this.isTooltipOpen()&&this.unbindTooltip(),
this._tooltip=this._initOverlay(Ii,this._tooltip,t2,e2),this._initTooltipInteractions(),this._tooltip.options.permanent&&
this._map&&this._map.hasLayer(this)&&this.openTooltip(),this},unbindTooltip:function(){return this._tooltip&&(this._initTooltipInteractions(
!0),this.closeTooltip(),this._tooltip=null),this},_initTooltipInteractions:function(t2){var e2,i2;!t2&&this._tooltipHandlersAdded||
(e2=t2?"off":"on",i2={remove:this.closeTooltip,move:this._moveTooltip},this._tooltip.options.permanent?i2.add=this._openTooltip:
(i2.mouseover=this._openTooltip,i2.mouseout=this.closeTooltip,i2.click=this._openTooltip,this._map?this._addFocusListeners():
i2.add=this._addFocusListeners),this._tooltip.options.sticky&&(i2.mousemove=this._moveTooltip),this[e2](i2),this._tooltipHandlersAdded=
!t2)},openTooltip:function(t2){return this._tooltip&&(this instanceof ci||(this._tooltip._source=this),this._tooltip._prepareOpen(
t2)&&(this._tooltip.openOn(this._map),this.getElement?this._setAriaDescribedByOnLayer(this):this.eachLayer&&this.eachLayer(
this._setAriaDescribedByOnLayer,this))),this},closeTooltip:function(){if(this._tooltip)return this._tooltip.close()},toggleTooltip:function(){
return this._tooltip&&this._tooltip.toggle(this),this},isTooltipOpen:function(){return this._tooltip.isOpen()},setTooltipContent:function(t2){
return this._tooltip&&this._tooltip.setContent(t2),this},getTooltip:function(){return this._tooltip},_addFocusListeners:function(){
this.getElement?this._addFocusListenersOnLayer(this):this.eachLayer&&this.eachLayer(this._addFocusListenersOnLayer,this)},
_addFocusListenersOnLayer:function(t2){var e2=typeof t2.getElement=="function"&&t2.getElement();e2&&(S(e2,"focus",function(){
this._tooltip._source=t2,this.openTooltip()},this),S(e2,"blur",this.closeTooltip,this))},_setAriaDescribedByOnLayer:function(t2){
t2=typeof t2.getElement=="function"&&t2.getElement(),t2&&t2.setAttribute("aria-describedby",this._tooltip._container.id)},
_openTooltip:function(t2){var e2;this._tooltip&&this._map&&(this._map.dragging&&this._map.dragging.moving()&&!this._openOnceFlag?
(this._openOnceFlag=!0,(e2=this)._map.once("moveend",function(){e2._openOnceFlag=!1,e2._openTooltip(t2)})):(this._tooltip.
_source=t2.layer||t2.target,this.openTooltip(this._tooltip.options.sticky?t2.latlng:void 0)))},_moveTooltip:function(t2){
var e2=t2.latlng;this._tooltip.options.sticky&&t2.originalEvent&&(t2=this._map.mouseEventToContainerPoint(t2.originalEvent),
t2=this._map.containerPointToLayerPoint(t2),e2=this._map.layerPointToLatLng(t2)),this._tooltip.setLatLng(e2)}}),di.extend(
{options:{iconSize:[12,12],html:!1,bgPos:null,className:"leaflet-div-icon"},createIcon:function(t2){var t2=t2&&t2.tagName===
"DIV"?t2:document.createElement("div"),e2=this.options;return e2.html instanceof Element?(me(t2),t2.appendChild(e2.html)):
t2.textContent=e2.html!==!1?e2.html:"",e2.bgPos&&(e2=m(e2.bgPos),t2.style.backgroundPosition=-e2.x+"px "+-e2.y+"px"),this.
_setIconStyles(t2,"icon"),t2},createShadow:function(){return null}}));di.Default=_i;var Ni=o.extend({options:{tileSize:256,
opacity:1,updateWhenIdle:b.mobile,updateWhenZooming:!0,updateInterval:200,zIndex:1,bounds:null,minZoom:0,maxZoom:void 0,
maxNativeZoom:void 0,minNativeZoom:void 0,noWrap:!1,pane:"tilePane",className:"",keepBuffer:2},initialize:function(t2){c(
this,t2)},onAdd:function(){this._initContainer(),this._levels={},this._tiles={},this._resetView()},beforeAdd:function(t2){
t2._addZoomLimit(this)},onRemove:function(t2){this._removeAllTiles(),T(this._container),t2._removeZoomLimit(this),this._container=
null,this._tileZoom=void 0},bringToFront:function(){return this._map&&(fe(this._container),this._setAutoZIndex(Math.max)),
this},bringToBack:function(){return this._map&&(ge(this._container),this._setAutoZIndex(Math.min)),this},getContainer:function(){
return this._container},setOpacity:function(t2){return this.options.opacity=t2,this._updateOpacity(),this},setZIndex:function(t2){
return this.options.zIndex=t2,this._updateZIndex(),this},isLoading:function(){return this._loading},redraw:function(){var t2;
return this._map&&(this._removeAllTiles(),(t2=this._clampZoom(this._map.getZoom()))!==this._tileZoom&&(this._tileZoom=t2,
this._updateLevels()),this._update()),this},getEvents:function(){var t2={viewprereset:this._invalidateAll,viewreset:this.
_resetView,zoom:this._resetView,moveend:this._onMoveEnd};return this.options.updateWhenIdle||(this._onMove||(this._onMove=
j(this._onMoveEnd,this.options.updateInterval,this)),t2.move=this._onMove),this._zoomAnimated&&(t2.zoomanim=this._animateZoom),
t2},createTile:function(){return document.createElement("div")},getTileSize:function(){var t2=this.options.tileSize;return t2 instanceof
p?t2:new p(t2,t2)},_updateZIndex:function(){this._container&&this.options.zIndex!==void 0&&this.options.zIndex!==null&&(this.
_container.style.zIndex=this.options.zIndex)},_setAutoZIndex:function(t2){for(var e2,i2=this.getPane().children,n2=-t2(-1/0,
1/0),o2=0,s2=i2.length;o2<s2;o2++)e2=i2[o2].style.zIndex,i2[o2]!==this._container&&e2&&(n2=t2(n2,+e2));isFinite(n2)&&(this.
options.zIndex=n2+t2(-1,1),this._updateZIndex())},_updateOpacity:function(){if(this._map&&!b.ielt9){C(this._container,this.
options.opacity);var t2,e2=+new Date,i2=!1,n2=!1;for(t2 in this._tiles){var o2,s2=this._tiles[t2];s2.current&&s2.loaded&&
(o2=Math.min(1,(e2-s2.loaded)/200),C(s2.el,o2),o2<1?i2=!0:(s2.active?n2=!0:this._onOpaqueTile(s2),s2.active=!0))}n2&&!this.
_noPrune&&this._pruneTiles(),i2&&(r(this._fadeFrame),this._fadeFrame=x(this._updateOpacity,this))}},_onOpaqueTile:u,_initContainer:function(){
this._container||(this._container=P("div","leaflet-layer "+(this.options.className||"")),this._updateZIndex(),this.options.
opacity<1&&this._updateOpacity(),this.getPane().appendChild(this._container))},_updateLevels:function(){var t2=this._tileZoom,
e2=this.options.maxZoom;if(t2!==void 0){for(var i2 in this._levels)i2=Number(i2),this._levels[i2].el.children.length||i2===
t2?(this._levels[i2].el.style.zIndex=e2-Math.abs(t2-i2),this._onUpdateLevel(i2)):(T(this._levels[i2].el),this._removeTilesAtZoom(
i2),this._onRemoveLevel(i2),delete this._levels[i2]);var n2=this._levels[t2],o2=this._map;return n2||((n2=this._levels[t2]=
{}).el=P("div","leaflet-tile-container leaflet-zoom-animated",this._container),n2.el.style.zIndex=e2,n2.origin=o2.project(
o2.unproject(o2.getPixelOrigin()),t2).round(),n2.zoom=t2,this._setZoomTransform(n2,o2.getCenter(),o2.getZoom()),u(n2.el.
offsetWidth),this._onCreateLevel(n2)),this._level=n2}},_onUpdateLevel:u,_onRemoveLevel:u,_onCreateLevel:u,_pruneTiles:function(){
if(this._map){var t2,e2,i2,n2=this._map.getZoom();if(n2>this.options.maxZoom||n2<this.options.minZoom)this._removeAllTiles();else{
for(t2 in this._tiles)(i2=this._tiles[t2]).retain=i2.current;for(t2 in this._tiles)(i2=this._tiles[t2]).current&&!i2.active&&
(e2=i2.coords,this._retainParent(e2.x,e2.y,e2.z,e2.z-5)||this._retainChildren(e2.x,e2.y,e2.z,e2.z+2));for(t2 in this._tiles)
this._tiles[t2].retain||this._removeTile(t2)}}},_removeTilesAtZoom:function(t2){for(var e2 in this._tiles)this._tiles[e2].
coords.z===t2&&this._removeTile(e2)},_removeAllTiles:function(){for(var t2 in this._tiles)this._removeTile(t2)},_invalidateAll:function(){
for(var t2 in this._levels)T(this._levels[t2].el),this._onRemoveLevel(Number(t2)),delete this._levels[t2];this._removeAllTiles(),
this._tileZoom=void 0},_retainParent:function(t2,e2,i2,n2){var t2=Math.floor(t2/2),e2=Math.floor(e2/2),i2=i2-1,o2=new p(
+t2,+e2),o2=(o2.z=i2,this._tileCoordsToKey(o2)),o2=this._tiles[o2];return o2&&o2.active?o2.retain=!0:(o2&&o2.loaded&&(o2.
retain=!0),n2<i2&&this._retainParent(t2,e2,i2,n2))},_retainChildren:function(t2,e2,i2,n2){for(var o2=2*t2;o2<2*t2+2;o2++)
for(var s2=2*e2;s2<2*e2+2;s2++){var r2=new p(o2,s2),r2=(r2.z=i2+1,this._tileCoordsToKey(r2)),r2=this._tiles[r2];r2&&r2.active?
r2.retain=!0:(r2&&r2.loaded&&(r2.retain=!0),i2+1<n2&&this._retainChildren(o2,s2,i2+1,n2))}},_resetView:function(t2){t2=t2&&
(t2.pinch||t2.flyTo),this._setView(this._map.getCenter(),this._map.getZoom(),t2,t2)},_animateZoom:function(t2){this._setView(
t2.center,t2.zoom,!0,t2.noUpdate)},_clampZoom:function(t2){var e2=this.options;return e2.minNativeZoom!==void 0&&t2<e2.minNativeZoom?
e2.minNativeZoom:e2.maxNativeZoom!==void 0&&e2.maxNativeZoom<t2?e2.maxNativeZoom:t2},_setView:function(t2,e2,i2,n2){var o2=Math.
round(e2),o2=this.options.maxZoom!==void 0&&o2>this.options.maxZoom||this.options.minZoom!==void 0&&o2<this.options.minZoom?
void 0:this._clampZoom(o2),s2=this.options.updateWhenZooming&&o2!==this._tileZoom;n2&&!s2||(this._tileZoom=o2,this._abortLoading&&
this._abortLoading(),this._updateLevels(),this._resetGrid(),o2!==void 0&&this._update(t2),i2||this._pruneTiles(),this._noPrune=
!!i2),this._setZoomTransforms(t2,e2)},_setZoomTransforms:function(t2,e2){for(var i2 in this._levels)this._setZoomTransform(
this._levels[i2],t2,e2)},_setZoomTransform:function(t2,e2,i2){var n2=this._map.getZoomScale(i2,t2.zoom),e2=t2.origin.multiplyBy(
n2).subtract(this._map._getNewPixelOrigin(e2,i2)).round();b.any3d?be(t2.el,e2,n2):Z(t2.el,e2)},_resetGrid:function(){var t2=this.
_map,e2=t2.options.crs,i2=this._tileSize=this.getTileSize(),n2=this._tileZoom,o2=this._map.getPixelWorldBounds(this._tileZoom);
o2&&(this._globalTileRange=this._pxBoundsToTileRange(o2)),this._wrapX=e2.wrapLng&&!this.options.noWrap&&[Math.floor(t2.project(
[0,e2.wrapLng[0]],n2).x/i2.x),Math.ceil(t2.project([0,e2.wrapLng[1]],n2).x/i2.y)],this._wrapY=e2.wrapLat&&!this.options.
noWrap&&[Math.floor(t2.project([e2.wrapLat[0],0],n2).y/i2.x),Math.ceil(t2.project([e2.wrapLat[1],0],n2).y/i2.y)]},_onMoveEnd:function(){
this._map&&!this._map._animatingZoom&&this._update()},_getTiledPixelBounds:function(t2){var e2=this._map,i2=e2._animatingZoom?
Math.max(e2._animateToZoom,e2.getZoom()):e2.getZoom(),i2=e2.getZoomScale(i2,this._tileZoom),t2=e2.project(t2,this._tileZoom).
floor(),e2=e2.getSize().divideBy(2*i2);return new f(t2.subtract(e2),t2.add(e2))},_update:function(t2){var e2=this._map;if(e2){
var i2=this._clampZoom(e2.getZoom());if(t2===void 0&&(t2=e2.getCenter()),this._tileZoom!==void 0){var n2,e2=this._getTiledPixelBounds(
t2),o2=this._pxBoundsToTileRange(e2),s2=o2.getCenter(),r2=[],e2=this.options.keepBuffer,a2=new f(o2.getBottomLeft().subtract(
[e2,-e2]),o2.getTopRight().add([e2,-e2]));if(!(isFinite(o2.min.x)&&isFinite(o2.min.y)&&isFinite(o2.max.x)&&isFinite(o2.max.
y)))throw new Error("Attempted to load an infinite number of tiles");for(n2 in this._tiles){var h2=this._tiles[n2].coords;
h2.z===this._tileZoom&&a2.contains(new p(h2.x,h2.y))||(this._tiles[n2].current=!1)}if(1<Math.abs(i2-this._tileZoom))this.
_setView(t2,i2);else{for(var l2=o2.min.y;l2<=o2.max.y;l2++)for(var u2=o2.min.x;u2<=o2.max.x;u2++){var c2,d2=new p(u2,l2);
d2.z=this._tileZoom,this._isValidTile(d2)&&((c2=this._tiles[this._tileCoordsToKey(d2)])?c2.current=!0:r2.push(d2))}if(r2.
sort(function(t3,e3){return t3.distanceTo(s2)-e3.distanceTo(s2)}),r2.length!==0){this._loading||(this._loading=!0,this.fire(
"loading"));for(var _2=document.createDocumentFragment(),u2=0;u2<r2.length;u2++)this._addTile(r2[u2],_2);this._level.el.
appendChild(_2)}}}}},_isValidTile:function(t2){var e2=this._map.options.crs;if(!e2.infinite){var i2=this._globalTileRange;
if(!e2.wrapLng&&(t2.x<i2.min.x||t2.x>i2.max.x)||!e2.wrapLat&&(t2.y<i2.min.y||t2.y>i2.max.y))return!1}return!this.options.
bounds||(e2=this._tileCoordsToBounds(t2),g(this.options.bounds).overlaps(e2))},_keyToBounds:function(t2){return this._tileCoordsToBounds(
this._keyToTileCoords(t2))},_tileCoordsToNwSe:function(t2){var e2=this._map,i2=this.getTileSize(),n2=t2.scaleBy(i2),i2=n2.
add(i2);return[e2.unproject(n2,t2.z),e2.unproject(i2,t2.z)]},_tileCoordsToBounds:function(t2){return t2=this._tileCoordsToNwSe(
t2),t2=new s(t2[0],t2[1]),t2=this.options.noWrap?t2:this._map.wrapLatLngBounds(t2)},_tileCoordsToKey:function(t2){return t2.
x+":"+t2.y+":"+t2.z},_keyToTileCoords:function(t2){var t2=t2.split(":"),e2=new p(+t2[0],+t2[1]);return e2.z=+t2[2],e2},_removeTile:function(t2){
var e2=this._tiles[t2];e2&&(T(e2.el),delete this._tiles[t2],this.fire("tileunload",{tile:e2.el,coords:this._keyToTileCoords(
t2)}))},_initTile:function(t2){M(t2,"leaflet-tile");var e2=this.getTileSize();t2.style.width=e2.x+"px",t2.style.height=e2.
y+"px",t2.onselectstart=u,t2.onmousemove=u,b.ielt9&&this.options.opacity<1&&C(t2,this.options.opacity)},_addTile:function(t2,e2){
var i2=this._getTilePos(t2),n2=this._tileCoordsToKey(t2),o2=this.createTile(this._wrapCoords(t2),a(this._tileReady,this,
t2));this._initTile(o2),this.createTile.length<2&&x(a(this._tileReady,this,t2,null,o2)),Z(o2,i2),this._tiles[n2]={el:o2,
coords:t2,current:!0},e2.appendChild(o2),this.fire("tileloadstart",{tile:o2,coords:t2})},_tileReady:function(t2,e2,i2){e2&&
this.fire("tileerror",{error:e2,tile:i2,coords:t2});var n2=this._tileCoordsToKey(t2);(i2=this._tiles[n2])&&(i2.loaded=+new Date,
this._map._fadeAnimated?(C(i2.el,0),r(this._fadeFrame),this._fadeFrame=x(this._updateOpacity,this)):(i2.active=!0,this._pruneTiles()),
e2||(M(i2.el,"leaflet-tile-loaded"),this.fire("tileload",{tile:i2.el,coords:t2})),this._noTilesToLoad()&&(this._loading=
!1,this.fire("load"),b.ielt9||!this._map._fadeAnimated?x(this._pruneTiles,this):setTimeout(a(this._pruneTiles,this),250)))},
_getTilePos:function(t2){return t2.scaleBy(this.getTileSize()).subtract(this._level.origin)},_wrapCoords:function(t2){var e2=new p(
this._wrapX?H(t2.x,this._wrapX):t2.x,this._wrapY?H(t2.y,this._wrapY):t2.y);return e2.z=t2.z,e2},_pxBoundsToTileRange:function(t2){
var e2=this.getTileSize();return new f(t2.min.unscaleBy(e2).floor(),t2.max.unscaleBy(e2).ceil().subtract([1,1]))},_noTilesToLoad:function(){
for(var t2 in this._tiles)if(!this._tiles[t2].loaded)return!1;return!0}}),Di=Ni.extend({options:{minZoom:0,maxZoom:18,subdomains:"\
abc",errorTileUrl:"",zoomOffset:0,tms:!1,zoomReverse:!1,detectRetina:!1,crossOrigin:!1,referrerPolicy:!1},initialize:function(t2,e2){
this._url=t2,(e2=c(this,e2)).detectRetina&&b.retina&&0<e2.maxZoom?(e2.tileSize=Math.floor(e2.tileSize/2),e2.zoomReverse?
(e2.zoomOffset--,e2.minZoom=Math.min(e2.maxZoom,e2.minZoom+1)):(e2.zoomOffset++,e2.maxZoom=Math.max(e2.minZoom,e2.maxZoom-
1)),e2.minZoom=Math.max(0,e2.minZoom)):e2.zoomReverse?e2.minZoom=Math.min(e2.maxZoom,e2.minZoom):e2.maxZoom=Math.max(e2.
minZoom,e2.maxZoom),typeof e2.subdomains=="string"&&(e2.subdomains=e2.subdomains.split("")),this.on("tileunload",this._onTileRemove)},
setUrl:function(t2,e2){return this._url===t2&&e2===void 0&&(e2=!0),this._url=t2,e2||this.redraw(),this},createTile:function(t2,e2){
var i2=document.createElement("img");return S(i2,"load",a(this._tileOnLoad,this,e2,i2)),S(i2,"error",a(this._tileOnError,
this,e2,i2)),!this.options.crossOrigin&&this.options.crossOrigin!==""||(i2.crossOrigin=this.options.crossOrigin===!0?"":
this.options.crossOrigin),typeof this.options.referrerPolicy=="string"&&(i2.referrerPolicy=this.options.referrerPolicy),
i2.alt="",i2.src=this.getTileUrl(t2),i2},getTileUrl:function(t2){var e2={r:b.retina?"@2x":"",s:this._getSubdomain(t2),x:t2.
x,y:t2.y,z:this._getZoomForUrl()};return this._map&&!this._map.options.crs.infinite&&(t2=this._globalTileRange.max.y-t2.
y,this.options.tms&&(e2.y=t2),e2["-y"]=t2),q(this._url,l(e2,this.options))},_tileOnLoad:function(t2,e2){b.ielt9?setTimeout(
a(t2,this,null,e2),0):t2(null,e2)},_tileOnError:function(t2,e2,i2){var n2=this.options.errorTileUrl;n2&&e2.getAttribute(
"src")!==n2&&(e2.src=n2),t2(i2,e2)},_onTileRemove:function(t2){t2.tile.onload=null},_getZoomForUrl:function(){var t2=this.
_tileZoom,e2=this.options.maxZoom;return(t2=this.options.zoomReverse?e2-t2:t2)+this.options.zoomOffset},_getSubdomain:function(t2){
return t2=Math.abs(t2.x+t2.y)%this.options.subdomains.length,this.options.subdomains[t2]},_abortLoading:function(){var t2,
e2,i2;for(t2 in this._tiles)this._tiles[t2].coords.z!==this._tileZoom&&((i2=this._tiles[t2].el).onload=u,i2.onerror=u,i2.
complete||(i2.src=K,e2=this._tiles[t2].coords,T(i2),delete this._tiles[t2],this.fire("tileabort",{tile:i2,coords:e2})))},
_removeTile:function(t2){var e2=this._tiles[t2];if(e2)return e2.el.setAttribute("src",K),Ni.prototype._removeTile.call(this,
t2)},_tileReady:function(t2,e2,i2){if(this._map&&(!i2||i2.getAttribute("src")!==K))return Ni.prototype._tileReady.call(this,
t2,e2,i2)}});function ji(t2,e2){return new Di(t2,e2)}var Hi=Di.extend({defaultWmsParams:{service:"WMS",request:"GetMap",
layers:"",styles:"",format:"image/jpeg",transparent:!1,version:"1.1.1"},options:{crs:null,uppercase:!1},initialize:function(t2,e2){
this._url=t2;var i2,n2=l({},this.defaultWmsParams);for(i2 in e2)i2 in this.options||(n2[i2]=e2[i2]);var t2=(e2=c(this,e2)).
detectRetina&&b.retina?2:1,o2=this.getTileSize();n2.width=o2.x*t2,n2.height=o2.y*t2,this.wmsParams=n2},onAdd:function(t2){
this._crs=this.options.crs||t2.options.crs,this._wmsVersion=parseFloat(this.wmsParams.version);var e2=1.3<=this._wmsVersion?
"crs":"srs";this.wmsParams[e2]=this._crs.code,Di.prototype.onAdd.call(this,t2)},getTileUrl:function(t2){var e2=this._tileCoordsToNwSe(
t2),i2=this._crs,i2=_(i2.project(e2[0]),i2.project(e2[1])),e2=i2.min,i2=i2.max,e2=(1.3<=this._wmsVersion&&this._crs===li?
[e2.y,e2.x,i2.y,i2.x]:[e2.x,e2.y,i2.x,i2.y]).join(","),i2=Di.prototype.getTileUrl.call(this,t2);return i2+U(this.wmsParams,
i2,this.options.uppercase)+(this.options.uppercase?"&BBOX=":"&bbox=")+e2},setParams:function(t2,e2){return l(this.wmsParams,
t2),e2||this.redraw(),this}});Di.WMS=Hi,ji.wms=function(t2,e2){return new Hi(t2,e2)};var Wi=o.extend({options:{padding:.1},
initialize:function(t2){c(this,t2),h(this),this._layers=this._layers||{}},onAdd:function(){this._container||(this._initContainer(),
M(this._container,"leaflet-zoom-animated")),this.getPane().appendChild(this._container),this._update(),this.on("update",
this._updatePaths,this)},onRemove:function(){this.off("update",this._updatePaths,this),this._destroyContainer()},getEvents:function(){
var t2={viewreset:this._reset,zoom:this._onZoom,moveend:this._update,zoomend:this._onZoomEnd};return this._zoomAnimated&&
(t2.zoomanim=this._onAnimZoom),t2},_onAnimZoom:function(t2){this._updateTransform(t2.center,t2.zoom)},_onZoom:function(){
this._updateTransform(this._map.getCenter(),this._map.getZoom())},_updateTransform:function(t2,e2){var i2=this._map.getZoomScale(
e2,this._zoom),n2=this._map.getSize().multiplyBy(.5+this.options.padding),o2=this._map.project(this._center,e2),n2=n2.multiplyBy(
-i2).add(o2).subtract(this._map._getNewPixelOrigin(t2,e2));b.any3d?be(this._container,n2,i2):Z(this._container,n2)},_reset:function(){
for(var t2 in this._update(),this._updateTransform(this._center,this._zoom),this._layers)this._layers[t2]._reset()},_onZoomEnd:function(){
for(var t2 in this._layers)this._layers[t2]._project()},_updatePaths:function(){for(var t2 in this._layers)this._layers[t2].
_update()},_update:function(){var t2=this.options.padding,e2=this._map.getSize(),i2=this._map.containerPointToLayerPoint(
e2.multiplyBy(-t2)).round();this._bounds=new f(i2,i2.add(e2.multiplyBy(1+2*t2)).round()),this._center=this._map.getCenter(),
this._zoom=this._map.getZoom()}}),Fi=Wi.extend({options:{tolerance:0},getEvents:function(){var t2=Wi.prototype.getEvents.
call(this);return t2.viewprereset=this._onViewPreReset,t2},_onViewPreReset:function(){this._postponeUpdatePaths=!0},onAdd:function(){
Wi.prototype.onAdd.call(this),this._draw()},_initContainer:function(){var t2=this._container=document.createElement("can\
vas");S(t2,"mousemove",this._onMouseMove,this),S(t2,"click dblclick mousedown mouseup contextmenu",this._onClick,this),S(
t2,"mouseout",this._handleMouseOut,this),t2._leaflet_disable_events=!0,this._ctx=t2.getContext("2d")},_destroyContainer:function(){
r(this._redrawRequest),delete this._ctx,T(this._container),k(this._container),delete this._container},_updatePaths:function(){
if(!this._postponeUpdatePaths){for(var t2 in this._redrawBounds=null,this._layers)this._layers[t2]._update();this._redraw()}},
_update:function(){var t2,e2,i2,n2;this._map._animatingZoom&&this._bounds||(Wi.prototype._update.call(this),t2=this._bounds,
e2=this._container,i2=t2.getSize(),n2=b.retina?2:1,Z(e2,t2.min),e2.width=n2*i2.x,e2.height=n2*i2.y,e2.style.width=i2.x+"\
px",e2.style.height=i2.y+"px",b.retina&&this._ctx.scale(2,2),this._ctx.translate(-t2.min.x,-t2.min.y),this.fire("update"))},
_reset:function(){Wi.prototype._reset.call(this),this._postponeUpdatePaths&&(this._postponeUpdatePaths=!1,this._updatePaths())},
_initPath:function(t2){this._updateDashArray(t2),t2=(this._layers[h(t2)]=t2)._order={layer:t2,prev:this._drawLast,next:null},
this._drawLast&&(this._drawLast.next=t2),this._drawLast=t2,this._drawFirst=this._drawFirst||this._drawLast},_addPath:function(t2){
this._requestRedraw(t2)},_removePath:function(t2){var e2=t2._order,i2=e2.next,e2=e2.prev;i2?i2.prev=e2:this._drawLast=e2,
e2?e2.next=i2:this._drawFirst=i2,delete t2._order,delete this._layers[h(t2)],this._requestRedraw(t2)},_updatePath:function(t2){
this._extendRedrawBounds(t2),t2._project(),t2._update(),this._requestRedraw(t2)},_updateStyle:function(t2){this._updateDashArray(
t2),this._requestRedraw(t2)},_updateDashArray:function(t2){if(typeof t2.options.dashArray=="string"){for(var e2,i2=t2.options.
dashArray.split(/[, ]+/),n2=[],o2=0;o2<i2.length;o2++){if(e2=Number(i2[o2]),isNaN(e2))return;n2.push(e2)}t2.options._dashArray=
n2}else t2.options._dashArray=t2.options.dashArray},_requestRedraw:function(t2){this._map&&(this._extendRedrawBounds(t2),
this._redrawRequest=this._redrawRequest||x(this._redraw,this))},_extendRedrawBounds:function(t2){var e2;t2._pxBounds&&(e2=
(t2.options.weight||0)+1,this._redrawBounds=this._redrawBounds||new f,this._redrawBounds.extend(t2._pxBounds.min.subtract(
[e2,e2])),this._redrawBounds.extend(t2._pxBounds.max.add([e2,e2])))},_redraw:function(){this._redrawRequest=null,this._redrawBounds&&
(this._redrawBounds.min._floor(),this._redrawBounds.max._ceil()),this._clear(),this._draw(),this._redrawBounds=null},_clear:function(){
var t2,e2=this._redrawBounds;e2?(t2=e2.getSize(),this._ctx.clearRect(e2.min.x,e2.min.y,t2.x,t2.y)):(this._ctx.save(),this.
_ctx.setTransform(1,0,0,1,0,0),this._ctx.clearRect(0,0,this._container.width,this._container.height),this._ctx.restore())},
_draw:function(){var t2,e2,i2=this._redrawBounds;this._ctx.save(),i2&&(e2=i2.getSize(),this._ctx.beginPath(),this._ctx.rect(
i2.min.x,i2.min.y,e2.x,e2.y),this._ctx.clip()),this._drawing=!0;for(var n2=this._drawFirst;n2;n2=n2.next)t2=n2.layer,(!i2||
t2._pxBounds&&t2._pxBounds.intersects(i2))&&t2._updatePath();this._drawing=!1,this._ctx.restore()},_updatePoly:function(t2,e2){
if(this._drawing){var i2,n2,o2,s2,r2=t2._parts,a2=r2.length,h2=this._ctx;if(a2){for(h2.beginPath(),i2=0;i2<a2;i2++){for(n2=
0,o2=r2[i2].length;n2<o2;n2++)s2=r2[i2][n2],h2[n2?"lineTo":"moveTo"](s2.x,s2.y);e2&&h2.closePath()}this._fillStroke(h2,t2)}}},
_updateCircle:function(t2){var e2,i2,n2,o2;this._drawing&&!t2._empty()&&(e2=t2._point,i2=this._ctx,n2=Math.max(Math.round(
t2._radius),1),(o2=(Math.max(Math.round(t2._radiusY),1)||n2)/n2)!=1&&(i2.save(),i2.scale(1,o2)),i2.beginPath(),i2.arc(e2.
x,e2.y/o2,n2,0,2*Math.PI,!1),o2!=1&&i2.restore(),this._fillStroke(i2,t2))},_fillStroke:function(t2,e2){var i2=e2.options;
i2.fill&&(t2.globalAlpha=i2.fillOpacity,t2.fillStyle=i2.fillColor||i2.color,t2.fill(i2.fillRule||"evenodd")),i2.stroke&&
i2.weight!==0&&(t2.setLineDash&&t2.setLineDash(e2.options&&e2.options._dashArray||[]),t2.globalAlpha=i2.opacity,t2.lineWidth=
i2.weight,t2.strokeStyle=i2.color,t2.lineCap=i2.lineCap,t2.lineJoin=i2.lineJoin,t2.stroke())},_onClick:function(t2){for(var e2,
i2,n2=this._map.mouseEventToLayerPoint(t2),o2=this._drawFirst;o2;o2=o2.next)(e2=o2.layer).options.interactive&&e2._containsPoint(
n2)&&((t2.type==="click"||t2.type==="preclick")&&this._map._draggableMoved(e2)||(i2=e2));this._fireEvent(!!i2&&[i2],t2)},
_onMouseMove:function(t2){var e2;!this._map||this._map.dragging.moving()||this._map._animatingZoom||(e2=this._map.mouseEventToLayerPoint(
t2),this._handleMouseHover(t2,e2))},_handleMouseOut:function(t2){var e2=this._hoveredLayer;e2&&(z(this._container,"leafl\
et-interactive"),this._fireEvent([e2],t2,"mouseout"),this._hoveredLayer=null,this._mouseHoverThrottled=!1)},_handleMouseHover:function(t2,e2){
if(!this._mouseHoverThrottled){for(var i2,n2,o2=this._drawFirst;o2;o2=o2.next)(i2=o2.layer).options.interactive&&i2._containsPoint(
e2)&&(n2=i2);n2!==this._hoveredLayer&&(this._handleMouseOut(t2),n2&&(M(this._container,"leaflet-interactive"),this._fireEvent(
[n2],t2,"mouseover"),this._hoveredLayer=n2)),this._fireEvent(!!this._hoveredLayer&&[this._hoveredLayer],t2),this._mouseHoverThrottled=
!0,setTimeout(a(function(){this._mouseHoverThrottled=!1},this),32)}},_fireEvent:function(t2,e2,i2){this._map._fireDOMEvent(
e2,i2||e2.type,t2)},_bringToFront:function(t2){var e2,i2,n2=t2._order;n2&&(e2=n2.next,i2=n2.prev,e2&&((e2.prev=i2)?i2.next=
e2:e2&&(this._drawFirst=e2),n2.prev=this._drawLast,(this._drawLast.next=n2).next=null,this._drawLast=n2,this._requestRedraw(
t2)))},_bringToBack:function(t2){var e2,i2,n2=t2._order;n2&&(e2=n2.next,(i2=n2.prev)&&((i2.next=e2)?e2.prev=i2:i2&&(this.
_drawLast=i2),n2.prev=null,n2.next=this._drawFirst,this._drawFirst.prev=n2,this._drawFirst=n2,this._requestRedraw(t2)))}});
function Ui(t2){return b.canvas?new Fi(t2):null}var Vi=(function(){try{return document.namespaces.add("lvml","urn:schema\
s-microsoft-com:vml"),function(t2){return document.createElement("<lvml:"+t2+' class="lvml">')}}catch{}return function(t2){
return document.createElement("<"+t2+' xmlns="urn:schemas-microsoft.com:vml" class="lvml">')}})(),zt={_initContainer:function(){
this._container=P("div","leaflet-vml-container")},_update:function(){this._map._animatingZoom||(Wi.prototype._update.call(
this),this.fire("update"))},_initPath:function(t2){var e2=t2._container=Vi("shape");M(e2,"leaflet-vml-shape "+(this.options.
className||"")),e2.coordsize="1 1",t2._path=Vi("path"),e2.appendChild(t2._path),this._updateStyle(t2),this._layers[h(t2)]=
t2},_addPath:function(t2){var e2=t2._container;this._container.appendChild(e2),t2.options.interactive&&t2.addInteractiveTarget(
e2)},_removePath:function(t2){var e2=t2._container;T(e2),t2.removeInteractiveTarget(e2),delete this._layers[h(t2)]},_updateStyle:function(t2){
var e2=t2._stroke,i2=t2._fill,n2=t2.options,o2=t2._container;o2.stroked=!!n2.stroke,o2.filled=!!n2.fill,n2.stroke?(e2=e2||
(t2._stroke=Vi("stroke")),o2.appendChild(e2),e2.weight=n2.weight+"px",e2.color=n2.color,e2.opacity=n2.opacity,n2.dashArray?
e2.dashStyle=d(n2.dashArray)?n2.dashArray.join(" "):n2.dashArray.replace(/( *, *)/g," "):e2.dashStyle="",e2.endcap=n2.lineCap.
replace("butt","flat"),e2.joinstyle=n2.lineJoin):e2&&(o2.removeChild(e2),t2._stroke=null),n2.fill?(i2=i2||(t2._fill=Vi("\
fill")),o2.appendChild(i2),i2.color=n2.fillColor||n2.color,i2.opacity=n2.fillOpacity):i2&&(o2.removeChild(i2),t2._fill=null)},
_updateCircle:function(t2){var e2=t2._point.round(),i2=Math.round(t2._radius),n2=Math.round(t2._radiusY||i2);this._setPath(
t2,t2._empty()?"M0 0":"AL "+e2.x+","+e2.y+" "+i2+","+n2+" 0,23592600")},_setPath:function(t2,e2){t2._path.v=e2},_bringToFront:function(t2){
fe(t2._container)},_bringToBack:function(t2){ge(t2._container)}},qi=b.vml?Vi:ct,Gi=Wi.extend({_initContainer:function(){
this._container=qi("svg"),this._container.setAttribute("pointer-events","none"),this._rootGroup=qi("g"),this._container.
appendChild(this._rootGroup)},_destroyContainer:function(){T(this._container),k(this._container),delete this._container,
delete this._rootGroup,delete this._svgSize},_update:function(){var t2,e2,i2;this._map._animatingZoom&&this._bounds||(Wi.
prototype._update.call(this),e2=(t2=this._bounds).getSize(),i2=this._container,this._svgSize&&this._svgSize.equals(e2)||
(this._svgSize=e2,i2.setAttribute("width",e2.x),i2.setAttribute("height",e2.y)),Z(i2,t2.min),i2.setAttribute("viewBox",[
t2.min.x,t2.min.y,e2.x,e2.y].join(" ")),this.fire("update"))},_initPath:function(t2){var e2=t2._path=qi("path");t2.options.
className&&M(e2,t2.options.className),t2.options.interactive&&M(e2,"leaflet-interactive"),this._updateStyle(t2),this._layers[h(
t2)]=t2},_addPath:function(t2){this._rootGroup||this._initContainer(),this._rootGroup.appendChild(t2._path),t2.addInteractiveTarget(
t2._path)},_removePath:function(t2){T(t2._path),t2.removeInteractiveTarget(t2._path),delete this._layers[h(t2)]},_updatePath:function(t2){
t2._project(),t2._update()},_updateStyle:function(t2){var e2=t2._path,t2=t2.options;e2&&(t2.stroke?(e2.setAttribute("str\
oke",t2.color),e2.setAttribute("stroke-opacity",t2.opacity),e2.setAttribute("stroke-width",t2.weight),e2.setAttribute("s\
troke-linecap",t2.lineCap),e2.setAttribute("stroke-linejoin",t2.lineJoin),t2.dashArray?e2.setAttribute("stroke-dasharray",
t2.dashArray):e2.removeAttribute("stroke-dasharray"),t2.dashOffset?e2.setAttribute("stroke-dashoffset",t2.dashOffset):e2.
removeAttribute("stroke-dashoffset")):e2.setAttribute("stroke","none"),t2.fill?(e2.setAttribute("fill",t2.fillColor||t2.
color),e2.setAttribute("fill-opacity",t2.fillOpacity),e2.setAttribute("fill-rule",t2.fillRule||"evenodd")):e2.setAttribute(
"fill","none"))},_updatePoly:function(t2,e2){this._setPath(t2,dt(t2._parts,e2))},_updateCircle:function(t2){var e2=t2._point,
i2=Math.max(Math.round(t2._radius),1),n2="a"+i2+","+(Math.max(Math.round(t2._radiusY),1)||i2)+" 0 1,0 ",e2=t2._empty()?"\
M0 0":"M"+(e2.x-i2)+","+e2.y+n2+2*i2+",0 "+n2+2*-i2+",0 ";this._setPath(t2,e2)},_setPath:function(t2,e2){t2._path.setAttribute(
"d",e2)},_bringToFront:function(t2){fe(t2._path)},_bringToBack:function(t2){ge(t2._path)}});function Ki(t2){return b.svg||
b.vml?new Gi(t2):null}b.vml&&Gi.include(zt),A.include({getRenderer:function(t2){return t2=(t2=t2.options.renderer||this.
_getPaneRenderer(t2.options.pane)||this.options.renderer||this._renderer)||(this._renderer=this._createRenderer()),this.
hasLayer(t2)||this.addLayer(t2),t2},_getPaneRenderer:function(t2){var e2;return t2!=="overlayPane"&&t2!==void 0&&((e2=this.
_paneRenderers[t2])===void 0&&(e2=this._createRenderer({pane:t2}),this._paneRenderers[t2]=e2),e2)},_createRenderer:function(t2){
return this.options.preferCanvas&&Ui(t2)||Ki(t2)}});var Yi=xi.extend({initialize:function(t2,e2){xi.prototype.initialize.
call(this,this._boundsToLatLngs(t2),e2)},setBounds:function(t2){return this.setLatLngs(this._boundsToLatLngs(t2))},_boundsToLatLngs:function(t2){
return[(t2=g(t2)).getSouthWest(),t2.getNorthWest(),t2.getNorthEast(),t2.getSouthEast()]}});Gi.create=qi,Gi.pointsToPath=
dt,wi.geometryToLayer=bi,wi.coordsToLatLng=Li,wi.coordsToLatLngs=Ti,wi.latLngToCoords=Mi,wi.latLngsToCoords=zi,wi.getFeature=
Ci,wi.asFeature=Zi,A.mergeOptions({boxZoom:!0});var _t=n.extend({initialize:function(t2){this._map=t2,this._container=t2.
_container,this._pane=t2._panes.overlayPane,this._resetStateTimeout=0,t2.on("unload",this._destroy,this)},addHooks:function(){
S(this._container,"mousedown",this._onMouseDown,this)},removeHooks:function(){k(this._container,"mousedown",this._onMouseDown,
this)},moved:function(){return this._moved},_destroy:function(){T(this._pane),delete this._pane},_resetState:function(){
this._resetStateTimeout=0,this._moved=!1},_clearDeferredResetState:function(){this._resetStateTimeout!==0&&(clearTimeout(
this._resetStateTimeout),this._resetStateTimeout=0)},_onMouseDown:function(t2){if(!t2.shiftKey||t2.which!==1&&t2.button!==
1)return!1;this._clearDeferredResetState(),this._resetState(),re(),Le(),this._startPoint=this._map.mouseEventToContainerPoint(
t2),S(document,{contextmenu:Re,mousemove:this._onMouseMove,mouseup:this._onMouseUp,keydown:this._onKeyDown},this)},_onMouseMove:function(t2){
this._moved||(this._moved=!0,this._box=P("div","leaflet-zoom-box",this._container),M(this._container,"leaflet-crosshair"),
this._map.fire("boxzoomstart")),this._point=this._map.mouseEventToContainerPoint(t2);var t2=new f(this._point,this._startPoint),
e2=t2.getSize();Z(this._box,t2.min),this._box.style.width=e2.x+"px",this._box.style.height=e2.y+"px"},_finish:function(){
this._moved&&(T(this._box),z(this._container,"leaflet-crosshair")),ae(),Te(),k(document,{contextmenu:Re,mousemove:this._onMouseMove,
mouseup:this._onMouseUp,keydown:this._onKeyDown},this)},_onMouseUp:function(t2){t2.which!==1&&t2.button!==1||(this._finish(),
this._moved&&(this._clearDeferredResetState(),this._resetStateTimeout=setTimeout(a(this._resetState,this),0),t2=new s(this.
_map.containerPointToLatLng(this._startPoint),this._map.containerPointToLatLng(this._point)),this._map.fitBounds(t2).fire(
"boxzoomend",{boxZoomBounds:t2})))},_onKeyDown:function(t2){t2.keyCode===27&&(this._finish(),this._clearDeferredResetState(),
this._resetState())}}),Ct=(A.addInitHook("addHandler","boxZoom",_t),A.mergeOptions({doubleClickZoom:!0}),n.extend({addHooks:function(){
this._map.on("dblclick",this._onDoubleClick,this)},removeHooks:function(){this._map.off("dblclick",this._onDoubleClick,this)},
_onDoubleClick:function(t2){var e2=this._map,i2=e2.getZoom(),n2=e2.options.zoomDelta,i2=t2.originalEvent.shiftKey?i2-n2:
i2+n2;e2.options.doubleClickZoom==="center"?e2.setZoom(i2):e2.setZoomAround(t2.containerPoint,i2)}})),Zt=(A.addInitHook(
"addHandler","doubleClickZoom",Ct),A.mergeOptions({dragging:!0,inertia:!0,inertiaDeceleration:3400,inertiaMaxSpeed:1/0,easeLinearity:.2,
worldCopyJump:!1,maxBoundsViscosity:0}),n.extend({addHooks:function(){var t2;this._draggable||(t2=this._map,this._draggable=
new Xe(t2._mapPane,t2._container),this._draggable.on({dragstart:this._onDragStart,drag:this._onDrag,dragend:this._onDragEnd},
this),this._draggable.on("predrag",this._onPreDragLimit,this),t2.options.worldCopyJump&&(this._draggable.on("predrag",this.
_onPreDragWrap,this),t2.on("zoomend",this._onZoomEnd,this),t2.whenReady(this._onZoomEnd,this))),M(this._map._container,"\
leaflet-grab leaflet-touch-drag"),this._draggable.enable(),this._positions=[],this._times=[]},removeHooks:function(){z(this.
_map._container,"leaflet-grab"),z(this._map._container,"leaflet-touch-drag"),this._draggable.disable()},moved:function(){
return this._draggable&&this._draggable._moved},moving:function(){return this._draggable&&this._draggable._moving},_onDragStart:function(){
var t2,e2=this._map;e2._stop(),this._map.options.maxBounds&&this._map.options.maxBoundsViscosity?(t2=g(this._map.options.
maxBounds),this._offsetLimit=_(this._map.latLngToContainerPoint(t2.getNorthWest()).multiplyBy(-1),this._map.latLngToContainerPoint(
t2.getSouthEast()).multiplyBy(-1).add(this._map.getSize())),this._viscosity=Math.min(1,Math.max(0,this._map.options.maxBoundsViscosity))):
this._offsetLimit=null,e2.fire("movestart").fire("dragstart"),e2.options.inertia&&(this._positions=[],this._times=[])},_onDrag:function(t2){
var e2,i2;this._map.options.inertia&&(e2=this._lastTime=+new Date,i2=this._lastPos=this._draggable._absPos||this._draggable.
_newPos,this._positions.push(i2),this._times.push(e2),this._prunePositions(e2)),this._map.fire("move",t2).fire("drag",t2)},
_prunePositions:function(t2){for(;1<this._positions.length&&50<t2-this._times[0];)this._positions.shift(),this._times.shift()},
_onZoomEnd:function(){var t2=this._map.getSize().divideBy(2),e2=this._map.latLngToLayerPoint([0,0]);this._initialWorldOffset=
e2.subtract(t2).x,this._worldWidth=this._map.getPixelWorldBounds().getSize().x},_viscousLimit:function(t2,e2){return t2-
(t2-e2)*this._viscosity},_onPreDragLimit:function(){var t2,e2;this._viscosity&&this._offsetLimit&&(t2=this._draggable._newPos.
subtract(this._draggable._startPos),e2=this._offsetLimit,t2.x<e2.min.x&&(t2.x=this._viscousLimit(t2.x,e2.min.x)),t2.y<e2.
min.y&&(t2.y=this._viscousLimit(t2.y,e2.min.y)),t2.x>e2.max.x&&(t2.x=this._viscousLimit(t2.x,e2.max.x)),t2.y>e2.max.y&&(t2.
y=this._viscousLimit(t2.y,e2.max.y)),this._draggable._newPos=this._draggable._startPos.add(t2))},_onPreDragWrap:function(){
var t2=this._worldWidth,e2=Math.round(t2/2),i2=this._initialWorldOffset,n2=this._draggable._newPos.x,o2=(n2-e2+i2)%t2+e2-
i2,n2=(n2+e2+i2)%t2-e2-i2,t2=Math.abs(o2+i2)<Math.abs(n2+i2)?o2:n2;this._draggable._absPos=this._draggable._newPos.clone(),
this._draggable._newPos.x=t2},_onDragEnd:function(t2){var e2,i2,n2,o2,s2=this._map,r2=s2.options,a2=!r2.inertia||t2.noInertia||
this._times.length<2;s2.fire("dragend",t2),!a2&&(this._prunePositions(+new Date),t2=this._lastPos.subtract(this._positions[0]),
a2=(this._lastTime-this._times[0])/1e3,e2=r2.easeLinearity,a2=(t2=t2.multiplyBy(e2/a2)).distanceTo([0,0]),i2=Math.min(r2.
inertiaMaxSpeed,a2),t2=t2.multiplyBy(i2/a2),n2=i2/(r2.inertiaDeceleration*e2),(o2=t2.multiplyBy(-n2/2).round()).x||o2.y)?
(o2=s2._limitOffset(o2,s2.options.maxBounds),x(function(){s2.panBy(o2,{duration:n2,easeLinearity:e2,noMoveStart:!0,animate:!0})})):
s2.fire("moveend")}})),St=(A.addInitHook("addHandler","dragging",Zt),A.mergeOptions({keyboard:!0,keyboardPanDelta:80}),n.
extend({keyCodes:{left:[37],right:[39],down:[40],up:[38],zoomIn:[187,107,61,171],zoomOut:[189,109,54,173]},initialize:function(t2){
this._map=t2,this._setPanDelta(t2.options.keyboardPanDelta),this._setZoomDelta(t2.options.zoomDelta)},addHooks:function(){
var t2=this._map._container;t2.tabIndex<=0&&(t2.tabIndex="0"),S(t2,{focus:this._onFocus,blur:this._onBlur,mousedown:this.
_onMouseDown},this),this._map.on({focus:this._addHooks,blur:this._removeHooks},this)},removeHooks:function(){this._removeHooks(),
k(this._map._container,{focus:this._onFocus,blur:this._onBlur,mousedown:this._onMouseDown},this),this._map.off({focus:this.
_addHooks,blur:this._removeHooks},this)},_onMouseDown:function(){var t2,e2,i2;this._focused||(i2=document.body,t2=document.
documentElement,e2=i2.scrollTop||t2.scrollTop,i2=i2.scrollLeft||t2.scrollLeft,this._map._container.focus(),window.scrollTo(
i2,e2))},_onFocus:function(){this._focused=!0,this._map.fire("focus")},_onBlur:function(){this._focused=!1,this._map.fire(
"blur")},_setPanDelta:function(t2){for(var e2=this._panKeys={},i2=this.keyCodes,n2=0,o2=i2.left.length;n2<o2;n2++)e2[i2.
left[n2]]=[-1*t2,0];for(n2=0,o2=i2.right.length;n2<o2;n2++)e2[i2.right[n2]]=[t2,0];for(n2=0,o2=i2.down.length;n2<o2;n2++)
e2[i2.down[n2]]=[0,t2];for(n2=0,o2=i2.up.length;n2<o2;n2++)e2[i2.up[n2]]=[0,-1*t2]},_setZoomDelta:function(t2){for(var e2=this.
_zoomKeys={},i2=this.keyCodes,n2=0,o2=i2.zoomIn.length;n2<o2;n2++)e2[i2.zoomIn[n2]]=t2;for(n2=0,o2=i2.zoomOut.length;n2<
o2;n2++)e2[i2.zoomOut[n2]]=-t2},_addHooks:function(){S(document,"keydown",this._onKeyDown,this)},_removeHooks:function(){
k(document,"keydown",this._onKeyDown,this)},_onKeyDown:function(t2){if(!(t2.altKey||t2.ctrlKey||t2.metaKey)){var e2,i2,n2=t2.
keyCode,o2=this._map;if(n2 in this._panKeys)o2._panAnim&&o2._panAnim._inProgress||(i2=this._panKeys[n2],t2.shiftKey&&(i2=
m(i2).multiplyBy(3)),o2.options.maxBounds&&(i2=o2._limitOffset(m(i2),o2.options.maxBounds)),o2.options.worldCopyJump?(e2=
o2.wrapLatLng(o2.unproject(o2.project(o2.getCenter()).add(i2))),o2.panTo(e2)):o2.panBy(i2));else if(n2 in this._zoomKeys)
o2.setZoom(o2.getZoom()+(t2.shiftKey?3:1)*this._zoomKeys[n2]);else{if(n2!==27||!o2._popup||!o2._popup.options.closeOnEscapeKey)
return;o2.closePopup()}Re(t2)}}})),Et=(A.addInitHook("addHandler","keyboard",St),A.mergeOptions({scrollWheelZoom:!0,wheelDebounceTime:40,
wheelPxPerZoomLevel:60}),n.extend({addHooks:function(){S(this._map._container,"wheel",this._onWheelScroll,this),this._delta=
0},removeHooks:function(){k(this._map._container,"wheel",this._onWheelScroll,this)},_onWheelScroll:function(t2){var e2=He(
t2),i2=this._map.options.wheelDebounceTime,e2=(this._delta+=e2,this._lastMousePos=this._map.mouseEventToContainerPoint(t2),
this._startTime||(this._startTime=+new Date),Math.max(i2-(+new Date-this._startTime),0));clearTimeout(this._timer),this.
_timer=setTimeout(a(this._performZoom,this),e2),Re(t2)},_performZoom:function(){var t2=this._map,e2=t2.getZoom(),i2=this.
_map.options.zoomSnap||0,n2=(t2._stop(),this._delta/(4*this._map.options.wheelPxPerZoomLevel)),n2=4*Math.log(2/(1+Math.exp(
-Math.abs(n2))))/Math.LN2,i2=i2?Math.ceil(n2/i2)*i2:n2,n2=t2._limitZoom(e2+(0<this._delta?i2:-i2))-e2;this._delta=0,this.
_startTime=null,n2&&(t2.options.scrollWheelZoom==="center"?t2.setZoom(e2+n2):t2.setZoomAround(this._lastMousePos,e2+n2))}})),
kt=(A.addInitHook("addHandler","scrollWheelZoom",Et),A.mergeOptions({tapHold:b.touchNative&&b.safari&&b.mobile,tapTolerance:15}),
n.extend({addHooks:function(){S(this._map._container,"touchstart",this._onDown,this)},removeHooks:function(){k(this._map.
_container,"touchstart",this._onDown,this)},_onDown:function(t2){var e2;clearTimeout(this._holdTimeout),t2.touches.length===
1&&(e2=t2.touches[0],this._startPos=this._newPos=new p(e2.clientX,e2.clientY),this._holdTimeout=setTimeout(a(function(){
this._cancel(),this._isTapValid()&&(S(document,"touchend",O),S(document,"touchend touchcancel",this._cancelClickPrevent),
this._simulateEvent("contextmenu",e2))},this),600),S(document,"touchend touchcancel contextmenu",this._cancel,this),S(document,
"touchmove",this._onMove,this))},_cancelClickPrevent:function t2(){k(document,"touchend",O),k(document,"touchend touchca\
ncel",t2)},_cancel:function(){clearTimeout(this._holdTimeout),k(document,"touchend touchcancel contextmenu",this._cancel,
this),k(document,"touchmove",this._onMove,this)},_onMove:function(t2){t2=t2.touches[0],this._newPos=new p(t2.clientX,t2.
clientY)},_isTapValid:function(){return this._newPos.distanceTo(this._startPos)<=this._map.options.tapTolerance},_simulateEvent:function(t2,e2){
t2=new MouseEvent(t2,{bubbles:!0,cancelable:!0,view:window,screenX:e2.screenX,screenY:e2.screenY,clientX:e2.clientX,clientY:e2.
clientY}),t2._simulated=!0,e2.target.dispatchEvent(t2)}})),Ot=(A.addInitHook("addHandler","tapHold",kt),A.mergeOptions({
touchZoom:b.touch,bounceAtZoomLimits:!0}),n.extend({addHooks:function(){M(this._map._container,"leaflet-touch-zoom"),S(this.
_map._container,"touchstart",this._onTouchStart,this)},removeHooks:function(){z(this._map._container,"leaflet-touch-zoom"),
k(this._map._container,"touchstart",this._onTouchStart,this)},_onTouchStart:function(t2){var e2,i2,n2=this._map;!t2.touches||
t2.touches.length!==2||n2._animatingZoom||this._zooming||(e2=n2.mouseEventToContainerPoint(t2.touches[0]),i2=n2.mouseEventToContainerPoint(
t2.touches[1]),this._centerPoint=n2.getSize()._divideBy(2),this._startLatLng=n2.containerPointToLatLng(this._centerPoint),
n2.options.touchZoom!=="center"&&(this._pinchStartLatLng=n2.containerPointToLatLng(e2.add(i2)._divideBy(2))),this._startDist=
e2.distanceTo(i2),this._startZoom=n2.getZoom(),this._moved=!1,this._zooming=!0,n2._stop(),S(document,"touchmove",this._onTouchMove,
this),S(document,"touchend touchcancel",this._onTouchEnd,this),O(t2))},_onTouchMove:function(t2){if(t2.touches&&t2.touches.
length===2&&this._zooming){var e2=this._map,i2=e2.mouseEventToContainerPoint(t2.touches[0]),n2=e2.mouseEventToContainerPoint(
t2.touches[1]),o2=i2.distanceTo(n2)/this._startDist;if(this._zoom=e2.getScaleZoom(o2,this._startZoom),!e2.options.bounceAtZoomLimits&&
(this._zoom<e2.getMinZoom()&&o2<1||this._zoom>e2.getMaxZoom()&&1<o2)&&(this._zoom=e2._limitZoom(this._zoom)),e2.options.
touchZoom==="center"){if(this._center=this._startLatLng,o2==1)return}else{if(i2=i2._add(n2)._divideBy(2)._subtract(this.
_centerPoint),o2==1&&i2.x===0&&i2.y===0)return;this._center=e2.unproject(e2.project(this._pinchStartLatLng,this._zoom).subtract(
i2),this._zoom)}this._moved||(e2._moveStart(!0,!1),this._moved=!0),r(this._animRequest),n2=a(e2._move,e2,this._center,this.
_zoom,{pinch:!0,round:!1},void 0),this._animRequest=x(n2,this,!0),O(t2)}},_onTouchEnd:function(){this._moved&&this._zooming?
(this._zooming=!1,r(this._animRequest),k(document,"touchmove",this._onTouchMove,this),k(document,"touchend touchcancel",
this._onTouchEnd,this),this._map.options.zoomAnimation?this._map._animateZoom(this._center,this._map._limitZoom(this._zoom),
!0,this._map.options.zoomSnap):this._map._resetView(this._center,this._map._limitZoom(this._zoom))):this._zooming=!1}})),
Xi=(A.addInitHook("addHandler","touchZoom",Ot),A.BoxZoom=_t,A.DoubleClickZoom=Ct,A.Drag=Zt,A.Keyboard=St,A.ScrollWheelZoom=
Et,A.TapHold=kt,A.TouchZoom=Ot,t.Bounds=f,t.Browser=b,t.CRS=ot,t.Canvas=Fi,t.Circle=vi,t.CircleMarker=gi,t.Class=et,t.Control=
B,t.DivIcon=Ri,t.DivOverlay=Ai,t.DomEvent=mt,t.DomUtil=pt,t.Draggable=Xe,t.Evented=it,t.FeatureGroup=ci,t.GeoJSON=wi,t.GridLayer=
Ni,t.Handler=n,t.Icon=di,t.ImageOverlay=Ei,t.LatLng=v,t.LatLngBounds=s,t.Layer=o,t.LayerGroup=ui,t.LineUtil=vt,t.Map=A,t.
Marker=mi,t.Mixin=ft,t.Path=fi,t.Point=p,t.PolyUtil=gt,t.Polygon=xi,t.Polyline=yi,t.Popup=Bi,t.PosAnimation=Fe,t.Projection=
wt,t.Rectangle=Yi,t.Renderer=Wi,t.SVG=Gi,t.SVGOverlay=Oi,t.TileLayer=Di,t.Tooltip=Ii,t.Transformation=at,t.Util=tt,t.VideoOverlay=
ki,t.bind=a,t.bounds=_,t.canvas=Ui,t.circle=function(t2,e2,i2){return new vi(t2,e2,i2)},t.circleMarker=function(t2,e2){return new gi(
t2,e2)},t.control=Ue,t.divIcon=function(t2){return new Ri(t2)},t.extend=l,t.featureGroup=function(t2,e2){return new ci(t2,
e2)},t.geoJSON=Si,t.geoJson=Mt,t.gridLayer=function(t2){return new Ni(t2)},t.icon=function(t2){return new di(t2)},t.imageOverlay=
function(t2,e2,i2){return new Ei(t2,e2,i2)},t.latLng=w,t.latLngBounds=g,t.layerGroup=function(t2,e2){return new ui(t2,e2)},
t.map=function(t2,e2){return new A(t2,e2)},t.marker=function(t2,e2){return new mi(t2,e2)},t.point=m,t.polygon=function(t2,e2){
return new xi(t2,e2)},t.polyline=function(t2,e2){return new yi(t2,e2)},t.popup=function(t2,e2){return new Bi(t2,e2)},t.rectangle=
function(t2,e2){return new Yi(t2,e2)},t.setOptions=c,t.stamp=h,t.svg=Ki,t.svgOverlay=function(t2,e2,i2){return new Oi(t2,
e2,i2)},t.tileLayer=ji,t.tooltip=function(t2,e2){return new Ii(t2,e2)},t.transformation=ht,t.version="1.9.4",t.videoOverlay=
function(t2,e2,i2){return new ki(t2,e2,i2)},window.L);t.noConflict=function(){return window.L=Xi,this},window.L=t})}});var main_exports={};__export(main_exports,{GeoMap:()=>GeoMap,render:()=>render});var before=["L","L_DISABLE_3D"].map(name=>({name,had:Object.hasOwn(window,name),value:window[name]}));window.L_DISABLE_3D=
matchMedia("(prefers-reduced-motion: reduce)").matches;function restore(){for(let{name,had,value}of before)had?Object.assign(
window,{[name]:value}):delete window[name]}var import_leaflet_as_published=__toESM(require_leaflet());restore();var leaflet_default=import_leaflet_as_published.default;var Unusable=class extends Error{constructor(code,message){super(message),this.name="Unusable",this.code=code}},isObject=value=>typeof value==
"object"&&value!==null&&!Array.isArray(value),isFinite2=value=>typeof value=="number"&&Number.isFinite(value),text=value=>typeof value==
"string"?value:"",textOrNull=value=>typeof value=="string"?value:null,number=value=>isFinite2(value)?value:0,numberOrNull=value=>isFinite2(
value)?value:null,share=value=>Math.min(1,Math.max(0,number(value))),truthOrNull=value=>typeof value=="boolean"?value:null,
texts=value=>Array.isArray(value)?value.filter(one=>typeof one=="string"):[],list=form=>value=>Array.isArray(value)?value.
filter(isObject).map(one=>shaped(one,form)):[];function shaped(value,form){let copy2={...value};for(let[key,put]of Object.
entries(form))copy2[key]=put(Object.hasOwn(value,key)?value[key]:void 0);return copy2}var WHERE={kind:text,country:textOrNull,
country_name:textOrNull,admin1:textOrNull},SENTENCE={report:text,start:number,end:number,sentence:text,sentence_start:number},
OFFSET={from:text,lon:numberOrNull,lat:numberOrNull,distance_km:numberOrNull,direction:textOrNull,uncertainty_km:number},
offset=value=>isObject(value)?shaped(value,OFFSET):null,MENTIONS=list({...SENTENCE,surface:text,mention:text,confidence:share}),
ALTERNATIVES=list({...WHERE,name:text,confidence:share,lon:numberOrNull,lat:numberOrNull}),CLAIMS=list({...SENTENCE,kind:text,
text,km:numberOrNull,travelled:truthOrNull,consistent:truthOrNull,number:numberOrNull}),COUNTRIES=list({name:text,country:textOrNull,
km:numberOrNull}),STOPS=list({role:text,surface:text,part:textOrNull,name:textOrNull,kind:textOrNull,place:textOrNull,doubt:textOrNull,
guess:value=>isObject(value)?shaped(value,{name:text,confidence:share}):null}),TELLINGS=list({report:text,sentence:text,
route:text,mover:text,status:text,stops:list({role:text,surface:text,given:Boolean}),corrected:Boolean}),REPORTS=list({id:text,
title:textOrNull,date:textOrNull,source:textOrNull,places:number,routes:number,unresolved:number}),NAMED={name:text,alternatives:ALTERNATIVES,
mentions:MENTIONS},PROPERTIES={place:{...NAMED,...WHERE,confidence:share,reasons:texts,offset},route:{movement:text,mover:textOrNull,
status:text,confidence:share,stops:STOPS,undrawn:textOrNull,guess:value=>isObject(value)&&isDrawable("route",value)?value:
null,length_km:numberOrNull,shortest_km:numberOrNull,longest_km:numberOrNull,crosses:COUNTRIES,unreported:COUNTRIES,claims:CLAIMS,
reports:texts,tellings:TELLINGS},unresolved:NAMED},isPosition=value=>Array.isArray(value)&&isFinite2(value[0])&&isFinite2(
value[1])&&Math.abs(value[0])<=180&&Math.abs(value[1])<=90,isLine=value=>Array.isArray(value)&&value.length>1&&value.every(
isPosition);function isDrawable(type,geometry){return type==="unresolved"||type==="route"&&geometry===null?!0:isObject(geometry)?
type==="place"?geometry.type==="Point"&&isPosition(geometry.coordinates):geometry.type==="LineString"?isLine(geometry.coordinates):
geometry.type==="MultiLineString"&&Array.isArray(geometry.coordinates)&&geometry.coordinates.length>0&&geometry.coordinates.
every(isLine):!1}function drawable(feature,index,taken){if(!isObject(feature)||!isObject(feature.properties))return null;
let{type}=feature.properties;if(typeof type!="string"||!Object.hasOwn(PROPERTIES,type)||!isDrawable(type,feature.geometry??
null))return null;let wanted=typeof feature.id=="string"&&feature.id.length<=200?feature.id:"",id=wanted&&!taken.has(wanted)?
wanted:`feature ${index}`;taken.add(id);let properties=shaped(feature.properties,PROPERTIES[type]);return type==="route"&&
!properties.stops.length?null:{type:"Feature",id,geometry:type==="unresolved"?null:feature.geometry??null,properties}}function refuse(schema,expected){
let[name,newest]=expected.split("/"),found=typeof schema=="string"?/^([a-z-]+)\/(\d{1,9})$/.exec(schema):null;if(!found||
found[1]!==name)throw new Unusable("foreign","This is not a map document of geomap, so it cannot be shown here.");if(Number(
found[2])>Number(newest))throw new Unusable("newer",`This map was made by a newer geomap (${found[0]}); this page unders\
tands ${expected} and older. Update geo-map.js on this page.`)}function focusOf(value){if(!isObject(value))return null;let{
near,bounds:bounds2}=value,isBox=Array.isArray(bounds2)&&bounds2.length===4;return{countries:list({country:text,name:text})(
value.countries),near:isPosition(near)?near:null,bounds:isBox&&isPosition(bounds2.slice(0,2))&&isPosition(bounds2.slice(
2))?bounds2:null,said:value.said===!0}}function withText(report2){let{text:whole2,...rest}=report2;return typeof whole2==
"string"?report2:rest}function checked(value,schema){if(!isObject(value))throw new Unusable("broken","This map cannot be\
 read: its data is no JSON object.");if(refuse(value.schema,schema),!Array.isArray(value.features))throw new Unusable("b\
roken","This map cannot be read: it has no list of features.");let taken=new Set,features=value.features.map((feature,index)=>drawable(
feature,index,taken)).filter(feature=>feature!==null),box=value.bbox,document2={...value,title:text(value.title),reports:REPORTS(
value.reports).map(withText),attribution:texts(value.attribution),...Object.hasOwn(value,"notices")&&{notices:texts(value.
notices)},features};delete document2.bbox,delete document2.focus;let focus=focusOf(value.focus);return focus&&(document2.
focus=focus),Array.isArray(box)&&box.length===4&&isPosition(box.slice(0,2))&&isPosition(box.slice(2))?document2.bbox=box:
(box!==void 0||features.some(feature=>feature.geometry))&&(document2.bbox=[-180,-85,180,85]),{document:document2,left:value.
features.length-features.length}}function sums(steps){let sum=0;return steps.map(step=>sum+=step)}function objectsOf(members,number3){let common=members.
filter(([,[presence]])=>presence===null).map(([key,[,inner]])=>[key,valuesOf(inner,number3)]),first=number3?Object.fromEntries(
common.map(([key,values])=>[key,values[0]])):{},made=Array.from({length:number3},()=>({...first}));for(let[key,values]of common)
for(let index=1;index<number3;index+=1)made[index][key]=values[index];for(let[key,[presence,inner]]of members){if(presence===
null)continue;let holders=made.filter((_,index)=>presence[index]==="1");valuesOf(inner,holders.length).forEach((value,index)=>{
holders[index][key]=value})}return made}function valuesOf([form,one,other],number3){if(form==="=")return new Array(number3).
fill(one);if(form==="i")return sums(one);if(form==="p")return valuesOf(other,number3).map(figure2=>`${one}${figure2}`);if(form===
"d")return valuesOf(other,number3).map(place2=>one[place2]);if(form==="l"){let lengths=valuesOf(one,number3),ends=sums(lengths),
flat=valuesOf(other,ends.length?ends[ends.length-1]:0);return lengths.map((length,index)=>flat.slice(ends[index]-length,
ends[index]))}return form!=="o"?one:objectsOf(Object.entries(one),number3)}var stretch=(text2,from,length)=>/[\ud800-\udfff]/.
test(text2)?Array.from(text2).slice(from,from+length).join(""):text2.slice(from,from+length);function whole(feature){let{
properties}=feature;for(let[key,words]of[["mentions","surface"],["claims","text"]])for(let claim of properties[key]||[])
words in claim||(claim[words]=stretch(claim.sentence,claim.start,claim.end)),claim.start+=claim.sentence_start,claim.end+=
claim.start,key==="mentions"&&!("confidence"in claim)&&(claim.confidence=properties.confidence);return properties.mentions&&
!("name"in properties)&&(properties.name=properties.mentions[0]?.surface??null),"geonameid"in properties&&!("gazetteer_i\
d"in properties)&&(properties.gazetteer_id=`geonames:${properties.geonameid}`),feature}async function unpack(text2){let binary=atob(
text2.trim()),bytes=new Uint8Array(binary.length);for(let index=0;index<binary.length;index+=1)bytes[index]=binary.charCodeAt(
index);let stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),content=await new Response(stream).
json(),{count:count2,columns}=content.features||{};return columns&&(content.document.features=valuesOf(columns,count2).map(
whole)),delete content.features,content}var SVG="http://www.w3.org/2000/svg";var UNFIT=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,HALVES=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function clean(value,limit=120){if(typeof value!="string")return"";let cut=value.length>limit?`${Array.from(value.slice(
0,2*limit)).slice(0,limit).join("")}…`:value;return UNFIT.test(cut)?fit(cut):cut}var fit=text2=>text2.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,
"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").replace(HALVES,"�"),encoded=text2=>encodeURIComponent(text2.replace(
HALVES,"�"));function make(tag,attributes={},...children){let[name,...classes]=tag.split("."),element=document.createElement(
name);classes.length&&(element.className=classes.join(" "));for(let[key,value]of Object.entries(attributes))typeof value==
"function"?element.addEventListener(key,value):value!==null&&value!==!1&&element.setAttribute(key,value===!0?"":String(value));
return element.append(...children.filter(child=>child!==null&&child!==!1).map(child=>child)),element}var isolated=(value,limit)=>make(
"bdi",{},clean(value,limit));function draw(tag,attributes,...children){let element=document.createElementNS(SVG,tag);for(let[
key,value]of Object.entries(attributes))element.setAttribute(key,String(value));return element.append(...children),element}
var count=(number3,one,many=`${one}s`)=>`${number3.toLocaleString("en")} ${number3===1?one:many}`,kilometres=km=>`${Math.
round(km).toLocaleString("en")} km`,percent=share2=>`${Math.round(share2*100)} %`,isNumber=value=>typeof value=="number"&&
Number.isFinite(value),eastward=(west,east)=>east>=west?east-west:east-west+360;function link(address,text2){let url=null;
try{url=/^https?:\/\//i.test(address)?new URL(address):null}catch{}return url?make("a",{href:url.href,target:"_blank",rel:"\
noopener noreferrer"},isolated(text2)):isolated(text2)}var STEP=100;function longList(tag,total,row,step=STEP){let list2=make(tag),box=make("div",{},list2),more=make("button.g\
m-more",{type:"button",click:()=>grow()}),grow=()=>{let from=list2.childElementCount;for(let index=from;index<Math.min(total,
from+step);index+=1)list2.append(row(index));let rest=total-list2.childElementCount;more.textContent=`Show more (${count(
rest,"is","are")} left)`,rest>0?box.append(more):more.remove(),from>0&&list2.children[from]?.querySelector("button, a, s\
ummary")?.focus()};return grow(),box}var section=(title,number3,open,content)=>make("details.gm-section",{open},make("su\
mmary",{},make("h2",{},title),number3===null?null:make("span.gm-number",{},number3.toLocaleString("en"))),content);function listSection(title,items,shown,content){
let body=make("div",{},content(items)),element=section(title,items.length,!0,body),number3=element.querySelector(".gm-nu\
mber"),before2=items;return{element,update:()=>{let now=items.filter(shown);now.length===before2.length&&now.every((item,index)=>item===
before2[index])||(before2=now,number3.textContent=now.length===items.length?items.length.toLocaleString("en"):`${now.length.
toLocaleString("en")} of ${items.length.toLocaleString("en")}`,body.replaceChildren(now.length?content(now):make("p.gm-q\
uiet",{},"None with what the legend shows")))}}}function annotate(content){let found=new Map;for(let feature of content.features){let{mentions,claims:claims2}=feature.properties;
for(let claim of mentions||claims2){let of=found.get(claim.report);of||found.set(claim.report,of={names:[],sentences:[],
passages:new Map});let{start,end,sentence:sentence2,sentence_start:from}=claim;mentions&&of.names.push({start,end,feature,
confidence:claim.confidence}),of.sentences.push({start:from,end:from+Array.from(sentence2).length,feature}),of.passages.
set(from,sentence2)}}return found}var FULL_LINE=50;function unbroken(points2,full=FULL_LINE){let begins=0;return points2.
map((point,index)=>{if(point!==`
`)return point;let typed=index-begins>=full&&index+1<points2.length&&!/\s/.test(points2[index+1]);return begins=index+1,
typed?" ":point})}function passagesOf(report2,of){if(typeof report2.text=="string")return[{start:0,points:unbroken(Array.
from(report2.text))}];let done=0;return[...of?of.passages:[]].sort(([one],[other])=>one-other).map(([start,text2])=>{let points2=unbroken(
Array.from(text2),0).slice(Math.max(0,done-start)),from=Math.max(start,done);return done=from+points2.length,{start:from,
points:points2}}).filter(({points:points2})=>points2.length>0)}function apart(places,from,to){let done=from;return[...places].
sort((one,other)=>one.start-other.start||other.end-one.end).filter(({start,end})=>{let fits=start>=done&&end<=to&&end>start;
return fits&&(done=end),fits})}function position(claim,points2,words){let[from,to]=[claim.start-claim.sentence_start,claim.end-claim.sentence_start];if(from>=
0&&points2.slice(from,to).join("")===words)return[from,to];let found=words?claim.sentence.indexOf(words):-1;if(found<0)return null;
let start=Array.from(claim.sentence.slice(0,found)).length;return[start,start+Array.from(words).length]}function sentence(claims2,words){
let points2=Array.from(claims2[0].sentence).slice(0,600),found=claims2.map((claim,index)=>position(claim,points2,words[index])).
filter(span=>span!==null),quote=make("blockquote",{dir:"auto"}),done=0;for(let[from,to]of found.sort((one,other)=>one[0]-
other[0]))from<done||(quote.append(clean(points2.slice(done,from).join(""),600),make("mark",{},clean(points2.slice(from,
to).join(""),600))),done=to);return quote.append(clean(points2.slice(done).join(""),600)),quote}function citation(reports,id){
let report2=reports.get(id);if(!report2)return make("cite",{},isolated(id));let source=report2.source?clean(report2.source,
120):"",title=clean(report2.title||report2.id,120),parts=[report2.source&&/^https?:\/\//i.test(report2.source)?link(report2.
source,title):isolated(title)];return source&&!/^https?:\/\//i.test(source)&&parts.push(isolated(source)),report2.date&&
parts.push(isolated(report2.date,40)),make("cite",{},...parts.flatMap((part,index)=>index?[" · ",part]:[part]))}function within(mentions){
let names=[...new Set(mentions.map(mention=>clean(mention.within)).filter(Boolean))];return names.length>0&&make("p.gm-q\
uiet",{},"named within ",...names.slice(0,4).flatMap((name,index)=>index?[", ",isolated(name)]:[isolated(name)]))}function evidence(reports,mentions){
let sentences=new Map;for(let mention of mentions.slice(0,1e3)){let key=`${mention.sentence_start} ${mention.report}`;sentences.
set(key,[...sentences.get(key)||[],mention])}let items=[...sentences.values()].map(same=>make("li",{},sentence(same,same.
map(mention=>mention.surface)),within(same),citation(reports,same[0].report))),first=make("ul.gm-evidence",{},...items.slice(
0,4));if(items.length<=4)return first;let rest=make("details",{},make("summary",{},`${items.length-4} more`),make("ul.gm\
-evidence",{},...items.slice(4,200)));return make("div",{},first,rest)}var confidence_default=[{least:.9,word:"very likely",drawn:"filled"},{least:.75,word:"likely",drawn:"filled"},{least:.5,
word:"more likely than not",drawn:"hollow"},{least:0,word:"uncertain",drawn:"dashed"}];var levelOf=confidence=>confidence_default.find(({least})=>confidence>=least)||confidence_default[confidence_default.length-
1],inWords=confidence=>levelOf(confidence).word,drawnAs=confidence=>levelOf(confidence).drawn;function drawingsInWords(){
return[...new Set(confidence_default.map(({drawn})=>drawn))].map(drawing=>{let words=confidence_default.filter(({drawn})=>drawn===
drawing).map(({word})=>word);return[drawing,words.length>1?`${words[words.length-1]} or better`:words[0]]})}function nameLink({feature,confidence},words,go){let placed=feature.properties.type==="place",click=event=>{event.preventDefault(),
go(feature,anchor)},title=placed?!1:"not placed: it is not sure enough where this is",drawn=placed?drawnAs(confidence||0):
"lost",anchor=make(`a.gm-name.gm-is-${drawn}`,{href:`#open=${encoded(feature.id)}`,"data-of":feature.id,title,click},words);
return anchor}function remember(sentencesOf,about2,element,links){for(let{feature}of about2){let known=sentencesOf.get(feature.
id)||[];if(known.some(one=>one.element===element))continue;let names=links.filter(({dataset})=>dataset.of===feature.id);
sentencesOf.set(feature.id,[...known,{element,names}])}}function writePassage({start,points:points2},annotations,sentencesOf,go){
let end=start+points2.length,text2=(from,to)=>clean(points2.slice(from-start,to-start).join(""),points2.length),names=apart(
annotations.names,start,end),written=(from,to)=>{let pieces=[],done2=from;for(let name of names.filter(one=>one.start>=from&&
one.end<=to))pieces.push(text2(done2,name.start),nameLink(name,text2(name.start,name.end),go)),done2=name.end;return[...pieces,
text2(done2,to)]},parts=[],done=start,sentences=apart(annotations.sentences.map(one=>({...one,start:Math.max(one.start,start)})),
start,end);for(let{start:from,end:to}of sentences){let pieces=written(from,to),element=make("span.gm-sentence",{},...pieces),
about2=annotations.sentences.filter(one=>one.start<to&&one.end>from);remember(sentencesOf,about2,element,pieces.filter(piece=>typeof piece!=
"string")),parts.push(...written(done,from),element),done=to}return make("p.gm-passage",{dir:"auto"},...parts,...written(
done,end))}var FEW_REPORTS=5,NOTHING={names:[],sentences:[],passages:new Map};function emptyPane(content){let whole2=content.reports.
some(report2=>typeof report2.text=="string");return make("section.gm-reading",{"aria-label":"Text of the reports",tabindex:"\
0"},make("h2",{},whole2?"Text":"Sentences"),make("p.gm-quiet",{},whole2?"Names lead to the map":"What names a place; nam\
es lead to the map"))}function scrollTo(pane,element){let[at,around]=[element.getBoundingClientRect(),pane.getBoundingClientRect()];
(at.top<around.top||at.bottom>around.bottom)&&(pane.scrollTop+=at.top-around.top-around.height/3)}function article(report2,open,write){
let linked=/^https?:/i.test(report2.source||""),named2=citation(new Map([[report2.id,linked?{...report2,source:null}:report2]]),
report2.id),body=make("div",{}),element=make("details.gm-report",{open,"data-report":report2.id},make("summary",{},named2),
body),filled=!1,fill=()=>{if(filled)return;filled=!0;let passages=write();body.replaceChildren(...passages),linked&&body.
prepend(make("p.gm-source",{},link(report2.source,report2.source||""))),passages.length||body.append(make("p.gm-quiet",{},
"Nothing of it is on the map"))};return open?fill():element.addEventListener("toggle",fill),{element,fill,isFilled:()=>filled}}
function readingPane(content,go){let annotations=new Map,sentencesOf=new Map,articles=new Map,lit=[],filled=!1,pane=emptyPane(
content),articleOf=report2=>{let of=annotations.get(report2.id)||NOTHING,write=()=>passagesOf(report2,of).map(passage=>writePassage(
passage,of,sentencesOf,go)),made=article(report2,content.reports.length<=FEW_REPORTS,write);return articles.set(report2.
id,made),made.element},open=id=>{let found=articles.get(id);return found?.fill(),found&&(found.element.open=!0),found?.element};
return{pane,light(feature){for(let element of lit)element.classList.remove("gm-lit","gm-lit-name");if(lit=[],!feature||!filled)
return;let claims2=feature.properties.mentions||feature.properties.claims;for(let{report:report2}of claims2)articles.get(
report2)?.isFilled()===!1&&open(report2);let found=sentencesOf.get(feature.id)||[];for(let{element,names}of found){element.
classList.add("gm-lit");for(let name of names)name.classList.add("gm-lit-name");lit.push(element,...names)}found.length&&
scrollTo(pane,found[0].element)},show(id){let element=open(id);element?.scrollIntoView({block:"nearest"}),element?.querySelector(
"summary")?.focus()},fill(){filled||(filled=!0,annotations=annotate(content),pane.append(longList("div.gm-texts",content.
reports.length,index=>articleOf(content.reports[index]),50)))}}}function points(flat){let found=[],x=0,y=0;for(let index=0;index+1<flat.length;index+=2)x+=flat[index],y+=flat[index+1],
found.push([x,y]);return found}function coasts(rings,level){let turn=360*level.scale,cutX=new Set([level.box[0],level.box[2],
...level.hole?[-turn,0,turn].flatMap(by=>[level.hole[0]+by,level.hole[2]+by]):[]]),cutY=new Set([level.box[1],level.box[3],
...level.hole?[level.hole[1],level.hole[3]]:[]]),lines=[];for(let ring of rings){let line=[];for(let index=0;index<=ring.
length;index+=1){let[here,before2]=[ring[index%ring.length],ring[(index||ring.length)-1]];index>0&&(here[0]===before2[0]&&
cutX.has(here[0])||here[1]===before2[1]&&cutY.has(here[1]))&&(line.length>1&&lines.push(line),line=[]),line.push(here)}line.
length>1&&lines.push(line)}return lines}function drawSouth(map,pane,middle){let land=document.createElement("div");land.
className="gm-south leaflet-zoom-hide",pane.prepend(land);let place2=()=>{let[from,to]=[middle-540,middle+540].map(lon=>map.
latLngToLayerPoint([-85,lon]));land.style.width=`${to.x-from.x}px`,land.style.height=`${map.getSize().y}px`,leaflet_default.
DomUtil.setPosition(land,from.round())};map.on("moveend zoomend resize",place2),place2()}function drawLevel(map,renderer,level,turn){
let located=line=>line.map(([x,y])=>[y/level.scale,x/level.scale+turn]),style2={renderer,interactive:!1,smoothFactor:.7,
pane:"gm-base"},add=(lines,name,filled=!1)=>{if(!lines.length)return;let shape=filled?leaflet_default.polygon(lines.map(
located),{...style2,stroke:!1}):leaflet_default.polyline(lines.map(located),{...style2,fill:!1});shape.options.className=
name,shape.addTo(map)},land=level.land.map(points),lakes=level.lakes.map(points);add(land,"gm-land",!0),add(lakes,"gm-la\
ke",!0),add(coasts(lakes,level),"gm-coast"),add(level.units.map(points),"gm-unit-line"),add(level.borders.map(points),"g\
m-border"),add(coasts(land,level),"gm-coast")}function drawBasemap(map,basemap,middle){let pane=map.createPane("gm-base");
pane.setAttribute("aria-hidden","true");let renderer=leaflet_default.svg({pane:"gm-base",padding:.6}),seen=map.getBounds().
pad(.3),later=[];for(let level of[...basemap.levels].reverse()){let box=([west,south,east,north],turn)=>leaflet_default.
latLngBounds([south/level.scale,west/level.scale+turn],[north/level.scale,east/level.scale+turn]);for(let turn of[-360,0,
360]){let whole2=box(level.box,turn);if(whole2.getEast()<=middle-185||whole2.getWest()>=middle+185)continue;whole2.intersects(
seen)&&!(level.hole&&box(level.hole,turn).contains(seen))?drawLevel(map,renderer,level,turn):later.push(()=>drawLevel(map,
renderer,level,turn))}}let rest=()=>{for(let draw2 of later.splice(0))draw2()};map.once("movestart",rest),setTimeout(()=>pane.
isConnected&&rest()),drawSouth(map,pane,middle);let nearness=()=>map.getContainer().classList.toggle("gm-near",map.getZoom()>=
5.5);map.on("zoomend",nearness),nearness()}function crossed(sides,bounds2){let[south,west,north,east]=[bounds2.getSouth(),bounds2.getWest(),bounds2.getNorth(),bounds2.
getEast()];return sides.some(side=>side.some(([lat,lon],index)=>{let[from,to]=side[Math.max(0,index-1)];return Math.max(
lat,from)>=south&&Math.min(lat,from)<=north&&Math.max(lon,to)>=west&&Math.min(lon,to)<=east}))}function drawAreas(map,basemap,places,middle,shows,show){
map.createPane("gm-areas").setAttribute("aria-hidden","true");let renderer=leaflet_default.svg({pane:"gm-areas",padding:.6}),
number3=new Map((basemap.areas||[]).map((id,index)=>[id,index])),drawn=places.filter(view=>number3.has(view.feature.properties.
gazetteer_id)).map(view=>({view,index:number3.get(view.feature.properties.gazetteer_id)})).sort((one,other)=>one.index-other.
index).map(({view,index})=>{let fills=[],sides=[];for(let level of basemap.levels){let rings=(level.areas||[]).filter(([
area])=>area===index).flatMap(([,flat])=>flat.map(points));for(let turn of[-360,0,360]){let[west,east]=[level.box[0]/level.
scale+turn,level.box[2]/level.scale+turn];if(east<=middle-185||west>=middle+185)continue;let located=line2=>line2.map(([
x,y])=>[y/level.scale,x/level.scale+turn]);fills.push(...rings.map(located)),sides.push(...coasts(rings,level).map(located))}}
let name=`gm-area gm-${view.kind.class} gm-area-${drawnAs(view.feature.properties.confidence)}`,style2={renderer,pane:"g\
m-areas",smoothFactor:.7},ground=leaflet_default.polygon(fills,{...style2,stroke:!1,interactive:view.kind.class!=="L",bubblingMouseEvents:!0,
className:`${name} gm-area-ground`}),line=leaflet_default.polyline(sides,{...style2,fill:!1,interactive:!1,className:`${name}\
 gm-area-line`});view.bounds=ground.getBounds(),ground.on("click",event=>{crossed(sides,map.getBounds())&&(leaflet_default.
DomEvent.stopPropagation(event),show(view,event.latlng,view.button))});for(let layer of[ground,line])layer.addTo(map);return{
view,sides,layers:[ground,line]}}),mark=(name,has)=>{for(let{view,layers}of drawn)for(let layer of layers)layer.getElement()?.
classList.toggle(name,has(view))},surround=()=>{let seen=map.getBounds();for(let{sides,layers}of drawn)layers[0].getElement()?.
classList.toggle("gm-around",!crossed(sides,seen))};map.on("moveend",surround);let update=()=>mark("gm-away",view=>!shows(
view.feature));return surround(),update(),{update,emphasise:feature=>mark("gm-open",view=>view.feature===feature)}}var CLOSEST=14;function framing(map,data,places,routes){Number.isFinite(map.getMaxZoom())||map.setMaxZoom(CLOSEST);let{bbox}=data.
document,middle=bbox?bbox[0]+eastward(bbox[0],bbox[2])/2:0,unwrap=lon=>lon+360*Math.round((middle-lon)/360),everything=()=>leaflet_default.
latLngBounds([...places().map(view=>view.at),...routes().flatMap(view=>view.points.map(([lon,lat])=>leaflet_default.latLng(
lat,lon)))]),first=()=>{if(!data.view)return about2();let[west,south,east,north]=data.view,left=unwrap(west);return leaflet_default.
latLngBounds([[south,left],[north,left+eastward(west,east)]])},about2=()=>{let codes=(data.document.focus?.countries||[]).
map(({country})=>country),inside=places().filter(view=>codes.includes(view.feature.properties.country));return inside.length?
leaflet_default.latLngBounds(inside.map(view=>view.at)):everything()};return{middle,unwrap,first,fit:(bounds2=everything())=>{
bounds2.isValid()?map.fitBounds(bounds2,{padding:[Math.min(56,map.getSize().x/9),44],maxZoom:bounds2.getNorthEast().equals(
bounds2.getSouthWest())?9:11,animate:!1}):map.setView([20,middle],map.getMinZoom(),{animate:!1})}}}var MOST_NAMED=3;function someOf(names){
let rest=names.length-MOST_NAMED,first=names.slice(0,MOST_NAMED);return rest>0?`${first.join(", ")} and ${rest.toLocaleString(
"en")} more`:[first.slice(0,-1).join(", "),...first.slice(-1)].filter(Boolean).join(" and ")}function noteOutside(map,stage,places,routes,fit2){
let bounds2=map.getBounds(),away=places.filter(view=>!(view.bounds?bounds2.intersects(view.bounds):bounds2.contains(view.
at))),leaving=routes.filter(({points:points2})=>!points2.every(([lon,lat])=>bounds2.contains([lat,lon]))).length,parts=[
away.length&&`${count(away.length,"place lies","places lie")} outside this view: ${someOf(away.map(({name})=>name))}`,leaving&&
`${count(leaving,"route leads","routes lead")} out of it`].filter(Boolean);if(!parts.length)return()=>{};let words=away.
length?parts.join("; "):`${count(leaving,"route leads","routes lead")} out of this view`,outside=make("button.gm-outside",
{type:"button",click:()=>fit2()},isolated(`${words}.`,300)," ",make("span.gm-more-words",{},"Show everything"));return stage.
append(outside),map.once("movestart",()=>outside.remove()),()=>outside.remove()}function addControls(map,fit2){leaflet_default.
control.zoom({zoomInText:"+",zoomOutText:"−"}).addTo(map);let whole2=leaflet_default.control({position:"topleft"});whole2.
onAdd=()=>{let button2=make("button.gm-fit",{type:"button","aria-label":"Show everything",title:"Show everything",click:fit2},
draw("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},draw("path",{d:"M2 6V2H6M10 2H14V6M14 10V14H10M\
6 14H2V10"}))),bar=make("div.leaflet-bar",{},button2);return leaflet_default.DomEvent.disableClickPropagation(bar),bar},
whole2.addTo(map),leaflet_default.control.scale({maxWidth:120,metric:!0,imperial:!0}).addTo(map)}function stepping(line,size){let found=[];for(let index=1;index<line.length;index+=1){let[from,to]=[line[index-1],line[index]],
[left,right]=[Math.min(from.x,to.x),Math.max(from.x,to.x)],[top,bottom]=[Math.min(from.y,to.y),Math.max(from.y,to.y)];if(right<
0||left>size.x||bottom<0||top>size.y)continue;let steps=Math.min(400,Math.ceil(Math.hypot(to.x-from.x,to.y-from.y)/9));for(let step=0;step<
steps;step+=1)found.push([from.x+(to.x-from.x)*step/steps,from.y+(to.y-from.y)*step/steps])}return found}function labelSpace(size,tracks){
let taken=[];return{size,take:box=>{taken.push(box)},holds:(at,margin=0)=>at.x>-margin&&at.y>-margin&&at.x<size.x+margin&&
at.y<size.y+margin,isFree:box=>taken.every(other=>box[2]<other[0]||box[0]>other[2]||box[3]<other[1]||box[1]>other[3]),isClear:([
left,top,right,bottom])=>tracks.every(([x,y])=>x<left-4||x>right+4||y<top-4||y>bottom+4)}}var TYPE={place:{size:13,style:"600",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,
style:"600",spacing:1.4,pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,
pad:10},settlement:{size:11,style:"400",spacing:0,pad:9}},UNITS_FROM=5.5,PIXELS_A_SETTLEMENT=26e3;function measurer(family){
let context=document.createElement("canvas").getContext("2d"),known=new Map;return(text2,kind)=>{let key=`${kind} ${text2}`,
width=known.get(key);if(width===void 0){let type=TYPE[kind];context.font=`${type.style} ${type.size}px ${family}`,width=
context.measureText(type.upper?text2.toLocaleUpperCase("en"):text2).width+text2.length*type.spacing,known.set(key,width)}
return width}}function writer(map,shown){return(text2,kind,at,x,y)=>{let label=make(`span.gm-label.gm-label-${kind}`,{},
isolated(text2,40));if(leaflet_default.DomUtil.setPosition(label,map.containerPointToLayerPoint([x,y]).round()),kind==="\
settlement"){let dot=make("span.gm-dot");leaflet_default.DomUtil.setPosition(dot,map.containerPointToLayerPoint(at).round()),
shown.append(dot)}shown.append(label)}}function writeBeside(space,measure,put,text2,kind,at,gap){let{size:height,pad}=TYPE[kind],
width=measure(text2,kind),sides=[[at.x+gap,at.y-height*.65],[at.x-gap-width,at.y-height*.65],[at.x-width/2,at.y-gap-height*
1.3],[at.x-width/2,at.y+gap-1]];for(let strict of kind==="place"?[!0,!1]:[!0])for(let[x,y]of sides){let box=[x-pad/2,y-pad/
4,x+width+pad/2,y+height*1.3+pad/4];if(!(!(x>=2&&x+width<=space.size.x-2&&y>=2&&y+height<=space.size.y-2)||!space.isFree(
box)||strict&&!space.isClear(box)))return space.take(box),put(text2,kind,at,x,y),!0}return!1}function writeAcross(space,measure,put,{
text:text2,kind,width:degrees},at,zoom){let{size:height,pad}=TYPE[kind],width=measure(text2,kind),room=degrees*256*2**zoom/
360,[across,up]=[width/2+pad,height*.65+pad/2],box=[at.x-across,at.y-up,at.x+across,at.y+up];!(box[0]>=0&&box[2]<=space.
size.x&&room>=width*(kind==="unit"?1.1:.85))||!space.isFree(box)||!space.isClear(box)||(space.take(box),put(text2,kind,at,
at.x-width/2,at.y-height*.65))}function writeBasemap(map,space,measure,put,labels){let zoom=map.getZoom(),settlements=Math.
round(space.size.x*space.size.y/PIXELS_A_SETTLEMENT);for(let wanted of["country","water","settlement",...zoom<UNITS_FROM?
[]:["unit"]])for(let label of labels.filter(({kind})=>kind===wanted)){let at=map.latLngToContainerPoint(label.at);if(!space.
holds(at))continue;if(wanted!=="settlement"){writeAcross(space,measure,put,label,at,zoom);continue}let dot=[at.x-4,at.y-
4,at.x+4,at.y+4];settlements>0&&space.isFree(dot)&&writeBeside(space,measure,put,label.text,wanted,at,6)&&(settlements-=
1,space.take(dot))}}function writePlaces(map,space,measure,put,{single,crowds}){let take=(at,radius)=>space.take([at.x-radius,
at.y-radius,at.x+radius,at.y+radius]),seen=single().slice(0,2e3).map(view=>({view,at:map.latLngToContainerPoint(view.at)})).
filter(({at})=>space.holds(at,40));for(let{at,radius}of crowds()){let center=map.latLngToContainerPoint(at);space.holds(
center,40)&&take(center,radius)}for(let{view,at}of seen.slice(0,400))take(at,view.radius);for(let{view,at}of seen.slice(
0,150)){if(!space.holds(at))continue;let[text2,kind]=view.guess?[`${clean(view.name,40)}?`,"guess"]:[clean(view.name,40),
"place"];writeBeside(space,measure,put,text2,kind,at,view.radius+3)}}function drawLabels(map,basemap,places,markers,routes,unwrap){
let pane=map.createPane("gm-labels");pane.classList.add("leaflet-zoom-hide"),pane.setAttribute("aria-hidden","true");let measure=measurer(
getComputedStyle(map.getContainer()).fontFamily),reported=new Set(places.slice(0,2e3).map(view=>view.name)),labels=basemap.
labels.filter(([text2])=>!reported.has(text2)).map(([text2,lon,lat,kind,,width])=>({text:clean(text2,40),at:leaflet_default.
latLng(lat,unwrap(lon)),kind,width})),update=()=>{let size=map.getSize(),lines=routes().map(view=>view.points.map(([lon,
lat])=>map.latLngToContainerPoint([lat,lon]))),space=labelSpace(size,lines.flatMap(line=>stepping(line,size))),shown=document.
createDocumentFragment(),put=writer(map,shown);writePlaces(map,space,measure,put,markers),writeBasemap(map,space,measure,
put,labels),pane.replaceChildren(shown)};return map.on("moveend zoomend resize",update),update(),update}function gather(points2,radius,fewest){let cells=new Map,column=at=>Math.floor(at/radius)+2**20,keyOf3=(x,y)=>x*2**22+y;
points2.forEach(({x,y},index)=>{let key=keyOf3(column(x),column(y)),cell=cells.get(key);cell?cell.push(index):cells.set(
key,[index])});let taken=new Uint8Array(points2.length),groups=[];return points2.forEach((point,index)=>{if(taken[index])
return;let near=[],[left,top]=[column(point.x),column(point.y)];for(let x=left-1;x<=left+1;x+=1)for(let y=top-1;y<=top+1;y+=
1){let cell=cells.get(keyOf3(x,y));if(!cell)continue;let free=cell.filter(other=>!taken[other]);cells.set(keyOf3(x,y),free);
for(let other of free)(points2[other].x-point.x)**2+(points2[other].y-point.y)**2<=radius*radius&&near.push(other)}let members=near.
length>=fewest?near.sort((one,other)=>one-other):[index];for(let member of members)taken[member]=1;let mean=axis=>members.
reduce((sum,member)=>sum+points2[member][axis],0)/members.length;groups.push({x:mean("x"),y:mean("y"),members})}),apartFrom(
groups,fewest)}var clusterRadius=number3=>11.5+3.4*Math.log10(number3),CLEAR=6;function apartFrom(groups,fewest){let found=groups;
for(let pass=0,taken=1;taken>0&&pass<6;pass+=1){let reach=2*clusterRadius(Math.max(1,...found.map(({members})=>members.length).
slice(0,1e3)))+CLEAR,keyOf3=(x,y)=>(Math.floor(x/reach)+2**20)*2**22+Math.floor(y/reach)+2**20,cells=new Map;for(let group2 of found)
cells.set(keyOf3(group2.x,group2.y),[...cells.get(keyOf3(group2.x,group2.y))||[],group2]);let gone=new Set,changed=new Map;
for(let group2 of found.filter(({members})=>members.length>=fewest).sort((one,other)=>other.members.length-one.members.length||
one.members[0]-other.members[0])){if(gone.has(group2))continue;let radius=clusterRadius(group2.members.length),covered=[
-1,0,1].flatMap(dx=>[-1,0,1].flatMap(dy=>cells.get(keyOf3(group2.x+dx*reach,group2.y+dy*reach))||[])).filter(other=>other!==
group2&&!gone.has(other)&&!changed.has(other)&&Math.hypot(other.x-group2.x,other.y-group2.y)<radius+(other.members.length>=
fewest?clusterRadius(other.members.length):CLEAR));if(!covered.length)continue;let all=[group2,...covered],members=all.flatMap(
one=>one.members).sort((one,other)=>one-other),mean=axis=>all.reduce((sum,one)=>sum+one[axis]*one.members.length,0)/members.
length;for(let other of covered)gone.add(other);changed.set(group2,{x:mean("x"),y:mean("y"),members})}taken=gone.size,found=
found.filter(group2=>!gone.has(group2)).map(group2=>changed.get(group2)||group2)}return found}var CLASSES={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"\
M-.86 -.86H.86V.86H-.86Z"},H:{name:"Waters",shape:"M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6\
 -.45 0 -1.2Z"},T:{name:"Mountains, islands, land forms",shape:"M0 -1.08L1.08 .86H-1.08Z"},S:{name:"Bases, airports, sit\
es",shape:"M0 -1.15L1.15 0L0 1.15L-1.15 0Z"},L:{name:"Regions and continents",shape:"M.58 -1H-.58L-1.12 0L-.58 1H.58L1.1\
2 0Z"},X:{name:"Other positions",shape:"M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z"}};function kindOf(data,kind){let row=Object.
hasOwn(data.kinds,kind)?data.kinds[kind]:null;return row?{label:row[0],class:row[2],area:row[3]}:{label:clean(kind,40)||
"place",class:"X",area:!1}}var radiusOf=mentions=>Math.min(17,4.2+2*Math.sqrt(mentions));function symbol(letter,radius,drawn,area){
let size=radius+(area?9:4),shape=draw("path",{d:CLASSES[letter].shape,transform:`scale(${radius})`,class:"gm-shape"}),halo=draw(
"path",{d:CLASSES[letter].shape,transform:`scale(${radius+2.2})`,class:"gm-halo"}),soft=area?[draw("circle",{r:radius+7,
class:"gm-soft"})]:[];return draw("svg",{viewBox:`${-size} ${-size} ${2*size} ${2*size}`,width:2*size,height:2*size,class:`\
gm-symbol gm-${letter} gm-${drawn}`,"aria-hidden":"true",focusable:"false"},...soft,halo,shape)}function guessSymbol(letter,radius){
let drawn=symbol(letter,Math.max(radius,7),"guess",!1),mark=draw("text",{class:"gm-question","text-anchor":"middle",dy:"\
.36em"});return mark.textContent="?",drawn.append(mark),drawn}function clusterSymbol(classes){let radius=clusterRadius(classes.
length),around=2*Math.PI*radius,shares=Object.keys(CLASSES).map(letter=>({letter,share:classes.filter(other=>other===letter).
length/classes.length})).filter(({share:share2})=>share2>0),done=0,arcs=shares.map(({letter,share:share2})=>{let arc=draw(
"circle",{r:radius,class:`gm-arc gm-${letter}`,"stroke-dasharray":`${share2*around} ${around}`,"stroke-dashoffset":-done*
around,transform:"rotate(-90)"});return done+=share2,arc}),words=draw("text",{class:"gm-cluster-number","text-anchor":"m\
iddle",dy:".35em"});words.textContent=classes.length>9999?`${Math.round(classes.length/1e3)}k`:String(classes.length);let size=radius+
4;return draw("svg",{viewBox:`${-size} ${-size} ${2*size} ${2*size}`,width:2*size,height:2*size,class:"gm-symbol","aria-\
hidden":"true",focusable:"false"},draw("circle",{r:radius+2.5,class:"gm-halo"}),...arcs,words)}var STATUS={reported:"rep\
orted as having happened",planned:"planned",denied:"denied",possible:"possible, not confirmed"};var FEW=300,GATHERING={few:{radius:16,fewest:4},many:{radius:44,fewest:3}};function placeViews(data,features,unwrap){return[
...features].sort((one,other)=>other.properties.mentions.length-one.properties.mentions.length||(one.properties.name<other.
properties.name?-1:1)).map((feature,rank)=>{let{name,mentions,kind}=feature.properties,[lon,lat]=feature.geometry.coordinates;
return{feature,guess:null,rank,kind:kindOf(data,kind),layer:null,button:null,at:leaflet_default.latLng(lat,unwrap(lon)),
radius:radiusOf(mentions.length)+2,name:clean(name),bounds:null}})}function guessViews(data,features,rank,unwrap){return features.
map(feature=>({feature,guess:feature.properties.alternatives[0]})).filter(({guess:guess2})=>guess2&&isNumber(guess2.lon)&&
isNumber(guess2.lat)).map(({feature,guess:guess2},index)=>({feature,guess:guess2,rank:rank+index,kind:kindOf(data,guess2.
kind),layer:null,button:null,at:leaflet_default.latLng(guess2.lat,unwrap(guess2.lon)),radius:radiusOf(feature.properties.
mentions.length)+2,name:clean(feature.properties.name),bounds:null}))}function buttonMarker(at,button2,height,click){let view={
button:button2},icon=leaflet_default.divIcon({html:view.button,className:"gm-icon",iconSize:[0,0]});return leaflet_default.
marker(at,{icon,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:height,riseOnHover:!0}).on("click",click)}function placeMarker(view,show){
let{mentions,confidence}=view.feature.properties,place2=view.guess||view.feature.properties,name=[view.name,view.guess&&
`not placed, at best ${clean(view.guess.name)}`,view.kind.label,clean(place2.country_name||place2.country),count(mentions.
length,"mention")].filter(Boolean).join(", "),shape=view.guess?guessSymbol(view.kind.class,view.radius-2):symbol(view.kind.
class,view.radius-2,drawnAs(confidence),view.kind.area&&!view.bounds);return view.button=make("button.gm-marker",{type:"\
button","aria-label":name,[view.guess?"data-guess":"data-place"]:view.feature.id},shape),buttonMarker(view.at,view.button,
view.kind.area?-1e5:-view.rank*10,()=>show(view,view.button))}function clusterMarker(members,at,open){let names=members.
slice(0,3).map(view=>view.name),others=members.length>3?" and others":"",guesses=!!members[0].guess,label=`${guesses?count(
members.length,"guess","guesses"):count(members.length,"place")} close together: ${names.join(", ")}${others}. Open`,symbols=clusterSymbol(
members.map(view=>view.kind.class)),button2=make(`button.gm-marker.gm-cluster${guesses?".gm-guess":""}`,{type:"button","\
aria-label":label},symbols);return buttonMarker(at,button2,1e3,()=>open(button2))}function gatherer(map,few){let{radius,
fewest}=few?GATHERING.few:GATHERING.many,byZoom=new Map,shown=[];return{show(views){shown=views,byZoom.clear()},at(zoom){
let known=byZoom.get(zoom);if(known)return known;let points2=shown.map(view=>map.project(view.at,zoom)),found=gather(points2,
radius,fewest).map(({x,y,members:numbers})=>{let members=numbers.map(number3=>shown[number3]);return{members,at:members.
length===1?members[0].at:map.unproject([x,y],zoom)}});return byZoom.set(zoom,found),found}}}var keyOf=({members},zoom)=>members.
length===1?members[0].feature.id:`${members[0].feature.id} ${members.length} ${zoom}`;function closestZoom(map,bounds2){
let whole2=map.getBoundsZoom(bounds2,!1,leaflet_default.point(60,60));return Number.isFinite(whole2)?Math.min(map.getMaxZoom(),
whole2):map.getMaxZoom()}function drawPlaces(map,views,shows,show,openCluster){let groups=gatherer(map,views.length<=FEW),
drawn=new Map,wanted=[],number3=0,openGroup=({members,at},button2)=>{let bounds2=leaflet_default.latLngBounds(members.map(
view=>view.at)),closest=closestZoom(map,bounds2);if(!(groups.at(Math.floor(4*closest)/4).filter(group2=>group2.members.some(
member=>members.includes(member))).length>1)||closest<=map.getZoom())return openCluster(members,at,button2);map.setView(
bounds2.getCenter(),closest,{animate:!1}),(members.find(view=>drawn.has(view.feature.id))?.button||map.getPane("markerPa\
ne").querySelector("button"))?.focus({preventScroll:!0})},layerOf=group2=>{let[first,...others]=group2.members;return others.
length?clusterMarker(group2.members,group2.at,button2=>openGroup(group2,button2)):first.layer||=placeMarker(first,show)},
draw2=()=>{let[window2,zoom]=[map.getBounds().pad(.25),map.getZoom()];wanted=groups.at(zoom).filter(({at})=>number3<=FEW||
window2.contains(at));let byKey=new Map(wanted.map(group2=>[keyOf(group2,zoom),group2]));for(let[key,layer]of[...drawn].
filter(([key2])=>!byKey.has(key2)))layer.remove(),drawn.delete(key);for(let[key,group2]of byKey)drawn.has(key)||drawn.set(
key,layerOf(group2).addTo(map))},update=()=>{let shown=views.filter(view=>shows(view.feature));number3=shown.length,groups.
show(shown);for(let layer of drawn.values())layer.remove();drawn.clear(),draw2()};return map.on("moveend zoomend resize",
draw2),update(),{update,single:()=>wanted.filter(({members})=>members.length===1).map(({members})=>members[0]),crowds:()=>wanted.
filter(({members})=>members.length>1).map(({members,at})=>({at,radius:clusterRadius(members.length)+3}))}}var MOST_KM=2e4;function ringOf({properties:{offset:offset2}}){let km=offset2&&isNumber(offset2.uncertainty_km)?offset2.
uncertainty_km:0;return km>0&&km<=MOST_KM?km:0}var about=km=>km>=10?kilometres(5*Math.round(km/5)):`${km.toFixed(km<2?1:
0)} km`;var MOST_SEEN=60;function layersOf(view,style2,unwrap){let{offset:offset2}=view.feature.properties,name=`gm-ring gm-${view.
kind.class}`,ring=leaflet_default.circle(view.at,{...style2,radius:1e3*ringOf(view.feature),className:name});if(!offset2.
direction||!isNumber(offset2.lon)||!isNumber(offset2.lat))return[ring];let from=leaflet_default.latLng(offset2.lat,unwrap(
offset2.lon));return[ring,leaflet_default.polyline([from,view.at],{...style2,className:`${name} gm-ring-way`})]}function drawRings(map,places,unwrap,shows){
map.createPane("gm-rings").setAttribute("aria-hidden","true");let style2={renderer:leaflet_default.svg({pane:"gm-rings",
padding:.6}),pane:"gm-rings",interactive:!1},drawn=places.filter(({feature})=>ringOf(feature)>0).map(view=>({view,layers:layersOf(
view,style2,unwrap)})),opened2=null,update=()=>{let few=drawn.filter(({view})=>shows(view.feature)).length<=MOST_SEEN;for(let{
view,layers}of drawn){let open=view.feature===opened2;for(let layer of layers)shows(view.feature)&&(few||open)?layer.addTo(
map):layer.remove(),layer.getElement()?.classList.toggle("gm-open",open)}};return update(),{update,emphasise:feature=>{opened2=
feature,update()}}}var NOT_A_ROUTE="not a route",ROLE_WORDS=[["origin","from"],["via","over"],["destination","to"]],LONGEST_MOVER=200,oneLine=text2=>text2.
replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),named=name=>/[>→:",]|^(?:origin|via|destination)\s/u.test(name)?
`"${name.replaceAll('"','""')}"`:name,stopsCell=stops=>stops.map(({role,surface,given:given2})=>`${role} ${given2?surface:
named(oneLine(surface))}`).join(" > "),asTold=({mover,status,stops})=>({denied:!1,mover,status,stops:[...stops]});function routeLine(telling,change){
let{report:report2,route,sentence:sentence2,corrected}=telling,line={surface:"",report:report2,place:"",route,sentence:sentence2,
mover:"",status:"",stops:""};if(change.denied)return{...line,status:NOT_A_ROUTE,words:NOT_A_ROUTE};let mover=oneLine(change.
mover).slice(0,LONGEST_MOVER)||oneLine(telling.mover),stops=stopsCell(change.stops),others={mover:mover===oneLine(telling.
mover)?"":mover,status:change.status===telling.status?"":change.status,stops:stops===stopsCell(telling.stops)?"":stops},
words=[others.mover,others.status,others.stops].filter(Boolean).join("; ");return words?corrected?{...line,mover,status:change.
status,stops,words}:{...line,...others,words}:null}var agreed=(changes,value)=>new Set(changes.map(value)).size===1?value(
changes[0]):null;function correctedRoute(feature,desk){let tellings=feature.properties.tellings||[],found=tellings.map(telling=>desk.
changeOf(telling)),made=found.filter(change=>change!==null);if(!made.length)return null;let own=tellings.filter(telling=>!desk.
isShared(telling));if((own.length?own:tellings).every(telling=>desk.changeOf(telling)?.denied))return{denied:!0,mover:null,
status:null,stops:null,words:NOT_A_ROUTE};let all=tellings.map((telling,index)=>found[index]||asTold(telling)),alone=tellings.
length===1,words=alone?"corrected":`corrected in ${made.length} of ${tellings.length} tellings; the next run merges them\
 anew`;return{denied:!1,mover:agreed(all,change=>oneLine(change.mover)),status:agreed(all,change=>change.status),stops:alone?
all[0].stops:null,words}}function whereabouts(feature,features){let{stops,tellings}=feature.properties,reports=new Set((tellings||
[]).map(telling=>telling.report));return({surface,given:given2})=>{let[lat,lon]=given2?surface.split(",").map(Number):[NaN,
NaN];if(Number.isFinite(lat)&&Number.isFinite(lon))return[lon,lat];let name=oneLine(surface),known=stops.find(stop=>oneLine(
stop.surface)===name);if(known)return typeof known.lon=="number"?[known.lon,known.lat]:null;let place2=features.find(({properties})=>properties.
type==="place"&&properties.mentions.some(one=>reports.has(one.report)&&oneLine(one.surface)===name));return place2?place2.
geometry.coordinates:null}}function stopName(stop){let name=clean(stop.name||stop.surface);return stop.part?`${clean(stop.part,30)} ${name}`:name}function routeName(route){
let ends=route.stops.filter(stop=>stop.role!=="via"),stops=ends.length>1?[ends[0],ends[ends.length-1]]:route.stops;return`${clean(
route.mover,60)||"movement"}: ${stops.map(stopName).join(" → ")}`}function verdict(route,claim){if(claim.consistent===
null||!isNumber(claim.km))return["unknown","cannot be compared"];let km=claim.km,longer=isNumber(route.longest_km)&&km>route.
longest_km,shorter=isNumber(route.shortest_km)&&km<route.shortest_km;return claim.consistent?["agrees",longer||shorter&&
claim.travelled?"agrees, with some tolerance":"agrees"]:longer?["differs","longer than the areas allow"]:shorter?["diffe\
rs","shorter than the areas allow"]:["differs","does not agree"]}function distances(reports,route){let rows=route.claims.
filter(claim=>claim.kind==="distance").map(claim=>{let[mark,words]=verdict(route,claim),what=claim.travelled===!1?"how f\
ar away the origin is":"length travelled";return make("li",{},make("details",{},make("summary",{},make("strong",{},isNumber(
claim.km)?kilometres(claim.km):clean(claim.text)),` ${what} `,make(`span.gm-verdict.gm-${mark}`,{},words)),sentence([claim],
[claim.text]),citation(reports,claim.report)))}),measured=isNumber(route.length_km)?kilometres(route.length_km):"no line\
 is drawn",range=isNumber(route.shortest_km)&&isNumber(route.longest_km)&&route.longest_km-route.shortest_km>=1?make("sp\
an.gm-quiet",{},` · the areas allow ${kilometres(route.shortest_km)} to ${kilometres(route.longest_km)}`):null;return[make(
"h3",{},"Distance"),make("p.gm-measured",{},route.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line: ",make(
"strong",{},measured),range),rows.length?make("ul.gm-claims",{},...rows):make("p.gm-quiet",{},"No report states a distan\
ce.")]}var CLAIM_NAMES={mover:"What moved",origin:"From",via:"Over",destination:"To",count:"How many"};function claims(reports,route){
let kinds=Object.keys(CLAIM_NAMES),groups=new Map;for(let claim of route.claims.slice(0,1e3)){if(!kinds.includes(claim.kind))
continue;let key=`${claim.kind} ${clean(claim.text).toLowerCase()}`;groups.set(key,[...groups.get(key)||[],claim])}let rows=[
...groups.values()].sort((one,other)=>kinds.indexOf(one[0].kind)-kinds.indexOf(other[0].kind)).slice(0,100).map(same=>{let name=CLAIM_NAMES[same[0].
kind],quotes=same.slice(0,50).map(claim=>make("li",{},sentence([claim],[claim.text]),citation(reports,claim.report)));return make(
"li",{},make("details",{},make("summary",{},make("span.gm-quiet",{},`${name} `),isolated(same[0].text),same.length>1&&make(
"span.gm-quiet",{},` ×${same.length}`)),make("ul.gm-evidence",{},...quotes)))});return make("ul.gm-claims",{},...rows)}
var crossingList=crossings=>crossings.map(crossing=>`${clean(crossing.name)} (${kilometres(crossing.km)})`).join(", "),whyUndrawn=route=>route.
undrawn==="reading"?"less than half sure that the text says so":"no two stops in a row are placed",doubts=route=>route.stops.
filter(stop=>stop.doubt).map(stop=>make("p.gm-warning",{dir:"auto"},`${stopName(stop)} is not placed: ${clean(stop.guess?.
name||stop.surface)} would be ${clean(stop.doubt)}`)),roleWord=role=>make("span.gm-quiet",{},`${ROLE_WORDS.find(([one])=>one===
role)?.[1]??"over"} `),stopRow=stop=>make("li",{},roleWord(stop.role),isolated(stopName(stop)),stop.name&&stop.surface!==
stop.name&&make("span.gm-quiet",{}," “",isolated(stop.surface),"”"),!isNumber(stop.lon)&&make("span.gm-quiet",{}," (\
not placed)")),correctedRow=stop=>make("li",{},roleWord(stop.role),isolated(stop.surface)),madeByHand=route=>(route.tellings||
[]).some(telling=>telling.corrected)?make("p.gm-note",{},"Corrected by hand."):null;function routeHead(feature,corrected=null){
let route=feature.properties,status=corrected?.status||route.status,sure=`, ${inWords(route.confidence)} read correctly,\
 ${percent(route.confidence)}`;return make(corrected?.denied?"div.gm-route-head.gm-struck":"div.gm-route-head",{},make("\
h2",{dir:"auto"},clean(corrected?.mover||route.mover)||"Movement"),corrected&&make("p.gm-corrected",{},`Your correction:\
 ${corrected.words}`),make("p.gm-kind",{},make(`span.gm-status.gm-${Object.hasOwn(STATUS,status)?status:"possible"}`,{},
clean(status,20)),` route${corrected?"":sure}`),make("ol.gm-stops",{},...corrected?.stops?corrected.stops.map(correctedRow):
route.stops.map(stopRow)),madeByHand(route))}function routePopup(reports,feature,corrected=null,...tools){let route=feature.
properties,leftOut=route.stops.filter(stop=>!isNumber(stop.lon)).map(stopName);return make("article.gm-card",{"data-feat\
ure":feature.id},routeHead(feature,corrected),make("p.gm-note",{},feature.geometry?"What lies between the stops is infer\
red: the shortest way through the areas that the reports name.":`Not drawn: ${whyUndrawn(route)}.`),feature.geometry&&leftOut.
length>0?make("p.gm-warning",{dir:"auto"},`The line leaves out what is not placed: ${leftOut.join(", ")}`):null,...doubts(
route),...distances(reports,route),route.unreported.length>0&&make("p.gm-warning",{dir:"auto"},`Crosses, though no repor\
t names it: ${crossingList(route.unreported)}`),isNumber(route.overland_km)&&route.overland_km>0&&make("p.gm-warning",{},
`Crosses ${kilometres(route.overland_km)} of land, where a vessel cannot go: its way there is not known`),route.crosses.
length>0&&make("p.gm-quiet",{dir:"auto"},`Crosses ${crossingList(route.crosses)}`),make("h3",{},"What the reports say"),
claims(reports,route),make("h3",{},count(route.reports.length,"report")),make("ul.gm-sources",{},...route.reports.slice(
0,50).map(id=>make("li",{},citation(reports,id)))),tools.length>0&&make("div.gm-card-tools",{},...tools))}var MOST_SEEN2=4;function drawCorridors(map,routes,unwrap){map.createPane("gm-corridors").setAttribute("aria-hidden","tr\
ue");let renderer=leaflet_default.svg({pane:"gm-corridors",padding:.6}),seen=new Map;routes.forEach((feature,index)=>{let{
corridor}=feature.properties;if(!corridor)return;let polygons=corridor.coordinates.map(rings=>{let east=Math.max(...rings[0].
map(([lon])=>lon)),west=Math.min(...rings[0].map(([lon])=>lon)),turn=unwrap((east+west)/2)-(east+west)/2;return rings.map(
ring=>ring.map(([lon,lat])=>[lat,lon+turn]))}),style2={renderer,pane:"gm-corridors",interactive:!1,stroke:!1,className:`\
gm-corridor gm-route-${index%6}`};seen.set(feature.id,leaflet_default.polygon(polygons,style2))});let few=seen.size<=MOST_SEEN2;
if(few)for(let layer of seen.values())layer.addTo(map);return{emphasise:route=>{for(let[id,layer]of seen){let element=()=>layer.
getElement();few||(id===route.id?layer.addTo(map):layer.remove()),element()?.classList.toggle("gm-open",id===route.id)}},
of:route=>seen.get(route.id)}}var ON_LINE=2e-4,ROUND_PLACE=6,ROLES={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it \
ended"]};function drawRoles(map,runs,route,name,options){let line=runs.flat(),at=(stop,[lon,lat])=>typeof stop?.lon=="nu\
mber"&&Math.abs(lat-stop.lat)<ON_LINE&&Math.abs(((lon-stop.lon)%360+540)%360-180)<ON_LINE,mark=(point,role,covered)=>leaflet_default.
circleMarker([point[1],point[0]],{...options,radius:ROLES[role][0]+(covered?ROUND_PLACE:0),className:`gm-end gm-role-${role}\
 ${name}`}).addTo(map);for(let stop of route.stops){let point=stop.role==="via"&&line.find(vertex=>at(stop,vertex));point&&
mark(point,"via",!!stop.place)}let last=route.stops.length-1;for(let[stop,next,point,role]of[[route.stops[0],route.stops[1],
line[0],"origin"],[route.stops[last],route.stops[last-1],line[line.length-1],"destination"]]){let reached=[stop,next].every(
one=>typeof one?.lon=="number");mark(point,stop?.role===role&&reached?role:"via",!!stop?.place&&at(stop,point))}runs.forEach(
(run,index)=>{index>0&&mark(run[0],"via",!1),index<runs.length-1&&mark(run[run.length-1],"via",!1)})}function roleLegend(routes){
let used=new Set(routes.filter(view=>view.points.length>1).flatMap(view=>view.feature.properties.stops.map(stop=>stop.role)));
return Object.entries(ROLES).filter(([role])=>used.has(role)).map(([role,[radius,words]])=>make("li",{},draw("svg",{viewBox:"\
0 0 34 12",width:34,height:12,"aria-hidden":"true"},draw("circle",{cx:17,cy:6,r:Math.min(radius,4.5),class:`gm-end gm-ro\
le-${role} gm-route-0`})),words))}function runsOf(geometry,unwrap){let parts=geometry.type==="MultiLineString"?geometry.coordinates:[geometry.coordinates],
runs=[],before2=null;for(let part of parts){let begun=!1;for(let[lon,lat]of part){let east=before2?lon+360*Math.round((before2[0]-
lon)/360):unwrap(lon),touches=before2&&Math.abs(before2[0]-east)<2e-4&&Math.abs(before2[1]-lat)<2e-4;!begun&&!touches&&runs.
push([]),begun=!0,(!before2||before2[0]!==east||before2[1]!==lat)&&runs[runs.length-1].push([east,lat]),before2=[east,lat]}}
return runs.filter(run=>run.length>1)}var wholeLine=(geometry,unwrap)=>runsOf(geometry,unwrap).flat();function shifted(line,shift){let along=[0];for(let index=1;index<
line.length;index+=1)along.push(along[index-1]+Math.hypot(line[index].x-line[index-1].x,line[index].y-line[index-1].y));
let total=along[along.length-1],moved=line.map((point,index)=>{let[before2,after]=[line[Math.max(0,index-1)],line[Math.min(
line.length-1,index+1)]],length=Math.hypot(after.x-before2.x,after.y-before2.y)||1,near=Math.min(1,Math.min(along[index],
total-along[index])/40),by=shift*near*near*(3-2*near);return{x:point.x-(after.y-before2.y)/length*by,y:point.y+(after.x-
before2.x)/length*by}}),arrows=[],step=130,first=total<step?total*.6:total%step/2+step/2;for(let index=1,next=first;index<
moved.length&&total>24;index+=1)for(;next<=along[index]&&next<total-8;){let share2=(next-along[index-1])/(along[index]-along[index-
1]||1),[from,to]=[moved[index-1],moved[index]],length=Math.hypot(to.x-from.x,to.y-from.y)||1,[ux,uy]=[(to.x-from.x)/length,
(to.y-from.y)/length],[x,y]=[from.x+(to.x-from.x)*share2,from.y+(to.y-from.y)*share2];arrows.push([[8,0],[-5,5.5],[-2,0],
[-5,-5.5]].map(([a,b])=>({x:x+ux*a-uy*b,y:y+uy*a+ux*b}))),next+=step}return{moved,arrows}}function together(routes,unwrap){
let groups=[];for(let route of routes){let start=wholeLine(route.geometry,unwrap)[0],{movement}=route.properties,group2=groups.
find(({movements,starts})=>movements.has(movement)||starts.some(([lon,lat])=>Math.hypot(lon-start[0],lat-start[1])<.2));
group2||groups.push(group2={movements:new Set,starts:[],routes:[]}),group2.movements.add(movement),group2.starts.push(start),
group2.routes.push(route)}for(let group2 of groups)fromLeft(group2.routes,unwrap);return groups.map(group2=>group2.routes)}
function fromLeft(routes,unwrap){let ends=new Map(routes.map(route=>{let line=wholeLine(route.geometry,unwrap);return[route,
{from:line[0],to:line[line.length-1]}]})),{from,to}=ends.get(routes[0]),side=route=>{let end=ends.get(route).to;return(to[0]-
from[0])*(end[1]-from[1])-(to[1]-from[1])*(end[0]-from[0])};routes.sort((one,other)=>side(other)-side(one))}function drawLine(map,view,route){
let{number:number3,shift}=view,status=statusClass(route.status),name=`gm-route-${number3} ${status} gm-line-${drawnAs(route.
confidence)}`,still={interactive:!1,smoothFactor:.5},added=event=>{event.layer.getElement&&view.layers.push(event.layer)};
map.on("layeradd",added);let casing=leaflet_default.polyline([],{...still,className:"gm-casing"}).addTo(map),drawn=leaflet_default.
polyline([],{...still,className:`gm-line ${name}`}).addTo(map),heads=leaflet_default.polygon([],{...still,smoothFactor:0,
className:`gm-arrow ${name}`}).addTo(map);drawRoles(map,view.runs,route,name,still);let hit=leaflet_default.polyline([],
{className:"gm-hit",weight:18,opacity:0,bubblingMouseEvents:!1}).addTo(map);map.off("layeradd",added);let place2=()=>{let zoom=map.
getZoom(),back=point=>map.unproject(leaflet_default.point(point.x,point.y),zoom),beside=view.runs.map(run=>shifted(run.map(
([lon,lat])=>map.project([lat,lon],zoom)),shift)),tracks=beside.map(({moved})=>moved.map(back));for(let layer of[casing,
drawn,hit])layer.setLatLngs(tracks);heads.setLatLngs(beside.flatMap(({arrows})=>arrows.map(arrow=>[arrow.map(back)])))};
return map.on("zoomend",place2),place2(),{hit,place:place2,status}}var statusClass=status=>`gm-status-${Object.hasOwn(STATUS,
status)?status:"possible"}`,isOtherWay=(told,stops)=>told.length!==stops.length||told.some(({surface},index)=>surface!==
oneLine(stops[index].surface)),lineLabel=({properties:route},corrected,guessed=!1)=>`Route, ${corrected?corrected.words:
clean(route.status,20)}${guessed?", a guess":""}: ${routeName(route)}`;function marking(view,{hit,place:place2,status},unwrap){
let original=view.runs,shown=status;return(corrected,at)=>{let told=corrected?.stops||[],coordinates=told.map(at).filter(
stop=>stop!==null),moved=coordinates.length>1&&coordinates.length===told.length&&isOtherWay(told,view.feature.properties.
stops);view.runs=moved?runsOf({type:"LineString",coordinates},unwrap):original,view.points=view.runs.flat(),place2();let now=corrected?.
status?statusClass(corrected.status):status;for(let element of view.layers.map(layer=>layer.getElement()).filter(Boolean))
element.classList.contains(shown)&&element.classList.replace(shown,now),element.classList.toggle("gm-struck",!!corrected?.
denied),["gm-end","gm-corridor"].some(name=>element.classList.contains(name))&&element.classList.toggle("gm-elsewhere",moved);
shown=now,hit.getElement()?.setAttribute("aria-label",lineLabel(view.feature,corrected))}}function drawGuess(map,runs,view){
let lines=runs.map(run=>run.map(([lon,lat])=>[lat,lon]));view.guesses.push(leaflet_default.polyline(lines,{interactive:!1,
smoothFactor:.5,className:"gm-guess-line gm-away"}).addTo(map));let wide={weight:18,opacity:0,bubblingMouseEvents:!1},hit=leaflet_default.
polyline(lines,{...wide,className:"gm-hit gm-away"}).addTo(map);return view.guesses.push(hit),hit}function makeButton(hit,view,guessed,open){
let element=hit.getElement(),attributes={tabindex:"0",role:"button","aria-label":lineLabel(view.feature,null,guessed),[guessed?
"data-guessed-route":"data-route"]:view.feature.id};for(let[key,value]of Object.entries(attributes))element.setAttribute(
key,value);hit.on("click",event=>open(event.latlng,element)),element.addEventListener("keydown",event=>{event.key!=="Ent\
er"&&event.key!==" "||(event.preventDefault(),view.show(element))})}function drawRoutes(map,features,unwrap,open){let{emphasise,
of:corridorOf}=drawCorridors(map,features,unwrap),show=(feature,at,opener2)=>{emphasise(feature),open(feature,at,opener2)},
drawable2=features.filter(feature=>feature.geometry),groups=together(drawable2,unwrap);return features.map((feature,index)=>{
let siblings=groups.find(group2=>group2.includes(feature))||[feature],runs=feature.geometry?runsOf(feature.geometry,unwrap):
[],points2=runs.flat(),shift=(siblings.indexOf(feature)-(siblings.length-1)/2)*7,view={feature,runs,points:points2,number:index%
6,layers:[],guesses:[],shift,show:()=>{},mark:()=>{}},guess2=feature.properties.guess?runsOf(feature.properties.guess,unwrap):
[],open2=(at,opener2)=>show(feature,at,opener2);if(guess2.length&&makeButton(drawGuess(map,guess2,view),view,!0,open2),points2.
length<2)return view.show=opener2=>show(feature,map.getCenter(),opener2),view;let[lon,lat]=points2[Math.floor(points2.length/
2)];view.show=opener2=>show(feature,leaflet_default.latLng(lat,lon),opener2);let drawn=drawLine(map,view,feature.properties),
corridor=corridorOf(feature);return corridor&&view.layers.push(corridor),view.mark=marking(view,drawn,unwrap),makeButton(
drawn.hit,view,!1,open2),view})}function showRouteLayers(view,shown,guessed){for(let layer of view.layers)layer.getElement()?.
classList.toggle("gm-away",!shown);for(let layer of view.guesses)layer.getElement()?.classList.toggle("gm-away",!shown||
!guessed)}function drawLayers({map,data,filter},stage,selection){let of=type=>data.document.features.filter(({properties})=>properties.
type===type),{middle,unwrap,fit:fit2,first}=framing(map,data,()=>places,()=>routes);map.invalidateSize({animate:!1}),map.
setMinZoom(Math.max(0,Math.floor(4*Math.log2(map.getSize().x/300))/4));let routes=drawRoutes(map,of("route"),unwrap,selection.
showRoute),places=placeViews(data,of("place"),unwrap),unresolved=of("unresolved"),guesses=guessViews(data,unresolved,places.
length,unwrap),guessed=feature=>filter.guesses&&filter.shows(feature);fit2(first()),drawBasemap(map,data.basemap,middle);
let areas=drawAreas(map,data.basemap,places,middle,filter.shows,(view,at,opener2)=>selection.showPlace(view,opener2,at)),
rings=drawRings(map,places,unwrap,filter.shows),[markers,marks]=[drawPlaces(map,places,filter.shows,selection.showPlace,
selection.showCluster),drawPlaces(map,guesses,guessed,selection.showPlace,selection.showCluster)],leaveFirstView=noteOutside(
map,stage,places,routes,fit2);map.setMaxBounds([[-85,middle-200],[85,middle+200]]);let labels=drawLabels(map,data.basemap,
places,{single:()=>[...markers.single(),...marks.single()],crowds:()=>[...markers.crowds(),...marks.crowds()]},()=>routes.
filter(view=>filter.shows(view.feature)),unwrap);return addControls(map,()=>fit2()),{places,routes,guesses,unresolved,emphasise:feature=>{
areas.emphasise(feature),rings.emphasise(feature)},update:()=>{areas.update(),rings.update(),markers.update(),marks.update();
for(let view of routes)showRouteLayers(view,filter.shows(view.feature),filter.guesses);labels()},leaveFirstView}}var stopNames=(route,role)=>route.stops.filter(stop=>stop.role===role).map(stop=>`${stop.part?`${clean(stop.part,30)} `:
""}${clean(stop.name||stop.surface)}`).join("; "),stated=route=>[...new Set(route.claims.filter(claim=>claim.kind==="dis\
tance"&&isNumber(claim.km)).map(claim=>Math.round(claim.km)))].join("; "),tellers=mentions=>[...new Set(mentions.map(({report:report2})=>clean(
report2)))].join("; "),figure=value=>isNumber(value)?value:"",guess=({alternatives},key)=>clean(alternatives[0]?.[key]),
textColumn=key=>({title:key,value:({properties})=>clean(properties[key])}),evidenceOf=({properties})=>properties.mentions||
properties.claims,COMMON={sentence:{title:"sentence",data:!0,value:feature=>clean(evidenceOf(feature)[0]?.sentence,600)},
reports:{title:"reports",value:feature=>tellers(evidenceOf(feature))},mentions:{title:"mentions",number:!0,value:({properties})=>properties.
mentions.length},confidence:{title:"confidence",number:!0,value:({properties})=>Math.round(properties.confidence*1e4)/1e4}};
function columnsOf(data){let{sentence:sentence2,reports,mentions,confidence}=COMMON;return{place:[textColumn("name"),{title:"\
kind",value:({properties})=>kindOf(data,properties.kind).label},{title:"country",value:({properties})=>clean(properties.
country_name||properties.country)},textColumn("admin1"),{title:"lat",number:!0,value:({geometry})=>geometry.coordinates[1]},
{title:"lon",number:!0,value:({geometry})=>geometry.coordinates[0]},{title:"uncertainty_km",number:!0,data:!0,value:feature=>figure(
ringOf(feature)||null)},confidence,mentions,reports,{...textColumn("gazetteer_id"),data:!0},sentence2],route:[textColumn(
"mover"),textColumn("status"),...["origin","via","destination"].map(role=>({title:role,value:({properties})=>stopNames(properties,
role)})),{title:"undrawn",data:!0,value:({properties})=>clean(properties.undrawn)},{title:"length_km",number:!0,value:({
properties})=>figure(properties.length_km)},{title:"stated_km",value:({properties})=>stated(properties)},confidence,reports,
sentence2],unresolved:[textColumn("name"),{title:"best_guess",value:({properties})=>guess(properties,"name")},{title:"gu\
ess_country",value:({properties})=>guess(properties,"country_name")||guess(properties,"country")},{title:"guess_confiden\
ce",number:!0,value:({properties})=>figure(properties.alternatives[0]?.confidence)},{title:"candidates",number:!0,value:({
properties})=>properties.alternatives.length},mentions,reports,sentence2]}}var harmless=value=>typeof value=="string"&&/^[\s]*[=+\-@\t\r＝＋－＠]/u.
test(value)?`'${value}`:String(value);function csv(columns,features){let cell=value=>{let text2=harmless(value);return/[",\r\n;\t]/.
test(text2)||text2!==text2.trim()?`"${text2.replaceAll('"','""')}"`:text2};return[columns.map(({title})=>title),...features.
map(feature=>columns.map(({value})=>value(feature)))].map(cells=>`${cells.map(cell).join(",")}\r
`).join("")}var tabbed=(columns,features)=>[columns.map(({title})=>title),...features.map(feature=>columns.map(({value})=>value(
feature)))].map(cells=>cells.map(value=>harmless(value).replace(/\s+/g," ")).join("	")).join(`
`);var NO_PLACE="not a place",positionCell=at=>`${at.lat.toFixed(5)},${(((at.lng+180)%360+360)%360-180).toFixed(5)}`,CONTROLS=/[\u0000-\u001f\u007f-\u009f]/,
usable=surface=>surface.trim()!==""&&!/^[=+@]/.test(surface.trim())&&!CONTROLS.test(surface),quoted=value=>/[",;\t\r\n]/.
test(value)||value!==value.trim()?`"${value.replaceAll('"','""')}"`:value,OF_ROUTES=["route","sentence","mover","status",
"stops"];function correctionsFile(corrections){let all=[...corrections],further=all.some(({route})=>route!==void 0)?OF_ROUTES:
[],rows=all.map(one=>[harmless(one.surface),harmless(one.report),one.place,...further.map(column=>harmless(one[column]??
""))]);return[["surface","report","place",...further],...rows].map(cells=>`${cells.map(quoted).join(",")}\r
`).join("")}function correctionTools(feature,desk,movePin){let said=make("p.gm-told",{role:"status"}),note=(place2,words)=>{
said.textContent=desk.correct(feature,place2,words)},choices=feature.properties.alternatives.filter(other=>typeof other.
gazetteer_id=="string"&&/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u.test(other.gazetteer_id)).slice(0,8).map(other=>{let where2=[
clean(other.kind,30),clean(other.admin1),clean(other.country_name||other.country)].filter(Boolean).join(", ");return make(
"button.gm-button",{type:"button",click:()=>note(other.gazetteer_id,`${clean(other.name)} (${where2})`)},"It is ",isolated(
other.name),make("span.gm-quiet",{},` ${where2}`))}),move=movePin&&make("button.gm-button",{type:"button",click:()=>movePin(
at=>note(positionCell(at),positionCell(at)))},"Move the pin");return make("details.gm-correct",{},make("summary",{},"Cor\
rect this"),make("div.gm-choices",{},...choices,make("button.gm-button",{type:"button",click:()=>note(NO_PLACE,NO_PLACE)},
"Not a place"),move),said)}var ROWS_AT_ONCE=200,TITLES={place:"Places",route:"Routes",unresolved:"Names not placed"};async function copy(text2,near){
try{return await navigator.clipboard.writeText(text2),!0}catch{let field=make("textarea.gm-heard",{readonly:!0,"aria-hid\
den":"true",tabindex:"-1"});field.value=text2,near.append(field),field.select();let copied=document.execCommand("copy");
return field.remove(),copied}}function tableRow(columns,feature,go){let cells=columns.map(({value,number:number3},index)=>{
let words=String(value(feature));return index>0?make(number3?"td.gm-figure":"td",{dir:"auto"},clean(words,200)):make("th",
{scope:"row"},make("button.gm-link",{type:"button",click:()=>go(feature)},isolated(words||"movement")))});return make("t\
r",{},...cells)}function sortable(columns,features,go){let collator=new Intl.Collator("en",{numeric:!0,sensitivity:"base"}),
order=features,[sorted,down]=[-1,!1],heads=columns.map(({title},index)=>make("th",{scope:"col"},make("button.gm-sort",{type:"\
button",click:()=>sort(index)},title.replace("_"," ")))),body=make("tbody"),rest=make("button.gm-more",{type:"button",click:()=>more()}),
more=()=>{let from=body.childElementCount;body.append(...order.slice(from,from+ROWS_AT_ONCE).map(feature=>tableRow(columns,
feature,go)));let left=order.length-body.childElementCount;rest.hidden=left<=0,rest.textContent=`Show more (${count(left,
"is","are")} left)`},sort=index=>{[sorted,down]=[index,sorted===index&&!down];let keyed=features.map(feature=>({feature,
key:columns[index].value(feature)}));keyed.sort((one,other)=>(down?-1:1)*(typeof one.key=="number"&&typeof other.key=="n\
umber"?one.key-other.key:collator.compare(String(one.key),String(other.key)))),order=keyed.map(({feature})=>feature),heads.
forEach((head,number3)=>number3===sorted?head.setAttribute("aria-sort",down?"descending":"ascending"):head.removeAttribute(
"aria-sort")),body.replaceChildren(),more()};return more(),make("div.gm-sheet",{tabindex:"0",role:"region","aria-label":"\
Table"},make("table",{},make("thead",{},make("tr",{},...heads)),body),rest)}function tableDialog(columns,shown,go){let said=make(
"span.gm-quiet",{role:"status"}),dialog=make("dialog.gm-dialog",{"aria-label":"Table"}),body=make("div.gm-dialog-body"),
chosen="place",of=type=>shown().filter(feature=>feature.properties.type===type),tabs=Object.keys(TITLES).map(type=>({type,
button:make("button.gm-tab",{type:"button",click:()=>choose(type)})})),choose=type=>{chosen=type;for(let tab of tabs)tab.
button.setAttribute("aria-pressed",String(tab.type===type));said.textContent="";let features=of(type);body.replaceChildren(
features.length?sortable(columns[type].filter(column=>!column.data),features,feature=>{dialog.close(),go(feature)}):make(
"p.gm-quiet",{},"None is shown"))},copyTable=async()=>{let features=of(chosen),copied=await copy(tabbed(columns[chosen],
features),dialog);said.textContent=copied?`${count(features.length,"row")} copied`:"The browser does not allow to copy; \
save the CSV file instead"};return dialog.append(make("div.gm-dialog-head",{},make("div.gm-tabs",{role:"group","aria-lab\
el":"What is listed"},...tabs.map(({button:button2})=>button2)),make("button.gm-button",{type:"button",click:copyTable},
"Copy"),said,make("button.gm-button.gm-close",{type:"button",click:()=>dialog.close()},"Close")),body),{dialog,open(){for(let{
type,button:button2}of tabs){let number3=of(type).length;button2.textContent=`${TITLES[type]} ${number3.toLocaleString("\
en")}`}choose(of("place").length||!of("route").length?"place":"route"),dialog.showModal()}}}var LOOK=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-\
linecap","stroke-linejoin","vector-effect","opacity"],UNSEEN=".gm-hit, .gm-away, .gm-away *";function takeLook(from,to){
let style2=getComputedStyle(from);for(let property of LOOK)to.setAttribute(property,style2.getPropertyValue(property));to.
removeAttribute("class")}function shapes(from,frame){let box=from.getBoundingClientRect(),[,,wide=box.width]=(from.getAttribute(
"viewBox")||"").split(/[\s,]+/).map(Number),scale=box.width/(wide||box.width||1),[left=0,top=0]=(from.getAttribute("view\
Box")||"").split(/[\s,]+/).map(Number),[x,y]=[box.left-frame.left-left*scale,box.top-frame.top-top*scale],moved=draw("g",
{transform:`translate(${x} ${y}) scale(${scale})`});for(let shape of from.querySelectorAll("path, circle, rect, text")){
if(shape.matches(UNSEEN)||getComputedStyle(shape).display==="none")continue;let copy2=shape.cloneNode(!1);takeLook(shape,
copy2);for(let name of[...copy2.attributes].map(attribute=>attribute.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.
test(name)&&copy2.removeAttribute(name);shape.localName==="text"&&(lettering(shape,copy2),copy2.append(shape.textContent||
"")),moved.append(copy2)}return moved}function lettering(from,to){let style2=getComputedStyle(from);for(let property of[
"font-family","font-size","font-style","font-weight","letter-spacing"])to.setAttribute(property,style2.getPropertyValue(
property))}function labelText(label,frame,halo){let box=label.getBoundingClientRect(),style2=getComputedStyle(label),size=parseFloat(
style2.fontSize),text2=draw("text",{x:box.left-frame.left,y:box.top-frame.top+box.height/2+size*.34,fill:style2.color,stroke:halo,
"stroke-width":3,"stroke-linejoin":"round","paint-order":"stroke",opacity:style2.opacity});lettering(label,text2);let words=label.
textContent||"";return text2.textContent=style2.textTransform==="uppercase"?words.toLocaleUpperCase("en"):words,text2}function pictureOf(map,title,credits2){
let container=map.getContainer(),frame=container.getBoundingClientRect(),[width,height]=[Math.round(frame.width),Math.round(
frame.height)],style2=getComputedStyle(container),halo=style2.getPropertyValue("--gm-halo").trim(),seen=element=>{let box=element.
getBoundingClientRect();return box.right>frame.left&&box.left<frame.right&&box.bottom>frame.top&&box.top<frame.bottom},byHeight=(svgs,layer)=>svgs.
map(svg=>({svg,height:Number(getComputedStyle(svg.closest(layer)).zIndex)||0})).sort((one,other)=>one.height-other.height).
map(({svg})=>shapes(svg,frame)),parts=byHeight([...container.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),names=[
...container.querySelectorAll(".gm-label")].filter(seen).map(label=>labelText(label,frame,halo)),dots=[...container.querySelectorAll(
".gm-dot")].filter(seen).map(dot=>{let box=dot.getBoundingClientRect();return draw("circle",{cx:box.left-frame.left+box.
width/2,cy:box.top-frame.top+box.height/2,r:2,fill:getComputedStyle(dot).backgroundColor})}),markers=byHeight([...container.
querySelectorAll(".gm-marker > svg")].filter(seen),".gm-icon"),words=draw("title",{});words.textContent=clean(title,200);
let foot=draw("text",{x:width-6,y:height-6,"text-anchor":"end","font-family":style2.fontFamily,"font-size":10,fill:style2.
color,stroke:halo,"stroke-width":3,"paint-order":"stroke"});foot.textContent=credits2.map(line=>clean(line,120)).join(" \
· ").slice(0,Math.floor(width/5.2));let picture=draw("svg",{xmlns:"http://www.w3.org/2000/svg",width,height,viewBox:`0 \
0 ${width} ${height}`,role:"img"},words,draw("rect",{width,height,fill:style2.backgroundColor}),...parts,...dots,...names,
...markers,foot);return new XMLSerializer().serializeToString(picture)}async function pixels(svg,scale=2){let image=new Image;
image.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,await image.decode();let canvas=document.createElement(
"canvas");return canvas.width=image.naturalWidth*scale,canvas.height=image.naturalHeight*scale,canvas.getContext("2d").drawImage(
image,0,0,canvas.width,canvas.height),new Promise((resolve,reject)=>canvas.toBlob(blob=>blob?resolve(blob):reject(new Error(
"the picture is too large for this browser")),"image/png"))}function download(content,name){let address=URL.createObjectURL(content);make("a",{href:address,download:name}).click(),
setTimeout(()=>URL.revokeObjectURL(address),6e4)}var fileName=title=>clean(title,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(
/^-+|-+$/g,"").toLowerCase()||"map";function shownDocument(content,shown){if(shown.length===content.features.length)return content;
let{bbox,...rest}=content;return{...rest,features:shown}}var textFile=(words,type)=>new Blob([words],{type:`${type};char\
set=utf-8`});function fileChoices(map,content,columns,shown){let name=fileName(content.title),picture=()=>pictureOf(map,
content.title,["Borders: Natural Earth, de facto",...content.attribution]),geojson=()=>JSON.stringify(shownDocument(content,
shown())),table=(type,ending=`${type}s`)=>{let features=shown().filter(({properties})=>properties.type===type);download(
textFile(`\uFEFF${csv(columns[type],features)}`,"text/csv"),`${name}-${ending}.csv`)},some=type=>content.features.some(({
properties})=>properties.type===type),tableOf=(words,type,ending)=>some(type)?[[words,()=>table(type,ending)]]:[];return[
["Data as GeoJSON",()=>download(textFile(geojson(),"application/geo+json"),`${name}.geojson`)],["Places as CSV",()=>table(
"place")],...tableOf("Routes as CSV","route"),...tableOf("Names not placed as CSV","unresolved","not-placed"),["View as \
SVG",()=>download(textFile(picture(),"image/svg+xml"),`${name}.svg`)],["View as PNG",async()=>download(await pixels(picture()),
`${name}.png`)],["Print",()=>print()]]}function choiceButton([words,act],said){return make("li",{},make("button.gm-choic\
e",{type:"button",click:async()=>{try{let answer=await act();said.textContent=typeof answer=="string"?answer:""}catch(error){
said.textContent=`That did not work: ${clean(String(error),120)}`}}},words))}function closeFromOutside(menu,around){menu.
addEventListener("keydown",event=>{event.key!=="Escape"||!menu.open||(menu.open=!1,menu.firstElementChild.focus(),event.
stopPropagation())}),around.addEventListener("pointerdown",event=>{event.composedPath().includes(menu)||(menu.open=!1)}),
menu.addEventListener("focusout",event=>{event.relatedTarget&&!menu.contains(event.relatedTarget)&&(menu.open=!1)})}function saveMenu(page,map,content,columns,shown,link2){
let said=make("p.gm-quiet",{role:"status"}),copyLink=async()=>await copy(link2(),menu)?"Copied":"The browser does not al\
low to copy",choices=fileChoices(map,content,columns,shown);page.own&&choices.push(["Copy a link to this view",copyLink]);
let body=make("div.gm-menu-body",{},make("ul",{},...choices.map(choice2=>choiceButton(choice2,said))),make("p.gm-quiet",
{},"What is shown now; nothing leaves this page"),said),summary=make("summary.gm-button",{},"Save"),menu=make("details.g\
m-menu",{},summary,body);return closeFromOutside(menu,page.target),menu}function correctionRow({surface,route,words,report:report2},undo){let label=`Take back the correction of ${route?`the ro\
ute ${clean(route)}`:clean(surface)}`;return make("li.gm-correction",{},make("span",{},isolated(route||surface),make("sp\
an.gm-quiet",{}," → ",isolated(words)," · ",isolated(report2))),make("button.gm-button",{type:"button","aria-label":label,
click:undo},"Undo"))}function correctionSection(number3,...content){return make("details.gm-section.gm-corrections",{open:!0,
hidden:!0},make("summary",{},make("h2",{},"Corrections"),number3),make("div",{},...content))}var keyOf2=({report:report2,
sentence:sentence2,route})=>JSON.stringify(["route",report2,sentence2,route]);function sharedTellings(features){let seen=new Set,
shared=new Set;for(let{properties}of features){let keys=new Set((properties.tellings||[]).map(keyOf2));for(let key of keys)
(seen.has(key)?shared:seen).add(key)}return shared}function routeDesk(gathered,write){let changes=new Map;return{changeOf:telling=>{
let key=keyOf2(telling);return gathered.has(key)&&changes.get(key)||null},correctRoute:decided=>{let noted=0,left=0;for(let[
telling,change]of decided){let[key,line]=[keyOf2(telling),routeLine(telling,change)];gathered.delete(key),CONTROLS.test(
telling.report)||!telling.route?left+=1:line&&(gathered.set(key,line),changes.set(key,change),noted+=1)}return write(),left?
`${count(left,"telling")} cannot be corrected by file.`:noted?`Noted. ${count(gathered.size,"correction")} in the panel.`:
"Nothing is changed."}}}function correctionDesk(title,features){let shared=sharedTellings(features),gathered=new Map,watchers=[],
list2=make("ul.gm-list"),said=make("p.gm-quiet",{role:"status"}),number3=make("span.gm-number"),note=make("p.gm-quiet",{},
"The next run with --corrections obeys them; until then routes are only marked"),saveButton=make("button.gm-button",{type:"\
button",click:()=>{let file=new Blob([correctionsFile(gathered.values())],{type:"text/csv;charset=utf-8"});download(file,
`${fileName(title)}-corrections.csv`)}},"Save corrections.csv"),element=correctionSection(number3,list2,note,saveButton,
said),write=()=>{element.hidden=gathered.size===0,number3.textContent=String(gathered.size),list2.replaceChildren(...[...gathered].
map(([key,one])=>correctionRow(one,()=>undo(key))));for(let watcher of watchers)watcher()},undo=key=>{gathered.delete(key),
write(),list2.querySelector("button")?.focus()};return{element,correct:(feature,place2,words)=>{let mentions=feature.properties.
mentions.filter(one=>one.mention!=="coordinates"),fit2=mentions.filter(({surface,report:report2})=>usable(surface)&&!CONTROLS.
test(report2));for(let{surface,report:report2}of fit2)gathered.set(JSON.stringify([surface,report2]),{surface,report:report2,
place:place2,words});write();let left=mentions.length-fit2.length;return said.textContent=left?`${left} cannot be correc\
ted by file`:"",`${count(fit2.length,"mention")} noted as ${words}. ${count(gathered.size,"correction")} in the panel.`},
watch:watcher=>{watchers.push(watcher)},drafts:new Map,isShared:telling=>shared.has(keyOf2(telling)),...routeDesk(gathered,
write)}}var GROUPS=["kind","sure","status","report"];function dayOf(date){let found=typeof date=="string"?/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/.
exec(date):null;if(!found)return null;let time=Date.UTC(Number(found[1]),Number(found[2]||1)-1,Number(found[3]||1));return Number.
isFinite(time)?Math.round(time/864e5):null}var dateOf=day=>new Date(day*864e5).toISOString().slice(0,10),statusOf=feature=>Object.
hasOwn(STATUS,feature.properties.status)?feature.properties.status:"possible",within2=(day,period)=>period===null||day===
null||day>=period[0]&&day<=period[1];function makeFilter(data){let{reports}=data.document,number3=new Map(reports.map((report2,index)=>[
report2.id,index])),days=reports.map(report2=>dayOf(report2.date)),hidden={kind:new Set,sure:new Set,status:new Set,report:new Set},
period=null,guesses=!1,watchers=[],counting=null,told=mentions=>mentions.some(({report:report2})=>reportShown(report2)),
reportShown=id=>counting===null||counting[number3.get(id)??-1]!==!1,change=()=>{counting=hidden.report.size===0&&period===
null?null:days.map((day,index)=>!hidden.report.has(String(index))&&within2(day,period));for(let watcher of watchers)watcher()};
return{reportShown,shows(feature){let{type,confidence,mentions,reports:tellers2}=feature.properties;return type==="unres\
olved"?counting===null||told(mentions):hidden.sure.has(drawnAs(confidence))?!1:type==="route"?!hidden.status.has(statusOf(
feature))&&(counting===null||tellers2.some(reportShown)):!hidden.kind.has(kindOf(data,feature.properties.kind).class)&&(counting===
null||told(mentions))},isShown:(group2,value)=>!hidden[group2].has(value),show(group2,values,shown){for(let value of values)
shown?hidden[group2].delete(value):hidden[group2].add(value);change()},get period(){return period},set period(bounds2){period=
bounds2,change()},get guesses(){return guesses},set guesses(shown){guesses=shown,change()},get everything(){return period===
null&&GROUPS.every(group2=>hidden[group2].size===0)},hidden:group2=>[...hidden[group2]].sort(),reset(){for(let group2 of GROUPS)
hidden[group2].clear();period=null,change()},watch:watcher=>{watchers.push(watcher)}}}var FIELDS="input:not([type=checkbox], [type=range]), textarea, select";function leadToSearch(target,field,blocked){target.
addEventListener("keydown",event=>{let inField=event.composedPath()[0].matches?.(FIELDS);event.key!=="/"||event.ctrlKey||
event.metaKey||event.altKey||inField||blocked()||(event.preventDefault(),field.focus(),field.select())})}function readLink(hash){let parts=new URLSearchParams(hash.replace(/^#/,"")),[zoom,lat,lon]=(parts.get("map")||"").split(
"/").map(part=>/^-?\d+(\.\d+)?$/.test(part)?Number(part):NaN),usable2=zoom>=0&&zoom<=24&&Math.abs(lat)<=90&&Math.abs(lon)<=
720,hide=(parts.get("hide")||"").split(",").map(part=>part.split(":")).filter(([group2,value])=>GROUPS.includes(group2)&&
value),[from,to]=(parts.get("time")||"").split("..").map(dayOf);return{view:usable2?{lat,lon,zoom}:null,hide:hide.map(([
group2,value])=>[group2,value]),period:from!==null&&to!==null&&from!==void 0&&to!==void 0&&from<=to?[from,to]:null,guesses:parts.
get("guesses")==="on",open:parts.get("open")}}function writeLink(center,zoom,filter,open){let parts=[`map=${zoom}/${center.
lat.toFixed(4)}/${center.lng.toFixed(4)}`],hide=GROUPS.flatMap(group2=>filter.hidden(group2).map(value=>`${group2}:${encoded(
value)}`));return hide.length&&parts.push(`hide=${hide.join(",")}`),filter.period&&parts.push(`time=${filter.period.map(
dateOf).join("..")}`),filter.guesses&&parts.push("guesses=on"),open!==null&&parts.push(`open=${encoded(open)}`),`#${parts.
join("&")}`}function keepLink(current,follow){let timer=0,written=location.hash;return addEventListener("hashchange",()=>{
location.hash!==written&&(written=location.hash,follow(readLink(location.hash)))}),()=>{clearTimeout(timer),timer=setTimeout(
()=>{try{written=current(),history.replaceState(null,"",written),written=location.hash}catch{}},250)}}function obeying({
map,data,filter},selection,opener2){return({view,hide,period,guesses,open})=>{if(hide.length||period||!filter.everything){
filter.reset();for(let[group2,value]of hide)filter.show(group2,[value],!1);period&&(filter.period=period)}guesses!==filter.
guesses&&(filter.guesses=guesses),view&&map.setView([view.lat,view.lon],view.zoom,{animate:!1});let feature=open===null?
null:data.document.features.find(one=>one.id===open);if(!feature)return;let place2=selection.placeOf(feature);view&&place2?
selection.showPlace(place2,null):selection.go(feature,opener2)}}function alternativesList(data,alternatives){let rows=alternatives.slice(0,8).map(other=>{let where2=[kindOf(data,other.
kind).label,clean(other.admin1),clean(other.country_name||other.country)].filter(Boolean).join(", ");return make("li",{},
isolated(other.name),make("span.gm-quiet",{dir:"auto"},` ${where2}`),make("span.gm-share",{},percent(other.confidence)))});
return make("ul.gm-alternatives",{},...rows)}function placePopup(data,reports,feature,...tools){let place2=feature.properties,
kind=kindOf(data,place2.kind),where2=[clean(place2.admin1),clean(place2.country_name||place2.country)].filter((part,index,all)=>part&&
all.indexOf(part)===index),[lon,lat]=feature.geometry.coordinates;return make("article.gm-card",{"data-feature":feature.
id},make("h2",{dir:"auto"},clean(place2.name)),make("p.gm-kind",{dir:"auto"},[kind.label,...where2].join(" · ")),make("\
p.gm-confidence",{},confidenceBar(place2.confidence),make("span",{},make("strong",{},inWords(place2.confidence)),` this \
place, ${percent(place2.confidence)}`)),ringOf(feature)>0&&ringNote(place2.offset),kind.area?make("p.gm-note",{},data.basemap.
areas?.includes(place2.gazetteer_id)?"The report means the area that is outlined; its symbol is only a point in it.":"Th\
e report means an area; its symbol is only a point in it."):null,make("h3",{},count(place2.mentions.length,"mention")),evidence(
reports,place2.mentions),tools.length>0&&make("div.gm-card-tools",{},...tools),place2.alternatives.length>0&&make("h3",{},
"It could also be"),place2.alternatives.length>0&&alternativesList(data,place2.alternatives),place2.reasons.length>0&&make(
"h3",{},"Why this place"),place2.reasons.length>0&&make("ul.gm-reasons",{},...place2.reasons.slice(0,8).map(reason=>make(
"li",{dir:"auto"},clean(reason,200)))),make("p.gm-position",{},`${Math.abs(lat).toFixed(4)}° ${lat<0?"S":"N"}, ${Math.abs(
lon).toFixed(4)}° ${lon<0?"W":"E"}`,Number.isSafeInteger(place2.geonameid)&&" · ",Number.isSafeInteger(place2.geonameid)&&
link(`https://www.geonames.org/${place2.geonameid}`,`GeoNames ${place2.geonameid}`)))}function ringNote(offset2){let radius=about(
offset2.uncertainty_km);return make("p.gm-note",{dir:"auto"},offset2.direction?`Within about ${radius} of this point, as\
 the ring shows: the report only says how it lies from `:`Within about ${radius} of here, as the ring shows: the report \
does not say which way from `,isolated(offset2.from),".")}function confidenceBar(confidence){let filled=draw("rect",{width:Math.
max(1,48*Math.min(1,confidence)),height:6,rx:3,class:"gm-bar-filled"});return draw("svg",{width:48,height:6,class:"gm-ba\
r","aria-hidden":"true"},draw("rect",{width:48,height:6,rx:3,class:"gm-bar-empty"}),filled)}var where=(data,guess2)=>[kindOf(data,guess2.kind).label,clean(guess2.admin1),clean(guess2.country_name||guess2.country)].
filter((part,index,all)=>part&&all.indexOf(part)===index).join(", ");function guessList(data,guesses){if(!guesses.length)
return make("p.gm-quiet",{},"The gazetteer has no place of this name, written so or alike");let[best,...others]=guesses;
return make("div.gm-guesses",{},make("p",{},make("span.gm-quiet",{},"Best guess: "),isolated(best.name),make("span.gm-qu\
iet",{dir:"auto"},` ${where(data,best)}`),make("span.gm-share",{},percent(best.confidence))),others.length>0&&make("deta\
ils",{},make("summary.gm-quiet",{},`${count(others.length,"other")} tried`),alternativesList(data,others)))}function guessPopup(data,reports,{
feature,guess:guess2},...tools){let{name,mentions,alternatives}=feature.properties;return make("article.gm-card",{"data-\
feature":feature.id},make("h2",{dir:"auto"},clean(name)),make("p.gm-kind",{},make("span.gm-status.gm-guessed",{},"not pl\
aced")," · only the best guess is shown"),make("p.gm-confidence",{},confidenceBar(guess2.confidence),make("span",{},make(
"strong",{},isolated(guess2.name),"?"),` ${inWords(guess2.confidence)}, ${percent(guess2.confidence)}`)),make("p.gm-quie\
t",{dir:"auto"},where(data,guess2)),make("h3",{},count(mentions.length,"mention")),evidence(reports,mentions),make("div.\
gm-card-tools",{},...tools),alternatives.length>1&&make("h3",{},"It could also be"),alternatives.length>1&&alternativesList(
data,alternatives.slice(1)))}var NUDGE=4,LEAP=32,WAYS={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function pinButton(name){return make(
"button.gm-pin",{type:"button","aria-label":`Pin for ${name}: drag it, or move it with the arrow keys; Enter sets it dow\
n, Escape takes it away`},draw("svg",{viewBox:"0 0 28 38",width:28,height:38,"aria-hidden":"true"},draw("path",{d:"M14 3\
7C8 27 2 21 2 13.5A12 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),draw("circle",{cx:14,cy:13.5,r:4.5})))}function nudge(map,marker,way,by){
let point=map.latLngToContainerPoint(marker.getLatLng()).add([way[0]*by,way[1]*by]);marker.setLatLng(map.containerPointToLatLng(
point)),!map.getBounds().contains(marker.getLatLng())&&map.panInside(marker.getLatLng(),{padding:[40,40],animate:!1})}function placePin(map,at,name,put){
let button2=pinButton(name),view={button:button2},marker=leaflet_default.marker(at,{icon:leaflet_default.divIcon({html:view.
button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,keyboard:!1,zIndexOffset:1e6}).addTo(map),said=make(
"span",{role:"status"},"Drag the pin, or move it with the arrow keys"),end=()=>{marker.remove(),bar.remove(),map.getContainer().
focus({preventScroll:!0})},setDown=()=>{put(marker.getLatLng()),end()},bar=make("div.gm-pin-bar",{},said,make("button.gm\
-button",{type:"button",click:setDown},"Set down"),make("button.gm-button",{type:"button",click:end},"Cancel"));map.getContainer().
parentElement.append(bar);let tell=()=>{let{lat,lng}=marker.getLatLng();said.textContent=`${lat.toFixed(4)}, ${lng.toFixed(
4)}`};marker.on("drag",tell),button2.addEventListener("keydown",event=>{let way=Object.hasOwn(WAYS,event.key)?WAYS[event.
key]:null;if(event.key==="Enter")setDown();else if(event.key==="Escape")end();else if(way)nudge(map,marker,way,event.shiftKey?
LEAP:NUDGE),tell();else return;event.preventDefault(),event.stopPropagation()}),button2.focus({preventScroll:!0})}var FEWEST=2;function choice(options,chosen,attributes={}){let select=make("select.gm-input",attributes,...options.map(([
value,words])=>make("option",{value},words)));return select.value=chosen,select}function exchange(stops,index,other){let[
one,two]=[stops[index],stops[other]];stops[index]={...two,role:one.role},stops[other]={...one,role:two.role}}function addStop(stops,stop){
let ends=stops.length>1&&stops[stops.length-1].role==="destination";stops.splice(ends?stops.length-1:stops.length,0,stop)}
function stopList(stops){let list2=make("ol.gm-edit-stops",{"aria-label":"Stops"}),row=(stop,index)=>{let name=clean(stop.
surface)||"a stop",role=choice(ROLE_WORDS,stop.role,{"aria-label":`Part of ${name}`});role.addEventListener("change",()=>{
stops[index]={...stops[index],role:role.value}});let act=(what,label,sign,able=!0)=>make("button.gm-button",{type:"butto\
n","data-act":`${what} ${index}`,"aria-label":label,disabled:!able},sign),last=stops.length-1;return make("li",{},make("\
span.gm-edit-name",{},role,isolated(name)),make("span.gm-edit-acts",{},act("up",`Move ${name} up`,"↑",index>0),act("do\
wn",`Move ${name} down`,"↓",index<last),act("drop",`Drop ${name}`,"×",stops.length>FEWEST)))},render2=(...focused)=>{
list2.replaceChildren(...stops.map(row)),focused.map(act=>list2.querySelector(`[data-act="${act}"]:not([disabled])`)).find(
Boolean)?.focus()};return list2.addEventListener("click",event=>{let target=event.target.closest("[data-act]");if(!target)
return;event.stopPropagation();let[act,place2]=target.getAttribute("data-act").split(" "),index=Number(place2);if(act===
"drop"){stops.splice(index,1),render2(`drop ${Math.min(index,stops.length-1)}`,"down 0");return}let other=act==="up"?index-
1:index+1;exchange(stops,index,other),render2(`${act} ${other}`,`${act==="up"?"down":"up"} ${other}`)}),render2(),{list:list2,
render:()=>render2()}}var MOST_NAMES=300,labelled=(label,field)=>make("label.gm-field",{},make("span",{},label),field),button=(words,click)=>make(
"button.gm-button",{type:"button",click},words);function namesIn(features,report2){let found=new Map;for(let{properties}of features)
for(let mention of properties.mentions||[]){let name=oneLine(mention.surface);mention.report!==report2||!name||found.set(
name,Math.min(mention.start,found.get(name)??1/0))}return[...found].sort(([,one],[,other])=>one-other).slice(0,MOST_NAMES).
map(([name])=>name)}function adding(draft,names,render2,movePin){let chosen=choice(names.map(name=>[name,clean(name)]),names[0]||
""),add=()=>{addStop(draft.stops,{role:"via",surface:chosen.value,given:!1}),render2()},pin=()=>movePin(at=>addStop(draft.
stops,{role:"via",surface:positionCell(at),given:!0}));return make("div.gm-edit-add",{},names.length>0&&labelled("Anothe\
r stop",chosen),names.length>0&&button("Add",add),button("Add by a pin",pin))}function fieldsOf(draft,names,movePin){let mover=make(
"input.gm-input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});mover.value=oneLine(draft.mover);let status=choice(
Object.entries(STATUS),draft.status),{list:list2,render:render2}=stopList(draft.stops),read2=()=>({...draft,denied:!1,mover:mover.
value,status:status.value}),added=adding(draft,names,render2,put=>{Object.assign(draft,read2()),movePin(put)});return{fields:[
labelled("What moved",mover),labelled("Status",status),list2,added],read:read2}}function following(change,telling,desk){
let mover=oneLine(change.mover)===oneLine(telling.mover)?null:change.mover,status=change.status===telling.status?null:change.
status;return other=>{let before2=desk.changeOf(other)||asTold(other);return{...before2,denied:!1,mover:mover??before2.mover,
status:status??before2.status}}}function routeForm(tellings,features,desk,movePin){let said=make("p.gm-told",{role:"stat\
us"}),all=make("input",{type:"checkbox",checked:!0}),body=make("div"),which=choice(tellings.map(({report:report2,sentence:sentence2},index)=>[
String(index),`${clean(report2,40)}: ${clean(sentence2,60)}`]),String(Math.max(0,tellings.findIndex(desk.drafts.has,desk.
drafts)))),current=()=>tellings[Number(which.value)],read2=()=>asTold(current()),show=()=>{let telling=current(),before2=desk.
drafts.get(telling)||desk.changeOf(telling)||asTold(telling);desk.drafts.delete(telling);let draft={...before2,stops:[...before2.
stops]},made=fieldsOf(draft,namesIn(features,telling.report),put=>{desk.drafts.set(telling,draft),movePin(put)});read2=made.
read,body.replaceChildren(...made.fields)},decide=(change,made)=>{let follows=one=>all.checked&&!(change.denied&&desk.isShared(
one)),decided=tellings.filter(telling=>telling!==current()&&follows(telling)).map(telling=>[telling,made(telling)]);said.
textContent=desk.correctRoute([[current(),change],...decided]),said.scrollIntoView({block:"nearest"})},note=()=>decide(read2(),
following(read2(),current(),desk)),deny=()=>decide({...read2(),denied:!0},telling=>({...asTold(telling),denied:!0}));which.
addEventListener("change",()=>{said.textContent="",show()}),show();let several=tellings.length>1,words=` Mover, status a\
nd “not a route” for all ${count(tellings.length,"telling")}`;return[several&&labelled("As told by",which),body,several&&
make("label.gm-check",{},all,words),make("div.gm-choices",{},button("Note the correction",note),button("Not a route",deny)),
said]}function routeTools(feature,features,desk,movePin){let tellings=(feature.properties.tellings||[]).filter(({route})=>route);
if(!tellings.length)return null;let open=tellings.some(telling=>desk.drafts.has(telling)),fill=()=>{form.childElementCount===
1&&form.append(...routeForm(tellings,features,desk,movePin).flatMap(one=>one||[]))},summary=make("summary",{click:fill},
"Correct this route"),form=make("details.gm-correct.gm-route-form",{open},summary);return open&&fill(),form}var MOST_NOTICES=20;function toggleButton(name,shell,mark,controls,changed=()=>{}){let button2=make("button.gm-button.gm\
-toggle",{type:"button","aria-controls":controls,click:()=>set(shell.classList.contains(mark))}),set=shown=>{shell.classList.
toggle(mark,!shown),button2.setAttribute("aria-expanded",String(shown)),button2.textContent=`${shown?"Hide":"Show"} ${name}`,
changed(shown)};return{button:button2,set}}function buildShell(page,container,title,focus,notices,reading,readingShown){
let summary=make("p.gm-summary",{role:"status"}),tools=make("div.gm-tools",{}),said=notices.slice(0,MOST_NOTICES).map(notice=>make(
"li",{dir:"auto"},clean(notice,600))),notes=said.length>0&&make("ul.gm-notices",{"aria-label":"Notices"},...said),about2=focus!==
""&&make("p.gm-focus",{dir:"auto"},focus),header=make("header.gm-header",{},make("h1",{dir:"auto"},title),summary,about2,
notes,tools),stage=make("div.gm-stage",{}),aside=make(page.own?"aside.gm-panel":"section.gm-panel",{id:"gm-panel","aria-\
label":"Details",tabindex:"-1"});reading.pane.id="gm-reading";let shell=make(page.own?"main.gm-page":"section.gm-page",{},
header,stage,reading.pane,aside);container.before(shell),stage.append(container),container.setAttribute("role","region"),
container.setAttribute("aria-label","Map");let details=toggleButton("details",shell,"gm-closed","gm-panel"),text2=toggleButton(
"text",shell,"gm-unread","gm-reading",shown=>{shown&&reading.fill()});return details.set(!0),text2.set(readingShown),tools.
append(details.button,text2.button),{shell,stage,aside,summary,tools,text:text2,details}}function cardOpener(map,calm){let pan=map.
panBy;calm&&(map.panBy=(by,options)=>pan.call(map,by,{...options,animate:!1}));let container=map.getContainer();return container.
addEventListener("keydown",event=>{event.key==="Escape"&&map.closePopup()}),(at,card,name,opener2,lift=0)=>{let size=map.
getSize(),width=Math.min(360,size.x-48),popup=leaflet_default.popup({maxWidth:width,minWidth:Math.min(280,width),maxHeight:Math.
max(120,size.y-90),autoPanPaddingTopLeft:[size.x>560?62:12,12],autoPanPaddingBottomRight:[12,12],offset:[0,4-lift],className:"\
gm-popup"});popup.setLatLng(at).setContent(card).openOn(map);let element=popup.getElement();element.setAttribute("role",
"dialog"),element.setAttribute("aria-label",name),card.tabIndex=-1,card.focus({preventScroll:!0});let settle=()=>{let focused=card.
getRootNode().activeElement;popup.update(),focused?.focus({preventScroll:!0})};return card.addEventListener("toggle",settle,
!0),map._animatingZoom&&map.once("zoomend",()=>popup.isOpen()&&settle()),popup.on("remove",()=>{let root=container.getRootNode(),
lost=root.activeElement===null||root.activeElement===document.body;(element.contains(root.activeElement)||lost)&&(opener2?.
isConnected?opener2:container).focus({preventScroll:!0}),element.removeAttribute("role")}),popup}}function clusterCard(views,show){let row=view=>make("li",{},make("button.gm-item",{type:"button",click:()=>show(view)},view.
guess?guessSymbol(view.kind.class,6):symbol(view.kind.class,6,drawnAs(view.feature.properties.confidence),!1),make("span\
.gm-item-name",{},isolated(view.name),view.guess&&make("span.gm-quiet",{},"a guess"))));return make("article.gm-card",{},
make("h2",{},`${count(views.length,"place")} in one spot`),make("ul.gm-list",{},...views.slice(0,100).map(row)))}function textButton({
calm},shell,reading,feature){return make("button.gm-button",{type:"button",click:()=>{shell.text.set(!0),reading.light(feature),
getComputedStyle(shell.shell).gridTemplateColumns.split(" ").length===1&&reading.pane.scrollIntoView({block:"start",behavior:calm?
"auto":"smooth"}),reading.pane.focus({preventScroll:!0})}},"Show in the text")}function leadToUnplaced({calm},{aside,details},feature){
details.set(!0);let rows=[...aside.querySelectorAll("[data-unresolved]")],row=feature?rows.find(one=>one.getAttribute("d\
ata-unresolved")===feature.id):rows[0];row?.closest("details")?.setAttribute("open",""),row?.scrollIntoView({block:"cent\
er",behavior:calm?"auto":"smooth"}),row?.focus({preventScroll:!0})}function moveTo(map,view){if("points"in view){let line=view.
points.map(([lon,lat])=>leaflet_default.latLng(lat,lon));line.length&&map.fitBounds(leaflet_default.latLngBounds(line),{
padding:[50,50],maxZoom:9,animate:!1})}else view.bounds?map.fitBounds(view.bounds,{padding:[40,40],maxZoom:9,animate:!1}):
map.setView(view.at,Math.max(map.getZoom(),view.kind.area?5:7),{animate:!1})}function routeCard({map,data,reports,desk},feature,at,again){
let tools=routeTools(feature,data.document.features,desk,put=>{map.closePopup(),placePin(map,at,"another stop",where2=>{
put(where2),queueMicrotask(again)})});return routePopup(reports,feature,correctedRoute(feature,desk),...tools?[tools]:[])}
var asPlace=view=>view&&!("points"in view)?view:null;function routeCards(scene,views){let{desk}=scene,shown=null;return desk.
watch(()=>{if(!shown?.card.isConnected)return;let{feature,card}=shown;card.querySelector(".gm-route-head")?.replaceWith(
routeHead(feature,correctedRoute(feature,desk)))}),(feature,at)=>(shown={feature,card:routeCard(scene,feature,at,()=>{let view=views.
get(feature.id);view&&"points"in view&&view.show(null)})},shown.card)}function makeSelection(scene,shell,reading){let{map,
data,reports,desk,calm}=scene,openCard=cardOpener(map,calm),views=new Map,watchers=[],opened2=null,cardOf=routeCards(scene,
views),select=feature=>{opened2=feature,reading.light(feature);for(let watcher of watchers)watcher(feature)},open=(feature,popup)=>{
select(feature),popup.on("remove",()=>opened2===feature&&select(null))},showPlace=(view,opener2,at=view.at)=>{let{feature,
name}=view,tools=correctionTools(feature,desk,put=>{map.closePopup(),placePin(map,view.at,name,put)}),text2=textButton(scene,
shell,reading,feature),card=view.guess?guessPopup(data,reports,view,text2,tools):placePopup(data,reports,feature,text2,tools);
open(feature,openCard(at,card,name,opener2,at===view.at?view.radius:0))};return{opened:()=>opened2,know:found=>found.forEach(
view=>views.set(view.feature.id,view)),watch:watcher=>{watchers.push(watcher)},go:(feature,opener2)=>{let view=views.get(
feature.id);if(!view){leadToUnplaced(scene,shell,feature),reading.light(feature);return}shell.stage.scrollIntoView({block:"\
nearest",behavior:calm?"auto":"smooth"}),moveTo(map,view),"points"in view?view.show(opener2):showPlace(view,opener2)},showPlace,
showRoute:(feature,at,opener2)=>open(feature,openCard(at,cardOf(feature,at),`Route: ${routeName(feature.properties)}`,opener2)),
showCluster:(found,at,opener2)=>{openCard(at,clusterCard(found,view=>showPlace(view,opener2)),`${count(found.length,"pla\
ce")} in one spot`,opener2)},placeOf:feature=>asPlace(views.get(feature.id))}}var AREA="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function switchBox(filter,group2,value,...content){let box=make("input",
{type:"checkbox","data-switch":`${group2}:${value}`,change:()=>filter.show(group2,[value],box.checked)}),follow=()=>{box.
checked=filter.isShown(group2,value)};return filter.watch(follow),follow(),make("label.gm-switch",{},box,...content)}function guessSwitch(filter,...content){
let box=make("input",{type:"checkbox","data-switch":"guesses",change:()=>filter.guesses=box.checked}),follow=()=>{box.checked=
filter.guesses};return filter.watch(follow),follow(),make("label.gm-switch",{},box,...content)}function tally(keys){let found=new Map;
for(let key of keys)found.set(key,(found.get(key)||0)+1);return found}var sample=(height,...shapes2)=>draw("svg",{viewBox:`\
0 0 34 ${height}`,width:34,height,"aria-hidden":"true"},...shapes2),number2=(total=0)=>make("span.gm-number",{},total.toLocaleString(
"en")),group=(title,rows)=>rows.length?[make("fieldset",{},make("legend",{},title),...rows)]:[];function kindRows(places,filter){
let kinds=tally(places.map(view=>view.kind.class));return Object.keys(CLASSES).filter(letter=>kinds.has(letter)).map(letter=>switchBox(
filter,"kind",letter,symbol(letter,7,"filled",!1),CLASSES[letter].name,number2(kinds.get(letter))))}function confidenceRows(views,guesses,filter){
let numbers=tally(views.map(view=>drawnAs(view.feature.properties.confidence))),rows=drawingsInWords().filter(([drawn])=>drawn!==
"dashed"||numbers.has(drawn)).map(([drawn,words])=>switchBox(filter,"sure",drawn,symbol("P",6.5,drawn,!1),words,number2(
numbers.get(drawn))));return guesses&&rows.push(guessSwitch(filter,guessSymbol("P",6.5),"not placed: show the best guess",
number2(guesses))),rows}function statusRows(routes,filter){let statuses=tally(routes.map(view=>statusOf(view.feature))),
line=status=>sample(12,draw("path",{d:"M1 6H33",class:`gm-line gm-route-0 gm-status-${status}`}));return Object.keys(STATUS).
filter(status=>statuses.has(status)).map(status=>switchBox(filter,"status",status,line(status),STATUS[status],number2(statuses.
get(status))))}function undrawnRow(routes,filter){let guessed=routes.filter(view=>view.guesses.length).length;if(!guessed)
return[];let line=sample(12,draw("path",{d:"M1 6H33",class:"gm-guess-line"}));return[guessSwitch(filter,line,"not drawn,\
 or not in whole: show the best guess",number2(guessed))]}function corridorRow(routes){if(!routes.some(view=>view.feature.
properties.corridor))return[];let open=sample(12,draw("rect",{width:34,height:12,class:"gm-corridor gm-open gm-route-0"}));
return[make("li",{},open,"What the reported areas leave open")]}function exactnessRows(places){let rows=[1,5,25].map(mentions=>make(
"li",{},symbol("P",radiusOf(mentions),"filled",!1),count(mentions,"mention")));if(places.some(view=>view.kind.area&&!view.
bounds)&&rows.push(make("li",{},symbol("A",7,"filled",!0),"Ringed: an area, the symbol is a point in it")),places.some(view=>view.
bounds)){let[ground,line]=["ground","line"].map(part=>draw("path",{d:AREA,class:`gm-area gm-A gm-area-filled gm-area-${part}`}));
rows.push(make("li",{},sample(18,ground,line),"Outlined: the area that is meant"))}if(places.some(view=>ringOf(view.feature)>
0)){let ring=draw("circle",{cx:17,cy:9,r:8,class:"gm-ring gm-X"});rows.push(make("li",{},sample(18,ring),"Dashed ring: i\
t lies somewhere within"))}return rows}function legend(places,routes,guesses,filter){let views=[...places,...routes],roles=[
...roleLegend(routes),...corridorRow(routes)];return make("div.gm-legend",{},...group("Kind of place",kindRows(places,filter)),
...group("How sure which place it is",views.length?confidenceRows(views,guesses,filter):[]),...group("Routes: inferred b\
etween their stops",[...statusRows(routes,filter),...undrawnRow(routes,filter)]),roles.length>0&&make("ul",{},...roles),
places.length>0&&make("h3",{},"How often, and how exact"),places.length>0&&make("ul.gm-row",{},...exactnessRows(places)))}var MOST_BARS=60;function slider(name,at,most){return make("input",{type:"range",min:0,max:most,step:1,value:at,"aria-la\
bel":name,autocomplete:"off"})}function barChart(reports,dates,first,last){let bins=Math.min(MOST_BARS,last-first+1),binOf=day=>Math.
min(bins-1,Math.floor((day-first)/(last-first+1)*bins)),heights=new Array(bins).fill(0);dates.forEach((day,index)=>{day!==
null&&(heights[binOf(day)]+=1+reports[index].places+reports[index].routes)});let highest=Math.max(...heights),bars=heights.
map((height,index)=>{let tall=20*height/highest;return draw("rect",{x:index+.1,width:.8,y:20-tall,height:tall})}),box={viewBox:`\
0 0 ${bins} 20`,preserveAspectRatio:"none"},pale=(start,end)=>bars.forEach((bar,index)=>bar.classList.toggle("gm-out",index<
binOf(start)||index>binOf(end)));return{chart:draw("svg",{...box,class:"gm-bars","aria-hidden":"true"},...bars),pale}}function timeline(reports,filter){
let dates=reports.map(report2=>dayOf(report2.date)),days=[...new Set(dates.filter(day=>day!==null))].sort((one,other)=>one-
other);if(days.length<2)return null;let undated=dates.filter(day=>day===null).length,[first,last]=[days[0],days[days.length-
1]],[from,to]=[slider("From",0,days.length-1),slider("To",days.length-1,days.length-1)],period=make("output",{}),{chart,
pale}=barChart(reports,dates,first,last),follow=()=>{let[start,end]=filter.period||[first,last];from.value=String(days.findIndex(
day=>day>=start)),to.value=String(days.length-1-[...days].reverse().findIndex(day=>day<=end)),period.textContent=`${dateOf(
start)} to ${dateOf(end)}`,from.setAttribute("aria-valuetext",dateOf(start)),to.setAttribute("aria-valuetext",dateOf(end)),
pale(start,end)},move=moved=>{let other=moved===from?to:from;Number(from.value)>Number(to.value)&&(other.value=moved.value);
let bounds2=[days[Number(from.value)],days[Number(to.value)]];filter.period=bounds2[0]===first&&bounds2[1]===last?null:bounds2};
for(let input of[from,to])input.addEventListener("input",()=>move(input));filter.watch(follow),follow();let stays=`${count(
undated,"report has","reports have")} no date and ${undated===1?"stays":"stay"} shown`;return make("div.gm-timeline",{},
chart,make("label",{},make("span",{},"From"),from),make("label",{},make("span",{},"To"),to),period,undated>0&&make("p.gm\
-quiet",{},stays))}var opener=event=>event.currentTarget;function placeRow(view,go){let place2=view.feature.properties,where2=[view.kind.label,
clean(place2.country_name||place2.country)].filter(part=>part&&part!==view.name).join(", ");return make("li",{},make("bu\
tton.gm-item",{type:"button",click:event=>go(view.feature,opener(event))},symbol(view.kind.class,6,drawnAs(place2.confidence),
!1),make("span.gm-item-name",{},isolated(place2.name),make("span.gm-quiet",{dir:"auto"},where2)),make("span.gm-share",{},
`×${place2.mentions.length}`)))}function routeRow(view,go,desk){let route=view.feature.properties,corrected=correctedRoute(
view.feature,desk),stated2=route.claims.filter(claim=>claim.kind==="distance"&&isNumber(claim.km)).map(claim=>Math.round(
claim.km).toLocaleString("en")),facts=[corrected?corrected.words:clean(route.status,20),!view.feature.geometry&&"not dra\
wn",view.feature.geometry&&isNumber(route.length_km)&&`${kilometres(route.length_km)} drawn`,route.undrawn==="legs"&&"no\
t all of it",stated2.length?`stated ${[...new Set(stated2)].slice(0,4).join(", ")} km`:""].filter(Boolean).join(" · "),
drawn=`gm-line gm-route-${view.number} gm-status-${statusOf(view.feature)}`,line=draw("svg",{viewBox:"0 0 22 12",width:22,
height:12,"aria-hidden":"true"},draw("path",{d:"M1 6H21",class:view.feature.geometry?drawn:"gm-guess-line"}));return make(
corrected?.denied?"li.gm-struck":"li",{"data-listed":view.feature.id},make("button.gm-item",{type:"button",click:event=>go(
view.feature,opener(event))},line,make("span.gm-item-name",{},isolated(nameOf(route,corrected),200),make("span.gm-quiet",
{},facts))))}function nameOf(route,corrected){if(!corrected||corrected.denied)return routeName(route);let{mover,stops}=corrected;
return routeName({mover:mover||route.mover,stops:stops||route.stops})}var unplacedNote=(guessed,filter)=>make("div.gm-un\
placed-note",{},make("p.gm-quiet",{},"Not on the map, because it is not sure enough where they are."),guessed&&guessSwitch(
filter,"Show the best guesses on the map"));function undrawnNote(routes,filter){let none=routes.filter(({feature})=>!feature.
geometry).length,part=routes.filter(({feature})=>feature.properties.undrawn==="legs").length;if(!none&&!part)return null;
let words=[none&&`${none.toLocaleString("en")} not drawn, because it is not sure enough what moved where`,part&&`${part.
toLocaleString("en")} drawn without the legs to stops that are not placed`];return make("div.gm-unplaced-note",{},make("\
p.gm-quiet",{},`${words.filter(Boolean).join("; ")}.`),routes.some(view=>view.guesses.length)&&guessSwitch(filter,"Show \
the best guesses on the map"))}function reportSwitches(reports,filter){let all=reports.map((_,index)=>String(index)),row=index=>{
let report2=reports[index];return make("li",{},switchBox(filter,"report",String(index),make("span.gm-heard",{},`Show ${clean(
report2.title||report2.id)} on the map`)),make("div",{},citation(new Map([[report2.id,report2]]),report2.id),make("span.\
gm-quiet",{},[count(report2.places,"place"),count(report2.routes,"route"),`${report2.unresolved.toLocaleString("en")} no\
t placed`].join(" · "))))},both=make("p.gm-pair",{},make("button.gm-button",{type:"button",click:()=>filter.show("repor\
t",all,!0)},"All"),make("button.gm-button",{type:"button",click:()=>filter.show("report",all,!1)},"None"));return make("\
div",{},reports.length>1&&both,longList(reports.length>1?"ol.gm-list.gm-reports":"ol.gm-list.gm-reports.gm-one",reports.
length,row))}function rewrite(list2,routes,row){let views=new Map(routes.map(view=>[view.feature.id,view]));for(let old of list2.
querySelectorAll("[data-listed]")){let view=views.get(old.getAttribute("data-listed")||"");view&&old.replaceWith(row(view))}}
function panel({data,reports,filter,desk},{places,routes,guesses,unresolved},go,correct2){let all=data.document.reports,
unresolvedRow=feature=>{let{name,mentions,alternatives}=feature.properties;return make("li",{"data-unresolved":feature.id,
tabindex:"-1"},make("strong",{},isolated(name)),guessList(data,alternatives),evidence(reports,mentions),correct2(feature))},
shows=({feature})=>filter.shows(feature),time=timeline(all,filter),lists=[listSection("Routes",routes,shows,shown=>longList(
"ul.gm-list",shown.length,index=>routeRow(shown[index],go,desk))),listSection("Places",places,shows,shown=>longList("ul.\
gm-list",shown.length,index=>placeRow(shown[index],go))),listSection("Names not placed",unresolved,filter.shows,shown=>longList(
"ul.gm-list.gm-unresolved",shown.length,index=>unresolvedRow(shown[index])))];return lists[0].element.firstElementChild?.
after(undrawnNote(routes,filter)||""),lists[2].element.firstElementChild?.after(unplacedNote(guesses.length>0,filter)),filter.
watch(()=>lists.forEach(list2=>list2.update())),desk.watch(()=>rewrite(lists[0].element,routes,view=>routeRow(view,go,desk))),
[(places.length>0||routes.length>0)&&section("Legend",null,!0,legend(places,routes,guesses.length,filter)),time&&section(
"Time",null,!0,time),...[routes,places,unresolved].map((items,index)=>items.length>0&&lists[index].element),section("Rep\
orts",all.length,all.length<=8,reportSwitches(all,filter))].filter(one=>one instanceof HTMLElement)}var MOST_FOUND=12,folded=text2=>text2.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function find(index,question){
let wanted=folded(question).split(/\s+/).filter(Boolean);if(!wanted.length)return[];let found=[[],[],[]];for(let thing of index)
if(wanted.every(word=>thing.words.includes(word))&&(found[thing.words.startsWith(wanted.join(" "))?0:thing.words.includes(
` ${wanted[0]}`)?1:2].push(thing),found[0].length>=MOST_FOUND))break;return found.flat().slice(0,MOST_FOUND)}function searchField(listId){
return make("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"fal\
se","aria-controls":listId,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function option({label,kind},id,choose){return make("li",{role:"\
option",id,"aria-selected":"false",mousedown:event=>event.preventDefault(),click:choose},isolated(label,160),make("span.\
gm-quiet",{},clean(kind,60)))}var noOption=id=>make("li.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"\
false",id},"Nothing found");function foundList(input,list2,prefix,choose){let found=[],active=-1,open=shown=>{active=-1,
list2.hidden=!shown,input.setAttribute("aria-expanded",String(shown)),input.removeAttribute("aria-activedescendant")};return{
close:()=>open(!1),chosen:()=>found[Math.max(active,0)],show(things,asked){found=things,list2.replaceChildren(...found.map(
(one,index)=>option(one,`${prefix}-option-${index}`,()=>choose(one)))),!found.length&&asked&&list2.append(noOption(`${prefix}\
-option-none`)),open(asked)},move(step){let to=active<0?Math.min(0,step):active+step;active=found.length?(to+found.length)%
found.length:-1,[...list2.children].forEach((one,index)=>one.setAttribute("aria-selected",String(index===active)));let current=list2.
children[active];current&&(input.setAttribute("aria-activedescendant",current.id),current.scrollIntoView({block:"nearest"}))}}}
function searchBox(things,prefix){let index=null,chosen=!1,element=make("ul.gm-found",{id:`${prefix}-found`,role:"listbo\
x","aria-label":"Found",hidden:!0}),said=make("p.gm-heard",{role:"status"}),input=searchField(element.id),choose=one=>{one&&
(chosen=!0,list2.close(),one.go(input))},list2=foundList(input,element,prefix,choose),search=()=>{chosen=!1,index=index||
things();let found=find(index,input.value),asked=input.value.trim()!=="";list2.show(found,asked),said.textContent=asked?
`${found.length} found`:""};return input.addEventListener("input",search),input.addEventListener("focus",()=>input.value&&
!chosen&&search()),input.addEventListener("click",()=>input.value&&element.hidden&&search()),input.addEventListener("blu\
r",list2.close),input.addEventListener("keydown",event=>{event.key==="ArrowDown"||event.key==="ArrowUp"?(event.preventDefault(),
element.hidden&&search(),list2.move(event.key==="ArrowDown"?1:-1)):event.key==="Enter"?(event.preventDefault(),choose(list2.
chosen())):event.key==="Escape"&&(input.value="",list2.close())}),{element:make("div.gm-search",{role:"search"},input,element,
said),input}}var MOST_WORDINGS=20;function place({feature,kind,name},go){let{mentions,country_name:countryName,country}=feature.properties,
wordings=new Set(mentions.slice(0,MOST_WORDINGS).map(mention=>clean(mention.surface)));return{kind:[kind.label,clean(countryName||
country)].filter(Boolean).join(", "),label:name,words:folded([name,...wordings].join(" ")),go:opener2=>go(feature,opener2)}}
function report({id,title,source},read2){return{kind:"report",label:clean(title||id),words:folded(clean(`${title||""} ${id}\
 ${source||""}`,400)),go:()=>read2(id)}}function searchIndex({places,routes,unresolved},reports,go,read2){let named2=(kind,feature,label)=>({
kind,label,words:folded(label),go:opener2=>go(feature,opener2)});return[...places.map(view=>place(view,go)),...routes.map(
({feature})=>named2("route",feature,routeName(feature.properties))),...unresolved.map(feature=>named2("not placed",feature,
clean(feature.properties.name))),...reports.map(one=>report(one,read2))]}function correct({map,desk,calm},stage,feature){return correctionTools(feature,desk,put=>{stage.scrollIntoView({block:"n\
earest",behavior:calm?"auto":"smooth"}),placePin(map,map.getCenter(),clean(feature.properties.name),put)})}function addTools(scene,shell,reading,layers,selection,current){
let{page,map,data,filter,desk}=scene,content=data.document,read2=id=>{shell.text.set(!0),reading.show(id)},search=searchBox(
()=>searchIndex(layers,content.reports,selection.go,read2),"gm"),columns=columnsOf(data),shown=()=>content.features.filter(
feature=>filter.shows(feature)),table=tableDialog(columns,shown,feature=>selection.go(feature,tableButton)),tableButton=make(
"button.gm-button",{type:"button","aria-haspopup":"dialog",click:()=>table.open()},"Table"),reset=make("button.gm-button",
{type:"button",hidden:!0,click:()=>{filter.reset(),search.input.focus()}},"Show all"),link2=()=>location.href.replace(/#.*$/,
"")+current();shell.tools.append(tableButton,saveMenu(page,map,content,columns,shown,link2),reset),shell.tools.before(search.
element),shell.shell.append(table.dialog);let lists=panel(scene,layers,selection.go,feature=>correct(scene,shell.stage,feature));
return shell.aside.append(desk.element,...lists),{field:search.input,reset,tableOpen:()=>table.dialog.open}}function credits(content){return make("details.gm-credits",{},make("summary",{},"Borders: Natural Earth, de facto; they \
take no side · Credits"),make("ul",{},...content.attribution.slice(0,40).map(line=>make("li",{dir:"auto"},clean(line,300))),
make("li",{},link("https://leafletjs.com","Leaflet"),", BSD 2-Clause")))}function summaryOf(content,filter,lead){let[all,
shown]=[content.features,content.features.filter(feature=>filter.shows(feature))],of=(type,word,many=`${word}s`)=>{let[total,
now]=[all,shown].map(some=>some.filter(feature=>feature.properties.type===type).length);return!total&&type!=="place"?"":
now===total?count(total,word,many):`${now.toLocaleString("en")} of ${count(total,word,many)}`},undrawn=shown.filter(({geometry,
properties})=>properties.type==="route"&&!geometry).length,routes=of("route","route")+(undrawn?` (${undrawn.toLocaleString(
"en")} not drawn)`:""),words=[count(content.reports.length,"report"),of("place","place"),routes].filter(Boolean).join(" \
· "),left=of("unresolved","name not placed","names not placed");return left?[`${words} · `,make("button.gm-link",{type:"\
button",click:lead},left)]:[words]}function focusInWords({countries,near,bounds:bounds2,said}){let degrees=(value,above,below)=>`${Number(
Math.abs(value).toFixed(2))}° ${value<0?below:above}`,[lon,lat]=[value=>degrees(value,"E","W"),value=>degrees(value,"N",
"S")],names=countries.slice(0,8).map(({name,country})=>clean(name||country,60));return`Focus: ${[[names.slice(0,-1).join(
", "),...names.slice(-1)].filter(Boolean).join(" and "),near&&`near ${lat(near[1])}, ${lon(near[0])}`,bounds2&&`${lon(bounds2[0])}\
 to ${lon(bounds2[2])}, ${lat(bounds2[1])} to ${lat(bounds2[3])}`,said?"as the maker of this map said":"inferred from th\
e reports"].filter(Boolean).join(", ")}`}function addNotes(stage,content){stage.append(credits(content)),!content.features.
some(({properties})=>properties.type==="place")&&stage.append(make("p.gm-empty",{role:"status"},"No place was found in t\
hese reports"))}function followSize(map){let watching=new ResizeObserver(()=>map.invalidateSize({animate:!1,pan:!1}));watching.
observe(map.getContainer()),map.on("unload",()=>watching.disconnect())}function markRoutes(desk,routes,features){for(let view of routes)
view.mark(correctedRoute(view.feature,desk),whereabouts(view.feature,features))}function drawMap(page,map,data){let content=data.
document,title=clean(content.title,200)||(page.own?document.title:"");page.own&&(document.title=title);let reports=new Map(
content.reports.map(report2=>[report2.id,report2])),filter=makeFilter(data),calm=matchMedia("(prefers-reduced-motion: re\
duce)").matches,scene={page,map,data,reports,filter,desk:correctionDesk(title,content.features),calm},reading=readingPane(
content,(feature,opener2)=>selection.go(feature,opener2)),readingShown=content.features.length>0&&content.reports.length<=
FEW_REPORTS,notices=Array.isArray(content.notices)?content.notices.filter(notice=>clean(notice)):[],focus=content.focus?
focusInWords(content.focus):"",shell=buildShell(page,map.getContainer(),title,focus,notices,reading,readingShown);addNotes(
shell.stage,content);let selection=makeSelection(scene,shell,reading),layers=drawLayers(scene,shell.stage,selection);selection.
know([...layers.places,...layers.routes]);let current=()=>writeLink(map.getCenter(),map.getZoom(),filter,selection.opened()?.
id??null),tools=addTools(scene,shell,reading,layers,selection,current),obey=obeying(scene,selection,tools.field),changed=page.
own?keepLink(current,obey):()=>{},refresh=()=>{shell.summary.replaceChildren(...summaryOf(content,filter,()=>leadToUnplaced(
scene,shell))),tools.reset.hidden=filter.everything};return scene.desk.watch(()=>markRoutes(scene.desk,layers.routes,content.
features)),selection.watch(layers.emphasise),selection.watch(changed),filter.watch(()=>{layers.update(),refresh();let opened2=selection.
opened();opened2&&!filter.shows(opened2)&&map.closePopup(),changed()}),refresh(),page.own&&location.hash.length>1&&(layers.
leaveFirstView(),obey(readLink(location.hash))),map.on("moveend",changed),leadToSearch(page.target,tools.field,tools.tableOpen),
followSize(map),shell.shell.dataset.ready="true",shell.shell}var MOST_CHARACTERS=4e8,MAP_OPTIONS={zoomControl:!1,attributionControl:!1,zoomSnap:.25,minZoom:1,maxZoom:13,center:[20,0],
zoom:2},sheet=null;function style(){return sheet||(sheet=new CSSStyleSheet,sheet.replaceSync(STYLE)),sheet}async function unpacked(packed){
let bytes=Uint8Array.from(atob(packed),character=>character.charCodeAt(0));return JSON.parse(await new Response(new Blob(
[bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text())}var world=null,worldBasemap=()=>world??=unpacked(
WORLD);function read(found){if(found.length>MOST_CHARACTERS)throw new Unusable("broken","This map is too large to be sho\
wn.");let file=/<script type="application\/octet-stream;base64" id="geomap-payload"[^>]*>([A-Za-z0-9+/=\s]*)<\/script>/.
exec(found);if(file)return{packed:file[1].trim()};try{return{value:JSON.parse(found.replace(/^\ufeff/,""))}}catch{throw new Unusable(
"broken","This map cannot be read: its data is neither GeoJSON nor a map file.")}}var given=data=>typeof data=="string"?
{packed:data}:{value:data};async function opened(packed){let outside=await unpacked(packed);return refuse(outside?.schema,
PAYLOAD_SCHEMA),unpack(packed)}var bounds=view=>Array.isArray(view)&&view.length===4&&view.every(side=>typeof side=="num\
ber"&&Math.abs(side)<=360)?view:null;async function fetched(src,signal){let response;try{response=await fetch(new URL(src,
document.baseURI),{signal,credentials:"same-origin"})}catch(error){throw signal.aborted?error:new Unusable("unreachable",
"This map could not be fetched. Is its address right, and may this page read it?")}if(!response.ok)throw new Unusable("u\
nreachable",`This map could not be fetched: the server answered ${response.status}.`);return response.text()}var GeoMap=class extends HTMLElement{static observedAttributes=[
"src"];static schema=SCHEMA;static version=VERSION;#root=this.attachShadow({mode:"open"});#data=null;#map=null;#shown=null;#turn=new AbortController;constructor(){
super(),this.#root.adoptedStyleSheets=[style()]}connectedCallback(){this.#load()}disconnectedCallback(){this.#clear()}attributeChangedCallback(_,before2,after){
before2!==after&&(this.#data=null,this.isConnected&&this.#load())}get src(){return this.getAttribute("src")||""}set src(address){
this.setAttribute("src",address)}get data(){return this.#shown}set data(value){this.#data=value,this.isConnected&&this.#load()}#clear(){
this.#turn.abort(),this.#turn=new AbortController,this.#map&&(this.#map._animatingZoom=!1,this.#map.stop().remove()),this.#map=
null,this.#shown=null,this.#root.replaceChildren(),this.removeAttribute("data-ready")}async#load(){this.#clear();let{signal}=this.#turn;
try{let inline=this.querySelector(':scope > script[type="application/geo+json"], :scope > script[type="application/json"\
]'),found=this.#data!==null?given(this.#data):this.src?read(await fetched(this.src,signal)):inline?read(inline.textContent||
""):null;found&&!signal.aborted&&await this.#show(found,signal)}catch(error){signal.aborted||this.#fail(error instanceof
Unusable?error:new Unusable("broken","This map could not be drawn: its data is damaged."))}}async#show(found,signal){let{
top,body,container}=this.#stage(),payload="packed"in found?await opened(found.packed):{document:found.value},{document:content,
left}=checked(payload.document,SCHEMA),basemap="packed"in found?payload.basemap:await worldBasemap();if(signal.aborted)return;
this.#map=leaflet_default.map(container,MAP_OPTIONS),drawMap({own:!1,target:top},this.#map,{...payload,document:content,
basemap,kinds:KINDS,view:bounds(payload.view)}),this.#shown=content;for(let part of body.querySelectorAll("section, [rol\
e=region], [role=search]")){let name=part.getAttribute("aria-label")||(part.getAttribute("role")==="search"?"Search":"Ma\
p of reports");part.setAttribute("aria-label",`${name}: ${content.title.slice(0,200)}`)}this.#watch(content.features,signal);
let count2=type=>content.features.filter(feature=>feature.properties.type===type).length;this.setAttribute("data-ready",
""),this.#tell("ready",{title:content.title,places:count2("place"),routes:count2("route"),unresolved:count2("unresolved"),
left})}#stage(){let[frame,top,body,container]=["frame","root","body",""].map(name=>{let part=document.createElement("div");
return part.className=name?`geo-map-${name}`:"folium-map",part});return frame.append(top),top.append(body),body.append(container),
this.#root.replaceChildren(frame),{top,body,container}}#watch(features,signal){let known=new Map(features.map(feature=>[
feature.id,feature])),of=event=>!signal.aborted&&known.get(event.popup.getContent()?.dataset?.feature);this.#map.on("pop\
upopen",event=>{let feature=of(event);feature&&this.#tell("select",structuredClone({id:feature.id,type:feature.properties.
type,geometry:feature.geometry,properties:feature.properties}))}),this.#map.on("popupclose",event=>{let feature=of(event);
feature&&this.#tell("deselect",{id:feature.id,type:feature.properties.type})})}#fail(error){this.#clear();let message=document.
createElement("p");message.className="geo-map-message",message.setAttribute("role","alert"),message.textContent=error.message,
this.#root.replaceChildren(message),this.#tell("error",{code:error.code,message:error.message})}#tell(what,detail){this.
dispatchEvent(new CustomEvent(`geo-map-${what}`,{detail,bubbles:!0,composed:!0}))}};customElements.get("geo-map")||customElements.
define("geo-map",GeoMap);function render({model,el}){let map=document.createElement("geo-map"),select=id=>{model.set("selection",id),model.save_changes()},
show=()=>{map.data=model.get("_payload")},size=()=>{map.style.height=`${model.get("height")}px`};return map.addEventListener(
"geo-map-select",event=>select(event.detail.id)),map.addEventListener("geo-map-deselect",event=>{model.get("selection")===
event.detail.id&&select(null)}),model.on("change:_payload",show),model.on("change:height",size),size(),show(),el.append(
map),()=>{model.off("change:_payload",show),model.off("change:height",size),map.remove()}}return __toCommonJS(main_exports);})();
