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
2)*e2,t2.x*e2/this.R)},bounds:new f([-(rt=rt*Math.PI),-rt],[rt,rt])};function at2(t2,e2,i2,n2){d(t2)?(this._a=t2[0],this.
_b=t2[1],this._c=t2[2],this._d=t2[3]):(this._a=t2,this._b=e2,this._c=i2,this._d=n2)}function ht(t2,e2,i2,n2){return new at2(
t2,e2,i2,n2)}at2.prototype={transform:function(t2,e2){return this._transform(t2.clone(),e2)},_transform:function(t2,e2){
return t2.x=(e2=e2||1)*(this._a*t2.x+this._b),t2.y=e2*(this._c*t2.y+this._d),t2},untransform:function(t2,e2){return new p(
(t2.x/(e2=e2||1)-this._b)/this._a,(t2.y/e2-this._d)/this._c)}};var lt=l({},st,{code:"EPSG:3857",projection:rt,transformation:ht(
lt=.5/(Math.PI*rt.R),.5,-lt,.5)}),ut=l({},lt,{code:"EPSG:900913"});function ct(t2){return document.createElementNS("http\
://www.w3.org/2000/svg",t2)}function dt(t2,e2){for(var i2,n2,o2,s2,r2="",a2=0,h2=t2.length;a2<h2;a2++){for(i2=0,n2=(o2=t2[a2]).
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
wt,t.Rectangle=Yi,t.Renderer=Wi,t.SVG=Gi,t.SVGOverlay=Oi,t.TileLayer=Di,t.Tooltip=Ii,t.Transformation=at2,t.Util=tt,t.VideoOverlay=
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
country_name:textOrNull,admin1:textOrNull},SENTENCE={report:text,start:number,end:number,sentence:text,sentence_start:number,
page:textOrNull,sheet:textOrNull,row:numberOrNull,paragraph:numberOrNull},OFFSET={from:text,lon:numberOrNull,lat:numberOrNull,
distance_km:numberOrNull,direction:textOrNull,uncertainty_km:number},offset=value=>isObject(value)?shaped(value,OFFSET):
null,MENTIONS=list({...SENTENCE,surface:text,mention:text,confidence:share}),ALTERNATIVES=list({...WHERE,name:text,confidence:share,
lon:numberOrNull,lat:numberOrNull}),CLAIMS=list({...SENTENCE,kind:text,text,km:numberOrNull,travelled:truthOrNull,consistent:truthOrNull,
number:numberOrNull}),COUNTRIES=list({name:text,country:textOrNull,km:numberOrNull}),STOPS=list({role:text,surface:text,
part:textOrNull,name:textOrNull,kind:textOrNull,place:textOrNull,doubt:textOrNull,inexact:Boolean,guess:value=>isObject(
value)?shaped(value,{name:text,confidence:share}):null}),TELLINGS=list({id:text,report:text,sentence:text,route:text,mover:text,
status:text,stops:list({role:text,surface:text,given:Boolean}),corrected:Boolean}),TOLD={mentions:numberOrNull,accounts:numberOrNull,
date_first:textOrNull,date_last:textOrNull},told=value=>isObject(value)?shaped(value,{...TOLD,spelling:textOrNull}):null,
REPORTS=list({id:text,title:textOrNull,date:textOrNull,source:textOrNull,language:textOrNull,places:number,routes:number,
unresolved:number}),NAMED={name:text,alternatives:ALTERNATIVES,mentions:MENTIONS,told},PROPERTIES={place:{...NAMED,...WHERE,
confidence:share,reasons:texts,offset,inexact:Boolean},route:{movement:text,mover:textOrNull,status:text,confidence:share,
stops:STOPS,undrawn:textOrNull,when:textOrNull,guess:value=>isObject(value)&&isDrawable("route",value)?value:null,length_km:numberOrNull,
shortest_km:numberOrNull,longest_km:numberOrNull,crosses:COUNTRIES,unreported:COUNTRIES,claims:CLAIMS,reports:texts,tellings:TELLINGS,
told},unresolved:NAMED},isPosition=value=>Array.isArray(value)&&isFinite2(value[0])&&isFinite2(value[1])&&Math.abs(value[0])<=
180&&Math.abs(value[1])<=90,isLine=value=>Array.isArray(value)&&value.length>1&&value.every(isPosition);function isDrawable(type,geometry){
return type==="unresolved"||type==="route"&&geometry===null?!0:isObject(geometry)?type==="place"?geometry.type==="Point"&&
isPosition(geometry.coordinates):geometry.type==="LineString"?isLine(geometry.coordinates):geometry.type==="MultiLineStr\
ing"&&Array.isArray(geometry.coordinates)&&geometry.coordinates.length>0&&geometry.coordinates.every(isLine):!1}function drawable(feature,index,taken){
if(!isObject(feature)||!isObject(feature.properties))return null;let{type}=feature.properties;if(typeof type!="string"||
!Object.hasOwn(PROPERTIES,type)||!isDrawable(type,feature.geometry??null))return null;let wanted2=typeof feature.id=="st\
ring"&&feature.id.length<=200?feature.id:"",id=wanted2&&!taken.has(wanted2)?wanted2:`feature ${index}`;taken.add(id);let properties=shaped(
feature.properties,PROPERTIES[type]);return type==="route"&&!properties.stops.length?null:{type:"Feature",id,geometry:type===
"unresolved"?null:feature.geometry??null,properties}}function refuse(schema,expected){let[name,newest]=expected.split("/"),
found=typeof schema=="string"?/^([a-z-]+)\/(\d{1,9})$/.exec(schema):null;if(!found||found[1]!==name)throw new Unusable("\
foreign","This is not a map document of geomap, so it cannot be shown here.");if(Number(found[2])>Number(newest))throw new Unusable(
"newer",`This map was made by a newer geomap (${found[0]}); this page understands ${expected} and older. Update geo-map.\
js on this page.`)}function focusOf(value){if(!isObject(value))return null;let{near,bounds:bounds2}=value,isBox=Array.isArray(
bounds2)&&bounds2.length===4;return{countries:list({country:text,name:text})(value.countries),near:isPosition(near)?near:
null,bounds:isBox&&isPosition(bounds2.slice(0,2))&&isPosition(bounds2.slice(2))?bounds2:null,said:value.said===!0}}function withText(report2){
let{text:whole2,...rest}=report2;return typeof whole2=="string"?report2:rest}function checked(value,schema){if(!isObject(
value))throw new Unusable("broken","This map cannot be read: its data is no JSON object.");if(refuse(value.schema,schema),
!Array.isArray(value.features))throw new Unusable("broken","This map cannot be read: it has no list of features.");let taken=new Set,
features=value.features.map((feature,index)=>drawable(feature,index,taken)).filter(feature=>feature!==null),box=value.bbox,
document2={...value,title:text(value.title),summary:text(value.summary),reports:REPORTS(value.reports).map(withText),attribution:texts(
value.attribution),...Object.hasOwn(value,"notices")&&{notices:texts(value.notices)},features};isObject(value.whole)?document2.
whole=shaped(value.whole,{reports:number}):delete document2.whole,delete document2.bbox,delete document2.focus;let focus=focusOf(
value.focus);return focus&&(document2.focus=focus),Array.isArray(box)&&box.length===4&&isPosition(box.slice(0,2))&&isPosition(
box.slice(2))?document2.bbox=box:(box!==void 0||features.some(feature=>feature.geometry))&&(document2.bbox=[-180,-85,180,
85]),{document:document2,left:value.features.length-features.length}}function spoken(part2){return part2.lang="en",part2.dir="ltr",part2}function sums(steps){let sum=0;return steps.map(step=>sum+=step)}function objectsOf(members,number3){let common=members.
filter(([,[presence]])=>presence===null).map(([key,[,inner]])=>[key,valuesOf(inner,number3)]),first=number3?Object.fromEntries(
common.map(([key,values])=>[key,values[0]])):{},made2=Array.from({length:number3},()=>({...first}));for(let[key,values]of common)
for(let index=1;index<number3;index+=1)made2[index][key]=values[index];for(let[key,[presence,inner]]of members){if(presence===
null)continue;let holders=made2.filter((_,index)=>presence[index]==="1");valuesOf(inner,holders.length).forEach((value,index)=>{
holders[index][key]=value})}return made2}function valuesOf([form,one,other],number3){if(form==="=")return new Array(number3).
fill(one);if(form==="i")return sums(one);if(form==="p")return valuesOf(other,number3).map(figure3=>`${one}${figure3}`);if(form===
"d")return valuesOf(other,number3).map(place2=>one[place2]);if(form==="l"){let lengths=valuesOf(one,number3),ends=sums(lengths),
flat=valuesOf(other,ends.length?ends[ends.length-1]:0);return lengths.map((length,index)=>flat.slice(ends[index]-length,
ends[index]))}return form!=="o"?one:objectsOf(Object.entries(one),number3)}var stretch=(text2,from,length)=>/[\ud800-\udfff]/.
test(text2)?Array.from(text2).slice(from,from+length).join(""):text2.slice(from,from+length);function whole(feature){let{
properties}=feature;for(let[key,words]of[["mentions","surface"],["claims","text"]])for(let claim of properties[key]||[])
words in claim||(claim[words]=stretch(claim.sentence,claim.start,claim.end)),claim.start+=claim.sentence_start,claim.end+=
claim.start,key==="mentions"&&!("confidence"in claim)&&(claim.confidence=properties.confidence);return properties.mentions&&
!("name"in properties)&&(properties.name=properties.mentions[0]?.surface??null),"geonameid"in properties&&!("gazetteer_i\
d"in properties)&&(properties.gazetteer_id=`geonames:${properties.geonameid}`),!("id"in feature)&&"gazetteer_id"in properties&&
(feature.id=properties.gazetteer_id),feature}function bytesOf(text2){let own=Uint8Array;if(own.fromBase64)return own.fromBase64(
text2);let binary=atob(text2.trim()),bytes=new Uint8Array(binary.length);for(let index=0;index<binary.length;index+=1)bytes[index]=
binary.charCodeAt(index);return bytes}async function unpack(text2){let stream=new Blob([bytesOf(text2)]).stream().pipeThrough(
new DecompressionStream("gzip")),content=await new Response(stream).json(),{count:count2,columns}=content.features||{};return columns&&
(content.document.features=valuesOf(columns,count2).map(whole)),delete content.features,content}var asked=()=>new URLSearchParams(document.documentElement.dataset.geomap||location.search);function sealed(){if(window.
parent===window||self.origin!=="null")return!1;try{return!window.localStorage}catch{return!0}}function allowance(){let granted=sealed()?
(asked().get("allow")||"").split(","):["downloads","links","printing"],may=name=>granted.includes(name);return{files:may(
"downloads"),print:may("printing"),windows:may("links"),link:location.protocol!=="about:"}}var SVG="http://www.w3.org/2000/svg",LONG=600,SHORT=120,UNFIT=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,
HALVES=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;function clean(value,limit=SHORT){if(typeof value!=
"string")return"";let cut=value.length>limit?`${Array.from(value.slice(0,2*limit)).slice(0,limit).join("")}…`:value;return UNFIT.
test(cut)?fit(cut):cut}var fit=text2=>text2.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,
"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").replace(HALVES,"�"),encoded=text2=>encodeURIComponent(text2.replace(
HALVES,"�"));function make(tag,attributes={},...children){let[name,...classes]=tag.split("."),element=document.createElement(
name);classes.length&&(element.className=classes.join(" "));for(let[key,value]of Object.entries(attributes))typeof value==
"function"?element.addEventListener(key,value):value!==null&&value!==!1&&element.setAttribute(key,value===!0?"":String(value));
return element.append(...children.filter(child=>child!==null&&child!==!1).map(child=>child)),element}var isolated=(value,limit)=>make(
"bdi",{},clean(value,limit));function draw(tag,attributes,...children){let element=document.createElementNS(SVG,tag);for(let[
key,value]of Object.entries(attributes))element.setAttribute(key,String(value));return element.append(...children),element}
var figure=number3=>String(Math.round(1e3*number3)/1e3).replace(/\B(?=(\d{3})+(?!\d))/g,","),count=(number3,one,many=`${one}\
s`)=>`${figure(number3)} ${number3===1?one:many}`,kilometres=km=>`${figure(Math.round(km))} km`,percent=share2=>`${Math.
round(share2*100)} %`,isNumber=value=>typeof value=="number"&&Number.isFinite(value),eastward=(west,east)=>east>=west?east-
west:east-west+360;function link(address,text2){let url=null;try{url=/^https?:\/\//i.test(address)?new URL(address):null}catch{}
return url?allowance().windows?make("a",{href:url.href,target:"_blank",rel:"noopener noreferrer"},isolated(text2)):make(
"span",{title:url.href},isolated(text2)):isolated(text2)}var ASKED=["compact","theme","wheel","panel","search","height"];function lookOf(get){let off=name=>["off","none","false"].
includes(get(name)||""),theme=get("theme");return{compact:get("compact")!==null&&!off("compact"),theme:theme==="light"||
theme==="dark"?theme:"auto",wheel:["on","true","map"].includes(get("wheel")||""),panel:off("panel")?"off":get("panel")===
"closed"?"closed":"open",search:!off("search")}}function dress(look,{shell,details},content,own){let classes={"gm-compac\
t":look.compact,"gm-no-panel":look.panel==="off","gm-no-search":!look.search};for(let[name,wanted2]of Object.entries(classes))
shell.classList.toggle(name,wanted2);if(shell.classList.add("gm-guest"),look.panel!=="open"&&details.set(!1),!look.compact)
return;let words=clean(content.summary,LONG)||clean(content.title,LONG);shell.prepend(make(own?"h1.gm-told-line":"p.gm-t\
old-line",{dir:"auto",title:words},words))}var timesNamed=({properties:{told:told3,mentions}})=>told3?.mentions??mentions.length,reportsRead=({whole:whole2,reports})=>whole2?.
reports??reports.length,ROW=/^(.+)#\d+$/;function isOneTable({whole:whole2,reports,features}){let table=ROW.exec(reports[0]?.
id||"")?.[1];if(whole2||reports.length<2||!table||reports.some(({id})=>ROW.exec(id)?.[1]!==table))return!1;let mentions=features.
flatMap(({properties})=>properties.mentions||[]);return mentions.length>0&&mentions.every(({row})=>typeof row=="number")}
var readInWords=document2=>isOneTable(document2)?`${figure(reportsRead(document2))} rows of one table`:count(reportsRead(
document2),"report");var STEP=100,FEW=12;function growingList(tag,total,row,step=STEP,first=step){let list2=make(tag),box=make("div",{},list2),
more=make("button.gm-more",{type:"button",click:()=>{let from=list2.childElementCount;grow(),list2.children[from]?.querySelector(
"button, a, summary")?.focus()}}),grow=()=>{let from=list2.childElementCount;for(let index=from;index<Math.min(total,from+
(from?step:first));index+=1)list2.append(row(index));let rest=total-list2.childElementCount;more.textContent=`Show more \
(${count(rest,"is","are")} left)`,rest>0?box.append(more):more.remove()};return grow(),{box,rowAt:index=>{for(;index>=list2.
childElementCount&&list2.childElementCount<total;)grow();return list2.children[index]}}}var longList=(...given2)=>growingList(
...given2).box,section=(title,number3,open,content)=>make("details.gm-section",{open},make("summary",{},make("h2",{},title),
number3===null?null:make("span.gm-number",{},figure(number3))),content);function listSection(title,items,shown,content){
let body=make("div",{},content(items)),element=section(title,items.length,!0,body),number3=element.querySelector(".gm-nu\
mber"),before2=items;return{element,update:()=>{let now=items.filter(shown);now.length===before2.length&&now.every((item,index)=>item===
before2[index])||(before2=now,number3.textContent=now.length===items.length?figure(items.length):`${figure(now.length)} \
of ${figure(items.length)}`,body.replaceChildren(now.length?content(now):make("p.gm-quiet",{},"None with what the legend\
 shows")))}}}var MARKS=[/(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,/(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,/(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g],
HEADING=/^(#{1,6}[ \t]+)\S.*$/,ITEM=/^([ \t]*)([-*+]|([0-9]{1,9})[.)])[ \t]+\S/,RULE=/^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;var TAB="    ";var leaveOut=(points2,from,length)=>points2.fill("",from,from+length);function withoutInner(text2,shown){for(let mark of MARKS)
for(let{index,1:open,2:inner,3:close}of text2.matchAll(mark))leaveOut(shown,index,open.length),leaveOut(shown,index+open.
length+inner.length,close.length)}function linesOf(text2){let found=[],indents=[],[at2,blank,numbered]=[0,!0,!1];for(let line of text2.
split(`
`)){let heading=HEADING.exec(line),item=RULE.test(line)?null:ITEM.exec(line),indent=(item?item[1]:/^[ \t]*/.exec(line)?.[0]||
"").replaceAll("	",TAB).length;item&&(!item[3]||Number(item[3])===1||blank||indents.length&&numbered)?(numbered=!!item[3],
indents=[...indents.filter(other=>other<indent),indent],found.push({at:at2,line,kind:"item",depth:Math.min(indents.length,
6),open:item[1]})):indents.length&&line.trim()&&!heading&&(!blank||indent>indents[0])?found.push({at:at2,line,kind:"more",
depth:0,open:line.slice(0,line.length-line.trimStart().length)}):(line.trim()&&(indents=[]),found.push({at:at2,line,kind:heading?
"heading":"",depth:0,open:heading?heading[1]:""})),blank=!line.trim(),at2+=line.length+1}return found}function read(points2){
let text2=points2.map(point=>point.length===1?point:"�").join(""),shown=[...points2];withoutInner(text2,shown);let parts=[],
lines=linesOf(text2);return lines.forEach(({at:at2,line,kind,depth,open},index)=>{if(kind!=="heading"&&kind!=="item")return;
parts.push({end:at2,kind:{}}),leaveOut(shown,at2,open.length);let end=at2+line.length;if(kind==="heading")return void parts.
push({end,kind:{heading:!0}});/[-*+]/.test(line[open.length])&&(shown[at2+open.length]="•");for(let next=index+1;lines[next]?.
kind==="more";next+=1){let more=lines[next];more.at===end+1&&(shown[end]=" "),leaveOut(shown,more.at,more.open.length),end=
more.at+more.line.length}parts.push({end,kind:{depth}})}),{shown,parts:[...parts,{end:points2.length,kind:{}}]}}function trimmed(points2){
let isKept=point=>point!==`
`&&point!=="\r"&&point!=="",first=points2.findIndex(isKept),last=points2.length-1-[...points2].reverse().findIndex(isKept);
return points2.map((point,index)=>index<first||index>last?"":point)}function withoutMarks(points2){let{shown,parts}=read(
points2);return parts.map(({end,kind},index)=>{let start=index?parts[index-1].end:0;return{start,points:trimmed(shown.slice(
start,end)),...kind}}).filter(passage=>passage.points.some(point=>point.trim()))}var plainly=points2=>read(points2).shown;function annotate(content){let found=new Map;for(let feature of content.features){let{mentions,claims:claims2}=feature.properties;
for(let claim of mentions||claims2){let of=found.get(claim.report);of||found.set(claim.report,of={names:[],sentences:[],
passages:new Map});let{start,end,sentence:sentence2,sentence_start:from}=claim;mentions&&of.names.push({start,end,feature,
confidence:claim.confidence}),of.sentences.push({start:from,end:from+Array.from(sentence2).length,feature}),of.passages.
set(from,sentence2)}}for(let{names:names2,sentences:sentences2}of found.values())for(let places of[names2,sentences2])places.
sort(fromLeft);return found}var fromLeft=(one,other)=>one.start-other.start||other.end-one.end,reaches=new WeakMap;function reaching(places,from,to){
let reach=reaches.get(places);if(!reach){let furthest=-1;reaches.set(places,reach=places.map(({end})=>furthest=Math.max(
furthest,end)))}let first=beyond2=>{let[low,high]=[0,places.length];for(;low<high;){let middle=low+high>>1;beyond2(middle)?
high=middle:low=middle+1}return low},known=reach;return places.slice(first(index=>known[index]>from),first(index=>places[index].
start>=to)).filter(({end})=>end>from)}var FULL_LINE=50;function unbroken(points2,full){let begins=0;return points2.map((point,index)=>{
if(point!==`
`)return point;let typed=index-begins>=full&&index+1<points2.length&&!/\s/.test(points2[index+1]);return begins=index+1,
typed?" ":point})}function passagesOf(report2,of){let shown=(points2,from,full)=>withoutMarks(points2).map(one=>({...one,
start:from+one.start,points:unbroken(one.points,full)}));if(typeof report2.text=="string")return shown(Array.from(report2.
text),0,FULL_LINE);let done=0;return[...of?of.passages:[]].sort(([one],[other])=>one-other).map(([start,text2])=>{let points2=Array.
from(text2).slice(Math.max(0,done-start)),from=Math.max(start,done);return done=from+points2.length,{start:from,points:points2}}).
flatMap(passage=>shown(passage.points,passage.start,0))}function apart(places,from,to){let done=from;return[...places].sort(
fromLeft).filter(({start,end})=>{let fits=start>=done&&end<=to&&end>start;return fits&&(done=end),fits})}var MONTHS=["January","February","March","April","May","June","July","August","September","October","November","December"],
DATE=/^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;var dayNumber=([year,month,day])=>Math.round(new Date(0).setUTCFullYear(year,month,day)/864e5);function daysOf(date){let found=typeof date==
"string"?DATE.exec(date):null;if(!found)return null;let[year,month,day]=found.slice(1).map(part2=>part2?Number(part2):NaN),
length=new Date(dayNumber([year,month||12,0])*864e5).getUTCDate();return month<1||month>12||day<1||day>(month===2?29:length)?
null:[dayNumber([year,(month||1)-1,day||1]),dayNumber([year,(month||12)-1,day||length])]}var dayOf=date=>daysOf(date)?.[0]??
null;function dateOf(day){let written=new Date(day*864e5).toISOString();return written.startsWith("-")?`-${written.slice(
3,13)}`:written.slice(0,10)}function dateInWords(date){let found=DATE.exec(date);if(!found)return date;let year=Number(found[1]),
era=year>=1e3?String(year):year<1?`${1-year} BC`:`AD ${year}`;return[found[3]&&String(Number(found[3])),found[2]&&MONTHS[Number(
found[2])-1],era].filter(Boolean).join(" ")}function shownDate(date){let found=DATE.exec(date);return found&&Number(found[1])<
1e3?dateInWords(date):date}function position(claim,points2,words){let[from,to]=[claim.start-claim.sentence_start,claim.end-claim.sentence_start];if(from>=
0&&points2.slice(from,to).join("")===words)return[from,to];let found=words?claim.sentence.indexOf(words):-1;if(found<0)return null;
let start=Array.from(claim.sentence.slice(0,found)).length;return[start,start+Array.from(words).length]}var BEFORE=200;function sentence(claims2,words){
let points2=Array.from(claims2[0].sentence),shown=plainly(points2),found=claims2.map((claim,index)=>position(claim,points2,
words[index])).filter(span=>span!==null).sort((one,other)=>one[0]-other[0]),quote=make("blockquote",{dir:"auto"}),show=(from,to)=>{
let text2=(start,end)=>clean(shown.slice(Math.max(start,from),Math.min(end,to)).join(""),points2.length);quote.replaceChildren(
from>0?"…":"");let done=from;for(let[start,end]of found)start<done||end>to||(quote.append(text2(done,start),make("mark",
{},text2(start,end))),done=end);if(quote.append(text2(done,to)),to-from===points2.length)return;let whole2=()=>{show(0,points2.
length),quote.tabIndex=-1,quote.focus({preventScroll:!0})},say=`Show the whole sentence (${count(points2.length,"charact\
er")})`;quote.append("… ",make("button.gm-link",{type:"button",click:whole2},say))},deep=found.length>0&&found[0][1]>LONG?
Math.max(0,found[0][0]-BEFORE):0;return show(deep,Math.min(points2.length,deep+LONG)),quote}function languageName(code){
try{return new Intl.DisplayNames(["en"],{type:"language"}).of(code)||code}catch{return code}}function whereabouts({page,
sheet:sheet2,row,paragraph:paragraph2}){return isNumber(row)?sheet2?`sheet ${clean(sheet2,SHORT)}, row ${row}`:`row ${row}`:
page?`page ${clean(page,SHORT)}`:isNumber(paragraph2)?`paragraph ${paragraph2}`:""}function citation(reports,id,claim,read3){
let report2=reports.get(id);if(!report2)return make("cite",{},isolated(id));let source=report2.source?clean(report2.source,
SHORT):"",title=clean(report2.title||report2.id,SHORT),click=()=>read3?.(id,claim?.sentence_start),beside=()=>read3?make(
"button.gm-link",{type:"button",click},isolated(title)):isolated(title),parts=[report2.source&&/^https?:\/\//i.test(report2.
source)?link(report2.source,title):beside()];source&&!/^https?:\/\//i.test(source)&&parts.push(isolated(source));let where=claim?
whereabouts(claim):"";return where&&parts.push(isolated(where)),report2.date&&parts.push(make("bdi.gm-date",{},clean(shownDate(
report2.date),40))),report2.language&&parts.push(isolated(`in ${languageName(report2.language)}, which is not read`,SHORT)),
make("cite",{},...parts.flatMap((part2,index)=>index?[" · ",part2]:[part2]))}function within(mentions){let names2=[...new Set(
mentions.map(mention=>clean(mention.within)).filter(Boolean))];return names2.length>0&&make("p.gm-quiet",{},"named withi\
n ",...names2.slice(0,4).flatMap((name,index)=>index?[", ",isolated(name)]:[isolated(name)]))}var FIRST=8,MORE=100;function bySentence(claims2){
let sentences2=new Map;for(let claim of claims2){let key=`${claim.report}
${claim.sentence}`,same=sentences2.get(key);same?same.push(claim):sentences2.set(key,[claim])}return[...sentences2.values()]}
function evidence(reports,claims2,read3){let sentences2=bySentence(claims2),source=(claim,next,isLast)=>{if(isLast||next?.
report!==claim.report)return citation(reports,claim.report,claim,read3);let where=whereabouts(claim);return where&&where!==
whereabouts(next)?make("cite",{},isolated(where)):null},row=index=>{let same=sentences2[index],places=new Set(same.map(claim=>claim.
sentence_start)),first=same.filter(claim=>claim.sentence_start===same[0].sentence_start);return make("li",{},sentence(first,
first.map(claim=>"surface"in claim?claim.surface:claim.text)),within(first),places.size>1&&make("p.gm-quiet",{},`The rep\
ort says so ${figure(places.size)} times`),source(same[0],sentences2[index+1]?.[0],(index+1-FIRST)%MORE===0))};return longList(
"ul.gm-evidence",sentences2.length,row,MORE,FIRST)}function mentionsInWords({mentions,told:told3}){if(told3&&told3.mentions>
mentions.length)return`${count(told3.mentions,"mention")}, ${mentions.length?`quoted: ${mentions.length}`:"none quoted"}`;
let sentences2=bySentence(mentions).length,often=count(mentions.length,"mention");return sentences2===mentions.length?often:
`${often} in ${count(sentences2,"sentence")}`}var confidence_default=[{least:.9,word:"very likely",drawn:"filled",reading:"very likely right"},{least:.75,word:"likely",
drawn:"filled",reading:"likely right"},{least:.5,word:"more likely than not",drawn:"hollow",reading:"more likely right t\
han wrong"},{least:0,word:"uncertain",drawn:"dashed",reading:"unsure"}];var levelOf=confidence=>confidence_default.find(({least})=>confidence>=least)||confidence_default[confidence_default.length-
1],inWords=confidence=>levelOf(confidence).word,readingInWords=confidence=>levelOf(confidence).reading,drawnAs=confidence=>levelOf(
confidence).drawn;function drawingsInWords(){return[...new Set(confidence_default.map(({drawn})=>drawn))].map(drawing=>{
let words=confidence_default.filter(({drawn})=>drawn===drawing).map(({word})=>word);return[drawing,words.length>1?`${words[words.
length-1]} or better`:words[0]]})}function nameLink({feature,confidence},words,go){let placed=feature.properties.type==="place",click=event=>{event.preventDefault(),
go(feature,anchor)},title=placed?!1:"not placed: it is not sure enough where this is",drawn=placed?drawnAs(confidence||0):
"lost",anchor=make(`a.gm-name.gm-is-${drawn}`,{href:`#open=${encoded(feature.id)}`,"data-of":feature.id,title,click},words);
return anchor}function remember(sentencesOf,about2,element,links){for(let{feature}of about2){let known=sentencesOf.get(feature.
id)||[];known[known.length-1]?.element!==element&&(known.push({element,names:links.filter(({dataset})=>dataset.of===feature.
id)}),sentencesOf.set(feature.id,known))}}function writePassage({start,points:points2,heading,depth},annotations,sentencesOf,go){
let end=start+points2.length,text2=(from,to)=>clean(points2.slice(from-start,to-start).join(""),points2.length),names2=apart(
reaching(annotations.names,start,end),start,end),written=(from,to)=>{let pieces=[],done2=from;for(let name of reaching(names2,
from,to))name.start<from||name.end>to||(pieces.push(text2(done2,name.start),nameLink(name,text2(name.start,name.end),go)),
done2=name.end);return[...pieces,text2(done2,to)]},parts=[],done=start,told3=reaching(annotations.sentences,start,end),sentences2=apart(
told3.map(one=>({...one,start:Math.max(one.start,start)})),start,end);for(let{start:from,end:to}of sentences2){parts.push(
...written(done,from));let pieces=written(from,to),element=make("span.gm-sentence",{"data-at":from},...pieces);remember(
sentencesOf,reaching(told3,from,to),element,pieces.filter(piece=>typeof piece!="string")),parts.push(element),done=to}return parts.
push(...written(done,end)),depth?make(`div.gm-passage.gm-depth-${depth}`,{dir:"auto",role:"listitem","aria-level":depth},
...parts):make(heading?"h3.gm-passage":"p.gm-passage",{dir:"auto"},...parts)}function inLists(written){let found=[];for(let element of written){
let last=found[found.length-1];element.getAttribute("role")!=="listitem"?found.push(element):last?.getAttribute("role")===
"list"?last.append(element):found.push(make("div",{role:"list"},element))}return found}var FEW_REPORTS=5,NOTHING={names:[],sentences:[],passages:new Map};function emptyPane(content){let whole2=content.reports.
some(report2=>typeof report2.text=="string");return make("section.gm-reading",{"aria-label":"Text of the reports",tabindex:"\
0"},make("h2",{},whole2?"Text":"Sentences"),make("p.gm-quiet",{},whole2?"Names lead to the map":"What names a place; nam\
es lead to the map"))}function scrollTo(pane,element){let[at2,around]=[element.getBoundingClientRect(),pane.getBoundingClientRect()];
(at2.top<around.top||at2.bottom>around.bottom)&&(pane.scrollTop+=at2.top-around.top-around.height/3)}function article(report2,open,write){
let linked=/^https?:/i.test(report2.source||""),named2=citation(new Map([[report2.id,linked?{...report2,source:null}:report2]]),
report2.id),body=make("div",{}),element=make("details.gm-report",{open,"data-report":report2.id},make("summary",{},named2),
body),filled=!1,fill=()=>{if(filled)return;filled=!0;let passages=write();body.replaceChildren(...passages),linked&&body.
prepend(make("p.gm-source",{},link(report2.source,report2.source||""))),passages.length||body.append(make("p.gm-quiet",{},
"Nothing of it is on the map"))};return open?fill():element.addEventListener("toggle",fill),{element,fill,isFilled:()=>filled}}
function readingPane(content,go){let annotations=new Map,sentencesOf=new Map,articles=new Map,lit=[],filled=!1,pane=emptyPane(
content),articleOf=report2=>{let of=annotations.get(report2.id)||NOTHING,write=()=>inLists(passagesOf(report2,of).map(passage=>writePassage(
passage,of,sentencesOf,go))),made2=article(report2,content.reports.length<=FEW_REPORTS,write);return articles.set(report2.
id,made2),made2.element},open=id=>{let found=articles.get(id);return found?.fill(),found&&(found.element.open=!0),found?.
element};return{pane,light(feature){for(let element of lit)element.classList.remove("gm-lit","gm-lit-name");if(lit=[],!feature||
!filled)return;let claims2=feature.properties.mentions||feature.properties.claims;for(let{report:report2}of claims2)articles.
get(report2)?.isFilled()===!1&&open(report2);let found=sentencesOf.get(feature.id)||[];for(let{element,names:names2}of found){
element.classList.add("gm-lit");for(let name of names2)name.classList.add("gm-lit-name");lit.push(element,...names2)}found.
length&&scrollTo(pane,found[0].element)},show(id){let element=open(id);return element?.scrollIntoView({block:"nearest"}),
element?.querySelector("summary")?.focus(),element},fill(){filled||(filled=!0,annotations=annotate(content),pane.append(
longList("div.gm-texts",content.reports.length,index=>articleOf(content.reports[index]),50)))}}}var STRAIGHTENED=.7,LAST=85.0511287798;function trackOf(line,scale){let units=new Float64Array(2*line.length),[left,top,
right,bottom]=[1/0,1/0,-1/0,-1/0];for(let index=0;index<line.length;index+=1){let latitude=Math.max(-LAST,Math.min(LAST,
line[index][1]/scale)),x=.5+line[index][0]/scale/360,y=.5-Math.log(Math.tan(Math.PI/4+latitude*Math.PI/360))/(2*Math.PI);
if(!Number.isFinite(x+y))throw new Error(`the ground has no position ${clean(String(line[index]))}`);units[2*index]=x,units[2*
index+1]=y,x<left&&(left=x),x>right&&(right=x),y<top&&(top=y),y>bottom&&(bottom=y)}return{units,box:[left,top,right,bottom],
seen:{where:"",points:[]}}}function pixels(units,size,across,{x:originX,y:originY}){let found=[],[lastX,lastY]=[NaN,NaN];
for(let index=0;index<units.length;index+=2){let x=Math.round(units[index]*size+across)-originX,y=Math.round(units[index+
1]*size)-originY;x===lastX&&y===lastY||(found.push(leaflet_default.point(x,y)),[lastX,lastY]=[x,y])}return found.length===
1&&found.push(found[0]),found}var withTracks=base=>base.extend({initialize(tracks,turn,options){leaflet_default.setOptions(
this,options),Object.assign(this,{_tracks:tracks,_turn:turn,_latlngs:[]})},_project(){},_clipPoints(){let[map,{min,max}]=[
this._map,this._renderer._bounds],[size,origin]=[256*2**map.getZoom(),map.getPixelOrigin()],across=this._turn/360*size,where=`${size}\
 ${across} ${origin.x} ${origin.y}`;this._whole=[],this._rings=[];for(let track of this._tracks){let{units,box,seen}=track,
[left,right]=[box[0],box[2]].map(x=>x*size+across-origin.x),[top,bottom]=[box[1],box[3]].map(y=>y*size-origin.y);if(right<
min.x-1||left>max.x+1||bottom<min.y-1||top>max.y+1)continue;if(!(left>min.x+1&&right<max.x-1&&top>min.y+1&&bottom<max.y-
1))this._rings.push(pixels(units,size,across,origin));else{if(seen.where!==where){let points2=leaflet_default.LineUtil.simplify(
pixels(units,size,across,origin),STRAIGHTENED);track.seen={where,points:points2}}this._whole.push(track.seen.points)}}this.
_pxBounds=this._renderer._bounds,base.prototype._clipPoints.call(this)},_simplifyPoints(){let cut=this._parts.map(part2=>leaflet_default.
LineUtil.simplify(part2,STRAIGHTENED));this._parts=cut.concat(this._whole)}}),made=null;function groundShape(tracks,turn,filled,options){
return made||={lines:withTracks(leaflet_default.Polyline),areas:withTracks(leaflet_default.Polygon)},new(filled?made.areas:
made.lines)(tracks,turn,options)}function points(flat){let found=[],x=0,y=0;for(let index=0;index+1<flat.length;index+=2)x+=flat[index],y+=flat[index+1],
found.push([x,y]);return found}function cuts(level){let turn=360*level.scale,cutX=new Set([level.box[0],level.box[2],...level.
hole?[-turn,0,turn].flatMap(by=>[level.hole[0]+by,level.hole[2]+by]):[]]),cutY=new Set([level.box[1],level.box[3],...level.
hole?[level.hole[1],level.hole[3]]:[]]);return(one,other)=>one[0]===other[0]&&cutX.has(one[0])||one[1]===other[1]&&cutY.
has(one[1])}function rounded(line,isCut,closed){let found=[],last=line.length-1;return line.forEach((here,index)=>{let[before2,
after]=[line[index?index-1:last],line[index<last?index+1:0]];if(!closed&&(index===0||index===last)||isCut(before2,here)||
isCut(here,after))found.push(here);else for(let to of[before2,after])found.push([here[0]+(to[0]-here[0])/4,here[1]+(to[1]-
here[1])/4])}),found}function curves(flat,level,closed=!1){let lines=flat.map(points);if(!level.round)return lines;let isCut=cuts(
level);return lines.map(line=>rounded(line,isCut,closed))}function coasts(rings,level){let isCut=cuts(level),lines=[];for(let ring of rings){
let line=[];for(let index=0;index<=ring.length;index+=1){let[here,before2]=[ring[index%ring.length],ring[(index||ring.length)-
1]];index>0&&isCut(here,before2)&&(line.length>1&&lines.push(line),line=[]),line.push(here)}line.length>1&&lines.push(line)}
return lines}function drawSouth(map,pane,middle){let land=document.createElement("div");land.className="gm-south leaflet\
-zoom-hide",pane.prepend(land);let place2=()=>{let[from,to]=[middle-540,middle+540].map(lon=>map.latLngToLayerPoint([-85,
lon]));land.style.width=`${to.x-from.x}px`,land.style.height=`${map.getSize().y}px`,leaflet_default.DomUtil.setPosition(
land,from.round())};map.on("moveend zoomend resize",place2),place2()}function shapesOf(level){let isCut=cuts(level),tracked=lines=>lines.
map(line2=>trackOf(line2,level.scale)),filled=flat=>{let rings=curves(flat,level,!0).filter(ring=>ring.length).map(ring=>[
...ring,ring[0]]),[grounds,rims]=[tracked(rings),[]];return rings.forEach((ring,index)=>{let whole2=!ring.some((here,at2)=>at2>
0&&isCut(here,ring[at2-1]));rims.push(...whole2?[grounds[index]]:tracked(coasts([ring.slice(1)],level)))}),{grounds,rims}},
land=filled(level.land),lakes=filled(level.lakes),line=(flat,name)=>({name,filled:!1,tracks:tracked(curves(flat,level))});
return[{name:"gm-land",filled:!0,tracks:land.grounds},...(level.rivers||[]).map(([broad,lines])=>line(lines,`gm-river gm\
-river-${broad}`)),{name:"gm-lake",filled:!0,tracks:lakes.grounds},{name:"gm-shore",filled:!1,tracks:lakes.rims},line(level.
units,"gm-unit-line"),line(level.borders,"gm-border"),{name:"gm-coast",filled:!1,tracks:land.rims}].filter(({tracks})=>tracks.
length)}function drawLevel(map,renderer,shapes2,turn){for(let{name,filled,tracks}of shapes2)groundShape(tracks,turn,filled,
{...{renderer,interactive:!1,pane:"gm-base",className:name},stroke:!filled,fill:filled}).addTo(map)}function drawBasemap(map,basemap,middle){
let pane=map.createPane("gm-base");pane.setAttribute("aria-hidden","true");let renderer=leaflet_default.svg({pane:"gm-ba\
se",padding:.6}),seen=map.getBounds().pad(.3),later=[];for(let level of[...basemap.levels].reverse()){let box=([west,south,
east,north],turn)=>leaflet_default.latLngBounds([south/level.scale,west/level.scale+turn],[north/level.scale,east/level.
scale+turn]),shapes2=null;for(let turn of[-360,0,360]){let whole2=box(level.box,turn);if(whole2.getEast()<=middle-185||whole2.
getWest()>=middle+185)continue;let needed=whole2.intersects(seen)&&!(level.hole&&box(level.hole,turn).contains(seen)),draw2=()=>drawLevel(
map,renderer,shapes2||=shapesOf(level),turn);needed?draw2():later.push(draw2)}}let rest=()=>{for(let draw2 of later.splice(
0))draw2()};map.once("movestart",rest),setTimeout(()=>pane.isConnected&&rest()),drawSouth(map,pane,middle);let nearness=()=>map.
getContainer().classList.toggle("gm-near",map.getZoom()>=5.5);map.on("zoomend",nearness),nearness()}var WIDE=new Set(["country","territory","region"]);function crossed(sides,bounds2){let[south,west,north,east]=[bounds2.getSouth(),
bounds2.getWest(),bounds2.getNorth(),bounds2.getEast()];return sides.some(side=>side.some(([lat,lon],index)=>{let[from,to]=side[Math.
max(0,index-1)];return Math.max(lat,from)>=south&&Math.min(lat,from)<=north&&Math.max(lon,to)>=west&&Math.min(lon,to)<=east}))}
function outlineOf(basemap,index,middle){let fills=[],sides=[];for(let level of basemap.levels){let rings=(level.areas||
[]).filter(([area])=>area===index).flatMap(([,flat])=>curves(flat,level,!0));for(let turn of[-360,0,360]){let[west,east]=[
level.box[0]/level.scale+turn,level.box[2]/level.scale+turn];if(east<=middle-185||west>=middle+185)continue;let located=line=>line.
map(([x,y])=>[y/level.scale,x/level.scale+turn]);fills.push(...rings.map(located)),sides.push(...coasts(rings,level).map(
located))}}return{fills,sides}}function outlinedOf(basemap,places){let number3=new Map((basemap.areas||[]).map((id,index)=>[
id,index]));return number3.size?places.filter(view=>number3.has(view.feature.properties.gazetteer_id)).map(view=>({view,
index:number3.get(view.feature.properties.gazetteer_id)})).sort((one,other)=>one.index-other.index):[]}function areasOf(basemap,places,middle,style2){
return outlinedOf(basemap,places).map(({view,index})=>{let{fills,sides}=outlineOf(basemap,index,middle),{confidence,kind}=view.
feature.properties,wide=WIDE.has(kind)?" gm-area-wide":"",name=`gm-area gm-${view.kind.class} gm-area-${drawnAs(confidence)}${wide}`,
options=part2=>{let className=`${name} gm-area-${part2}`;return{smoothFactor:.7,...style2(className),className}},ground=leaflet_default.
polygon(fills,{...options("ground"),stroke:!1}),line=leaflet_default.polyline(sides,{...options("line"),fill:!1,interactive:!1});
return view.bounds=ground.getBounds(),{view,sides,ground,line}})}function drawAreas(map,basemap,places,middle,shows,show){
map.createPane("gm-areas").setAttribute("aria-hidden","true");let style2={renderer:leaflet_default.svg({pane:"gm-areas",
padding:.6}),pane:"gm-areas",bubblingMouseEvents:!0},drawn=areasOf(basemap,places,middle,()=>style2).map(({view,sides,ground,
line})=>{ground.options.interactive=view.kind.class!=="L",ground.on("click",event=>{crossed(sides,map.getBounds())&&(leaflet_default.
DomEvent.stopPropagation(event),show(view,view.button))});for(let layer of[ground,line])layer.addTo(map);return{view,sides,
layers:[ground,line]}}),mark=(name,has)=>{for(let{view,layers}of drawn)for(let layer of layers)layer.getElement()?.classList.
toggle(name,has(view))},surround=()=>{let seen=map.getBounds();for(let{sides,layers}of drawn)layers[0].getElement()?.classList.
toggle("gm-around",!crossed(sides,seen))};map.on("moveend",surround);let update=()=>mark("gm-away",view=>!shows(view.feature));
return surround(),update(),{update,emphasise:feature=>mark("gm-open",view=>view.feature===feature)}}var partsOf=feature=>feature?[feature.id,...(feature.properties.stops||[]).map(({place:place2})=>place2)]:[];function emphasis(map,routes){
let chosen=new Set,isChosen=({id})=>chosen.size>0&&chosen.has(id);return{isChosen,choose:feature=>{chosen=new Set(partsOf(
feature)),map.getContainer().classList.toggle("gm-dimming",chosen.size>0);for(let view of routes())for(let layer of view.
layers)layer.getElement()?.classList.toggle("gm-chosen",isChosen(view.feature))}}}var USUAL=85,END=89,FARTHEST=88,POLE=89.9,NEEDED=83,isPole=lat=>Math.abs(lat)>POLE,drawnLatitude=lat=>Math.max(-FARTHEST,
Math.min(FARTHEST,lat)),edgeOf=map=>Math.min(FARTHEST,map.options.crs.projection?.MAX_LATITUDE??USUAL),ringAtPoles=ring=>ring.
flatMap((here,index)=>isPole(here[1])?[ring[(index||ring.length-1)-1],ring[index<ring.length-1?index+1:1]].filter(one=>one&&
!isPole(one[1])).map(([lon])=>[lon,here[1]]):[here]);function latitudesOf({geometry}){return geometry?geometry.type==="P\
oint"?[geometry.coordinates[1]]:(geometry.type==="MultiLineString"?geometry.coordinates:[geometry.coordinates]).flatMap(
line=>line.map(([,lat])=>lat)):[]}function widen(map,features,middle){let[south,north]=[0,0];for(let feature of features)
for(let lat of latitudesOf(feature))[south,north]=[Math.min(south,lat),Math.max(north,lat)];if(Math.max(north,-south)>NEEDED){
let projection=leaflet_default.extend({},leaflet_default.Projection.SphericalMercator,{MAX_LATITUDE:END});map.options.crs=
leaflet_default.extend({},leaflet_default.CRS.EPSG3857,{projection})}return[[south<-NEEDED?-END:-USUAL,middle-200],[north>
NEEDED?END:USUAL,middle+200]]}function partsOnMap(run,edge){if(run.every(([,lat])=>Math.abs(lat)<=edge))return[run];let parts=[
[]];return run.forEach((here,index)=>{let before2=run[index-1],[is,was]=[here,before2||here].map(([,lat])=>Math.abs(lat)<=
edge);if(is!==was){let limit=Math.sign((is?before2:here)[1])*edge,share2=(limit-before2[1])/(here[1]-before2[1]);parts[parts.
length-1].push([before2[0]+share2*(here[0]-before2[0]),limit]),is||parts.push([])}is&&parts[parts.length-1].push(here)}),
parts.filter(({length})=>length>1)}function edgesOf(parts,edge){let isEdge=([,lat])=>Math.abs(lat)===edge;return parts.flatMap(
(part2,index)=>{let[first,last]=[part2[0],part2[part2.length-1]],[begins,ends]=[index===0?"from":"over",index===parts.length-
1?"to":"over"];return[...isEdge(first)?[{at:first,leads:begins}]:[],...isEdge(last)?[{at:last,leads:ends}]:[]]})}var TOUCHING=2e-4;function runsOf(geometry,unwrap){let parts=geometry.type==="MultiLineString"?geometry.coordinates:[geometry.
coordinates],runs=[],before2=null;for(let part2 of parts){let begun=!1;for(let[lon,lat]of atPoles(part2)){let east=before2?
lon+360*Math.round((before2[0]-lon)/360):unwrap(lon),touches=before2&&Math.abs(before2[0]-east)<TOUCHING&&Math.abs(before2[1]-
lat)<TOUCHING;!begun&&!touches&&runs.push([]),begun=!0,(!before2||before2[0]!==east||before2[1]!==lat)&&runs[runs.length-
1].push([east,lat]),before2=[east,lat]}}return runs.filter(run=>run.length>1)}function atPoles(run){if(!run.some(([,lat])=>isPole(
lat)))return run;let last=run.find(([,lat])=>!isPole(lat))?.[0]??0;return run.map(([lon,lat])=>[last=isPole(lat)?last:lon,
lat])}var ON_LINE=2e-4,isAt=([lon,lat],x,y)=>Math.abs(lat-y)<ON_LINE&&(isPole(lat)||Math.abs(((lon-x)%360+540)%360-180)<
ON_LINE);function unrolled(bbox){let middle=bbox?bbox[0]+eastward(bbox[0],bbox[2])/2:0;return{middle,unwrap:lon=>lon+360*
Math.round((middle-lon)/360)}}var CLOSEST=14,SMALL=600,MOST_COVERED=.75;function covered(map){let container=map.getContainer(),around=container.getBoundingClientRect(),
margins={left:0,top:0,right:0,bottom:0};for(let element of container.closest(".gm-page")?.querySelectorAll("[data-covers\
]")||[]){let box=element.getBoundingClientRect(),apart2=box.right<=around.left||box.left>=around.right||box.bottom<=around.
top||box.top>=around.bottom,side=element.getAttribute("data-covers")||"";if(apart2||!box.width||!box.height||!Object.hasOwn(
margins,side))continue;let reach={left:box.right-around.left,top:box.bottom-around.top,right:around.right-box.left,bottom:around.
bottom-box.top},whole2=side==="left"||side==="right"?around.width:around.height;margins[side]=Math.max(margins[side],Math.
min(reach[side],MOST_COVERED*whole2))}if(around.width<SMALL)for(let box of overlying(map))keepOff(margins,box,around);return margins}
function keepOff(margins,[left,top,right,bottom],{width,height}){let reaches2=[["left",right,width],["top",bottom,height],
["right",width-left,width],["bottom",height-top,height]],[[side,reach]]=reaches2.sort(([,one,all],[,other,whole2])=>one/
all-other/whole2);margins[side]=Math.max(margins[side],reach)}var OVER=".leaflet-control, .gm-credits, .gm-outside";function overlying(map){
let container=map.getContainer(),frame=container.getBoundingClientRect();return[...(container.closest(".gm-stage")||container).
querySelectorAll(OVER)].map(one=>one.getBoundingClientRect()).filter(({width,height})=>width&&height).map(({left,top,right,
bottom})=>[left-frame.left-2,top-frame.top-2,right-frame.left+2,bottom-frame.top+2])}function freePart(map,across=Math.min(
56,map.getSize().x/9),down=Math.min(44,map.getSize().y/12)){let{left,top,right,bottom}=covered(map),{x,y}=map.getSize(),
[beside,above]=[Math.min(across,(x-left-right)/5),Math.min(down,(y-top-bottom)/5)];return{paddingTopLeft:[left+beside,top+
above],paddingBottomRight:[right+beside,bottom+above]}}function freeBounds(map){let{left,top,right,bottom}=covered(map),
{x,y}=map.getSize();return leaflet_default.latLngBounds([[left,y-bottom],[x-right,top]].map(corner=>map.containerPointToLatLng(
corner)))}var drawnBounds=bounds2=>leaflet_default.latLngBounds([bounds2.getSouthWest(),bounds2.getNorthEast()].map(({lat,
lng})=>leaflet_default.latLng(drawnLatitude(lat),lng))),LEADING={whole:12,place:7,wide:5};function groundOf({points:points2,
feature},unwrap){let stops=feature.properties.stops.filter(stop=>isNumber(stop.lon)&&isNumber(stop.lat)),found=points2.length?
points2:stops.map(stop=>[unwrap(stop.lon),stop.lat]);return leaflet_default.latLngBounds(found.map(([lon,lat])=>leaflet_default.
latLng(lat,lon)))}function leadTo(map,view,near,alone=0){let middle=map.getCenter().lng,unwrap=lon=>lon+360*Math.round((middle-
lon)/360),bounds2="points"in view?groundOf(view,unwrap):view.bounds,still={animate:!1};if(bounds2?.isValid())map.fitBounds(
drawnBounds(bounds2),{...freePart(map),maxZoom:LEADING.whole,...still});else{if("points"in view)return;if(near&&alone<=map.
getZoom())map.panInside(view.at,{...freePart(map,40,40),...still});else{let maxZoom=Math.max(map.getZoom(),alone,view.kind.
area?LEADING.wide:LEADING.place);map.fitBounds(leaflet_default.latLngBounds([view.at,view.at]),{...freePart(map),maxZoom,
...still})}}}function framing(map,data,places,routes){Number.isFinite(map.getMaxZoom())||map.setMaxZoom(CLOSEST);let{middle,
unwrap}=unrolled(data.document.bbox),everything=()=>leaflet_default.latLngBounds([...places().map(view=>view.at),...routes().
flatMap(view=>view.points.map(([lon,lat])=>leaflet_default.latLng(lat,lon)))]),first=()=>{if(!data.view)return about2();
let[west,south,east,north]=data.view,left=unwrap(west);return leaflet_default.latLngBounds([[south,left],[north,left+eastward(
west,east)]])},about2=()=>{let codes=(data.document.focus?.countries||[]).map(({country})=>country),inside=places().filter(
view=>codes.includes(view.feature.properties.country));return inside.length?leaflet_default.latLngBounds(inside.map(view=>view.
at)):everything()};return{middle,unwrap,first,fit:(bounds2=everything())=>{bounds2.isValid()?map.fitBounds(drawnBounds(bounds2),
{...freePart(map),maxZoom:bounds2.getNorthEast().equals(bounds2.getSouthWest())?9:11,animate:!1}):map.setView([20,middle],
map.getMinZoom(),{animate:!1})}}}function firstView(map,fit2,note,reach){let leave=()=>{},opening={show:()=>{let{maxBounds}=map.
options;map.setMaxBounds(null),map.invalidateSize({animate:!1}),map.options.minZoom=Math.max(0,Math.floor(4*Math.log2(map.
getSize().x/300))/4),fit2(),map.panInsideBounds(reach,{animate:!1}),map.fire("zoomlevelschange"),maxBounds&&map.setMaxBounds(
maxBounds)},note:()=>{let said=note();leave=said.leave,said.covers&&(opening.show(),leave(),leave=note().leave)},leave:()=>leave(),
again:()=>{leave(),opening.show(),opening.note()}};return opening}function addControls(map,fit2){leaflet_default.control.zoom({zoomInText:"+",zoomOutText:"−"}).addTo(map);let whole2=leaflet_default.
control({position:"topleft"});whole2.onAdd=()=>{let button3=make("button.gm-fit",{type:"button","aria-label":"Show every\
thing",title:"Show everything",click:fit2},draw("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},draw(
"path",{d:"M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10"}))),bar=make("div.leaflet-bar",{},button3);return leaflet_default.DomEvent.
disableClickPropagation(bar),bar},whole2.addTo(map),addScale(map)}var ALIKE=2;function addScale(map){let scale=leaflet_default.
control.scale({maxWidth:map.getSize().x<SMALL?100:120,metric:!0,imperial:!0}).addTo(map),note=make("div.gm-scale-note");
scale.getContainer().prepend(note);let update=()=>{let{y}=map.getSize(),[top,middle,bottom]=[0,y/2,y].map(at2=>map.containerPointToLatLng(
[0,at2]).lat),[one,other]=[top,bottom].map(lat=>Math.cos(lat*Math.PI/180));note.hidden=Math.max(one/other,other/one)<ALIKE,
note.textContent=`at ${Math.round(Math.abs(middle))}° ${middle<0?"S":"N"}`};map.on("moveend",update),update()}function stepping(line,size){let found=[];for(let index=1;index<line.length;index+=1){let[from,to]=[line[index-1],line[index]],
[left,right]=[Math.min(from.x,to.x),Math.max(from.x,to.x)],[top,bottom]=[Math.min(from.y,to.y),Math.max(from.y,to.y)];if(right<
0||left>size.x||bottom<0||top>size.y)continue;let steps=Math.min(400,Math.ceil(Math.hypot(to.x-from.x,to.y-from.y)/9));for(let step=0;step<
steps;step+=1)found.push([from.x+(to.x-from.x)*step/steps,from.y+(to.y-from.y)*step/steps])}return found}function distanceTo(from,to,{
x,y}){let[dx,dy]=[to.x-from.x,to.y-from.y],share2=Math.max(0,Math.min(1,((x-from.x)*dx+(y-from.y)*dy)/(dx*dx+dy*dy||1)));
return Math.hypot(from.x+share2*dx-x,from.y+share2*dy-y)}var sideOf=(from,to,{x,y})=>Math.sign((to.x-from.x)*(y-from.y)-
(to.y-from.y)*(x-from.x)),crossing=(from,to,one,other)=>sideOf(from,to,one)!==sideOf(from,to,other)&&sideOf(one,other,from)!==
sideOf(one,other,to);function meets(from,to,[left,top,right,bottom]){if(Math.max(from.x,to.x)<left||Math.min(from.x,to.x)>
right||Math.max(from.y,to.y)<top||Math.min(from.y,to.y)>bottom)return!1;let corners=[left,right].flatMap(x=>[top,bottom].
map(y=>sideOf(from,to,{x,y})));return new Set(corners).size>1}var isSeen=({size:{x,y}},[left,top,right,bottom])=>left>=1&&
top>=1&&right<=x-1&&bottom<=y-1;function labelSpace(size,tracks){let taken=[],symbols=[],leaders=[],isFree=box=>taken.every(
other=>box[2]<other[0]||box[0]>other[2]||box[3]<other[1]||box[1]>other[3])&&leaders.every(([from,to])=>!meets(from,to,box));
return{size,take:box=>{taken.push(box)},takeSymbol({x,y},radius){symbols.push({x,y,radius}),taken.push([x-radius,y-radius,
x+radius,y+radius])},isAstray:([left,top,right,bottom],own)=>symbols.some(({x,y,radius})=>Math.hypot(Math.max(left-x,0,x-
right),Math.max(top-y,0,y-bottom))-radius<6&&Math.hypot(x-own.x,y-own.y)>1),hasSymbol:at2=>symbols.some(({x,y,radius})=>Math.
hypot(x-at2.x,y-at2.y)<radius),takeLine:(from,to)=>{leaders.push([from,to])},isOpen:(from,to,own,margin)=>symbols.every(
({x,y,radius})=>Math.hypot(x-own.x,y-own.y)<=1||distanceTo(from,to,{x,y})>radius+margin)&&leaders.every(([one,other])=>!crossing(
from,to,one,other))&&taken.every(box=>{let[x,y]=[(box[0]+box[2])/2,(box[1]+box[3])/2];return symbols.some(at2=>at2.x===x&&
at2.y===y)||!meets(from,to,box)}),holds:(at2,margin=0)=>at2.x>-margin&&at2.y>-margin&&at2.x<size.x+margin&&at2.y<size.y+
margin,isFree,takeTurned:(at2,turn,width,height)=>{let[cos,sin]=[Math.cos(turn*Math.PI/180),Math.sin(turn*Math.PI/180)],
half=height/2*(Math.abs(cos)+Math.abs(sin)),pieces=Math.ceil(width/height),boxes=Array.from({length:pieces},(_,index)=>{
let along=((index+.5)/pieces-.5)*width,[x,y]=[at2.x+cos*along,at2.y+sin*along];return[x-half,y-half,x+half,y+half]}),within2=boxes.
every(([left,top,right,bottom])=>left>2&&top>2&&right<size.x-2&&bottom<size.y-2),crossed2=tracks.some(([x,y])=>{let[dx,dy]=[
x-at2.x,y-at2.y];return Math.abs(dx*cos+dy*sin)<width/2+4&&Math.abs(dy*cos-dx*sin)<height/2+4});return!within2||crossed2||
!boxes.every(isFree)?!1:(taken.push(...boxes),!0)},isClear:([left,top,right,bottom])=>tracks.every(([x,y])=>x<left-4||x>
right+4||y<top-4||y>bottom+4)}}var MOST_NAMED=3,isLong=({feature})=>["river","canal"].includes(feature.properties.kind);function someOf(places){let rest=places.
length-MOST_NAMED,first=places.slice(0,MOST_NAMED).map(({name})=>name);return rest>0?`${first.join(", ")} and ${figure(rest)}\
 more`:[first.slice(0,-1).join(", "),...first.slice(-1)].filter(Boolean).join(" and ")}function noteOutside(map,stage,places,routes,fit2){
let bounds2=freeBounds(map),edge=edgeOf(map)-.01,away=places.filter(view=>!(view.bounds?bounds2.intersects(view.bounds):
bounds2.contains(view.at)||isLong(view))),leaving=routes.filter(({points:points2})=>!points2.every(([lon,lat])=>bounds2.
contains([Math.max(-edge,Math.min(edge,lat)),lon]))).length,parts=[away.length&&`${count(away.length,"place lies","place\
s lie")} outside this view: ${someOf(away)}`,leaving&&`${count(leaving,"route leads","routes lead")} out of it`].filter(
Boolean);if(!parts.length)return{leave:()=>{},covers:!1};let words=away.length?parts.join("; "):`${count(leaving,"route \
leads","routes lead")} out of this view`,outside2=make("button.gm-outside",{type:"button",click:()=>fit2()},make("span.g\
m-in-full",{},isolated(`${words}.`,300)," ",make("span.gm-more-words",{},"Show everything")),make("span.gm-in-short",{},
`Show ${figure(away.length+leaving)} outside this view`));stage.append(outside2);let leave=()=>outside2.remove();map.once(
"movestart",leave);let covers=()=>liesOver(map,outside2,places,routes);return covers()?(outside2.classList.add("gm-low"),
covers()?(outside2.classList.remove("gm-low"),outside2.dataset.covers="top",{leave,covers:!0}):{leave,covers:!1}):{leave,
covers:!1}}function liesOver(map,note,places,routes){let[frame,box]=[map.getContainer(),note].map(one=>one.getBoundingClientRect()),
within2=(x,y,rim)=>x>box.left-frame.left-rim&&x<box.right-frame.left+rim&&y>box.top-frame.top-rim&&y<box.bottom-frame.top+
rim,tracks=routes.flatMap(view=>view.tracks);return places.some(({at:at2,radius})=>{let{x,y}=map.latLngToContainerPoint(
at2);return within2(x,y,radius)})||tracks.some(track=>{let points2=track.map(at2=>map.latLngToContainerPoint(at2));return stepping(
points2,map.getSize()).some(([x,y])=>within2(x,y,4))})}var BASE64=/^[A-Za-z0-9+/]+=*$/,[FADES,GONE]=[5.5,9.5];function drawRelief(map,basemap,middle){let tiles=(basemap.relief||
[]).filter(([,,,picture])=>BASE64.test(picture));if(!tiles.length)return;let pane=map.createPane("gm-relief");pane.setAttribute(
"aria-hidden","true");for(let[level,column,row,picture]of tiles){let size=360/2**level,corner=(x,y)=>leaflet_default.CRS.
EPSG3857.pointToLatLng(leaflet_default.point(x*256,y*256),level);for(let turn of[-360,0,360]){let west=column*size-180+turn;
if(west+size<=middle-185||west>=middle+185)continue;let bounds2=[[corner(column,row+1).lat,west],[corner(column,row).lat,
west+size]];leaflet_default.imageOverlay(`data:image/webp;base64,${picture}`,bounds2,{pane:"gm-relief",className:"gm-rel\
ief"}).addTo(map)}}let fade=()=>{let left=(GONE-map.getZoom())/(GONE-FADES);pane.style.setProperty("--gm-left",String(Math.
max(0,Math.min(1,left))))};map.on("zoomend",fade),fade()}var TYPE={place:{size:13,style:"600",spacing:0,pad:2},minor:{size:12,style:"500",spacing:0,pad:2},sea:{size:13,style:"it\
alic 600",spacing:1.2,pad:4},region:{size:13,style:"600",spacing:1.6,pad:4},crowd:{size:12,style:"600",spacing:0,pad:2},
line:{size:12,style:"500",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,style:"60\
0",spacing:1.4,pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,
pad:10},river:{size:11,style:"italic 400",spacing:.6,pad:8},settlement:{size:11,style:"400",spacing:0,pad:9}};function measurer(family){
let context2=document.createElement("canvas").getContext("2d"),known=new Map;return(text2,kind)=>{let key=`${kind} ${text2}`,
width=known.get(key);if(width===void 0){let type=TYPE[kind];context2.font=`${type.style} ${type.size}px ${family}`,width=
context2.measureText(type.upper?text2.toLocaleUpperCase("en"):text2).width+text2.length*type.spacing,known.set(key,width)}
return width}}var ENOUGH=8,MOST_TRIED=40,REACHES=[16,26,38,52,68,86,106,128,152,178],WAYS=24,OVER_LINE=50,APART=2;function openPart(map,size){
let{left,top,right,bottom}=covered(map);return{within:[left+3,top+3,size.x-right-3,size.y-bottom-3],taken:overlying(map)}}
function cornerOf({x,y},[ux,uy],width,height){return Math.abs(ux)>.4?[ux>0?x+2:x-width-2,y-height/2]:[x-width/2,uy>0?y:y-
height]}function roomFor(space,{kind,at:at2,radius},width,{within:within2,taken}){let height=TYPE[kind].size*1.3,best=null;
for(let reach of REACHES){for(let way=0;way<WAYS;way+=1){let angle=2*Math.PI*way/WAYS,[ux,uy]=[Math.cos(angle),Math.sin(
angle)],from={x:at2.x+ux*radius,y:at2.y+uy*radius},end={x:from.x+ux*reach,y:from.y+uy*reach},[x,y]=cornerOf(end,[ux,uy],
width,height),box=[x-1,y-1,x+width+1,y+height+1];if(box[0]<within2[0]||box[1]<within2[1]||box[2]>within2[2]||box[3]>within2[3])
continue;let covers=taken.some(one=>one[2]>box[0]&&one[0]<box[2]&&one[3]>box[1]&&one[1]<box[3]),cost=reach+(space.isClear(
box)?0:OVER_LINE);covers||best&&cost>=best.cost||!space.isFree(box)||!space.isOpen(from,end,at2,APART)||(best={cost,from,
end,box})}if(best&&best.cost<=reach)break}return best}function writeLed(map,space,measure,put,unwritten,most2){let lines=[],
led=[],open=null;for(let one of unwritten.slice(0,MOST_TRIED)){if(led.length>=most2&&!one.chosen)continue;open||=openPart(
map,space.size);let room=roomFor(space,one,measure(one.text,one.kind),open);if(!room)continue;let{from,end,box}=room;space.
take(box),space.takeLine(from,end),put(one.text,one.classes,one.at,box[0]+1,box[1]+1,one.chosen);let d=`M${[from,end].map(
({x,y})=>`${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`,chosen=one.chosen?" gm-chosen":"";lines.push(draw("path",{d,class:`\
gm-leader-casing${chosen}`}),draw("path",{d,class:`gm-leader${chosen}`})),led.push(one)}if(!lines.length)return{drawn:[],
led};let{x:width,y:height}=space.size,drawn=draw("svg",{class:"gm-leaders",width,height,viewBox:`0 0 ${width} ${height}`},
...lines);return leaflet_default.DomUtil.setPosition(drawn,map.containerPointToLayerPoint([0,0]).round()),{drawn:[drawn],
led}}var FIRST2=12,MOST_NAMES=150,MOST_SYMBOLS=400,LARGE=.3,OVER_LINES=["place","minor","crowd","sea"],WIDE2={H:"sea",L:"regi\
on"},WIDEST=8,ACROSS=.5;function writeBeside(space,measure,put,text2,kind,at2,gap){let{size:height,pad}=TYPE[kind],width=measure(
text2,kind),sides=[[at2.x+gap,at2.y-height*.65],[at2.x-gap-width,at2.y-height*.65],[at2.x-width/2,at2.y-gap-height*1.3],
[at2.x-width/2,at2.y+gap-1]];for(let strict of OVER_LINES.includes(kind)?[!0,!1]:[!0])for(let[x,y]of sides){let box=[x-pad/
2,y-pad/4,x+width+pad/2,y+height*1.3+pad/4],within2=x>=2&&x+width<=space.size.x-2&&y>=2&&y+height<=space.size.y-2,astray=space.
isAstray(box,at2)&&(strict||kind!=="crowd");if(!(!within2||astray||!space.isFree(box)||strict&&!space.isClear(box)))return space.
take(box),put(text2,kind,at2,x,y),!0}return!1}var seenOf=(map,space,{single,crowds})=>({places:single().slice(0,2e3).map(
view=>({view,at:map.latLngToContainerPoint(view.at).add(view.beside)})).filter(({at:at2})=>space.holds(at2,40)),crowds:crowds().
map(crowd=>({...crowd,at:map.latLngToContainerPoint(crowd.at)})).filter(({at:at2})=>space.holds(at2,40))});function takeSymbols(map,space,markers){
let{places,crowds}=seenOf(map,space,markers);for(let{at:at2,radius}of crowds)space.takeSymbol(at2,radius);for(let{view,at:at2}of places.
slice(0,MOST_SYMBOLS))space.takeSymbol(at2,view.radius)}function writeWidely(map,space,measure,put,view,at2,chosen){let kind=WIDE2[view.
kind.class],text2=clean(view.name,40),narrow2=measure(text2,kind),{bounds:bounds2}=view,room=bounds2?map.latLngToContainerPoint(
bounds2.getNorthEast()).x-map.latLngToContainerPoint(bounds2.getSouthWest()).x:0,{size:height,spacing}=TYPE[kind],wider=Math.
max(0,Math.min(WIDEST,(room*ACROSS-narrow2)/text2.length)),width=narrow2+wider*text2.length;for(let y of[at2.y-view.radius-
3-height*1.3,at2.y+view.radius+2]){let box=[at2.x-width/2-2,y,at2.x+width/2+2,y+height*1.3];if(!(!isSeen(space,box)||!space.
isFree(box)||!space.isClear(box)))return space.take(box),put(text2,`${kind} gm-label-place`,at2,at2.x-width/2,y,chosen,0,
spacing+wider),!0}return!1}var SIZES=["capital","city","town"];function weightOf(view){if(view.guess)return 0;let size=SIZES.
indexOf(view.feature.properties.kind),large=size<0?0:(SIZES.length-size)/(SIZES.length+1);return 1e9*turnOf(view)+timesNamed(
view.feature)+large}var turnOf=({told:told3,part:part2})=>told3?2:part2?1:0;function biggestOf(members){let[first,second]=[
null,null],[most2,next]=[-1,-1];for(let view of members){let weight=weightOf(view);weight>most2?[first,most2,second,next]=
[view,weight,first,most2]:weight>next&&([second,next]=[view,weight])}return[first,second].flatMap(view=>view?[view]:[])}
function beyond(map,{feature:{geometry}}){let lat=geometry?geometry.coordinates[1]:0;return Math.abs(lat)<=edgeOf(map)?"":
lat>0?" ↑":" ↓"}function nameCrowd(space,measure,put,named2,at2,radius){let names2=named2.map(({name})=>clean(name,24));
return[names2,names2.slice(0,1)].some(words=>writeBeside(space,measure,put,words.join(", "),"crowd",at2,radius+2))}function ofTurn(places,isChosen,now){
let chosen=places.filter(({view})=>isChosen(view)),others=places.filter(({view})=>!isChosen(view)&&turnOf(view)===now);return[
...now===2?chosen:[],...others].slice(0,MOST_NAMES)}var PIXELS_A_LEADER=9e3;function writePlaces(map,space,measure,put,markers,isChosen){
let{places,crowds}=seenOf(map,space,markers),most2=Math.max(1,...places.slice(0,1).map(({view})=>timesNamed(view.feature))),
written=0,unwritten=[],write=some2=>{for(let{view,at:at2}of some2){if(!space.holds(at2))continue;written+=1;let chosen=isChosen(
view);if(!view.guess&&Object.hasOwn(WIDE2,view.kind.class)&&writeWidely(map,space,measure,put,view,at2,chosen))continue;
let large=chosen||timesNamed(view.feature)>=LARGE*most2,kind=view.guess?"guess":large?"place":"minor",text2=clean(view.name,
40)+(view.guess?"?":"")+beyond(map,view),classes=kind==="minor"?"minor gm-label-place":kind;if(writeBeside(space,measure,
(words,_,...where)=>put(words,classes,where[0],where[1],where[2],chosen),text2,kind,at2,view.radius+3))continue;written-=
1;let weight=weightOf(view)+(chosen?1/0:0);unwritten.push({text:text2,kind,classes,at:at2,radius:view.radius,chosen,weight,
turn:turnOf(view)})}},gathered=crowds.slice(0,MOST_NAMES).map(crowd=>({...crowd,named:biggestOf(crowd.members)})),writeCrowds=some2=>{
for(let{named:named2,at:at2,radius}of some2){if(!space.holds(at2))continue;let text2=clean(named2[0].name,24),[weight,turn2]=[
weightOf(named2[0]),turnOf(named2[0])];nameCrowd(space,measure,put,named2,at2,radius)?written+=1:unwritten.push({text:text2,
kind:"crowd",classes:"crowd",at:at2,radius,chosen:!1,weight,turn:turn2})}},lead=(some2,number3)=>{some2.sort((one,other)=>other.
weight-one.weight);let{drawn,led}=writeLed(map,space,measure,put,some2,number3);return written+=led.length,unwritten=unwritten.
filter(one=>!led.includes(one)),drawn},turn=now=>ofTurn(places,isChosen,now),crowded=now=>gathered.filter(({named:[view]})=>turnOf(
view)===now);for(let now of[2,1])write(turn(now)),writeCrowds(crowded(now));let left=stops=>unwritten.filter(({turn:one})=>one>
0===stops),leaders=lead(left(!0),Math.ceil(space.size.x*space.size.y/PIXELS_A_LEADER)),others=turn(0);return write(others.
slice(0,FIRST2)),writeCrowds(crowded(0)),{leaders,rest:()=>(write(others.slice(FIRST2)),lead(left(!1),ENOUGH-written)),isBare:()=>unwritten.
some(one=>one.turn&&one.kind!=="crowd")}}var UNITS_FROM=5.5,PIXELS_A_SETTLEMENT=17e3,WIDEST2=9,ACROSS2=.45;function writeAcross(space,measure,put,{text:text2,kind,
width:degrees2},at2,zoom){let{size:height,pad,spacing}=TYPE[kind],narrow2=measure(text2,kind),room=degrees2*256*2**zoom/
360;if(!(room<narrow2*(kind==="unit"?1.1:.85)))for(let wider of new Set([Math.min(WIDEST2,(room*ACROSS2-narrow2)/text2.length),
0])){if(wider<0)continue;let width=narrow2+wider*text2.length,[across,up]=[width/2+pad,height*.65+pad/2],box=[at2.x-across,
at2.y-up,at2.x+across,at2.y+up];if(!(!isSeen(space,box)||!space.isFree(box)||!space.isClear(box))){space.take(box),put(text2,
kind,at2,at2.x-width/2,at2.y-height*.65,!1,0,wider&&spacing+wider);return}}}function writeAlong(space,measure,put,{text:text2,
kind,width:degrees2,turn},at2,zoom,rivers){let{size:height,pad}=TYPE[kind],width=measure(text2,kind);if(degrees2*256*2**
zoom/360<1.1*width||rivers.some(([other,point])=>other===text2&&Math.hypot(point.x-at2.x,point.y-at2.y)<400))return;let[
cos,sin]=[Math.cos(turn*Math.PI/180),Math.sin(turn*Math.PI/180)],[x,y]=[at2.x+sin*height*.8,at2.y-cos*height*.8],across=(width/
2+pad)*cos+height*.65*Math.abs(sin),up=(width/2+pad)*Math.abs(sin)+height*.65*cos,box=[x-across,y-up,x+across,y+up];!isSeen(
space,box)||!space.isFree(box)||!space.isClear(box)||(space.take(box),rivers.push([text2,at2]),put(text2,kind,at2,x-width/
2,y-height*.65,!1,turn))}function writeBasemap(map,space,measure,put,labels,towns){let zoom=map.getZoom(),settlements=towns?
Math.round(space.size.x*space.size.y/PIXELS_A_SETTLEMENT):0,rivers=[];for(let wanted2 of["country","water","settlement",
"river",...zoom<UNITS_FROM?[]:["unit"]])for(let label of labels.filter(({kind})=>kind===wanted2)){let at2=map.latLngToContainerPoint(
label.at);if(!space.holds(at2))continue;if(wanted2==="river"){writeAlong(space,measure,put,label,at2,zoom,rivers);continue}
if(wanted2!=="settlement"){writeAcross(space,measure,put,label,at2,zoom);continue}let dot=[at2.x-4,at2.y-4,at2.x+4,at2.y+
4];settlements>0&&space.isFree(dot)&&writeBeside(space,measure,put,label.text,wanted2,at2,6)&&(settlements-=1,space.take(
dot))}}var CORNERS=[-4,4].flatMap(dx=>[-4,4].map(dy=>[dx,dy])),distanceOf=crowd=>Math.min(11,77/Math.max(crowd,1));function lengthsOf(line){
let along=[0];for(let index=1;index<line.length;index+=1)along.push(along[index-1]+Math.hypot(line[index].x-line[index-1].
x,line[index].y-line[index-1].y));return along}function pointsAt(line,along,lengths){let index=1;return lengths.map(length=>{
for(;index<line.length-1&&along[index]<length;)index+=1;let[from,to]=[line[index-1],line[index]],reach=along[index]-along[index-
1]||1,[ux,uy]=[(to.x-from.x)/reach,(to.y-from.y)/reach],by=length-along[index-1];return{x:from.x+ux*by,y:from.y+uy*by,ux,
uy}})}function strandOf(line){let along=lengthsOf(line),total=along[along.length-1],lengths=Array.from({length:36},(_,index)=>(index+
.5)*total/36);return{line,along,total,samples:pointsAt(line,along,lengths),links:[]}}function passing({line},{x,y}){for(let index=1;index<
line.length;index+=1){let[from,to]=[line[index-1],line[index]],[dx,dy]=[to.x-from.x,to.y-from.y],square=dx*dx+dy*dy||1,share2=Math.
max(0,Math.min(1,((x-from.x)*dx+(y-from.y)*dy)/square));if(Math.hypot(from.x+share2*dx-x,from.y+share2*dy-y)>5)continue;
let length=Math.sqrt(square);return{ux:dx/length,uy:dy/length}}return null}function link2(one,other,to){let[sum,met]=[0,
0],at2=one.samples.map(sample2=>{let beside=passing(other,sample2),cosine=beside?beside.ux*sample2.ux+beside.uy*sample2.
uy:0,alike=Math.abs(cosine)>.92;return alike&&([sum,met]=[sum+cosine,met+1]),alike});met>1&&one.links.push({to,sign:sum<
0?-1:1,at:at2})}function pairsOf(strands){let meeting=new Map;strands.forEach(({line},number3)=>{for(let{x,y}of[line[0],
line[line.length-1]])for(let[dx,dy]of CORNERS){let key=`${Math.floor((x+dx)/16)} ${Math.floor((y+dy)/16)}`,known=meeting.
get(key);known?known.push(number3):meeting.set(key,[number3])}});let pairs=new Set;for(let numbers of meeting.values())for(let[
index,one]of numbers.entries())for(let other of numbers.slice(index+1)){if(pairs.size>=12e3)break;one!==other&&pairs.add(
Math.min(one,other)*strands.length+Math.max(one,other))}return[...pairs].map(pair=>[Math.floor(pair/strands.length),pair%
strands.length])}function ordered(strands){let found=[];return strands.forEach((root,number3)=>{if(found[number3])return;
let[from,to]=[root.line[0],root.line[root.line.length-1]],side=({samples})=>samples.reduce((sum,{x,y})=>sum+(to.x-from.x)*
(y-from.y)-(to.y-from.y)*(x-from.x),0),own=side(root);found[number3]={sign:1,side:0};for(let queue=[number3];queue.length;){
let next=queue.pop();for(let{to:other,sign}of strands[next].links){if(found[other])continue;let leads=side(strands[other])-
own;found[other]={sign:found[next].sign*sign,side:Math.abs(leads)<36*root.total*1.5?0:leads},queue.push(other)}}}),found}
function shifts({samples,links},number3,order){let crowd=1,before2=other=>order[other].side<order[number3].side||order[other].
side===order[number3].side&&other<number3;return{by:samples.map((_,index)=>{let beside=links.filter(({at:at2})=>at2[index]),
many=beside.length+1;crowd=Math.max(crowd,many);let rank=beside.filter(({to})=>before2(to)).length;return order[number3].
sign*(rank-(many-1)/2)*distanceOf(many)}),crowd}}function moved({line,along,total},by){let bend=Math.min(70,total*.42),steps=[
.08,.18,.3,.45,.6,.8,1].map(share2=>share2*bend),lengths=[...new Set([...along,...steps,...steps.map(step=>total-step),...by.
map((_,i)=>(i+.5)*total/36)])].sort((one,other)=>one-other),points2=pointsAt(line,along,lengths);return points2.map(({x,
y},index)=>{let length=lengths[index],[from,to]=[points2[Math.max(0,index-1)],points2[Math.min(points2.length-1,index+1)]],
reach=Math.hypot(to.x-from.x,to.y-from.y)||1,near=Math.max(0,Math.min(1,Math.min(length,total-length)/bend)),at2=Math.max(
0,Math.min(35,length/total*36-.5)),[low,high]=[Math.floor(at2),Math.ceil(at2)],shift=(by[low]+(by[high]-by[low])*(at2-low))*
near*near*(3-2*near);return{x:x-(to.y-from.y)/reach*shift,y:y+(to.x-from.x)/reach*shift}})}var smooth=by=>by.map((_,index)=>{
let some2=by.slice(Math.max(0,index-2),index+3);return some2.reduce((sum,one)=>sum+one,0)/some2.length});function part(lines){
let strands=lines.map(strandOf);for(let[one,other]of pairsOf(strands))link2(strands[one],strands[other],other),link2(strands[other],
strands[one],one);let order=ordered(strands);return strands.map((strand,number3)=>{if(!strand.links.length||!strand.total)
return{points:strand.line,crowd:1};let{by,crowd}=shifts(strand,number3,order);return{points:moved(strand,smooth(by)),crowd}})}var BESIDE=13,STRAIGHT=4,STEEP=80,MOST_NAMED2=60,STEP_AWAY=19,ALONE=34,statusWord=({feature:{properties:route}})=>route.
status==="reported"?"":clean(route.status,20);function farWords(route){let stated2=route.claims.filter(({kind,km,travelled})=>kind===
"distance"&&isNumber(km)&&travelled!==!1),[told3,...others]=new Set(stated2.map(({km})=>kilometres(km)));return told3&&!others.
length?told3:isNumber(route.length_km)?`≈ ${kilometres(route.length_km)}`:""}function lineWords(view){let route=view.feature.
properties,[mover,far,status]=[clean(route.mover,40),farWords(route),statusWord(view)],words=[[mover,far,status],mover?[
mover,status]:[]].map(some2=>some2.filter(Boolean).join(", "));return[...new Set(words)].filter(Boolean)}function seenParts(map,view,size){
let isNear=({x,y})=>x>-20&&y>-20&&x<size.x+20&&y<size.y+20,parts=[];for(let track of view.tracks){let points2=track.map(
at2=>map.latLngToContainerPoint(at2));points2.forEach((point,index)=>{index&&(isNear(point)||isNear(points2[index-1]))?parts[parts.
length-1].push(point):parts.push([point])})}return parts.filter(part2=>part2.length>1)}function stretches(line,width){let along=lengthsOf(
line),total=along[along.length-1],half=width/2+10;if(total<2*half)return[];let middles=[0];for(let away=24;away<total/2-
half;away+=24)middles.push(away,-away);return middles.flatMap(away=>{let at2=total/2+away,[from,before2,middle,after,to]=pointsAt(
line,along,[-1,-.5,0,.5,1].map(part2=>at2+part2*half)),length=Math.hypot(to.x-from.x,to.y-from.y)||1,[ux,uy]=[(to.x-from.
x)/length,(to.y-from.y)/length],off=({x=0,y=0})=>Math.abs((x-from.x)*uy-(y-from.y)*ux);if(Math.max(off(before2),off(middle),
off(after))>STRAIGHT)return[];let turn=Math.atan2(uy,ux)*180/Math.PI;return[{x:middle.x,y:middle.y,turn:turn>STEEP?turn-
180:turn<=STEEP-180?turn+180:turn}]})}function writeAlong2(map,space,measure,put,view,chosen,text2){let[width,height]=[measure(
text2,"line"),15];for(let part2 of seenParts(map,view,space.size))for(let{x,y,turn}of stretches(part2,width)){let[cos,sin]=[
Math.cos(turn*Math.PI/180),Math.sin(turn*Math.PI/180)];for(let side of[-BESIDE,BESIDE]){let at2={x:x-sin*side,y:y+cos*side};
if(space.takeTurned(at2,turn,width,height))return put(text2,`line gm-route-${view.number}`,at2,at2.x-width/2,at2.y-7.5,chosen,
turn),!0}}return!1}var LONG_ENOUGH=60,NEARBY=[.5,.35,.65,.25,.75],AWAY=6;function writeNear(map,space,measure,put,view,chosen,text2){
let[across,up]=[measure(text2,"line")/2,7.5];for(let part2 of seenParts(map,view,space.size)){let along=lengthsOf(part2),
total=along[along.length-1];if(!(total<LONG_ENOUGH))for(let share2 of NEARBY){let[{x,y,ux,uy}]=pointsAt(part2,along,[share2*
total]);for(let side of[1,-1]){let off=side*(Math.abs(uy)*across+Math.abs(ux)*up+AWAY),at2={x:x-uy*off,y:y+ux*off},box=[
at2.x-across,at2.y-up,at2.x+across,at2.y+up];if(!(!isSeen(space,box)||!space.isFree(box)||!space.isClear(box)||space.isAstray(
box,at2)))return space.take(box),put(text2,`line gm-route-${view.number}`,at2,at2.x-across,at2.y-up,chosen),!0}}}return!1}
function numberSteps(map,space,put,view){let line=view.tracks.flat(),steps=view.stops.flatMap(([lon,lat],index)=>{let near=line.
reduce((best,at2)=>{let away=Math.abs(((at2.lng-lon)%360+540)%360-180)+Math.abs(at2.lat-lat);return away<best.away?{at:at2,
away}:best},{at:null,away:.01}),point=near.at&&map.latLngToContainerPoint(near.at);return point&&space.holds(point)?[[index+
1,point]]:[]});if(!(steps.length<2))for(let[number3,{x,y}]of steps)for(let[right,down]of[[1,-1],[-1,-1],[1,1],[-1,1]]){let at2={
x:x+right*STEP_AWAY,y:y+down*STEP_AWAY},box=[at2.x-8,at2.y-8,at2.x+8,at2.y+8],astray=steps.some(([other,stop])=>other!==
number3&&Math.hypot(at2.x-stop.x,at2.y-stop.y)<ALONE);if(!(!space.holds(at2)||astray||!space.isFree(box))){space.take(box),
put(String(number3),`step gm-route-${view.number}`,at2,at2.x-8,at2.y-8,!0);break}}}function wanted(routes,isChosen){let chosen=routes.
filter(isChosen);return chosen.length?chosen:routes.length<=MOST_NAMED2?routes:[]}function writeSteps(map,space,put,routes,isChosen){
let several=routes.filter(({stops,tracks})=>tracks.length&&stops.length>2);for(let view of several.filter(isChosen))numberSteps(
map,space,put,view)}function writeAtEdge(map,space,measure,put,view,chosen){for(let{at:[lon,lat],leads}of view.atEdge){let at2=map.
latLngToContainerPoint([lat,lon]);if(space.hasSymbol(at2))continue;let words=`${leads} the ${lat>0?"North":"South"} Pole`,
[width,height]=[measure(words,"line"),15],y=lat>0?at2.y+4:at2.y-4-height;for(let x of[at2.x+10,at2.x-10-width]){let box=[
x,y,x+width,y+height];if(!(x<2||x+width>space.size.x-2||!space.isFree(box))){space.take(box),put(words,`line gm-route-${view.
number}`,at2,x,y,chosen);break}}}}function writeEnds(map,space,measure,put,routes,places){let views=new Map(places.map(view=>[
view.feature.id,view])),written=new Set;for(let{tracks,feature}of routes){let{stops}=feature.properties,ends=[[stops[0],
tracks[0]?.[0]],[stops[stops.length-1],tracks[tracks.length-1]?.slice(-1)[0]]];for(let[stop,end]of ends){let view=stop&&
views.get(stop.place);if(!view?.kind.area||!end||written.has(view))continue;let at2=map.latLngToContainerPoint(end);if(!space.
holds(at2)||space.hasSymbol(at2)||space.holds(map.latLngToContainerPoint(view.at)))continue;let kind=view.kind.class==="\
H"?"sea":"place";writeBeside(space,measure,(text2,_,...where)=>put(text2,`${kind} gm-label-place`,where[0],where[1],where[2]),
clean(view.name,40),kind,at2,9)&&written.add(view)}}}function writeLines(map,space,measure,put,routes,isChosen){for(let view of wanted(
routes,isChosen)){writeAtEdge(map,space,measure,put,view,isChosen(view));let[words,status]=[lineWords(view),statusWord(view)],
along=text2=>writeAlong2(map,space,measure,put,view,isChosen(view),text2),short=words[words.length-1];words.some(along)||
short&&writeNear(map,space,measure,put,view,isChosen(view),short)||status&&along(status)}}function writer(map,shown){return(text2,kind,at2,x,y,chosen=!1,turn=0,spacing=0)=>{let words=isolated(text2,100),classes=`\
span.gm-label.gm-label-${kind.replaceAll(" ",".")}${chosen?".gm-chosen":""}`,label=make(classes,{},turn?make("span.gm-tu\
rned",{},words):words);if(turn&&(label.firstElementChild.style.transform=`rotate(${turn}deg)`),spacing&&(label.style.letterSpacing=
`${spacing}px`),leaflet_default.DomUtil.setPosition(label,map.containerPointToLayerPoint([x,y]).round()),kind==="settlem\
ent"){let dot=make("span.gm-dot");leaflet_default.DomUtil.setPosition(dot,map.containerPointToLayerPoint(at2).round()),shown.
append(dot)}shown.append(label)}}function drawLabels(map,basemap,places,markers,routes,isChosen,unwrap,inside=pane=>pane){
let pane=map.createPane("gm-labels"),holder=inside(pane);pane.classList.add("leaflet-zoom-hide"),pane.setAttribute("aria\
-hidden","true");let measure=measurer(getComputedStyle(map.getContainer()).fontFamily),reported=new Map(places.slice(0,2e3).
flatMap(({name,feature})=>[[feature.properties.name,name],[name,name]])),labels=basemap.labels.filter(([text2,,,kind])=>!reported.
has(text2)||kind==="country"||kind==="river").map(([text2,lon,lat,kind,,width,turn=0])=>({text:clean(kind==="river"&&reported.
get(text2)||text2,40),at:leaflet_default.latLng(lat,unwrap(lon)),kind,width,turn})),update=()=>{let size=map.getSize(),lines=routes(),
tracks=lines.flatMap(({tracks:tracks2})=>tracks2.map(track=>track.map(at2=>map.latLngToContainerPoint(at2)))),space=labelSpace(
size,tracks.flatMap(track=>stepping(track,size)));for(let box of overlying(map))space.take(box);let shown=document.createDocumentFragment(),
put=writer(map,shown),written=new Set,putPlace=(text2,...how)=>{written.add(text2),put(text2,...how)},chosen=({feature})=>isChosen(
feature);takeSymbols(map,space,markers),writeSteps(map,space,put,lines,chosen),writeEnds(map,space,measure,putPlace,lines,
places.slice(0,2e3));let{leaders,rest,isBare}=writePlaces(map,space,measure,putPlace,markers,chosen);writeLines(map,space,
measure,put,lines,chosen),shown.prepend(...leaders,...rest());let unsaid=labels.filter(({text:text2})=>!written.has(reported.
get(text2)));writeBasemap(map,space,measure,put,unsaid,!isBare()),holder.replaceChildren(shown)};return map.on("moveend \
zoomend resize",update),map.on("zoomstart",()=>{pane.style.visibility="hidden"}),map.on("moveend zoomend",()=>{pane.style.
visibility=""}),update(),update}var NAMING=["name","abbreviation"];var most=tally3=>[...tally3].reduce((best,one)=>one[1]>best[1]?one:best,["",0])[0];function spelling({properties:{name,mentions,
offset:offset2,told:told3}}){if(offset2)return name;if(told3?.spelling)return told3.spelling;let first=mentions[0]?.surface;
if(mentions.every(({surface})=>surface===first)){let spelt=mentions.some(({mention})=>NAMING.includes(mention))?first.replace(
/\s+/g," ").trim():"";return spelt&&spelt.length<=60?spelt:name}let words=new Map,spellings2=new Map;for(let{surface,mention}of mentions){
let spelt=surface.replace(/\s+/g," ").trim();if(!NAMING.includes(mention)||!spelt||spelt.length>60)continue;let key=spelt.
toLowerCase();words.set(key,(words.get(key)||0)+1);let known=spellings2.get(key)||new Map;spellings2.set(key,known.set(spelt,
(known.get(spelt)||0)+1))}let own=String(name).toLowerCase(),best=most(words),found=spellings2.get(words.get(own)===words.
get(best)?own:best);if(!found)return name;let quiet=new Map([...found].filter(([spelt])=>spelt!==spelt.toUpperCase()));return most(
quiet.size?quiet:found)}var nameOf=(feature,{labels})=>labels==="gazetteer"?feature.properties.name:spelling(feature);function fanned(points2){let cells=new Map,moved2=new Map,keyOf3=(x,y)=>`${Math.floor(x/6)} ${Math.floor(y/6)}`,spots=[];
points2.forEach(({x,y},index)=>{let near=[-6,0,6].flatMap(dx=>[-6,0,6].flatMap(dy=>cells.get(keyOf3(x+dx,y+dy))||[])).find(
spot=>Math.hypot(points2[spots[spot][0]].x-x,points2[spots[spot][0]].y-y)<6);near!==void 0?spots[near].push(index):cells.
set(keyOf3(x,y),[...cells.get(keyOf3(x,y))||[],spots.push([index])-1])});for(let spot of spots.filter(({length})=>length>
1)){let moving=spot.filter(index=>!points2[index].stays),apart2=Math.max(25,...spot.map(index=>2*points2[index].radius+4)),
around=moving.length>1?apart2/2/Math.sin(Math.PI/moving.length):0,away=moving.length<spot.length?Math.max(apart2,around):
around;moving.forEach((index,number3)=>{let angle=Math.PI+2*Math.PI*number3/moving.length;moved2.set(index,[Math.round(away*
Math.cos(angle)),Math.round(away*Math.sin(angle))])})}return moved2}var FEW2=300,GATHERING={few:{radius:16,fewest:4},many:{radius:44,fewest:3},crowded:{radius:38,fewest:3}},CROWD={places:60,
pixels:400};function isCrowded(points2){if(points2.length<CROWD.places)return!1;let[width,height]=["x","y"].map(axis=>{let all=points2.
map(point=>point[axis]);return Math.max(...all)-Math.min(...all)});return width*height/points2.length<CROWD.pixels}function gather(points2,radius,fewest){
let cells=new Map,column=at2=>Math.floor(at2/radius)+2**20,keyOf3=(x,y)=>x*2**22+y;points2.forEach(({x,y},index)=>{let key=keyOf3(
column(x),column(y)),cell=cells.get(key);cell?cell.push(index):cells.set(key,[index])});let taken=new Uint8Array(points2.
length),groups=[];return points2.forEach((point,index)=>{if(taken[index])return;let near=[],[left,top]=[column(point.x),
column(point.y)];for(let x2=left-1;x2<=left+1;x2+=1)for(let y2=top-1;y2<=top+1;y2+=1){let cell=cells.get(keyOf3(x2,y2));
if(!cell)continue;let free=cell.filter(other=>!taken[other]);cells.set(keyOf3(x2,y2),free);for(let other of free)(points2[other].
x-point.x)**2+(points2[other].y-point.y)**2<=radius*radius&&near.push(other)}let members=near.length>=fewest?near.sort((one,other)=>one-
other):[index],[x,y]=[0,0];for(let member of members)taken[member]=1,x+=points2[member].x,y+=points2[member].y;groups.push(
{x:x/members.length,y:y/members.length,members})}),apartFrom(groups,fewest)}var clusterRadius=number3=>11.5+3.4*Math.log10(
number3),CLEAR=6;function apartFrom(groups,fewest){let found=groups;for(let pass=0,taken=1;taken>0&&pass<6;pass+=1){let reach=2*
clusterRadius(Math.max(1,...found.map(({members})=>members.length).slice(0,1e3)))+CLEAR,keyOf3=(x,y)=>(Math.floor(x/reach)+
2**20)*2**22+Math.floor(y/reach)+2**20,cells=new Map;for(let group2 of found)cells.set(keyOf3(group2.x,group2.y),[...cells.
get(keyOf3(group2.x,group2.y))||[],group2]);let gone=new Set,changed=new Map;for(let group2 of found.filter(({members})=>members.
length>=fewest).sort((one,other)=>other.members.length-one.members.length||one.members[0]-other.members[0])){if(gone.has(
group2))continue;let radius=clusterRadius(group2.members.length),covered2=[-1,0,1].flatMap(dx=>[-1,0,1].flatMap(dy=>cells.
get(keyOf3(group2.x+dx*reach,group2.y+dy*reach))||[])).filter(other=>other!==group2&&!gone.has(other)&&!changed.has(other)&&
Math.hypot(other.x-group2.x,other.y-group2.y)<radius+(other.members.length>=fewest?clusterRadius(other.members.length):CLEAR));
if(!covered2.length)continue;let all=[group2,...covered2],members=all.flatMap(one=>one.members).sort((one,other)=>one-other),
mean=axis=>all.reduce((sum,one)=>sum+one[axis]*one.members.length,0)/members.length;for(let other of covered2)gone.add(other);
changed.set(group2,{x:mean("x"),y:mean("y"),members})}taken=gone.size,found=found.filter(group2=>!gone.has(group2)).map(
group2=>changed.get(group2)||group2)}return found}function besideEachOther(map,zoom,found){let alone=found.filter(({members})=>members.
length===1),beside=fanned(alone.map(({at:at2,members:[{radius,part:part2}]})=>({...map.project(at2,zoom),radius,stays:part2!==
null}))),numbers=new Map(alone.map((group2,index)=>[group2,index]));return found.map(group2=>({...group2,beside:beside.get(
numbers.get(group2)??-1)}))}var stopAmong=members=>members.find(({part:part2})=>part2==="end")||members.find(({part:part2})=>part2);
function gatherer(map,few){let byZoom=new Map,shown=[];return{show(views){shown=views,byZoom.clear()},at(zoom){let known=byZoom.
get(zoom);if(known)return known;let points2=shown.map(view=>map.project(view.at,zoom)),{radius,fewest}=few?isCrowded(points2)?
GATHERING.crowded:GATHERING.few:GATHERING.many,found=gather(points2,radius,fewest).map(({x,y,members:numbers})=>{let members=numbers.
map(number3=>shown[number3]),stop=members.length===1?members[0]:stopAmong(members);return{members,at:stop?stop.at:map.unproject(
[x,y],zoom)}}),groups=besideEachOther(map,zoom,found);return byZoom.set(zoom,groups),groups}}}var keyOf=({members},zoom)=>members.
length===1?members[0].feature.id:`${members[0].feature.id} ${members.length} ${zoom}`;function clusterWords(members){let names2=members.
slice(0,3).map(view=>view.name),others=members.length>3?" and others":"";return`${members[0].guess?count(members.length,
"guess","guesses"):count(members.length,"place")} close together: ${names2.join(", ")}${others}. Open`}var EXACT=.5;function aloneAt(map,groups,view){
let gathered=zoom=>groups.at(zoom).some(({members})=>members.length>1&&members.includes(view)),[far,near]=[map.getZoom(),
map.getMaxZoom()];if(!gathered(far))return far;for(;near-far>EXACT;){let middle=Math.round(2*(far+near))/4;gathered(middle)?
far=middle:near=middle}return near}function apartAt(map,groups,members){let sides=["lat","lng"].map(axis=>members.map(({
at:at2})=>at2[axis])),[south,west]=sides.map(all=>all.reduce((least,one)=>Math.min(least,one))),[north,east]=sides.map(all=>all.
reduce((most2,one)=>Math.max(most2,one))),corners=[[south,west],[north,east]],whole2=map.getBoundsZoom(corners,!1,[60,60]),
zoom=Number.isFinite(whole2)?Math.min(map.getMaxZoom(),whole2):map.getMaxZoom();return!Number.isFinite(zoom)||zoom<=map.
getZoom()?null:groups.at(Math.floor(4*zoom)/4).filter(group2=>group2.members.some(member=>members.includes(member))).length>
1?{center:[(south+north)/2,(west+east)/2],zoom}:null}var CLASSES={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"\
M-.86 -.86H.86V.86H-.86Z"},H:{name:"Waters",shape:"M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6\
 -.45 0 -1.2Z"},T:{name:"Mountains, islands, land forms",shape:"M0 -1.08L1.08 .86H-1.08Z"},S:{name:"Bases, airports, sit\
es",shape:"M0 -1.15L1.15 0L0 1.15L-1.15 0Z"},L:{name:"Regions and continents",shape:"M.58 -1H-.58L-1.12 0L-.58 1H.58L1.1\
2 0Z"},X:{name:"Other positions",shape:"M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z"}};function kindOf(data,kind){let row=Object.
hasOwn(data.kinds,kind)?data.kinds[kind]:null;return row?{label:row[0],class:row[2],area:row[3]}:{label:clean(kind,40)||
"place",class:"X",area:!1}}var narrow=null,isNarrow=()=>narrow??=matchMedia("(max-width: 479px)").matches,radiusOf=mentions=>isNarrow()?
Math.min(11,4.2+1.2*Math.sqrt(mentions)):Math.min(17,4.2+2*Math.sqrt(mentions));function symbol(letter,radius,drawn,area){
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
orted as having happened",planned:"planned",denied:"denied",possible:"possible, not confirmed"},drawnStatus=status=>Object.
hasOwn(STATUS,status)?status:"possible";var Reported=class{#name=null;#document;constructor(document2,feature,rank,kind,at2,radius){this.#document=document2,this.
feature=feature,this.guess=null,this.rank=rank,this.kind=kind,this.layer=null,this.button=null,this.at=at2,this.radius=radius,
this.beside=[0,0],this.part=null,this.told=!1,this.bounds=null}get name(){return this.#name??=clean(nameOf(this.feature,
this.#document))}};function placeViews(data,features,unwrap){let order=[...features].sort((one,other)=>timesNamed(other)-
timesNamed(one)),kinds=new Map,ends=order.some(({geometry})=>isPole(geometry.coordinates[1]))?polesOf(data,unwrap):{north:null,
south:null};return order.map((feature,rank)=>{let{kind}=feature.properties,[lon,lat]=feature.geometry.coordinates,pole=isPole(
lat)?ends[lat>0?"north":"south"]:null,known=kinds.get(kind)||kindOf(data,kind);return kinds.set(kind,known),new Reported(
data.document,feature,rank,known,leaflet_default.latLng(drawnLatitude(lat),pole??unwrap(lon)),radiusOf(timesNamed(feature))+
2)})}function polesOf({document:{features}},unwrap){let drawn=features.filter(({geometry})=>geometry),points2=drawn.filter(
({properties})=>properties.type==="route").flatMap(({geometry})=>runsOf(geometry,unwrap).flat()).filter(([,lat])=>isPole(
lat)),others=drawn.filter(({geometry,properties})=>properties.type==="place"&&!isPole(geometry.coordinates[1])).map(({geometry})=>unwrap(
geometry.coordinates[0])),middle=others.length?(Math.min(...others)+Math.max(...others))/2:null,at2=side=>points2.find(([
,lat])=>Math.sign(lat)===side)?.[0]??middle;return{north:at2(1),south:at2(-1)}}function guessViews(data,features,rank,unwrap){
return features.map(feature=>({feature,guess:feature.properties.alternatives[0]})).filter(({guess:guess2})=>guess2&&isNumber(
guess2.lon)&&isNumber(guess2.lat)).map(({feature,guess:guess2},index)=>({feature,guess:guess2,rank:rank+index,kind:kindOf(
data,guess2.kind),layer:null,button:null,at:leaflet_default.latLng(guess2.lat,unwrap(guess2.lon)),radius:radiusOf(timesNamed(
feature))+2,name:clean(feature.properties.name),beside:[0,0],part:null,told:!1,bounds:null}))}function buttonMarker(at2,button3,height,click){
let view={button:button3},icon=leaflet_default.divIcon({html:view.button,className:"gm-icon",iconSize:[0,0]});return leaflet_default.
marker(at2,{icon,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:height,riseOnHover:!0}).on("click",click)}var ON_TOP=900;
function placeMarker(view,show){let{confidence}=view.feature.properties,place2=view.guess||view.feature.properties,name=[
view.name,view.guess&&`not placed, at best ${clean(view.guess.name)}`,view.kind.label,clean(place2.country_name||place2.
country),count(timesNamed(view.feature),"mention")].filter(Boolean).join(", "),shape=view.guess?guessSymbol(view.kind.class,
view.radius-2):symbol(view.kind.class,view.radius-2,drawnAs(confidence),view.kind.area&&!view.bounds);view.button=make("\
button.gm-marker",{type:"button",tabindex:"-1","aria-label":name,[view.guess?"data-guess":"data-place"]:view.feature.id},
shape),view.button.classList.toggle("gm-moved",!!view.corrected),view.button.classList.toggle("gm-struck",!!view.corrected?.
denied);let height=view.part?ON_TOP-Math.min(80,view.rank)*10:view.kind.area?-1e5:-view.rank*10;return buttonMarker(view.
at,view.button,height,()=>show(view,view.button))}function clusterMarker(members,at2,open){let guesses=!!members[0].guess,
label=clusterWords(members),symbols=clusterSymbol(members.map(view=>view.kind.class)),button3=make(`button.gm-marker.gm-\
cluster${guesses?".gm-guess":""}`,{type:"button",tabindex:"-1","aria-label":label},symbols);return buttonMarker(at2,button3,
1e3,()=>open(button3))}function moveBeside(view,beside=[0,0]){view.beside=beside,view.button&&(view.button.style.translate=
`${beside[0]}px ${beside[1]}px`)}function drawPlaces(map,views,shows,isChosen,selection){let groups=gatherer(map,views.length<=
FEW2),drawn=new Map,wanted2=[],number3=0,openGroup=({members,at:at2},button3)=>{let apart2=apartAt(map,groups,members);if(!apart2)
return selection.showCluster(members,at2,button3);map.setView(apart2.center,apart2.zoom,{animate:!1}),(members.find(view=>drawn.
has(view.feature.id))?.button||map.getPane("markerPane").querySelector("button"))?.focus({preventScroll:!0})},layerOf=group2=>{
let[first,...others]=group2.members;return others.length?clusterMarker(group2.members,group2.at,button3=>openGroup(group2,
button3)):first.layer||=placeMarker(first,selection.showPlace)},draw2=()=>{let[window2,zoom]=[map.getBounds().pad(.25),map.
getZoom()];wanted2=groups.at(zoom).filter(({at:at2})=>number3<=FEW2||window2.contains(at2));let byKey=new Map(wanted2.map(
group2=>[keyOf(group2,zoom),group2]));for(let[key,layer]of[...drawn].filter(([key2])=>!byKey.has(key2)))layer.remove(),drawn.
delete(key);for(let[key,group2]of byKey)drawn.has(key)||drawn.set(key,layerOf(group2).addTo(map));for(let{members,beside}of wanted2)
members.length===1&&moveBeside(members[0],beside);mark()},mark=()=>{let zoom=map.getZoom();for(let group2 of wanted2){let chosen=group2.
members.some(({feature})=>isChosen(feature));drawn.get(keyOf(group2,zoom))?.getElement()?.firstElementChild.classList.toggle(
"gm-chosen",chosen)}},update=()=>{let shown=views.filter(view=>shows(view.feature));number3=shown.length,groups.show(shown);
for(let layer of drawn.values())layer.remove();drawn.clear(),draw2()};return map.on("moveend zoomend resize",draw2),update(),
{update,mark,aloneAt:view=>aloneAt(map,groups,view),single:()=>wanted2.filter(({members})=>members.length===1).map(({members})=>members[0]),
crowds:()=>wanted2.filter(({members})=>members.length>1).map(({members,at:at2})=>({members,at:at2,radius:clusterRadius(members.
length)+3}))}}var ALL_MARKS="button.gm-marker, path.gm-hit:not(.gm-away)",WAYS2={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[
0,1]},STEPS={Home:()=>0,End:(_,last)=>last,PageDown:(index,last)=>Math.min(last,index+1),PageUp:index=>Math.max(0,index-
1)},HELP="Arrow keys lead from mark to mark, Page Down and Page Up through all, Home to the first. Enter opens one.";function middleOf(mark){
let{left,right,top,bottom}=mark.getBoundingClientRect();return{x:(left+right)/2,y:(top+bottom)/2}}function nextMark(marks,from,[
ux,uy]){let start=middleOf(from),found=null,least=1/0;for(let mark of marks){let{x,y}=middleOf(mark),ahead=(x-start.x)*ux+
(y-start.y)*uy,aside=Math.abs((x-start.x)*uy)+Math.abs((y-start.y)*ux),far=ahead+2*aside;mark===from||ahead<1||aside>2*ahead||
far>=least||([found,least]=[mark,far])}return found}function bringIn(map,mark){let box=map.getContainer().getBoundingClientRect(),
{x,y}=middleOf(mark),{paddingTopLeft,paddingBottomRight}=freePart(map,24,24);map.panInside(map.containerPointToLatLng(leaflet_default.
point(x-box.left,y-box.top)),{paddingTopLeft,paddingBottomRight,animate:!1})}function oneStop(map,selector=ALL_MARKS){let container=map.
getContainer(),marks=()=>[...container.querySelectorAll(selector)];if(selector===ALL_MARKS){let help=make("p.gm-heard",{
id:"gm-keys"},HELP);container.append(help),container.setAttribute("aria-describedby",help.id)}let stop=chosen=>{for(let mark of container.
querySelectorAll('[tabindex="0"]'))mark.matches(selector)&&mark!==chosen&&mark.setAttribute("tabindex","-1");chosen?.setAttribute(
"tabindex","0")},isSeen2=mark=>{let[box,{x,y}]=[container.getBoundingClientRect(),middleOf(mark)];return x>box.left&&x<box.
right&&y>box.top&&y<box.bottom},settle=()=>{let all=marks(),focused=container.getRootNode().activeElement,current2=all.find(
mark=>mark===focused)||all.find(mark=>mark.tabIndex===0&&isSeen2(mark));stop(current2||all.find(mark=>mark.matches("butt\
on")&&isSeen2(mark))||all.find(isSeen2))};return container.addEventListener("focusin",({target})=>{target.matches(selector)&&
stop(target)}),container.addEventListener("keydown",event=>{let from=event.target;if(!from.matches?.(selector)||event.ctrlKey||
event.metaKey||event.altKey)return;let all=marks(),way=Object.hasOwn(WAYS2,event.key)&&WAYS2[event.key],step=Object.hasOwn(
STEPS,event.key)&&STEPS[event.key];if(!way&&!step)return;event.preventDefault(),event.stopPropagation();let ahead=way&&(nextMark(
all.filter(isSeen2),from,way)||nextMark(all,from,way)),next=way?ahead:step&&all[step(all.indexOf(from),all.length-1)];next&&
(isSeen2(next)||bringIn(map,next),next.focus({preventScroll:!0}))}),map.on("moveend zoomend",settle),settle(),settle}var MOST=300,TRACING=600;function palingOf(map,places,routes,filter){let dots=new Map,paled=new Set,pane=map.createPane(
"gm-pale");pane.style.zIndex="390";let dotOf=({at:at2,radius,kind})=>leaflet_default.circleMarker(at2,{pane:"gm-pale",interactive:!1,
radius:radius-2,className:`gm-pale gm-${kind.class}`});return()=>{let wanted2=new Set;for(let view of filter.period?places:
[]){if(wanted2.size===MOST)break;filter.pales(view.feature)&&wanted2.add(view)}for(let[view,dot]of dots)wanted2.has(view)||
dot.remove();for(let view of wanted2){let dot=dots.get(view)||dotOf(view);dots.set(view,dot.addTo(map))}for(let view of routes){
let pale=filter.pales(view.feature);!pale&&paled.has(view)&&filter.period&&filter.shows(view.feature)&&view.trace(TRACING),
paled[pale?"add":"delete"](view);for(let layer of view.layers){let element=layer.getElement();element?.classList.toggle(
"gm-pale",pale),pale&&!element?.classList.contains("gm-hit")&&element?.classList.remove("gm-away")}}}}var MOST_KM=2e4;function ringOf({properties:{offset:offset2}}){let km=offset2&&isNumber(offset2.uncertainty_km)?offset2.
uncertainty_km:0;return km>0&&km<=MOST_KM?km:0}var about=km=>km>=10?kilometres(5*Math.round(km/5)):`${km.toFixed(km<2?1:
0)} km`;var MOST_SEEN=60;function ringsOf(places,unwrap,style2){let layersOf=view=>{let{offset:offset2}=view.feature.properties,
name=`gm-ring gm-${view.kind.class}`,options=className=>({...style2(className),interactive:!1,className}),ring=leaflet_default.
circle(view.at,{...options(name),radius:1e3*ringOf(view.feature)});if(!offset2.direction||!isNumber(offset2.lon)||!isNumber(
offset2.lat))return[ring];let from=leaflet_default.latLng(offset2.lat,unwrap(offset2.lon));return[ring,leaflet_default.polyline(
[from,view.at],options(`${name} gm-ring-way`))]};return places.filter(({feature})=>ringOf(feature)>0).map(view=>({view,layers:layersOf(
view)}))}function drawRings(map,places,unwrap,shows){map.createPane("gm-rings").setAttribute("aria-hidden","true");let style2={
renderer:leaflet_default.svg({pane:"gm-rings",padding:.6}),pane:"gm-rings"},drawn=ringsOf(places,unwrap,()=>style2),opened2=null,
update=()=>{let few=drawn.filter(({view})=>shows(view.feature)).length<=MOST_SEEN;for(let{view,layers}of drawn){let open=view.
feature===opened2;for(let layer of layers)shows(view.feature)&&(few||open)?layer.addTo(map):layer.remove(),layer.getElement()?.
classList.toggle("gm-open",open)}};return update(),{update,emphasise:feature=>{opened2=feature,update()}}}var STEP2=130,HEAD=[[11,0],[-6,4.8],[-3,0],[-6,-4.8]],REACH=9,LEAST=36,FINE=5,AHEAD=2.5,RING=6;function legsOf(line,along,stops){
let total=along[along.length-1],within2=stops.flatMap(({x,y})=>{let index=line.findIndex(point=>Math.hypot(point.x-x,point.
y-y)<2);return index>0&&along[index]<total?[along[index]]:[]}),cuts2=[0,...new Set(within2.sort((one,other)=>one-other)),
total];return cuts2.slice(1).map((to,index)=>({from:cuts2[index],to}))}function placesOn(from,to){let[middle,half]=[(from+
to)/2,(to-from)/2-REACH],places=[middle];for(let away=FINE;away<half;away+=FINE)places.push(middle+away,middle-away);return places}
function marksNear(line,marks){if(!marks.length)return marks;let[left,top,right,bottom]=[1/0,1/0,-1/0,-1/0];for(let{x,y}of line)
[left,right]=[Math.min(left,x),Math.max(right,x)],[top,bottom]=[Math.min(top,y),Math.max(bottom,y)];return marks.filter(
({x,y,radius})=>{let rim=radius+REACH+AHEAD;return x>left-rim&&x<right+rim&&y>top-rim&&y<bottom+rim})}function headsOf(line,stops=[],marks=[]){
let along=lengthsOf(line),total=along[along.length-1];if(total<=24)return[];let at2=length=>pointsAt(line,along,[length])[0],
near=marksNear(line,marks),isClear=length=>{let{x,y,ux,uy}=at2(length),middle={x:x+AHEAD*ux,y:y+AHEAD*uy};return near.every(
mark=>Math.hypot(mark.x-middle.x,mark.y-middle.y)>mark.radius+REACH)},legs=legsOf(line,along,stops),found=legs.flatMap(({
from,to})=>{let length=to-from;if(length<LEAST)return[];let number3=Math.max(1,Math.round(length/STEP2));return Array.from(
{length:number3},(_,index)=>placesOn(from+index*length/number3,from+(index+1)*length/number3).find(isClear)).filter(one=>one!==
void 0)}),longest=legs.reduce((one,other)=>other.to-other.from>one.to-one.from?other:one);return(found.length?found:[placesOn(
0,total).find(isClear)??(longest.from+longest.to)/2]).map(length=>{let{x,y,ux,uy}=at2(length),head=HEAD.map(([a,b])=>({x:x+
ux*a-uy*b,y:y+uy*a+ux*b}));return{at:length,head}})}var stopPoints=(map,view)=>view.stops.filter(([lon,lat])=>Number.isFinite(
lon)&&Number.isFinite(lat)).map(([lon,lat])=>map.project([lat,lon],map.getZoom()));function clearHeads(map,routes,markers){
let zoom=map.getZoom(),places=markers.single().map(({at:at2,beside:[x,y],radius,part:part2})=>({...map.project(at2,zoom).
add([x,y]),radius:radius+(part2?RING:0)})),crowds=markers.crowds().map(({at:at2,radius})=>({...map.project(at2,zoom),radius}));
for(let view of routes)view.avoid([...places,...crowds])}var ROUND_PLACE=6,ROLES={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it ended"]};function rolesOf(runs,route){
let line=runs.flat(),found=[],at2=(stop,point)=>typeof stop?.lon=="number"&&isAt(point,stop.lon,stop.lat),mark=([lon,lat],role,place2)=>{
found.push({at:[lat,lon],role,place:place2})};for(let stop of route.stops){let point=stop.role==="via"&&line.find(vertex=>at2(
stop,vertex));point&&mark(point,"via",stop.place)}let last=route.stops.length-1;for(let[stop,next,point,role]of[[route.stops[0],
route.stops[1],line[0],"origin"],[route.stops[last],route.stops[last-1],line[line.length-1],"destination"]]){let reached=[
stop,next].every(one=>typeof one?.lon=="number");mark(point,stop?.role===role&&reached?role:"via",at2(stop,point)?stop.place:
null)}return runs.forEach((run,index)=>{index>0&&mark(run[0],"via",null),index<runs.length-1&&mark(run[run.length-1],"vi\
a",null)}),found}var drawRoles=(to,runs,route,name,style2)=>rolesOf(runs,route).map(({at:at2,role,place:place2})=>{let className=`\
gm-end gm-role-${role} ${name}`;return leaflet_default.circleMarker(at2,{...style2(className),radius:ROLES[role][0],role,
place:place2,className}).addTo(to)});function fitRoles(routes,places){let alone=new Set(places.filter(({beside})=>!beside.
some(Boolean)).map(({feature})=>feature.id));for(let{layers}of routes)for(let layer of layers){let{role,place:place2}=layer.
options;role&&layer.setRadius(ROLES[role][0]+(alone.has(place2)?ROUND_PLACE:0))}}function roleLegend(routes){let used=new Set(
routes.filter(view=>view.points.length>1).flatMap(view=>view.feature.properties.stops.map(stop=>stop.role)));return Object.
entries(ROLES).filter(([role])=>used.has(role)).map(([role,[radius,words]])=>make("li",{},draw("svg",{viewBox:"0 0 34 12",
width:34,height:12,"aria-hidden":"true"},draw("circle",{cx:17,cy:6,r:Math.min(radius,4.5),class:`gm-end gm-role-${role} \
gm-route-0`})),words))}var NOT_A_ROUTE="not a route",ROLE_WORDS=[["origin","from"],["via","over"],["destination","to"]];var oneLine=text2=>text2.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),named=name=>/[>→:",]|^(?:origin|via|destination)\s/u.
test(name)?`"${name.replaceAll('"','""')}"`:name,stopsCell=stops=>stops.map(({role,surface,given:given2})=>`${role} ${given2?
surface:named(oneLine(surface))}`).join(" > "),asTold=({mover,status,stops})=>({denied:!1,mover,status,stops:[...stops]});
function routeLine(telling,change){let{report:report2,route,sentence:sentence2,corrected}=telling,line={surface:"",report:report2,
place:"",route,sentence:sentence2,mover:"",status:"",stops:""};if(change.denied)return{...line,status:NOT_A_ROUTE,words:NOT_A_ROUTE};
let mover=oneLine(change.mover).slice(0,200)||oneLine(telling.mover),stops=stopsCell(change.stops),others={mover:mover===
oneLine(telling.mover)?"":mover,status:change.status===telling.status?"":change.status,stops:stops===stopsCell(telling.stops)?
"":stops},words=[others.mover,others.status,others.stops].filter(Boolean).join("; ");return words?corrected?{...line,mover,
status:change.status,stops,words}:{...line,...others,words}:null}var agreed=(changes,value)=>new Set(changes.map(value)).
size===1?value(changes[0]):null;function correctedRoute(feature,desk){let tellings=feature.properties.tellings||[],found=tellings.
map(telling=>desk.changeOf(telling)),made2=found.filter(change=>change!==null);if(!made2.length)return null;let own=tellings.
filter(telling=>!desk.isShared(telling));if((own.length?own:tellings).every(telling=>desk.changeOf(telling)?.denied))return{
denied:!0,mover:null,status:null,stops:null,words:NOT_A_ROUTE};let all=tellings.map((telling,index)=>found[index]||asTold(
telling)),alone=tellings.length===1,words=alone?"corrected":`corrected in ${made2.length} of ${tellings.length} tellings\
; the next run merges them anew`;return{denied:!1,mover:agreed(all,change=>oneLine(change.mover)),status:agreed(all,change=>change.
status),stops:alone?all[0].stops:null,words}}function whereabouts2(feature,features){let{stops,tellings}=feature.properties,
reports=new Set((tellings||[]).map(telling=>telling.report));return({surface,given:given2})=>{let[lat,lon]=given2?surface.
split(",").map(Number):[NaN,NaN];if(Number.isFinite(lat)&&Number.isFinite(lon))return[lon,lat];let name=oneLine(surface),
known=stops.find(stop=>oneLine(stop.surface)===name);if(known)return typeof known.lon=="number"?[known.lon,known.lat]:null;
let place2=features.find(({properties})=>properties.type==="place"&&properties.mentions.some(one=>reports.has(one.report)&&
oneLine(one.surface)===name));return place2?place2.geometry.coordinates:null}}var ROWS=20;function stopName(stop){let name=clean(stop.name||stop.surface);return stop.part?`${clean(stop.part,30)} ${name}`:
name}function routeName(route){let ends=route.stops.filter(stop=>stop.role!=="via"),stops=ends.length>1?[ends[0],ends[ends.
length-1]]:route.stops;return`${clean(route.mover,60)||"movement"}: ${stops.map(stopName).join(" → ")}`}function verdict(route,claim){
if(claim.consistent===null||!isNumber(claim.km))return["unknown","cannot be compared"];let km=claim.km,longer=isNumber(route.
longest_km)&&km>route.longest_km,shorter=isNumber(route.shortest_km)&&km<route.shortest_km;return claim.consistent?["agr\
ees",longer||shorter&&claim.travelled?"agrees, with some tolerance":"agrees"]:longer?["differs","longer than the areas a\
llow"]:shorter?["differs","shorter than the areas allow"]:["differs","does not agree"]}function distances(reports,route,read3){
let stated2=route.claims.filter(claim=>claim.kind==="distance"),row=index=>{let claim=stated2[index],[mark,words]=verdict(
route,claim),what=claim.travelled===!1?"how far away the origin is":"length travelled";return make("li",{},make("strong",
{},isNumber(claim.km)?kilometres(claim.km):clean(claim.text)),` ${what} `,make(`span.gm-verdict.gm-${mark}`,{},words),citation(
reports,claim.report,claim,read3))},measured=isNumber(route.length_km)?kilometres(route.length_km):"no line is drawn",range=isNumber(
route.shortest_km)&&isNumber(route.longest_km)&&route.longest_km-route.shortest_km>=1?make("span.gm-quiet",{},` · the ar\
eas allow ${kilometres(route.shortest_km)} to ${kilometres(route.longest_km)}`):null;return[make("h3",{},"Distance"),make(
"p.gm-measured",{},route.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line: ",make("strong",{},measured),range),
stated2.length?longList("ul.gm-claims",stated2.length,row,100,ROWS):make("p.gm-quiet",{},"No report states a distance.")]}
var CLAIM_NAMES={mover:"What moved",origin:"From",via:"Over",destination:"To",date:"When",count:"How many"};function claims(route){
let kinds=Object.keys(CLAIM_NAMES),groups=new Map;for(let claim of route.claims){if(!kinds.includes(claim.kind))continue;
let key=`${claim.kind} ${clean(claim.text).toLowerCase()}`,group2=groups.get(key);group2?group2.times+=1:groups.set(key,
{claim,times:1})}let ordered2=[...groups.values()].sort((one,other)=>kinds.indexOf(one.claim.kind)-kinds.indexOf(other.claim.
kind));if(!ordered2.length)return null;let row=index=>{let{claim,times}=ordered2[index],name=CLAIM_NAMES[claim.kind],often=times>
1&&make("span.gm-quiet",{},` ×${times}`);return make("li",{},make("span.gm-quiet",{},`${name} `),isolated(claim.text),often)},
label=make("summary.gm-quiet",{},"Word for word");return make("details",{},label,longList("ul.gm-claims",ordered2.length,
row))}var crossingList=crossings=>crossings.map(crossing2=>`${clean(crossing2.name)} (${kilometres(crossing2.km)})`).join(
", "),whyUndrawn=route=>route.undrawn==="reading"?"less than half sure that the text says so":"no two stops in a row are\
 placed",doubts=route=>route.stops.filter(stop=>stop.doubt).map(stop=>make("p.gm-warning",{dir:"auto"},`${stopName(stop)}\
 is not placed: ${clean(stop.guess?.name||stop.surface)} would be ${clean(stop.doubt)}`)),inexact=route=>route.stops.filter(
stop=>stop.inexact).map(stop=>make("p.gm-note",{dir:"auto"},{origin:"Starts",destination:"Ends"}[stop.role]||"Passes"," \
somewhere in ",isolated(stopName(stop)),", of which no outline is known",stop.role==="via"?": the line does not bend tow\
ards its point.":": the line touches a mere point of it.")),roleWord=role=>make("span.gm-quiet",{},`${ROLE_WORDS.find(([
one])=>one===role)?.[1]??"over"} `),stopRow=(stop,lead)=>make("li",{},roleWord(stop.role),lead&&typeof stop.place=="stri\
ng"?lead(stop.place,isolated(stopName(stop))):isolated(stopName(stop)),stop.name&&stop.surface!==stop.name&&make("span.g\
m-quiet",{}," “",isolated(stop.surface),"”"),!isNumber(stop.lon)&&make("span.gm-quiet",{}," (not placed)")),correctedRow=stop=>make(
"li",{},roleWord(stop.role),isolated(stop.surface)),madeByHand=route=>(route.tellings||[]).some(telling=>telling.corrected)?
make("p.gm-note",{},"Corrected by hand."):null;function routeHead(feature,corrected=null,lead=void 0){let route=feature.
properties,status=corrected?.status||route.status,sure=`geomap's reading: ${readingInWords(route.confidence)}, ${percent(
route.confidence)}`;return make(corrected?.denied?"div.gm-route-head.gm-struck":"div.gm-route-head",{},make("h2",{dir:"a\
uto"},clean(corrected?.mover||route.mover)||"Movement"),corrected&&make("p.gm-corrected",{},`Your correction: ${corrected.
words}`),make("p.gm-kind",{},make(`span.gm-status.gm-${drawnStatus(status)}`,{},clean(status,20))," route",dayOf(route.when)!==
null&&` · ${dateInWords(clean(route.when,40))}`),!corrected&&make("p.gm-note.gm-read",{},sure),make("ol.gm-stops",{},...corrected?.
stops?corrected.stops.map(correctedRow):route.stops.map(stop=>stopRow(stop,lead))),madeByHand(route))}var crossingNotes=route=>[
route.unreported.length>0&&make("p.gm-warning",{dir:"auto"},`Crosses, though no report names it: ${crossingList(route.unreported)}`),
isNumber(route.overland_km)&&route.overland_km>0&&make("p.gm-warning",{},`Crosses ${kilometres(route.overland_km)} of la\
nd, where a vessel cannot go: its way there is not known`),route.crosses.length>0&&make("p.gm-quiet",{dir:"auto"},`Cross\
es ${crossingList(route.crosses)}`)];function tellersInWords({reports,told:told3}){let quoted2=count(reports.length,"rep\
ort");return told3&&told3.accounts>reports.length?`${count(told3.accounts,"account")}, quoted: ${quoted2}`:quoted2}function routePopup(reports,feature,corrected=null,hands={},...tools){
let route=feature.properties,leftOut=route.stops.filter(stop=>!isNumber(stop.lon)).map(stopName),report2=index=>make("li",
{},citation(reports,route.reports[index],void 0,hands.read));return make("article.gm-card",{"data-feature":feature.id},routeHead(
feature,corrected,hands.link),make("h3",{},"What the reports say"),evidence(reports,route.claims,hands.read),claims(route),
make("p.gm-note",{},feature.geometry?"What lies between the stops is inferred: the shortest way, not the road or the cou\
rse that was taken.":`Not drawn: ${whyUndrawn(route)}.`),feature.geometry&&leftOut.length>0?make("p.gm-warning",{dir:"au\
to"},`The line leaves out what is not placed: ${leftOut.join(", ")}`):null,...doubts(route),...feature.geometry?inexact(
route):[],...distances(reports,route,hands.read),...crossingNotes(route),make("h3",{},tellersInWords(route)),longList("u\
l.gm-sources",route.reports.length,report2,100,ROWS),tools.length>0&&make("div.gm-card-tools",{},...tools))}var MOST2=6;function wordsFor(routes){let movers=routes.map(({properties})=>clean(properties.mover,40)).filter(Boolean),
often=mover=>movers.filter(other=>other===mover).length;return[...movers].sort((one,other)=>often(other)-often(one)||one.
length-other.length)[0]||"not said who"}var sortOf=({properties:{group:group2,mover}})=>clean(group2||mover,80).toLowerCase(),
wordsOf=words=>words.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);function sortsOf(routes){let moverOf=({properties})=>clean(
properties.mover,80),named2=routes.filter(route=>/\s\p{Lu}/u.test(moverOf(route))),same=new Map;for(let route of routes){
let last=wordsOf(moverOf(route)).at(-1);if(!last||/\p{Lu}/u.test(moverOf(route).slice(1)))continue;let bearers=new Set(named2.
filter(other=>wordsOf(moverOf(other)).includes(last)).map(sortOf));bearers.size===1&&same.set(sortOf(route),[...bearers][0])}
return route=>same.get(sortOf(route))||sortOf(route)}function actorsOf(routes){let sorts=new Map,sort=sortsOf(routes);for(let route of routes)
sorts.set(sort(route),[...sorts.get(sort(route))||[],route]);if(sorts.size>MOST2){let order=Object.keys(STATUS);return{byStatus:!0,
sorts:[],numberOf:(route,status=route.properties.status)=>order.indexOf(drawnStatus(status))}}let ordered2=[...sorts].sort(
([,one],[,other])=>other.length-one.length),numbers=new Map(ordered2.map(([sort2],number3)=>[sort2,number3]));return{byStatus:!1,
sorts:ordered2.map(([,some2],number3)=>({number:number3,words:wordsFor(some2),routes:some2.length})),numberOf:route=>numbers.
get(sort(route))||0}}var MOST_SEEN2=4;function corridorsOf(routes,unwrap,numberOf,style2){let layers=new Map;for(let feature of routes){let{corridor}=feature.
properties;if(!corridor)continue;let polygons=corridor.coordinates.map(rings=>{let east=Math.max(...rings[0].map(([lon])=>lon)),
west=Math.min(...rings[0].map(([lon])=>lon)),turn=unwrap((east+west)/2)-(east+west)/2;return rings.map(ring=>ringAtPoles(
ring).map(([lon,lat])=>[lat,lon+turn]))}),className=`gm-corridor gm-route-${numberOf(feature)}`;layers.set(feature.id,leaflet_default.
polygon(polygons,{...style2(className),interactive:!1,className}))}return{layers,few:layers.size<=MOST_SEEN2}}function drawCorridors(map,routes,unwrap,numberOf){
map.createPane("gm-corridors").setAttribute("aria-hidden","true");let style2={renderer:leaflet_default.svg({pane:"gm-cor\
ridors",padding:.6}),pane:"gm-corridors",stroke:!1},{layers:seen,few}=corridorsOf(routes,unwrap,numberOf,()=>style2);if(few)
for(let layer of seen.values())layer.addTo(map);return{emphasise:route=>{for(let[id,layer]of seen)few||(id===route?.id?layer.
addTo(map):layer.remove()),layer.getElement()?.classList.toggle("gm-open",id===route?.id)},of:route=>seen.get(route.id)}}function upTo(tracks,share2){if(share2>=1)return tracks;let lengths=tracks.map(lengthsOf),left=share2*lengths.reduce((sum,along)=>sum+
along[along.length-1],0),found=[];for(let[index,track]of tracks.entries()){let along=lengths[index],total=along[along.length-
1];if(left<=0)break;left>=total?found.push(track):found.push([...track.filter((_,at2)=>along[at2]<left),...pointsAt(track,
along,[left])]),left-=total}return found}function tracer(draw2,alive){let end=()=>{};return milliseconds=>(end(),new Promise(
resolve=>{let begun=performance.now(),frame=0;end=()=>{cancelAnimationFrame(frame),alive()&&draw2(1),end=()=>{},resolve()};
let step=()=>{let share2=(performance.now()-begun)/milliseconds;if(!(share2<1)||!alive())return end();draw2(share2),frame=
requestAnimationFrame(step)};matchMedia("(prefers-reduced-motion: reduce)").matches||document.hidden?end():step()}))}var statusClass=status=>`gm-status-${drawnStatus(status)}`,lineClasses=({number:number3,feature:{properties:route}})=>`g\
m-route-${number3} ${statusClass(route.status)} gm-line-${drawnAs(route.confidence)}`,HEIGHTS=["denied","possible","plan\
ned","reported"];function inDrawingOrder(views){let height=({feature})=>HEIGHTS.indexOf(drawnStatus(feature.properties.status));
return[...views].sort((one,other)=>height(one)-height(other))}function strandsOf(run,stops){let found=[[run[0]]];return run.
slice(1).forEach((point,index)=>{found[found.length-1].push(point),index<run.length-2&&stops.some(([x,y])=>isAt(point,x,
y))&&found.push([point])}),found}var stopsOf=({properties})=>properties.stops.map(({lon,lat})=>[lon,lat]).filter(([lon])=>typeof lon==
"number");function viewOf(feature,number3,unwrap){let runs=feature.geometry?runsOf(feature.geometry,unwrap):[];return{feature,
runs,points:runs.flat(),number:number3,layers:[],guesses:[],stops:stopsOf(feature),tracks:[],atEdge:[],mark:()=>{},avoid:()=>{},
trace:()=>Promise.resolve()}}function placeAll(map,drawn){let zoom=map.getZoom(),views=[...drawn.keys()],edge=edgeOf(map),
strands=views.flatMap(view=>{let parts=view.runs.map(run=>partsOnMap(run,edge));return view.atEdge=parts.flatMap(some2=>edgesOf(
some2,edge)),parts.flat().flatMap((run,number3)=>strandsOf(run,view.stops).map(line=>({view,number:number3,line})))}),parted=part(
strands.map(({line})=>line.map(([lon,lat])=>map.project([lat,lon],zoom))));for(let view of views){let tracks=[],most2=1;
strands.forEach((strand,index)=>{strand.view===view&&((tracks[strand.number]||=[]).push(...parted[index].points),most2=Math.
max(most2,parted[index].crowd))}),drawn.get(view).place(tracks,most2)}}var REACH2=18;function drawLine(map,view,route){let status=statusClass(route.status),name=lineClasses(view),still={interactive:!1,
smoothFactor:.5},added=event=>{event.layer.getElement&&view.layers.push(event.layer)};map.on("layeradd",added);let casing=leaflet_default.
polyline([],{...still,className:"gm-casing"}).addTo(map),drawn=leaflet_default.polyline([],{...still,className:`gm-line ${name}`}).
addTo(map),heads=leaflet_default.polygon([],{...still,smoothFactor:0,className:`gm-arrow ${name}`}).addTo(map);drawRoles(
map,view.runs,route,name,()=>still);let wide={className:"gm-hit",weight:REACH2,opacity:0,bubblingMouseEvents:!1},hit=Object.
assign(leaflet_default.polyline([],wide),{view}).addTo(map);map.off("layeradd",added);let tracks=[],arrows=[],draw2=(share2=1)=>{
let zoom=map.getZoom(),back=point=>map.unproject(leaflet_default.point(point.x,point.y),zoom),shown=upTo(tracks,share2);
for(let layer of[casing,drawn])layer.setLatLngs(shown.map(track=>track.map(back)));let reaching2=shown.flatMap((track,run)=>{
let reached=shown[run]===tracks[run]?1/0:lengthsOf(track).at(-1);return arrows[run].filter(({at:at2})=>at2<reached)});heads.
setLatLngs(reaching2.map(({head})=>[head.map(back)]));for(let layer of view.layers)layer.getElement()?.classList.toggle(
"gm-coming",share2<1)},place2=(found,crowd)=>{tracks=found;let zoom=map.getZoom();view.tracks=tracks.map(track=>track.map(
({x,y})=>map.unproject(leaflet_default.point(x,y),zoom))),hit.setLatLngs(view.tracks),hit.setStyle({weight:crowd>1?distanceOf(
crowd)-1:REACH2}),casing.getElement()?.classList.toggle("gm-abreast",crowd>1),view.avoid([])};return view.avoid=marks=>{
arrows=tracks.map(track=>headsOf(track,stopPoints(map,view),marks)),draw2()},view.trace=tracer(draw2,()=>!!hit._map),{hit,
place:place2,status}}var isOtherWay=(told3,stops)=>told3.length!==stops.length||told3.some(({surface},index)=>surface!==
oneLine(stops[index].surface)),lineLabel=({properties:route},corrected,guessed=!1)=>`Route, ${corrected?corrected.words:
clean(route.status,20)}${guessed?", a guess":""}: ${routeName(route)}`;function marking(view,{hit,status},unwrap,place2,numberOf){
let original=view.runs,shown=status,run=view.runs;return(corrected,at2)=>{let told3=corrected?.stops||[],coordinates=told3.
map(at2).filter(stop=>stop!==null),moved2=coordinates.length>1&&coordinates.length===told3.length&&!!(corrected?.moved||
isOtherWay(told3,view.feature.properties.stops));view.runs=moved2?runsOf({type:"LineString",coordinates},unwrap):original,
view.points=view.runs.flat(),view.stops=moved2?coordinates:stopsOf(view.feature),run!==view.runs&&place2(),run=view.runs;
let now=corrected?.status?statusClass(corrected.status):status,number3=numberOf(view.feature,corrected?.status||void 0);
for(let element of view.layers.map(layer=>layer.getElement()).filter(Boolean))element.classList.replace(shown,now),element.
classList.replace(`gm-route-${view.number}`,`gm-route-${number3}`),element.classList.toggle("gm-struck",!!corrected?.denied),
["gm-end","gm-corridor"].some(name=>element.classList.contains(name))&&element.classList.toggle("gm-elsewhere",moved2);shown=
now,view.number=number3,hit.getElement()?.setAttribute("aria-label",lineLabel(view.feature,corrected))}}function drawGuess(map,runs,view){
let lines=runs.map(run=>run.map(([lon,lat])=>[lat,lon]));view.guesses.push(leaflet_default.polyline(lines,{interactive:!1,
smoothFactor:.5,className:"gm-guess-line gm-away"}).addTo(map));let wide={weight:REACH2,opacity:0,bubblingMouseEvents:!1},
hit=leaflet_default.polyline(lines,{...wide,className:"gm-hit gm-away"}).addTo(map);return view.guesses.push(hit),hit}function makeButton(hit,view,guessed,open){
let element=hit.getElement(),attributes={tabindex:"-1",role:"button","aria-label":lineLabel(view.feature,null,guessed),[guessed?
"data-guessed-route":"data-route"]:view.feature.id};for(let[key,value]of Object.entries(attributes))element.setAttribute(
key,value);hit.on("click",()=>open(element)),element.addEventListener("keydown",event=>{event.key!=="Enter"&&event.key!==
" "||(event.preventDefault(),open(element))})}function drawRoutes(map,features,unwrap,open){let{numberOf}=actorsOf(features),
{emphasise,of:corridorOf}=drawCorridors(map,features,unwrap,numberOf),views=features.map(feature=>viewOf(feature,numberOf(
feature),unwrap)),drawn=new Map(views.filter(({points:points2})=>points2.length>1).map(view=>[view,null])),place2=()=>placeAll(
map,drawn);for(let view of inDrawingOrder(views)){let{feature}=view,show=opener2=>open(feature,opener2),guess2=feature.properties.
guess?runsOf(feature.properties.guess,unwrap):[];if(guess2.length&&makeButton(drawGuess(map,guess2,view),view,!0,show),!drawn.
has(view))continue;let line=drawLine(map,view,feature.properties);drawn.set(view,line);let corridor=corridorOf(feature);
corridor&&view.layers.push(corridor),view.mark=marking(view,line,unwrap,place2,numberOf),makeButton(line.hit,view,!1,show)}
return map.on("zoomend",place2),place2(),{routes:views,emphasise}}function showRouteLayers(view,shown,guessed){for(let layer of view.
layers)layer.getElement()?.classList.toggle("gm-away",!shown);for(let layer of view.guesses)layer.getElement()?.classList.
toggle("gm-away",!shown||!guessed)}var LETTER=/[\p{L}\p{N}]/u;function names(sentence2,name){for(let at2=name?sentence2.indexOf(name):-1;at2>=0;at2=sentence2.
indexOf(name,at2+1))if(!LETTER.test(sentence2[at2-1]||" ")&&!LETTER.test(sentence2[at2+name.length]||" "))return!0;return!1}
function castPlaces(places,routes,sentence2){let parts=new Map;for(let{points:points2,feature}of routes)if(!(points2.length<
2))for(let{place:place2,role}of feature.properties.stops)place2&&parts.get(place2)!=="end"&&parts.set(place2,role==="via"?
"via":"end");let told3=typeof sentence2=="string"?sentence2:"";places.forEach((view,index)=>{view.part=parts.get(view.feature.
id)||null,view.told=view.part==="end"||index<500&&told3!==""&&names(told3,view.name)})}var asOne=sets=>({update:()=>sets.forEach(set=>set.update()),mark:()=>sets.forEach(set=>set.mark()),single:()=>sets.flatMap(
set=>set.single()),aloneAt:view=>Math.max(...sets.map(set=>set.aloneAt(view))),crowds:()=>sets.flatMap(set=>set.crowds())});
function drawGround(map,basemap,middle){drawBasemap(map,basemap,middle),drawRelief(map,basemap,middle)}function fitLines(map,routes,markers){
fitRoles(routes,markers.single()),clearHeads(map,routes,markers)}function drawLayers({map,data,filter},stage,selection){
let of=type=>data.document.features.filter(({properties})=>properties.type===type),all={places:()=>places,routes:()=>routes},
{middle,unwrap,fit:fit2,first}=framing(map,data,all.places,all.routes),reach=widen(map,data.document.features,middle),{isChosen,
choose}=emphasis(map,all.routes),opening=firstView(map,()=>fit2(first()),()=>noteOutside(map,stage,places,routes,fit2),reach),
{routes,emphasise:emphasiseCorridor}=drawRoutes(map,of("route"),unwrap,selection.showRoute),places=placeViews(data,of("p\
lace"),unwrap);castPlaces(places,routes,data.document.summary);let unresolved=of("unresolved"),guesses=guessViews(data,unresolved,
places.length,unwrap);addControls(map,()=>fit2()),opening.show(),drawGround(map,data.basemap,middle);let areas=drawAreas(
map,data.basemap,places,middle,filter.shows,selection.showPlace),rings=drawRings(map,places,unwrap,filter.shows),markers=asOne(
[drawPlaces(map,places,filter.shows,isChosen,selection),drawPlaces(map,guesses,feature=>filter.guesses&&filter.shows(feature),
isChosen,selection)]);opening.note(),map.setMaxBounds(reach);let labels=drawLabels(map,data.basemap,places,markers,()=>routes.
filter(view=>filter.shows(view.feature)),isChosen,unwrap),pale=palingOf(map,places,routes,filter),roles=()=>fitLines(map,
routes,markers);map.on("moveend zoomend",roles),roles();let settle=oneStop(map);return{places,routes,guesses,unresolved,
emphasise:feature=>{areas.emphasise(feature),rings.emphasise(feature),emphasiseCorridor(feature),choose(feature),markers.
mark(),labels()},update:()=>{areas.update(),rings.update(),markers.update();for(let view of routes)showRouteLayers(view,
filter.shows(view.feature),filter.guesses);pale(),labels(),roles(),settle()},opening,aloneAt:markers.aloneAt}}var FEWEST=2;function choice(options,chosen,attributes={}){let select=make("select.gm-input",attributes,...options.map(([
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
render:()=>render2()}}var MOST_FIELDS=6,LONGEST_FIELD=60;function rowFields({properties}){let[first,...others]=properties.mentions||[];if(!first||
others.length||!isNumber(first.row))return[];let known=[first.surface,properties.name,properties.admin1,properties.country,
properties.country_name],isKnown=value=>known.some(one=>one&&String(one)===value);return String(first.sentence).split(";\
 ").filter(field=>{let at2=field.indexOf(": "),value=field.slice(at2+2);return at2>0&&!isKnown(value)&&!isDate(value)}).
slice(0,MOST_FIELDS).map(field=>clean(field,LONGEST_FIELD))}var isDate=value=>value.includes("-")&&dayOf(value)!==null;var MOST_REPORTS=12,MOST_SENTENCES=8,LEFT_OUT=new Set(["geonameid","length_km","shortest_km","longest_km","overland_km",
"corridor","guess"]),WHOLE=/"(confidence|km|distance_km|uncertainty_km|(?:length|shortest|longest|overland)_km)":(-?\d+)(?=[,}])/g,
ROLES2=["origin","via","destination"];function some(texts2){let different=[...new Set(texts2.filter(Boolean).map(text2=>String(
text2).trim().split(/\s+/).join(" ")))],more=different.length-MOST_REPORTS;return[...different.slice(0,MOST_REPORTS),...more>
0?[`and ${figure(more)} more`]:[]].join("; ")}var evidenceOf=({properties})=>properties.mentions||properties.claims||[];
function told2(feature,reports){let known=[...new Set([...feature.properties.reports||[],...evidenceOf(feature).map(({report:report2})=>report2)])].
map(id=>reports.get(id)||{id,title:null,date:null,source:null}),days=known.map(({date})=>daysOf(date)).filter(bounds3=>bounds3!==
null),whole2=feature.properties.told;return{...days.length>0&&{date_first:whole2?.date_first??dateOf(Math.min(...days.map(
([first])=>first))),date_last:whole2?.date_last??dateOf(Math.max(...days.map(([,last])=>last)))}||{},report_titles:some(
known.map(({id,title})=>title||id)),report_sources:some(known.map(({source})=>source))||null}}function sentences(feature){
let quoted2=[...new Set(evidenceOf(feature).map(({sentence:sentence2,report:report2})=>`“${sentence2.trim().split(/\s+/).
join(" ")}” (${report2})`))],more=quoted2.length-MOST_SENTENCES;return[...quoted2.slice(0,MOST_SENTENCES),...more>0?[`\
and ${figure(more)} more`]:[]].join(`
`)}var stopNames=(route,role)=>route.stops.filter(stop=>stop.role===role).map(stop=>`${stop.part?`${stop.part} `:""}${stop.
name||stop.surface}`).join("; ");function withColumns(feature,reports){let{properties}=feature,kept=Object.entries(properties).
filter(([key,value])=>value!==null||!LEFT_OUT.has(key)),ways=properties.type==="route"?ROLES2.map(role=>[role,stopNames(
properties,role)]):[],sure=typeof properties.confidence=="number"?{certainty:inWords(properties.confidence)}:{},columns={
...Object.fromEntries([...kept,...ways]),...sure,...told2(feature,reports)};return{...feature,properties:columns}}function geojson(content){
let reports=new Map(content.reports.map(report2=>[report2.id,report2])),features=content.features.map(feature=>withColumns(
feature,reports));return JSON.stringify({...content,features}).replace(WHOLE,'"$1":$2.0')}var SEARCHED=50,stopNames2=(route,role)=>route.stops.filter(stop=>stop.role===role).map(stopName).join("; "),stated=route=>[
...new Set(route.claims.filter(claim=>claim.kind==="distance"&&isNumber(claim.km)).map(claim=>Math.round(claim.km)))].join(
"; "),tellers=mentions=>[...new Set(mentions.map(({report:report2})=>clean(report2)))].join("; "),figure2=value=>isNumber(
value)?value:"",guess=({alternatives},key)=>clean(alternatives[0]?.[key]),textColumn=key=>({title:key,value:({properties})=>clean(
properties[key])}),evidenceOf2=({properties})=>properties.mentions||properties.claims,COMMON={sentences:{title:"sentence\
s",data:!0,value:feature=>clean(sentences(feature),9*LONG)},certainty:{title:"certainty",data:!0,value:({properties})=>inWords(
properties.confidence)},reports:{title:"reports",value:feature=>tellers(evidenceOf2(feature))},mentions:{title:"mentions",
number:!0,value:timesNamed},confidence:{title:"confidence",number:!0,value:({properties})=>Math.round(properties.confidence*
1e4)/1e4}};function toldColumns(data){let known=new Map(data.document.reports.map(report2=>[report2.id,report2]));return[
...["date_first","date_last","report_titles","report_sources"].map(title=>({title,data:!0,value:feature=>clean(told2(feature,
known)[title],2*LONG)})),COMMON.sentences,{title:"id",data:!0,value:feature=>clean(feature.id,200)}]}function columnsOf(data){
let{certainty,reports,mentions,confidence}=COMMON,more=toldColumns(data),ofRows=data.document.features.slice(0,SEARCHED).
some(feature=>rowFields(feature).length>0),fields={title:"fields",value:feature=>rowFields(feature).join("; ")};return{place:[
textColumn("name"),{title:"kind",value:({properties})=>kindOf(data,properties.kind).label},{title:"country",value:({properties})=>clean(
properties.country_name||properties.country)},textColumn("admin1"),...ofRows?[fields]:[],{title:"lat",number:!0,value:({
geometry})=>geometry.coordinates[1]},{title:"lon",number:!0,value:({geometry})=>geometry.coordinates[0]},{title:"uncerta\
inty_km",number:!0,data:!0,value:feature=>figure2(ringOf(feature)||null)},confidence,mentions,reports,{...textColumn("ga\
zetteer_id"),data:!0},certainty,...more],route:[textColumn("mover"),textColumn("status"),...["origin","via","destination"].
map(role=>({title:role,value:({properties})=>stopNames2(properties,role)})),{title:"undrawn",data:!0,value:({properties})=>clean(
properties.undrawn)},{title:"length_km",number:!0,value:({properties})=>figure2(properties.length_km)},{title:"stated_km",
value:({properties})=>stated(properties)},confidence,reports,certainty,...more],unresolved:[textColumn("name"),{title:"b\
est_guess",value:({properties})=>guess(properties,"name")},{title:"guess_country",value:({properties})=>guess(properties,
"country_name")||guess(properties,"country")},{title:"guess_confidence",number:!0,value:({properties})=>figure2(properties.
alternatives[0]?.confidence)},{title:"candidates",number:!0,value:({properties})=>properties.alternatives.length},mentions,
reports,...more]}}var harmless=value=>typeof value=="string"&&/^[\s]*[=+\-@\t\r＝＋－＠]/u.test(value)?`'${value}`:String(
value);function csv(columns,features,between=","){let cell=value=>{if(typeof value=="number"&&between===";")return String(
value).replace(".",",");let text2=harmless(value);return/[",\r\n;\t]/.test(text2)||text2!==text2.trim()?`"${text2.replaceAll(
'"','""')}"`:text2};return[columns.map(({title})=>title),...features.map(feature=>columns.map(({value})=>value(feature)))].
map(cells=>`${cells.map(cell).join(between)}\r
`).join("")}var tabbed=(columns,features)=>[columns.map(({title})=>title),...features.map(feature=>columns.map(({value})=>value(
feature)))].map(cells=>cells.map(value=>harmless(value).replace(/\s+/g," ")).join("	")).join(`
`);var PART=/([NSEW])|([-+]?\d+(?:\.\d+)?)\s*(?:°|º|˚|'{1,2}|′|″|’|”|"|deg|d(?![a-z])|min|m(?![a-z])|sec)?/giy,BETWEEN=/(?:[\s,;:/()@]|geo|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|=)+/giy,
DECIMAL_COMMAS=/^\s*[-+]?\d+,\d+(?:\s*;\s*|\s+)[-+]?\d+,\d+\s*$/;function partsOf2(text2){let found=[];for(let at2=0;at2<
text2.length;){if(BETWEEN.lastIndex=at2,BETWEEN.test(text2)){at2=BETWEEN.lastIndex;continue}PART.lastIndex=at2;let part2=PART.
exec(text2);if(!part2)return null;found.push(part2[1]?part2[1].toUpperCase():part2[2]),at2=PART.lastIndex}return found}function degrees(numbers,letter){
let[whole2,...parts]=numbers.map(Number);if(!numbers.length||numbers.length>3||parts.some(part2=>part2<0||part2>=60))return NaN;
let size=Math.abs(whole2)+(parts[0]||0)/60+(parts[1]||0)/3600;return numbers[0].startsWith("-")!==["S","W"].includes(letter)?
-size:size}function readPosition(text2){if(text2.length>100)return null;let plain=text2.replaceAll("−","-"),parts=partsOf2(
DECIMAL_COMMAS.test(plain)?plain.replaceAll(",",".").replace(/\s*;\s*/," "):plain);if(!parts)return null;let isLetter=part2=>/[NSEW]/.
test(part2),numbers=parts.filter(part2=>!isLetter(part2)),letters=parts.filter(isLetter),halves=[numbers.slice(0,numbers.
length/2),numbers.slice(numbers.length/2)];if(letters.length){if(letters.length!==2||isLetter(parts[0])===isLetter(parts[parts.
length-1]))return null;let cut=isLetter(parts[0])?parts.lastIndexOf(letters[1]):parts.indexOf(letters[0]);halves=[parts.
slice(0,cut),parts.slice(cut)].map(half=>half.filter(part2=>!isLetter(part2)))}else if(numbers.length%2)return null;let[
first,second]=halves.map((half,index)=>degrees(half,letters[index]||"")),turned=/[EW]/.test(letters[0]||"");if(letters.length&&
turned===/[EW]/.test(letters[1]))return null;let[lat,lng]=turned?[second,first]:[first,second];return Math.abs(lat)<=90&&
Math.abs(lng)<=180?{lat,lng}:null}var MOST_FOUND=8;function whereField(search,put){let said=make("p.gm-quiet",{role:"status"}),found=make("ul.gm-list.gm-f\
ound-places"),field=make("input.gm-input",{...{type:"text",autocomplete:"off",spellcheck:"false",maxlength:"100",dir:"au\
to"},placeholder:"15.5, 32.5 or a name"}),choose=({name,where,place:place2,at:at2})=>{found.replaceChildren(),put(place2,
[clean(name),clean(where)].filter(Boolean).join(", "),at2)},row=known=>make("li",{},make("button.gm-item",{type:"button",
click:()=>choose(known)},make("span.gm-item-name",{},isolated(known.name),make("span.gm-quiet",{},clean(known.where))))),
look=()=>{let at2=readPosition(field.value),names2=at2||field.value.trim().length<2?[]:search(field.value).slice(0,MOST_FOUND);
return found.replaceChildren(...names2.map(row)),said.textContent="",{at:at2,names:names2}},go=()=>{let{at:at2,names:names2}=look();
at2?put(positionCell(at2),positionCell(at2),[at2.lng,at2.lat]):names2.length===1?choose(names2[0]):said.textContent=names2.
length?"Choose one of these":"Neither coordinates nor a name that this map knows. Latitude first: 15.5, 32.5 or 15°30′N \
32°30′E"};return field.addEventListener("input",look),field.addEventListener("keydown",event=>{event.key==="Enter"&&(event.
preventDefault(),go())}),make("div.gm-where",{},make("label.gm-field",{},make("span",{},"Coordinates or a name"),field),
make("button.gm-button",{type:"button",click:go},"Put it there"),said,found)}var NO_PLACE="not a place",EVERY_REPORT="*",IDENTIFIER=/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u,PLACE=/^(?:not a place|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?|[\p{L}\p{N}][^\s:,]*:[^\s,;"]+)$/u,
positionCell=at2=>`${at2.lat.toFixed(5)},${(((at2.lng+180)%360+360)%360-180).toFixed(5)}`,CONTROLS=/[\u0000-\u001f\u007f-\u009f]/,
usable=surface=>surface.trim()!==""&&!/^[=+@]/.test(surface.trim())&&!CONTROLS.test(surface),quoted=value=>/[",;\t\r\n]/.
test(value)||value!==value.trim()?`"${value.replaceAll('"','""')}"`:value,OF_ROUTES=["route","sentence","mover","status",
"stops"];function correctionsFile(corrections){let all=[...corrections],further=all.some(({route})=>route!==void 0)?OF_ROUTES:
[],rows=all.map(one=>[harmless(one.surface),harmless(one.report),one.place,...further.map(column=>harmless(one[column]??
""))]);return[["surface","report","place",...further],...rows].map(cells=>`${cells.map(quoted).join(",")}\r
`).join("")}function scopeOf(feature,desk){let reports=[...new Set(feature.properties.mentions.map(({report:report2})=>report2))],
single=reports.slice(0,100).map(id=>[id,`only in ${clean(desk.titleOf(id),60)}`]),options=[["",reports.length>1?`in thes\
e ${figure(reports.length)} reports`:"in this report"],[EVERY_REPORT,"in all reports, wherever the name stands"]];return choice(
[...options,...single.length>1?single:[]],"")}var candidates=({properties:{alternatives}},note)=>alternatives.filter(({gazetteer_id:id})=>typeof id==
"string"&&IDENTIFIER.test(id)).slice(0,8).map(other=>{let where=[clean(other.kind,30),clean(other.admin1),clean(other.country_name||
other.country)].filter(Boolean).join(", "),at2=isNumber(other.lon)&&isNumber(other.lat)?[other.lon,other.lat]:null,click=()=>note(
other.gazetteer_id,`${clean(other.name)} (${where})`,at2),quiet=make("span.gm-quiet",{},` ${where}`);return make("button\
.gm-button",{type:"button",click},"It is ",isolated(other.name),quiet)});function correctionTools(feature,desk,movePin){
let said=make("p.gm-told",{role:"status"}),scope=scopeOf(feature,desk),note=(place2,words,at2)=>{said.textContent=desk.correct(
feature,place2,words,at2,scope.value)},pinned=at2=>note(positionCell(at2),positionCell(at2),[at2.lng,at2.lat]),button3=(words,click)=>make(
"button.gm-button",{type:"button",click},words);return make("details.gm-correct",{},make("summary",{},"Correct this"),make(
"label.gm-field",{},make("span",{},"What I say holds"),scope),make("div.gm-choices",{},...candidates(feature,note),button3(
"Not a place",()=>note(NO_PLACE,NO_PLACE,null)),movePin&&button3("Move the pin",()=>movePin(pinned))),whereField(desk.search,
note),said)}function correctedPlace({properties:{mentions}},desk){if(!mentions||!desk.any())return null;let lines=mentions.map(desk.
lineOf),[first,...others]=lines.filter(Boolean);return first?others.length+1===lines.length&&others.every(({place:place2})=>place2===
first.place)?{denied:first.place===NO_PLACE,at:first.at||null,words:first.words}:{denied:!1,at:null,words:`other places \
in ${figure(others.length+1)} of ${count(lines.length,"mention")}`}:null}function markOf(name){let label=`${name}, where\
 you put it`,shape=draw("path",{d:"M8 15C5 11 2 8.5 2 5.8A6 6 0 0 1 14 5.8C14 8.5 11 11 8 15Z"});return make("button.gm-\
marker.gm-put",{type:"button","aria-label":label},draw("svg",{viewBox:"0 0 16 16",width:24,height:24,"aria-hidden":"true"},
shape))}function rerouted({feature},desk,features){let{stops,tellings}=feature.properties,made2=correctedRoute(feature,desk),
before2=whereabouts2(feature,features),reports=(tellings||[]).map(({report:report2})=>report2),lineOf=surface=>reports.map(
report2=>desk.lineOf({surface,report:report2})).find(Boolean),at2=stop=>{let line=stop.given?null:lineOf(stop.surface);return line?.
place===NO_PLACE?null:line?.at||before2(stop)};if(made2?.denied||!stops.some(({surface})=>lineOf(surface)))return[made2,
before2];let placed=(made2?.stops||stops.map(stop=>({...stop,given:!1}))).filter(stop=>at2(stop));return[{denied:!1,mover:null,
status:null,words:made2?.words||"corrected",...made2,stops:placed,moved:!0},at2]}function markNames({data,desk},pane){let byId=null,
mark=()=>{byId||=new Map(data.document.features.map(feature=>[feature.id,feature]));for(let name of pane.querySelectorAll(
"[data-of]")){let feature=byId.get(name.getAttribute("data-of")||"");name.classList.toggle("gm-moved",!!(feature&&correctedPlace(
feature,desk)))}};return pane.addEventListener("toggle",()=>desk.any()&&mark(),!0),mark}function showCorrections(scene,layers,go,pane){
let{map,data,desk}=scene,{features}=data.document,markText=markNames(scene,pane),origins=new Map,marks=[],near=([lon,lat]=[
0,0],around=map.getCenter().lng)=>leaflet_default.latLng(lat,lon+360*Math.round((around-lon)/360)),move=view=>{let placed=view.
guess?null:correctedPlace(view.feature,desk);if(!placed&&!view.corrected)return!1;origins.has(view)||origins.set(view,view.
at);let origin=origins.get(view);return view.at=placed?.at?near(placed.at,origin.lng):origin,view.corrected=placed,view.
layer?.setLatLng(view.at),view.button?.classList.toggle("gm-moved",!!placed),view.button?.classList.toggle("gm-struck",!!placed?.
denied),!0},put=(at2,name,click)=>{let view={button:markOf(name)},icon=leaflet_default.divIcon({html:view.button,className:"\
gm-icon",iconSize:[0,0]}),mark=leaflet_default.marker(near(at2),{icon,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:5e3});
marks.push(mark.on("click",()=>click(view.button)).addTo(map))},show=()=>{layers.places.map(move).some(Boolean)&&layers.
update();for(let view of layers.routes)view.mark(...rerouted(view,desk,features));markText();for(let mark of marks)mark.
remove();marks=[];for(let feature of layers.unresolved){let placed=correctedPlace(feature,desk);placed?.at&&put(placed.at,
clean(feature.properties.name),button3=>go(feature,button3))}for(let line of desk.missed())line.at&&line.at.every(isNumber)&&
put(line.at,clean(line.surface),()=>desk.lead())};desk.watch(show),desk.any()&&show()}var ROWS_AT_ONCE=200,TITLES={place:"Places",route:"Routes",unresolved:"Names not placed"};async function copy(text2,near){
let{permissionsPolicy,featurePolicy}=document;try{if((permissionsPolicy||featurePolicy)?.allowsFeature("clipboard-write")===
!1)throw new Error("not allowed");return await navigator.clipboard.writeText(text2),!0}catch{let field=make("textarea.gm\
-heard",{readonly:!0,"aria-hidden":"true",tabindex:"-1"});field.value=text2,near.append(field),field.select();let copied=document.
execCommand("copy");return field.remove(),copied}}function tableRow(columns,feature,go){let cells=columns.map(({value,number:number3},index)=>{
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
el":"What is listed"},...tabs.map(({button:button3})=>button3)),make("button.gm-button",{type:"button",click:copyTable},
"Copy"),said,make("button.gm-button.gm-close",{type:"button",click:()=>dialog.close()},"Close")),body),{dialog,open(){for(let{
type,button:button3}of tabs){let number3=of(type).length;button3.textContent=`${TITLES[type]} ${figure(number3)}`}choose(
of("place").length||!of("route").length?"place":"route"),dialog.showModal()}}}var MOST_LINES=1e4,LONGEST=1e5;function markOf2({title,reports,features}){let known=[title,...reports.map(({id})=>id),...features.
slice(0,1e3).map(({id})=>id)].join(`
`),mark=2166136261;for(let index=0;index<known.length;index+=1)mark=Math.imul(mark^known.charCodeAt(index),16777619)>>>0;
return`${mark.toString(36)}-${features.length}`}var isText=value=>typeof value=="string"&&value.length<=LONGEST,isLine2=line=>line!==
null&&typeof line=="object"&&Object.entries(line).every(([name,value])=>name==="at"?value===null||isPosition2(value):isText(
value))&&["surface","report","place","words"].every(name=>isText(line[name]))&&(line.route===void 0?PLACE.test(line.place):
line.place===""),isPosition2=at2=>Array.isArray(at2)&&at2.length===2&&at2.every(isNumber)&&Math.abs(at2[0])<=540&&Math.abs(
at2[1])<=90,isChange=change=>change!==null&&typeof change=="object"&&isText(change.mover)&&isText(change.status)&&typeof change.
denied=="boolean"&&Array.isArray(change.stops)&&change.stops.every(stop=>isText(stop?.role)&&isText(stop.surface)&&typeof stop.
given=="boolean");function keeper(content){let key=`geomap-corrections-${markOf2(content)}`;return{read(){try{return JSON.
parse(localStorage.getItem(key)||"[]").slice(0,MOST_LINES).filter(one=>isText(one?.[0])&&isLine2(one[1])&&(one[1].route===
void 0?one[2]===null:isChange(one[2])))}catch{return[]}},write(kept){try{return kept.length?localStorage.setItem(key,JSON.
stringify(kept)):localStorage.removeItem(key),!0}catch{return!1}}}}var MOST_FOUND2=12,folded=text2=>text2.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function find(index,question){
let wanted2=folded(question).split(/\s+/).filter(Boolean);if(!wanted2.length)return[];let found=[[],[],[]];for(let thing of index)
if(wanted2.every(word=>thing.words.includes(word))&&(found[thing.words.startsWith(wanted2.join(" "))?0:thing.words.includes(
` ${wanted2[0]}`)?1:2].push(thing),found[0].length>=MOST_FOUND2))break;return found.flat().slice(0,MOST_FOUND2)}function searchField(listId){
return make("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"fal\
se","aria-controls":listId,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function option({label,kind},id,choose){return make("li",{role:"\
option",id,"aria-selected":"false",mousedown:event=>event.preventDefault(),click:choose},isolated(label,160),make("span.\
gm-quiet",{},clean(kind,60)))}var noOption=id=>make("li.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"\
false",id},"Nothing found");function foundList(input,list2,prefix,choose){let found=[],active=-1,open=shown=>{active=-1,
list2.hidden=!shown,input.setAttribute("aria-expanded",String(shown)),input.removeAttribute("aria-activedescendant")};return{
close:()=>open(!1),chosen:()=>found[Math.max(active,0)],show(things,asked2){found=things,list2.replaceChildren(...found.
map((one,index)=>option(one,`${prefix}-option-${index}`,()=>choose(one)))),!found.length&&asked2&&list2.append(noOption(
`${prefix}-option-none`)),open(asked2)},move(step){let to=active<0?Math.min(0,step):active+step;active=found.length?(to+
found.length)%found.length:-1,[...list2.children].forEach((one,index)=>one.setAttribute("aria-selected",String(index===active)));
let current2=list2.children[active];current2&&(input.setAttribute("aria-activedescendant",current2.id),current2.scrollIntoView(
{block:"nearest"}))}}}function searchBox(things,prefix){let index=null,chosen=!1,element=make("ul.gm-found",{id:`${prefix}\
-found`,role:"listbox","aria-label":"Found",hidden:!0}),said=make("p.gm-heard",{role:"status"}),input=searchField(element.
id),choose=one=>{one&&(chosen=!0,list2.close(),one.go(input))},list2=foundList(input,element,prefix,choose),search=()=>{
chosen=!1,index=index||things();let found=find(index,input.value),asked2=input.value.trim()!=="";list2.show(found,asked2),
said.textContent=asked2?`${found.length} found`:""};return input.addEventListener("input",search),input.addEventListener(
"focus",()=>input.value&&!chosen&&search()),input.addEventListener("click",()=>input.value&&element.hidden&&search()),input.
addEventListener("blur",list2.close),input.addEventListener("keydown",event=>{event.key==="ArrowDown"||event.key==="Arro\
wUp"?(event.preventDefault(),element.hidden&&search(),list2.move(event.key==="ArrowDown"?1:-1)):event.key==="Enter"?(event.
preventDefault(),choose(list2.chosen())):event.key==="Escape"&&(input.value="",list2.close())}),{element:make("div.gm-se\
arch",{role:"search"},input,element,said),input}}function indexed(place2,lon,lat){let where=[clean(place2.kind,30),clean(place2.admin1),clean(place2.country_name||place2.
country)],name=clean(place2.name);return{...{name,where:where.filter(Boolean).join(", "),place:place2.gazetteer_id},at:[
lon,lat],label:name,words:folded(name)}}function placesOf({features}){let found=new Map,add=(place2,lon,lat)=>{typeof place2.
gazetteer_id=="string"&&isNumber(lon)&&isNumber(lat)&&!found.has(place2.gazetteer_id)&&found.set(place2.gazetteer_id,indexed(
place2,lon,lat))};for(let{properties,geometry}of features){properties.type==="place"&&add(properties,geometry.coordinates[0],
geometry.coordinates[1]);for(let other of properties.alternatives||[])add(other,other.lon,other.lat)}return[...found.values()]}
function namesOf({name=[],lon=[],lat=[],kind=[],country=[],id=[]},known,kinds){return name.flatMap((one,index)=>{let place2={
name:one,gazetteer_id:id[index],country:country[index],kind:kinds[kind[index]]?.[0]};return PLACE.test(place2.gazetteer_id)&&
isNumber(lon[index])&&isNumber(lat[index])&&!known.has(place2.gazetteer_id)?[indexed(place2,lon[index],lat[index])]:[]})}
function nameSearch({document:document2,basemap,kinds}){let index=null,whole2=()=>{let places=placesOf(document2),known=new Set(
places.map(({place:place2})=>place2));return[...places,...namesOf(basemap.names||{},known,kinds||{})]};return words=>find(
index||=whole2(),words)}function colourAt(element,name){let probe=document.createElement("i");probe.style.color=`var(--gm-${name})`,element.append(
probe);let{color}=getComputedStyle(probe);return probe.remove(),color}var GROUPS=["kind","sure","status","report"],statusOf=feature=>drawnStatus(feature.properties.status),meets2=(days,period2)=>period2===
null||days===null||days[1]>=period2[0]&&days[0]<=period2[1];function passing2(data,hidden){let number3=new Map(data.document.
reports.map((report2,index)=>[report2.id,index])),counts=(some2,id)=>some2===null||some2[number3.get(id)??-1]!==!1,told3=(some2,mentions)=>some2===
null||mentions.some(({report:report2})=>counts(some2,report2));return{counts,passes:(feature,some2)=>{let{type,confidence,
mentions,reports,kind}=feature.properties;return type==="unresolved"?told3(some2,mentions):hidden.sure.size&&hidden.sure.
has(drawnAs(confidence))?!1:type==="place"?hidden.kind.size&&hidden.kind.has(kindOf(data,kind).class)?!1:told3(some2,mentions):
hidden.status.has(statusOf(feature))?!1:some2===null||reports.some(id=>counts(some2,id))}}}function datedJourneys(data){
let dated=data.document.features.map(feature=>[feature,daysOf(feature.properties.when)]).filter(([,days])=>days!==null),
known=new Map(dated.map(([{id},days])=>[id,days]));return{daysOf:({id})=>known.get(id)||null,placesOf:shows=>new Set(dated.
filter(([feature])=>shows(feature)).flatMap(([{properties}])=>properties.stops.map(stop=>stop.place)))}}function makeFilter(data){
let{reports}=data.document,days=reports.map(report2=>daysOf(report2.date)),hidden={kind:new Set,sure:new Set,status:new Set,
report:new Set},period2=null,guesses=!1,watchers=[],counting={now:null,ever:null},{counts,passes}=passing2(data,hidden),
journeys=datedJourneys(data),lit=new Set,shows=feature=>{let own=journeys.daysOf(feature);return own?passes(feature,counting.
ever)&&meets2(own,period2):passes(feature,counting.now)||lit.has(feature.id)&&passes(feature,counting.ever)},change=()=>{
let ever=hidden.report.size?reports.map(({id})=>!hidden.report.has(id)):null;counting={now:period2?days.map((some2,index)=>(!ever||
ever[index])&&meets2(some2,period2)):ever,ever},lit=period2?journeys.placesOf(shows):new Set;for(let watcher of watchers)
watcher()};return{reportShown:id=>counts(counting.now,id),shows,pales:feature=>period2!==null&&!shows(feature)&&passes(feature,
counting.ever),isShown:(group2,value)=>!hidden[group2].has(value),show(group2,values,shown){for(let value of values)shown?
hidden[group2].delete(value):hidden[group2].add(value);change()},get period(){return period2},set period(bounds2){period2=
bounds2,change()},get guesses(){return guesses},set guesses(shown){guesses=shown,change()},get everything(){return period2===
null&&GROUPS.every(group2=>hidden[group2].size===0)},hidden:group2=>[...hidden[group2]].sort(),reset(){for(let group2 of GROUPS)
hidden[group2].clear();period2=null,change()},watch:watcher=>{watchers.push(watcher)}}}var AREA="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function switchBox(filter,group2,value,...content){let box=make("input",
{type:"checkbox","data-switch":`${group2}:${value}`,change:()=>filter.show(group2,[value],box.checked)}),follow=()=>{box.
checked=filter.isShown(group2,value)};return filter.watch(follow),follow(),make("label.gm-switch",{},box,...content)}function guessSwitch(filter,...content){
let box=make("input",{type:"checkbox","data-switch":"guesses",change:()=>filter.guesses=box.checked}),follow=()=>{box.checked=
filter.guesses};return filter.watch(follow),follow(),make("label.gm-switch",{},box,...content)}function tally(keys){let found=new Map;
for(let key of keys)found.set(key,(found.get(key)||0)+1);return found}var sample=(height,...shapes2)=>draw("svg",{viewBox:`\
0 0 34 ${height}`,width:34,height,"aria-hidden":"true"},...shapes2),number2=(total=0)=>make("span.gm-number",{},figure(total)),
group=(title,rows)=>rows.length?[make("fieldset",{},make("legend",{},title),...rows)]:[];function kindRows(places,filter){
let kinds=tally(places.map(view=>view.kind.class));return Object.keys(CLASSES).filter(letter=>kinds.has(letter)).map(letter=>switchBox(
filter,"kind",letter,symbol(letter,7,"filled",!1),CLASSES[letter].name,number2(kinds.get(letter))))}function confidenceRows(views,guesses,filter){
let numbers=tally(views.map(view=>drawnAs(view.feature.properties.confidence))),rows=drawingsInWords().filter(([drawn])=>drawn!==
"dashed"||numbers.has(drawn)).map(([drawn,words])=>switchBox(filter,"sure",drawn,symbol("P",6.5,drawn,!1),words,number2(
numbers.get(drawn))));return guesses&&rows.push(guessSwitch(filter,guessSymbol("P",6.5),"not placed: show the best guess",
number2(guesses))),rows}function statusRows(routes,filter,{byStatus,numberOf}){let statuses=tally(routes.map(view=>statusOf(
view.feature))),colour=status=>byStatus?`gm-route-${numberOf(routes[0].feature,status)}`:"gm-route-any";return Object.keys(
STATUS).filter(status=>statuses.has(status)).map(status=>switchBox(filter,"status",status,statusLine(status,colour(status)),
STATUS[status],number2(statuses.get(status))))}var actorRows=(routes,{sorts,numberOf})=>sorts.filter(({number:colour})=>routes.
some(view=>numberOf(view.feature)===colour)).map(({number:colour,words,routes:many})=>make("li.gm-actor",{},sample(12,draw(
"path",{d:"M1 6H33",class:`gm-line gm-route-${colour}`})),isolated(words),number2(many)));function undrawnRow(routes,filter){
let guessed=routes.filter(view=>view.guesses.length).length;if(!guessed)return[];let line=sample(12,draw("path",{d:"M1 6\
H33",class:"gm-guess-line"}));return[guessSwitch(filter,line,"not drawn, or not in whole: show the best guess",number2(guessed))]}
function corridorRow(routes){return routes.some(view=>view.feature.properties.corridor)?[make("li",{},groundSample(),"Wh\
at the reported areas leave open")]:[]}function exactnessRows(places){let rows=[1,5,25].map(mentions=>make("li",{},symbol(
"P",radiusOf(mentions),"filled",!1),count(mentions,"mention")));if(places.some(view=>view.kind.area&&!view.bounds)&&rows.
push(make("li",{},symbol("A",7,"filled",!0),"Ringed: an area, the symbol is a point in it")),places.some(view=>view.bounds)){
let[ground,line]=["ground","line"].map(part2=>draw("path",{d:AREA,class:`gm-area gm-A gm-area-filled gm-area-${part2}`}));
rows.push(make("li",{},sample(18,ground,line),"Outlined: the area that is meant"))}if(places.some(view=>ringOf(view.feature)>
0)){let ring=draw("circle",{cx:17,cy:9,r:8,class:"gm-ring gm-X"});rows.push(make("li",{},sample(18,ring),"Dashed ring: i\
t lies somewhere within"))}return rows}var groundSample=()=>sample(12,draw("rect",{width:34,height:12,class:"gm-corridor\
 gm-open gm-route-0"})),statusLine=(status,colour)=>sample(12,draw("path",{d:"M1 6H33",class:`gm-line ${colour} gm-statu\
s-${status}`}));function legendSection(places,routes,guesses,filter){let element=section("Legend",null,!1,legend(places,
routes,guesses,filter)),[kinds,statuses]=[new Set(places.map(view=>view.kind.class)),new Set(routes.filter(({feature})=>feature.
geometry).map(({feature})=>statusOf(feature)))],symbols=[...Object.keys(CLASSES).filter(letter=>kinds.has(letter)).map(letter=>symbol(
letter,5,"filled",!1)),...Object.keys(STATUS).filter(status=>statuses.has(status)).map(status=>statusLine(status,"gm-rou\
te-any"))];return element.firstElementChild?.append(make("span.gm-symbols",{"aria-hidden":"true"},...symbols)),element}function legend(places,routes,guesses,filter,all=routes){
let colours=actorsOf(all.map(view=>view.feature)),views=[...places,...routes],roles=[...roleLegend(routes),...corridorRow(
routes)];return make("div.gm-legend",{},...group("Kind of place",kindRows(places,filter)),...group("How sure which place\
 it is",views.length?confidenceRows(views,guesses,filter):[]),...group("Routes: inferred between their stops",[...statusRows(
routes,filter,colours),...undrawnRow(routes,filter)]),routes.length>0&&make("ul.gm-actors",{"aria-label":"Colours of rou\
tes: who moved"},...actorRows(routes,colours)),roles.length>0&&make("ul",{},...roles),places.length>0&&make("h3",{},"How\
 often, and how exact"),places.length>0&&make("ul.gm-row",{},...exactnessRows(places)))}var LOOK=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-\
linecap","stroke-linejoin","vector-effect","opacity"],UNSEEN=".gm-hit, .gm-away, .gm-away *, .gm-pale",plainColour=value=>value.
replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/,(_,...parts)=>`rgb(${parts.slice(0,3).map(part2=>Math.round(
255*Number(part2)))})`);function takeLook(from,to){let style2=getComputedStyle(from);for(let property of LOOK)to.setAttribute(
property,plainColour(style2.getPropertyValue(property)));to.removeAttribute("class")}function shapes(from,frame){let box=from.
getBoundingClientRect(),viewBox=from.getAttribute("viewBox"),[left,top,wide,high]=viewBox?viewBox.split(/[\s,]+/).map(Number):
[0,0,box.width,box.height],scale=Math.min(box.width/(wide||1),box.height/(high||1))||1,x=box.left-frame.left+(box.width-
wide*scale)/2-left*scale,y=box.top-frame.top+(box.height-high*scale)/2-top*scale,moved2=draw("g",{transform:`translate(${x}\
 ${y}) scale(${scale})`});for(let shape of from.querySelectorAll("path, circle, rect, text")){if(shape.matches(UNSEEN)||
getComputedStyle(shape).display==="none")continue;let copy2=shape.cloneNode(!1);takeLook(shape,copy2);for(let name of[...copy2.
attributes].map(attribute=>attribute.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.test(name)&&copy2.removeAttribute(
name);shape.localName==="text"&&(lettering(shape,copy2),copy2.append(shape.textContent||"")),moved2.append(copy2)}return moved2}
function lettering(from,to){let style2=getComputedStyle(from);for(let property of["font-family","font-size","font-style",
"font-weight","letter-spacing"])to.setAttribute(property,style2.getPropertyValue(property))}function labelText(label,frame,halo){
let box=label.getBoundingClientRect(),style2=getComputedStyle(label),size=parseFloat(style2.fontSize),text2=draw("text",
{x:box.left-frame.left,y:box.top-frame.top+box.height/2+size*.34,fill:plainColour(style2.color),stroke:halo,"stroke-widt\
h":3,"stroke-linejoin":"round","paint-order":"stroke",opacity:style2.opacity}),turned=/rotate\((-?[\d.]+)deg\)/.exec(label.
querySelector(".gm-turned")?.style.transform),[x,y]=[box.left-frame.left+box.width/2,box.top-frame.top+box.height/2];if(turned&&
text2.setAttribute("transform",`rotate(${turned[1]} ${x} ${y})`),lettering(label,text2),style2.borderRadius==="50%")return text2.
setAttribute("stroke","none"),text2.setAttribute("text-anchor","middle"),text2.setAttribute("x",String(x)),text2.textContent=
label.textContent,draw("g",{},draw("circle",{cx:x,cy:y,r:box.width/2,fill:plainColour(style2.backgroundColor)}),text2);let words=label.
textContent||"";return text2.textContent=style2.textTransform==="uppercase"?words.toLocaleUpperCase("en"):words,text2}function mapShapes(map){
let container=map.getContainer(),frame=container.getBoundingClientRect(),[width,height]=[Math.round(frame.width),Math.round(
frame.height)],style2=getComputedStyle(container),halo=plainColour(colourAt(container,"halo")),seen=element=>{let box=element.
getBoundingClientRect();return box.right>frame.left&&box.left<frame.right&&box.bottom>frame.top&&box.top<frame.bottom},byHeight=(svgs,layer)=>svgs.
map(svg=>({svg,height:Number(getComputedStyle(svg.closest(layer)).zIndex)||0})).sort((one,other)=>one.height-other.height).
map(({svg})=>shapes(svg,frame)),parts=byHeight([...container.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),names2=[
...container.querySelectorAll(".gm-label")].filter(seen).map(label=>labelText(label,frame,halo)),dots=[...container.querySelectorAll(
".gm-dot")].filter(seen).map(dot=>{let box=dot.getBoundingClientRect();return draw("circle",{cx:box.left-frame.left+box.
width/2,cy:box.top-frame.top+box.height/2,r:2,fill:plainColour(getComputedStyle(dot).backgroundColor)})}),markers=byHeight(
[...container.querySelectorAll(".gm-marker > svg")].filter(seen),".gm-icon"),ground=draw("rect",{width,height,fill:plainColour(
style2.backgroundColor)});return draw("svg",{width,height,viewBox:`0 0 ${width} ${height}`,overflow:"hidden"},ground,...parts,
...dots,...names2,...markers)}async function pixels2(svg,scale=2){let image=new Image;image.src=`data:image/svg+xml;char\
set=utf-8,${encodeURIComponent(svg)}`,await image.decode();let canvas=document.createElement("canvas");return canvas.width=
image.naturalWidth*scale,canvas.height=image.naturalHeight*scale,canvas.getContext("2d").drawImage(image,0,0,canvas.width,
canvas.height),new Promise((resolve,reject)=>canvas.toBlob(blob=>blob?resolve(blob):reject(new Error("the picture is too\
 large for this browser")),"image/png"))}var CLOSEST2=11;function boundsOfSeen({map,filter},{places,routes}){let shown=({feature})=>filter.shows(feature),points2=[
...places.filter(shown).map(view=>view.at),...routes.filter(shown).flatMap(view=>view.points.map(([lon,lat])=>leaflet_default.
latLng(lat,lon)))],window2=map.getBounds(),seen=points2.filter(point=>window2.contains(point));return leaflet_default.latLngBounds(
seen.length?seen:points2)}function staged(scene,layers,width,height){let{map}=scene,{style:style2}=map.getContainer(),before2={
width:style2.width,height:style2.height},[centre,zoom,bounds2]=[map.getCenter(),map.getZoom(),boundsOfSeen(scene,layers)],
resized=size=>{Object.assign(style2,size),map.stop().invalidateSize({animate:!1,pan:!1})};return resized({width:`${width}\
px`,height:`${height}px`}),bounds2.isValid()&&map.fitBounds(bounds2,{padding:[Math.min(64,width/10),Math.min(44,height/10)],
maxZoom:Math.max(CLOSEST2,zoom),animate:!1}),()=>{resized(before2),map.setView(centre,zoom,{animate:!1,reset:!0})}}var SHAPES={"As seen":null,"Wide, 16:9":[1200,675],"Square, 1:1":[1080,1080],"Tall, 4:5":[1080,1350]},LEAST_HEIGHT=220,LEADING2=1.32,
MOST_LINES2={title:3,sentence:6},context=()=>document.createElement("canvas").getContext("2d");function ruler({size,family,
weight="400"}){let canvas=context();return canvas.font=`${weight} ${size}px ${family}`,text2=>canvas.measureText(text2).
width}function wrapped(text2,width,wide){let lines=[],line="";for(let word of text2.split(/\s+/).filter(Boolean)){let longer=line?
`${line} ${word}`:word;if(wide(longer)<=width){line=longer;continue}line&&lines.push(line),line="";for(let letter of wide(
word)<=width?[word]:word)line&&wide(line+letter)>width&&(lines.push(line),line=""),line+=letter}return line?[...lines,line]:
lines}function paragraph(text2,type,width,most2=1/0){let all=wrapped(text2,width,ruler(type)),lines=all.slice(0,most2);all.
length>most2&&(lines[most2-1]+=" …");let{size,family,weight="400",fill}=type,step=size*LEADING2,written=lines.map((line,index)=>{
let row=draw("text",{y:step*index+size,"font-family":family,"font-size":size,fill});return weight!=="400"&&row.setAttribute(
"font-weight",weight),row.textContent=line,row});return{element:draw("g",{},...written),height:lines.length*step}}var at=(element,x,y)=>draw(
"g",{transform:`translate(${x} ${y})`},element);function legendRows({map,filter},{places,routes}){let window2=map.getBounds(),
seen={places:places.filter(({feature,at:spot})=>filter.shows(feature)&&window2.contains(spot)),routes:routes.filter(({feature,
points:points2})=>filter.shows(feature)&&points2.some(([lon,lat])=>window2.contains([lat,lon])))},still=Object.create(filter,
{watch:{value:()=>{}}}),element=legend(seen.places,seen.routes,0,still,routes),rows=[...element.querySelectorAll("legend\
, label, li")].map(row=>{for(let number3 of row.querySelectorAll(".gm-number"))number3.remove();return{svg:row.querySelector(
"svg"),words:clean((row.textContent||"").trim(),80)}});return{element,rows:rows.filter(({words})=>words)}}function legendLines(scene,layers,type,width){
let{element,rows}=legendRows(scene,layers),[wide,bold]=[ruler(type),{...type,weight:"600"}];Object.assign(element.style,
{position:"absolute",left:"-9999px",display:"block"}),scene.map.getContainer().append(element);let[made2,step]=[draw("g",
{}),24],[x,y]=[0,0];for(let{svg,words}of rows){let box=svg?.getBoundingClientRect(),needed=(box?box.width+5:0)+(box?wide(
words):ruler(bold)(words))+14;x>0&&x+needed>width&&([x,y]=[0,y+step]),svg&&box&&made2.append(at(shapes(svg,box),x,y+(step-
box.height)/2)),made2.append(at(paragraph(words,box?type:bold,1/0).element,x+(box?box.width+5:0),y+5)),x+=needed}return element.
remove(),{element:made2,height:rows.length?y+step:0}}function rounded2(most2){let power=10**Math.floor(Math.log10(most2));
return power*([5,3,2].find(step=>step*power<=most2)||1)}function scaleBars(map,type,halo){let{x,y}=map.getSize(),metres=map.
distance(map.containerPointToLatLng([x/2-50,y/2]),map.containerPointToLatLng([x/2+50,y/2])),bars=[{unit:metres<2e3?"m":"\
km",metres:metres<2e3?1:1e3,tick:-5,words:-5},{unit:metres<2e3?"ft":"mi",metres:metres<2e3?.3048:1609.344,tick:5,words:type.
size+2}].map(bar=>{let length=rounded2(metres/bar.metres),long=length*bar.metres*100/metres,text2=draw("text",{x:4,y:bar.
words,"font-family":type.family,"font-size":type.size,fill:type.fill});for(let[name,value]of Object.entries({stroke:halo,
"stroke-width":3,"paint-order":"stroke"}))text2.setAttribute(name,String(value));text2.textContent=`${figure(length)} ${bar.
unit}`;let line=draw("path",{d:`M0 ${bar.tick}V0H${long}V${bar.tick}`,fill:"none",stroke:type.fill});return draw("g",{},
line,text2)});return at(draw("g",{},...bars),12,y-28)}function period({data}){let dates=data.document.reports.map(({date})=>clean(
date,20)).filter(date=>dayOf(date)!==null).sort((one,other)=>Number(dayOf(one))-Number(dayOf(other))),ends=[...new Set([
dates[0],dates[dates.length-1]])].filter(Boolean).map(shownDate);return[count(reportsRead(data.document),"report"),ends.
join(" to ")].filter(Boolean).join(", ")}function creditsOf({data},tiles){let foreign=tiles&&`The online tiles of the pa\
ge (${tiles}) are not part of this picture, which has the map's own ground`,lines=["Borders: Natural Earth, de facto; th\
ey take no side",...data.document.attribution];return[foreign,...lines.map(line=>clean(line,300))].filter(Boolean).join(
" · ")}function tileCredit(map){let container=map.getContainer();return container.classList.contains("gm-tiled")?container.
parentElement?.querySelector(".gm-tile-credit")?.textContent||"of others":""}function framedPicture(scene,layers,shape){
let{map,data}=scene,container=map.getContainer(),style2=getComputedStyle(container),colour=name=>plainColour(colourAt(container,
name)),serif=style2.getPropertyValue("--gm-serif").replace(/\s+/g," ").trim(),width=shape?shape[0]:Math.round(container.
clientWidth),edge=width<600?12:24,across=width-2*edge,plain={family:style2.fontFamily,fill:colour("ink")},tiles=tileCredit(
map);container.classList.remove("gm-tiled"),map.fire("resize");let title=clean(data.document.title,200),sentence2=clean(
data.document.summary,600)||period(scene),head=[paragraph(title,{...plain,family:serif,size:width<600?20:28,weight:"600"},
across,MOST_LINES2.title),paragraph(sentence2,{...plain,size:width<600?13:16},across,MOST_LINES2.sentence)],credit=paragraph(
creditsOf(scene,tiles),{...plain,fill:colour("quiet"),size:10},across),above=edge*.75+head[0].height+head[1].height+14,small={
...plain,size:12},below=()=>legendLines(scene,layers,small,across),key=below(),rest=total=>Math.max(LEAST_HEIGHT,Math.floor(
total-above-key.height-credit.height-edge*.5-16)),undo=shape&&staged(scene,layers,width,rest(shape[1]));undo&&(key=below());
let drawn=mapShapes(map),high=shape?rest(shape[1]):Number(drawn.getAttribute("height"));drawn.setAttribute("height",String(
high)),drawn.setAttribute("viewBox",`0 0 ${width} ${high}`);let bars=scaleBars(map,small,colour("halo"));undo?.(),tiles&&
container.classList.add("gm-tiled");let height=Math.ceil(above+high+key.height+credit.height+edge*.5+16),words=draw("tit\
le",{});words.textContent=title;let picture=draw("svg",{xmlns:"http://www.w3.org/2000/svg",width,height,viewBox:`0 0 ${width}\
 ${height}`,role:"img"},words,draw("rect",{width,height,fill:colour("paper")}),at(head[0].element,edge,edge*.75),at(head[1].
element,edge,edge*.75+head[0].height+4),at(drawn,0,above),at(bars,0,above),at(key.element,edge,above+high+6),at(credit.element,
edge,above+high+key.height+12));return new XMLSerializer().serializeToString(picture)}function download(content,name){let address=URL.createObjectURL(content);make("a",{href:address,download:name}).click(),
setTimeout(()=>URL.revokeObjectURL(address),6e4)}var fileName=title=>clean(title,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(
/^-+|-+$/g,"").toLowerCase()||"map";function shownDocument(content,shown){if(shown.length===content.features.length)return content;
let{bbox,...rest}=content;return{...rest,features:shown}}var textFile=(words,type)=>new Blob([words],{type:`${type};char\
set=utf-8`});function chooser(name,values){let select=make("select",{},...values.map(value=>make("option",{value},value)));
return{select,element:make("label.gm-choose",{},make("span",{},name),select)}}var PARTED={Commas:",","Semicolons, 1,5":"\
;"};function fileChoices(scene,layers,columns,shown){let content=scene.data.document,name=fileName(content.title),shape=chooser(
"Shape of pictures",Object.keys(SHAPES)),parted=chooser("Columns parted by",Object.keys(PARTED)),picture=()=>framedPicture(
scene,layers,SHAPES[shape.select.value]),said=()=>tileCredit(scene.map)?"The picture has the map's own ground, not the o\
nline tiles, and says so":"",table=(type,ending=`${type}s`)=>{let features=shown().filter(({properties})=>properties.type===
type),between=PARTED[parted.select.value];download(textFile(`\uFEFF${csv(columns[type],features,between)}`,"text/csv"),`${name}\
-${ending}.csv`)},some2=type=>content.features.some(({properties})=>properties.type===type),tableOf=(words,type,ending)=>some2(
type)?[[words,()=>table(type,ending)]]:[];return[["Data as GeoJSON",()=>download(textFile(geojson(shownDocument(content,
shown())),"application/geo+json"),`${name}.geojson`)],parted.element,["Places as CSV",()=>table("place")],...tableOf("Ro\
utes as CSV","route"),...tableOf("Names not placed as CSV","unresolved","not-placed"),shape.element,["View as SVG",()=>(download(
textFile(picture(),"image/svg+xml"),`${name}.svg`),said())],["View as PNG",async()=>(download(await pixels2(picture()),`${name}\
.png`),said())]]}function copyChoices({data},shown,copied){return[["Copy data as GeoJSON",()=>copied(geojson(shownDocument(
data.document,shown())))]]}function choiceButton([words,act],said){return make("li",{},make("button.gm-choice",{type:"bu\
tton",click:async()=>{try{let answer=await act();said.textContent=typeof answer=="string"?answer:""}catch(error){said.textContent=
`That did not work: ${clean(String(error),120)}`}}},words))}function closeFromOutside(menu,around){menu.addEventListener(
"keydown",event=>{event.key!=="Escape"||!menu.open||(menu.open=!1,menu.firstElementChild.focus(),event.stopPropagation())}),
around.addEventListener("pointerdown",event=>{event.composedPath().includes(menu)||(menu.open=!1)}),menu.addEventListener(
"focusout",event=>{event.relatedTarget&&!menu.contains(event.relatedTarget)&&(menu.open=!1)})}function saveMenu(scene,layers,columns,shown,link3){
let said=make("p.gm-quiet",{role:"status"}),may=allowance(),copied=async text2=>await copy(text2,menu)?"Copied":"The bro\
wser does not allow to copy",choices=may.files?fileChoices(scene,layers,columns,shown):copyChoices(scene,shown,copied);may.
print&&choices.push(["Print",()=>print()]),scene.page.own&&may.link&&choices.push(["Copy a link to this view",()=>copied(
link3())]);let body=make("div.gm-menu-body",{},make("ul",{},...choices.map(choice2=>Array.isArray(choice2)?choiceButton(
choice2,said):make("li",{},choice2))),make("p.gm-quiet",{},"What is shown now; nothing leaves this page"),said),summary=make(
"summary.gm-button",{},"Save"),menu=make("details.gm-menu",{},summary,body);return closeFromOutside(menu,scene.page.target),
menu}function correctionRow({surface,route,words,report:report2},undo){let label=`Take back the correction of ${route?`the ro\
ute ${clean(route)}`:clean(surface)}`;return make("li.gm-correction",{},make("span",{},isolated(route||surface),make("sp\
an.gm-quiet",{}," → ",isolated(words)," · ",isolated(report2))),make("button.gm-button",{type:"button","aria-label":label,
click:undo},"Undo"))}var button=(words,click)=>make("button.gm-button",{type:"button",click},words);function correctionSection(number3,...content){
return make("details.gm-section.gm-corrections",{open:!0,hidden:!0},make("summary",{},make("h2",{},"Corrections"),number3),
make("div",{},...content))}var keyOf2=({report:report2,sentence:sentence2,route})=>JSON.stringify(["route",report2,sentence2,
route]);function sharedTellings(features){let seen=new Set,shared=new Set;for(let{properties}of features){let keys=new Set(
(properties.tellings||[]).map(keyOf2));for(let key of keys)(seen.has(key)?shared:seen).add(key)}return shared}var keyOfName=(surface,report2)=>JSON.
stringify([surface,report2]);function routeDesk(gathered,changes,write){return{changeOf:telling=>{let key=keyOf2(telling);
return gathered.has(key)&&changes.get(key)||null},correctRoute:decided=>{let noted=0,left=0;for(let[telling,change]of decided){
let[key,line]=[keyOf2(telling),routeLine(telling,change)];gathered.delete(key),CONTROLS.test(telling.report)||!telling.route?
left+=1:line&&(gathered.set(key,line),changes.set(key,change),noted+=1)}return write(),left?`${count(left,"telling")} ca\
nnot be corrected by file.`:noted?`Noted. ${count(gathered.size,"correction")} in the panel.`:"Nothing is changed."}}}function nameDesk(gathered,write,said){
let lineFor=(surface,report2)=>gathered.get(keyOfName(surface,report2))||gathered.get(keyOfName(surface,EVERY_REPORT)),take=line=>{
let every=line.report===EVERY_REPORT;for(let[key,{surface,route}]of every?[...gathered]:[])route===void 0&&surface===line.
surface&&gathered.delete(key);gathered.set(keyOfName(line.surface,line.report),line)};return{lineOf:({surface,report:report2})=>lineFor(
surface,report2),correct:(feature,place2,words,at2,scope)=>{let all=feature.properties.mentions,one=scope&&scope!==EVERY_REPORT,
mentions=all.filter(({mention,report:report2})=>mention!=="coordinates"&&(!one||report2===scope)),fit2=mentions.filter(({
surface,report:report2})=>usable(surface)&&!CONTROLS.test(report2));for(let{surface,report:report2}of fit2)take({surface,
report:scope===EVERY_REPORT?scope:report2,place:place2,words,at:at2});write();let left=mentions.length-fit2.length;return said.
textContent=left?`${left} cannot be corrected by file`:"",`${count(fit2.length,"mention")} noted as ${words}. ${count(gathered.
size,"correction")} so far.`},take:line=>{take(line),write()}}}var surfacesOf=features=>new Set(features.flatMap(({properties})=>(properties.
mentions||[]).map(({surface})=>surface)));function saveButton(title,gathered,list2,said,done){let{files}=allowance();return button(
files?"Save corrections.csv":"Copy corrections.csv",async()=>{let text2=correctionsFile(gathered.values()),copied=!1;files?
download(new Blob([text2],{type:"text/csv;charset=utf-8"}),`${fileName(title)}-corrections.csv`):(copied=await copy(text2,
list2),said.textContent=copied?"Copied":"The browser does not allow to copy"),(files||copied)&&done()})}function leavingGuard(lost){
let warn=event=>event.preventDefault();return()=>(lost()?addEventListener:removeEventListener)("beforeunload",warn)}var keptWords=kept=>kept?
"Kept in this browser. The next run of geomap with --corrections obeys the file, and routes find their ways anew":"This \
page may not keep them: save the file before you leave. The next run with --corrections obeys it";function correctionDesk(title,data){
let{features,reports}=data.document,shared=null,keeping=keeper(data.document),before2=keeping.read(),gathered=new Map(before2.
map(([key,line])=>[key,line])),changes=new Map(before2.flatMap(([key,,change])=>change?[[key,change]]:[])),watchers=[],[
kept,saved]=[!0,!0],list2=make("ul.gm-list"),said=make("p.gm-quiet",{role:"status"}),number3=make("span.gm-number"),note=make(
"p.gm-quiet"),secured=()=>{saved=!0,guard()},clear=button("Take all back",()=>{gathered.clear(),write()}),acts=make("div\
.gm-choices",{},saveButton(title,gathered,list2,said,secured),clear),element=correctionSection(number3,list2,note,acts,said),
show=()=>{element.hidden=gathered.size===0,number3.textContent=String(gathered.size),note.textContent=keptWords(kept),list2.
replaceChildren(...[...gathered].map(([key,one])=>correctionRow(one,()=>undo(key))))},write=()=>{kept=keeping.write([...gathered].
map(([key,line])=>[key,line,changes.get(key)||null])),saved=!1,guard(),show();for(let watcher of watchers)watcher()},undo=key=>{
gathered.delete(key),write(),list2.querySelector("button")?.focus()},guard=leavingGuard(()=>gathered.size>0&&!kept&&!saved);
show();let known=null;return{element,watch:watcher=>{watchers.push(watcher)},any:()=>gathered.size>0,isShared:telling=>(shared||=
sharedTellings(features)).has(keyOf2(telling)),titleOf:id=>reports.find(report2=>report2.id===id)?.title||id,search:nameSearch(
data),missed:()=>(known||=surfacesOf(features),[...gathered.values()].filter(({surface,route})=>route===void 0&&!known?.
has(surface))),lead:()=>element.firstElementChild.focus(),...nameDesk(gathered,write,said),...routeDesk(gathered,changes,
write)}}var PAPER={width:696,height:529},MOST_STEPS=10,MOST_NAMED3=12,MOST_FOLDED=2e3;function fitToPaper(scene,layers){let room=scene.
page.own?PAPER.width:scene.map.getContainer().clientWidth||PAPER.width;return staged(scene,layers,Math.min(PAPER.width,room),
PAPER.height)}function outside({map,filter},{places}){let window2=map.getBounds(),away=places.filter(({feature,at:at2,bounds:bounds2})=>filter.
shows(feature)&&!(bounds2?window2.intersects(bounds2):window2.contains(at2)));if(!away.length)return"";let names2=away.slice(
0,MOST_NAMED3).map(({name})=>clean(name,40)),rest=away.length-names2.length;return`${count(away.length,"place lies","pla\
ces lie")} outside this view: ${names2.join(", ")}${rest>0?` and ${figure(rest)} more`:""}.`}function unfold(shell){for(let step=0;step<
MOST_STEPS;step+=1)for(let more of shell.querySelectorAll(".gm-panel .gm-more"))more.click();let folded2=[...shell.querySelectorAll(
"details:not([open]):not(.gm-menu)")].slice(0,MOST_FOLDED);for(let part2 of folded2)part2.setAttribute("open","");return()=>folded2.
forEach(part2=>part2.removeAttribute("open"))}function printOnPaper(scene,{shell,stage},layers){let{map}=scene,undo=[],prepare=()=>{
if(undo.length||!map.getContainer().isConnected)return;undo=[fitToPaper(scene,layers),unfold(shell)];let words=outside(scene,
layers);if(!words)return;let note=make("p.gm-print-note",{dir:"auto"},words);stage.append(note),undo.push(()=>note.remove())},
restore2=()=>{for(let step of undo.splice(0))step()},stopping=new AbortController,{signal}=stopping;window.addEventListener(
"beforeprint",prepare,{signal}),window.addEventListener("afterprint",restore2,{signal}),matchMedia("print").addEventListener(
"change",({matches})=>matches?prepare():restore2(),{signal}),map.on("unload",()=>stopping.abort())}var NUDGE=4,LEAP=32,WAYS3={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function pinButton(name){return make(
"button.gm-pin",{type:"button","aria-label":`Pin for ${name}: drag it, or move it with the arrow keys; Enter sets it dow\
n, Escape takes it away`},draw("svg",{viewBox:"0 0 28 38",width:28,height:38,"aria-hidden":"true"},draw("path",{d:"M14 3\
7C8 27 2 21 2 13.5A12 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),draw("circle",{cx:14,cy:13.5,r:4.5})))}function nudge(map,marker,way,by){
let point=map.latLngToContainerPoint(marker.getLatLng()).add([way[0]*by,way[1]*by]);marker.setLatLng(map.containerPointToLatLng(
point)),!map.getBounds().contains(marker.getLatLng())&&map.panInside(marker.getLatLng(),{padding:[40,40],animate:!1})}function placePin(map,at2,name,put,ended=()=>{}){
let button3=pinButton(name),view={button:button3},marker=leaflet_default.marker(at2,{icon:leaflet_default.divIcon({html:view.
button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,keyboard:!1,zIndexOffset:1e6}).addTo(map),said=make(
"span",{role:"status"},"Drag the pin, or move it with the arrow keys"),end=()=>{marker.remove(),bar.remove(),map.getContainer().
focus({preventScroll:!0}),ended()},setDown=()=>{put(marker.getLatLng()),end()},bar=make("div.gm-pin-bar",{},said,make("b\
utton.gm-button",{type:"button",click:setDown},"Set down"),make("button.gm-button",{type:"button",click:end},"Cancel"));
map.getContainer().parentElement.append(bar);let tell=()=>{let{lat,lng}=marker.getLatLng();said.textContent=`${lat.toFixed(
4)}, ${lng.toFixed(4)}`};marker.on("drag",tell),button3.addEventListener("keydown",event=>{let way=Object.hasOwn(WAYS3,event.
key)?WAYS3[event.key]:null;if(event.key==="Enter")setDown();else if(event.key==="Escape")end();else if(way)nudge(map,marker,
way,event.shiftKey?LEAP:NUDGE),tell();else return;event.preventDefault(),event.stopPropagation()}),button3.focus({preventScroll:!0})}var LONGEST_NAME=100;function textsOf({reports,features}){let said=new Map;for(let{properties}of features)for(let{report:report2,
sentence:sentence2}of properties.mentions||properties.claims){let known=said.get(report2);known?known.push(sentence2):said.
set(report2,[sentence2])}return new Map(reports.map(({id,text:text2})=>[id,oneLine(text2??(said.get(id)||[]).join(`
`))]))}function standsIn(text2,name){let word=character=>!!(character&&/[\p{L}\p{N}]/u.test(character));for(let at2=text2.
indexOf(name);at2>=0;at2=text2.indexOf(name,at2+1))if(!word(text2[at2-1])&&!word(text2[at2+name.length]))return!0;return!1}
function chosenIn(pane){let root=pane.getRootNode(),selection=root.getSelection?root.getSelection():document.getSelection(),
words=oneLine(String(selection||"")),node=selection?.anchorNode,report2=pane.contains(node)&&node.parentElement?.closest(
"[data-report]")?.getAttribute("data-report");return report2&&words&&words.length<=LONGEST_NAME?{words,report:report2}:null}
function missedPlace({map,data,desk},pane){let{reports}=data.document,texts2=null,said=make("p.gm-told",{role:"status"}),
attributes={type:"text",autocomplete:"off",maxlength:String(LONGEST_NAME),dir:"auto"},name=make("input.gm-input",attributes),
options=reports.slice(0,500).map(({id,title})=>[id,`only in ${clean(title||id,60)}`]),scope=choice([[EVERY_REPORT,"in al\
l reports, wherever the name stands"],...options],EVERY_REPORT),put=(place2,words,at2)=>{let surface=oneLine(name.value);
texts2||=textsOf(data.document);let within2=scope.value===EVERY_REPORT?[...texts2.values()]:[texts2.get(scope.value)||""];
!usable(surface)||CONTROLS.test(scope.value)?said.textContent="No file of corrections can hold this name":within2.some(text2=>standsIn(
text2,surface))?(desk.take({surface,report:scope.value,place:place2,words,at:at2}),said.textContent=`Noted: ${surface} i\
s ${words}`):said.textContent="No text here has this name so"},pin=()=>placePin(map,map.getCenter(),clean(name.value)||"\
a place",at2=>put(positionCell(at2),positionCell(at2),[at2.lng,at2.lat])),form=make("details.gm-missed",{},make("summary",
{},"A place is missing"),make("label.gm-field",{},make("span",{},"Its name, as the text has it"),name),make("label.gm-fi\
eld",{},make("span",{},"What I say holds"),scope),whereField(desk.search,put),make("button.gm-button",{type:"button",click:pin},
"Set a pin"),said),take=()=>{let chosen=chosenIn(pane);chosen&&(name.value=chosen.words,options.some(([id])=>id===chosen.
report)&&(scope.value=chosen.report))};for(let kind of["pointerup","keyup"])pane.addEventListener(kind,event=>{form.contains(
event.target)||take()});return form}var MAY_BE_GATHERED=20,GATHERED=7;function amounts(values){let found=new Map;for(let value of values)found.set(value,(found.
get(value)||0)+1);return found}function keyLine(places,routes){let drawn=routes.filter(({feature})=>feature.geometry),statuses=amounts(
drawn.map(({feature})=>statusOf(feature))),sure=amounts(places.map(({feature})=>drawnAs(feature.properties.confidence))),
entry=(sample2,words,before2="")=>make("span.gm-key-entry",{},before2,sample2,words),entries=[...Object.keys(STATUS).filter(
status=>statuses.has(status)).map((status,index)=>{let words=`${figure(statuses.get(status)||0)} ${status}`;return entry(
statusLine(status,"gm-route-any"),words,index?"":"routes:")}),...drawingsInWords().filter(([look])=>sure.has(look)).map(
([look,words],index)=>{let sample2=symbol("P",5,look,!1);return entry(sample2,`${figure(sure.get(look)||0)} ${words}`,index?
"":"places:")})],grounds=drawn.filter(({feature})=>feature.properties.corridor).length;return grounds>0&&grounds<=MOST_SEEN2&&
entries.push(entry(groundSample(),"where it may have run")),places.length>=MAY_BE_GATHERED&&entries.push(entry(make("spa\
n.gm-key-number",{},String(GATHERED)),`stands for ${count(GATHERED,"place")}`)),entries.length?make("p.gm-key-line",{},make(
"span.gm-heard",{},"Key: "),...entries):null}function followSize(map,open,elsewhere=!1){let view=()=>({center:map.getCenter(),zoom:map.getZoom()}),opened2=view(),untouched=()=>opened2.
zoom===map.getZoom()&&map.latLngToContainerPoint(opened2.center).distanceTo(map.getSize().divideBy(2))<2,follow=()=>{let[
{x,y},{clientWidth,clientHeight}]=[map.getSize(),map.getContainer()];if(clientWidth===x&&clientHeight===y)return;let small=Math.
min(x,y)<80;elsewhere||!(small||untouched())?map.invalidateSize({animate:!1,pan:small}):(open(),opened2=view())},watching=new ResizeObserver(
follow);watching.observe(map.getContainer()),map.on("unload",()=>watching.disconnect())}var FIELDS="input:not([type=checkbox], [type=range]), textarea, select";function leadToSearch(target,field,blocked,uncover){
target.addEventListener("keydown",event=>{let inField=event.composedPath()[0].matches?.(FIELDS);event.key!=="/"||event.ctrlKey||
event.metaKey||event.altKey||inField||blocked()||(event.preventDefault(),uncover(),field.focus(),field.select())})}function decoded(value=""){try{return decodeURIComponent(value)}catch{return""}}function readLink(hash){let parts=new URLSearchParams(
hash.replace(/^#/,"")),[zoom,lat,lon]=(parts.get("map")||"").split("/").map(part2=>/^-?\d+(\.\d+)?$/.test(part2)?Number(
part2):NaN),usable2=zoom>=0&&zoom<=24&&Math.abs(lat)<=90&&Math.abs(lon)<=720,hide=(parts.get("hide")||"").split(",").map(
part2=>part2.split(":")).map(([group2,value])=>[group2,decoded(value)]).filter(([group2,value])=>GROUPS.includes(group2)&&
value),[from,to]=(parts.get("time")||"").split("..").map(dayOf);return{view:usable2?{lat,lon,zoom}:null,hide:hide.map(([
group2,value])=>[group2,value]),period:from!==null&&to!==null&&from!==void 0&&to!==void 0&&from<=to?[from,to]:null,guesses:parts.
get("guesses")==="on",open:parts.get("open"),telling:parts.get("telling")}}function writeLink(center,zoom,filter,open){let parts=[
`map=${zoom}/${center.lat.toFixed(4)}/${center.lng.toFixed(4)}`],hide=GROUPS.flatMap(group2=>filter.hidden(group2).map(value=>`${group2}\
:${encoded(encoded(value))}`));hide.length&&parts.push(`hide=${hide.join(",")}`),filter.period&&parts.push(`time=${filter.
period.map(dateOf).join("..")}`),filter.guesses&&parts.push("guesses=on"),open!==null&&parts.push(`open=${encoded(open.id)}`);
let telling=open?.properties.tellings?.[0]?.id;return telling&&parts.push(`telling=${encoded(telling)}`),`#${parts.join(
"&")}`}function keepLink(current2,follow){let timer=0,written=location.hash;return addEventListener("hashchange",()=>{location.
hash!==written&&(written=location.hash,follow(readLink(location.hash)))}),()=>{clearTimeout(timer),timer=setTimeout(()=>{
try{written=current2(),history.replaceState(null,"",written),written=location.hash}catch{}},250)}}function featureOf(features,id,telling){
let found=features.find(one=>one.id===id);if(found||!telling)return found;let told3=features.filter(({properties})=>properties.
tellings?.some(one=>one.id===telling));return told3.length===1?told3[0]:void 0}function sayGone(map,selection){let said=make(
"p.gm-gone",{role:"status"},"Not everything that this link names is on this map. It was made from other reports, or by a\
n older geomap."),close=()=>said.remove();said.append(" ",make("button.gm-link",{type:"button",click:close},"Close"));let stage=map.
getContainer().parentElement;stage.querySelector(".gm-gone")?.remove(),stage.append(said),selection.watch(close)}function obeying({
map,data,filter},selection,opener2){return({view,hide:wanted2,period:period2,guesses,open,telling})=>{let reports=new Set(
data.document.reports.map(({id})=>id)),hide=wanted2.filter(([group2,value])=>group2!=="report"||reports.has(value));if(hide.
length||period2||!filter.everything){filter.reset();for(let[group2,value]of hide)filter.show(group2,[value],!1);period2&&
(filter.period=period2)}guesses!==filter.guesses&&(filter.guesses=guesses),view&&map.setView([view.lat,view.lon],view.zoom,
{animate:!1});let feature=open===null?null:featureOf(data.document.features,open,telling);if((hide.length<wanted2.length||
open!==null&&!feature)&&sayGone(map,selection),!feature)return;let place2=selection.placeOf(feature);view&&place2?selection.
showPlace(place2,null):selection.go(feature,opener2)}}function clusterCard(views,show){let row=index=>{let view=views[index];return make("li",{},make("button.gm-item",{type:"\
button",click:()=>show(view)},view.guess?guessSymbol(view.kind.class,6):symbol(view.kind.class,6,drawnAs(view.feature.properties.
confidence),!1),make("span.gm-item-name",{},isolated(view.name),view.guess&&make("span.gm-quiet",{},"a guess"))))};return make(
"article.gm-card",{},make("h2",{},`${count(views.length,"place")} in one spot`),longList("ul.gm-list",views.length,row))}
function stepper(feature,order,go){let index=order.indexOf(feature);if(index<0||order.length<2)return null;let step=(name,sign,to)=>{
let click=()=>to&&go(to,button3),label={"aria-label":`${name} movement`,title:`${name} movement`},button3=make("button.g\
m-button",{type:"button",...label,disabled:!to,click},sign);return button3};return make("div.gm-step",{},step("Previous",
"‹",order[index-1]),make("span.gm-quiet",{},`${index+1} of ${order.length}`),step("Next","›",order[index+1]))}var WIDE3=560,focusedBeside=node=>node.getRootNode().activeElement,closeButton=close=>make("button.gm-dock-close",{type:"\
button","aria-label":"Close card",title:"Close (Esc)",click:close},draw("svg",{viewBox:"0 0 16 16",width:16,height:16,"a\
ria-hidden":"true"},draw("path",{d:"M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5"})));function giveBack(dock,...to){let focused=focusedBeside(
dock);if(!(focused!==null&&focused!==document.body&&!dock.contains(focused))){for(let one of to)if(one?.focus({preventScroll:!0}),
one&&focusedBeside(dock)===one)return}}function sameStep(bar,label){let steps=[...bar.querySelectorAll(".gm-step :enable\
d")];return label?steps.find(one=>one.getAttribute("aria-label")===label)||steps[0]:void 0}function cardDock(map,stage,left){
let container=map.getContainer(),bar=make("div.gm-dock-bar"),body=make("div.gm-dock-body"),dock=make("div.gm-dock",{role:"\
dialog",hidden:!0},bar,body);stage.append(dock);let opener2=null,before2=null,settled="",seen=()=>[map.getCenter().lat,map.
getCenter().lng,map.getZoom()].map(one=>one.toFixed(4)).join(),settle=()=>dock.setAttribute("data-covers",stage.clientWidth>=
WIDE3?"right":"bottom");map.on("resize",settle);let close=back=>{if(!before2)return;let view=before2;before2=null,giveBack(
dock,opener2,container.closest(".gm-page")?.querySelector(".gm-grip"),container),dock.hidden=!0,body.replaceChildren(),back&&
map.setView(view.center,view.zoom,{animate:!1}),left()};bar.append(closeButton(()=>close(seen()===settled)));let button3=bar.
lastChild;return map.on("click",()=>close(!1)),{isOpen:()=>before2!==null,close,show({name,card,opener:from,step=null,quiet=!1},lead){
before2||={center:map.getCenter(),zoom:map.getZoom()},dock.contains(from)||(opener2=from);let way=from&&bar.contains(from)?
from.getAttribute("aria-label"):"";bar.replaceChildren(step||"",button3),body.replaceChildren(card),body.scrollTop=0,dock.
setAttribute("aria-label",name),dock.hidden=!1,settle(),lead(),settled=seen(),card.tabIndex=-1,quiet||(sameStep(bar,way)||
card).focus({preventScroll:!0})},stepAside(){let focused=focusedBeside(dock);return dock.hidden=!0,()=>{before2&&(dock.hidden=
!1,focused?.focus({preventScroll:!0}))}}}}function closeByEscape(shell,close){shell.addEventListener("keydown",event=>{let within2=event.
target.closest("dialog, .gm-menu[open], [role=combobox]");event.key==="Escape"&&!event.defaultPrevented&&!within2&&close()})}var ROWS2=8,TELLING=.01,kindAndPlace=(data,{kind,admin1,country_name:name,country})=>[...new Set([kindOf(data,kind).label,
clean(admin1),clean(name||country)].filter(Boolean))];function alternativesList(data,alternatives,taken){let rest=alternatives.
reduce((left,{confidence})=>left-confidence,1-taken),row=index=>{let other=alternatives[index];return other?make("li",{},
isolated(other.name),make("span.gm-quiet",{dir:"auto"},` ${kindAndPlace(data,other).join(", ")}`),make("span.gm-share",{},
percent(other.confidence))):make("li",{},make("span.gm-quiet",{},"others, or no place"),make("span.gm-share",{},percent(
rest)))};return longList("ul.gm-alternatives",alternatives.length+ +(rest>=TELLING),row,100,ROWS2)}function spellings({mentions},called){
let often=new Map;for(let{surface}of mentions)often.set(surface,(often.get(surface)||0)+1);let others=[...often.keys()].
filter(surface=>clean(surface)!==called).sort((one,other)=>Number(often.get(other))-Number(often.get(one)));if(!others.length)
return null;let shown=others.slice(0,3).flatMap((surface,index)=>[index?", ":"",isolated(surface)]);return make("p.gm-qu\
iet",{},"Also written: ",...shown,others.length>3&&` and ${others.length-3} more`)}function movementsHere({id},{routesOf,
link:lead}){let routes=routesOf?.(id)||[];if(!routes.length||!lead)return null;let row=index=>make("li",{},lead(routes[index].
id,isolated(routeName(routes[index].properties),200)));return make("div",{},make("h3",{},count(routes.length,"movement")),
longList("ul.gm-movements",routes.length,row,100,ROWS2))}var reasonList=reasons=>longList("ul.gm-reasons",reasons.length,
index=>make("li",{dir:"auto"},clean(reasons[index],200)),8),areaNote=({basemap},place2)=>make("p.gm-note",{},basemap.areas?.
includes(place2.gazetteer_id)?"The report means the area that is outlined; its symbol is only a point in it.":place2.inexact?
"Somewhere in it: no outline is known, and its symbol only stands for it.":"The report means an area; its symbol is only\
 a point in it.");function positionLine({geometry,properties:{geonameid}}){let[lon,lat]=geometry.coordinates;return make(
"p.gm-position",{},`${Math.abs(lat).toFixed(4)}° ${lat<0?"S":"N"}, ${Math.abs(lon).toFixed(4)}° ${lon<0?"W":"E"}`,Number.
isSafeInteger(geonameid)&&" · ",Number.isSafeInteger(geonameid)&&link(`https://www.geonames.org/${geonameid}`,`GeoNames\
 ${geonameid}`))}function placePopup(data,reports,feature,hands={},...tools){let place2=feature.properties,kind=kindOf(data,
place2.kind),name=clean(nameOf(feature,data.document));return make("article.gm-card",{"data-feature":feature.id},make("h\
2",{dir:"auto"},name),name!==clean(place2.name)&&make("p.gm-gazetteer",{},"In the gazetteer: ",isolated(place2.name)),make(
"p.gm-kind",{dir:"auto"},kindAndPlace(data,place2).join(" · ")),spellings(place2,name),make("p.gm-confidence",{},confidenceBar(
place2.confidence),make("span",{},make("strong",{},inWords(place2.confidence)),` this place, ${percent(place2.confidence)}`)),
ringOf(feature)>0&&ringNote(place2.offset),kind.area&&areaNote(data,place2),make("h3",{},mentionsInWords(place2)),evidence(
reports,place2.mentions,hands.read),movementsHere(feature,hands),tools.length>0&&make("div.gm-card-tools",{},...tools),place2.
alternatives.length>0&&make("h3",{},"It could also be"),place2.alternatives.length>0&&alternativesList(data,place2.alternatives,
place2.confidence),place2.reasons.length>0&&make("h3",{},"Why this place"),place2.reasons.length>0&&reasonList(place2.reasons),
positionLine(feature))}function ringNote(offset2){let radius=about(offset2.uncertainty_km);return make("p.gm-note",{dir:"\
auto"},offset2.direction?`Within about ${radius} of this point, as the ring shows: the report only says how it lies from\
 `:`Within about ${radius} of here, as the ring shows: the report does not say which way from `,isolated(offset2.from),"\
.")}function confidenceBar(confidence){let filled=draw("rect",{width:Math.max(1,48*Math.min(1,confidence)),height:6,rx:3,
class:"gm-bar-filled"});return draw("svg",{width:48,height:6,class:"gm-bar","aria-hidden":"true"},draw("rect",{width:48,
height:6,rx:3,class:"gm-bar-empty"}),filled)}function guessList(data,guesses){if(!guesses.length)return make("p.gm-quiet",{},"The gazetteer has no place of this name\
, written so or alike");let[best,...others]=guesses;return make("div.gm-guesses",{},make("p",{},make("span.gm-quiet",{},
"Best guess: "),isolated(best.name),make("span.gm-quiet",{dir:"auto"},` ${kindAndPlace(data,best).join(", ")}`),make("sp\
an.gm-share",{},percent(best.confidence))),others.length>0&&make("details",{},make("summary.gm-quiet",{},`${count(others.
length,"other")} tried`),alternativesList(data,others,best.confidence)))}var bestGuess=(data,guess2)=>make("div",{},make(
"p.gm-confidence",{},confidenceBar(guess2.confidence),make("span",{},make("strong",{},isolated(guess2.name),"?"),` ${inWords(
guess2.confidence)}, ${percent(guess2.confidence)}`)),make("p.gm-quiet",{dir:"auto"},kindAndPlace(data,guess2).join(", ")));
function guessPopup(data,reports,feature,drawn,hands,...tools){let{name,mentions,alternatives}=feature.properties,[guess2]=alternatives,
known=guess2&&isNumber(guess2.confidence);return make("article.gm-card",{"data-feature":feature.id},make("h2",{dir:"auto"},
clean(name)),make("p.gm-kind",{},make("span.gm-status.gm-guessed",{},"not placed"),drawn?" · only the best guess is show\
n":" · not on the map"),known?bestGuess(data,guess2):guessList(data,[]),make("h3",{},mentionsInWords(feature.properties)),
evidence(reports,mentions,hands.read),make("div.gm-card-tools",{},...tools),alternatives.length>1&&make("h3",{},"It coul\
d also be"),alternatives.length>1&&alternativesList(data,alternatives.slice(1),guess2.confidence))}var MOST_NAMES2=300,labelled=(label,field)=>make("label.gm-field",{},make("span",{},label),field),button2=(words,click)=>make(
"button.gm-button",{type:"button",click},words);function namesIn(features,report2){let found=new Map;for(let{properties}of features)
for(let mention of properties.mentions||[]){let name=oneLine(mention.surface);mention.report!==report2||!name||found.set(
name,Math.min(mention.start,found.get(name)??1/0))}return[...found].sort(([,one],[,other])=>one-other).slice(0,MOST_NAMES2).
map(([name])=>name)}function adding(draft,names2,render2,movePin,search){let chosen=choice(names2.map(name=>[name,clean(
name)]),names2[0]||""),add=()=>{addStop(draft.stops,{role:"via",surface:chosen.value,given:!1}),render2()},pin=()=>movePin(
at2=>{addStop(draft.stops,{role:"via",surface:positionCell(at2),given:!0}),render2()});return make("div.gm-edit-add",{},
names2.length>0&&labelled("Another stop",chosen),names2.length>0&&button2("Add",add),button2("Add by a pin",pin),whereField(
search,place2=>{addStop(draft.stops,{role:"via",surface:place2,given:!0}),render2()}))}function fieldsOf(draft,names2,movePin,search){
let mover=make("input.gm-input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});mover.value=oneLine(draft.mover);
let status=choice(Object.entries(STATUS),draft.status),{list:list2,render:render2}=stopList(draft.stops),read3=()=>({...draft,
denied:!1,mover:mover.value,status:status.value}),added=adding(draft,names2,render2,movePin,search);return{fields:[labelled(
"What moved",mover),labelled("Status",status),list2,added],read:read3}}function following(change,telling,desk){let mover=oneLine(
change.mover)===oneLine(telling.mover)?null:change.mover,status=change.status===telling.status?null:change.status;return other=>{
let before2=desk.changeOf(other)||asTold(other);return{...before2,denied:!1,mover:mover??before2.mover,status:status??before2.
status}}}function routeForm(tellings,features,desk,movePin){let said=make("p.gm-told",{role:"status"}),all=make("input",
{type:"checkbox",checked:!0}),body=make("div"),which=choice(tellings.map(({report:report2,sentence:sentence2},index)=>[String(
index),`${clean(report2,40)}: ${clean(sentence2,60)}`]),"0"),current2=()=>tellings[Number(which.value)],read3=()=>asTold(
current2()),show=()=>{let telling=current2(),before2=desk.changeOf(telling)||asTold(telling),draft={...before2,stops:[...before2.
stops]},made2=fieldsOf(draft,namesIn(features,telling.report),movePin,desk.search);read3=made2.read,body.replaceChildren(
...made2.fields)},decide=(change,made2)=>{let follows=one=>all.checked&&!(change.denied&&desk.isShared(one)),decided=tellings.
filter(telling=>telling!==current2()&&follows(telling)).map(telling=>[telling,made2(telling)]);said.textContent=desk.correctRoute(
[[current2(),change],...decided]),said.scrollIntoView({block:"nearest"})},note=()=>decide(read3(),following(read3(),current2(),
desk)),deny=()=>decide({...read3(),denied:!0},telling=>({...asTold(telling),denied:!0}));which.addEventListener("change",
()=>{said.textContent="",show()}),show();let several=tellings.length>1,words=` Mover, status and “not a route” for all ${count(
tellings.length,"telling")}`;return[several&&labelled("As told by",which),body,several&&make("label.gm-check",{},all,words),
make("div.gm-choices",{},button2("Note the correction",note),button2("Not a route",deny)),said]}function routeTools(feature,features,desk,movePin){
let tellings=(feature.properties.tellings||[]).filter(({route})=>route);if(!tellings.length)return null;let summary=make(
"summary",{click:()=>{form.childElementCount===1&&form.append(...routeForm(tellings,features,desk,movePin).flatMap(one=>one||
[]))}},"Correct this route"),form=make("details.gm-correct.gm-route-form",{},summary);return form}function bringUp(shell,pane,calm){getComputedStyle(shell).gridTemplateColumns.split(" ").length===1&&pane.scrollIntoView(
{block:"start",behavior:calm?"auto":"smooth"})}function textButton({calm},shell,reading,feature){return make("button.gm-\
button",{type:"button",click:()=>{shell.text.set(!0),reading.light(feature),bringUp(shell.shell,reading.pane,calm),reading.
pane.focus({preventScroll:!0})}},"Show in the text")}function leadToUnplaced({calm},{aside,details},feature){details.set(
!0);let rows=[...aside.querySelectorAll("[data-unresolved]")],row=feature?rows.find(one=>one.getAttribute("data-unresolv\
ed")===feature.id):rows[0];row?.closest("details")?.setAttribute("open",""),row?.scrollIntoView({block:"center",behavior:calm?
"auto":"smooth"}),row?.focus({preventScroll:!0})}var asPlace=view=>view&&!("points"in view)?view:null;function reader({calm},{
shell,text:text2},reading){return(report2,start)=>{text2.set(!0);let article2=reading.show(report2),sentence2=isNumber(start)&&
article2?.querySelector(`[data-at="${start}"]`);bringUp(shell,reading.pane,calm),sentence2&&sentence2.scrollIntoView({block:"\
nearest"})}}function stoppingAt(features){let found=new Map;for(let route of features)for(let place2 of new Set((route.properties.
stops||[]).map(stop=>stop.place)))found.set(place2,[...found.get(place2)||[],route]);return found}function handsOf(scene,shell,reading,go){
let{features}=scene.data.document,stopping=null,byId=null;return{read:reader(scene,shell,reading),link:(id,words)=>{byId||=
new Map(features.map(one=>[one.id,one]));let feature=byId.get(id);if(!feature)return words;let link3=make("button.gm-lin\
k",{type:"button",click:()=>go(feature,link3)},words);return link3},routesOf:place2=>(stopping||=stoppingAt(features)).get(
place2)||[]}}function current(map,reading){let watchers=[],open=null;return{opened:()=>open,watch:watcher=>{watchers.push(
watcher)},select:feature=>{if(open!==feature){open&&map.fire("gm-deselect",{feature:open}),open=feature,reading.light(feature);
for(let watcher of watchers)watcher(feature);feature&&map.fire("gm-select",{feature})}}}}function cardMaker(scene,shell,reading,hands,stepAside){
let{map,data,reports,desk,filter}=scene,shown=null,follow=()=>{if(!shown)return;let{feature,card}=shown;if(card.querySelector(
".gm-route-head")?.replaceWith(routeHead(feature,correctedRoute(feature,desk),hands.link)),feature.properties.type==="ro\
ute")return;let placed=correctedPlace(feature,desk);card.querySelector(".gm-corrected")?.remove(),card.querySelector("h2")?.
classList.toggle("gm-struck",!!placed?.denied),placed&&card.querySelector("h2")?.after(make("p.gm-corrected",{},`Your co\
rrection: ${placed.words}`))};desk.watch(follow);let pin=(name,at2)=>put=>placePin(map,at2??map.getCenter(),name,put,stepAside()),
made2=(feature,view)=>{let{type,name}=feature.properties,text2=textButton(scene,shell,reading,feature);if(type==="route"){
let tools2=routeTools(feature,data.document.features,desk,pin("another stop",null));return routePopup(reports,feature,correctedRoute(
feature,desk),hands,text2,tools2)}let tools=correctionTools(feature,desk,pin(clean(name),view?.at));return type==="place"?
placePopup(data,reports,feature,hands,text2,tools):guessPopup(data,reports,feature,!!view&&filter.guesses,hands,text2,tools)};
return(feature,view)=>(shown={feature,card:made2(feature,view)},follow(),shown.card)}function makeSelection(scene,shell,reading){
let{map,data,calm,filter}=scene,known=[],views=null,viewOf2=id=>(views||=new Map(known.map(view=>[view.feature.id,view])),
views.get(id)),{select,opened:opened2,watch}=current(map,reading),dock=cardDock(map,shell.stage,()=>select(null));closeByEscape(
shell.shell,()=>dock.close(!0));let aloneAt2=()=>0,order=()=>data.document.features.filter(({properties})=>properties.type===
"route"),onMap=feature=>{let view=viewOf2(feature.id);return view&&!("points"in view)&&view.guess&&!filter.guesses?void 0:
view},open=(feature,opener2,near,quiet=!1)=>{let{type,name:own}=feature.properties,route=type==="route",called=type==="p\
lace"?nameOf(feature,data.document):own,name=route?`Route: ${routeName(feature.properties)}`:clean(called),card=cardOf(feature,
asPlace(viewOf2(feature.id))),step=route?stepper(feature,order().filter(filter.shows),go):null,view=onMap(feature);select(
feature),dock.show({name,card,opener:opener2,step,quiet},()=>view&&leadTo(map,view,near,"points"in view?0:aloneAt2(view)))},
go=(feature,opener2,quiet)=>{shell.stage.scrollIntoView({block:"nearest",behavior:calm?"auto":"smooth"}),open(feature,opener2,
!1,quiet)},cardOf=cardMaker(scene,shell,reading,handsOf(scene,shell,reading,go),()=>dock.stepAside());return{opened:opened2,
watch,close:(back=!1)=>dock.close(back),know:(found,alone)=>{[known,aloneAt2]=[found,alone]},follow:movements=>{order=movements},
go,showPlace:({feature},opener2)=>open(feature,opener2,!0),showRoute:(feature,opener2)=>open(feature,opener2,!0),showCluster:(found,at2,opener2)=>{
select(null);let card=clusterCard(found,({feature})=>open(feature,opener2,!0)),name=`${count(found.length,"place")} in o\
ne spot`;dock.show({name,card,opener:opener2},()=>leadTo(map,{...found[0],at:at2,bounds:null},!0))},placeOf:feature=>asPlace(
onMap(feature))}}var WORD=1600,MOVED=24,COMMAND=/Mac|iP(hone|ad|od)/.test(navigator.platform);function hints(stage){let hint=make("p.gm-h\
int",{"aria-hidden":"true"}),timer=0;return stage.append(hint),words=>{hint.textContent=words,hint.classList.add("gm-sai\
d"),clearTimeout(timer),timer=setTimeout(()=>hint.classList.remove("gm-said"),WORD)}}function shareGestures(map,stage){let container=map.
getContainer(),say=hints(stage),early={capture:!0,passive:!0},leave=event=>event.stopPropagation(),elsewhere=({target})=>target.
closest(".leaflet-control, .gm-pin, .gm-dock")!==null;container.addEventListener("wheel",event=>{event.ctrlKey||event.metaKey||
elsewhere(event)||(leave(event),say(`${COMMAND?"⌘":"Ctrl"} and the wheel zoom the map`))},early),container.style.touchAction=
"pan-x pan-y";let from=0;container.addEventListener("touchstart",event=>{event.touches.length>1||elsewhere(event)||(from=
event.touches[0].clientY,leave(event))},early),container.addEventListener("touchmove",event=>{event.touches.length>1||elsewhere(
event)||Math.abs(event.touches[0].clientY-from)>MOVED&&say("Two fingers move the map")},early)}var WIDE4=1e3,STATES=["peek","half","whole"],NEXT={peek:"Show details",half:"Show details in full",whole:"Hide details"},
PRESS=6,gripBar=()=>make("button.gm-grip",{type:"button","aria-controls":"gm-panel"},draw("svg",{viewBox:"0 0 40 10",width:40,
height:10,"aria-hidden":"true"},draw("path",{d:"M4 7.5L20 3L36 7.5"})));function makeDraggable(part2,shell,column,set){let from=0,
height=0,moved2=0,release=()=>{if(!height)return;let share2=column.offsetHeight/shell.clientHeight;height=0,column.classList.
remove("gm-dragged"),column.style.height="",!(Math.abs(moved2)<=PRESS)&&set(share2>.7?"whole":share2>(moved2>0?.3:.4)?"h\
alf":"peek")};part2.addEventListener("pointerdown",event=>{shell.clientWidth>=WIDE4||event.button!==0||([from,height,moved2]=
[event.clientY,column.offsetHeight,0],part2.setPointerCapture(event.pointerId))}),part2.addEventListener("pointermove",event=>{
height&&(moved2=from-event.clientY,!(Math.abs(moved2)<=PRESS)&&(column.classList.add("gm-dragged"),column.style.height=`${Math.
max(60,Math.min(shell.clientHeight-12,height+moved2))}px`))}),part2.addEventListener("pointerup",release),part2.addEventListener(
"pointercancel",release),part2.addEventListener("click",event=>{Math.abs(moved2)>PRESS&&event.stopImmediatePropagation(),
moved2=0})}function bottomSheet(shell,column,title,tell){let state="half",wide=!0,grip=gripBar();column.prepend(grip);let isNarrow2=()=>!wide,
set=wanted2=>{state=wanted2,shell.dataset.sheet=state,grip.setAttribute("aria-label",NEXT[state]),grip.setAttribute("ari\
a-expanded",String(state!=="peek")),tell(state!=="peek")},step=by=>set(STATES[Math.max(0,Math.min(STATES.length-1,STATES.
indexOf(state)+by))]);makeDraggable(grip,shell,column,set),makeDraggable(title,shell,column,set),grip.addEventListener("\
click",()=>state==="whole"?set("peek"):step(1)),grip.addEventListener("keydown",event=>{let by={ArrowUp:1,ArrowDown:-1,Home:-2,
End:2}[event.key];by&&(event.preventDefault(),step(by))});let measure=()=>{let now=shell.clientWidth>=WIDE4;now!==wide&&
(wide=now,set(wide?"half":"peek")),isNarrow2()&&state==="peek"&&!column.style.height&&shell.style.setProperty("--gm-peek",
`${column.offsetHeight}px`)};set(state),measure();let watching=new ResizeObserver(measure);for(let part2 of[shell,column])
watching.observe(part2);return{set,isNarrow:isNarrow2,state:()=>state}}function addSkip(part2,words){let behind=make("span.gm-behind",{tabindex:"-1",blur:()=>behind.tabIndex=-1}),click=()=>{behind.
tabIndex=0,behind.focus()};part2.before(make("button.gm-skip",{type:"button",click},words)),part2.after(behind)}var MOST_NOTICES=20,AMOUNT=/(; [^;a-z]+ places? in [^;]+)$/;function toggleButton(name,shell,mark,controls2,press){let button3=make(
"button.gm-button.gm-toggle",{type:"button","aria-controls":controls2,click:()=>press(shell.classList.contains(mark))});
return{button:button3,set:shown=>{shell.classList.toggle(mark,!shown),button3.setAttribute("aria-expanded",String(shown)),
button3.textContent=`${shown?"Hide":"Show"} ${name}`}}}function noticeList(notices){let said=notices.map(notice=>make("l\
i",{dir:"auto"},clean(notice,LONG))),list2=make("ul.gm-notices",{"aria-label":"Notices"},...said);return said.length<2?list2:
make("details.gm-notices-fold",{},make("summary",{},`${said.length} notices about this map`),list2)}function storyHead(content,title,focus){
let notices=Array.isArray(content.notices)?content.notices.filter(notice=>clean(notice)):[],[heading,summary]=[make("h1",
{dir:"auto"},title),make("p.gm-summary",{role:"status"})],sentence2=clean(content.summary,LONG),[story2,amount]=sentence2.
split(AMOUNT),tells=[story2,amount!==void 0&&make("span.gm-tells-amount",{},amount),"."],told3=make("div.gm-lead",{},heading,
sentence2&&make("p.gm-tells",{dir:"auto"},...tells)),about2=make("div.gm-about",{},summary,focus!==""&&make("p.gm-focus",
{dir:"auto"},focus),notices.length>0&&noticeList(notices.slice(0,MOST_NOTICES))),tools=make("div.gm-tools",{});return{head:make(
"header.gm-header",{},told3,about2,tools),heading,told:told3,summary,tools}}function buildShell(page,container,content,title,focus,reading){
let{head,heading,told:told3,summary,tools}=storyHead(content,title,focus),stage=make("div.gm-stage",{}),aside=make(page.
own?"aside.gm-panel":"section.gm-panel",{id:"gm-panel","aria-label":"Details",tabindex:"-1"}),column=make("div.gm-column",
{"data-covers":"bottom"},head,aside);reading.pane.id="gm-reading";let shell=make(page.own?"main.gm-page":"section.gm-pag\
e",{},column,stage,reading.pane);container.before(shell),stage.append(container),addSkip(stage,"Skip the map"),page.own||
addSkip(shell,"Skip this map and its lists"),container.setAttribute("role","region"),container.setAttribute("aria-label",
"Map");let panel2=toggleButton("details",shell,"gm-closed","gm-panel",shown=>details.set(shown)),sheet2=bottomSheet(shell,
column,heading,panel2.set),details={set:shown=>sheet2.set(shown?sheet2.state()==="peek"?"half":sheet2.state():"peek")},pane=toggleButton(
"text",shell,"gm-unread","gm-reading",shown=>text2.set(shown)),text2={set(shown){pane.set(shown),shown&&reading.fill()}};
text2.set(!1);let close=()=>{text2.set(!1),pane.button.focus()};return reading.pane.prepend(make("button.gm-close",{type:"\
button","aria-label":"Close the text",click:close},"×")),tools.append(panel2.button,pane.button),{shell,stage,aside,told:told3,
summary,tools,text:text2,details,sheet:sheet2}}var MOST3=60,UNITS=[["day",1,0],["week",7,0],["month",0,1],["year",0,12],["decade",0,120],["century",0,1200],["millenniu\
m",0,12e3]];function monthOf(day){let date=new Date(day*864e5);return 12*date.getUTCFullYear()+date.getUTCMonth()}function stepsOf(first,last){
for(let[unit,days,months]of UNITS){let size=days||months,[from,to]=days?[first,last]:[first,last].map(day=>Math.floor(monthOf(
day)/months)),number3=days?Math.floor((to-from)/days)+1:to-from+1;if(number3>MOST3&&size<12e3)continue;let starts=Array.
from({length:number3},(_,index)=>days?first+index*days:Math.max(first,dayNumber([0,(from+index)*months,1])));return{unit,
starts,at:day=>{let place2=days?(day-first)/days:Math.floor(monthOf(day)/months)-from;return Math.min(number3-1,Math.max(
0,Math.floor(place2)))}}}return{unit:"time",starts:[first],at:()=>0}}var STAY=1100,PASS=120,PLAY="M4 2.5L13 8L4 13.5Z",PAUSE="M4 3H7V13H4ZM9 3H12V13H9Z";function symbolButton(name,path,click){
let line=draw("path",{d:path}),symbol2=draw("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},line),button3=make(
"button.gm-button",{type:"button","aria-label":name,title:name,click},symbol2);return{button:button3,turn:(other,shape)=>{
button3.setAttribute("aria-label",other),button3.title=other,line.setAttribute("d",shape)}}}function player(most2,chosen,choose,full){
let playing=null,timer=0,stop=()=>{clearTimeout(timer),playing=null,main.turn("Play through time",PLAY)},show=period2=>{
playing=period2,choose(period2),timer=setTimeout(next,full(period2)?STAY:PASS)},next=()=>{if(!playing||!main.button.isConnected||
playing[1]>=most2)return stop();show([playing[0]+1,playing[1]+1])},begin=()=>{let[from,to]=chosen();show(from===0&&to===
most2?[0,0]:to===most2?[0,to-from]:[from+1,to+1]),main.turn("Pause",PAUSE)},main=symbolButton("Play through time",PLAY,()=>playing?
stop():begin()),shift=by=>{let[from,to]=chosen();stop(),from===0&&to===most2?choose(by>0?[0,0]:[most2,most2]):from+by>=0&&
to+by<=most2&&choose([from+by,to+by])},[earlier,later]=[symbolButton("Earlier","M10 3L5 8L10 13",()=>shift(-1)),symbolButton(
"Later","M6 3L11 8L6 13",()=>shift(1))];for(let{button:button3}of[earlier,later])button3.classList.add("gm-stepping");return{
buttons:[earlier,main,later].map(({button:button3})=>button3),stop,follow:()=>{playing&&String(chosen())!==String(playing)&&
stop()}}}function slider(name,at2,most2){return make("input",{type:"range",min:0,max:most2,step:1,value:at2,"aria-label":name,autocomplete:"\
off"})}function toldOf(reports,routes){let number3=new Map(reports.map(({id},index)=>[id,index])),told3=reports.map(({date,
places,routes:routes2})=>({days:daysOf(date),mentions:places,routes:routes2}));for(let{properties}of routes){let days=daysOf(
properties.when);if(days){for(let id of properties.reports){let of=told3[number3.get(id)??-1];of?.routes>0&&(of.routes-=
1)}told3.push({days,mentions:0,routes:1})}}return told3}function tally2(told3,{starts,at:at2}){let found=starts.map(()=>({
mentions:0,routes:0}));for(let{days,mentions,routes}of told3){if(!days)continue;let[from,to]=days.map(at2);for(let step=from;step<=
to;step+=1)found[step].mentions+=mentions/(to-from+1),found[step].routes+=routes/(to-from+1)}return found}function barChart(told3){
let highest=Math.max(1,...told3.map(({mentions,routes})=>Math.max(mentions,routes))),bar=(x,width,value,name="")=>{let height=value>
0?Math.max(.8,20*value/highest):0;return draw("rect",{x,width,y:20-height,height,class:name})},bars=told3.map(({mentions,
routes},index)=>draw("g",{},bar(index+.08,.84,mentions),bar(index+.3,.4,routes,"gm-moves"))),box={viewBox:`0 0 ${told3.length}\
 20`,preserveAspectRatio:"none"},chosen=draw("rect",{y:0,height:20,class:"gm-window"});return{chart:draw("svg",{...box,class:"\
gm-bars","aria-hidden":"true"},chosen,...bars),pale:([from,to])=>{let number3=to-from+1;chosen.setAttribute("x",String(from)),
chosen.setAttribute("width",String(number3===bars.length?0:number3)),bars.forEach((one,index)=>one.classList.toggle("gm-\
out",index<from||index>to))}}}function dragOver(chart,number3,chosen,choose){let stepAt=event=>{let{left,width}=chart.getBoundingClientRect();
return Math.min(number3-1,Math.max(0,Math.floor((event.clientX-left)/width*number3)))};chart.addEventListener("pointerdo\
wn",event=>{if(event.button)return;let begin=stepAt(event),[from,to]=chosen(),moving=!(from===0&&to===number3-1)&&to>from&&
begin>=from&&begin<=to,drag=moved2=>{let now=stepAt(moved2),by=Math.min(number3-1-to,Math.max(-from,now-begin));choose(moving?
[from+by,to+by]:[Math.min(begin,now),Math.max(begin,now)])};chart.setPointerCapture(event.pointerId),chart.addEventListener(
"pointermove",drag),chart.addEventListener("lostpointercapture",()=>chart.removeEventListener("pointermove",drag),{once:!0}),
moving||drag(event)})}function inTurn(apply){let busy=!1,waiting=null,run=value=>{if(busy){waiting={value};return}busy=!0;
let begun=performance.now();apply(value),setTimeout(()=>{busy=!1;let next=waiting;waiting=null,next&&run(next.value)},Math.
max(16,performance.now()-begun))};return run}function brushOf(filter,{starts,at:at2},first,last){let set=inTurn(period2=>filter.
period=period2);return{chosen:()=>(filter.period||[first,last]).map(at2),choose:([from,to])=>set(from===0&&to===starts.length-
1?null:[starts[from],(starts[to+1]??last+1)-1])}}function notes(unit,undated){let stays=`${count(undated,"report has","r\
eports have")} no date and ${undated===1?"stays":"stay"} shown`,key=name=>make(`span.gm-key${name}`,{"aria-hidden":"true"});
return make("p.gm-quiet",{},key(""),"mentions, ",key(".gm-moves"),`movements by ${unit}`,undated>0&&`. ${stays}`)}function timeline(reports,routes,filter){
let all=toldOf(reports,routes),known=all.map(({days})=>days).filter(bounds2=>bounds2!==null);if(new Set(known.map(([day])=>day)).
size<2)return null;let first=known.reduce((least,[day])=>Math.min(least,day),1/0),last=known.reduce((most3,[,day])=>Math.
max(most3,day),-1/0),steps=stepsOf(first,last),most2=steps.starts.length-1,told3=tally2(all,steps),[from,to]=[slider("Fr\
om",0,most2),slider("To",most2,most2)],{chart,pale}=barChart(told3),{chosen,choose}=brushOf(filter,steps,first,last),play=player(
most2,chosen,choose,([start,end])=>told3.slice(start,end+1).some(({mentions,routes:routes2})=>mentions+routes2>0)),period2=make(
"output",{}),brush=make("div.gm-brush",{},chart,from,to);brush.style.setProperty("--gm-steps",String(most2+1));let follow=()=>{
let[start,end]=filter.period||[first,last],[begin,close]=chosen();from.value=String(begin),to.value=String(close);let words=[
Math.max(first,start),Math.min(last,end)].map(day=>shownDate(dateOf(day)));period2.textContent=words.join(" to "),from.setAttribute(
"aria-valuetext",words[0]),to.setAttribute("aria-valuetext",words[1]),from.classList.toggle("gm-above",begin===most2),pale(
[begin,close]),play.follow()},slide=moved2=>{let other=moved2===from?to:from;Number(from.value)>Number(to.value)&&(other.
value=moved2.value),play.stop(),choose([Number(from.value),Number(to.value)])};for(let input of[from,to])input.addEventListener(
"input",()=>slide(input));dragOver(chart,most2+1,chosen,wanted2=>{play.stop(),choose(wanted2)}),filter.watch(follow),follow();
let undated=all.length-known.length;return make("div.gm-timeline",{},brush,make("div.gm-playing",{},...play.buttons,period2),
notes(steps.unit,undated))}var opener=event=>event.currentTarget;function placeRow(view,go){let place2=view.feature.properties,where=[[view.kind.label,
clean(place2.country_name||place2.country)].filter(part2=>part2&&part2!==view.name).join(", "),...rowFields(view.feature)].
filter(Boolean).join(" · ");return make("li",{},make("button.gm-item",{type:"button",click:event=>go(view.feature,opener(
event))},symbol(view.kind.class,6,drawnAs(place2.confidence),!1),make("span.gm-item-name",{},isolated(view.name),make("s\
pan.gm-quiet",{dir:"auto"},where)),make("span.gm-share",{},`×${timesNamed(view.feature)}`)))}var unplacedNote=(guessed,filter)=>make(
"div.gm-unplaced-note",{},make("p.gm-quiet",{},"Not on the map, because it is not sure enough where they are."),guessed&&
guessSwitch(filter,"Show the best guesses on the map"));function reportSwitches(reports,filter,switched){let all=reports.
map(({id})=>id),row=index=>{let report2=reports[index];return make("li",{},switched&&switchBox(filter,"report",report2.id,
make("span.gm-heard",{},`Show ${clean(report2.title||report2.id)} on the map`)),make("div",{},citation(new Map([[report2.
id,report2]]),report2.id),make("span.gm-quiet",{},[count(report2.places,"mention"),count(report2.routes,"route"),`${figure(
report2.unresolved)} not placed`].join(" · "))))},both=make("p.gm-pair",{},make("button.gm-button",{type:"button",click:()=>filter.
show("report",all,!0)},"All"),make("button.gm-button",{type:"button",click:()=>filter.show("report",all,!1)},"None"));return make(
"div",{},switched&&reports.length>1&&both,longList(switched&&reports.length>1?"ol.gm-list.gm-reports":"ol.gm-list.gm-rep\
orts.gm-one",reports.length,row,STEP,FEW))}function panel({data,reports,filter},{places,routes,guesses,unresolved},story2,go,correct2){
let all=data.document.reports,unresolvedRow=feature=>{let{name,mentions,alternatives}=feature.properties;return make("li",
{"data-unresolved":feature.id,tabindex:"-1"},make("strong",{},isolated(name)),guessList(data,alternatives),evidence(reports,
mentions),correct2(feature))},shows=({feature})=>filter.shows(feature),isAll=!data.document.whole,time=isAll?timeline(all,
routes.map(({feature})=>feature),filter):null,lists=[listSection("Places",places,shows,shown=>longList("ul.gm-list",shown.
length,index=>placeRow(shown[index],go),STEP,FEW)),listSection("Names not placed",unresolved,filter.shows,shown=>longList(
"ul.gm-list.gm-unresolved",shown.length,index=>unresolvedRow(shown[index]),STEP,FEW))];return lists[1].element.firstElementChild?.
after(unplacedNote(guesses.length>0,filter)),filter.watch(()=>lists.forEach(list2=>list2.update())),[story2,...[places,unresolved].
map((items,index)=>items.length>0&&lists[index].element),time&&section("Time",null,!0,time),section(isAll?"Reports":"Rep\
orts quoted",all.length,all.length<=FEW,reportSwitches(all,filter,isAll)),(places.length>0||routes.length>0)&&legendSection(
places,routes,guesses.length,filter)].filter(one=>one instanceof HTMLElement)}var TELLING2=["mover","origin","via","destination"],MOST_SENTENCES2=4;function whenOf(route,reports){let own=dayOf(route.
properties.when);if(own!==null)return[own,dateInWords(clean(route.properties.when,40))];let first=route.properties.reports.
map(id=>reports.get(id)?.date||"").map(date=>[dayOf(date),date]).filter(([day])=>day!==null).sort((one,other)=>one[0]-other[0])[0];
return first?[first[0],`report of ${dateInWords(clean(first[1],40))}`]:null}function inOrder(routes,reports){let number3=new Map(
[...reports.keys()].map((id,index)=>[id,index])),keyOf3=({feature})=>{let when=whenOf(feature,reports),first=feature.properties.
claims.map(claim=>[number3.get(claim.report),claim.start]).sort((one,other)=>compare(one,other))[0];return[when?when[0]:
1/0,...first||[1/0]]};return routes.map(view=>[keyOf3(view),view]).sort(([one],[other])=>compare(one,other)).map(([,view])=>view)}
function compare(one,other){let at2=one.findIndex((value,index)=>value!==other[index]);return at2<0?0:one[at2]<other[at2]?
-1:1}function toldBy(route){let byReport=new Map;for(let claim of route.claims.slice(0,1e3)){if(!TELLING2.includes(claim.
kind)||!claim.text)continue;let sentences2=byReport.get(claim.report)||new Map;byReport.set(claim.report,sentences2);let same=sentences2.
get(wordsOf2(claim))||[];(!same.length||same[0].sentence_start===claim.sentence_start)&&sentences2.set(wordsOf2(claim),[
...same,claim])}let amount=of=>new Set([...of.values()].flat().map(({kind,text:text2})=>kind+text2)).size,[most2,...rest]=[
...byReport.values()].sort((one,other)=>amount(other)-amount(one)),told3=[...(most2||new Map).values()].sort(([one],[other])=>one.
sentence_start-other.sentence_start),others=new Set(rest.flatMap(of=>[...of.keys()]).filter(words=>!most2.has(words)));return{
told:told3.slice(0,MOST_SENTENCES2),others:others.size+Math.max(0,told3.length-MOST_SENTENCES2)}}var wordsOf2=claim=>claim.
sentence.split(/\s+/).join(" ").trim();function factsOf({feature:{geometry,properties:route}},corrected,date){let stated2=route.
claims.filter(claim=>claim.kind==="distance"&&isNumber(claim.km)).map(claim=>figure(Math.round(claim.km)));return[date,corrected?
corrected.words:clean(route.status,20),!geometry&&`not drawn: ${whyUndrawn(route)}`,geometry&&isNumber(route.length_km)&&
`${kilometres(route.length_km)} drawn`,geometry&&route.undrawn==="legs"&&"not all of it",stated2.length?`stated ${[...new Set(
stated2)].slice(0,4).join(", ")} km`:"",geometry&&drawnAs(route.confidence)!=="filled"&&"check the text: geomap's readin\
g is unsure"].filter(Boolean).join(" · ")}function sampleOf({feature,number:number3}){let drawn=`gm-line gm-route-${number3}\
 gm-status-${statusOf(feature)}`;return draw("svg",{viewBox:"0 0 22 12",width:22,height:12,"aria-hidden":"true"},draw("p\
ath",{d:"M1 6H21",class:feature.geometry?drawn:"gm-guess-line"}))}var asTold2=stop=>stopName({...stop,name:stop.surface||
stop.name});function wayOf(route,corrected){let told3=corrected&&!corrected.denied?corrected:null,stops=told3?.stops||route.
stops;return{mover:clean(told3?.mover||route.mover,60)||"movement",stops:stops.slice(0,40).map(asTold2).join(" → ")}}function quotes(view,before2,reports){
let{told:told3,others}=toldBy(view.feature.properties),known=new Set(before2?toldBy(before2.feature.properties).told.map(
([claim])=>wordsOf2(claim)):[]),fresh=told3.filter(([claim])=>!known.has(wordsOf2(claim))),rest=[told3.length>fresh.length&&
(fresh.length?"told above in part":"told in the same words as above"),others>0&&`${count(others,"more sentence")} on its\
 card`].filter(Boolean);return[...fresh.map(claims2=>sentence(claims2,claims2.map(({text:text2})=>text2))),fresh.length>
0&&citation(reports,fresh[0][0].report,fresh[0][0]),rest.length>0&&make("p.gm-quiet.gm-others",{},rest.join("; "))]}function movementRow(view,before2,{
desk,reports},go){let{feature}=view,corrected=correctedRoute(feature,desk),{mover,stops}=wayOf(feature.properties,corrected),
when=whenOf(feature,reports),click=event=>go(feature,event.currentTarget);return make(`li.gm-movement${corrected?.denied?
".gm-struck":""}${feature.geometry?"":".gm-undrawn"}`,{"data-listed":feature.id},make("button.gm-item",{type:"button",click},
sampleOf(view),make("span.gm-item-name",{},make("strong",{},isolated(mover)),": ",isolated(stops,LONG),make("span.gm-qui\
et",{},factsOf(view,corrected,when?when[1]:"")))),...quotes(view,before2,reports))}function undrawnNote(routes,filter){let none=routes.
filter(({feature})=>!feature.geometry).length,part2=routes.filter(({feature})=>feature.properties.undrawn==="legs").length;
if(!none&&!part2)return null;let words=[none&&`${figure(none)} not drawn, because it is not sure enough what moved where`,
part2&&`${figure(part2)} drawn without the legs to stops that are not placed`];return make("div.gm-unplaced-note",{},make(
"p.gm-quiet",{},`${words.filter(Boolean).join("; ")}.`),routes.some(view=>view.guesses.length)&&guessSwitch(filter,"Show\
 the best guesses on the map"))}function story(scene,routes,go){let{filter,desk}=scene,list2=null,listed=[],rowAt=index=>movementRow(
listed[index],listed[index-1],scene,go),content=shown=>(listed=shown,list2=growingList("ol.gm-list.gm-movements",shown.length,
rowAt,STEP,FEW),list2.box),{element,update}=listSection("What happened",routes,({feature})=>filter.shows(feature),content);
return element.append(undrawnNote(routes,filter)||""),filter.watch(update),desk.watch(()=>{for(let old of element.querySelectorAll(
"[data-listed]")){let index=listed.findIndex(({feature})=>feature.id===old.getAttribute("data-listed"));index>=0&&old.replaceWith(
rowAt(index))}}),{element,listed:()=>routes.filter(({feature})=>filter.shows(feature)),rowOf:view=>listed.includes(view)&&
list2?.rowAt(listed.indexOf(view))||null}}function inShort({feature}){let sentences2=toldBy(feature.properties).told.map(
([claim])=>clean(wordsOf2(claim),LONG)),{mover,stops}=wayOf(feature.properties,null);return{name:`${mover}: ${stops}`,sentence:sentences2.
join(" ")}}var FLIGHT=1.1,TRACE=1400,pause=milliseconds=>new Promise(resolve=>setTimeout(resolve,milliseconds)),standing=words=>Math.
min(12e3,2500+50*words.length),ICONS={"Play the story":"M3 1.5L13 8L3 14.5Z","Pause the story":"M3 2H6.5V14H3ZM9.5 2H13V\
14H9.5Z","Previous movement":"M10.5 2L4.5 8L10.5 14","Next movement":"M5.5 2L11.5 8L5.5 14","End of the story":"M3 3L13 \
13M13 3L3 13"};function dress2(button3,name){button3.setAttribute("aria-label",name),button3.title=name;let box={viewBox:"\
0 0 16 16",width:14,height:14,"aria-hidden":"true"};button3.replaceChildren(draw("svg",box,draw("path",{d:ICONS[name]})))}
function iconButton(name,click){let button3=make("button.gm-turn",{type:"button",click});return dress2(button3,name),button3}
function fly({map,calm},view){let bounds2=leaflet_default.latLngBounds(view.points.map(([lon,lat])=>leaflet_default.latLng(
lat,lon))),options={...freePart(map),maxZoom:9};return calm?(map.fitBounds(bounds2,{...options,animate:!1}),Promise.resolve()):
new Promise(resolve=>{map.once("moveend",resolve),setTimeout(resolve,2e3*FLIGHT),map.flyToBounds(bounds2,{...options,duration:FLIGHT})})}
async function present(scene,view,sentence2,wanted2){let drawn=view.points.length>1;drawn&&await fly(scene,view),drawn&&
wanted2(!1)&&await Promise.race([view.trace(scene.calm?0:TRACE),pause(2*TRACE)]),wanted2(!0)&&await pause(standing(sentence2))}
function controls({toggle,back,on,end}){let play=iconButton("Play the story",toggle);play.classList.add("gm-play");let[previous,
next]=[iconButton("Previous movement",back),iconButton("Next movement",on)],stop=iconButton("End of the story",end),number3=make(
"span.gm-number",{}),element=make("div.gm-player",{role:"group","aria-label":"Movements, one by one"},play,previous,number3,
next,stop);return{element,show:(at2,total,playing)=>{element.hidden=total===0,number3.textContent=at2<0?count(total,"rou\
te"):`${at2+1} of ${total}`,previous.hidden=next.hidden=total<2,stop.hidden=at2<0,element.classList.toggle("gm-begun",at2>=
0),dress2(play,playing?"Pause the story":"Play the story")}}}function pointer(shell,story2,calm){let element=make("div.g\
m-now",{role:"status"});return{element,mark(view){for(let old of shell.aside.querySelectorAll(".gm-current"))old.classList.
remove("gm-current");view&&story2.rowOf(view)?.classList.add("gm-current"),shell.shell.classList.toggle("gm-telling",view!==
null&&element.hasChildNodes())},tell(view,focused){let{name,sentence:sentence2}=inShort(view);element.replaceChildren(make(
"strong",{},isolated(name,LONG)),make("p",{dir:"auto"},sentence2));let smoothly={block:"nearest",behavior:calm?"auto":"s\
mooth"};return focused||story2.rowOf(view)?.scrollIntoView(smoothly),sentence2},clear:()=>element.replaceChildren()}}function viewBefore(map,calm){
let before2=null;return{keep:()=>{before2??={at:map.getCenter(),zoom:map.getZoom()}},forget:()=>{before2=null},restore(){
before2&&map.setView(before2.at,before2.zoom,{animate:!calm}),before2=null}}}function pausedBy(map,shell,pause2){map.on(
"dragstart unload",pause2),closeByEscape(shell,pause2)}function player2(scene,shell,story2,emphasise){let{map,calm}=scene,
[current2,playing]=[null,!1],seen=viewBefore(map,calm),turn=0,steps=story2.listed,place2=()=>current2?steps().indexOf(current2):
-1,nextTo=number3=>steps()[(number3+steps().length)%steps().length],at2=pointer(shell,story2,calm),set=(view,play2=playing)=>{
[current2,playing]=[view,play2],view?seen.keep():at2.clear(),at2.mark(view),show(place2(),steps().length,playing)},step=async(view,focused=!1)=>{
let on=playing;emphasise(view);let mine=++turn,sentence2=at2.tell(view,focused);set(view,on),await present(scene,view,sentence2,
long=>mine===turn&&(playing||!long)),!(mine!==turn||!playing)&&(place2()+1<steps().length?step(nextTo(place2()+1)):end())},
stop=view=>{turn+=1,set(view,!1)},play=()=>{playing=!0,step(nextTo(place2()+1<steps().length?Math.max(0,place2()):0)),shell.
sheet.isNarrow()&&shell.sheet.set("peek")},end=()=>{stop(null),emphasise(null),seen.restore()},{element,show}=controls({
toggle:()=>playing?stop(current2):play(),back:()=>step(nextTo(place2()<0?-1:place2()-1)),on:()=>step(nextTo(place2()+1)),
end});return pausedBy(map,shell.shell,()=>stop(current2)),scene.filter.watch(()=>current2&&place2()<0?end():set(current2)),
set(null),shell.told.after(element,at2.element),{step,know(view){at2.clear(),stop(view),seen.forget()}}}function stepByKeys(list2,choose){
list2.addEventListener("keydown",event=>{let row=event.target.closest?.(".gm-movement"),by={ArrowDown:1,ArrowUp:-1}[event.
key];if(!row||!by||event.altKey||event.ctrlKey||event.metaKey)return;let other=by>0?row.nextElementSibling:row.previousElementSibling,
button3=other?.querySelector(".gm-item");button3&&(event.preventDefault(),button3.focus(),choose(other?.getAttribute("da\
ta-listed")||""))})}var MOST_WORDINGS=20;function place({feature,kind,name},go){let{mentions,name:own,country_name:countryName,country}=feature.
properties,wordings=new Set(mentions.slice(0,MOST_WORDINGS).map(mention=>clean(mention.surface)));return{kind:[kind.label,
clean(countryName||country)].filter(Boolean).join(", "),label:name,words:folded([name,clean(own),...wordings].join(" ")),
go:opener2=>go(feature,opener2)}}function report({id,title,source},read3){return{kind:"report",label:clean(title||id),words:folded(
clean(`${title||""} ${id} ${source||""}`,400)),go:()=>read3(id)}}function searchIndex({places,routes,unresolved},reports,go,read3){
let named2=(kind,feature,label)=>({kind,label,words:folded(label),go:opener2=>go(feature,opener2)});return[...places.map(
view=>place(view,go)),...routes.map(({feature})=>named2("route",feature,routeName(feature.properties))),...unresolved.map(
feature=>named2("not placed",feature,clean(feature.properties.name))),...reports.map(one=>report(one,read3))]}function correct({map,desk,calm},stage,feature){return correctionTools(feature,desk,put=>{stage.scrollIntoView({block:"n\
earest",behavior:calm?"auto":"smooth"}),placePin(map,map.getCenter(),clean(feature.properties.name),put)})}function makeRoom({
sheet:sheet2,text:text2},selection){let before2=null;selection.watch(feature=>{sheet2.isNarrow()&&(feature&&text2.set(!1),
feature&&sheet2.state()!=="peek"?(before2=sheet2.state(),sheet2.set("peek")):!feature&&before2&&sheet2.state()==="peek"&&
(sheet2.set(before2),before2=null))})}function whatHappened(scene,shell,reading,layers,selection){if(!layers.routes.length)
return null;let told3=story(scene,inOrder(layers.routes,scene.reports),selection.go),steps=player2(scene,shell,told3,view=>{
let feature=view&&view.feature;selection.close(),layers.emphasise(feature),reading.light(feature)});selection.follow(()=>told3.
listed().map(({feature})=>feature));let viewOf2=id=>layers.routes.find(({feature})=>feature.id===id)||null;return stepByKeys(
told3.element,id=>{let view=viewOf2(id);view&&steps.step(view,!0)}),selection.watch(feature=>steps.know(viewOf2(feature?.
id))),told3.element}function addTools(scene,shell,reading,layers,selection,current2){let{data,filter,desk}=scene,content=data.
document,read3=id=>{shell.text.set(!0),reading.show(id)},search=searchBox(()=>searchIndex(layers,content.reports,selection.
go,read3),"gm"),columns=columnsOf(data),shown=()=>content.features.filter(feature=>filter.shows(feature)),table=tableDialog(
columns,shown,feature=>selection.go(feature,tableButton)),tableButton=make("button.gm-button",{type:"button","aria-haspo\
pup":"dialog",click:()=>table.open()},"Table"),reset=make("button.gm-button",{type:"button",hidden:!0,click:()=>{filter.
reset(),search.input.focus()}},"Show all"),link3=()=>location.href.replace(/[?#].*$/,"")+current2();shell.tools.append(tableButton,
saveMenu(scene,layers,columns,shown,link3),reset),shell.tools.prepend(search.element),shell.shell.append(table.dialog);let told3=whatHappened(
scene,shell,reading,layers,selection),lists=panel(scene,layers,told3,selection.go,feature=>correct(scene,shell.stage,feature));
return shell.aside.append(desk.element,...lists),makeRoom(shell,selection),{field:search.input,reset,tableOpen:()=>table.
dialog.open}}function credits(content){let borders="Borders: Natural Earth, de facto; they take no side";return make("details.gm-cred\
its",{},make("summary",{},make("span.gm-in-full",{},borders),make("span.gm-in-short",{},"Borders: de facto")," · Credits"),
make("ul",{},...content.attribution.slice(0,40).map(line=>make("li",{dir:"auto"},clean(line,300))),make("li",{},link("ht\
tps://leafletjs.com","Leaflet"),", BSD 2-Clause"),make("li",{},borders)))}function summaryOf(content,filter,lead){let numbers=new Map,
undrawn=0;for(let feature of content.features){let{type}=feature.properties,found=numbers.get(type)||[0,0];numbers.set(type,
found),found[0]+=1,filter.shows(feature)&&(found[1]+=1,type==="route"&&!feature.geometry&&(undrawn+=1))}let of=(type,word,many=`${word}\
s`)=>{let[total,now]=numbers.get(type)||[0,0];return!total&&type!=="place"?"":now===total?count(total,word,many):`${figure(
now)} of ${count(total,word,many)}`},routes=of("route","route")+(undrawn?` (${figure(undrawn)} not drawn)`:""),drawn=[readInWords(
content),of("place","place"),routes],left=of("unresolved","name not placed","names not placed");return[...drawn.filter(Boolean),
left&&make("button.gm-link",{type:"button",click:lead},left)].filter(Boolean).flatMap((part2,index)=>[index?" · ":"",make(
"span.gm-amount",{},part2)])}function focusInWords({countries,near,bounds:bounds2,said}){let degrees2=(value,above,below)=>`${Number(
Math.abs(value).toFixed(2))}° ${value<0?below:above}`,[lon,lat]=[value=>degrees2(value,"E","W"),value=>degrees2(value,"\
N","S")],names2=countries.slice(0,8).map(({name,country})=>clean(name||country,60));return`Focus: ${[[names2.slice(0,-1).
join(", "),...names2.slice(-1)].filter(Boolean).join(" and "),near&&`near ${lat(near[1])}, ${lon(near[0])}`,bounds2&&`${lon(
bounds2[0])} to ${lon(bounds2[2])}, ${lat(bounds2[1])} to ${lat(bounds2[3])}`,said?"as the maker of this map said":"infe\
rred from the reports"].filter(Boolean).join(", ")}`}function addNotes(stage,content){stage.append(credits(content));let has=type=>content.
features.some(({properties})=>properties.type===type);if(has("place"))return;let one=reportsRead(content)===1,words=has(
"unresolved")?`No place that ${one?"this report names":"these reports name"} could be placed`:one?"This report names no \
place":"These reports name no place";stage.append(make("p.gm-empty",{role:"status"},words))}function drawMap(page,map,data){
let content=data.document,title=clean(content.title,200)||(page.own?document.title:"");page.own&&(document.title=title);
let reports=new Map(content.reports.map(report2=>[report2.id,report2])),filter=makeFilter(data),calm=matchMedia("(prefer\
s-reduced-motion: reduce)").matches,scene={page,map,data,reports,filter,desk:correctionDesk(title,data),calm},reading=readingPane(
content,(feature,opener2)=>selection.go(feature,opener2)),focus=content.focus?focusInWords(content.focus):"",shell=buildShell(
page,map.getContainer(),content,title,focus,reading);addNotes(shell.stage,content),page.look&&dress(page.look,shell,content,
page.own),page.look&&!page.look.wheel&&shareGestures(map,shell.stage);let selection=makeSelection(scene,shell,reading),layers=drawLayers(
scene,shell.stage,selection);shell.summary.after(keyLine(layers.places,layers.routes)||""),selection.know([...layers.places,
...layers.routes,...layers.guesses],layers.aloneAt);let current2=()=>writeLink(map.getCenter(),map.getZoom(),filter,selection.
opened()),tools=addTools(scene,shell,reading,layers,selection,current2),obey=obeying(scene,selection,tools.field),changed=page.
own?keepLink(current2,obey):()=>{},refresh=()=>{shell.summary.replaceChildren(...summaryOf(content,filter,()=>leadToUnplaced(
scene,shell))),tools.reset.hidden=filter.everything};showCorrections(scene,layers,selection.go,reading.pane),reading.pane.
append(missedPlace(scene,reading.pane)),selection.watch(layers.emphasise),selection.watch(changed),filter.watch(()=>{layers.
update(),refresh();let opened2=selection.opened();opened2&&!filter.shows(opened2)&&selection.close(),changed()}),refresh();
let linked=page.own&&location.hash.length>1;return linked&&(layers.opening.leave(),obey(readLink(location.hash))),map.on(
"moveend",changed),leadToSearch(page.target,tools.field,tools.tableOpen,()=>shell.details.set(!0)),followSize(map,layers.
opening.again,linked),printOnPaper(scene,shell,layers),shell.shell.dataset.ready="true",shell.shell}var MOST_CHARACTERS=4e8,MAP_OPTIONS={zoomControl:!1,attributionControl:!1,zoomSnap:.25,trackResize:!1,minZoom:1,maxZoom:13,
center:[20,0],zoom:2},sheet=null;function style(){return sheet||(sheet=new CSSStyleSheet,sheet.replaceSync(STYLE)),sheet}
async function unpacked(packed){let bytes=Uint8Array.from(atob(packed),character=>character.charCodeAt(0));return JSON.parse(
await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text())}var world=null,worldBasemap=()=>world??=
unpacked(WORLD);function read2(found){if(found.length>MOST_CHARACTERS)throw new Unusable("broken","This map is too large\
 to be shown.");let file=/<script type="application\/octet-stream;base64" id="geomap-payload"[^>]*>([A-Za-z0-9+/=\s]*)<\/script>/.
exec(found);if(file)return{packed:file[1].trim()};try{return{value:JSON.parse(found.replace(/^\ufeff/,""))}}catch{throw new Unusable(
"broken","This map cannot be read: its data is neither GeoJSON nor a map file.")}}var given=data=>typeof data=="string"?
{packed:data}:{value:data};async function opened(packed){let outside2=await unpacked(packed);return refuse(outside2?.schema,
PAYLOAD_SCHEMA),unpack(packed)}var bounds=view=>Array.isArray(view)&&view.length===4&&view.every(side=>typeof side=="num\
ber"&&Math.abs(side)<=360)?view:null;async function fetched(src,signal){let response;try{response=await fetch(new URL(src,
document.baseURI),{signal,credentials:"same-origin"})}catch(error){throw signal.aborted?error:new Unusable("unreachable",
"This map could not be fetched. Is its address right, and may this page read it?")}if(!response.ok)throw new Unusable("u\
nreachable",`This map could not be fetched: the server answered ${response.status}.`);return response.text()}var GeoMap=class extends HTMLElement{static observedAttributes=[
"src",...ASKED];static schema=SCHEMA;static version=VERSION;#root=this.attachShadow({mode:"open"});#data=null;#map=null;#shown=null;#turn=new AbortController;constructor(){
super(),this.#root.adoptedStyleSheets=[style()]}connectedCallback(){this.#load()}disconnectedCallback(){this.#clear()}attributeChangedCallback(name,before2,after){
before2!==after&&(name==="height"&&(this.style.height=/^\d{1,5}$/.test(after||"")?`${after}px`:after==="auto"?after:""),
!(name==="height"||name==="theme")&&(name==="src"&&(this.#data=null),this.isConnected&&this.#load()))}get src(){return this.
getAttribute("src")||""}set src(address){this.setAttribute("src",address)}get data(){return this.#shown}set data(value){
this.#data=value,this.isConnected&&this.#load()}#clear(){this.#turn.abort(),this.#turn=new AbortController,this.#map&&(this.#map.
_animatingZoom=!1,this.#map.stop().remove()),this.#map=null,this.#shown=null,this.#root.replaceChildren(document.createElement(
"slot")),this.removeAttribute("data-ready")}async#load(){this.#clear();let{signal}=this.#turn;try{let inline=this.querySelector(
':scope > script[type="application/geo+json"], :scope > script[type="application/json"]'),found=this.#data!==null?given(
this.#data):this.src?read2(await fetched(this.src,signal)):inline?read2(inline.textContent||""):null;found&&!signal.aborted&&
await this.#show(found,signal)}catch(error){signal.aborted||this.#fail(error instanceof Unusable?error:new Unusable("bro\
ken","This map could not be drawn: its data is damaged."))}}async#show(found,signal){let{top,body,container}=this.#stage(),
payload="packed"in found?await opened(found.packed):{document:found.value},{document:content,left}=checked(payload.document,
SCHEMA),basemap="packed"in found?payload.basemap:await worldBasemap();if(signal.aborted)return;this.#map=leaflet_default.
map(container,MAP_OPTIONS),drawMap({own:!1,target:top,look:lookOf(name=>this.getAttribute(name))},this.#map,{...payload,
document:content,basemap,kinds:KINDS,view:bounds(payload.view)}),this.#shown=content,this.#root.querySelector("slot")?.remove();
for(let part2 of body.querySelectorAll("section, [role=region], [role=search]")){let name=part2.getAttribute("aria-label")||
(part2.getAttribute("role")==="search"?"Search":"Map of reports");part2.setAttribute("aria-label",`${name}: ${content.title.
slice(0,200)}`)}this.#watch(signal);let count2=type=>content.features.filter(feature=>feature.properties.type===type).length;
this.setAttribute("data-ready",""),this.#tell("ready",{title:content.title,places:count2("place"),routes:count2("route"),
unresolved:count2("unresolved"),left})}#stage(){let[frame,top,body,container]=["frame","root","body",""].map(name=>{let part2=document.
createElement("div");return part2.className=name?`geo-map-${name}`:"folium-map",part2});return spoken(frame).append(top),
top.append(body),body.append(container),this.#root.append(frame),{top,body,container}}#watch(signal){this.#map.on("gm-se\
lect",({feature})=>{let{id,geometry,properties}=feature;signal.aborted||this.#tell("select",structuredClone({id,type:properties.
type,geometry,properties}))}),this.#map.on("gm-deselect",({feature})=>{signal.aborted||this.#tell("deselect",{id:feature.
id,type:feature.properties.type})})}#fail(error){this.#clear();let message=spoken(document.createElement("p"));message.className=
"geo-map-message",message.setAttribute("role","alert"),message.textContent=error.message,this.#root.replaceChildren(message),
this.#tell("error",{code:error.code,message:error.message})}#tell(what,detail){this.dispatchEvent(new CustomEvent(`geo-m\
ap-${what}`,{detail,bubbles:!0,composed:!0}))}};customElements.get("geo-map")||customElements.define("geo-map",GeoMap);function render({model,el}){let map=document.createElement("geo-map"),select=id=>{model.set("selection",id),model.save_changes()},
show=()=>{map.data=model.get("_payload")},size=()=>{map.style.height=`${model.get("height")}px`};return map.addEventListener(
"geo-map-select",event=>select(event.detail.id)),map.addEventListener("geo-map-deselect",event=>{model.get("selection")===
event.detail.id&&select(null)}),model.on("change:_payload",show),model.on("change:height",size),size(),show(),el.append(
map),()=>{model.off("change:_payload",show),model.off("change:height",size),map.remove()}}return __toCommonJS(main_exports);})();
