var D=({properties:{told:t,mentions:e}})=>t?.mentions??e.length,ne=({whole:t,reports:e})=>t?.reports??e.length;var ve=()=>new URLSearchParams(document.documentElement.dataset.geomap||location.search);function Qr(){if(window.parent===
window||self.origin!=="null")return!1;try{return!window.localStorage}catch{return!0}}function Lt(){let t=Qr()?(ve().get(
"allow")||"").split(","):["downloads","links","printing"],e=n=>t.includes(n);return{files:e("downloads"),print:e("printi\
ng"),windows:e("links"),link:location.protocol!=="about:"}}var ti="http://www.w3.org/2000/svg",z=600,mt=120,ei=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,
Sn=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;function b(t,e=mt){if(typeof t!="string")return"";
let n=t.length>e?`${Array.from(t.slice(0,2*e)).slice(0,e).join("")}…`:t;return ei.test(n)?ni(n):n}var ni=t=>t.replace(
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").
replace(Sn,"�"),ft=t=>encodeURIComponent(t.replace(Sn,"�"));function f(t,e={},...n){let[o,...s]=t.split("."),r=document.
createElement(o);s.length&&(r.className=s.join(" "));for(let[i,a]of Object.entries(e))typeof a=="function"?r.addEventListener(
i,a):a!==null&&a!==!1&&r.setAttribute(i,a===!0?"":String(a));return r.append(...n.filter(i=>i!==null&&i!==!1).map(i=>i)),
r}var O=(t,e)=>f("bdi",{},b(t,e));function L(t,e,...n){let o=document.createElementNS(ti,t);for(let[s,r]of Object.entries(
e))o.setAttribute(s,String(r));return o.append(...n),o}var T=t=>String(Math.round(1e3*t)/1e3).replace(/\B(?=(\d{3})+(?!\d))/g,
","),$=(t,e,n=`${e}s`)=>`${T(t)} ${t===1?e:n}`,q=t=>`${T(Math.round(t))} km`,K=t=>`${Math.round(t*100)} %`,E=t=>typeof t==
"number"&&Number.isFinite(t),oe=(t,e)=>e>=t?e-t:e-t+360;function ot(t,e){let n=null;try{n=/^https?:\/\//i.test(t)?new URL(
t):null}catch{}return n?Lt().windows?f("a",{href:n.href,target:"_blank",rel:"noopener noreferrer"},O(e)):f("span",{title:n.
href},O(e)):O(e)}var pt=100,dt=12;function Le(t,e,n,o=pt,s=o){let r=f(t),i=f("div",{},r),a=f("button.gm-more",{type:"button",click:()=>{let l=r.
childElementCount;c(),r.children[l]?.querySelector("button, a, summary")?.focus()}}),c=()=>{let l=r.childElementCount;for(let p=l;p<
Math.min(e,l+(l?o:s));p+=1)r.append(n(p));let m=e-r.childElementCount;a.textContent=`Show more (${$(m,"is","are")} left)`,
m>0?i.append(a):a.remove()};return c(),{box:i,rowAt:l=>{for(;l>=r.childElementCount&&r.childElementCount<e;)c();return r.
children[l]}}}var R=(...t)=>Le(...t).box,Ot=(t,e,n,o)=>f("details.gm-section",{open:n},f("summary",{},f("h2",{},t),e===null?
null:f("span.gm-number",{},T(e))),o);function Wt(t,e,n,o){let s=f("div",{},o(e)),r=Ot(t,e.length,!0,s),i=r.querySelector(
".gm-number"),a=e;return{element:r,update:()=>{let u=e.filter(n);u.length===a.length&&u.every((l,m)=>l===a[m])||(a=u,i.textContent=
u.length===e.length?T(e.length):`${T(u.length)} of ${T(e.length)}`,s.replaceChildren(u.length?o(u):f("p.gm-quiet",{},"No\
ne with what the legend shows")))}}}var oi=[/(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,/(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,/(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g],
si=/^(#{1,6}[ \t]+)\S.*$/gm,Oe=(t,e,n)=>t.fill("",e,e+n);function Mn(t){let e=t.map(i=>i.length===1?i:"�").join(""),n=[
...t];for(let i of oi)for(let{index:a,1:c,2:u,3:l}of e.matchAll(i))Oe(n,a,c.length),Oe(n,a+c.length+u.length,l.length);let o=[],
s=0,r=(i,a=!1)=>{i>s&&o.push({start:s,points:n.slice(s,i),heading:a}),s=i};for(let{index:i,0:a,1:c}of e.matchAll(si))Oe(
n,i,c.length),r(i),r(i+a.length,!0);return r(t.length),o}function On(t){let e=new Map;for(let n of t.features){let{mentions:o,claims:s}=n.properties;for(let r of o||s){let i=e.get(
r.report);i||e.set(r.report,i={names:[],sentences:[],passages:new Map});let{start:a,end:c,sentence:u,sentence_start:l}=r;
o&&i.names.push({start:a,end:c,feature:n,confidence:r.confidence}),i.sentences.push({start:l,end:l+Array.from(u).length,
feature:n}),i.passages.set(l,u)}}for(let{names:n,sentences:o}of e.values())for(let s of[n,o])s.sort($n);return e}var $n=(t,e)=>t.
start-e.start||e.end-t.end,vn=new WeakMap;function Ft(t,e,n){let o=vn.get(t);if(!o){let i=-1;vn.set(t,o=t.map(({end:a})=>i=
Math.max(i,a)))}let s=i=>{let[a,c]=[0,t.length];for(;a<c;){let u=a+c>>1;i(u)?c=u:a=u+1}return a},r=o;return t.slice(s(i=>r[i]>
e),s(i=>t[i].start>=n)).filter(({end:i})=>i>e)}var ri=50;function Ln(t,e=ri){let n=0;return t.map((o,s)=>{if(o!==`
`)return o;let r=s-n>=e&&s+1<t.length&&!/\s/.test(t[s+1]);return n=s+1,r?" ":o})}function En(t,e){if(typeof t.text=="str\
ing")return Mn(Ln(Array.from(t.text)));let n=0;return[...e?e.passages:[]].sort(([o],[s])=>o-s).map(([o,s])=>{let r=Ln(Array.
from(s),0).slice(Math.max(0,n-o)),i=Math.max(o,n);return n=i+r.length,{start:i,points:r}}).filter(({points:o})=>o.length>
0)}function $e(t,e,n){let o=e;return[...t].sort($n).filter(({start:s,end:r})=>{let i=s>=o&&r<=n&&r>s;return i&&(o=r),i})}var ii=["January","February","March","April","May","June","July","August","September","October","November","December"],An=/^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;var Ht=([t,e,n])=>Math.round(new Date(0).setUTCFullYear(t,e,n)/864e5);function gt(t){let e=typeof t=="string"?An.exec(t):
null;if(!e)return null;let[n,o,s]=e.slice(1).map(i=>i?Number(i):NaN),r=new Date(Ht([n,o||12,0])*864e5).getUTCDate();return o<
1||o>12||s<1||s>(o===2?29:r)?null:[Ht([n,(o||1)-1,s||1]),Ht([n,(o||12)-1,s||r])]}var st=t=>gt(t)?.[0]??null;function ht(t){
let e=new Date(t*864e5).toISOString();return e.startsWith("-")?`-${e.slice(3,13)}`:e.slice(0,10)}function rt(t){let e=An.
exec(t),n=e?Number(e[1]):1e3;if(!e||n>=1e3)return t;let o=n<1?`${1-n} BC`:`AD ${n}`;return[e[3]&&String(Number(e[3])),e[2]&&
ii[Number(e[2])-1],o].filter(Boolean).join(" ")}function ai(t,e,n){let[o,s]=[t.start-t.sentence_start,t.end-t.sentence_start];if(o>=0&&e.slice(o,s).join("")===n)return[
o,s];let r=n?t.sentence.indexOf(n):-1;if(r<0)return null;let i=Array.from(t.sentence.slice(0,r)).length;return[i,i+Array.
from(n).length]}var ci=200;function Ae(t,e){let n=Array.from(t[0].sentence),o=t.map((a,c)=>ai(a,n,e[c])).filter(a=>a!==null).
sort((a,c)=>a[0]-c[0]),s=f("blockquote",{dir:"auto"}),r=(a,c)=>{let u=(d,g)=>b(n.slice(Math.max(d,a),Math.min(g,c)).join(
""),n.length);s.replaceChildren(a>0?"…":"");let l=a;for(let[d,g]of o)d<l||g>c||(s.append(u(l,d),f("mark",{},u(d,g))),l=
g);if(s.append(u(l,c)),c-a===n.length)return;let m=()=>{r(0,n.length),s.tabIndex=-1,s.focus({preventScroll:!0})},p=`Show\
 the whole sentence (${$(n.length,"character")})`;s.append("… ",f("button.gm-link",{type:"button",click:m},p))},i=o.length>
0&&o[0][1]>z?Math.max(0,o[0][0]-ci):0;return r(i,Math.min(n.length,i+z)),s}function li(t){try{return new Intl.DisplayNames(
["en"],{type:"language"}).of(t)||t}catch{return t}}function Ee({page:t,sheet:e,row:n,paragraph:o}){return E(n)?e?`sheet ${b(
e,mt)}, row ${n}`:`row ${n}`:t?`page ${b(t,mt)}`:E(o)?`paragraph ${o}`:""}function H(t,e,n,o){let s=t.get(e);if(!s)return f(
"cite",{},O(e));let r=s.source?b(s.source,mt):"",i=b(s.title||s.id,mt),a=()=>o?.(e,n?.sentence_start),c=()=>o?f("button.\
gm-link",{type:"button",click:a},O(i)):O(i),u=[s.source&&/^https?:\/\//i.test(s.source)?ot(s.source,i):c()];r&&!/^https?:\/\//i.
test(r)&&u.push(O(r));let l=n?Ee(n):"";return l&&u.push(O(l)),s.date&&u.push(f("bdi.gm-date",{},b(rt(s.date),40))),s.language&&
u.push(O(`in ${li(s.language)}, which is not read`,mt)),f("cite",{},...u.flatMap((m,p)=>p?[" · ",m]:[m]))}function ui(t){
let e=[...new Set(t.map(n=>b(n.within)).filter(Boolean))];return e.length>0&&f("p.gm-quiet",{},"named within ",...e.slice(
0,4).flatMap((n,o)=>o?[", ",O(n)]:[O(n)]))}var Cn=8,Tn=100;function Nn(t){let e=new Map;for(let n of t){let o=`${n.report}\

${n.sentence}`,s=e.get(o);s?s.push(n):e.set(o,[n])}return[...e.values()]}function it(t,e,n){let o=Nn(e),s=(i,a,c)=>{if(c||
a?.report!==i.report)return H(t,i.report,i,n);let u=Ee(i);return u&&u!==Ee(a)?f("cite",{},O(u)):null},r=i=>{let a=o[i],c=new Set(
a.map(l=>l.sentence_start)),u=a.filter(l=>l.sentence_start===a[0].sentence_start);return f("li",{},Ae(u,u.map(l=>"surfac\
e"in l?l.surface:l.text)),ui(u),c.size>1&&f("p.gm-quiet",{},`The report says so ${T(c.size)} times`),s(a[0],o[i+1]?.[0],
(i+1-Cn)%Tn===0))};return R("ul.gm-evidence",o.length,r,Tn,Cn)}function se({mentions:t,told:e}){if(e&&e.mentions>t.length)
return`${$(e.mentions,"mention")}, ${t.length?`quoted: ${t.length}`:"none quoted"}`;let n=Nn(t).length,o=$(t.length,"men\
tion");return n===t.length?o:`${o} in ${$(n,"sentence")}`}var $t=[{least:.9,word:"very likely",drawn:"filled"},{least:.75,word:"likely",drawn:"filled"},{least:.5,word:"more likel\
y than not",drawn:"hollow"},{least:0,word:"uncertain",drawn:"dashed"}];var Pn=t=>$t.find(({least:e})=>t>=e)||$t[$t.length-1],F=t=>Pn(t).word,j=t=>Pn(t).drawn;function _n(){return[...new Set($t.
map(({drawn:e})=>e))].map(e=>{let n=$t.filter(({drawn:o})=>o===e).map(({word:o})=>o);return[e,n.length>1?`${n[n.length-1]}\
 or better`:n[0]]})}function fi({feature:t,confidence:e},n,o){let s=t.properties.type==="place",r=u=>{u.preventDefault(),o(t,c)},i=s?!1:"not\
 placed: it is not sure enough where this is",a=s?j(e||0):"lost",c=f(`a.gm-name.gm-is-${a}`,{href:`#open=${ft(t.id)}`,"d\
ata-of":t.id,title:i,click:r},n);return c}function pi(t,e,n,o){for(let{feature:s}of e){let r=t.get(s.id)||[];r[r.length-
1]?.element!==n&&(r.push({element:n,names:o.filter(({dataset:i})=>i.of===s.id)}),t.set(s.id,r))}}function Bn({start:t,points:e,
heading:n},o,s,r){let i=t+e.length,a=(g,h)=>b(e.slice(g-t,h-t).join(""),e.length),c=$e(Ft(o.names,t,i),t,i),u=(g,h)=>{let w=[],
y=g;for(let x of Ft(c,g,h))x.start<g||x.end>h||(w.push(a(y,x.start),fi(x,a(x.start,x.end),r)),y=x.end);return[...w,a(y,h)]},
l=[],m=t,p=Ft(o.sentences,t,i),d=$e(p.map(g=>({...g,start:Math.max(g.start,t)})),t,i);for(let{start:g,end:h}of d){l.push(
...u(m,g));let w=u(g,h),y=f("span.gm-sentence",{"data-at":g},...w);pi(s,Ft(p,g,h),y,w.filter(x=>typeof x!="string")),l.push(
y),m=h}return f(n?"h3.gm-passage":"p.gm-passage",{dir:"auto"},...l,...u(m,i))}var di=5,gi={names:[],sentences:[],passages:new Map};function hi(t){let e=t.reports.some(n=>typeof n.text=="string");return f(
"section.gm-reading",{"aria-label":"Text of the reports",tabindex:"0"},f("h2",{},e?"Text":"Sentences"),f("p.gm-quiet",{},
e?"Names lead to the map":"What names a place; names lead to the map"))}function wi(t,e){let[n,o]=[e.getBoundingClientRect(),
t.getBoundingClientRect()];(n.top<o.top||n.bottom>o.bottom)&&(t.scrollTop+=n.top-o.top-o.height/3)}function yi(t,e,n){let o=/^https?:/i.
test(t.source||""),s=H(new Map([[t.id,o?{...t,source:null}:t]]),t.id),r=f("div",{}),i=f("details.gm-report",{open:e,"dat\
a-report":t.id},f("summary",{},s),r),a=!1,c=()=>{if(a)return;a=!0;let u=n();r.replaceChildren(...u),o&&r.prepend(f("p.gm\
-source",{},ot(t.source,t.source||""))),u.length||r.append(f("p.gm-quiet",{},"Nothing of it is on the map"))};return e?c():
i.addEventListener("toggle",c),{element:i,fill:c,isFilled:()=>a}}function Rn(t,e){let n=new Map,o=new Map,s=new Map,r=[],
i=!1,a=hi(t),c=l=>{let m=n.get(l.id)||gi,p=()=>En(l,m).map(g=>Bn(g,m,o,e)),d=yi(l,t.reports.length<=di,p);return s.set(l.
id,d),d.element},u=l=>{let m=s.get(l);return m?.fill(),m&&(m.element.open=!0),m?.element};return{pane:a,light(l){for(let d of r)
d.classList.remove("gm-lit","gm-lit-name");if(r=[],!l||!i)return;let m=l.properties.mentions||l.properties.claims;for(let{
report:d}of m)s.get(d)?.isFilled()===!1&&u(d);let p=o.get(l.id)||[];for(let{element:d,names:g}of p){d.classList.add("gm-\
lit");for(let h of g)h.classList.add("gm-lit-name");r.push(d,...g)}p.length&&wi(a,p[0].element)},show(l){let m=u(l);return m?.
scrollIntoView({block:"nearest"}),m?.querySelector("summary")?.focus(),m},fill(){i||(i=!0,n=On(t),a.append(R("div.gm-tex\
ts",t.reports.length,l=>c(t.reports[l]),50)))}}}var M=window.L;var In=.7,zn=85.0511287798;function qn(t,e){let n=new Float64Array(2*t.length),[o,s,r,i]=[1/0,1/0,-1/0,-1/0];for(let a=0;a<
t.length;a+=1){let c=Math.max(-zn,Math.min(zn,t[a][1]/e)),u=.5+t[a][0]/e/360,l=.5-Math.log(Math.tan(Math.PI/4+c*Math.PI/
360))/(2*Math.PI);if(!Number.isFinite(u+l))throw new Error(`the ground has no position ${b(String(t[a]))}`);n[2*a]=u,n[2*
a+1]=l,u<o&&(o=u),u>r&&(r=u),l<s&&(s=l),l>i&&(i=l)}return{units:n,box:[o,s,r,i],seen:{where:"",points:[]}}}function jn(t,e,n,{
x:o,y:s}){let r=[],[i,a]=[NaN,NaN];for(let c=0;c<t.length;c+=2){let u=Math.round(t[c]*e+n)-o,l=Math.round(t[c+1]*e)-s;u===
i&&l===a||(r.push(M.point(u,l)),[i,a]=[u,l])}return r.length===1&&r.push(r[0]),r}var Dn=t=>t.extend({initialize(e,n,o){M.
setOptions(this,o),Object.assign(this,{_tracks:e,_turn:n,_latlngs:[]})},_project(){},_clipPoints(){let[e,{min:n,max:o}]=[
this._map,this._renderer._bounds],[s,r]=[256*2**e.getZoom(),e.getPixelOrigin()],i=this._turn/360*s,a=`${s} ${i} ${r.x} ${r.
y}`;this._whole=[],this._rings=[];for(let c of this._tracks){let{units:u,box:l,seen:m}=c,[p,d]=[l[0],l[2]].map(y=>y*s+i-
r.x),[g,h]=[l[1],l[3]].map(y=>y*s-r.y);if(d<n.x-1||p>o.x+1||h<n.y-1||g>o.y+1)continue;if(!(p>n.x+1&&d<o.x-1&&g>n.y+1&&h<
o.y-1))this._rings.push(jn(u,s,i,r));else{if(m.where!==a){let y=M.LineUtil.simplify(jn(u,s,i,r),In);c.seen={where:a,points:y}}
this._whole.push(c.seen.points)}}this._pxBounds=this._renderer._bounds,t.prototype._clipPoints.call(this)},_simplifyPoints(){
let e=this._parts.map(n=>M.LineUtil.simplify(n,In));this._parts=e.concat(this._whole)}}),Ce=null;function Wn(t,e,n,o){return Ce||=
{lines:Dn(M.Polyline),areas:Dn(M.Polygon)},new(n?Ce.areas:Ce.lines)(t,e,o)}function bi(t){let e=[],n=0,o=0;for(let s=0;s+1<t.length;s+=2)n+=t[s],o+=t[s+1],e.push([n,o]);return e}function Te(t){let e=360*
t.scale,n=new Set([t.box[0],t.box[2],...t.hole?[-e,0,e].flatMap(s=>[t.hole[0]+s,t.hole[2]+s]):[]]),o=new Set([t.box[1],t.
box[3],...t.hole?[t.hole[1],t.hole[3]]:[]]);return(s,r)=>s[0]===r[0]&&n.has(s[0])||s[1]===r[1]&&o.has(s[1])}function xi(t,e,n){
let o=[],s=t.length-1;return t.forEach((r,i)=>{let[a,c]=[t[i?i-1:s],t[i<s?i+1:0]];if(!n&&(i===0||i===s)||e(a,r)||e(r,c))
o.push(r);else for(let l of[a,c])o.push([r[0]+(l[0]-r[0])/4,r[1]+(l[1]-r[1])/4])}),o}function re(t,e,n=!1){let o=t.map(bi);
if(!e.round)return o;let s=Te(e);return o.map(r=>xi(r,s,n))}function Ne(t,e){let n=Te(e),o=[];for(let s of t){let r=[];for(let i=0;i<=
s.length;i+=1){let[a,c]=[s[i%s.length],s[(i||s.length)-1]];i>0&&n(a,c)&&(r.length>1&&o.push(r),r=[]),r.push(a)}r.length>
1&&o.push(r)}return o}function ki(t,e,n){let o=document.createElement("div");o.className="gm-south leaflet-zoom-hide",e.
prepend(o);let s=()=>{let[r,i]=[n-540,n+540].map(a=>t.latLngToLayerPoint([-85,a]));o.style.width=`${i.x-r.x}px`,o.style.
height=`${t.getSize().y}px`,M.DomUtil.setPosition(o,r.round())};t.on("moveend zoomend resize",s),s()}function Si(t){let e=Te(
t),n=a=>a.map(c=>qn(c,t.scale)),o=a=>{let u=re(a,t,!0).filter(p=>p.length).map(p=>[...p,p[0]]),[l,m]=[n(u),[]];return u.
forEach((p,d)=>{let g=!p.some((h,w)=>w>0&&e(h,p[w-1]));m.push(...g?[l[d]]:n(Ne([p.slice(1)],t)))}),{grounds:l,rims:m}},s=o(
t.land),r=o(t.lakes),i=(a,c)=>({name:c,filled:!1,tracks:n(re(a,t))});return[{name:"gm-land",filled:!0,tracks:s.grounds},
...(t.rivers||[]).map(([a,c])=>i(c,`gm-river gm-river-${a}`)),{name:"gm-lake",filled:!0,tracks:r.grounds},{name:"gm-shor\
e",filled:!1,tracks:r.rims},i(t.units,"gm-unit-line"),i(t.borders,"gm-border"),{name:"gm-coast",filled:!1,tracks:s.rims}].
filter(({tracks:a})=>a.length)}function Mi(t,e,n,o){for(let{name:s,filled:r,tracks:i}of n)Wn(i,o,r,{...{renderer:e,interactive:!1,
pane:"gm-base",className:s},stroke:!r,fill:r}).addTo(t)}function Fn(t,e,n){let o=t.createPane("gm-base");o.setAttribute(
"aria-hidden","true");let s=M.svg({pane:"gm-base",padding:.6}),r=t.getBounds().pad(.3),i=[];for(let u of[...e.levels].reverse()){
let l=([p,d,g,h],w)=>M.latLngBounds([d/u.scale,p/u.scale+w],[h/u.scale,g/u.scale+w]),m=null;for(let p of[-360,0,360]){let d=l(
u.box,p);if(d.getEast()<=n-185||d.getWest()>=n+185)continue;let g=d.intersects(r)&&!(u.hole&&l(u.hole,p).contains(r)),h=()=>Mi(
t,s,m||=Si(u),p);g?h():i.push(h)}}let a=()=>{for(let u of i.splice(0))u()};t.once("movestart",a),setTimeout(()=>o.isConnected&&
a()),ki(t,o,n);let c=()=>t.getContainer().classList.toggle("gm-near",t.getZoom()>=5.5);t.on("zoomend",c),c()}var vi=new Set(["country","territory","region"]);function Hn(t,e){let[n,o,s,r]=[e.getSouth(),e.getWest(),e.getNorth(),e.
getEast()];return t.some(i=>i.some(([a,c],u)=>{let[l,m]=i[Math.max(0,u-1)];return Math.max(a,l)>=n&&Math.min(a,l)<=s&&Math.
max(c,m)>=o&&Math.min(c,m)<=r}))}function Li(t,e,n){let o=[],s=[];for(let r of t.levels){let i=(r.areas||[]).filter(([a])=>a===
e).flatMap(([,a])=>re(a,r,!0));for(let a of[-360,0,360]){let[c,u]=[r.box[0]/r.scale+a,r.box[2]/r.scale+a];if(u<=n-185||c>=
n+185)continue;let l=m=>m.map(([p,d])=>[d/r.scale,p/r.scale+a]);o.push(...i.map(l)),s.push(...Ne(i,r).map(l))}}return{fills:o,
sides:s}}function Oi(t,e){let n=new Map((t.areas||[]).map((o,s)=>[o,s]));return n.size?e.filter(o=>n.has(o.feature.properties.
gazetteer_id)).map(o=>({view:o,index:n.get(o.feature.properties.gazetteer_id)})).sort((o,s)=>o.index-s.index):[]}function $i(t,e,n,o){
return Oi(t,e).map(({view:s,index:r})=>{let{fills:i,sides:a}=Li(t,r,n),{confidence:c,kind:u}=s.feature.properties,l=vi.has(
u)?" gm-area-wide":"",m=`gm-area gm-${s.kind.class} gm-area-${j(c)}${l}`,p=h=>{let w=`${m} gm-area-${h}`;return{smoothFactor:.7,
...o(w),className:w}},d=M.polygon(i,{...p("ground"),stroke:!1}),g=M.polyline(a,{...p("line"),fill:!1,interactive:!1});return s.
bounds=d.getBounds(),{view:s,sides:a,ground:d,line:g}})}function Un(t,e,n,o,s,r){t.createPane("gm-areas").setAttribute("\
aria-hidden","true");let c={renderer:M.svg({pane:"gm-areas",padding:.6}),pane:"gm-areas",bubblingMouseEvents:!0},u=$i(e,
n,o,()=>c).map(({view:d,sides:g,ground:h,line:w})=>{h.options.interactive=d.kind.class!=="L",h.on("click",y=>{Hn(g,t.getBounds())&&
(M.DomEvent.stopPropagation(y),r(d,d.button))});for(let y of[h,w])y.addTo(t);return{view:d,sides:g,layers:[h,w]}}),l=(d,g)=>{
for(let{view:h,layers:w}of u)for(let y of w)y.getElement()?.classList.toggle(d,g(h))},m=()=>{let d=t.getBounds();for(let{
sides:g,layers:h}of u)h[0].getElement()?.classList.toggle("gm-around",!Hn(g,d))};t.on("moveend",m);let p=()=>l("gm-away",
d=>!s(d.feature));return m(),p(),{update:p,emphasise:d=>l("gm-open",g=>g.feature===d)}}var Ei=t=>t?[t.id,...(t.properties.stops||[]).map(({place:e})=>e)]:[];function Vn(t,e){let n=new Set,o=({id:s})=>n.size>
0&&n.has(s);return{isChosen:o,choose:s=>{n=new Set(Ei(s)),t.getContainer().classList.toggle("gm-dimming",n.size>0);for(let r of e())
for(let i of r.layers)i.getElement()?.classList.toggle("gm-chosen",o(r.feature))}}}var Gn=2e-4;function Ut(t,e){let n=t.type==="MultiLineString"?t.coordinates:[t.coordinates],o=[],s=null;for(let r of n){
let i=!1;for(let[a,c]of r){let u=s?a+360*Math.round((s[0]-a)/360):e(a),l=s&&Math.abs(s[0]-u)<Gn&&Math.abs(s[1]-c)<Gn;!i&&
!l&&o.push([]),i=!0,(!s||s[0]!==u||s[1]!==c)&&o[o.length-1].push([u,c]),s=[u,c]}}return o.filter(r=>r.length>1)}function Zn(t){
let e=t?t[0]+oe(t[0],t[2])/2:0;return{middle:e,unwrap:n=>n+360*Math.round((e-n)/360)}}var Ai=14,Ci=.75;function Yn(t){let e=t.getContainer(),n=e.getBoundingClientRect(),o={left:0,top:0,right:0,bottom:0};for(let s of e.
closest(".gm-page")?.querySelectorAll("[data-covers]")||[]){let r=s.getBoundingClientRect(),i=r.right<=n.left||r.left>=n.
right||r.bottom<=n.top||r.top>=n.bottom,a=s.getAttribute("data-covers")||"";if(i||!r.width||!r.height||!Object.hasOwn(o,
a))continue;let c={left:r.right-n.left,top:r.bottom-n.top,right:n.right-r.left,bottom:n.bottom-r.top},u=a==="left"||a===
"right"?n.width:n.height;o[a]=Math.max(o[a],Math.min(c[a],Ci*u))}return o}function at(t,e=Math.min(56,t.getSize().x/9),n=44){
let{left:o,top:s,right:r,bottom:i}=Yn(t),{x:a,y:c}=t.getSize(),[u,l]=[Math.min(e,(a-o-r)/5),Math.min(n,(c-s-i)/5)];return{
paddingTopLeft:[o+u,s+l],paddingBottomRight:[r+u,i+l]}}function Ti(t){let{left:e,top:n,right:o,bottom:s}=Yn(t),{x:r,y:i}=t.
getSize();return M.latLngBounds([[e,i-s],[r-o,n]].map(a=>t.containerPointToLatLng(a)))}var Pe={whole:12,place:7,wide:5};
function Ni({points:t,feature:e},n){let o=e.properties.stops.filter(r=>E(r.lon)&&E(r.lat)),s=t.length?t:o.map(r=>[n(r.lon),
r.lat]);return M.latLngBounds(s.map(([r,i])=>M.latLng(i,r)))}function _e(t,e,n){let o=t.getCenter().lng,s=a=>a+360*Math.
round((o-a)/360),r="points"in e?Ni(e,s):e.bounds,i={animate:!1};if(r?.isValid())t.fitBounds(r,{...at(t),maxZoom:Pe.whole,
...i});else{if("points"in e)return;if(n)t.panInside(e.at,{...at(t,40,40),...i});else{let a=Math.max(t.getZoom(),e.kind.area?
Pe.wide:Pe.place);t.fitBounds(M.latLngBounds([e.at,e.at]),{...at(t),maxZoom:a,...i})}}}function Jn(t,e,n,o){Number.isFinite(
t.getMaxZoom())||t.setMaxZoom(Ai);let{middle:s,unwrap:r}=Zn(e.document.bbox),i=()=>M.latLngBounds([...n().map(l=>l.at),...o().
flatMap(l=>l.points.map(([m,p])=>M.latLng(p,m)))]),a=()=>{if(!e.view)return c();let[l,m,p,d]=e.view,g=r(l);return M.latLngBounds(
[[m,g],[d,g+oe(l,p)]])},c=()=>{let l=(e.document.focus?.countries||[]).map(({country:p})=>p),m=n().filter(p=>l.includes(
p.feature.properties.country));return m.length?M.latLngBounds(m.map(p=>p.at)):i()};return{middle:s,unwrap:r,first:a,fit:(l=i())=>{
l.isValid()?t.fitBounds(l,{...at(t),maxZoom:l.getNorthEast().equals(l.getSouthWest())?9:11,animate:!1}):t.setView([20,s],
t.getMinZoom(),{animate:!1})}}}var Kn=3;function Pi(t){let e=t.length-Kn,n=t.slice(0,Kn).map(({name:o})=>o);return e>0?`${n.
join(", ")} and ${T(e)} more`:[n.slice(0,-1).join(", "),...n.slice(-1)].filter(Boolean).join(" and ")}function Xn(t,e,n,o,s){
let r=Ti(t),i=n.filter(m=>!(m.bounds?r.intersects(m.bounds):r.contains(m.at))),a=o.filter(({points:m})=>!m.every(([p,d])=>r.
contains([d,p]))).length,c=[i.length&&`${$(i.length,"place lies","places lie")} outside this view: ${Pi(i)}`,a&&`${$(a,"\
route leads","routes lead")} out of it`].filter(Boolean);if(!c.length)return()=>{};let u=i.length?c.join("; "):`${$(a,"r\
oute leads","routes lead")} out of this view`,l=f("button.gm-outside",{type:"button",click:()=>s()},O(`${u}.`,300)," ",f(
"span.gm-more-words",{},"Show everything"));return e.append(l),t.once("movestart",()=>l.remove()),()=>l.remove()}function Qn(t,e,n){
let o=()=>{},s={show:()=>{let{maxBounds:r}=t.options;t.setMaxBounds(null),t.invalidateSize({animate:!1}),t.options.minZoom=
Math.max(0,Math.floor(4*Math.log2(t.getSize().x/300))/4),e(),t.fire("zoomlevelschange"),r&&t.setMaxBounds(r)},note:()=>{
o=n()},leave:()=>o(),again:()=>{o(),s.show(),s.note()}};return s}function to(t,e){M.control.zoom({zoomInText:"+",zoomOutText:"\
−"}).addTo(t);let n=M.control({position:"topleft"});n.onAdd=()=>{let o=f("button.gm-fit",{type:"button","aria-label":"\
Show everything",title:"Show everything",click:e},L("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},
L("path",{d:"M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10"}))),s=f("div.leaflet-bar",{},o);return M.DomEvent.disableClickPropagation(
s),s},n.addTo(t),M.control.scale({maxWidth:120,metric:!0,imperial:!0}).addTo(t)}var _i=/^[A-Za-z0-9+/]+=*$/,[Bi,eo]=[5.5,9.5];function no(t,e,n){let o=(e.relief||[]).filter(([,,,i])=>_i.test(i));if(!o.
length)return;let s=t.createPane("gm-relief");s.setAttribute("aria-hidden","true");for(let[i,a,c,u]of o){let l=360/2**i,
m=(p,d)=>M.CRS.EPSG3857.pointToLatLng(M.point(p*256,d*256),i);for(let p of[-360,0,360]){let d=a*l-180+p;if(d+l<=n-185||d>=
n+185)continue;let g=[[m(a,c+1).lat,d],[m(a,c).lat,d+l]];M.imageOverlay(`data:image/webp;base64,${u}`,g,{pane:"gm-relief",
className:"gm-relief"}).addTo(t)}}let r=()=>{let i=(eo-t.getZoom())/(eo-Bi);s.style.setProperty("--gm-left",String(Math.
max(0,Math.min(1,i))))};t.on("zoomend",r),r()}var wt={place:{size:13,style:"600",spacing:0,pad:2},minor:{size:12,style:"500",spacing:0,pad:2},sea:{size:13,style:"ital\
ic 600",spacing:1.2,pad:4},region:{size:13,style:"600",spacing:1.6,pad:4},crowd:{size:12,style:"600",spacing:0,pad:2},line:{
size:12,style:"500",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,style:"600",spacing:1.4,
pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,pad:10},river:{
size:11,style:"italic 400",spacing:.6,pad:8},settlement:{size:11,style:"400",spacing:0,pad:9}};function oo(t){let e=document.
createElement("canvas").getContext("2d"),n=new Map;return(o,s)=>{let r=`${s} ${o}`,i=n.get(r);if(i===void 0){let a=wt[s];
e.font=`${a.style} ${a.size}px ${t}`,i=e.measureText(a.upper?o.toLocaleUpperCase("en"):o).width+o.length*a.spacing,n.set(
r,i)}return i}}var so=12,ro=150,Ri=400,Ii=.3,zi=["place","minor","crowd"],io={H:"sea",L:"region"},ji=8,Di=.5;function ie(t,e,n,o,s,r,i){
let{size:a,pad:c}=wt[s],u=e(o,s),l=[[r.x+i,r.y-a*.65],[r.x-i-u,r.y-a*.65],[r.x-u/2,r.y-i-a*1.3],[r.x-u/2,r.y+i-1]];for(let m of zi.
includes(s)?[!0,!1]:[!0])for(let[p,d]of l){let g=[p-c/2,d-c/4,p+u+c/2,d+a*1.3+c/4],h=p>=2&&p+u<=t.size.x-2&&d>=2&&d+a<=t.
size.y-2,w=t.isAstray(g,r)&&(m||s!=="crowd");if(!(!h||w||!t.isFree(g)||m&&!t.isClear(g)))return t.take(g),n(o,s,r,p,d),!0}
return!1}var ao=(t,e,{single:n,crowds:o})=>({places:n().slice(0,2e3).map(s=>({view:s,at:t.latLngToContainerPoint(s.at).add(
s.beside)})).filter(({at:s})=>e.holds(s,40)),crowds:o().map(s=>({...s,at:t.latLngToContainerPoint(s.at)})).filter(({at:s})=>e.
holds(s,40))});function co(t,e,n){let{places:o,crowds:s}=ao(t,e,n);for(let{at:r,radius:i}of s)e.takeSymbol(r,i);for(let{
view:r,at:i}of o.slice(0,Ri))e.takeSymbol(i,r.radius)}function qi(t,e,n,o,s,r,i){let a=io[s.kind.class],c=b(s.name,40),u=n(
c,a),{bounds:l}=s,m=l?t.latLngToContainerPoint(l.getNorthEast()).x-t.latLngToContainerPoint(l.getSouthWest()).x:0,{size:p,
spacing:d}=wt[a],g=Math.max(0,Math.min(ji,(m*Di-u)/c.length)),h=u+g*c.length;for(let w of[r.y-s.radius-3-p*1.3,r.y+s.radius+
2]){let y=[r.x-h/2-2,w,r.x+h/2+2,w+p*1.3];if(!(y[0]<2||y[2]>e.size.x-2||!e.isFree(y)||!e.isClear(y)))return e.take(y),o(
c,`${a} gm-label-place`,r,r.x-h/2,w,i,0,d+g),!0}return!1}var Be=["capital","city","town"];function Wi(t){let[e,n]=[null,
null],[o,s]=[-1,-1];for(let r of t){let i=Be.indexOf(r.feature.properties.kind),a=D(r.feature)*(Be.length+1)+(i<0?0:Be.length-
i);a>o?[e,o,n,s]=[r,a,e,o]:a>s&&([n,s]=[r,a])}return[e,n].flatMap(r=>r?[b(r.name,24)]:[])}function lo(t,e,n,o,s,r){let{places:i,
crowds:a}=ao(t,e,s),c=Math.max(1,...i.slice(0,1).map(({view:m})=>D(m.feature))),u=m=>{for(let{view:p,at:d}of m){if(!e.holds(
d))continue;let g=r(p);if(!p.guess&&Object.hasOwn(io,p.kind.class)&&qi(t,e,n,o,p,d,g))continue;let h=g||D(p.feature)>=Ii*
c,w=p.guess?"guess":h?"place":"minor",y=b(p.name,40)+(p.guess?"?":"");ie(e,n,(k,v,...S)=>o(k,w==="minor"?"minor gm-label\
-place":w,S[0],S[1],S[2],g),y,w,d,p.radius+3)}},l=[...i.filter(({view:m})=>r(m)),...i.filter(({view:m})=>!r(m))];u(l.slice(
0,so));for(let{members:m,at:p,radius:d}of a.slice(0,ro)){let[g,...h]=Wi(m);[[g,...h],[g]].some(w=>ie(e,n,o,w.join(", "),
"crowd",p,d+2))}return()=>u(l.slice(so,ro))}var Fi=5.5,Hi=17e3,Ui=9,Vi=.45;function Gi(t,e,n,{text:o,kind:s,width:r},i,a){let{size:c,pad:u,spacing:l}=wt[s],m=e(o,s),
p=r*256*2**a/360;if(!(p<m*(s==="unit"?1.1:.85)))for(let d of new Set([Math.min(Ui,(p*Vi-m)/o.length),0])){if(d<0)continue;
let g=m+d*o.length,[h,w]=[g/2+u,c*.65+u/2],y=[i.x-h,i.y-w,i.x+h,i.y+w];if(!(y[0]<0||y[2]>t.size.x||!t.isFree(y)||!t.isClear(
y))){t.take(y),n(o,s,i,i.x-g/2,i.y-c*.65,!1,0,d&&l+d);return}}}function Zi(t,e,n,{text:o,kind:s,width:r,turn:i},a,c,u){let{
size:l,pad:m}=wt[s],p=e(o,s);if(r*256*2**c/360<1.1*p||u.some(([v,S])=>v===o&&Math.hypot(S.x-a.x,S.y-a.y)<400))return;let[
d,g]=[Math.cos(i*Math.PI/180),Math.sin(i*Math.PI/180)],[h,w]=[a.x+g*l*.8,a.y-d*l*.8],y=(p/2+m)*d+l*.65*Math.abs(g),x=(p/
2+m)*Math.abs(g)+l*.65*d,k=[h-y,w-x,h+y,w+x];k[0]<0||k[2]>t.size.x||!t.isFree(k)||!t.isClear(k)||(t.take(k),u.push([o,a]),
n(o,s,a,h-p/2,w-l*.65,!1,i))}function uo(t,e,n,o,s){let r=t.getZoom(),i=Math.round(e.size.x*e.size.y/Hi),a=[];for(let c of[
"country","water","settlement","river",...r<Fi?[]:["unit"]])for(let u of s.filter(({kind:l})=>l===c)){let l=t.latLngToContainerPoint(
u.at);if(!e.holds(l))continue;if(c==="river"){Zi(e,n,o,u,l,r,a);continue}if(c!=="settlement"){Gi(e,n,o,u,l,r);continue}let m=[
l.x-4,l.y-4,l.x+4,l.y+4];i>0&&e.isFree(m)&&ie(e,n,o,u.text,c,l,6)&&(i-=1,e.take(m))}}function mo(t,e){let n=[];for(let o=1;o<t.length;o+=1){let[s,r]=[t[o-1],t[o]],[i,a]=[Math.min(s.x,r.x),Math.max(s.x,r.x)],
[c,u]=[Math.min(s.y,r.y),Math.max(s.y,r.y)];if(a<0||i>e.x||u<0||c>e.y)continue;let l=Math.min(400,Math.ceil(Math.hypot(r.
x-s.x,r.y-s.y)/9));for(let m=0;m<l;m+=1)n.push([s.x+(r.x-s.x)*m/l,s.y+(r.y-s.y)*m/l])}return n}function fo(t,e){let n=[],
o=[],s=r=>n.every(i=>r[2]<i[0]||r[0]>i[2]||r[3]<i[1]||r[1]>i[3]);return{size:t,take:r=>{n.push(r)},takeSymbol({x:r,y:i},a){
o.push({x:r,y:i,radius:a}),n.push([r-a,i-a,r+a,i+a])},isAstray:([r,i,a,c],u)=>o.some(({x:l,y:m,radius:p})=>Math.hypot(Math.
max(r-l,0,l-a),Math.max(i-m,0,m-c))-p<6&&Math.hypot(l-u.x,m-u.y)>1),holds:(r,i=0)=>r.x>-i&&r.y>-i&&r.x<t.x+i&&r.y<t.y+i,
isFree:s,takeTurned:(r,i,a,c)=>{let[u,l]=[Math.cos(i*Math.PI/180),Math.sin(i*Math.PI/180)],m=c/2*(Math.abs(u)+Math.abs(l)),
p=Math.ceil(a/c),d=Array.from({length:p},(w,y)=>{let x=((y+.5)/p-.5)*a,[k,v]=[r.x+u*x,r.y+l*x];return[k-m,v-m,k+m,v+m]}),
g=d.every(([w,y,x,k])=>w>2&&y>2&&x<t.x-2&&k<t.y-2),h=e.some(([w,y])=>{let[x,k]=[w-r.x,y-r.y];return Math.abs(x*u+k*l)<a/
2+4&&Math.abs(k*u-x*l)<c/2+4});return!g||h||!d.every(s)?!1:(n.push(...d),!0)},isClear:([r,i,a,c])=>e.every(([u,l])=>u<r-
4||u>a+4||l<i-4||l>c+4)}}var Ki=[-4,4].flatMap(t=>[-4,4].map(e=>[t,e])),Re=t=>Math.min(11,77/Math.max(t,1));function Y(t){let e=[0];for(let n=1;n<
t.length;n+=1)e.push(e[n-1]+Math.hypot(t[n].x-t[n-1].x,t[n].y-t[n-1].y));return e}function ct(t,e,n){let o=1;return n.map(
s=>{for(;o<t.length-1&&e[o]<s;)o+=1;let[r,i]=[t[o-1],t[o]],a=e[o]-e[o-1]||1,[c,u]=[(i.x-r.x)/a,(i.y-r.y)/a],l=s-e[o-1];return{
x:r.x+c*l,y:r.y+u*l,ux:c,uy:u}})}function Yi(t){let e=Y(t),n=e[e.length-1],o=Array.from({length:36},(s,r)=>(r+.5)*n/36);
return{line:t,along:e,total:n,samples:ct(t,e,o),links:[]}}function Ji({line:t},{x:e,y:n}){for(let o=1;o<t.length;o+=1){let[
s,r]=[t[o-1],t[o]],[i,a]=[r.x-s.x,r.y-s.y],c=i*i+a*a||1,u=Math.max(0,Math.min(1,((e-s.x)*i+(n-s.y)*a)/c));if(Math.hypot(
s.x+u*i-e,s.y+u*a-n)>5)continue;let l=Math.sqrt(c);return{ux:i/l,uy:a/l}}return null}function po(t,e,n){let[o,s]=[0,0],r=t.
samples.map(i=>{let a=Ji(e,i),c=a?a.ux*i.ux+a.uy*i.uy:0,u=Math.abs(c)>.92;return u&&([o,s]=[o+c,s+1]),u});s>1&&t.links.push(
{to:n,sign:o<0?-1:1,at:r})}function Xi(t){let e=new Map;t.forEach(({line:o},s)=>{for(let{x:r,y:i}of[o[0],o[o.length-1]])
for(let[a,c]of Ki){let u=`${Math.floor((r+a)/16)} ${Math.floor((i+c)/16)}`,l=e.get(u);l?l.push(s):e.set(u,[s])}});let n=new Set;
for(let o of e.values())for(let[s,r]of o.entries())for(let i of o.slice(s+1)){if(n.size>=12e3)break;r!==i&&n.add(Math.min(
r,i)*t.length+Math.max(r,i))}return[...n].map(o=>[Math.floor(o/t.length),o%t.length])}function Qi(t){let e=[];return t.forEach(
(n,o)=>{if(e[o])return;let[s,r]=[n.line[0],n.line[n.line.length-1]],i=({samples:c})=>c.reduce((u,{x:l,y:m})=>u+(r.x-s.x)*
(m-s.y)-(r.y-s.y)*(l-s.x),0),a=i(n);e[o]={sign:1,side:0};for(let c=[o];c.length;){let u=c.pop();for(let{to:l,sign:m}of t[u].
links){if(e[l])continue;let p=i(t[l])-a;e[l]={sign:e[u].sign*m,side:Math.abs(p)<36*n.total*1.5?0:p},c.push(l)}}}),e}function ta({
samples:t,links:e},n,o){let s=1,r=a=>o[a].side<o[n].side||o[a].side===o[n].side&&a<n;return{by:t.map((a,c)=>{let u=e.filter(
({at:p})=>p[c]),l=u.length+1;s=Math.max(s,l);let m=u.filter(({to:p})=>r(p)).length;return o[n].sign*(m-(l-1)/2)*Re(l)}),
crowd:s}}function ea({line:t,along:e,total:n},o){let s=Math.min(70,n*.42),r=[.08,.18,.3,.45,.6,.8,1].map(c=>c*s),i=[...new Set(
[...e,...r,...r.map(c=>n-c),...o.map((c,u)=>(u+.5)*n/36)])].sort((c,u)=>c-u),a=ct(t,e,i);return a.map(({x:c,y:u},l)=>{let m=i[l],
[p,d]=[a[Math.max(0,l-1)],a[Math.min(a.length-1,l+1)]],g=Math.hypot(d.x-p.x,d.y-p.y)||1,h=Math.max(0,Math.min(1,Math.min(
m,n-m)/s)),w=Math.max(0,Math.min(35,m/n*36-.5)),[y,x]=[Math.floor(w),Math.ceil(w)],k=(o[y]+(o[x]-o[y])*(w-y))*h*h*(3-2*h);
return{x:c-(d.y-p.y)/g*k,y:u+(d.x-p.x)/g*k}})}var na=t=>t.map((e,n)=>{let o=t.slice(Math.max(0,n-2),n+3);return o.reduce(
(s,r)=>s+r,0)/o.length});function go(t){let e=t.map(Yi);for(let[o,s]of Xi(e))po(e[o],e[s],s),po(e[s],e[o],o);let n=Qi(e);
return e.map((o,s)=>{if(!o.links.length||!o.total)return{points:o.line,crowd:1};let{by:r,crowd:i}=ta(o,s,n);return{points:ea(
o,na(r)),crowd:i}})}var ho=13,oa=4,wo=80,sa=60,ra=4,yo=19,ia=34,bo=({feature:{properties:t}})=>t.status==="reported"?"":b(t.status,20);function aa(t){
let e=t.feature.properties,n=E(e.length_km)?q(e.length_km):"";return[b(e.mover,40),n,bo(t)].filter(Boolean).join(", ")}function ca(t,e,n){
let o=({x:r,y:i})=>r>-20&&i>-20&&r<n.x+20&&i<n.y+20,s=[];for(let r of e.tracks){let i=r.map(a=>t.latLngToContainerPoint(
a));i.forEach((a,c)=>{c&&(o(a)||o(i[c-1]))?s[s.length-1].push(a):s.push([a])})}return s.filter(r=>r.length>1)}function la(t,e){
let n=Y(t),o=n[n.length-1],s=e/2+10;if(o<2*s)return[];let r=[0];for(let i=24;i<o/2-s;i+=24)r.push(i,-i);return r.flatMap(
i=>{let a=o/2+i,[c,u,l,m,p]=ct(t,n,[-1,-.5,0,.5,1].map(x=>a+x*s)),d=Math.hypot(p.x-c.x,p.y-c.y)||1,[g,h]=[(p.x-c.x)/d,(p.
y-c.y)/d],w=({x=0,y:k=0})=>Math.abs((x-c.x)*h-(k-c.y)*g);if(Math.max(w(u),w(l),w(m))>oa)return[];let y=Math.atan2(h,g)*180/
Math.PI;return[{x:l.x,y:l.y,turn:y>wo?y-180:y<=wo-180?y+180:y}]})}function ua(t,e,n,o,s,r,i){let[a,c]=[n(i,"line"),15];for(let u of ca(
t,s,e.size))for(let{x:l,y:m,turn:p}of la(u,a)){let[d,g]=[Math.cos(p*Math.PI/180),Math.sin(p*Math.PI/180)];for(let h of[-ho,
ho]){let w={x:l-g*h,y:m+d*h};if(e.takeTurned(w,p,a,c))return o(i,`line gm-route-${s.number}`,w,w.x-a/2,w.y-7.5,r,p),!0}}
return!1}function ma(t,e,n,o,s){let r=o.tracks.flat(),i=o.stops.flatMap(([a,c],u)=>{let l=r.reduce((p,d)=>{let g=Math.abs(
((d.lng-a)%360+540)%360-180)+Math.abs(d.lat-c);return g<p.away?{at:d,away:g}:p},{at:null,away:.01}),m=l.at&&t.latLngToContainerPoint(
l.at);return m&&e.holds(m)?[[u+1,m]]:[]});if(!(i.length<2))for(let[a,{x:c,y:u}]of i)for(let[l,m]of[[1,-1],[-1,-1],[1,1],
[-1,1]]){let p={x:c+l*yo,y:u+m*yo},d=[p.x-8,p.y-8,p.x+8,p.y+8],g=i.some(([h,w])=>h!==a&&Math.hypot(p.x-w.x,p.y-w.y)<ia);
if(!(!e.holds(p)||g||!e.isFree(d))){e.take(d),n(String(a),`step gm-route-${o.number}`,p,p.x-8,p.y-8,s);break}}}function xo(t,e,n){
let o=t.filter(e);return o.length?o:t.length<=n?t:[]}function ko(t,e,n,o,s){let r=o.filter(({stops:i,tracks:a})=>a.length&&
i.length>2);for(let i of xo(r,s,ra))ma(t,e,n,i,s(i))}function So(t,e,n,o,s,r){for(let i of xo(s,r,sa))[aa(i),bo(i)].some(
a=>a&&ua(t,e,n,o,i,r(i),a))}function fa(t,e){return(n,o,s,r,i,a=!1,c=0,u=0)=>{let l=O(n,100),m=`span.gm-label.gm-label-${o.replaceAll(" ",".")}${a?"\
.gm-chosen":""}`,p=f(m,{},c?f("span.gm-turned",{},l):l);if(c&&(p.firstElementChild.style.transform=`rotate(${c}deg)`),u&&
(p.style.letterSpacing=`${u}px`),M.DomUtil.setPosition(p,t.containerPointToLayerPoint([r,i]).round()),o==="settlement"){
let d=f("span.gm-dot");M.DomUtil.setPosition(d,t.containerPointToLayerPoint(s).round()),e.append(d)}e.append(p)}}function Mo(t,e,n,o,s,r,i,a=c=>c){
let c=t.createPane("gm-labels"),u=a(c);c.classList.add("leaflet-zoom-hide"),c.setAttribute("aria-hidden","true");let l=oo(
getComputedStyle(t.getContainer()).fontFamily),m=new Set(n.slice(0,2e3).flatMap(g=>[g.name,g.feature.properties.name])),
p=e.labels.filter(([g])=>!m.has(g)).map(([g,h,w,y,,x,k=0])=>({text:b(g,40),at:M.latLng(w,i(h)),kind:y,width:x,turn:k})),
d=()=>{let g=t.getSize(),h=s(),w=h.flatMap(({tracks:C})=>C.map(N=>N.map(P=>t.latLngToContainerPoint(P)))),y=fo(g,w.flatMap(
C=>mo(C,g))),x=document.createDocumentFragment(),k=fa(t,x),v=({feature:C})=>r(C);co(t,y,o),ko(t,y,k,h,v);let S=lo(t,y,l,
k,o,v);So(t,y,l,k,h,v),S(),uo(t,y,l,k,p),u.replaceChildren(x)};return t.on("moveend zoomend resize",d),d(),d}var vo=["name","abbreviation"];var Lo=t=>[...t].reduce((e,n)=>n[1]>e[1]?n:e,["",0])[0];function pa({properties:{name:t,mentions:e,offset:n,told:o}}){if(n)
return t;if(o?.spelling)return o.spelling;let s=e[0]?.surface;if(e.every(({surface:m})=>m===s)){let p=e.some(({mention:d})=>vo.
includes(d))?s.replace(/\s+/g," ").trim():"";return p&&p.length<=60?p:t}let r=new Map,i=new Map;for(let{surface:m,mention:p}of e){
let d=m.replace(/\s+/g," ").trim();if(!vo.includes(p)||!d||d.length>60)continue;let g=d.toLowerCase();r.set(g,(r.get(g)||
0)+1);let h=i.get(g)||new Map;i.set(g,h.set(d,(h.get(d)||0)+1))}let a=String(t).toLowerCase(),c=Lo(r),u=i.get(r.get(a)===
r.get(c)?a:c);if(!u)return t;let l=new Map([...u].filter(([m])=>m!==m.toUpperCase()));return Lo(l.size?l:u)}var Et=(t,{labels:e})=>e===
"gazetteer"?t.properties.name:pa(t);function Oo(t){let e=new Map,n=new Map,o=(r,i)=>`${Math.floor(r/6)} ${Math.floor(i/6)}`,s=[];t.forEach(({x:r,y:i},a)=>{let c=[
-6,0,6].flatMap(u=>[-6,0,6].flatMap(l=>e.get(o(r+u,i+l))||[])).find(u=>Math.hypot(t[s[u][0]].x-r,t[s[u][0]].y-i)<6);c!==
void 0?s[c].push(a):e.set(o(r,i),[...e.get(o(r,i))||[],s.push([a])-1])});for(let r of s.filter(({length:i})=>i>1)){let a=Math.
max(25,...r.map(c=>2*t[c].radius+4))/2/Math.sin(Math.PI/r.length);r.forEach((c,u)=>{let l=Math.PI+2*Math.PI*u/r.length;n.
set(c,[Math.round(a*Math.cos(l)),Math.round(a*Math.sin(l))])})}return n}var Ie=300,$o={few:{radius:16,fewest:4},many:{radius:44,fewest:3}};function da(t,e,n){let o=new Map,s=c=>Math.floor(c/e)+
2**20,r=(c,u)=>c*2**22+u;t.forEach(({x:c,y:u},l)=>{let m=r(s(c),s(u)),p=o.get(m);p?p.push(l):o.set(m,[l])});let i=new Uint8Array(
t.length),a=[];return t.forEach((c,u)=>{if(i[u])return;let l=[],[m,p]=[s(c.x),s(c.y)];for(let w=m-1;w<=m+1;w+=1)for(let y=p-
1;y<=p+1;y+=1){let x=o.get(r(w,y));if(!x)continue;let k=x.filter(v=>!i[v]);o.set(r(w,y),k);for(let v of k)(t[v].x-c.x)**
2+(t[v].y-c.y)**2<=e*e&&l.push(v)}let d=l.length>=n?l.sort((w,y)=>w-y):[u],[g,h]=[0,0];for(let w of d)i[w]=1,g+=t[w].x,h+=
t[w].y;a.push({x:g/d.length,y:h/d.length,members:d})}),ga(a,n)}var yt=t=>11.5+3.4*Math.log10(t),Eo=6;function ga(t,e){let n=t;
for(let o=0,s=1;s>0&&o<6;o+=1){let r=2*yt(Math.max(1,...n.map(({members:l})=>l.length).slice(0,1e3)))+Eo,i=(l,m)=>(Math.
floor(l/r)+2**20)*2**22+Math.floor(m/r)+2**20,a=new Map;for(let l of n)a.set(i(l.x,l.y),[...a.get(i(l.x,l.y))||[],l]);let c=new Set,
u=new Map;for(let l of n.filter(({members:m})=>m.length>=e).sort((m,p)=>p.members.length-m.members.length||m.members[0]-
p.members[0])){if(c.has(l))continue;let m=yt(l.members.length),p=[-1,0,1].flatMap(w=>[-1,0,1].flatMap(y=>a.get(i(l.x+w*r,
l.y+y*r))||[])).filter(w=>w!==l&&!c.has(w)&&!u.has(w)&&Math.hypot(w.x-l.x,w.y-l.y)<m+(w.members.length>=e?yt(w.members.length):
Eo));if(!p.length)continue;let d=[l,...p],g=d.flatMap(w=>w.members).sort((w,y)=>w-y),h=w=>d.reduce((y,x)=>y+x[w]*x.members.
length,0)/g.length;for(let w of p)c.add(w);u.set(l,{x:h("x"),y:h("y"),members:g})}s=c.size,n=n.filter(l=>!c.has(l)).map(
l=>u.get(l)||l)}return n}function ha(t,e,n){let o=n.filter(({members:i})=>i.length===1),s=Oo(o.map(({at:i,members:[{radius:a}]})=>({
...t.project(i,e),radius:a}))),r=new Map(o.map((i,a)=>[i,a]));return n.map(i=>({...i,beside:s.get(r.get(i)??-1)}))}function Ao(t,e){
let{radius:n,fewest:o}=e?$o.few:$o.many,s=new Map,r=[];return{show(i){r=i,s.clear()},at(i){let a=s.get(i);if(a)return a;
let c=r.map(m=>t.project(m.at,i)),u=da(c,n,o).map(({x:m,y:p,members:d})=>{let g=d.map(h=>r[h]);return{members:g,at:g.length===
1?g[0].at:t.unproject([m,p],i)}}),l=ha(t,i,u);return s.set(i,l),l}}}var ze=({members:t},e)=>t.length===1?t[0].feature.id:
`${t[0].feature.id} ${t.length} ${e}`;function Co(t){let e=t.slice(0,3).map(s=>s.name),n=t.length>3?" and others":"";return`${t[0].
guess?$(t.length,"guess","guesses"):$(t.length,"place")} close together: ${e.join(", ")}${n}. Open`}function To(t,e,n){let o=M.
latLngBounds(n.map(c=>c.at)),s=t.getBoundsZoom(o,!1,M.point(60,60)),r=Number.isFinite(s)?Math.min(t.getMaxZoom(),s):t.getMaxZoom();
return!Number.isFinite(r)||r<=t.getZoom()?null:e.at(Math.floor(4*r)/4).filter(c=>c.members.some(u=>n.includes(u))).length>
1?{center:o.getCenter(),zoom:r}:null}var bt={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"M-.86\
 -.86H.86V.86H-.86Z"},H:{name:"Waters",shape:"M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6 -.45\
 0 -1.2Z"},T:{name:"Mountains, islands, land forms",shape:"M0 -1.08L1.08 .86H-1.08Z"},S:{name:"Bases, airports, sites",shape:"\
M0 -1.15L1.15 0L0 1.15L-1.15 0Z"},L:{name:"Regions and continents",shape:"M.58 -1H-.58L-1.12 0L-.58 1H.58L1.12 0Z"},X:{name:"\
Other positions",shape:"M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z"}};function U(t,e){let n=Object.hasOwn(t.kinds,e)?t.
kinds[e]:null;return n?{label:n[0],class:n[2],area:n[3]}:{label:b(e,40)||"place",class:"X",area:!1}}var Vt=t=>Math.min(17,
4.2+2*Math.sqrt(t));function W(t,e,n,o){let s=e+(o?9:4),r=L("path",{d:bt[t].shape,transform:`scale(${e})`,class:"gm-shap\
e"}),i=L("path",{d:bt[t].shape,transform:`scale(${e+2.2})`,class:"gm-halo"}),a=o?[L("circle",{r:e+7,class:"gm-soft"})]:[];
return L("svg",{viewBox:`${-s} ${-s} ${2*s} ${2*s}`,width:2*s,height:2*s,class:`gm-symbol gm-${t} gm-${n}`,"aria-hidden":"\
true",focusable:"false"},...a,i,r)}function At(t,e){let n=W(t,Math.max(e,7),"guess",!1),o=L("text",{class:"gm-question",
"text-anchor":"middle",dy:".36em"});return o.textContent="?",n.append(o),n}function No(t){let e=yt(t.length),n=2*Math.PI*
e,o=Object.keys(bt).map(c=>({letter:c,share:t.filter(u=>u===c).length/t.length})).filter(({share:c})=>c>0),s=0,r=o.map(({
letter:c,share:u})=>{let l=L("circle",{r:e,class:`gm-arc gm-${c}`,"stroke-dasharray":`${u*n} ${n}`,"stroke-dashoffset":-s*
n,transform:"rotate(-90)"});return s+=u,l}),i=L("text",{class:"gm-cluster-number","text-anchor":"middle",dy:".35em"});i.
textContent=t.length>9999?`${Math.round(t.length/1e3)}k`:String(t.length);let a=e+4;return L("svg",{viewBox:`${-a} ${-a}\
 ${2*a} ${2*a}`,width:2*a,height:2*a,class:"gm-symbol","aria-hidden":"true",focusable:"false"},L("circle",{r:e+2.5,class:"\
gm-halo"}),...r,i)}var J={reported:"reported as having happened",planned:"planned",denied:"denied",possible:"possible, n\
ot confirmed"},X=t=>Object.hasOwn(J,t)?t:"possible";var je=class{#e=null;#t;constructor(e,n,o,s,r,i){this.#t=e,this.feature=n,this.guess=null,this.rank=o,this.kind=s,this.layer=
null,this.button=null,this.at=r,this.radius=i,this.beside=[0,0],this.bounds=null}get name(){return this.#e??=b(Et(this.feature,
this.#t))}};function Po(t,e,n){let o=[...e].sort((r,i)=>D(i)-D(r)),s=new Map;return o.map((r,i)=>{let{kind:a}=r.properties,
[c,u]=r.geometry.coordinates,l=s.get(a)||U(t,a);return s.set(a,l),new je(t.document,r,i,l,M.latLng(u,n(c)),Vt(D(r))+2)})}
function _o(t,e,n,o){return e.map(s=>({feature:s,guess:s.properties.alternatives[0]})).filter(({guess:s})=>s&&E(s.lon)&&
E(s.lat)).map(({feature:s,guess:r},i)=>({feature:s,guess:r,rank:n+i,kind:U(t,r.kind),layer:null,button:null,at:M.latLng(
r.lat,o(r.lon)),radius:Vt(D(s))+2,name:b(s.properties.name),beside:[0,0],bounds:null}))}function Bo(t,e,n,o){let s={button:e},
r=M.divIcon({html:s.button,className:"gm-icon",iconSize:[0,0]});return M.marker(t,{icon:r,keyboard:!1,bubblingMouseEvents:!1,
zIndexOffset:n,riseOnHover:!0}).on("click",o)}function wa(t,e){let{confidence:n}=t.feature.properties,o=t.guess||t.feature.
properties,s=[t.name,t.guess&&`not placed, at best ${b(t.guess.name)}`,t.kind.label,b(o.country_name||o.country),$(D(t.feature),
"mention")].filter(Boolean).join(", "),r=t.guess?At(t.kind.class,t.radius-2):W(t.kind.class,t.radius-2,j(n),t.kind.area&&
!t.bounds);return t.button=f("button.gm-marker",{type:"button",tabindex:"-1","aria-label":s,[t.guess?"data-guess":"data-\
place"]:t.feature.id},r),t.button.classList.toggle("gm-moved",!!t.corrected),t.button.classList.toggle("gm-struck",!!t.corrected?.
denied),Bo(t.at,t.button,t.kind.area?-1e5:-t.rank*10,()=>e(t,t.button))}function ya(t,e,n){let o=!!t[0].guess,s=Co(t),r=No(
t.map(c=>c.kind.class)),a=f(`button.gm-marker.gm-cluster${o?".gm-guess":""}`,{type:"button",tabindex:"-1","aria-label":s},
r);return Bo(e,a,1e3,()=>n(a))}function ba(t,e=[0,0]){t.beside=e,t.button&&(t.button.style.translate=`${e[0]}px ${e[1]}p\
x`)}function De(t,e,n,o,s){let r=Ao(t,e.length<=Ie),i=new Map,a=[],c=0,u=({members:g,at:h},w)=>{let y=To(t,r,g);if(!y)return s.
showCluster(g,h,w);t.setView(y.center,y.zoom,{animate:!1}),(g.find(k=>i.has(k.feature.id))?.button||t.getPane("markerPan\
e").querySelector("button"))?.focus({preventScroll:!0})},l=g=>{let[h,...w]=g.members;return w.length?ya(g.members,g.at,y=>u(
g,y)):h.layer||=wa(h,s.showPlace)},m=()=>{let[g,h]=[t.getBounds().pad(.25),t.getZoom()];a=r.at(h).filter(({at:y})=>c<=Ie||
g.contains(y));let w=new Map(a.map(y=>[ze(y,h),y]));for(let[y,x]of[...i].filter(([k])=>!w.has(k)))x.remove(),i.delete(y);
for(let[y,x]of w)i.has(y)||i.set(y,l(x).addTo(t));for(let{members:y,beside:x}of a)y.length===1&&ba(y[0],x);p()},p=()=>{let g=t.
getZoom();for(let h of a){let w=h.members.some(({feature:y})=>o(y));i.get(ze(h,g))?.getElement()?.firstElementChild.classList.
toggle("gm-chosen",w)}},d=()=>{let g=e.filter(h=>n(h.feature));c=g.length,r.show(g);for(let h of i.values())h.remove();i.
clear(),m()};return t.on("moveend zoomend resize",m),d(),{update:d,mark:p,single:()=>a.filter(({members:g})=>g.length===
1).map(({members:g})=>g[0]),crowds:()=>a.filter(({members:g})=>g.length>1).map(({members:g,at:h})=>({members:g,at:h,radius:yt(
g.length)+3}))}}var Ro="button.gm-marker, path.gm-hit:not(.gm-away)",Io={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},
zo={Home:()=>0,End:(t,e)=>e,PageDown:(t,e)=>Math.min(e,t+1),PageUp:t=>Math.max(0,t-1)},xa="Arrow keys lead from mark to \
mark, Page Down and Page Up through all, Home to the first. Enter opens one.";function ae(t){let{left:e,right:n,top:o,bottom:s}=t.
getBoundingClientRect();return{x:(e+n)/2,y:(o+s)/2}}function ka(t,e,[n,o]){let s=ae(e),r=null,i=1/0;for(let a of t){let{
x:c,y:u}=ae(a),l=(c-s.x)*n+(u-s.y)*o,m=Math.abs((c-s.x)*o)+Math.abs((u-s.y)*n),p=l+2*m;a===e||l<1||m>2*l||p>=i||([r,i]=[
a,p])}return r}function Sa(t,e){let n=t.getContainer().getBoundingClientRect(),{x:o,y:s}=ae(e),{paddingTopLeft:r,paddingBottomRight:i}=at(
t,24,24);t.panInside(t.containerPointToLatLng(M.point(o-n.left,s-n.top)),{paddingTopLeft:r,paddingBottomRight:i,animate:!1})}
function jo(t,e=Ro){let n=t.getContainer(),o=()=>[...n.querySelectorAll(e)];if(e===Ro){let a=f("p.gm-heard",{id:"gm-keys"},
xa);n.append(a),n.setAttribute("aria-describedby",a.id)}let s=a=>{for(let c of n.querySelectorAll('[tabindex="0"]'))c.matches(
e)&&c!==a&&c.setAttribute("tabindex","-1");a?.setAttribute("tabindex","0")},r=a=>{let[c,{x:u,y:l}]=[n.getBoundingClientRect(),
ae(a)];return u>c.left&&u<c.right&&l>c.top&&l<c.bottom},i=()=>{let a=o(),c=n.getRootNode().activeElement,u=a.find(l=>l===
c)||a.find(l=>l.tabIndex===0&&r(l));s(u||a.find(l=>l.matches("button")&&r(l))||a.find(r))};return n.addEventListener("fo\
cusin",({target:a})=>{a.matches(e)&&s(a)}),n.addEventListener("keydown",a=>{let c=a.target;if(!c.matches?.(e)||a.ctrlKey||
a.metaKey||a.altKey)return;let u=o(),l=Object.hasOwn(Io,a.key)&&Io[a.key],m=Object.hasOwn(zo,a.key)&&zo[a.key];if(!l&&!m)
return;a.preventDefault(),a.stopPropagation();let p=l?ka(u,c,l):m&&u[m(u.indexOf(c),u.length-1)];p&&(r(p)||Sa(t,p),p.focus(
{preventScroll:!0}))}),t.on("moveend zoomend",i),i(),i}var Ma=300,va=600;function Do(t,e,n,o){let s=new Map,r=new Set,i=t.createPane("gm-pale");i.style.zIndex="390";let a=({at:c,
radius:u,kind:l})=>M.circleMarker(c,{pane:"gm-pale",interactive:!1,radius:u-2,className:`gm-pale gm-${l.class}`});return()=>{
let c=new Set;for(let u of o.period?e:[]){if(c.size===Ma)break;o.pales(u.feature)&&c.add(u)}for(let[u,l]of s)c.has(u)||l.
remove();for(let u of c){let l=s.get(u)||a(u);s.set(u,l.addTo(t))}for(let u of n){let l=o.pales(u.feature);!l&&r.has(u)&&
o.period&&o.shows(u.feature)&&u.trace(va),r[l?"add":"delete"](u);for(let m of u.layers){let p=m.getElement();p?.classList.
toggle("gm-pale",l),l&&!p?.classList.contains("gm-hit")&&p?.classList.remove("gm-away")}}}}var La=2e4;function Q({properties:{offset:t}}){let e=t&&E(t.uncertainty_km)?t.uncertainty_km:0;return e>0&&e<=La?e:0}var qo=t=>t>=
10?q(5*Math.round(t/5)):`${t.toFixed(t<2?1:0)} km`;var Oa=60;function $a(t,e,n){let o=s=>{let{offset:r}=s.feature.properties,i=`gm-ring gm-${s.kind.class}`,a=l=>({...n(l),
interactive:!1,className:l}),c=M.circle(s.at,{...a(i),radius:1e3*Q(s.feature)});if(!r.direction||!E(r.lon)||!E(r.lat))return[
c];let u=M.latLng(r.lat,e(r.lon));return[c,M.polyline([u,s.at],a(`${i} gm-ring-way`))]};return t.filter(({feature:s})=>Q(
s)>0).map(s=>({view:s,layers:o(s)}))}function Wo(t,e,n,o){t.createPane("gm-rings").setAttribute("aria-hidden","true");let r={
renderer:M.svg({pane:"gm-rings",padding:.6}),pane:"gm-rings"},i=$a(e,n,()=>r),a=null,c=()=>{let u=i.filter(({view:l})=>o(
l.feature)).length<=Oa;for(let{view:l,layers:m}of i){let p=l.feature===a;for(let d of m)o(l.feature)&&(u||p)?d.addTo(t):
d.remove(),d.getElement()?.classList.toggle("gm-open",p)}};return c(),{update:c,emphasise:u=>{a=u,c()}}}var Gt=2e-4,Ea=6,qe={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it ended"]};function Aa(t,e){
let n=t.flat(),o=[],s=(a,[c,u])=>typeof a?.lon=="number"&&Math.abs(u-a.lat)<Gt&&Math.abs(((c-a.lon)%360+540)%360-180)<Gt,
r=([a,c],u,l)=>{o.push({at:[c,a],role:u,place:l})};for(let a of e.stops){let c=a.role==="via"&&n.find(u=>s(a,u));c&&r(c,
"via",a.place)}let i=e.stops.length-1;for(let[a,c,u,l]of[[e.stops[0],e.stops[1],n[0],"origin"],[e.stops[i],e.stops[i-1],
n[n.length-1],"destination"]]){let m=[a,c].every(p=>typeof p?.lon=="number");r(u,a?.role===l&&m?l:"via",s(a,u)?a.place:null)}
return t.forEach((a,c)=>{c>0&&r(a[0],"via",null),c<t.length-1&&r(a[a.length-1],"via",null)}),o}var Fo=(t,e,n,o,s)=>Aa(e,
n).map(({at:r,role:i,place:a})=>{let c=`gm-end gm-role-${i} ${o}`;return M.circleMarker(r,{...s(c),radius:qe[i][0],role:i,
place:a,className:c}).addTo(t)});function Ho(t,e){let n=new Set(e.filter(({beside:o})=>!o.some(Boolean)).map(({feature:o})=>o.
id));for(let{layers:o}of t)for(let s of o){let{role:r,place:i}=s.options;r&&s.setRadius(qe[r][0]+(n.has(i)?Ea:0))}}function Uo(t){
let e=new Set(t.filter(n=>n.points.length>1).flatMap(n=>n.feature.properties.stops.map(o=>o.role)));return Object.entries(
qe).filter(([n])=>e.has(n)).map(([n,[o,s]])=>f("li",{},L("svg",{viewBox:"0 0 34 12",width:34,height:12,"aria-hidden":"tr\
ue"},L("circle",{cx:17,cy:6,r:Math.min(o,4.5),class:`gm-end gm-role-${n} gm-route-0`})),s))}var We="not a route",ce=[["origin","from"],["via","over"],["destination","to"]];var B=t=>t.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),Ca=t=>/[>→:",]|^(?:origin|via|destination)\s/u.test(
t)?`"${t.replaceAll('"','""')}"`:t,Vo=t=>t.map(({role:e,surface:n,given:o})=>`${e} ${o?n:Ca(B(n))}`).join(" > "),Ct=({mover:t,
status:e,stops:n})=>({denied:!1,mover:t,status:e,stops:[...n]});function Zo(t,e){let{report:n,route:o,sentence:s,corrected:r}=t,
i={surface:"",report:n,place:"",route:o,sentence:s,mover:"",status:"",stops:""};if(e.denied)return{...i,status:We,words:We};
let a=B(e.mover).slice(0,200)||B(t.mover),c=Vo(e.stops),u={mover:a===B(t.mover)?"":a,status:e.status===t.status?"":e.status,
stops:c===Vo(t.stops)?"":c},l=[u.mover,u.status,u.stops].filter(Boolean).join("; ");return l?r?{...i,mover:a,status:e.status,
stops:c,words:l}:{...i,...u,words:l}:null}var Go=(t,e)=>new Set(t.map(e)).size===1?e(t[0]):null;function xt(t,e){let n=t.
properties.tellings||[],o=n.map(l=>e.changeOf(l)),s=o.filter(l=>l!==null);if(!s.length)return null;let r=n.filter(l=>!e.
isShared(l));if((r.length?r:n).every(l=>e.changeOf(l)?.denied))return{denied:!0,mover:null,status:null,stops:null,words:We};
let a=n.map((l,m)=>o[m]||Ct(l)),c=n.length===1,u=c?"corrected":`corrected in ${s.length} of ${n.length} tellings; the ne\
xt run merges them anew`;return{denied:!1,mover:Go(a,l=>B(l.mover)),status:Go(a,l=>l.status),stops:c?a[0].stops:null,words:u}}
function Ko(t,e){let{stops:n,tellings:o}=t.properties,s=new Set((o||[]).map(r=>r.report));return({surface:r,given:i})=>{
let[a,c]=i?r.split(",").map(Number):[NaN,NaN];if(Number.isFinite(a)&&Number.isFinite(c))return[c,a];let u=B(r),l=n.find(
p=>B(p.surface)===u);if(l)return typeof l.lon=="number"?[l.lon,l.lat]:null;let m=e.find(({properties:p})=>p.type==="plac\
e"&&p.mentions.some(d=>s.has(d.report)&&B(d.surface)===u));return m?m.geometry.coordinates:null}}var Xo=20;function V(t){let e=b(t.name||t.surface);return t.part?`${b(t.part,30)} ${e}`:e}function lt(t){let e=t.stops.filter(
o=>o.role!=="via"),n=e.length>1?[e[0],e[e.length-1]]:t.stops;return`${b(t.mover,60)||"movement"}: ${n.map(V).join(" → ")}`}
function Ta(t,e){if(e.consistent===null||!E(e.km))return["unknown","cannot be compared"];let n=e.km,o=E(t.longest_km)&&n>
t.longest_km,s=E(t.shortest_km)&&n<t.shortest_km;return e.consistent?["agrees",o||s&&e.travelled?"agrees, with some tole\
rance":"agrees"]:o?["differs","longer than the areas allow"]:s?["differs","shorter than the areas allow"]:["differs","do\
es not agree"]}function Na(t,e,n){let o=e.claims.filter(a=>a.kind==="distance"),s=a=>{let c=o[a],[u,l]=Ta(e,c),m=c.travelled===
!1?"how far away the origin is":"length travelled";return f("li",{},f("strong",{},E(c.km)?q(c.km):b(c.text)),` ${m} `,f(
`span.gm-verdict.gm-${u}`,{},l),H(t,c.report,c,n))},r=E(e.length_km)?q(e.length_km):"no line is drawn",i=E(e.shortest_km)&&
E(e.longest_km)&&e.longest_km-e.shortest_km>=1?f("span.gm-quiet",{},` · the areas allow ${q(e.shortest_km)} to ${q(e.longest_km)}`):
null;return[f("h3",{},"Distance"),f("p.gm-measured",{},e.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line\
: ",f("strong",{},r),i),o.length?R("ul.gm-claims",o.length,s,100,Xo):f("p.gm-quiet",{},"No report states a distance.")]}
var Yo={mover:"What moved",origin:"From",via:"Over",destination:"To",count:"How many"};function Pa(t){let e=Object.keys(
Yo),n=new Map;for(let i of t.claims){if(!e.includes(i.kind))continue;let a=`${i.kind} ${b(i.text).toLowerCase()}`,c=n.get(
a);c?c.times+=1:n.set(a,{claim:i,times:1})}let o=[...n.values()].sort((i,a)=>e.indexOf(i.claim.kind)-e.indexOf(a.claim.kind));
if(!o.length)return null;let s=i=>{let{claim:a,times:c}=o[i],u=Yo[a.kind],l=c>1&&f("span.gm-quiet",{},` ×${c}`);return f(
"li",{},f("span.gm-quiet",{},`${u} `),O(a.text),l)},r=f("summary.gm-quiet",{},"Word for word");return f("details",{},r,R(
"ul.gm-claims",o.length,s))}var Jo=t=>t.map(e=>`${b(e.name)} (${q(e.km)})`).join(", "),Fe=t=>t.undrawn==="reading"?"less\
 than half sure that the text says so":"no two stops in a row are placed",_a=t=>t.stops.filter(e=>e.doubt).map(e=>f("p.g\
m-warning",{dir:"auto"},`${V(e)} is not placed: ${b(e.guess?.name||e.surface)} would be ${b(e.doubt)}`)),Ba=t=>t.stops.filter(
e=>e.inexact).map(e=>f("p.gm-note",{dir:"auto"},{origin:"Starts",destination:"Ends"}[e.role]||"Passes"," somewhere in ",
O(V(e)),", of which no outline is known",e.role==="via"?": the line does not bend towards its point.":": the line touche\
s a mere point of it.")),Qo=t=>f("span.gm-quiet",{},`${ce.find(([e])=>e===t)?.[1]??"over"} `),Ra=(t,e)=>f("li",{},Qo(t.role),
e&&typeof t.place=="string"?e(t.place,O(V(t))):O(V(t)),t.name&&t.surface!==t.name&&f("span.gm-quiet",{}," “",O(t.surface),
"”"),!E(t.lon)&&f("span.gm-quiet",{}," (not placed)")),Ia=t=>f("li",{},Qo(t.role),O(t.surface)),za=t=>(t.tellings||[]).
some(e=>e.corrected)?f("p.gm-note",{},"Corrected by hand."):null;function He(t,e=null,n=void 0){let o=t.properties,s=e?.
status||o.status,r=`, read correctly: ${F(o.confidence)}, ${K(o.confidence)}`;return f(e?.denied?"div.gm-route-head.gm-s\
truck":"div.gm-route-head",{},f("h2",{dir:"auto"},b(e?.mover||o.mover)||"Movement"),e&&f("p.gm-corrected",{},`Your corre\
ction: ${e.words}`),f("p.gm-kind",{},f(`span.gm-status.gm-${X(s)}`,{},b(s,20)),` route${e?"":r}`),f("ol.gm-stops",{},...e?.
stops?e.stops.map(Ia):o.stops.map(i=>Ra(i,n))),za(o))}var ja=t=>[t.unreported.length>0&&f("p.gm-warning",{dir:"auto"},`C\
rosses, though no report names it: ${Jo(t.unreported)}`),E(t.overland_km)&&t.overland_km>0&&f("p.gm-warning",{},`Crosses\
 ${q(t.overland_km)} of land, where a vessel cannot go: its way there is not known`),t.crosses.length>0&&f("p.gm-quiet",
{dir:"auto"},`Crosses ${Jo(t.crosses)}`)];function Da({reports:t,told:e}){let n=$(t.length,"report");return e&&e.accounts>
t.length?`${$(e.accounts,"account")}, quoted: ${n}`:n}function ts(t,e,n=null,o={},...s){let r=e.properties,i=r.stops.filter(
c=>!E(c.lon)).map(V),a=c=>f("li",{},H(t,r.reports[c],void 0,o.read));return f("article.gm-card",{"data-feature":e.id},He(
e,n,o.link),f("h3",{},"What the reports say"),it(t,r.claims,o.read),Pa(r),f("p.gm-note",{},e.geometry?"What lies between\
 the stops is inferred: the shortest way through the areas that the reports name.":`Not drawn: ${Fe(r)}.`),e.geometry&&i.
length>0?f("p.gm-warning",{dir:"auto"},`The line leaves out what is not placed: ${i.join(", ")}`):null,..._a(r),...e.geometry?
Ba(r):[],...Na(t,r,o.read),...ja(r),f("h3",{},Da(r)),R("ul.gm-sources",r.reports.length,a,100,Xo),s.length>0&&f("div.gm-\
card-tools",{},...s))}var qa=6;function Wa(t){let e=t.map(({properties:o})=>b(o.mover,40)).filter(Boolean),n=o=>e.filter(s=>s===o).length;return[
...e].sort((o,s)=>n(s)-n(o)||o.length-s.length)[0]||"not said who"}var Ue=({properties:{group:t,mover:e}})=>b(t||e,80).toLowerCase();
function le(t){let e=new Map;for(let s of t)e.set(Ue(s),[...e.get(Ue(s))||[],s]);if(e.size>qa){let s=Object.keys(J);return{
byStatus:!0,sorts:[],numberOf:(i,a=i.properties.status)=>s.indexOf(X(a))}}let n=[...e].sort(([,s],[,r])=>r.length-s.length),
o=new Map(n.map(([s],r)=>[s,r]));return{byStatus:!1,sorts:n.map(([,s],r)=>({number:r,words:Wa(s),routes:s.length})),numberOf:s=>o.
get(Ue(s))||0}}var Fa=4;function Ha(t,e,n,o){let s=new Map;for(let r of t){let{corridor:i}=r.properties;if(!i)continue;let a=i.coordinates.
map(u=>{let l=Math.max(...u[0].map(([d])=>d)),m=Math.min(...u[0].map(([d])=>d)),p=e((l+m)/2)-(l+m)/2;return u.map(d=>d.map(
([g,h])=>[h,g+p]))}),c=`gm-corridor gm-route-${n(r)}`;s.set(r.id,M.polygon(a,{...o(c),interactive:!1,className:c}))}return{
layers:s,few:s.size<=Fa}}function es(t,e,n,o){t.createPane("gm-corridors").setAttribute("aria-hidden","true");let i={renderer:M.
svg({pane:"gm-corridors",padding:.6}),pane:"gm-corridors",stroke:!1},{layers:a,few:c}=Ha(e,n,o,()=>i);if(c)for(let l of a.
values())l.addTo(t);return{emphasise:l=>{for(let[m,p]of a)c||(m===l?.id?p.addTo(t):p.remove()),p.getElement()?.classList.
toggle("gm-open",m===l?.id)},of:l=>a.get(l.id)}}function ns(t,e){if(e>=1)return t;let n=t.map(Y),o=e*n.reduce((r,i)=>r+i[i.length-1],0),s=[];for(let[r,i]of t.entries()){
let a=n[r],c=a[a.length-1];if(o<=0)break;o>=c?s.push(i):s.push([...i.filter((u,l)=>a[l]<o),...ct(i,a,[o])]),o-=c}return s}
function os(t,e){let n=()=>{};return o=>(n(),new Promise(s=>{let r=performance.now(),i=0;n=()=>{cancelAnimationFrame(i),
e()&&t(1),n=()=>{},s()};let a=()=>{let c=(performance.now()-r)/o;if(!(c<1)||!e())return n();t(c),i=requestAnimationFrame(
a)};matchMedia("(prefers-reduced-motion: reduce)").matches||document.hidden?n():a()}))}var Zt=130,Ua=[[11,0],[-6,4.8],[-3,0],[-6,-4.8]],ue=t=>`gm-status-${X(t)}`,ss=({number:t,feature:{properties:e}})=>`gm-r\
oute-${t} ${ue(e.status)} gm-line-${j(e.confidence)}`,Va=["denied","possible","planned","reported"];function rs(t){let e=({
feature:n})=>Va.indexOf(X(n.properties.status));return[...t].sort((n,o)=>e(n)-e(o))}function is(t){let e=Y(t),n=e[e.length-
1];if(n<=24)return[];let o=n<Zt?n*.6:n%Zt/2+Zt/2,s=Array.from({length:Math.floor((n-8-o)/Zt)+1},(r,i)=>o+i*Zt);return ct(
t,e,s).map(({x:r,y:i,ux:a,uy:c},u)=>({at:s[u],head:Ua.map(([l,m])=>({x:r+a*l-c*m,y:i+c*l+a*m}))}))}var Ga=([t,e],n)=>n.some(
([o,s])=>Math.abs(e-s)<Gt&&Math.abs(((t-o)%360+540)%360-180)<Gt);function Za(t,e){let n=[[t[0]]];return t.slice(1).forEach(
(o,s)=>{n[n.length-1].push(o),s<t.length-2&&Ga(o,e)&&n.push([o])}),n}var Ve=({properties:t})=>t.stops.map(({lon:e,lat:n})=>[
e,n]).filter(([e])=>typeof e=="number");function as(t,e,n){let o=t.geometry?Ut(t.geometry,n):[];return{feature:t,runs:o,
points:o.flat(),number:e,layers:[],guesses:[],stops:Ve(t),tracks:[],mark:()=>{},trace:()=>Promise.resolve()}}function cs(t,e){
let n=t.getZoom(),o=[...e.keys()],s=o.flatMap(i=>i.runs.flatMap((a,c)=>Za(a,i.stops).map(u=>({view:i,number:c,line:u})))),
r=go(s.map(({line:i})=>i.map(([a,c])=>t.project([c,a],n))));for(let i of o){let a=i.runs.map(()=>[]),c=1;s.forEach((u,l)=>{
u.view===i&&(a[u.number].push(...r[l].points),c=Math.max(c,r[l].crowd))}),e.get(i).place(a,c)}}var Ge=18;function Ka(t,e,n){let o=ue(n.status),s=ss(e),r={interactive:!1,smoothFactor:.5},i=h=>{h.layer.getElement&&e.layers.
push(h.layer)};t.on("layeradd",i);let a=M.polyline([],{...r,className:"gm-casing"}).addTo(t),c=M.polyline([],{...r,className:`\
gm-line ${s}`}).addTo(t),u=M.polygon([],{...r,smoothFactor:0,className:`gm-arrow ${s}`}).addTo(t);Fo(t,e.runs,n,s,()=>r);
let l={className:"gm-hit",weight:Ge,opacity:0,bubblingMouseEvents:!1},m=Object.assign(M.polyline([],l),{view:e}).addTo(t);
t.off("layeradd",i);let p=[],d=(h=1)=>{let w=t.getZoom(),y=v=>t.unproject(M.point(v.x,v.y),w),x=ns(p,h);for(let v of[a,c])
v.setLatLngs(x.map(S=>S.map(y)));let k=x.flatMap((v,S)=>{let C=x[S]===p[S]?1/0:Y(v).at(-1);return is(p[S]).filter(({at:N})=>N<
C)});u.setLatLngs(k.map(({head:v})=>[v.map(y)]));for(let v of e.layers)v.getElement()?.classList.toggle("gm-coming",h<1)},
g=(h,w)=>{p=h;let y=t.getZoom();e.tracks=p.map(x=>x.map(({x:k,y:v})=>t.unproject(M.point(k,v),y))),m.setLatLngs(e.tracks),
m.setStyle({weight:w>1?Re(w)-1:Ge}),a.getElement()?.classList.toggle("gm-abreast",w>1),d()};return e.trace=os(d,()=>!!m.
_map),{hit:m,place:g,status:o}}var Ya=(t,e)=>t.length!==e.length||t.some(({surface:n},o)=>n!==B(e[o].surface)),us=({properties:t},e,n=!1)=>`\
Route, ${e?e.words:b(t.status,20)}${n?", a guess":""}: ${lt(t)}`;function Ja(t,{hit:e,status:n},o,s,r){let i=t.runs,a=n,
c=t.runs;return(u,l)=>{let m=u?.stops||[],p=m.map(l).filter(y=>y!==null),g=p.length>1&&p.length===m.length&&!!(u?.moved||
Ya(m,t.feature.properties.stops));t.runs=g?Ut({type:"LineString",coordinates:p},o):i,t.points=t.runs.flat(),t.stops=g?p:
Ve(t.feature),c!==t.runs&&s(),c=t.runs;let h=u?.status?ue(u.status):n,w=r(t.feature,u?.status||void 0);for(let y of t.layers.
map(x=>x.getElement()).filter(Boolean))y.classList.replace(a,h),y.classList.replace(`gm-route-${t.number}`,`gm-route-${w}`),
y.classList.toggle("gm-struck",!!u?.denied),["gm-end","gm-corridor"].some(k=>y.classList.contains(k))&&y.classList.toggle(
"gm-elsewhere",g);a=h,t.number=w,e.getElement()?.setAttribute("aria-label",us(t.feature,u))}}function Xa(t,e,n){let o=e.
map(a=>a.map(([c,u])=>[u,c]));n.guesses.push(M.polyline(o,{interactive:!1,smoothFactor:.5,className:"gm-guess-line gm-aw\
ay"}).addTo(t));let r={weight:Ge,opacity:0,bubblingMouseEvents:!1},i=M.polyline(o,{...r,className:"gm-hit gm-away"}).addTo(
t);return n.guesses.push(i),i}function ls(t,e,n,o){let s=t.getElement(),r={tabindex:"-1",role:"button","aria-label":us(e.
feature,null,n),[n?"data-guessed-route":"data-route"]:e.feature.id};for(let[i,a]of Object.entries(r))s.setAttribute(i,a);
t.on("click",()=>o(s)),s.addEventListener("keydown",i=>{i.key!=="Enter"&&i.key!==" "||(i.preventDefault(),o(s))})}function ms(t,e,n,o){
let{numberOf:s}=le(e),{emphasise:r,of:i}=es(t,e,n,s),a=e.map(l=>as(l,s(l),n)),c=new Map(a.filter(({points:l})=>l.length>
1).map(l=>[l,null])),u=()=>cs(t,c);for(let l of rs(a)){let{feature:m}=l,p=w=>o(m,w),d=m.properties.guess?Ut(m.properties.
guess,n):[];if(d.length&&ls(Xa(t,d,l),l,!0,p),!c.has(l))continue;let g=Ka(t,l,m.properties);c.set(l,g);let h=i(m);h&&l.layers.
push(h),l.mark=Ja(l,g,n,u,s),ls(g.hit,l,!1,p)}return t.on("zoomend",u),u(),{routes:a,emphasise:r}}function fs(t,e,n){for(let o of t.
layers)o.getElement()?.classList.toggle("gm-away",!e);for(let o of t.guesses)o.getElement()?.classList.toggle("gm-away",
!e||!n)}var Qa=t=>({update:()=>t.forEach(e=>e.update()),mark:()=>t.forEach(e=>e.mark()),single:()=>t.flatMap(e=>e.single()),crowds:()=>t.
flatMap(e=>e.crowds())});function tc(t,e,n){Fn(t,e,n),no(t,e,n)}function ps({map:t,data:e,filter:n},o,s){let r=I=>e.document.
features.filter(({properties:nt})=>nt.type===I),i={places:()=>y,routes:()=>h},{middle:a,unwrap:c,fit:u,first:l}=Jn(t,e,i.
places,i.routes),{isChosen:m,choose:p}=Vn(t,i.routes),g=Qn(t,()=>u(l()),()=>Xn(t,o,y,h,u)),{routes:h,emphasise:w}=ms(t,r(
"route"),c,s.showRoute),y=Po(e,r("place"),c),x=r("unresolved"),k=_o(e,x,y.length,c);g.show(),tc(t,e.basemap,a);let v=Un(
t,e.basemap,y,a,n.shows,s.showPlace),S=Wo(t,y,c,n.shows),C=Qa([De(t,y,n.shows,m,s),De(t,k,I=>n.guesses&&n.shows(I),m,s)]);
g.note(),t.setMaxBounds([[-85,a-200],[85,a+200]]);let N=Mo(t,e.basemap,y,C,()=>h.filter(I=>n.shows(I.feature)),m,c),P=Do(
t,y,h,n),A=()=>Ho(h,C.single());t.on("moveend zoomend",A),A(),to(t,()=>u());let _=jo(t);return{places:y,routes:h,guesses:k,
unresolved:x,emphasise:I=>{v.emphasise(I),S.emphasise(I),w(I),p(I),C.mark(),N()},update:()=>{v.update(),S.update(),C.update();
for(let I of h)fs(I,n.shows(I.feature),n.guesses);P(),N(),A(),_()},opening:g}}var ec=2;function tt(t,e,n={}){let o=f("select.gm-input",n,...t.map(([s,r])=>f("option",{value:s},r)));return o.value=e,
o}function nc(t,e,n){let[o,s]=[t[e],t[n]];t[e]={...s,role:o.role},t[n]={...o,role:s.role}}function me(t,e){let n=t.length>
1&&t[t.length-1].role==="destination";t.splice(n?t.length-1:t.length,0,e)}function ds(t){let e=f("ol.gm-edit-stops",{"ar\
ia-label":"Stops"}),n=(s,r)=>{let i=b(s.surface)||"a stop",a=tt(ce,s.role,{"aria-label":`Part of ${i}`});a.addEventListener(
"change",()=>{t[r]={...t[r],role:a.value}});let c=(l,m,p,d=!0)=>f("button.gm-button",{type:"button","data-act":`${l} ${r}`,
"aria-label":m,disabled:!d},p),u=t.length-1;return f("li",{},f("span.gm-edit-name",{},a,O(i)),f("span.gm-edit-acts",{},c(
"up",`Move ${i} up`,"↑",r>0),c("down",`Move ${i} down`,"↓",r<u),c("drop",`Drop ${i}`,"×",t.length>ec)))},o=(...s)=>{
e.replaceChildren(...t.map(n)),s.map(i=>e.querySelector(`[data-act="${i}"]:not([disabled])`)).find(Boolean)?.focus()};return e.
addEventListener("click",s=>{let r=s.target.closest("[data-act]");if(!r)return;s.stopPropagation();let[i,a]=r.getAttribute(
"data-act").split(" "),c=Number(a);if(i==="drop"){t.splice(c,1),o(`drop ${Math.min(c,t.length-1)}`,"down 0");return}let u=i===
"up"?c-1:c+1;nc(t,c,u),o(`${i} ${u}`,`${i==="up"?"down":"up"} ${u}`)}),o(),{list:e,render:()=>o()}}var gs=12,hs=8,oc=new Set(["geonameid","length_km","shortest_km","longest_km","overland_km","corridor","guess"]),sc=/"(confidence|km|distance_km|uncertainty_km|(?:length|shortest|longest|overland)_km)":(-?\d+)(?=[,}])/g,
rc=["origin","via","destination"];function ws(t){let e=[...new Set(t.filter(Boolean).map(o=>String(o).trim().split(/\s+/).
join(" ")))],n=e.length-gs;return[...e.slice(0,gs),...n>0?[`and ${T(n)} more`]:[]].join("; ")}var ys=({properties:t})=>t.
mentions||t.claims||[];function Ze(t,e){let o=[...new Set([...t.properties.reports||[],...ys(t).map(({report:a})=>a)])].
map(a=>e.get(a)||{id:a,title:null,date:null,source:null}),s=o.map(({date:a})=>gt(a)).filter(a=>a!==null),r=t.properties.
told;return{...s.length>0&&{date_first:r?.date_first??ht(Math.min(...s.map(([a])=>a))),date_last:r?.date_last??ht(Math.max(
...s.map(([,a])=>a)))}||{},report_titles:ws(o.map(({id:a,title:c})=>c||a)),report_sources:ws(o.map(({source:a})=>a))||null}}
function bs(t){let e=[...new Set(ys(t).map(({sentence:o,report:s})=>`“${o.trim().split(/\s+/).join(" ")}” (${s})`))],
n=e.length-hs;return[...e.slice(0,hs),...n>0?[`and ${T(n)} more`]:[]].join(`
`)}var ic=(t,e)=>t.stops.filter(n=>n.role===e).map(n=>`${n.part?`${n.part} `:""}${n.name||n.surface}`).join("; ");function ac(t,e){
let{properties:n}=t,o=Object.entries(n).filter(([a,c])=>c!==null||!oc.has(a)),s=n.type==="route"?rc.map(a=>[a,ic(n,a)]):
[],r=typeof n.confidence=="number"?{certainty:F(n.confidence)}:{},i={...Object.fromEntries([...o,...s]),...r,...Ze(t,e)};
return{...t,properties:i}}function Ke(t){let e=new Map(t.reports.map(o=>[o.id,o])),n=t.features.map(o=>ac(o,e));return JSON.
stringify({...t,features:n}).replace(sc,'"$1":$2.0')}var cc=(t,e)=>t.stops.filter(n=>n.role===e).map(V).join("; "),lc=t=>[...new Set(t.claims.filter(e=>e.kind==="distance"&&
E(e.km)).map(e=>Math.round(e.km)))].join("; "),uc=t=>[...new Set(t.map(({report:e})=>b(e)))].join("; "),Ye=t=>E(t)?t:"",
Je=({alternatives:t},e)=>b(t[0]?.[e]),Tt=t=>({title:t,value:({properties:e})=>b(e[t])}),mc=({properties:t})=>t.mentions||
t.claims,xs={sentences:{title:"sentences",data:!0,value:t=>b(bs(t),9*z)},certainty:{title:"certainty",data:!0,value:({properties:t})=>F(
t.confidence)},reports:{title:"reports",value:t=>uc(mc(t))},mentions:{title:"mentions",number:!0,value:D},confidence:{title:"\
confidence",number:!0,value:({properties:t})=>Math.round(t.confidence*1e4)/1e4}};function fc(t){let e=new Map(t.document.
reports.map(o=>[o.id,o]));return[...["date_first","date_last","report_titles","report_sources"].map(o=>({title:o,data:!0,
value:s=>b(Ze(s,e)[o],2*z)})),xs.sentences,{title:"id",data:!0,value:o=>b(o.id,200)}]}function ks(t){let{certainty:e,reports:n,
mentions:o,confidence:s}=xs,r=fc(t);return{place:[Tt("name"),{title:"kind",value:({properties:i})=>U(t,i.kind).label},{title:"\
country",value:({properties:i})=>b(i.country_name||i.country)},Tt("admin1"),{title:"lat",number:!0,value:({geometry:i})=>i.
coordinates[1]},{title:"lon",number:!0,value:({geometry:i})=>i.coordinates[0]},{title:"uncertainty_km",number:!0,data:!0,
value:i=>Ye(Q(i)||null)},s,o,n,{...Tt("gazetteer_id"),data:!0},e,...r],route:[Tt("mover"),Tt("status"),...["origin","via",
"destination"].map(i=>({title:i,value:({properties:a})=>cc(a,i)})),{title:"undrawn",data:!0,value:({properties:i})=>b(i.
undrawn)},{title:"length_km",number:!0,value:({properties:i})=>Ye(i.length_km)},{title:"stated_km",value:({properties:i})=>lc(
i)},s,n,e,...r],unresolved:[Tt("name"),{title:"best_guess",value:({properties:i})=>Je(i,"name")},{title:"guess_country",
value:({properties:i})=>Je(i,"country_name")||Je(i,"country")},{title:"guess_confidence",number:!0,value:({properties:i})=>Ye(
i.alternatives[0]?.confidence)},{title:"candidates",number:!0,value:({properties:i})=>i.alternatives.length},o,n,...r]}}
var Nt=t=>typeof t=="string"&&/^[\s]*[=+\-@\t\r＝＋－＠]/u.test(t)?`'${t}`:String(t);function Ss(t,e,n=","){let o=s=>{
if(typeof s=="number"&&n===";")return String(s).replace(".",",");let r=Nt(s);return/[",\r\n;\t]/.test(r)||r!==r.trim()?`\
"${r.replaceAll('"','""')}"`:r};return[t.map(({title:s})=>s),...e.map(s=>t.map(({value:r})=>r(s)))].map(s=>`${s.map(o).join(
n)}\r
`).join("")}var Ms=(t,e)=>[t.map(({title:n})=>n),...e.map(n=>t.map(({value:o})=>o(n)))].map(n=>n.map(o=>Nt(o).replace(/\s+/g,
" ")).join("	")).join(`
`);var Xe=/([NSEW])|([-+]?\d+(?:\.\d+)?)\s*(?:°|º|˚|'{1,2}|′|″|’|”|"|deg|d(?![a-z])|min|m(?![a-z])|sec)?/giy,Qe=/(?:[\s,;:/()@]|geo|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|=)+/giy,
pc=/^\s*[-+]?\d+,\d+(?:\s*;\s*|\s+)[-+]?\d+,\d+\s*$/;function dc(t){let e=[];for(let n=0;n<t.length;){if(Qe.lastIndex=n,
Qe.test(t)){n=Qe.lastIndex;continue}Xe.lastIndex=n;let o=Xe.exec(t);if(!o)return null;e.push(o[1]?o[1].toUpperCase():o[2]),
n=Xe.lastIndex}return e}function gc(t,e){let[n,...o]=t.map(Number);if(!t.length||t.length>3||o.some(r=>r<0||r>=60))return NaN;
let s=Math.abs(n)+(o[0]||0)/60+(o[1]||0)/3600;return t[0].startsWith("-")!==["S","W"].includes(e)?-s:s}function vs(t){if(t.
length>100)return null;let e=t.replaceAll("−","-"),n=dc(pc.test(e)?e.replaceAll(",",".").replace(/\s*;\s*/," "):e);if(!n)
return null;let o=p=>/[NSEW]/.test(p),s=n.filter(p=>!o(p)),r=n.filter(o),i=[s.slice(0,s.length/2),s.slice(s.length/2)];if(r.
length){if(r.length!==2||o(n[0])===o(n[n.length-1]))return null;let p=o(n[0])?n.lastIndexOf(r[1]):n.indexOf(r[0]);i=[n.slice(
0,p),n.slice(p)].map(d=>d.filter(g=>!o(g)))}else if(s.length%2)return null;let[a,c]=i.map((p,d)=>gc(p,r[d]||"")),u=/[EW]/.
test(r[0]||"");if(r.length&&u===/[EW]/.test(r[1]))return null;let[l,m]=u?[c,a]:[a,c];return Math.abs(l)<=90&&Math.abs(m)<=
180?{lat:l,lng:m}:null}var hc=8;function Pt(t,e){let n=f("p.gm-quiet",{role:"status"}),o=f("ul.gm-list.gm-found-places"),r=f("input.gm-input",{
...{type:"text",autocomplete:"off",spellcheck:"false",maxlength:"100",dir:"auto"},placeholder:"15.5, 32.5 or a name"}),i=({
name:l,where:m,place:p,at:d})=>{o.replaceChildren(),e(p,[b(l),b(m)].filter(Boolean).join(", "),d)},a=l=>f("li",{},f("but\
ton.gm-item",{type:"button",click:()=>i(l)},f("span.gm-item-name",{},O(l.name),f("span.gm-quiet",{},b(l.where))))),c=()=>{
let l=vs(r.value),m=l||r.value.trim().length<2?[]:t(r.value).slice(0,hc);return o.replaceChildren(...m.map(a)),n.textContent=
"",{at:l,names:m}},u=()=>{let{at:l,names:m}=c();l?e(G(l),G(l),[l.lng,l.lat]):m.length===1?i(m[0]):n.textContent=m.length?
"Choose one of these":"Neither coordinates nor a name that this map knows. Latitude first: 15.5, 32.5 or 15°30′N 32°30′E"};
return r.addEventListener("input",c),r.addEventListener("keydown",l=>{l.key==="Enter"&&(l.preventDefault(),u())}),f("div\
.gm-where",{},f("label.gm-field",{},f("span",{},"Coordinates or a name"),r),f("button.gm-button",{type:"button",click:u},
"Put it there"),n,o)}var Kt="not a place",Z="*",wc=/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u,fe=/^(?:not a place|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?|[\p{L}\p{N}][^\s:,]*:[^\s,;"]+)$/u,
G=t=>`${t.lat.toFixed(5)},${(((t.lng+180)%360+360)%360-180).toFixed(5)}`,_t=/[\u0000-\u001f\u007f-\u009f]/,pe=t=>t.trim()!==
""&&!/^[=+@]/.test(t.trim())&&!_t.test(t),yc=t=>/[",;\t\r\n]/.test(t)||t!==t.trim()?`"${t.replaceAll('"','""')}"`:t,bc=[
"route","sentence","mover","status","stops"];function Ls(t){let e=[...t],n=e.some(({route:s})=>s!==void 0)?bc:[],o=e.map(
s=>[Nt(s.surface),Nt(s.report),s.place,...n.map(r=>Nt(s[r]??""))]);return[["surface","report","place",...n],...o].map(s=>`${s.
map(yc).join(",")}\r
`).join("")}function xc(t,e){let n=[...new Set(t.properties.mentions.map(({report:i})=>i))],o=n.slice(0,100).map(i=>[i,`\
only in ${b(e.titleOf(i),60)}`]),r=[["",n.length>1?`in these ${T(n.length)} reports`:"in this report"],[Z,"in all report\
s, wherever the name stands"]];return tt([...r,...o.length>1?o:[]],"")}var kc=({properties:{alternatives:t}},e)=>t.filter(
({gazetteer_id:n})=>typeof n=="string"&&wc.test(n)).slice(0,8).map(n=>{let o=[b(n.kind,30),b(n.admin1),b(n.country_name||
n.country)].filter(Boolean).join(", "),s=E(n.lon)&&E(n.lat)?[n.lon,n.lat]:null,r=()=>e(n.gazetteer_id,`${b(n.name)} (${o}\
)`,s),i=f("span.gm-quiet",{},` ${o}`);return f("button.gm-button",{type:"button",click:r},"It is ",O(n.name),i)});function de(t,e,n){
let o=f("p.gm-told",{role:"status"}),s=xc(t,e),r=(c,u,l)=>{o.textContent=e.correct(t,c,u,l,s.value)},i=c=>r(G(c),G(c),[c.
lng,c.lat]),a=(c,u)=>f("button.gm-button",{type:"button",click:u},c);return f("details.gm-correct",{},f("summary",{},"Co\
rrect this"),f("label.gm-field",{},f("span",{},"What I say holds"),s),f("div.gm-choices",{},...kc(t,r),a("Not a place",()=>r(
Kt,Kt,null)),n&&a("Move the pin",()=>n(i))),Pt(e.search,r),o)}function Yt({properties:{mentions:t}},e){if(!t||!e.any())return null;let n=t.map(e.lineOf),[o,...s]=n.filter(Boolean);return o?
s.length+1===n.length&&s.every(({place:i})=>i===o.place)?{denied:o.place===Kt,at:o.at||null,words:o.words}:{denied:!1,at:null,
words:`other places in ${T(s.length+1)} of ${$(n.length,"mention")}`}:null}function Sc(t){let e=`${t}, where you put it`,
n=L("path",{d:"M8 15C5 11 2 8.5 2 5.8A6 6 0 0 1 14 5.8C14 8.5 11 11 8 15Z"});return f("button.gm-marker.gm-put",{type:"b\
utton","aria-label":e},L("svg",{viewBox:"0 0 16 16",width:24,height:24,"aria-hidden":"true"},n))}function Mc({feature:t},e,n){
let{stops:o,tellings:s}=t.properties,r=xt(t,e),i=Ko(t,n),a=(s||[]).map(({report:d})=>d),c=d=>a.map(g=>e.lineOf({surface:d,
report:g})).find(Boolean),u=d=>{let g=d.given?null:c(d.surface);return g?.place===Kt?null:g?.at||i(d)};if(r?.denied||!o.
some(({surface:d})=>c(d)))return[r,i];let m=(r?.stops||o.map(d=>({...d,given:!1}))).filter(d=>u(d));return[{denied:!1,mover:null,
status:null,words:r?.words||"corrected",...r,stops:m,moved:!0},u]}function vc({data:t,desk:e},n){let o=null,s=()=>{o||=new Map(
t.document.features.map(r=>[r.id,r]));for(let r of n.querySelectorAll("[data-of]")){let i=o.get(r.getAttribute("data-of")||
"");r.classList.toggle("gm-moved",!!(i&&Yt(i,e)))}};return n.addEventListener("toggle",()=>e.any()&&s(),!0),s}function Os(t,e,n,o){
let{map:s,data:r,desk:i}=t,{features:a}=r.document,c=vc(t,o),u=new Map,l=[],m=([h,w]=[0,0],y=s.getCenter().lng)=>M.latLng(
w,h+360*Math.round((y-h)/360)),p=h=>{let w=h.guess?null:Yt(h.feature,i);if(!w&&!h.corrected)return!1;u.has(h)||u.set(h,h.
at);let y=u.get(h);return h.at=w?.at?m(w.at,y.lng):y,h.corrected=w,h.layer?.setLatLng(h.at),h.button?.classList.toggle("\
gm-moved",!!w),h.button?.classList.toggle("gm-struck",!!w?.denied),!0},d=(h,w,y)=>{let x={button:Sc(w)},k=M.divIcon({html:x.
button,className:"gm-icon",iconSize:[0,0]}),v=M.marker(m(h),{icon:k,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:5e3});
l.push(v.on("click",()=>y(x.button)).addTo(s))},g=()=>{e.places.map(p).some(Boolean)&&e.update();for(let h of e.routes)h.
mark(...Mc(h,i,a));c();for(let h of l)h.remove();l=[];for(let h of e.unresolved){let w=Yt(h,i);w?.at&&d(w.at,b(h.properties.
name),y=>n(h,y))}for(let h of i.missed())h.at&&h.at.every(E)&&d(h.at,b(h.surface),()=>i.lead())};i.watch(g),i.any()&&g()}var Lc=200,$s={place:"Places",route:"Routes",unresolved:"Names not placed"};async function Jt(t,e){let{permissionsPolicy:n,
featurePolicy:o}=document;try{if((n||o)?.allowsFeature("clipboard-write")===!1)throw new Error("not allowed");return await navigator.
clipboard.writeText(t),!0}catch{let s=f("textarea.gm-heard",{readonly:!0,"aria-hidden":"true",tabindex:"-1"});s.value=t,
e.append(s),s.select();let r=document.execCommand("copy");return s.remove(),r}}function Oc(t,e,n){let o=t.map(({value:s,
number:r},i)=>{let a=String(s(e));return i>0?f(r?"td.gm-figure":"td",{dir:"auto"},b(a,200)):f("th",{scope:"row"},f("butt\
on.gm-link",{type:"button",click:()=>n(e)},O(a||"movement")))});return f("tr",{},...o)}function $c(t,e,n){let o=new Intl.
Collator("en",{numeric:!0,sensitivity:"base"}),s=e,[r,i]=[-1,!1],a=t.map(({title:p},d)=>f("th",{scope:"col"},f("button.g\
m-sort",{type:"button",click:()=>m(d)},p.replace("_"," ")))),c=f("tbody"),u=f("button.gm-more",{type:"button",click:()=>l()}),
l=()=>{let p=c.childElementCount;c.append(...s.slice(p,p+Lc).map(g=>Oc(t,g,n)));let d=s.length-c.childElementCount;u.hidden=
d<=0,u.textContent=`Show more (${$(d,"is","are")} left)`},m=p=>{[r,i]=[p,r===p&&!i];let d=e.map(g=>({feature:g,key:t[p].
value(g)}));d.sort((g,h)=>(i?-1:1)*(typeof g.key=="number"&&typeof h.key=="number"?g.key-h.key:o.compare(String(g.key),String(
h.key)))),s=d.map(({feature:g})=>g),a.forEach((g,h)=>h===r?g.setAttribute("aria-sort",i?"descending":"ascending"):g.removeAttribute(
"aria-sort")),c.replaceChildren(),l()};return l(),f("div.gm-sheet",{tabindex:"0",role:"region","aria-label":"Table"},f("\
table",{},f("thead",{},f("tr",{},...a)),c),u)}function Es(t,e,n){let o=f("span.gm-quiet",{role:"status"}),s=f("dialog.gm\
-dialog",{"aria-label":"Table"}),r=f("div.gm-dialog-body"),i="place",a=m=>e().filter(p=>p.properties.type===m),c=Object.
keys($s).map(m=>({type:m,button:f("button.gm-tab",{type:"button",click:()=>u(m)})})),u=m=>{i=m;for(let d of c)d.button.setAttribute(
"aria-pressed",String(d.type===m));o.textContent="";let p=a(m);r.replaceChildren(p.length?$c(t[m].filter(d=>!d.data),p,d=>{
s.close(),n(d)}):f("p.gm-quiet",{},"None is shown"))},l=async()=>{let m=a(i),p=await Jt(Ms(t[i],m),s);o.textContent=p?`${$(
m.length,"row")} copied`:"The browser does not allow to copy; save the CSV file instead"};return s.append(f("div.gm-dial\
og-head",{},f("div.gm-tabs",{role:"group","aria-label":"What is listed"},...c.map(({button:m})=>m)),f("button.gm-button",
{type:"button",click:l},"Copy"),o,f("button.gm-button.gm-close",{type:"button",click:()=>s.close()},"Close")),r),{dialog:s,
open(){for(let{type:m,button:p}of c){let d=a(m).length;p.textContent=`${$s[m]} ${T(d)}`}u(a("place").length||!a("route").
length?"place":"route"),s.showModal()}}}var Ec=1e4,Ac=1e5;function Cc({title:t,reports:e,features:n}){let o=[t,...e.map(({id:r})=>r),...n.slice(0,1e3).map(({id:r})=>r)].
join(`
`),s=2166136261;for(let r=0;r<o.length;r+=1)s=Math.imul(s^o.charCodeAt(r),16777619)>>>0;return`${s.toString(36)}-${n.length}`}
var kt=t=>typeof t=="string"&&t.length<=Ac,Tc=t=>t!==null&&typeof t=="object"&&Object.entries(t).every(([e,n])=>e==="at"?
n===null||Nc(n):kt(n))&&["surface","report","place","words"].every(e=>kt(t[e]))&&(t.route===void 0?fe.test(t.place):t.place===
""),Nc=t=>Array.isArray(t)&&t.length===2&&t.every(E)&&Math.abs(t[0])<=540&&Math.abs(t[1])<=90,Pc=t=>t!==null&&typeof t==
"object"&&kt(t.mover)&&kt(t.status)&&typeof t.denied=="boolean"&&Array.isArray(t.stops)&&t.stops.every(e=>kt(e?.role)&&kt(
e.surface)&&typeof e.given=="boolean");function As(t){let e=`geomap-corrections-${Cc(t)}`;return{read(){try{return JSON.
parse(localStorage.getItem(e)||"[]").slice(0,Ec).filter(o=>kt(o?.[0])&&Tc(o[1])&&(o[1].route===void 0?o[2]===null:Pc(o[2])))}catch{
return[]}},write(n){try{return n.length?localStorage.setItem(e,JSON.stringify(n)):localStorage.removeItem(e),!0}catch{return!1}}}}var Cs=12,St=t=>t.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function tn(t,e){let n=St(e).split(/\s+/).
filter(Boolean);if(!n.length)return[];let o=[[],[],[]];for(let s of t)if(n.every(r=>s.words.includes(r))&&(o[s.words.startsWith(
n.join(" "))?0:s.words.includes(` ${n[0]}`)?1:2].push(s),o[0].length>=Cs))break;return o.flat().slice(0,Cs)}function _c(t){
return f("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"false",
"aria-controls":t,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function Bc({label:t,kind:e},n,o){return f("li",{role:"option",id:n,
"aria-selected":"false",mousedown:r=>r.preventDefault(),click:o},O(t,160),f("span.gm-quiet",{},b(e,60)))}var Rc=t=>f("li\
.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"false",id:t},"Nothing found");function Ic(t,e,n,o){let s=[],
r=-1,i=a=>{r=-1,e.hidden=!a,t.setAttribute("aria-expanded",String(a)),t.removeAttribute("aria-activedescendant")};return{
close:()=>i(!1),chosen:()=>s[Math.max(r,0)],show(a,c){s=a,e.replaceChildren(...s.map((u,l)=>Bc(u,`${n}-option-${l}`,()=>o(
u)))),!s.length&&c&&e.append(Rc(`${n}-option-none`)),i(c)},move(a){let c=r<0?Math.min(0,a):r+a;r=s.length?(c+s.length)%s.
length:-1,[...e.children].forEach((l,m)=>l.setAttribute("aria-selected",String(m===r)));let u=e.children[r];u&&(t.setAttribute(
"aria-activedescendant",u.id),u.scrollIntoView({block:"nearest"}))}}}function Ts(t,e){let n=null,o=!1,s=f("ul.gm-found",
{id:`${e}-found`,role:"listbox","aria-label":"Found",hidden:!0}),r=f("p.gm-heard",{role:"status"}),i=_c(s.id),a=l=>{l&&(o=
!0,c.close(),l.go(i))},c=Ic(i,s,e,a),u=()=>{o=!1,n=n||t();let l=tn(n,i.value),m=i.value.trim()!=="";c.show(l,m),r.textContent=
m?`${l.length} found`:""};return i.addEventListener("input",u),i.addEventListener("focus",()=>i.value&&!o&&u()),i.addEventListener(
"click",()=>i.value&&s.hidden&&u()),i.addEventListener("blur",c.close),i.addEventListener("keydown",l=>{l.key==="ArrowDo\
wn"||l.key==="ArrowUp"?(l.preventDefault(),s.hidden&&u(),c.move(l.key==="ArrowDown"?1:-1)):l.key==="Enter"?(l.preventDefault(),
a(c.chosen())):l.key==="Escape"&&(i.value="",c.close())}),{element:f("div.gm-search",{role:"search"},i,s,r),input:i}}function Ns(t,e,n){let o=[b(t.kind,30),b(t.admin1),b(t.country_name||t.country)],s=b(t.name);return{...{name:s,where:o.filter(
Boolean).join(", "),place:t.gazetteer_id},at:[e,n],label:s,words:St(s)}}function zc({features:t}){let e=new Map,n=(o,s,r)=>{
typeof o.gazetteer_id=="string"&&E(s)&&E(r)&&!e.has(o.gazetteer_id)&&e.set(o.gazetteer_id,Ns(o,s,r))};for(let{properties:o,
geometry:s}of t){o.type==="place"&&n(o,s.coordinates[0],s.coordinates[1]);for(let r of o.alternatives||[])n(r,r.lon,r.lat)}
return[...e.values()]}function jc({name:t=[],lon:e=[],lat:n=[],kind:o=[],country:s=[],id:r=[]},i,a){return t.flatMap((c,u)=>{
let l={name:c,gazetteer_id:r[u],country:s[u],kind:a[o[u]]?.[0]};return fe.test(l.gazetteer_id)&&E(e[u])&&E(n[u])&&!i.has(
l.gazetteer_id)?[Ns(l,e[u],n[u])]:[]})}function Ps({document:t,basemap:e,kinds:n}){let o=null,s=()=>{let r=zc(t),i=new Set(
r.map(({place:a})=>a));return[...r,...jc(e.names||{},i,n||{})]};return r=>tn(o||=s(),r)}function ge(t,e){let n=document.createElement("i");n.style.color=`var(--gm-${e})`,t.append(n);let{color:o}=getComputedStyle(
n);return n.remove(),o}var Xt=["kind","sure","status","report"],Bt=t=>X(t.properties.status),Dc=(t,e)=>e===null||t===null||t[1]>=e[0]&&t[0]<=e[1];
function qc(t,e){let n=new Map(t.document.reports.map((i,a)=>[i.id,a])),o=(i,a)=>i===null||i[n.get(a)??-1]!==!1,s=(i,a)=>i===
null||a.some(({report:c})=>o(i,c));return{counts:o,passes:(i,a)=>{let{type:c,confidence:u,mentions:l,reports:m,kind:p}=i.
properties;return c==="unresolved"?s(a,l):e.sure.size&&e.sure.has(j(u))?!1:c==="place"?e.kind.size&&e.kind.has(U(t,p).class)?
!1:s(a,l):e.status.has(Bt(i))?!1:a===null||m.some(d=>o(a,d))}}}function _s(t){let{reports:e}=t.document,n=e.map(m=>gt(m.
date)),o={kind:new Set,sure:new Set,status:new Set,report:new Set},s=null,r=!1,i=[],a={now:null,ever:null},{counts:c,passes:u}=qc(
t,o),l=()=>{let m=o.report.size?e.map(({id:d})=>!o.report.has(d)):null;a={now:s?n.map((d,g)=>(!m||m[g])&&Dc(d,s)):m,ever:m};
for(let d of i)d()};return{reportShown:m=>c(a.now,m),shows:m=>u(m,a.now),pales:m=>s!==null&&!u(m,a.now)&&u(m,a.ever),isShown:(m,p)=>!o[m].
has(p),show(m,p,d){for(let g of p)d?o[m].delete(g):o[m].add(g);l()},get period(){return s},set period(m){s=m,l()},get guesses(){
return r},set guesses(m){r=m,l()},get everything(){return s===null&&Xt.every(m=>o[m].size===0)},hidden:m=>[...o[m]].sort(),
reset(){for(let m of Xt)o[m].clear();s=null,l()},watch:m=>{i.push(m)}}}var Wc="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function Qt(t,e,n,...o){let s=f("input",{type:"checkbox","data-switch":`${e}\
:${n}`,change:()=>t.show(e,[n],s.checked)}),r=()=>{s.checked=t.isShown(e,n)};return t.watch(r),r(),f("label.gm-switch",{},
s,...o)}function zt(t,...e){let n=f("input",{type:"checkbox","data-switch":"guesses",change:()=>t.guesses=n.checked}),o=()=>{
n.checked=t.guesses};return t.watch(o),o(),f("label.gm-switch",{},n,...e)}function nn(t){let e=new Map;for(let n of t)e.
set(n,(e.get(n)||0)+1);return e}var Rt=(t,...e)=>L("svg",{viewBox:`0 0 34 ${t}`,width:34,height:t,"aria-hidden":"true"},
...e),It=(t=0)=>f("span.gm-number",{},T(t)),en=(t,e)=>e.length?[f("fieldset",{},f("legend",{},t),...e)]:[];function Fc(t,e){
let n=nn(t.map(o=>o.kind.class));return Object.keys(bt).filter(o=>n.has(o)).map(o=>Qt(e,"kind",o,W(o,7,"filled",!1),bt[o].
name,It(n.get(o))))}function Hc(t,e,n){let o=nn(t.map(r=>j(r.feature.properties.confidence))),s=_n().filter(([r])=>r!=="\
dashed"||o.has(r)).map(([r,i])=>Qt(n,"sure",r,W("P",6.5,r,!1),i,It(o.get(r))));return e&&s.push(zt(n,At("P",6.5),"not pl\
aced: show the best guess",It(e))),s}function Uc(t,e,{byStatus:n,numberOf:o}){let s=nn(t.map(i=>Bt(i.feature))),r=i=>n?`\
gm-route-${o(t[0].feature,i)}`:"gm-route-any";return Object.keys(J).filter(i=>s.has(i)).map(i=>Qt(e,"status",i,Bs(i,r(i)),
J[i],It(s.get(i))))}var Vc=(t,{sorts:e,numberOf:n})=>e.filter(({number:o})=>t.some(s=>n(s.feature)===o)).map(({number:o,
words:s,routes:r})=>f("li.gm-actor",{},Rt(12,L("path",{d:"M1 6H33",class:`gm-line gm-route-${o}`})),O(s),It(r)));function Gc(t,e){
let n=t.filter(s=>s.guesses.length).length;if(!n)return[];let o=Rt(12,L("path",{d:"M1 6H33",class:"gm-guess-line"}));return[
zt(e,o,"not drawn, or not in whole: show the best guess",It(n))]}function Zc(t){if(!t.some(n=>n.feature.properties.corridor))
return[];let e=Rt(12,L("rect",{width:34,height:12,class:"gm-corridor gm-open gm-route-0"}));return[f("li",{},e,"What the\
 reported areas leave open")]}function Kc(t){let e=[1,5,25].map(n=>f("li",{},W("P",Vt(n),"filled",!1),$(n,"mention")));if(t.
some(n=>n.kind.area&&!n.bounds)&&e.push(f("li",{},W("A",7,"filled",!0),"Ringed: an area, the symbol is a point in it")),
t.some(n=>n.bounds)){let[n,o]=["ground","line"].map(s=>L("path",{d:Wc,class:`gm-area gm-A gm-area-filled gm-area-${s}`}));
e.push(f("li",{},Rt(18,n,o),"Outlined: the area that is meant"))}if(t.some(n=>Q(n.feature)>0)){let n=L("circle",{cx:17,cy:9,
r:8,class:"gm-ring gm-X"});e.push(f("li",{},Rt(18,n),"Dashed ring: it lies somewhere within"))}return e}var Bs=(t,e)=>Rt(
12,L("path",{d:"M1 6H33",class:`gm-line ${e} gm-status-${t}`}));function Rs(t,e,n,o){let s=Ot("Legend",null,!1,on(t,e,n,
o)),[r,i]=[new Set(t.map(c=>c.kind.class)),new Set(e.filter(({feature:c})=>c.geometry).map(({feature:c})=>Bt(c)))],a=[...Object.
keys(bt).filter(c=>r.has(c)).map(c=>W(c,5,"filled",!1)),...Object.keys(J).filter(c=>i.has(c)).map(c=>Bs(c,"gm-route-any"))];
return s.firstElementChild?.append(f("span.gm-symbols",{"aria-hidden":"true"},...a)),s}function on(t,e,n,o,s=e){let r=le(
s.map(c=>c.feature)),i=[...t,...e],a=[...Uo(e),...Zc(e)];return f("div.gm-legend",{},...en("Kind of place",Fc(t,o)),...en(
"How sure which place it is",i.length?Hc(i,n,o):[]),...en("Routes: inferred between their stops",[...Uc(e,o,r),...Gc(e,o)]),
e.length>0&&f("ul.gm-actors",{"aria-label":"Colours of routes: who moved"},...Vc(e,r)),a.length>0&&f("ul",{},...a),t.length>
0&&f("h3",{},"How often, and how exact"),t.length>0&&f("ul.gm-row",{},...Kc(t)))}var Yc=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-li\
necap","stroke-linejoin","vector-effect","opacity"],Jc=".gm-hit, .gm-away, .gm-away *, .gm-pale",ut=t=>t.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/,
(e,...n)=>`rgb(${n.slice(0,3).map(o=>Math.round(255*Number(o)))})`);function Xc(t,e){let n=getComputedStyle(t);for(let o of Yc)
e.setAttribute(o,ut(n.getPropertyValue(o)));e.removeAttribute("class")}function sn(t,e){let n=t.getBoundingClientRect(),
o=t.getAttribute("viewBox"),[s,r,i,a]=o?o.split(/[\s,]+/).map(Number):[0,0,n.width,n.height],c=Math.min(n.width/(i||1),n.
height/(a||1))||1,u=n.left-e.left+(n.width-i*c)/2-s*c,l=n.top-e.top+(n.height-a*c)/2-r*c,m=L("g",{transform:`translate(${u}\
 ${l}) scale(${c})`});for(let p of t.querySelectorAll("path, circle, rect, text")){if(p.matches(Jc)||getComputedStyle(p).
display==="none")continue;let d=p.cloneNode(!1);Xc(p,d);for(let g of[...d.attributes].map(h=>h.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.
test(g)&&d.removeAttribute(g);p.localName==="text"&&(Is(p,d),d.append(p.textContent||"")),m.append(d)}return m}function Is(t,e){
let n=getComputedStyle(t);for(let o of["font-family","font-size","font-style","font-weight","letter-spacing"])e.setAttribute(
o,n.getPropertyValue(o))}function Qc(t,e,n){let o=t.getBoundingClientRect(),s=getComputedStyle(t),r=parseFloat(s.fontSize),
i=L("text",{x:o.left-e.left,y:o.top-e.top+o.height/2+r*.34,fill:ut(s.color),stroke:n,"stroke-width":3,"stroke-linejoin":"\
round","paint-order":"stroke",opacity:s.opacity}),a=/rotate\((-?[\d.]+)deg\)/.exec(t.querySelector(".gm-turned")?.style.
transform),[c,u]=[o.left-e.left+o.width/2,o.top-e.top+o.height/2];if(a&&i.setAttribute("transform",`rotate(${a[1]} ${c} ${u}\
)`),Is(t,i),s.borderRadius==="50%")return i.setAttribute("stroke","none"),i.setAttribute("text-anchor","middle"),i.setAttribute(
"x",String(c)),i.textContent=t.textContent,L("g",{},L("circle",{cx:c,cy:u,r:o.width/2,fill:ut(s.backgroundColor)}),i);let l=t.
textContent||"";return i.textContent=s.textTransform==="uppercase"?l.toLocaleUpperCase("en"):l,i}function zs(t){let e=t.
getContainer(),n=e.getBoundingClientRect(),[o,s]=[Math.round(n.width),Math.round(n.height)],r=getComputedStyle(e),i=ut(ge(
e,"halo")),a=g=>{let h=g.getBoundingClientRect();return h.right>n.left&&h.left<n.right&&h.bottom>n.top&&h.top<n.bottom},
c=(g,h)=>g.map(w=>({svg:w,height:Number(getComputedStyle(w.closest(h)).zIndex)||0})).sort((w,y)=>w.height-y.height).map(
({svg:w})=>sn(w,n)),u=c([...e.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),l=[...e.querySelectorAll(".gm-la\
bel")].filter(a).map(g=>Qc(g,n,i)),m=[...e.querySelectorAll(".gm-dot")].filter(a).map(g=>{let h=g.getBoundingClientRect();
return L("circle",{cx:h.left-n.left+h.width/2,cy:h.top-n.top+h.height/2,r:2,fill:ut(getComputedStyle(g).backgroundColor)})}),
p=c([...e.querySelectorAll(".gm-marker > svg")].filter(a),".gm-icon"),d=L("rect",{width:o,height:s,fill:ut(r.backgroundColor)});
return L("svg",{width:o,height:s,viewBox:`0 0 ${o} ${s}`,overflow:"hidden"},d,...u,...m,...l,...p)}async function js(t,e=2){
let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let o=document.createElement(
"canvas");return o.width=n.naturalWidth*e,o.height=n.naturalHeight*e,o.getContext("2d").drawImage(n,0,0,o.width,o.height),
new Promise((s,r)=>o.toBlob(i=>i?s(i):r(new Error("the picture is too large for this browser")),"image/png"))}var tl=11;function el({map:t,filter:e},{places:n,routes:o}){let s=({feature:c})=>e.shows(c),r=[...n.filter(s).map(c=>c.at),
...o.filter(s).flatMap(c=>c.points.map(([u,l])=>M.latLng(l,u)))],i=t.getBounds(),a=r.filter(c=>i.contains(c));return M.latLngBounds(
a.length?a:r)}function he(t,e,n,o){let{map:s}=t,{style:r}=s.getContainer(),i={width:r.width,height:r.height},[a,c,u]=[s.
getCenter(),s.getZoom(),el(t,e)],l=m=>{Object.assign(r,m),s.stop().invalidateSize({animate:!1,pan:!1})};return l({width:`${n}\
px`,height:`${o}px`}),u.isValid()&&s.fitBounds(u,{padding:[Math.min(64,n/10),Math.min(44,o/10)],maxZoom:Math.max(tl,c),animate:!1}),
()=>{l(i),s.setView(a,c,{animate:!1})}}var an={"As seen":null,"Wide, 16:9":[1200,675],"Square, 1:1":[1080,1080],"Tall, 4:5":[1080,1350]},nl=220,ol=1.32,Ds={title:3,
sentence:6},sl=()=>document.createElement("canvas").getContext("2d");function rn({size:t,family:e,weight:n="400"}){let o=sl();
return o.font=`${n} ${t}px ${e}`,s=>o.measureText(s).width}function rl(t,e,n){let o=[],s="";for(let r of t.split(/\s+/).
filter(Boolean)){let i=s?`${s} ${r}`:r;if(n(i)<=e){s=i;continue}s&&o.push(s),s="";for(let a of n(r)<=e?[r]:r)s&&n(s+a)>e&&
(o.push(s),s=""),s+=a}return s?[...o,s]:o}function we(t,e,n,o=1/0){let s=rl(t,n,rn(e)),r=s.slice(0,o);s.length>o&&(r[o-1]+=
" …");let{size:i,family:a,weight:c="400",fill:u}=e,l=i*ol,m=r.map((p,d)=>{let g=L("text",{y:l*d+i,"font-family":a,"fon\
t-size":i,fill:u});return c!=="400"&&g.setAttribute("font-weight",c),g.textContent=p,g});return{element:L("g",{},...m),height:r.
length*l}}var et=(t,e,n)=>L("g",{transform:`translate(${e} ${n})`},t);function il({map:t,filter:e},{places:n,routes:o}){
let s=t.getBounds(),r={places:n.filter(({feature:u,at:l})=>e.shows(u)&&s.contains(l)),routes:o.filter(({feature:u,points:l})=>e.
shows(u)&&l.some(([m,p])=>s.contains([p,m])))},i=Object.create(e,{watch:{value:()=>{}}}),a=on(r.places,r.routes,0,i,o),c=[
...a.querySelectorAll("legend, label, li")].map(u=>{for(let l of u.querySelectorAll(".gm-number"))l.remove();return{svg:u.
querySelector("svg"),words:b((u.textContent||"").trim(),80)}});return{element:a,rows:c.filter(({words:u})=>u)}}function al(t,e,n,o){
let{element:s,rows:r}=il(t,e),[i,a]=[rn(n),{...n,weight:"600"}];Object.assign(s.style,{position:"absolute",left:"-9999px",
display:"block"}),t.map.getContainer().append(s);let[c,u]=[L("g",{}),24],[l,m]=[0,0];for(let{svg:p,words:d}of r){let g=p?.
getBoundingClientRect(),h=(g?g.width+5:0)+(g?i(d):rn(a)(d))+14;l>0&&l+h>o&&([l,m]=[0,m+u]),p&&g&&c.append(et(sn(p,g),l,m+
(u-g.height)/2)),c.append(et(we(d,g?n:a,1/0).element,l+(g?g.width+5:0),m+5)),l+=h}return s.remove(),{element:c,height:r.
length?m+u:0}}function cl(t){let e=10**Math.floor(Math.log10(t));return e*([5,3,2].find(n=>n*e<=t)||1)}function ll(t,e,n){
let{x:o,y:s}=t.getSize(),r=t.distance(t.containerPointToLatLng([o/2-50,s/2]),t.containerPointToLatLng([o/2+50,s/2])),i=[
{unit:r<2e3?"m":"km",metres:r<2e3?1:1e3,tick:-5,words:-5},{unit:r<2e3?"ft":"mi",metres:r<2e3?.3048:1609.344,tick:5,words:e.
size+2}].map(a=>{let c=cl(r/a.metres),u=c*a.metres*100/r,l=L("text",{x:4,y:a.words,"font-family":e.family,"font-size":e.
size,fill:e.fill});for(let[p,d]of Object.entries({stroke:n,"stroke-width":3,"paint-order":"stroke"}))l.setAttribute(p,String(
d));l.textContent=`${T(c)} ${a.unit}`;let m=L("path",{d:`M0 ${a.tick}V0H${u}V${a.tick}`,fill:"none",stroke:e.fill});return L(
"g",{},m,l)});return et(L("g",{},...i),12,s-28)}function ul({data:t}){let e=t.document.reports.map(({date:o})=>b(o,20)).
filter(o=>st(o)!==null).sort((o,s)=>Number(st(o))-Number(st(s))),n=[...new Set([e[0],e[e.length-1]])].filter(Boolean).map(
rt);return[$(ne(t.document),"report"),n.join(" to ")].filter(Boolean).join(", ")}function ml({data:t},e){let n=e&&`The o\
nline tiles of the page (${e}) are not part of this picture, which has the map's own ground`,o=["Borders: Natural Earth,\
 de facto; they take no side",...t.document.attribution];return[n,...o.map(s=>b(s,300))].filter(Boolean).join(" · ")}function cn(t){
let e=t.getContainer();return e.classList.contains("gm-tiled")?e.parentElement?.querySelector(".gm-tile-credit")?.textContent||
"of others":""}function qs(t,e,n){let{map:o,data:s}=t,r=o.getContainer(),i=getComputedStyle(r),a=nt=>ut(ge(r,nt)),c=i.getPropertyValue(
"--gm-serif").replace(/\s+/g," ").trim(),u=n?n[0]:Math.round(r.clientWidth),l=u<600?12:24,m=u-2*l,p={family:i.fontFamily,
fill:a("ink")},d=cn(o);r.classList.remove("gm-tiled"),o.fire("resize");let g=b(s.document.title,200),h=b(s.document.summary,
600)||ul(t),w=[we(g,{...p,family:c,size:u<600?20:28,weight:"600"},m,Ds.title),we(h,{...p,size:u<600?13:16},m,Ds.sentence)],
y=we(ml(t,d),{...p,fill:a("quiet"),size:10},m),x=l*.75+w[0].height+w[1].height+14,k={...p,size:12},v=()=>al(t,e,k,m),S=v(),
C=nt=>Math.max(nl,Math.floor(nt-x-S.height-y.height-l*.5-16)),N=n&&he(t,e,u,C(n[1]));N&&(S=v());let P=zs(o),A=n?C(n[1]):
Number(P.getAttribute("height"));P.setAttribute("height",String(A)),P.setAttribute("viewBox",`0 0 ${u} ${A}`);let _=ll(o,
k,a("halo"));N?.(),d&&r.classList.add("gm-tiled");let vt=Math.ceil(x+A+S.height+y.height+l*.5+16),qt=L("title",{});qt.textContent=
g;let I=L("svg",{xmlns:"http://www.w3.org/2000/svg",width:u,height:vt,viewBox:`0 0 ${u} ${vt}`,role:"img"},qt,L("rect",{
width:u,height:vt,fill:a("paper")}),et(w[0].element,l,l*.75),et(w[1].element,l,l*.75+w[0].height+4),et(P,0,x),et(_,0,x),
et(S.element,l,x+A+6),et(y.element,l,x+A+S.height+12));return new XMLSerializer().serializeToString(I)}function jt(t,e){let n=URL.createObjectURL(t);f("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),6e4)}
var un=t=>b(t,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-+|-+$/g,"").toLowerCase()||"map";function Hs(t,e){if(e.length===
t.features.length)return t;let{bbox:n,...o}=t;return{...o,features:e}}var ln=(t,e)=>new Blob([t],{type:`${e};charset=utf\
-8`});function Ws(t,e){let n=f("select",{},...e.map(o=>f("option",{value:o},o)));return{select:n,element:f("label.gm-cho\
ose",{},f("span",{},t),n)}}var Fs={Commas:",","Semicolons, 1,5":";"};function fl(t,e,n,o){let s=t.data.document,r=un(s.title),
i=Ws("Shape of pictures",Object.keys(an)),a=Ws("Columns parted by",Object.keys(Fs)),c=()=>qs(t,e,an[i.select.value]),u=()=>cn(
t.map)?"The picture has the map's own ground, not the online tiles, and says so":"",l=(d,g=`${d}s`)=>{let h=o().filter(({
properties:y})=>y.type===d),w=Fs[a.select.value];jt(ln(`\uFEFF${Ss(n[d],h,w)}`,"text/csv"),`${r}-${g}.csv`)},m=d=>s.features.
some(({properties:g})=>g.type===d),p=(d,g,h)=>m(g)?[[d,()=>l(g,h)]]:[];return[["Data as GeoJSON",()=>jt(ln(Ke(Hs(s,o())),
"application/geo+json"),`${r}.geojson`)],a.element,["Places as CSV",()=>l("place")],...p("Routes as CSV","route"),...p("\
Names not placed as CSV","unresolved","not-placed"),i.element,["View as SVG",()=>(jt(ln(c(),"image/svg+xml"),`${r}.svg`),
u())],["View as PNG",async()=>(jt(await js(c()),`${r}.png`),u())]]}function pl({data:t},e,n){return[["Copy data as GeoJS\
ON",()=>n(Ke(Hs(t.document,e())))]]}function dl([t,e],n){return f("li",{},f("button.gm-choice",{type:"button",click:async()=>{
try{let s=await e();n.textContent=typeof s=="string"?s:""}catch(s){n.textContent=`That did not work: ${b(String(s),120)}`}}},
t))}function gl(t,e){t.addEventListener("keydown",n=>{n.key!=="Escape"||!t.open||(t.open=!1,t.firstElementChild.focus(),
n.stopPropagation())}),e.addEventListener("pointerdown",n=>{n.composedPath().includes(t)||(t.open=!1)}),t.addEventListener(
"focusout",n=>{n.relatedTarget&&!t.contains(n.relatedTarget)&&(t.open=!1)})}function Us(t,e,n,o,s){let r=f("p.gm-quiet",
{role:"status"}),i=Lt(),a=async p=>await Jt(p,m)?"Copied":"The browser does not allow to copy",c=i.files?fl(t,e,n,o):pl(
t,o,a);i.print&&c.push(["Print",()=>print()]),t.page.own&&i.link&&c.push(["Copy a link to this view",()=>a(s())]);let u=f(
"div.gm-menu-body",{},f("ul",{},...c.map(p=>Array.isArray(p)?dl(p,r):f("li",{},p))),f("p.gm-quiet",{},"What is shown now\
; nothing leaves this page"),r),l=f("summary.gm-button",{},"Save"),m=f("details.gm-menu",{},l,u);return gl(m,t.page.target),
m}function hl({surface:t,route:e,words:n,report:o},s){let r=`Take back the correction of ${e?`the route ${b(e)}`:b(t)}`;return f(
"li.gm-correction",{},f("span",{},O(e||t),f("span.gm-quiet",{}," → ",O(n)," · ",O(o))),f("button.gm-button",{type:"bu\
tton","aria-label":r,click:s},"Undo"))}var Vs=(t,e)=>f("button.gm-button",{type:"button",click:e},t);function wl(t,...e){
return f("details.gm-section.gm-corrections",{open:!0,hidden:!0},f("summary",{},f("h2",{},"Corrections"),t),f("div",{},...e))}
var ye=({report:t,sentence:e,route:n})=>JSON.stringify(["route",t,e,n]);function yl(t){let e=new Set,n=new Set;for(let{properties:o}of t){
let s=new Set((o.tellings||[]).map(ye));for(let r of s)(e.has(r)?n:e).add(r)}return n}var mn=(t,e)=>JSON.stringify([t,e]);
function bl(t,e,n){return{changeOf:o=>{let s=ye(o);return t.has(s)&&e.get(s)||null},correctRoute:o=>{let s=0,r=0;for(let[
i,a]of o){let[c,u]=[ye(i),Zo(i,a)];t.delete(c),_t.test(i.report)||!i.route?r+=1:u&&(t.set(c,u),e.set(c,a),s+=1)}return n(),
r?`${$(r,"telling")} cannot be corrected by file.`:s?`Noted. ${$(t.size,"correction")} in the panel.`:"Nothing is change\
d."}}}function xl(t,e,n){let o=(r,i)=>t.get(mn(r,i))||t.get(mn(r,Z)),s=r=>{let i=r.report===Z;for(let[a,{surface:c,route:u}]of i?
[...t]:[])u===void 0&&c===r.surface&&t.delete(a);t.set(mn(r.surface,r.report),r)};return{lineOf:({surface:r,report:i})=>o(
r,i),correct:(r,i,a,c,u)=>{let l=r.properties.mentions,m=u&&u!==Z,p=l.filter(({mention:h,report:w})=>h!=="coordinates"&&
(!m||w===u)),d=p.filter(({surface:h,report:w})=>pe(h)&&!_t.test(w));for(let{surface:h,report:w}of d)s({surface:h,report:u===
Z?u:w,place:i,words:a,at:c});e();let g=p.length-d.length;return n.textContent=g?`${g} cannot be corrected by file`:"",`${$(
d.length,"mention")} noted as ${a}. ${$(t.size,"correction")} so far.`},take:r=>{s(r),e()}}}var kl=t=>new Set(t.flatMap(
({properties:e})=>(e.mentions||[]).map(({surface:n})=>n)));function Sl(t,e,n,o,s){let{files:r}=Lt();return Vs(r?"Save co\
rrections.csv":"Copy corrections.csv",async()=>{let a=Ls(e.values()),c=!1;r?jt(new Blob([a],{type:"text/csv;charset=utf-\
8"}),`${un(t)}-corrections.csv`):(c=await Jt(a,n),o.textContent=c?"Copied":"The browser does not allow to copy"),(r||c)&&
s()})}function Ml(t){let e=n=>n.preventDefault();return()=>(t()?addEventListener:removeEventListener)("beforeunload",e)}
var vl=t=>t?"Kept in this browser. The next run of geomap with --corrections obeys the file, and routes find their ways \
anew":"This page may not keep them: save the file before you leave. The next run with --corrections obeys it";function Gs(t,e){
let{features:n,reports:o}=e.document,s=null,r=As(e.document),i=r.read(),a=new Map(i.map(([A,_])=>[A,_])),c=new Map(i.flatMap(
([A,,_])=>_?[[A,_]]:[])),u=[],[l,m]=[!0,!0],p=f("ul.gm-list"),d=f("p.gm-quiet",{role:"status"}),g=f("span.gm-number"),h=f(
"p.gm-quiet"),w=()=>{m=!0,N()},y=Vs("Take all back",()=>{a.clear(),S()}),x=f("div.gm-choices",{},Sl(t,a,p,d,w),y),k=wl(g,
p,h,x,d),v=()=>{k.hidden=a.size===0,g.textContent=String(a.size),h.textContent=vl(l),p.replaceChildren(...[...a].map(([A,
_])=>hl(_,()=>C(A))))},S=()=>{l=r.write([...a].map(([A,_])=>[A,_,c.get(A)||null])),m=!1,N(),v();for(let A of u)A()},C=A=>{
a.delete(A),S(),p.querySelector("button")?.focus()},N=Ml(()=>a.size>0&&!l&&!m);v();let P=null;return{element:k,watch:A=>{
u.push(A)},any:()=>a.size>0,isShared:A=>(s||=yl(n)).has(ye(A)),titleOf:A=>o.find(_=>_.id===A)?.title||A,search:Ps(e),missed:()=>(P||=
kl(n),[...a.values()].filter(({surface:A,route:_})=>_===void 0&&!P?.has(A))),lead:()=>k.firstElementChild.focus(),...xl(
a,S,d),...bl(a,c,S)}}var be={width:696,height:529},Ll=10,Ol=12,$l=2e3;function El(t,e){let n=t.page.own?be.width:t.map.getContainer().clientWidth||
be.width;return he(t,e,Math.min(be.width,n),be.height)}function Al({map:t,filter:e},{places:n}){let o=t.getBounds(),s=n.
filter(({feature:a,at:c,bounds:u})=>e.shows(a)&&!(u?o.intersects(u):o.contains(c)));if(!s.length)return"";let r=s.slice(
0,Ol).map(({name:a})=>b(a,40)),i=s.length-r.length;return`${$(s.length,"place lies","places lie")} outside this view: ${r.
join(", ")}${i>0?` and ${T(i)} more`:""}.`}function Cl(t){for(let n=0;n<Ll;n+=1)for(let o of t.querySelectorAll(".gm-pan\
el .gm-more"))o.click();let e=[...t.querySelectorAll("details:not([open]):not(.gm-menu)")].slice(0,$l);for(let n of e)n.
setAttribute("open","");return()=>e.forEach(n=>n.removeAttribute("open"))}function Zs(t,{shell:e,stage:n},o){let{map:s}=t,
r=[],i=()=>{if(r.length||!s.getContainer().isConnected)return;r=[El(t,o),Cl(e)];let l=Al(t,o);if(!l)return;let m=f("p.gm\
-print-note",{dir:"auto"},l);n.append(m),r.push(()=>m.remove())},a=()=>{for(let l of r.splice(0))l()},c=new AbortController,
{signal:u}=c;window.addEventListener("beforeprint",i,{signal:u}),window.addEventListener("afterprint",a,{signal:u}),matchMedia(
"print").addEventListener("change",({matches:l})=>l?i():a(),{signal:u}),s.on("unload",()=>c.abort())}var Tl=4,Nl=32,Ks={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function Pl(t){return f("button.gm-\
pin",{type:"button","aria-label":`Pin for ${t}: drag it, or move it with the arrow keys; Enter sets it down, Escape take\
s it away`},L("svg",{viewBox:"0 0 28 38",width:28,height:38,"aria-hidden":"true"},L("path",{d:"M14 37C8 27 2 21 2 13.5A1\
2 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),L("circle",{cx:14,cy:13.5,r:4.5})))}function _l(t,e,n,o){let s=t.latLngToContainerPoint(
e.getLatLng()).add([n[0]*o,n[1]*o]);e.setLatLng(t.containerPointToLatLng(s)),!t.getBounds().contains(e.getLatLng())&&t.panInside(
e.getLatLng(),{padding:[40,40],animate:!1})}function Dt(t,e,n,o,s=()=>{}){let r=Pl(n),i={button:r},a=M.marker(e,{icon:M.
divIcon({html:i.button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,keyboard:!1,zIndexOffset:1e6}).addTo(
t),c=f("span",{role:"status"},"Drag the pin, or move it with the arrow keys"),u=()=>{a.remove(),m.remove(),t.getContainer().
focus({preventScroll:!0}),s()},l=()=>{o(a.getLatLng()),u()},m=f("div.gm-pin-bar",{},c,f("button.gm-button",{type:"button",
click:l},"Set down"),f("button.gm-button",{type:"button",click:u},"Cancel"));t.getContainer().parentElement.append(m);let p=()=>{
let{lat:d,lng:g}=a.getLatLng();c.textContent=`${d.toFixed(4)}, ${g.toFixed(4)}`};a.on("drag",p),r.addEventListener("keyd\
own",d=>{let g=Object.hasOwn(Ks,d.key)?Ks[d.key]:null;if(d.key==="Enter")l();else if(d.key==="Escape")u();else if(g)_l(t,
a,g,d.shiftKey?Nl:Tl),p();else return;d.preventDefault(),d.stopPropagation()}),r.focus({preventScroll:!0})}var Ys=100;function Bl({reports:t,features:e}){let n=new Map;for(let{properties:o}of e)for(let{report:s,sentence:r}of o.
mentions||o.claims){let i=n.get(s);i?i.push(r):n.set(s,[r])}return new Map(t.map(({id:o,text:s})=>[o,B(s??(n.get(o)||[]).
join(`
`))]))}function Rl(t,e){let n=o=>!!(o&&/[\p{L}\p{N}]/u.test(o));for(let o=t.indexOf(e);o>=0;o=t.indexOf(e,o+1))if(!n(t[o-
1])&&!n(t[o+e.length]))return!0;return!1}function Il(t){let e=t.getRootNode(),n=e.getSelection?e.getSelection():document.
getSelection(),o=B(String(n||"")),s=n?.anchorNode,r=t.contains(s)&&s.parentElement?.closest("[data-report]")?.getAttribute(
"data-report");return r&&o&&o.length<=Ys?{words:o,report:r}:null}function Js({map:t,data:e,desk:n},o){let{reports:s}=e.document,
r=null,i=f("p.gm-told",{role:"status"}),a={type:"text",autocomplete:"off",maxlength:String(Ys),dir:"auto"},c=f("input.gm\
-input",a),u=s.slice(0,500).map(({id:h,title:w})=>[h,`only in ${b(w||h,60)}`]),l=tt([[Z,"in all reports, wherever the na\
me stands"],...u],Z),m=(h,w,y)=>{let x=B(c.value);r||=Bl(e.document);let k=l.value===Z?[...r.values()]:[r.get(l.value)||
""];!pe(x)||_t.test(l.value)?i.textContent="No file of corrections can hold this name":k.some(v=>Rl(v,x))?(n.take({surface:x,
report:l.value,place:h,words:w,at:y}),i.textContent=`Noted: ${x} is ${w}`):i.textContent="No text here has this name so"},
p=()=>Dt(t,t.getCenter(),b(c.value)||"a place",h=>m(G(h),G(h),[h.lng,h.lat])),d=f("details.gm-missed",{},f("summary",{},
"A place is missing"),f("label.gm-field",{},f("span",{},"Its name, as the text has it"),c),f("label.gm-field",{},f("span",
{},"What I say holds"),l),Pt(n.search,m),f("button.gm-button",{type:"button",click:p},"Set a pin"),i),g=()=>{let h=Il(o);
h&&(c.value=h.words,u.some(([w])=>w===h.report)&&(l.value=h.report))};for(let h of["pointerup","keyup"])o.addEventListener(
h,w=>{d.contains(w.target)||g()});return d}function Xs(t,e,n=!1){let o=()=>({center:t.getCenter(),zoom:t.getZoom()}),s=o(),r=()=>s.zoom===t.getZoom()&&t.latLngToContainerPoint(
s.center).distanceTo(t.getSize().divideBy(2))<2,i=()=>{let[{x:c,y:u},{clientWidth:l,clientHeight:m}]=[t.getSize(),t.getContainer()];
if(l===c&&m===u)return;let p=Math.min(c,u)<80;n||!(p||r())?t.invalidateSize({animate:!1,pan:p}):(e(),s=o())},a=new ResizeObserver(
i);a.observe(t.getContainer()),t.on("unload",()=>a.disconnect())}var zl="input:not([type=checkbox], [type=range]), textarea, select";function Qs(t,e,n,o){t.addEventListener("keydown",s=>{
let r=s.composedPath()[0].matches?.(zl);s.key!=="/"||s.ctrlKey||s.metaKey||s.altKey||r||n()||(s.preventDefault(),o(),e.focus(),
e.select())})}function tr(t){let e=o=>["off","none","false"].includes(t(o)||""),n=t("theme");return{compact:t("compact")!==null&&!e("c\
ompact"),theme:n==="light"||n==="dark"?n:"auto",wheel:["on","true","map"].includes(t("wheel")||""),panel:e("panel")?"off":
t("panel")==="closed"?"closed":"open",search:!e("search")}}function er(t,{shell:e,details:n},o,s){let r={"gm-compact":t.
compact,"gm-no-panel":t.panel==="off","gm-no-search":!t.search};for(let[a,c]of Object.entries(r))e.classList.toggle(a,c);
if(e.classList.add("gm-guest"),t.panel!=="open"&&n.set(!1),!t.compact)return;let i=b(o.summary,z)||b(o.title,z);e.prepend(
f(s?"h1.gm-told-line":"p.gm-told-line",{dir:"auto",title:i},i))}function jl(t=""){try{return decodeURIComponent(t)}catch{return""}}function fn(t){let e=new URLSearchParams(t.replace(/^#/,
"")),[n,o,s]=(e.get("map")||"").split("/").map(u=>/^-?\d+(\.\d+)?$/.test(u)?Number(u):NaN),r=n>=0&&n<=24&&Math.abs(o)<=90&&
Math.abs(s)<=720,i=(e.get("hide")||"").split(",").map(u=>u.split(":")).map(([u,l])=>[u,jl(l)]).filter(([u,l])=>Xt.includes(
u)&&l),[a,c]=(e.get("time")||"").split("..").map(st);return{view:r?{lat:o,lon:s,zoom:n}:null,hide:i.map(([u,l])=>[u,l]),
period:a!==null&&c!==null&&a!==void 0&&c!==void 0&&a<=c?[a,c]:null,guesses:e.get("guesses")==="on",open:e.get("open"),telling:e.
get("telling")}}function nr(t,e,n,o){let s=[`map=${e}/${t.lat.toFixed(4)}/${t.lng.toFixed(4)}`],r=Xt.flatMap(a=>n.hidden(
a).map(c=>`${a}:${ft(ft(c))}`));r.length&&s.push(`hide=${r.join(",")}`),n.period&&s.push(`time=${n.period.map(ht).join("\
..")}`),n.guesses&&s.push("guesses=on"),o!==null&&s.push(`open=${ft(o.id)}`);let i=o?.properties.tellings?.[0]?.id;return i&&
s.push(`telling=${ft(i)}`),`#${s.join("&")}`}function or(t,e){let n=0,o=location.hash;return addEventListener("hashchang\
e",()=>{location.hash!==o&&(o=location.hash,e(fn(location.hash)))}),()=>{clearTimeout(n),n=setTimeout(()=>{try{o=t(),history.
replaceState(null,"",o),o=location.hash}catch{}},250)}}function Dl(t,e,n){let o=t.find(r=>r.id===e);if(o||!n)return o;let s=t.
filter(({properties:r})=>r.tellings?.some(i=>i.id===n));return s.length===1?s[0]:void 0}function ql(t,e){let o=f("p.gm-g\
one",{role:"status"},"Not everything that this link names is on this map. It was made from other reports, or by an older\
 geomap."),s=()=>o.remove();o.append(" ",f("button.gm-link",{type:"button",click:s},"Close"));let r=t.getContainer().parentElement;
r.querySelector(".gm-gone")?.remove(),r.append(o),e.watch(s)}function sr({map:t,data:e,filter:n},o,s){return({view:r,hide:i,
period:a,guesses:c,open:u,telling:l})=>{let m=new Set(e.document.reports.map(({id:h})=>h)),p=i.filter(([h,w])=>h!=="repo\
rt"||m.has(w));if(p.length||a||!n.everything){n.reset();for(let[h,w]of p)n.show(h,[w],!1);a&&(n.period=a)}c!==n.guesses&&
(n.guesses=c),r&&t.setView([r.lat,r.lon],r.zoom,{animate:!1});let d=u===null?null:Dl(e.document.features,u,l);if((p.length<
i.length||u!==null&&!d)&&ql(t,o),!d)return;let g=o.placeOf(d);r&&g?o.showPlace(g,null):o.go(d,s)}}function rr(t,e){let n=o=>{let s=t[o];return f("li",{},f("button.gm-item",{type:"button",click:()=>e(s)},s.guess?At(s.kind.
class,6):W(s.kind.class,6,j(s.feature.properties.confidence),!1),f("span.gm-item-name",{},O(s.name),s.guess&&f("span.gm-\
quiet",{},"a guess"))))};return f("article.gm-card",{},f("h2",{},`${$(t.length,"place")} in one spot`),R("ul.gm-list",t.
length,n))}function ir(t,e,n){let o=e.indexOf(t);if(o<0||e.length<2)return null;let s=(r,i,a)=>{let c=()=>a&&n(a,l),u={"\
aria-label":`${r} movement`,title:`${r} movement`},l=f("button.gm-button",{type:"button",...u,disabled:!a,click:c},i);return l};
return f("div.gm-step",{},s("Previous","‹",e[o-1]),f("span.gm-quiet",{},`${o+1} of ${e.length}`),s("Next","›",e[o+1]))}var Wl=560,pn=t=>t.getRootNode().activeElement,Fl=t=>f("button.gm-dock-close",{type:"button","aria-label":"Close card",title:"\
Close (Esc)",click:t},L("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},L("path",{d:"M3.5 3.5 12.5 1\
2.5M12.5 3.5 3.5 12.5"})));function Hl(t,...e){let n=pn(t);if(!(n!==null&&n!==document.body&&!t.contains(n))){for(let o of e)
if(o?.focus({preventScroll:!0}),o&&pn(t)===o)return}}function Ul(t,e){let n=[...t.querySelectorAll(".gm-step :enabled")];
return e?n.find(o=>o.getAttribute("aria-label")===e)||n[0]:void 0}function ar(t,e,n){let o=t.getContainer(),s=f("div.gm-\
dock-bar"),r=f("div.gm-dock-body"),i=f("div.gm-dock",{role:"dialog",hidden:!0},s,r);e.append(i);let a=null,c=null,u="",l=()=>[
t.getCenter().lat,t.getCenter().lng,t.getZoom()].map(g=>g.toFixed(4)).join(),m=()=>i.setAttribute("data-covers",e.clientWidth>=
Wl?"right":"bottom");t.on("resize",m);let p=g=>{if(!c)return;let h=c;c=null,Hl(i,a,o.closest(".gm-page")?.querySelector(
".gm-grip"),o),i.hidden=!0,r.replaceChildren(),g&&t.setView(h.center,h.zoom,{animate:!1}),n()};s.append(Fl(()=>p(l()===u)));
let d=s.lastChild;return t.on("click",()=>p(!1)),{isOpen:()=>c!==null,close:p,show({name:g,card:h,opener:w,step:y=null,quiet:x=!1},k){
c||={center:t.getCenter(),zoom:t.getZoom()},i.contains(w)||(a=w);let v=w&&s.contains(w)?w.getAttribute("aria-label"):"";
s.replaceChildren(y||"",d),r.replaceChildren(h),r.scrollTop=0,i.setAttribute("aria-label",g),i.hidden=!1,m(),k(),u=l(),h.
tabIndex=-1,x||(Ul(s,v)||h).focus({preventScroll:!0})},stepAside(){let g=pn(i);return i.hidden=!0,()=>{c&&(i.hidden=!1,g?.
focus({preventScroll:!0}))}}}}function cr(t,e){t.addEventListener("keydown",n=>{let o=n.target.closest("dialog, .gm-menu\
[open], [role=combobox]");n.key==="Escape"&&!n.defaultPrevented&&!o&&e()})}var lr=8,Vl=.01,te=(t,{kind:e,admin1:n,country_name:o,country:s})=>[...new Set([U(t,e).label,b(n),b(o||s)].filter(Boolean))];
function xe(t,e,n){let o=e.reduce((r,{confidence:i})=>r-i,1-n),s=r=>{let i=e[r];return i?f("li",{},O(i.name),f("span.gm-\
quiet",{dir:"auto"},` ${te(t,i).join(", ")}`),f("span.gm-share",{},K(i.confidence))):f("li",{},f("span.gm-quiet",{},"oth\
ers, or no place"),f("span.gm-share",{},K(o)))};return R("ul.gm-alternatives",e.length+ +(o>=Vl),s,100,lr)}function Gl({
mentions:t},e){let n=new Map;for(let{surface:r}of t)n.set(r,(n.get(r)||0)+1);let o=[...n.keys()].filter(r=>b(r)!==e).sort(
(r,i)=>Number(n.get(i))-Number(n.get(r)));if(!o.length)return null;let s=o.slice(0,3).flatMap((r,i)=>[i?", ":"",O(r)]);return f(
"p.gm-quiet",{},"Also written: ",...s,o.length>3&&` and ${o.length-3} more`)}function Zl({id:t},{routesOf:e,link:n}){let o=e?.(
t)||[];if(!o.length||!n)return null;let s=r=>f("li",{},n(o[r].id,O(lt(o[r].properties),200)));return f("div",{},f("h3",{},
$(o.length,"movement")),R("ul.gm-movements",o.length,s,100,lr))}var Kl=t=>R("ul.gm-reasons",t.length,e=>f("li",{dir:"aut\
o"},b(t[e],200)),8),Yl=({basemap:t},e)=>f("p.gm-note",{},t.areas?.includes(e.gazetteer_id)?"The report means the area th\
at is outlined; its symbol is only a point in it.":e.inexact?"Somewhere in it: no outline is known, and its symbol only \
stands for it.":"The report means an area; its symbol is only a point in it.");function Jl({geometry:t,properties:{geonameid:e}}){
let[n,o]=t.coordinates;return f("p.gm-position",{},`${Math.abs(o).toFixed(4)}° ${o<0?"S":"N"}, ${Math.abs(n).toFixed(4)}\
° ${n<0?"W":"E"}`,Number.isSafeInteger(e)&&" · ",Number.isSafeInteger(e)&&ot(`https://www.geonames.org/${e}`,`GeoNames\
 ${e}`))}function ur(t,e,n,o={},...s){let r=n.properties,i=U(t,r.kind),a=b(Et(n,t.document));return f("article.gm-card",
{"data-feature":n.id},f("h2",{dir:"auto"},a),a!==b(r.name)&&f("p.gm-gazetteer",{},"In the gazetteer: ",O(r.name)),f("p.g\
m-kind",{dir:"auto"},te(t,r).join(" · ")),Gl(r,a),f("p.gm-confidence",{},dn(r.confidence),f("span",{},f("strong",{},F(r.
confidence)),` this place, ${K(r.confidence)}`)),Q(n)>0&&Xl(r.offset),i.area&&Yl(t,r),f("h3",{},se(r)),it(e,r.mentions,o.
read),Zl(n,o),s.length>0&&f("div.gm-card-tools",{},...s),r.alternatives.length>0&&f("h3",{},"It could also be"),r.alternatives.
length>0&&xe(t,r.alternatives,r.confidence),r.reasons.length>0&&f("h3",{},"Why this place"),r.reasons.length>0&&Kl(r.reasons),
Jl(n))}function Xl(t){let e=qo(t.uncertainty_km);return f("p.gm-note",{dir:"auto"},t.direction?`Within about ${e} of thi\
s point, as the ring shows: the report only says how it lies from `:`Within about ${e} of here, as the ring shows: the r\
eport does not say which way from `,O(t.from),".")}function dn(t){let e=L("rect",{width:Math.max(1,48*Math.min(1,t)),height:6,
rx:3,class:"gm-bar-filled"});return L("svg",{width:48,height:6,class:"gm-bar","aria-hidden":"true"},L("rect",{width:48,height:6,
rx:3,class:"gm-bar-empty"}),e)}function gn(t,e){if(!e.length)return f("p.gm-quiet",{},"The gazetteer has no place of this name, written so or alike");let[
n,...o]=e;return f("div.gm-guesses",{},f("p",{},f("span.gm-quiet",{},"Best guess: "),O(n.name),f("span.gm-quiet",{dir:"a\
uto"},` ${te(t,n).join(", ")}`),f("span.gm-share",{},K(n.confidence))),o.length>0&&f("details",{},f("summary.gm-quiet",{},
`${$(o.length,"other")} tried`),xe(t,o,n.confidence)))}var Ql=(t,e)=>f("div",{},f("p.gm-confidence",{},dn(e.confidence),
f("span",{},f("strong",{},O(e.name),"?"),` ${F(e.confidence)}, ${K(e.confidence)}`)),f("p.gm-quiet",{dir:"auto"},te(t,e).
join(", ")));function mr(t,e,n,o,s,...r){let{name:i,mentions:a,alternatives:c}=n.properties,[u]=c,l=u&&E(u.confidence);return f(
"article.gm-card",{"data-feature":n.id},f("h2",{dir:"auto"},b(i)),f("p.gm-kind",{},f("span.gm-status.gm-guessed",{},"not\
 placed"),o?" · only the best guess is shown":" · not on the map"),l?Ql(t,u):gn(t,[]),f("h3",{},se(n.properties)),it(e,
a,s.read),f("div.gm-card-tools",{},...r),c.length>1&&f("h3",{},"It could also be"),c.length>1&&xe(t,c.slice(1),u.confidence))}var tu=300,ke=(t,e)=>f("label.gm-field",{},f("span",{},t),e),Se=(t,e)=>f("button.gm-button",{type:"button",click:e},t);function eu(t,e){
let n=new Map;for(let{properties:o}of t)for(let s of o.mentions||[]){let r=B(s.surface);s.report!==e||!r||n.set(r,Math.min(
s.start,n.get(r)??1/0))}return[...n].sort(([,o],[,s])=>o-s).slice(0,tu).map(([o])=>o)}function nu(t,e,n,o,s){let r=tt(e.
map(c=>[c,b(c)]),e[0]||""),i=()=>{me(t.stops,{role:"via",surface:r.value,given:!1}),n()},a=()=>o(c=>{me(t.stops,{role:"v\
ia",surface:G(c),given:!0}),n()});return f("div.gm-edit-add",{},e.length>0&&ke("Another stop",r),e.length>0&&Se("Add",i),
Se("Add by a pin",a),Pt(s,c=>{me(t.stops,{role:"via",surface:c,given:!0}),n()}))}function ou(t,e,n,o){let r=f("input.gm-\
input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});r.value=B(t.mover);let i=tt(Object.entries(J),t.status),
{list:a,render:c}=ds(t.stops),u=()=>({...t,denied:!1,mover:r.value,status:i.value}),l=nu(t,e,c,n,o);return{fields:[ke("W\
hat moved",r),ke("Status",i),a,l],read:u}}function su(t,e,n){let o=B(t.mover)===B(e.mover)?null:t.mover,s=t.status===e.status?
null:t.status;return r=>{let i=n.changeOf(r)||Ct(r);return{...i,denied:!1,mover:o??i.mover,status:s??i.status}}}function ru(t,e,n,o){
let s=f("p.gm-told",{role:"status"}),r=f("input",{type:"checkbox",checked:!0}),i=f("div"),a=tt(t.map(({report:w,sentence:y},x)=>[
String(x),`${b(w,40)}: ${b(y,60)}`]),"0"),c=()=>t[Number(a.value)],u=()=>Ct(c()),l=()=>{let w=c(),y=n.changeOf(w)||Ct(w),
x={...y,stops:[...y.stops]},k=ou(x,eu(e,w.report),o,n.search);u=k.read,i.replaceChildren(...k.fields)},m=(w,y)=>{let x=S=>r.
checked&&!(w.denied&&n.isShared(S)),v=t.filter(S=>S!==c()&&x(S)).map(S=>[S,y(S)]);s.textContent=n.correctRoute([[c(),w],
...v]),s.scrollIntoView({block:"nearest"})},p=()=>m(u(),su(u(),c(),n)),d=()=>m({...u(),denied:!0},w=>({...Ct(w),denied:!0}));
a.addEventListener("change",()=>{s.textContent="",l()}),l();let g=t.length>1,h=` Mover, status and “not a route” for all\
 ${$(t.length,"telling")}`;return[g&&ke("As told by",a),i,g&&f("label.gm-check",{},r,h),f("div.gm-choices",{},Se("Note t\
he correction",p),Se("Not a route",d)),s]}function fr(t,e,n,o){let s=(t.properties.tellings||[]).filter(({route:c})=>c);
if(!s.length)return null;let i=f("summary",{click:()=>{a.childElementCount===1&&a.append(...ru(s,e,n,o).flatMap(c=>c||[]))}},
"Correct this route"),a=f("details.gm-correct.gm-route-form",{},i);return a}function dr(t,e,n){getComputedStyle(t).gridTemplateColumns.split(" ").length===1&&e.scrollIntoView({block:"start",behavior:n?
"auto":"smooth"})}function iu({calm:t},e,n,o){return f("button.gm-button",{type:"button",click:()=>{e.text.set(!0),n.light(
o),dr(e.shell,n.pane,t),n.pane.focus({preventScroll:!0})}},"Show in the text")}function gr({calm:t},{aside:e,details:n},o){
n.set(!0);let s=[...e.querySelectorAll("[data-unresolved]")],r=o?s.find(i=>i.getAttribute("data-unresolved")===o.id):s[0];
r?.closest("details")?.setAttribute("open",""),r?.scrollIntoView({block:"center",behavior:t?"auto":"smooth"}),r?.focus({
preventScroll:!0})}var pr=t=>t&&!("points"in t)?t:null;function au({calm:t},{shell:e,text:n},o){return(s,r)=>{n.set(!0);
let i=o.show(s),a=E(r)&&i?.querySelector(`[data-at="${r}"]`);dr(e,o.pane,t),a&&a.scrollIntoView({block:"nearest"})}}function cu(t){
let e=new Map;for(let n of t)for(let o of new Set((n.properties.stops||[]).map(s=>s.place)))e.set(o,[...e.get(o)||[],n]);
return e}function lu(t,e,n,o){let{features:s}=t.data.document,r=null,i=null;return{read:au(t,e,n),link:(a,c)=>{i||=new Map(
s.map(m=>[m.id,m]));let u=i.get(a);if(!u)return c;let l=f("button.gm-link",{type:"button",click:()=>o(u,l)},c);return l},
routesOf:a=>(r||=cu(s)).get(a)||[]}}function uu(t,e){let n=[],o=null;return{opened:()=>o,watch:s=>{n.push(s)},select:s=>{
if(o!==s){o&&t.fire("gm-deselect",{feature:o}),o=s,e.light(s);for(let r of n)r(s);s&&t.fire("gm-select",{feature:s})}}}}
function mu(t,e,n,o,s){let{map:r,data:i,reports:a,desk:c,filter:u}=t,l=null,m=()=>{if(!l)return;let{feature:g,card:h}=l;
if(h.querySelector(".gm-route-head")?.replaceWith(He(g,xt(g,c),o.link)),g.properties.type==="route")return;let w=Yt(g,c);
h.querySelector(".gm-corrected")?.remove(),h.querySelector("h2")?.classList.toggle("gm-struck",!!w?.denied),w&&h.querySelector(
"h2")?.after(f("p.gm-corrected",{},`Your correction: ${w.words}`))};c.watch(m);let p=(g,h)=>w=>Dt(r,h??r.getCenter(),g,w,
s()),d=(g,h)=>{let{type:w,name:y}=g.properties,x=iu(t,e,n,g);if(w==="route"){let v=fr(g,i.document.features,c,p("another\
 stop",null));return ts(a,g,xt(g,c),o,x,v)}let k=de(g,c,p(b(y),h?.at));return w==="place"?ur(i,a,g,o,x,k):mr(i,a,g,!!h&&
u.guesses,o,x,k)};return(g,h)=>(l={feature:g,card:d(g,h)},m(),l.card)}function hr(t,e,n){let{map:o,data:s,calm:r,filter:i}=t,
a=[],c=null,u=k=>(c||=new Map(a.map(v=>[v.feature.id,v])),c.get(k)),{select:l,opened:m,watch:p}=uu(o,n),d=ar(o,e.stage,()=>l(
null));cr(e.shell,()=>d.close(!0));let g=()=>s.document.features.filter(({properties:k})=>k.type==="route"),h=k=>{let v=u(
k.id);return v&&!("points"in v)&&v.guess&&!i.guesses?void 0:v},w=(k,v,S,C=!1)=>{let{type:N,name:P}=k.properties,A=N==="r\
oute",_=N==="place"?Et(k,s.document):P,vt=A?`Route: ${lt(k.properties)}`:b(_),qt=x(k,pr(u(k.id))),I=A?ir(k,g().filter(i.
shows),y):null,nt=h(k);l(k),d.show({name:vt,card:qt,opener:v,step:I,quiet:C},()=>nt&&_e(o,nt,S))},y=(k,v,S)=>{e.stage.scrollIntoView(
{block:"nearest",behavior:r?"auto":"smooth"}),w(k,v,!1,S)},x=mu(t,e,n,lu(t,e,n,y),()=>d.stepAside());return{opened:m,watch:p,
close:(k=!1)=>d.close(k),know:k=>{a=k},follow:k=>{g=k},go:y,showPlace:({feature:k},v)=>w(k,v,!0),showRoute:(k,v)=>w(k,v,
!0),showCluster:(k,v,S)=>{l(null);let C=rr(k,({feature:P})=>w(P,S,!0)),N=`${$(k.length,"place")} in one spot`;d.show({name:N,
card:C,opener:S},()=>_e(o,{...k[0],at:v,bounds:null},!0))},placeOf:k=>pr(h(k))}}var fu=1600,pu=24,du=/Mac|iP(hone|ad|od)/.test(navigator.platform);function gu(t){let e=f("p.gm-hint",{"aria-hidden":"tr\
ue"}),n=0;return t.append(e),o=>{e.textContent=o,e.classList.add("gm-said"),clearTimeout(n),n=setTimeout(()=>e.classList.
remove("gm-said"),fu)}}function wr(t,e){let n=t.getContainer(),o=gu(e),s={capture:!0,passive:!0},r=c=>c.stopPropagation(),
i=({target:c})=>c.closest(".leaflet-control, .gm-pin, .gm-dock")!==null;n.addEventListener("wheel",c=>{c.ctrlKey||c.metaKey||
i(c)||(r(c),o(`${du?"⌘":"Ctrl"} and the wheel zoom the map`))},s),n.style.touchAction="pan-x pan-y";let a=0;n.addEventListener(
"touchstart",c=>{c.touches.length>1||i(c)||(a=c.touches[0].clientY,r(c))},s),n.addEventListener("touchmove",c=>{c.touches.
length>1||i(c)||Math.abs(c.touches[0].clientY-a)>pu&&o("Two fingers move the map")},s)}var br=1e3,hn=["peek","half","whole"],hu={peek:"Show details",half:"Show details in full",whole:"Hide details"},wn=6,wu=()=>f(
"button.gm-grip",{type:"button","aria-controls":"gm-panel"},L("svg",{viewBox:"0 0 40 10",width:40,height:10,"aria-hidden":"\
true"},L("path",{d:"M4 7.5L20 3L36 7.5"})));function yr(t,e,n,o){let s=0,r=0,i=0,a=()=>{if(!r)return;let c=n.offsetHeight/
e.clientHeight;r=0,n.classList.remove("gm-dragged"),n.style.height="",!(Math.abs(i)<=wn)&&o(c>.7?"whole":c>(i>0?.3:.4)?"\
half":"peek")};t.addEventListener("pointerdown",c=>{e.clientWidth>=br||c.button!==0||([s,r,i]=[c.clientY,n.offsetHeight,
0],t.setPointerCapture(c.pointerId))}),t.addEventListener("pointermove",c=>{r&&(i=s-c.clientY,!(Math.abs(i)<=wn)&&(n.classList.
add("gm-dragged"),n.style.height=`${Math.max(60,Math.min(e.clientHeight-12,r+i))}px`))}),t.addEventListener("pointerup",
a),t.addEventListener("pointercancel",a),t.addEventListener("click",c=>{Math.abs(i)>wn&&c.stopImmediatePropagation(),i=0})}
function xr(t,e,n,o){let s="half",r=!0,i=wu();e.prepend(i);let a=()=>!r,c=p=>{s=p,t.dataset.sheet=s,i.setAttribute("aria\
-label",hu[s]),i.setAttribute("aria-expanded",String(s!=="peek")),o(s!=="peek")},u=p=>c(hn[Math.max(0,Math.min(hn.length-
1,hn.indexOf(s)+p))]);yr(i,t,e,c),yr(n,t,e,c),i.addEventListener("click",()=>s==="whole"?c("peek"):u(1)),i.addEventListener(
"keydown",p=>{let d={ArrowUp:1,ArrowDown:-1,Home:-2,End:2}[p.key];d&&(p.preventDefault(),u(d))});let l=()=>{let p=t.clientWidth>=
br;p!==r&&(r=p,c(r?"half":"peek")),a()&&s==="peek"&&!e.style.height&&t.style.setProperty("--gm-peek",`${e.offsetHeight}p\
x`)};c(s),l();let m=new ResizeObserver(l);for(let p of[t,e])m.observe(p);return{set:c,isNarrow:a,state:()=>s}}function yn(t,e){let n=f("span.gm-behind",{tabindex:"-1",blur:()=>n.tabIndex=-1}),o=()=>{n.tabIndex=0,n.focus()};t.before(
f("button.gm-skip",{type:"button",click:o},e)),t.after(n)}var yu=20;function kr(t,e,n,o,s){let i=f("button.gm-button.gm-toggle",{type:"button","aria-controls":o,click:()=>s(e.classList.
contains(n))});return{button:i,set:c=>{e.classList.toggle(n,!c),i.setAttribute("aria-expanded",String(c)),i.textContent=
`${c?"Hide":"Show"} ${t}`}}}function bu(t){let e=t.map(o=>f("li",{dir:"auto"},b(o,z))),n=f("ul.gm-notices",{"aria-label":"\
Notices"},...e);return e.length<2?n:f("details.gm-notices-fold",{},f("summary",{},`${e.length} notices about this map`),
n)}function xu(t,e,n){let o=Array.isArray(t.notices)?t.notices.filter(l=>b(l)):[],[s,r]=[f("h1",{dir:"auto"},e),f("p.gm-\
summary",{role:"status"})],i=b(t.summary,z),a=f("div.gm-lead",{},s,i&&f("p.gm-tells",{dir:"auto"},`${i}.`)),c=f("div.gm-\
about",{},r,n!==""&&f("p.gm-focus",{dir:"auto"},n),o.length>0&&bu(o.slice(0,yu))),u=f("div.gm-tools",{});return{head:f("\
header.gm-header",{},a,c,u),heading:s,told:a,summary:r,tools:u}}function Sr(t,e,n,o,s,r){let{head:i,heading:a,told:c,summary:u,
tools:l}=xu(n,o,s),m=f("div.gm-stage",{}),p=f(t.own?"aside.gm-panel":"section.gm-panel",{id:"gm-panel","aria-label":"Det\
ails",tabindex:"-1"}),d=f("div.gm-column",{"data-covers":"bottom"},i,p);r.pane.id="gm-reading";let g=f(t.own?"main.gm-pa\
ge":"section.gm-page",{},d,m,r.pane);e.before(g),m.append(e),yn(m,"Skip the map"),t.own||yn(g,"Skip this map and its lis\
ts"),e.setAttribute("role","region"),e.setAttribute("aria-label","Map");let h=kr("details",g,"gm-closed","gm-panel",S=>y.
set(S)),w=xr(g,d,a,h.set),y={set:S=>w.set(S?w.state()==="peek"?"half":w.state():"peek")},x=kr("text",g,"gm-unread","gm-r\
eading",S=>k.set(S)),k={set(S){x.set(S),S&&r.fill()}};k.set(!1);let v=()=>{k.set(!1),x.button.focus()};return r.pane.prepend(
f("button.gm-close",{type:"button","aria-label":"Close the text",click:v},"×")),l.append(h.button,x.button),{shell:g,stage:m,
aside:p,told:c,summary:u,tools:l,text:k,details:y,sheet:w}}var ku=60,Su=[["day",1,0],["week",7,0],["month",0,1],["year",0,12],["decade",0,120],["century",0,1200],["millennium",0,12e3]];
function Mr(t){let e=new Date(t*864e5);return 12*e.getUTCFullYear()+e.getUTCMonth()}function vr(t,e){for(let[n,o,s]of Su){
let r=o||s,[i,a]=o?[t,e]:[t,e].map(m=>Math.floor(Mr(m)/s)),c=o?Math.floor((a-i)/o)+1:a-i+1;if(c>ku&&r<12e3)continue;let u=Array.
from({length:c},(m,p)=>o?t+p*o:Math.max(t,Ht([0,(i+p)*s,1])));return{unit:n,starts:u,at:m=>{let p=o?(m-t)/o:Math.floor(Mr(
m)/s)-i;return Math.min(c-1,Math.max(0,Math.floor(p)))}}}return{unit:"time",starts:[t],at:()=>0}}var Mu=1100,vu=120,Lr="M4 2.5L13 8L4 13.5Z",Lu="M4 3H7V13H4ZM9 3H12V13H9Z";function bn(t,e,n){let o=L("path",{d:e}),s=L(
"svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},o),r=f("button.gm-button",{type:"button","aria-label":t,
title:t,click:n},s);return{button:r,turn:(a,c)=>{r.setAttribute("aria-label",a),r.title=a,o.setAttribute("d",c)}}}function Or(t,e,n,o){
let s=null,r=0,i=()=>{clearTimeout(r),s=null,l.turn("Play through time",Lr)},a=g=>{s=g,n(g),r=setTimeout(c,o(g)?Mu:vu)},
c=()=>{if(!s||!l.button.isConnected||s[1]>=t)return i();a([s[0]+1,s[1]+1])},u=()=>{let[g,h]=e();a(g===0&&h===t?[0,0]:h===
t?[0,h-g]:[g+1,h+1]),l.turn("Pause",Lu)},l=bn("Play through time",Lr,()=>s?i():u()),m=g=>{let[h,w]=e();i(),h===0&&w===t?
n(g>0?[0,0]:[t,t]):h+g>=0&&w+g<=t&&n([h+g,w+g])},[p,d]=[bn("Earlier","M10 3L5 8L10 13",()=>m(-1)),bn("Later","M6 3L11 8L\
6 13",()=>m(1))];for(let{button:g}of[p,d])g.classList.add("gm-stepping");return{buttons:[p,l,d].map(({button:g})=>g),stop:i,
follow:()=>{s&&String(e())!==String(s)&&i()}}}function $r(t,e,n){return f("input",{type:"range",min:0,max:n,step:1,value:e,"aria-label":t,autocomplete:"off"})}function Ou(t,e,{
starts:n,at:o}){let s=n.map(()=>({mentions:0,routes:0}));return e.forEach((r,i)=>{if(!r)return;let[a,c]=r.map(o);for(let u=a;u<=
c;u+=1)s[u].mentions+=t[i].places/(c-a+1),s[u].routes+=t[i].routes/(c-a+1)}),s}function $u(t){let e=Math.max(1,...t.map(
({mentions:c,routes:u})=>Math.max(c,u))),n=(c,u,l,m="")=>{let p=l>0?Math.max(.8,20*l/e):0;return L("rect",{x:c,width:u,y:20-
p,height:p,class:m})},o=t.map(({mentions:c,routes:u},l)=>L("g",{},n(l+.08,.84,c),n(l+.3,.4,u,"gm-moves"))),s={viewBox:`0\
 0 ${t.length} 20`,preserveAspectRatio:"none"},r=L("rect",{y:0,height:20,class:"gm-window"});return{chart:L("svg",{...s,
class:"gm-bars","aria-hidden":"true"},r,...o),pale:([c,u])=>{let l=u-c+1;r.setAttribute("x",String(c)),r.setAttribute("w\
idth",String(l===o.length?0:l)),o.forEach((m,p)=>m.classList.toggle("gm-out",p<c||p>u))}}}function Eu(t,e,n,o){let s=r=>{
let{left:i,width:a}=t.getBoundingClientRect();return Math.min(e-1,Math.max(0,Math.floor((r.clientX-i)/a*e)))};t.addEventListener(
"pointerdown",r=>{if(r.button)return;let i=s(r),[a,c]=n(),l=!(a===0&&c===e-1)&&c>a&&i>=a&&i<=c,m=p=>{let d=s(p),g=Math.min(
e-1-c,Math.max(-a,d-i));o(l?[a+g,c+g]:[Math.min(i,d),Math.max(i,d)])};t.setPointerCapture(r.pointerId),t.addEventListener(
"pointermove",m),t.addEventListener("lostpointercapture",()=>t.removeEventListener("pointermove",m),{once:!0}),l||m(r)})}
function Au(t){let e=!1,n=null,o=s=>{if(e){n={value:s};return}e=!0;let r=performance.now();t(s),setTimeout(()=>{e=!1;let i=n;
n=null,i&&o(i.value)},Math.max(16,performance.now()-r))};return o}function Cu(t,{starts:e,at:n},o,s){let r=Au(i=>t.period=
i);return{chosen:()=>(t.period||[o,s]).map(n),choose:([i,a])=>r(i===0&&a===e.length-1?null:[e[i],(e[a+1]??s+1)-1])}}function Tu(t,e){
let n=`${$(e,"report has","reports have")} no date and ${e===1?"stays":"stay"} shown`,o=s=>f(`span.gm-key${s}`,{"aria-hi\
dden":"true"});return f("p.gm-quiet",{},o(""),"mentions, ",o(".gm-moves"),`movements by ${t}`,e>0&&`. ${n}`)}function Er(t,e){
let n=t.map(S=>gt(S.date)),o=n.filter(S=>S!==null);if(new Set(o.map(([S])=>S)).size<2)return null;let s=o.reduce((S,[C])=>Math.
min(S,C),1/0),r=o.reduce((S,[,C])=>Math.max(S,C),-1/0),i=vr(s,r),a=i.starts.length-1,c=Ou(t,n,i),[u,l]=[$r("From",0,a),$r(
"To",a,a)],{chart:m,pale:p}=$u(c),{chosen:d,choose:g}=Cu(e,i,s,r),h=Or(a,d,g,([S,C])=>c.slice(S,C+1).some(({mentions:N,routes:P})=>N+
P>0)),w=f("output",{}),y=f("div.gm-brush",{},m,u,l);y.style.setProperty("--gm-steps",String(a+1));let x=()=>{let[S,C]=e.
period||[s,r],[N,P]=d();u.value=String(N),l.value=String(P);let A=[Math.max(s,S),Math.min(r,C)].map(_=>rt(ht(_)));w.textContent=
A.join(" to "),u.setAttribute("aria-valuetext",A[0]),l.setAttribute("aria-valuetext",A[1]),u.classList.toggle("gm-above",
N===a),p([N,P]),h.follow()},k=S=>{let C=S===u?l:u;Number(u.value)>Number(l.value)&&(C.value=S.value),h.stop(),g([Number(
u.value),Number(l.value)])};for(let S of[u,l])S.addEventListener("input",()=>k(S));Eu(m,a+1,d,S=>{h.stop(),g(S)}),e.watch(
x),x();let v=n.length-o.length;return f("div.gm-timeline",{},y,f("div.gm-playing",{},...h.buttons,w),Tu(i.unit,v))}var Nu=t=>t.currentTarget;function Pu(t,e){let n=t.feature.properties,o=[t.kind.label,b(n.country_name||n.country)].filter(
s=>s&&s!==t.name).join(", ");return f("li",{},f("button.gm-item",{type:"button",click:s=>e(t.feature,Nu(s))},W(t.kind.class,
6,j(n.confidence),!1),f("span.gm-item-name",{},O(t.name),f("span.gm-quiet",{dir:"auto"},o)),f("span.gm-share",{},`×${D(
t.feature)}`)))}var _u=(t,e)=>f("div.gm-unplaced-note",{},f("p.gm-quiet",{},"Not on the map, because it is not sure enou\
gh where they are."),t&&zt(e,"Show the best guesses on the map"));function Bu(t,e,n){let o=t.map(({id:i})=>i),s=i=>{let a=t[i];
return f("li",{},n&&Qt(e,"report",a.id,f("span.gm-heard",{},`Show ${b(a.title||a.id)} on the map`)),f("div",{},H(new Map(
[[a.id,a]]),a.id),f("span.gm-quiet",{},[$(a.places,"place"),$(a.routes,"route"),`${T(a.unresolved)} not placed`].join(" \
· "))))},r=f("p.gm-pair",{},f("button.gm-button",{type:"button",click:()=>e.show("report",o,!0)},"All"),f("button.gm-bu\
tton",{type:"button",click:()=>e.show("report",o,!1)},"None"));return f("div",{},n&&t.length>1&&r,R(n&&t.length>1?"ol.gm\
-list.gm-reports":"ol.gm-list.gm-reports.gm-one",t.length,s,pt,dt))}function Ar({data:t,reports:e,filter:n},{places:o,routes:s,
guesses:r,unresolved:i},a,c,u){let l=t.document.reports,m=y=>{let{name:x,mentions:k,alternatives:v}=y.properties;return f(
"li",{"data-unresolved":y.id,tabindex:"-1"},f("strong",{},O(x)),gn(t,v),it(e,k),u(y))},p=({feature:y})=>n.shows(y),d=!t.
document.whole,g=d?Er(l,n):null,h=[Wt("Places",o,p,y=>R("ul.gm-list",y.length,x=>Pu(y[x],c),pt,dt)),Wt("Names not placed",
i,n.shows,y=>R("ul.gm-list.gm-unresolved",y.length,x=>m(y[x]),pt,dt))];return h[1].element.firstElementChild?.after(_u(r.
length>0,n)),n.watch(()=>h.forEach(y=>y.update())),[a,...[o,i].map((y,x)=>y.length>0&&h[x].element),g&&Ot("Time",null,!0,
g),Ot(d?"Reports":"Reports quoted",l.length,l.length<=dt,Bu(l,n,d)),(o.length>0||s.length>0)&&Rs(o,s,r.length,n)].filter(
y=>y instanceof HTMLElement)}var Ru=["mover","origin","via","destination"],Cr=4;function Nr(t,e){return t.properties.reports.map(s=>e.get(s)?.date||"").
map(s=>[st(s),s]).filter(([s])=>s!==null).sort((s,r)=>s[0]-r[0])[0]||null}function Pr(t,e){let n=new Map([...e.keys()].map(
(r,i)=>[r,i])),o=({feature:r})=>{let i=Nr(r,e),c=r.properties.claims.map(u=>[n.get(u.report),u.start]).sort((u,l)=>Tr(u,
l))[0];return[i?i[0]:1/0,...c||[1/0]]};return t.map(r=>[o(r),r]).sort(([r],[i])=>Tr(r,i)).map(([,r])=>r)}function Tr(t,e){
let n=t.findIndex((o,s)=>o!==e[s]);return n<0?0:t[n]<e[n]?-1:1}function xn(t){let e=new Map;for(let a of t.claims.slice(
0,1e3)){if(!Ru.includes(a.kind)||!a.text)continue;let c=e.get(a.report)||new Map;e.set(a.report,c);let u=c.get(ee(a))||[];
(!u.length||u[0].sentence_start===a.sentence_start)&&c.set(ee(a),[...u,a])}let n=a=>new Set([...a.values()].flat().map(({
kind:c,text:u})=>c+u)).size,[o,...s]=[...e.values()].sort((a,c)=>n(c)-n(a)),r=[...(o||new Map).values()].sort(([a],[c])=>a.
sentence_start-c.sentence_start),i=new Set(s.flatMap(a=>[...a.keys()]).filter(a=>!o.has(a)));return{told:r.slice(0,Cr),others:i.
size+Math.max(0,r.length-Cr)}}var ee=t=>t.sentence.split(/\s+/).join(" ").trim();function Iu({feature:{geometry:t,properties:e}},n,o){
let s=e.claims.filter(r=>r.kind==="distance"&&E(r.km)).map(r=>T(Math.round(r.km)));return[o&&`report of ${rt(b(o,40))}`,
n?n.words:b(e.status,20),`read correctly: ${F(e.confidence)}`,!t&&`not drawn: ${Fe(e)}`,t&&E(e.length_km)&&`${q(e.length_km)}\
 drawn`,t&&e.undrawn==="legs"&&"not all of it",s.length?`stated ${[...new Set(s)].slice(0,4).join(", ")} km`:""].filter(
Boolean).join(" · ")}function zu({feature:t,number:e}){let n=`gm-line gm-route-${e} gm-status-${Bt(t)}`;return L("svg",
{viewBox:"0 0 22 12",width:22,height:12,"aria-hidden":"true"},L("path",{d:"M1 6H21",class:t.geometry?n:"gm-guess-line"}))}
var ju=t=>V({...t,name:t.surface||t.name});function _r(t,e){let n=e&&!e.denied?e:null,o=n?.stops||t.stops;return{mover:b(
n?.mover||t.mover,60)||"movement",stops:o.slice(0,40).map(ju).join(" → ")}}function Du(t,e,n){let{told:o,others:s}=xn(
t.feature.properties),r=new Set(e?xn(e.feature.properties).told.map(([c])=>ee(c)):[]),i=o.filter(([c])=>!r.has(ee(c))),a=[
o.length>i.length&&(i.length?"told above in part":"told in the same words as above"),s>0&&`${$(s,"more sentence")} on it\
s card`].filter(Boolean);return[...i.map(c=>Ae(c,c.map(({text:u})=>u))),i.length>0&&H(n,i[0][0].report,i[0][0]),a.length>
0&&f("p.gm-quiet.gm-others",{},a.join("; "))]}function qu(t,e,{desk:n,reports:o},s){let{feature:r}=t,i=xt(r,n),{mover:a,
stops:c}=_r(r.properties,i),u=Nr(r,o),l=m=>s(r,m.currentTarget);return f(`li.gm-movement${i?.denied?".gm-struck":""}${r.
geometry?"":".gm-undrawn"}`,{"data-listed":r.id},f("button.gm-item",{type:"button",click:l},zu(t),f("span.gm-item-name",
{},f("strong",{},O(a)),": ",O(c,z),f("span.gm-quiet",{},Iu(t,i,u?u[1]:"")))),...Du(t,e,o))}function Wu(t,e){let n=t.filter(
({feature:r})=>!r.geometry).length,o=t.filter(({feature:r})=>r.properties.undrawn==="legs").length;if(!n&&!o)return null;
let s=[n&&`${T(n)} not drawn, because it is not sure enough what moved where`,o&&`${T(o)} drawn without the legs to stop\
s that are not placed`];return f("div.gm-unplaced-note",{},f("p.gm-quiet",{},`${s.filter(Boolean).join("; ")}.`),t.some(
r=>r.guesses.length)&&zt(e,"Show the best guesses on the map"))}function Br(t,e,n){let{filter:o,desk:s}=t,r=null,i=[],a=p=>qu(
i[p],i[p-1],t,n),c=p=>(i=p,r=Le("ol.gm-list.gm-movements",p.length,a,pt,dt),r.box),{element:u,update:l}=Wt("What happene\
d",e,({feature:p})=>o.shows(p),c);return u.append(Wu(e,o)||""),o.watch(l),s.watch(()=>{for(let p of u.querySelectorAll("\
[data-listed]")){let d=i.findIndex(({feature:g})=>g.id===p.getAttribute("data-listed"));d>=0&&p.replaceWith(a(d))}}),{element:u,
listed:()=>e.filter(({feature:p})=>o.shows(p)),rowOf:p=>i.includes(p)&&r?.rowAt(i.indexOf(p))||null}}function Rr({feature:t}){
let e=xn(t.properties).told.map(([s])=>b(ee(s),z)),{mover:n,stops:o}=_r(t.properties,null);return{name:`${n}: ${o}`,sentence:e.
join(" ")}}var Ir=1.1,zr=1400,jr=t=>new Promise(e=>setTimeout(e,t)),Fu=t=>Math.min(12e3,2500+50*t.length),Hu={"Play the story":"M3 \
1.5L13 8L3 14.5Z","Pause the story":"M3 2H6.5V14H3ZM9.5 2H13V14H9.5Z","Previous movement":"M10.5 2L4.5 8L10.5 14","Next \
movement":"M5.5 2L11.5 8L5.5 14","End of the story":"M3 3L13 13M13 3L3 13"};function Dr(t,e){t.setAttribute("aria-label",
e),t.title=e;let n={viewBox:"0 0 16 16",width:14,height:14,"aria-hidden":"true"};t.replaceChildren(L("svg",n,L("path",{d:Hu[e]})))}
function Me(t,e){let n=f("button.gm-turn",{type:"button",click:e});return Dr(n,t),n}function Uu({map:t,calm:e},n){let o=M.
latLngBounds(n.points.map(([r,i])=>M.latLng(i,r))),s={...at(t),maxZoom:9};return e?(t.fitBounds(o,{...s,animate:!1}),Promise.
resolve()):new Promise(r=>{t.once("moveend",r),setTimeout(r,2e3*Ir),t.flyToBounds(o,{...s,duration:Ir})})}async function Vu(t,e,n,o){
let s=e.points.length>1;s&&await Uu(t,e),s&&o(!1)&&await Promise.race([e.trace(t.calm?0:zr),jr(2*zr)]),o(!0)&&await jr(Fu(
n))}function Gu({toggle:t,back:e,on:n,end:o}){let s=Me("Play the story",t);s.classList.add("gm-play");let[r,i]=[Me("Prev\
ious movement",e),Me("Next movement",n)],a=Me("End of the story",o),c=f("span.gm-number",{}),l=f("div.gm-player",{role:"\
group","aria-label":"Movements, one by one"},s,r,c,i,a);return{element:l,show:(p,d,g)=>{l.hidden=d===0,c.textContent=p<0?
$(d,"route"):`${p+1} of ${d}`,r.hidden=i.hidden=d<2,a.hidden=p<0,Dr(s,g?"Pause the story":"Play the story")}}}function Zu(t,e,n){
let o=f("div.gm-now",{role:"status"});return{element:o,mark(s){for(let r of t.aside.querySelectorAll(".gm-current"))r.classList.
remove("gm-current");s&&e.rowOf(s)?.classList.add("gm-current"),t.shell.classList.toggle("gm-telling",s!==null&&o.hasChildNodes())},
tell(s,r){let{name:i,sentence:a}=Rr(s);o.replaceChildren(f("strong",{},O(i,z)),f("p",{dir:"auto"},a));let c={block:"near\
est",behavior:n?"auto":"smooth"};return r||e.rowOf(s)?.scrollIntoView(c),a},clear:()=>o.replaceChildren()}}function Ku(t,e){
let n=null;return{keep:()=>{n??={at:t.getCenter(),zoom:t.getZoom()}},forget:()=>{n=null},restore(){n&&t.setView(n.at,n.zoom,
{animate:!e}),n=null}}}function qr(t,e,n,o){let{map:s,calm:r}=t,[i,a]=[null,!1],c=Ku(s,r),u=0,l=n.listed,m=()=>i?l().indexOf(
i):-1,p=S=>l()[(S+l().length)%l().length],d=Zu(e,n,r),g=(S,C=a)=>{[i,a]=[S,C],S?c.keep():d.clear(),d.mark(S),v(m(),l().length,
a)},h=async(S,C=!1)=>{let N=a;o(S);let P=++u,A=d.tell(S,C);g(S,N),await Vu(t,S,A,_=>P===u&&(a||!_)),!(P!==u||!a)&&(m()+1<
l().length?h(p(m()+1)):x())},w=S=>{u+=1,g(S,!1)},y=()=>{a=!0,h(p(m()+1<l().length?Math.max(0,m()):0)),e.sheet.isNarrow()&&
e.sheet.set("peek")},x=()=>{w(null),o(null),c.restore()},{element:k,show:v}=Gu({toggle:()=>a?w(i):y(),back:()=>h(p(m()<0?
-1:m()-1)),on:()=>h(p(m()+1)),end:x});return s.on("dragstart unload",()=>w(i)),t.filter.watch(()=>i&&m()<0?x():g(i)),g(null),
e.told.after(k,d.element),{step:h,know(S){d.clear(),w(S),c.forget()}}}function Wr(t,e){t.addEventListener("keydown",n=>{
let o=n.target.closest?.(".gm-movement"),s={ArrowDown:1,ArrowUp:-1}[n.key];if(!o||!s||n.altKey||n.ctrlKey||n.metaKey)return;
let r=s>0?o.nextElementSibling:o.previousElementSibling,i=r?.querySelector(".gm-item");i&&(n.preventDefault(),i.focus(),
e(r?.getAttribute("data-listed")||""))})}var Yu=20;function Ju({feature:t,kind:e,name:n},o){let{mentions:s,name:r,country_name:i,country:a}=t.properties,c=new Set(
s.slice(0,Yu).map(u=>b(u.surface)));return{kind:[e.label,b(i||a)].filter(Boolean).join(", "),label:n,words:St([n,b(r),...c].
join(" ")),go:u=>o(t,u)}}function Xu({id:t,title:e,source:n},o){return{kind:"report",label:b(e||t),words:St(b(`${e||""} ${t}\
 ${n||""}`,400)),go:()=>o(t)}}function Fr({places:t,routes:e,unresolved:n},o,s,r){let i=(a,c,u)=>({kind:a,label:u,words:St(
u),go:l=>s(c,l)});return[...t.map(a=>Ju(a,s)),...e.map(({feature:a})=>i("route",a,lt(a.properties))),...n.map(a=>i("not \
placed",a,b(a.properties.name))),...o.map(a=>Xu(a,r))]}function Qu({map:t,desk:e,calm:n},o,s){return de(s,e,r=>{o.scrollIntoView({block:"nearest",behavior:n?"auto":"smooth"}),
Dt(t,t.getCenter(),b(s.properties.name),r)})}function tm({sheet:t,text:e},n){let o=null;n.watch(s=>{t.isNarrow()&&(s&&e.
set(!1),s&&t.state()!=="peek"?(o=t.state(),t.set("peek")):!s&&o&&t.state()==="peek"&&(t.set(o),o=null))})}function em(t,e,n,o,s){
if(!o.routes.length)return null;let r=Br(t,Pr(o.routes,t.reports),s.go),i=qr(t,e,r,c=>{let u=c&&c.feature;s.close(),o.emphasise(
u),n.light(u)});s.follow(()=>r.listed().map(({feature:c})=>c));let a=c=>o.routes.find(({feature:u})=>u.id===c)||null;return Wr(
r.element,c=>{let u=a(c);u&&i.step(u,!0)}),s.watch(c=>i.know(a(c?.id))),r.element}function Hr(t,e,n,o,s,r){let{data:i,filter:a,
desk:c}=t,u=i.document,l=S=>{e.text.set(!0),n.show(S)},m=Ts(()=>Fr(o,u.reports,s.go,l),"gm"),p=ks(i),d=()=>u.features.filter(
S=>a.shows(S)),g=Es(p,d,S=>s.go(S,h)),h=f("button.gm-button",{type:"button","aria-haspopup":"dialog",click:()=>g.open()},
"Table"),y=f("button.gm-button",{type:"button",hidden:!0,click:()=>{a.reset(),m.input.focus()}},"Show all"),x=()=>location.
href.replace(/[?#].*$/,"")+r();e.tools.append(h,Us(t,o,p,d,x),y),e.tools.prepend(m.element),e.shell.append(g.dialog);let k=em(
t,e,n,o,s),v=Ar(t,o,k,s.go,S=>Qu(t,e.stage,S));return e.aside.append(c.element,...v),tm(e,s),{field:m.input,reset:y,tableOpen:()=>g.
dialog.open}}function nm(t){return f("details.gm-credits",{},f("summary",{},"Borders: Natural Earth, de facto; they take no side · Cr\
edits"),f("ul",{},...t.attribution.slice(0,40).map(n=>f("li",{dir:"auto"},b(n,300))),f("li",{},ot("https://leafletjs.com",
"Leaflet"),", BSD 2-Clause")))}function om(t,e,n){let o=new Map,s=0;for(let l of t.features){let{type:m}=l.properties,p=o.
get(m)||[0,0];o.set(m,p),p[0]+=1,e.shows(l)&&(p[1]+=1,m==="route"&&!l.geometry&&(s+=1))}let r=(l,m,p=`${m}s`)=>{let[d,g]=o.
get(l)||[0,0];return!d&&l!=="place"?"":g===d?$(d,m,p):`${T(g)} of ${$(d,m,p)}`},i=r("route","route")+(s?` (${T(s)} not d\
rawn)`:""),c=[$(ne(t),"report"),r("place","place"),i].filter(Boolean).join(" · "),u=r("unresolved","name not placed","n\
ames not placed");return u?[`${c} · `,f("button.gm-link",{type:"button",click:n},u)]:[c]}function sm({countries:t,near:e,
bounds:n,said:o}){let s=(u,l,m)=>`${Number(Math.abs(u).toFixed(2))}° ${u<0?m:l}`,[r,i]=[u=>s(u,"E","W"),u=>s(u,"N","S")],
a=t.slice(0,8).map(({name:u,country:l})=>b(u||l,60));return`Focus: ${[[a.slice(0,-1).join(", "),...a.slice(-1)].filter(Boolean).
join(" and "),e&&`near ${i(e[1])}, ${r(e[0])}`,n&&`${r(n[0])} to ${r(n[2])}, ${i(n[1])} to ${i(n[3])}`,o?"as the maker o\
f this map said":"inferred from the reports"].filter(Boolean).join(", ")}`}function rm(t,e){t.append(nm(e)),!e.features.
some(({properties:n})=>n.type==="place")&&t.append(f("p.gm-empty",{role:"status"},"No place was found in these reports"))}
function Ur(t,e,n){let o=n.document,s=b(o.title,200)||(t.own?document.title:"");t.own&&(document.title=s);let r=new Map(
o.reports.map(v=>[v.id,v])),i=_s(n),a=matchMedia("(prefers-reduced-motion: reduce)").matches,c={page:t,map:e,data:n,reports:r,
filter:i,desk:Gs(s,n),calm:a},u=Rn(o,(v,S)=>p.go(v,S)),l=o.focus?sm(o.focus):"",m=Sr(t,e.getContainer(),o,s,l,u);rm(m.stage,
o),t.look&&er(t.look,m,o,t.own),t.look&&!t.look.wheel&&wr(e,m.stage);let p=hr(c,m,u),d=ps(c,m.stage,p);p.know([...d.places,
...d.routes,...d.guesses]);let g=()=>nr(e.getCenter(),e.getZoom(),i,p.opened()),h=Hr(c,m,u,d,p,g),w=sr(c,p,h.field),y=t.
own?or(g,w):()=>{},x=()=>{m.summary.replaceChildren(...om(o,i,()=>gr(c,m))),h.reset.hidden=i.everything};Os(c,d,p.go,u.pane),
u.pane.append(Js(c,u.pane)),p.watch(d.emphasise),p.watch(y),i.watch(()=>{d.update(),x();let v=p.opened();v&&!i.shows(v)&&
p.close(),y()}),x();let k=t.own&&location.hash.length>1;return k&&(d.opening.leave(),w(fn(location.hash))),e.on("moveend",
y),Qs(t.target,h.field,h.tableOpen,()=>m.details.set(!0)),Xs(e,d.opening.again,k),Zs(c,m,d),m.shell.dataset.ready="true",
m.shell}function Vr(t){let e=0;return t.map(n=>e+=n)}function im(t,e){let n=t.filter(([,[r]])=>r===null).map(([r,[,i]])=>[r,Mt(i,
e)]),o=e?Object.fromEntries(n.map(([r,i])=>[r,i[0]])):{},s=Array.from({length:e},()=>({...o}));for(let[r,i]of n)for(let a=1;a<
e;a+=1)s[a][r]=i[a];for(let[r,[i,a]]of t){if(i===null)continue;let c=s.filter((u,l)=>i[l]==="1");Mt(a,c.length).forEach(
(u,l)=>{c[l][r]=u})}return s}function Mt([t,e,n],o){if(t==="=")return new Array(o).fill(e);if(t==="i")return Vr(e);if(t===
"p")return Mt(n,o).map(s=>`${e}${s}`);if(t==="d")return Mt(n,o).map(s=>e[s]);if(t==="l"){let s=Mt(e,o),r=Vr(s),i=Mt(n,r.
length?r[r.length-1]:0);return s.map((a,c)=>i.slice(r[c]-a,r[c]))}return t!=="o"?e:im(Object.entries(e),o)}var am=(t,e,n)=>/[\ud800-\udfff]/.
test(t)?Array.from(t).slice(e,e+n).join(""):t.slice(e,e+n);function cm(t){let{properties:e}=t;for(let[n,o]of[["mentions",
"surface"],["claims","text"]])for(let s of e[n]||[])o in s||(s[o]=am(s.sentence,s.start,s.end)),s.start+=s.sentence_start,
s.end+=s.start,n==="mentions"&&!("confidence"in s)&&(s.confidence=e.confidence);return e.mentions&&!("name"in e)&&(e.name=
e.mentions[0]?.surface??null),"geonameid"in e&&!("gazetteer_id"in e)&&(e.gazetteer_id=`geonames:${e.geonameid}`),!("id"in
t)&&"gazetteer_id"in e&&(t.id=e.gazetteer_id),t}function lm(t){let e=Uint8Array;if(e.fromBase64)return e.fromBase64(t);let n=atob(
t.trim()),o=new Uint8Array(n.length);for(let s=0;s<n.length;s+=1)o[s]=n.charCodeAt(s);return o}async function Gr(t){let e=new Blob(
[lm(t)]).stream().pipeThrough(new DecompressionStream("gzip")),n=await new Response(e).json(),{count:o,columns:s}=n.features||
{};return s&&(n.document.features=Mt(s,o).map(cm)),delete n.features,n}var kn=(t,e,n)=>Math.min(n,Math.max(t,e));function um(t,e){return t.classList.contains("gm-compact")?(Object.assign(t.style,
{height:"auto",gridTemplateRows:`auto ${kn(320,.62*e,560)}px`}),Math.ceil(t.getBoundingClientRect().height)):Math.ceil(e<
1e3?kn(480,1.25*e,640):kn(480,.56*e,760))}function Zr(t){let{style:e}=document.documentElement,n=o=>{e.colorScheme=o==="\
light"||o==="dark"?`only ${o}`:""};n(t),t==="auto"&&window.addEventListener("message",({source:o,data:s})=>{o===window.parent&&
o!==window&&s?.type==="geomap-scheme"&&n(s.scheme)})}function Kr(t){let e=0,n=(s=!1)=>{let r=um(t,document.documentElement.
clientWidth);(r!==e||s)&&window.parent.postMessage({type:"geomap-height",height:r},"*"),e=r},o=new ResizeObserver(()=>n());
for(let s of[document.documentElement,t,...t.children])o.observe(s);window.addEventListener("message",s=>{s.source===window.
parent&&s.data?.type==="geomap-ask-height"&&n(!0)}),n(!0)}var mm=t=>b(String(t||"").replace(/<[^>]*>/g,"").replace(/&copy;/g,"©").replace(/&amp;/g,"&"),300);function fm(t){let e=f(
"p.gm-tile-credit",{dir:"auto"}),n=()=>{let o=[];t.eachLayer(s=>{s instanceof M.GridLayer&&o.push(mm(s.options.attribution))}),
t.getContainer().classList.toggle("gm-tiled",o.length>0),e.textContent=[...new Set(o)].filter(Boolean).join(" · "),e.hidden=
!e.textContent};t.getContainer().after(e),t.on("layeradd layerremove",o=>{o.layer instanceof M.GridLayer&&n()}),n()}function pm(t,{
url:e,attribution:n,subdomains:o,minZoom:s,maxZoom:r}){M.tileLayer(e,{attribution:n,subdomains:o,minZoom:s,maxNativeZoom:r,
referrerPolicy:"strict-origin-when-cross-origin"}).addTo(t)}function Yr(t,e){fm(t),e&&pm(t,JSON.parse(e))}var Xr=document.getElementById("geomap-payload"),Jr=globalThis[Xr.dataset.map||""];try{let t=window.parent!==window,e=tr(
s=>ve().get(s));Zr(e.theme);let n={own:!0,target:document,...t||e.compact?{look:e}:{}},o=Ur(n,Jr,await Gr(Xr.textContent||
""));t&&Kr(o),Yr(Jr,document.getElementById("geomap-tiles")?.textContent||"")}catch(t){throw document.body.prepend(f("p.\
gm-failure",{role:"alert"},`This map could not be drawn: ${b(String(t),200)}. A browser of 2023 or later is needed.`)),t}
