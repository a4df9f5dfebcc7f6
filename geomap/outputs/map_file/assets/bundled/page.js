var D=({properties:{told:t,mentions:e}})=>t?.mentions??e.length,ne=({whole:t,reports:e})=>t?.reports??e.length;var Me=()=>new URLSearchParams(document.documentElement.dataset.geomap||location.search);function Yr(){if(window.parent===
window||self.origin!=="null")return!1;try{return!window.localStorage}catch{return!0}}function Lt(){let t=Yr()?(Me().get(
"allow")||"").split(","):["downloads","links","printing"],e=n=>t.includes(n);return{files:e("downloads"),print:e("printi\
ng"),windows:e("links"),link:location.protocol!=="about:"}}var Jr="http://www.w3.org/2000/svg",z=600,mt=120,Xr=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,
bn=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;function b(t,e=mt){if(typeof t!="string")return"";
let n=t.length>e?`${Array.from(t.slice(0,2*e)).slice(0,e).join("")}…`:t;return Xr.test(n)?Qr(n):n}var Qr=t=>t.replace(
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").
replace(bn,"�"),ft=t=>encodeURIComponent(t.replace(bn,"�"));function d(t,e={},...n){let[o,...s]=t.split("."),r=document.
createElement(o);s.length&&(r.className=s.join(" "));for(let[i,a]of Object.entries(e))typeof a=="function"?r.addEventListener(
i,a):a!==null&&a!==!1&&r.setAttribute(i,a===!0?"":String(a));return r.append(...n.filter(i=>i!==null&&i!==!1).map(i=>i)),
r}var O=(t,e)=>d("bdi",{},b(t,e));function L(t,e,...n){let o=document.createElementNS(Jr,t);for(let[s,r]of Object.entries(
e))o.setAttribute(s,String(r));return o.append(...n),o}var T=t=>String(Math.round(1e3*t)/1e3).replace(/\B(?=(\d{3})+(?!\d))/g,
","),$=(t,e,n=`${e}s`)=>`${T(t)} ${t===1?e:n}`,q=t=>`${T(Math.round(t))} km`,Y=t=>`${Math.round(t*100)} %`,E=t=>typeof t==
"number"&&Number.isFinite(t),oe=(t,e)=>e>=t?e-t:e-t+360;function ot(t,e){let n=null;try{n=/^https?:\/\//i.test(t)?new URL(
t):null}catch{}return n?Lt().windows?d("a",{href:n.href,target:"_blank",rel:"noopener noreferrer"},O(e)):d("span",{title:n.
href},O(e)):O(e)}var dt=100,pt=12;function ve(t,e,n,o=dt,s=o){let r=d(t),i=d("div",{},r),a=d("button.gm-more",{type:"button",click:()=>{let l=r.
childElementCount;c(),r.children[l]?.querySelector("button, a, summary")?.focus()}}),c=()=>{let l=r.childElementCount;for(let f=l;f<
Math.min(e,l+(l?o:s));f+=1)r.append(n(f));let m=e-r.childElementCount;a.textContent=`Show more (${$(m,"is","are")} left)`,
m>0?i.append(a):a.remove()};return c(),{box:i,rowAt:l=>{for(;l>=r.childElementCount&&r.childElementCount<e;)c();return r.
children[l]}}}var R=(...t)=>ve(...t).box,Ot=(t,e,n,o)=>d("details.gm-section",{open:n},d("summary",{},d("h2",{},t),e===null?
null:d("span.gm-number",{},T(e))),o);function Wt(t,e,n,o){let s=d("div",{},o(e)),r=Ot(t,e.length,!0,s),i=r.querySelector(
".gm-number"),a=e;return{element:r,update:()=>{let u=e.filter(n);u.length===a.length&&u.every((l,m)=>l===a[m])||(a=u,i.textContent=
u.length===e.length?T(e.length):`${T(u.length)} of ${T(e.length)}`,s.replaceChildren(u.length?o(u):d("p.gm-quiet",{},"No\
ne with what the legend shows")))}}}var ti=[/(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,/(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,/(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g],
ei=/^(#{1,6}[ \t]+)\S.*$/gm,Le=(t,e,n)=>t.fill("",e,e+n);function xn(t){let e=t.map(i=>i.length===1?i:"�").join(""),n=[
...t];for(let i of ti)for(let{index:a,1:c,2:u,3:l}of e.matchAll(i))Le(n,a,c.length),Le(n,a+c.length+u.length,l.length);let o=[],
s=0,r=(i,a=!1)=>{i>s&&o.push({start:s,points:n.slice(s,i),heading:a}),s=i};for(let{index:i,0:a,1:c}of e.matchAll(ei))Le(
n,i,c.length),r(i),r(i+a.length,!0);return r(t.length),o}function Mn(t){let e=new Map;for(let n of t.features){let{mentions:o,claims:s}=n.properties;for(let r of o||s){let i=e.get(
r.report);i||e.set(r.report,i={names:[],sentences:[],passages:new Map});let{start:a,end:c,sentence:u,sentence_start:l}=r;
o&&i.names.push({start:a,end:c,feature:n,confidence:r.confidence}),i.sentences.push({start:l,end:l+Array.from(u).length,
feature:n}),i.passages.set(l,u)}}for(let{names:n,sentences:o}of e.values())for(let s of[n,o])s.sort(vn);return e}var vn=(t,e)=>t.
start-e.start||e.end-t.end,kn=new WeakMap;function Ft(t,e,n){let o=kn.get(t);if(!o){let i=-1;kn.set(t,o=t.map(({end:a})=>i=
Math.max(i,a)))}let s=i=>{let[a,c]=[0,t.length];for(;a<c;){let u=a+c>>1;i(u)?c=u:a=u+1}return a},r=o;return t.slice(s(i=>r[i]>
e),s(i=>t[i].start>=n)).filter(({end:i})=>i>e)}var ni=50;function Sn(t,e=ni){let n=0;return t.map((o,s)=>{if(o!==`
`)return o;let r=s-n>=e&&s+1<t.length&&!/\s/.test(t[s+1]);return n=s+1,r?" ":o})}function Ln(t,e){if(typeof t.text=="str\
ing")return xn(Sn(Array.from(t.text)));let n=0;return[...e?e.passages:[]].sort(([o],[s])=>o-s).map(([o,s])=>{let r=Sn(Array.
from(s),0).slice(Math.max(0,n-o)),i=Math.max(o,n);return n=i+r.length,{start:i,points:r}}).filter(({points:o})=>o.length>
0)}function Oe(t,e,n){let o=e;return[...t].sort(vn).filter(({start:s,end:r})=>{let i=s>=o&&r<=n&&r>s;return i&&(o=r),i})}var oi=["January","February","March","April","May","June","July","August","September","October","November","December"],On=/^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;var Ht=([t,e,n])=>Math.round(new Date(0).setUTCFullYear(t,e,n)/864e5);function gt(t){let e=typeof t=="string"?On.exec(t):
null;if(!e)return null;let[n,o,s]=e.slice(1).map(i=>i?Number(i):NaN),r=new Date(Ht([n,o||12,0])*864e5).getUTCDate();return o<
1||o>12||s<1||s>(o===2?29:r)?null:[Ht([n,(o||1)-1,s||1]),Ht([n,(o||12)-1,s||r])]}var st=t=>gt(t)?.[0]??null;function ht(t){
let e=new Date(t*864e5).toISOString();return e.startsWith("-")?`-${e.slice(3,13)}`:e.slice(0,10)}function rt(t){let e=On.
exec(t),n=e?Number(e[1]):1e3;if(!e||n>=1e3)return t;let o=n<1?`${1-n} BC`:`AD ${n}`;return[e[3]&&String(Number(e[3])),e[2]&&
oi[Number(e[2])-1],o].filter(Boolean).join(" ")}function si(t,e,n){let[o,s]=[t.start-t.sentence_start,t.end-t.sentence_start];if(o>=0&&e.slice(o,s).join("")===n)return[
o,s];let r=n?t.sentence.indexOf(n):-1;if(r<0)return null;let i=Array.from(t.sentence.slice(0,r)).length;return[i,i+Array.
from(n).length]}var ri=200;function Ee(t,e){let n=Array.from(t[0].sentence),o=t.map((a,c)=>si(a,n,e[c])).filter(a=>a!==null).
sort((a,c)=>a[0]-c[0]),s=d("blockquote",{dir:"auto"}),r=(a,c)=>{let u=(g,p)=>b(n.slice(Math.max(g,a),Math.min(p,c)).join(
""),n.length);s.replaceChildren(a>0?"…":"");let l=a;for(let[g,p]of o)g<l||p>c||(s.append(u(l,g),d("mark",{},u(g,p))),l=
p);if(s.append(u(l,c)),c-a===n.length)return;let m=()=>{r(0,n.length),s.tabIndex=-1,s.focus({preventScroll:!0})},f=`Show\
 the whole sentence (${$(n.length,"character")})`;s.append("… ",d("button.gm-link",{type:"button",click:m},f))},i=o.length>
0&&o[0][1]>z?Math.max(0,o[0][0]-ri):0;return r(i,Math.min(n.length,i+z)),s}function ii(t){try{return new Intl.DisplayNames(
["en"],{type:"language"}).of(t)||t}catch{return t}}function $e({page:t,sheet:e,row:n,paragraph:o}){return E(n)?e?`sheet ${b(
e,mt)}, row ${n}`:`row ${n}`:t?`page ${b(t,mt)}`:E(o)?`paragraph ${o}`:""}function H(t,e,n,o){let s=t.get(e);if(!s)return d(
"cite",{},O(e));let r=s.source?b(s.source,mt):"",i=b(s.title||s.id,mt),a=()=>o?.(e,n?.sentence_start),c=()=>o?d("button.\
gm-link",{type:"button",click:a},O(i)):O(i),u=[s.source&&/^https?:\/\//i.test(s.source)?ot(s.source,i):c()];r&&!/^https?:\/\//i.
test(r)&&u.push(O(r));let l=n?$e(n):"";return l&&u.push(O(l)),s.date&&u.push(d("bdi.gm-date",{},b(rt(s.date),40))),s.language&&
u.push(O(`in ${ii(s.language)}, which is not read`,mt)),d("cite",{},...u.flatMap((m,f)=>f?[" · ",m]:[m]))}function ai(t){
let e=[...new Set(t.map(n=>b(n.within)).filter(Boolean))];return e.length>0&&d("p.gm-quiet",{},"named within ",...e.slice(
0,4).flatMap((n,o)=>o?[", ",O(n)]:[O(n)]))}var $n=8,En=100;function An(t){let e=new Map;for(let n of t){let o=`${n.report}\

${n.sentence}`,s=e.get(o);s?s.push(n):e.set(o,[n])}return[...e.values()]}function it(t,e,n){let o=An(e),s=(i,a,c)=>{if(c||
a?.report!==i.report)return H(t,i.report,i,n);let u=$e(i);return u&&u!==$e(a)?d("cite",{},O(u)):null},r=i=>{let a=o[i],c=new Set(
a.map(l=>l.sentence_start)),u=a.filter(l=>l.sentence_start===a[0].sentence_start);return d("li",{},Ee(u,u.map(l=>"surfac\
e"in l?l.surface:l.text)),ai(u),c.size>1&&d("p.gm-quiet",{},`The report says so ${T(c.size)} times`),s(a[0],o[i+1]?.[0],
(i+1-$n)%En===0))};return R("ul.gm-evidence",o.length,r,En,$n)}function se({mentions:t,told:e}){if(e&&e.mentions>t.length)
return`${$(e.mentions,"mention")}, ${t.length?`quoted: ${t.length}`:"none quoted"}`;let n=An(t).length,o=$(t.length,"men\
tion");return n===t.length?o:`${o} in ${$(n,"sentence")}`}var $t=[{least:.9,word:"very likely",drawn:"filled"},{least:.75,word:"likely",drawn:"filled"},{least:.5,word:"more likel\
y than not",drawn:"hollow"},{least:0,word:"uncertain",drawn:"dashed"}];var Cn=t=>$t.find(({least:e})=>t>=e)||$t[$t.length-1],F=t=>Cn(t).word,j=t=>Cn(t).drawn;function Tn(){return[...new Set($t.
map(({drawn:e})=>e))].map(e=>{let n=$t.filter(({drawn:o})=>o===e).map(({word:o})=>o);return[e,n.length>1?`${n[n.length-1]}\
 or better`:n[0]]})}function li({feature:t,confidence:e},n,o){let s=t.properties.type==="place",r=u=>{u.preventDefault(),o(t,c)},i=s?!1:"not\
 placed: it is not sure enough where this is",a=s?j(e||0):"lost",c=d(`a.gm-name.gm-is-${a}`,{href:`#open=${ft(t.id)}`,"d\
ata-of":t.id,title:i,click:r},n);return c}function ui(t,e,n,o){for(let{feature:s}of e){let r=t.get(s.id)||[];r[r.length-
1]?.element!==n&&(r.push({element:n,names:o.filter(({dataset:i})=>i.of===s.id)}),t.set(s.id,r))}}function Nn({start:t,points:e,
heading:n},o,s,r){let i=t+e.length,a=(p,h)=>b(e.slice(p-t,h-t).join(""),e.length),c=Oe(Ft(o.names,t,i),t,i),u=(p,h)=>{let w=[],
y=p;for(let x of Ft(c,p,h))x.start<p||x.end>h||(w.push(a(y,x.start),li(x,a(x.start,x.end),r)),y=x.end);return[...w,a(y,h)]},
l=[],m=t,f=Ft(o.sentences,t,i),g=Oe(f.map(p=>({...p,start:Math.max(p.start,t)})),t,i);for(let{start:p,end:h}of g){l.push(
...u(m,p));let w=u(p,h),y=d("span.gm-sentence",{"data-at":p},...w);ui(s,Ft(f,p,h),y,w.filter(x=>typeof x!="string")),l.push(
y),m=h}return d(n?"h3.gm-passage":"p.gm-passage",{dir:"auto"},...l,...u(m,i))}var mi=5,fi={names:[],sentences:[],passages:new Map};function di(t){let e=t.reports.some(n=>typeof n.text=="string");return d(
"section.gm-reading",{"aria-label":"Text of the reports",tabindex:"0"},d("h2",{},e?"Text":"Sentences"),d("p.gm-quiet",{},
e?"Names lead to the map":"What names a place; names lead to the map"))}function pi(t,e){let[n,o]=[e.getBoundingClientRect(),
t.getBoundingClientRect()];(n.top<o.top||n.bottom>o.bottom)&&(t.scrollTop+=n.top-o.top-o.height/3)}function gi(t,e,n){let o=/^https?:/i.
test(t.source||""),s=H(new Map([[t.id,o?{...t,source:null}:t]]),t.id),r=d("div",{}),i=d("details.gm-report",{open:e,"dat\
a-report":t.id},d("summary",{},s),r),a=!1,c=()=>{if(a)return;a=!0;let u=n();r.replaceChildren(...u),o&&r.prepend(d("p.gm\
-source",{},ot(t.source,t.source||""))),u.length||r.append(d("p.gm-quiet",{},"Nothing of it is on the map"))};return e?c():
i.addEventListener("toggle",c),{element:i,fill:c,isFilled:()=>a}}function Pn(t,e){let n=new Map,o=new Map,s=new Map,r=[],
i=!1,a=di(t),c=l=>{let m=n.get(l.id)||fi,f=()=>Ln(l,m).map(p=>Nn(p,m,o,e)),g=gi(l,t.reports.length<=mi,f);return s.set(l.
id,g),g.element},u=l=>{let m=s.get(l);return m?.fill(),m&&(m.element.open=!0),m?.element};return{pane:a,light(l){for(let g of r)
g.classList.remove("gm-lit","gm-lit-name");if(r=[],!l||!i)return;let m=l.properties.mentions||l.properties.claims;for(let{
report:g}of m)s.get(g)?.isFilled()===!1&&u(g);let f=o.get(l.id)||[];for(let{element:g,names:p}of f){g.classList.add("gm-\
lit");for(let h of p)h.classList.add("gm-lit-name");r.push(g,...p)}f.length&&pi(a,f[0].element)},show(l){let m=u(l);return m?.
scrollIntoView({block:"nearest"}),m?.querySelector("summary")?.focus(),m},fill(){i||(i=!0,n=Mn(t),a.append(R("div.gm-tex\
ts",t.reports.length,l=>c(t.reports[l]),50)))}}}var M=window.L;var _n=.7,Bn=85.0511287798;function zn(t,e){let n=new Float64Array(2*t.length),[o,s,r,i]=[1/0,1/0,-1/0,-1/0];for(let a=0;a<
t.length;a+=1){let c=Math.max(-Bn,Math.min(Bn,t[a][1]/e)),u=.5+t[a][0]/e/360,l=.5-Math.log(Math.tan(Math.PI/4+c*Math.PI/
360))/(2*Math.PI);if(!Number.isFinite(u+l))throw new Error(`the ground has no position ${b(String(t[a]))}`);n[2*a]=u,n[2*
a+1]=l,u<o&&(o=u),u>r&&(r=u),l<s&&(s=l),l>i&&(i=l)}return{units:n,box:[o,s,r,i],seen:{where:"",points:[]}}}function Rn(t,e,n,{
x:o,y:s}){let r=[],[i,a]=[NaN,NaN];for(let c=0;c<t.length;c+=2){let u=Math.round(t[c]*e+n)-o,l=Math.round(t[c+1]*e)-s;u===
i&&l===a||(r.push(M.point(u,l)),[i,a]=[u,l])}return r.length===1&&r.push(r[0]),r}var In=t=>t.extend({initialize(e,n,o){M.
setOptions(this,o),Object.assign(this,{_tracks:e,_turn:n,_latlngs:[]})},_project(){},_clipPoints(){let[e,{min:n,max:o}]=[
this._map,this._renderer._bounds],[s,r]=[256*2**e.getZoom(),e.getPixelOrigin()],i=this._turn/360*s,a=`${s} ${i} ${r.x} ${r.
y}`;this._whole=[],this._rings=[];for(let c of this._tracks){let{units:u,box:l,seen:m}=c,[f,g]=[l[0],l[2]].map(y=>y*s+i-
r.x),[p,h]=[l[1],l[3]].map(y=>y*s-r.y);if(g<n.x-1||f>o.x+1||h<n.y-1||p>o.y+1)continue;if(!(f>n.x+1&&g<o.x-1&&p>n.y+1&&h<
o.y-1))this._rings.push(Rn(u,s,i,r));else{if(m.where!==a){let y=M.LineUtil.simplify(Rn(u,s,i,r),_n);c.seen={where:a,points:y}}
this._whole.push(c.seen.points)}}this._pxBounds=this._renderer._bounds,t.prototype._clipPoints.call(this)},_simplifyPoints(){
let e=this._parts.map(n=>M.LineUtil.simplify(n,_n));this._parts=e.concat(this._whole)}}),Ae=null;function jn(t,e,n,o){return Ae||=
{lines:In(M.Polyline),areas:In(M.Polygon)},new(n?Ae.areas:Ae.lines)(t,e,o)}function hi(t){let e=[],n=0,o=0;for(let s=0;s+1<t.length;s+=2)n+=t[s],o+=t[s+1],e.push([n,o]);return e}function Ce(t){let e=360*
t.scale,n=new Set([t.box[0],t.box[2],...t.hole?[-e,0,e].flatMap(s=>[t.hole[0]+s,t.hole[2]+s]):[]]),o=new Set([t.box[1],t.
box[3],...t.hole?[t.hole[1],t.hole[3]]:[]]);return(s,r)=>s[0]===r[0]&&n.has(s[0])||s[1]===r[1]&&o.has(s[1])}function wi(t,e,n){
let o=[],s=t.length-1;return t.forEach((r,i)=>{let[a,c]=[t[i?i-1:s],t[i<s?i+1:0]];if(!n&&(i===0||i===s)||e(a,r)||e(r,c))
o.push(r);else for(let l of[a,c])o.push([r[0]+(l[0]-r[0])/4,r[1]+(l[1]-r[1])/4])}),o}function re(t,e,n=!1){let o=t.map(hi);
if(!e.round)return o;let s=Ce(e);return o.map(r=>wi(r,s,n))}function Te(t,e){let n=Ce(e),o=[];for(let s of t){let r=[];for(let i=0;i<=
s.length;i+=1){let[a,c]=[s[i%s.length],s[(i||s.length)-1]];i>0&&n(a,c)&&(r.length>1&&o.push(r),r=[]),r.push(a)}r.length>
1&&o.push(r)}return o}function yi(t,e,n){let o=document.createElement("div");o.className="gm-south leaflet-zoom-hide",e.
prepend(o);let s=()=>{let[r,i]=[n-540,n+540].map(a=>t.latLngToLayerPoint([-85,a]));o.style.width=`${i.x-r.x}px`,o.style.
height=`${t.getSize().y}px`,M.DomUtil.setPosition(o,r.round())};t.on("moveend zoomend resize",s),s()}function bi(t){let e=Ce(
t),n=a=>a.map(c=>zn(c,t.scale)),o=a=>{let u=re(a,t,!0).filter(f=>f.length).map(f=>[...f,f[0]]),[l,m]=[n(u),[]];return u.
forEach((f,g)=>{let p=!f.some((h,w)=>w>0&&e(h,f[w-1]));m.push(...p?[l[g]]:n(Te([f.slice(1)],t)))}),{grounds:l,rims:m}},s=o(
t.land),r=o(t.lakes),i=(a,c)=>({name:c,filled:!1,tracks:n(re(a,t))});return[{name:"gm-land",filled:!0,tracks:s.grounds},
...(t.rivers||[]).map(([a,c])=>i(c,`gm-river gm-river-${a}`)),{name:"gm-lake",filled:!0,tracks:r.grounds},{name:"gm-shor\
e",filled:!1,tracks:r.rims},i(t.units,"gm-unit-line"),i(t.borders,"gm-border"),{name:"gm-coast",filled:!1,tracks:s.rims}].
filter(({tracks:a})=>a.length)}function xi(t,e,n,o){for(let{name:s,filled:r,tracks:i}of n)jn(i,o,r,{...{renderer:e,interactive:!1,
pane:"gm-base",className:s},stroke:!r,fill:r}).addTo(t)}function Dn(t,e,n){let o=t.createPane("gm-base");o.setAttribute(
"aria-hidden","true");let s=M.svg({pane:"gm-base",padding:.6}),r=t.getBounds().pad(.3),i=[];for(let u of[...e.levels].reverse()){
let l=([f,g,p,h],w)=>M.latLngBounds([g/u.scale,f/u.scale+w],[h/u.scale,p/u.scale+w]),m=null;for(let f of[-360,0,360]){let g=l(
u.box,f);if(g.getEast()<=n-185||g.getWest()>=n+185)continue;let p=g.intersects(r)&&!(u.hole&&l(u.hole,f).contains(r)),h=()=>xi(
t,s,m||=bi(u),f);p?h():i.push(h)}}let a=()=>{for(let u of i.splice(0))u()};t.once("movestart",a),setTimeout(()=>o.isConnected&&
a()),yi(t,o,n);let c=()=>t.getContainer().classList.toggle("gm-near",t.getZoom()>=5.5);t.on("zoomend",c),c()}var ki=new Set(["country","territory","region"]);function qn(t,e){let[n,o,s,r]=[e.getSouth(),e.getWest(),e.getNorth(),e.
getEast()];return t.some(i=>i.some(([a,c],u)=>{let[l,m]=i[Math.max(0,u-1)];return Math.max(a,l)>=n&&Math.min(a,l)<=s&&Math.
max(c,m)>=o&&Math.min(c,m)<=r}))}function Si(t,e,n){let o=[],s=[];for(let r of t.levels){let i=(r.areas||[]).filter(([a])=>a===
e).flatMap(([,a])=>re(a,r,!0));for(let a of[-360,0,360]){let[c,u]=[r.box[0]/r.scale+a,r.box[2]/r.scale+a];if(u<=n-185||c>=
n+185)continue;let l=m=>m.map(([f,g])=>[g/r.scale,f/r.scale+a]);o.push(...i.map(l)),s.push(...Te(i,r).map(l))}}return{fills:o,
sides:s}}function Mi(t,e){let n=new Map((t.areas||[]).map((o,s)=>[o,s]));return n.size?e.filter(o=>n.has(o.feature.properties.
gazetteer_id)).map(o=>({view:o,index:n.get(o.feature.properties.gazetteer_id)})).sort((o,s)=>o.index-s.index):[]}function Wn(t,e,n,o,s,r){
t.createPane("gm-areas").setAttribute("aria-hidden","true");let a=M.svg({pane:"gm-areas",padding:.6}),c=Mi(e,n).map(({view:f,
index:g})=>{let{fills:p,sides:h}=Si(e,g,o),{confidence:w,kind:y}=f.feature.properties,x=ki.has(y)?" gm-area-wide":"",k=`\
gm-area gm-${f.kind.class} gm-area-${j(w)}${x}`,v={renderer:a,pane:"gm-areas",smoothFactor:.7},S=M.polygon(p,{...v,stroke:!1,
interactive:f.kind.class!=="L",bubblingMouseEvents:!0,className:`${k} gm-area-ground`}),A=M.polyline(h,{...v,fill:!1,interactive:!1,
className:`${k} gm-area-line`});f.bounds=S.getBounds(),S.on("click",N=>{qn(h,t.getBounds())&&(M.DomEvent.stopPropagation(
N),r(f,f.button))});for(let N of[S,A])N.addTo(t);return{view:f,sides:h,layers:[S,A]}}),u=(f,g)=>{for(let{view:p,layers:h}of c)
for(let w of h)w.getElement()?.classList.toggle(f,g(p))},l=()=>{let f=t.getBounds();for(let{sides:g,layers:p}of c)p[0].getElement()?.
classList.toggle("gm-around",!qn(g,f))};t.on("moveend",l);let m=()=>u("gm-away",f=>!s(f.feature));return l(),m(),{update:m,
emphasise:f=>u("gm-open",g=>g.feature===f)}}var vi=t=>t?[t.id,...(t.properties.stops||[]).map(({place:e})=>e)]:[];function Fn(t,e){let n=new Set,o=({id:s})=>n.size>
0&&n.has(s);return{isChosen:o,choose:s=>{n=new Set(vi(s)),t.getContainer().classList.toggle("gm-dimming",n.size>0);for(let r of e())
for(let i of r.layers)i.getElement()?.classList.toggle("gm-chosen",o(r.feature))}}}var Hn=2e-4;function Ut(t,e){let n=t.type==="MultiLineString"?t.coordinates:[t.coordinates],o=[],s=null;for(let r of n){
let i=!1;for(let[a,c]of r){let u=s?a+360*Math.round((s[0]-a)/360):e(a),l=s&&Math.abs(s[0]-u)<Hn&&Math.abs(s[1]-c)<Hn;!i&&
!l&&o.push([]),i=!0,(!s||s[0]!==u||s[1]!==c)&&o[o.length-1].push([u,c]),s=[u,c]}}return o.filter(r=>r.length>1)}function Un(t){
let e=t?t[0]+oe(t[0],t[2])/2:0;return{middle:e,unwrap:n=>n+360*Math.round((e-n)/360)}}var Li=14,Oi=.75;function Gn(t){let e=t.getContainer(),n=e.getBoundingClientRect(),o={left:0,top:0,right:0,bottom:0};for(let s of e.
closest(".gm-page")?.querySelectorAll("[data-covers]")||[]){let r=s.getBoundingClientRect(),i=r.right<=n.left||r.left>=n.
right||r.bottom<=n.top||r.top>=n.bottom,a=s.getAttribute("data-covers")||"";if(i||!r.width||!r.height||!Object.hasOwn(o,
a))continue;let c={left:r.right-n.left,top:r.bottom-n.top,right:n.right-r.left,bottom:n.bottom-r.top},u=a==="left"||a===
"right"?n.width:n.height;o[a]=Math.max(o[a],Math.min(c[a],Oi*u))}return o}function at(t,e=Math.min(56,t.getSize().x/9),n=44){
let{left:o,top:s,right:r,bottom:i}=Gn(t),{x:a,y:c}=t.getSize(),[u,l]=[Math.min(e,(a-o-r)/5),Math.min(n,(c-s-i)/5)];return{
paddingTopLeft:[o+u,s+l],paddingBottomRight:[r+u,i+l]}}function $i(t){let{left:e,top:n,right:o,bottom:s}=Gn(t),{x:r,y:i}=t.
getSize();return M.latLngBounds([[e,i-s],[r-o,n]].map(a=>t.containerPointToLatLng(a)))}var Ne={whole:12,place:7,wide:5};
function Ei({points:t,feature:e},n){let o=e.properties.stops.filter(r=>E(r.lon)&&E(r.lat)),s=t.length?t:o.map(r=>[n(r.lon),
r.lat]);return M.latLngBounds(s.map(([r,i])=>M.latLng(i,r)))}function Pe(t,e,n){let o=t.getCenter().lng,s=a=>a+360*Math.
round((o-a)/360),r="points"in e?Ei(e,s):e.bounds,i={animate:!1};if(r?.isValid())t.fitBounds(r,{...at(t),maxZoom:Ne.whole,
...i});else{if("points"in e)return;if(n)t.panInside(e.at,{...at(t,40,40),...i});else{let a=Math.max(t.getZoom(),e.kind.area?
Ne.wide:Ne.place);t.fitBounds(M.latLngBounds([e.at,e.at]),{...at(t),maxZoom:a,...i})}}}function Zn(t,e,n,o){Number.isFinite(
t.getMaxZoom())||t.setMaxZoom(Li);let{middle:s,unwrap:r}=Un(e.document.bbox),i=()=>M.latLngBounds([...n().map(l=>l.at),...o().
flatMap(l=>l.points.map(([m,f])=>M.latLng(f,m)))]),a=()=>{if(!e.view)return c();let[l,m,f,g]=e.view,p=r(l);return M.latLngBounds(
[[m,p],[g,p+oe(l,f)]])},c=()=>{let l=(e.document.focus?.countries||[]).map(({country:f})=>f),m=n().filter(f=>l.includes(
f.feature.properties.country));return m.length?M.latLngBounds(m.map(f=>f.at)):i()};return{middle:s,unwrap:r,first:a,fit:(l=i())=>{
l.isValid()?t.fitBounds(l,{...at(t),maxZoom:l.getNorthEast().equals(l.getSouthWest())?9:11,animate:!1}):t.setView([20,s],
t.getMinZoom(),{animate:!1})}}}var Vn=3;function Ai(t){let e=t.length-Vn,n=t.slice(0,Vn).map(({name:o})=>o);return e>0?`${n.
join(", ")} and ${T(e)} more`:[n.slice(0,-1).join(", "),...n.slice(-1)].filter(Boolean).join(" and ")}function Kn(t,e,n,o,s){
let r=$i(t),i=n.filter(m=>!(m.bounds?r.intersects(m.bounds):r.contains(m.at))),a=o.filter(({points:m})=>!m.every(([f,g])=>r.
contains([g,f]))).length,c=[i.length&&`${$(i.length,"place lies","places lie")} outside this view: ${Ai(i)}`,a&&`${$(a,"\
route leads","routes lead")} out of it`].filter(Boolean);if(!c.length)return()=>{};let u=i.length?c.join("; "):`${$(a,"r\
oute leads","routes lead")} out of this view`,l=d("button.gm-outside",{type:"button",click:()=>s()},O(`${u}.`,300)," ",d(
"span.gm-more-words",{},"Show everything"));return e.append(l),t.once("movestart",()=>l.remove()),()=>l.remove()}function Yn(t,e,n){
let o=()=>{},s={show:()=>{let{maxBounds:r}=t.options;t.setMaxBounds(null),t.invalidateSize({animate:!1}),t.options.minZoom=
Math.max(0,Math.floor(4*Math.log2(t.getSize().x/300))/4),e(),t.fire("zoomlevelschange"),r&&t.setMaxBounds(r)},note:()=>{
o=n()},leave:()=>o(),again:()=>{o(),s.show(),s.note()}};return s}function Jn(t,e){M.control.zoom({zoomInText:"+",zoomOutText:"\
−"}).addTo(t);let n=M.control({position:"topleft"});n.onAdd=()=>{let o=d("button.gm-fit",{type:"button","aria-label":"\
Show everything",title:"Show everything",click:e},L("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},
L("path",{d:"M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10"}))),s=d("div.leaflet-bar",{},o);return M.DomEvent.disableClickPropagation(
s),s},n.addTo(t),M.control.scale({maxWidth:120,metric:!0,imperial:!0}).addTo(t)}var Ci=/^[A-Za-z0-9+/]+=*$/,[Ti,Xn]=[5.5,9.5];function Qn(t,e,n){let o=(e.relief||[]).filter(([,,,i])=>Ci.test(i));if(!o.
length)return;let s=t.createPane("gm-relief");s.setAttribute("aria-hidden","true");for(let[i,a,c,u]of o){let l=360/2**i,
m=(f,g)=>M.CRS.EPSG3857.pointToLatLng(M.point(f*256,g*256),i);for(let f of[-360,0,360]){let g=a*l-180+f;if(g+l<=n-185||g>=
n+185)continue;let p=[[m(a,c+1).lat,g],[m(a,c).lat,g+l]];M.imageOverlay(`data:image/webp;base64,${u}`,p,{pane:"gm-relief",
className:"gm-relief"}).addTo(t)}}let r=()=>{let i=(Xn-t.getZoom())/(Xn-Ti);s.style.setProperty("--gm-left",String(Math.
max(0,Math.min(1,i))))};t.on("zoomend",r),r()}var wt={place:{size:13,style:"600",spacing:0,pad:2},minor:{size:12,style:"500",spacing:0,pad:2},sea:{size:13,style:"ital\
ic 600",spacing:1.2,pad:4},region:{size:13,style:"600",spacing:1.6,pad:4},crowd:{size:12,style:"600",spacing:0,pad:2},line:{
size:12,style:"500",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,style:"600",spacing:1.4,
pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,pad:10},river:{
size:11,style:"italic 400",spacing:.6,pad:8},settlement:{size:11,style:"400",spacing:0,pad:9}};function to(t){let e=document.
createElement("canvas").getContext("2d"),n=new Map;return(o,s)=>{let r=`${s} ${o}`,i=n.get(r);if(i===void 0){let a=wt[s];
e.font=`${a.style} ${a.size}px ${t}`,i=e.measureText(a.upper?o.toLocaleUpperCase("en"):o).width+o.length*a.spacing,n.set(
r,i)}return i}}var eo=12,no=150,Ni=400,Pi=.3,_i=["place","minor","crowd"],oo={H:"sea",L:"region"},Bi=8,Ri=.5;function ie(t,e,n,o,s,r,i){
let{size:a,pad:c}=wt[s],u=e(o,s),l=[[r.x+i,r.y-a*.65],[r.x-i-u,r.y-a*.65],[r.x-u/2,r.y-i-a*1.3],[r.x-u/2,r.y+i-1]];for(let m of _i.
includes(s)?[!0,!1]:[!0])for(let[f,g]of l){let p=[f-c/2,g-c/4,f+u+c/2,g+a*1.3+c/4],h=f>=2&&f+u<=t.size.x-2&&g>=2&&g+a<=t.
size.y-2,w=t.isAstray(p,r)&&(m||s!=="crowd");if(!(!h||w||!t.isFree(p)||m&&!t.isClear(p)))return t.take(p),n(o,s,r,f,g),!0}
return!1}var so=(t,e,{single:n,crowds:o})=>({places:n().slice(0,2e3).map(s=>({view:s,at:t.latLngToContainerPoint(s.at).add(
s.beside)})).filter(({at:s})=>e.holds(s,40)),crowds:o().map(s=>({...s,at:t.latLngToContainerPoint(s.at)})).filter(({at:s})=>e.
holds(s,40))});function ro(t,e,n){let{places:o,crowds:s}=so(t,e,n);for(let{at:r,radius:i}of s)e.takeSymbol(r,i);for(let{
view:r,at:i}of o.slice(0,Ni))e.takeSymbol(i,r.radius)}function Ii(t,e,n,o,s,r,i){let a=oo[s.kind.class],c=b(s.name,40),u=n(
c,a),{bounds:l}=s,m=l?t.latLngToContainerPoint(l.getNorthEast()).x-t.latLngToContainerPoint(l.getSouthWest()).x:0,{size:f,
spacing:g}=wt[a],p=Math.max(0,Math.min(Bi,(m*Ri-u)/c.length)),h=u+p*c.length;for(let w of[r.y-s.radius-3-f*1.3,r.y+s.radius+
2]){let y=[r.x-h/2-2,w,r.x+h/2+2,w+f*1.3];if(!(y[0]<2||y[2]>e.size.x-2||!e.isFree(y)||!e.isClear(y)))return e.take(y),o(
c,`${a} gm-label-place`,r,r.x-h/2,w,i,0,g+p),!0}return!1}var _e=["capital","city","town"];function zi(t){let[e,n]=[null,
null],[o,s]=[-1,-1];for(let r of t){let i=_e.indexOf(r.feature.properties.kind),a=D(r.feature)*(_e.length+1)+(i<0?0:_e.length-
i);a>o?[e,o,n,s]=[r,a,e,o]:a>s&&([n,s]=[r,a])}return[e,n].flatMap(r=>r?[b(r.name,24)]:[])}function io(t,e,n,o,s,r){let{places:i,
crowds:a}=so(t,e,s),c=Math.max(1,...i.slice(0,1).map(({view:m})=>D(m.feature))),u=m=>{for(let{view:f,at:g}of m){if(!e.holds(
g))continue;let p=r(f);if(!f.guess&&Object.hasOwn(oo,f.kind.class)&&Ii(t,e,n,o,f,g,p))continue;let h=p||D(f.feature)>=Pi*
c,w=f.guess?"guess":h?"place":"minor",y=b(f.name,40)+(f.guess?"?":"");ie(e,n,(k,v,...S)=>o(k,w==="minor"?"minor gm-label\
-place":w,S[0],S[1],S[2],p),y,w,g,f.radius+3)}},l=[...i.filter(({view:m})=>r(m)),...i.filter(({view:m})=>!r(m))];u(l.slice(
0,eo));for(let{members:m,at:f,radius:g}of a.slice(0,no)){let[p,...h]=zi(m);[[p,...h],[p]].some(w=>ie(e,n,o,w.join(", "),
"crowd",f,g+2))}return()=>u(l.slice(eo,no))}var ji=5.5,Di=17e3,qi=9,Wi=.45;function Fi(t,e,n,{text:o,kind:s,width:r},i,a){let{size:c,pad:u,spacing:l}=wt[s],m=e(o,s),
f=r*256*2**a/360;if(!(f<m*(s==="unit"?1.1:.85)))for(let g of new Set([Math.min(qi,(f*Wi-m)/o.length),0])){if(g<0)continue;
let p=m+g*o.length,[h,w]=[p/2+u,c*.65+u/2],y=[i.x-h,i.y-w,i.x+h,i.y+w];if(!(y[0]<0||y[2]>t.size.x||!t.isFree(y)||!t.isClear(
y))){t.take(y),n(o,s,i,i.x-p/2,i.y-c*.65,!1,0,g&&l+g);return}}}function Hi(t,e,n,{text:o,kind:s,width:r,turn:i},a,c,u){let{
size:l,pad:m}=wt[s],f=e(o,s);if(r*256*2**c/360<1.1*f||u.some(([v,S])=>v===o&&Math.hypot(S.x-a.x,S.y-a.y)<400))return;let[
g,p]=[Math.cos(i*Math.PI/180),Math.sin(i*Math.PI/180)],[h,w]=[a.x+p*l*.8,a.y-g*l*.8],y=(f/2+m)*g+l*.65*Math.abs(p),x=(f/
2+m)*Math.abs(p)+l*.65*g,k=[h-y,w-x,h+y,w+x];k[0]<0||k[2]>t.size.x||!t.isFree(k)||!t.isClear(k)||(t.take(k),u.push([o,a]),
n(o,s,a,h-f/2,w-l*.65,!1,i))}function ao(t,e,n,o,s){let r=t.getZoom(),i=Math.round(e.size.x*e.size.y/Di),a=[];for(let c of[
"country","water","settlement","river",...r<ji?[]:["unit"]])for(let u of s.filter(({kind:l})=>l===c)){let l=t.latLngToContainerPoint(
u.at);if(!e.holds(l))continue;if(c==="river"){Hi(e,n,o,u,l,r,a);continue}if(c!=="settlement"){Fi(e,n,o,u,l,r);continue}let m=[
l.x-4,l.y-4,l.x+4,l.y+4];i>0&&e.isFree(m)&&ie(e,n,o,u.text,c,l,6)&&(i-=1,e.take(m))}}function co(t,e){let n=[];for(let o=1;o<t.length;o+=1){let[s,r]=[t[o-1],t[o]],[i,a]=[Math.min(s.x,r.x),Math.max(s.x,r.x)],
[c,u]=[Math.min(s.y,r.y),Math.max(s.y,r.y)];if(a<0||i>e.x||u<0||c>e.y)continue;let l=Math.min(400,Math.ceil(Math.hypot(r.
x-s.x,r.y-s.y)/9));for(let m=0;m<l;m+=1)n.push([s.x+(r.x-s.x)*m/l,s.y+(r.y-s.y)*m/l])}return n}function lo(t,e){let n=[],
o=[],s=r=>n.every(i=>r[2]<i[0]||r[0]>i[2]||r[3]<i[1]||r[1]>i[3]);return{size:t,take:r=>{n.push(r)},takeSymbol({x:r,y:i},a){
o.push({x:r,y:i,radius:a}),n.push([r-a,i-a,r+a,i+a])},isAstray:([r,i,a,c],u)=>o.some(({x:l,y:m,radius:f})=>Math.hypot(Math.
max(r-l,0,l-a),Math.max(i-m,0,m-c))-f<6&&Math.hypot(l-u.x,m-u.y)>1),holds:(r,i=0)=>r.x>-i&&r.y>-i&&r.x<t.x+i&&r.y<t.y+i,
isFree:s,takeTurned:(r,i,a,c)=>{let[u,l]=[Math.cos(i*Math.PI/180),Math.sin(i*Math.PI/180)],m=c/2*(Math.abs(u)+Math.abs(l)),
f=Math.ceil(a/c),g=Array.from({length:f},(w,y)=>{let x=((y+.5)/f-.5)*a,[k,v]=[r.x+u*x,r.y+l*x];return[k-m,v-m,k+m,v+m]}),
p=g.every(([w,y,x,k])=>w>2&&y>2&&x<t.x-2&&k<t.y-2),h=e.some(([w,y])=>{let[x,k]=[w-r.x,y-r.y];return Math.abs(x*u+k*l)<a/
2+4&&Math.abs(k*u-x*l)<c/2+4});return!p||h||!g.every(s)?!1:(n.push(...g),!0)},isClear:([r,i,a,c])=>e.every(([u,l])=>u<r-
4||u>a+4||l<i-4||l>c+4)}}var Ui=[-4,4].flatMap(t=>[-4,4].map(e=>[t,e])),Be=t=>Math.min(11,77/Math.max(t,1));function J(t){let e=[0];for(let n=1;n<
t.length;n+=1)e.push(e[n-1]+Math.hypot(t[n].x-t[n-1].x,t[n].y-t[n-1].y));return e}function ct(t,e,n){let o=1;return n.map(
s=>{for(;o<t.length-1&&e[o]<s;)o+=1;let[r,i]=[t[o-1],t[o]],a=e[o]-e[o-1]||1,[c,u]=[(i.x-r.x)/a,(i.y-r.y)/a],l=s-e[o-1];return{
x:r.x+c*l,y:r.y+u*l,ux:c,uy:u}})}function Vi(t){let e=J(t),n=e[e.length-1],o=Array.from({length:36},(s,r)=>(r+.5)*n/36);
return{line:t,along:e,total:n,samples:ct(t,e,o),links:[]}}function Gi({line:t},{x:e,y:n}){for(let o=1;o<t.length;o+=1){let[
s,r]=[t[o-1],t[o]],[i,a]=[r.x-s.x,r.y-s.y],c=i*i+a*a||1,u=Math.max(0,Math.min(1,((e-s.x)*i+(n-s.y)*a)/c));if(Math.hypot(
s.x+u*i-e,s.y+u*a-n)>5)continue;let l=Math.sqrt(c);return{ux:i/l,uy:a/l}}return null}function uo(t,e,n){let[o,s]=[0,0],r=t.
samples.map(i=>{let a=Gi(e,i),c=a?a.ux*i.ux+a.uy*i.uy:0,u=Math.abs(c)>.92;return u&&([o,s]=[o+c,s+1]),u});s>1&&t.links.push(
{to:n,sign:o<0?-1:1,at:r})}function Zi(t){let e=new Map;t.forEach(({line:o},s)=>{for(let{x:r,y:i}of[o[0],o[o.length-1]])
for(let[a,c]of Ui){let u=`${Math.floor((r+a)/16)} ${Math.floor((i+c)/16)}`,l=e.get(u);l?l.push(s):e.set(u,[s])}});let n=new Set;
for(let o of e.values())for(let[s,r]of o.entries())for(let i of o.slice(s+1)){if(n.size>=12e3)break;r!==i&&n.add(Math.min(
r,i)*t.length+Math.max(r,i))}return[...n].map(o=>[Math.floor(o/t.length),o%t.length])}function Ki(t){let e=[];return t.forEach(
(n,o)=>{if(e[o])return;let[s,r]=[n.line[0],n.line[n.line.length-1]],i=({samples:c})=>c.reduce((u,{x:l,y:m})=>u+(r.x-s.x)*
(m-s.y)-(r.y-s.y)*(l-s.x),0),a=i(n);e[o]={sign:1,side:0};for(let c=[o];c.length;){let u=c.pop();for(let{to:l,sign:m}of t[u].
links){if(e[l])continue;let f=i(t[l])-a;e[l]={sign:e[u].sign*m,side:Math.abs(f)<36*n.total*1.5?0:f},c.push(l)}}}),e}function Yi({
samples:t,links:e},n,o){let s=1,r=a=>o[a].side<o[n].side||o[a].side===o[n].side&&a<n;return{by:t.map((a,c)=>{let u=e.filter(
({at:f})=>f[c]),l=u.length+1;s=Math.max(s,l);let m=u.filter(({to:f})=>r(f)).length;return o[n].sign*(m-(l-1)/2)*Be(l)}),
crowd:s}}function Ji({line:t,along:e,total:n},o){let s=Math.min(70,n*.42),r=[.08,.18,.3,.45,.6,.8,1].map(c=>c*s),i=[...new Set(
[...e,...r,...r.map(c=>n-c),...o.map((c,u)=>(u+.5)*n/36)])].sort((c,u)=>c-u),a=ct(t,e,i);return a.map(({x:c,y:u},l)=>{let m=i[l],
[f,g]=[a[Math.max(0,l-1)],a[Math.min(a.length-1,l+1)]],p=Math.hypot(g.x-f.x,g.y-f.y)||1,h=Math.max(0,Math.min(1,Math.min(
m,n-m)/s)),w=Math.max(0,Math.min(35,m/n*36-.5)),[y,x]=[Math.floor(w),Math.ceil(w)],k=(o[y]+(o[x]-o[y])*(w-y))*h*h*(3-2*h);
return{x:c-(g.y-f.y)/p*k,y:u+(g.x-f.x)/p*k}})}var Xi=t=>t.map((e,n)=>{let o=t.slice(Math.max(0,n-2),n+3);return o.reduce(
(s,r)=>s+r,0)/o.length});function mo(t){let e=t.map(Vi);for(let[o,s]of Zi(e))uo(e[o],e[s],s),uo(e[s],e[o],o);let n=Ki(e);
return e.map((o,s)=>{if(!o.links.length||!o.total)return{points:o.line,crowd:1};let{by:r,crowd:i}=Yi(o,s,n);return{points:Ji(
o,Xi(r)),crowd:i}})}var fo=13,Qi=4,po=80,ta=60,ea=4,go=19,na=34,ho=({feature:{properties:t}})=>t.status==="reported"?"":b(t.status,20);function oa(t){
let e=t.feature.properties,n=E(e.length_km)?q(e.length_km):"";return[b(e.mover,40),n,ho(t)].filter(Boolean).join(", ")}function sa(t,e,n){
let o=({x:r,y:i})=>r>-20&&i>-20&&r<n.x+20&&i<n.y+20,s=[];for(let r of e.tracks){let i=r.map(a=>t.latLngToContainerPoint(
a));i.forEach((a,c)=>{c&&(o(a)||o(i[c-1]))?s[s.length-1].push(a):s.push([a])})}return s.filter(r=>r.length>1)}function ra(t,e){
let n=J(t),o=n[n.length-1],s=e/2+10;if(o<2*s)return[];let r=[0];for(let i=24;i<o/2-s;i+=24)r.push(i,-i);return r.flatMap(
i=>{let a=o/2+i,[c,u,l,m,f]=ct(t,n,[-1,-.5,0,.5,1].map(x=>a+x*s)),g=Math.hypot(f.x-c.x,f.y-c.y)||1,[p,h]=[(f.x-c.x)/g,(f.
y-c.y)/g],w=({x=0,y:k=0})=>Math.abs((x-c.x)*h-(k-c.y)*p);if(Math.max(w(u),w(l),w(m))>Qi)return[];let y=Math.atan2(h,p)*180/
Math.PI;return[{x:l.x,y:l.y,turn:y>po?y-180:y<=po-180?y+180:y}]})}function ia(t,e,n,o,s,r,i){let[a,c]=[n(i,"line"),15];for(let u of sa(
t,s,e.size))for(let{x:l,y:m,turn:f}of ra(u,a)){let[g,p]=[Math.cos(f*Math.PI/180),Math.sin(f*Math.PI/180)];for(let h of[-fo,
fo]){let w={x:l-p*h,y:m+g*h};if(e.takeTurned(w,f,a,c))return o(i,`line gm-route-${s.number}`,w,w.x-a/2,w.y-7.5,r,f),!0}}
return!1}function aa(t,e,n,o,s){let r=o.tracks.flat(),i=o.stops.flatMap(([a,c],u)=>{let l=r.reduce((f,g)=>{let p=Math.abs(
((g.lng-a)%360+540)%360-180)+Math.abs(g.lat-c);return p<f.away?{at:g,away:p}:f},{at:null,away:.01}),m=l.at&&t.latLngToContainerPoint(
l.at);return m&&e.holds(m)?[[u+1,m]]:[]});if(!(i.length<2))for(let[a,{x:c,y:u}]of i)for(let[l,m]of[[1,-1],[-1,-1],[1,1],
[-1,1]]){let f={x:c+l*go,y:u+m*go},g=[f.x-8,f.y-8,f.x+8,f.y+8],p=i.some(([h,w])=>h!==a&&Math.hypot(f.x-w.x,f.y-w.y)<na);
if(!(!e.holds(f)||p||!e.isFree(g))){e.take(g),n(String(a),`step gm-route-${o.number}`,f,f.x-8,f.y-8,s);break}}}function wo(t,e,n){
let o=t.filter(e);return o.length?o:t.length<=n?t:[]}function yo(t,e,n,o,s){let r=o.filter(({stops:i,tracks:a})=>a.length&&
i.length>2);for(let i of wo(r,s,ea))aa(t,e,n,i,s(i))}function bo(t,e,n,o,s,r){for(let i of wo(s,r,ta))[oa(i),ho(i)].some(
a=>a&&ia(t,e,n,o,i,r(i),a))}function ca(t,e){return(n,o,s,r,i,a=!1,c=0,u=0)=>{let l=O(n,100),m=`span.gm-label.gm-label-${o.replaceAll(" ",".")}${a?"\
.gm-chosen":""}`,f=d(m,{},c?d("span.gm-turned",{},l):l);if(c&&(f.firstElementChild.style.transform=`rotate(${c}deg)`),u&&
(f.style.letterSpacing=`${u}px`),M.DomUtil.setPosition(f,t.containerPointToLayerPoint([r,i]).round()),o==="settlement"){
let g=d("span.gm-dot");M.DomUtil.setPosition(g,t.containerPointToLayerPoint(s).round()),e.append(g)}e.append(f)}}function xo(t,e,n,o,s,r,i,a=c=>c){
let c=t.createPane("gm-labels"),u=a(c);c.classList.add("leaflet-zoom-hide"),c.setAttribute("aria-hidden","true");let l=to(
getComputedStyle(t.getContainer()).fontFamily),m=new Set(n.slice(0,2e3).flatMap(p=>[p.name,p.feature.properties.name])),
f=e.labels.filter(([p])=>!m.has(p)).map(([p,h,w,y,,x,k=0])=>({text:b(p,40),at:M.latLng(w,i(h)),kind:y,width:x,turn:k})),
g=()=>{let p=t.getSize(),h=s(),w=h.flatMap(({tracks:A})=>A.map(N=>N.map(P=>t.latLngToContainerPoint(P)))),y=lo(p,w.flatMap(
A=>co(A,p))),x=document.createDocumentFragment(),k=ca(t,x),v=({feature:A})=>r(A);ro(t,y,o),yo(t,y,k,h,v);let S=io(t,y,l,
k,o,v);bo(t,y,l,k,h,v),S(),ao(t,y,l,k,f),u.replaceChildren(x)};return t.on("moveend zoomend resize",g),g(),g}var ko=["name","abbreviation"];var So=t=>[...t].reduce((e,n)=>n[1]>e[1]?n:e,["",0])[0];function la({properties:{name:t,mentions:e,offset:n,told:o}}){if(n)
return t;if(o?.spelling)return o.spelling;let s=e[0]?.surface;if(e.every(({surface:m})=>m===s)){let f=e.some(({mention:g})=>ko.
includes(g))?s.replace(/\s+/g," ").trim():"";return f&&f.length<=60?f:t}let r=new Map,i=new Map;for(let{surface:m,mention:f}of e){
let g=m.replace(/\s+/g," ").trim();if(!ko.includes(f)||!g||g.length>60)continue;let p=g.toLowerCase();r.set(p,(r.get(p)||
0)+1);let h=i.get(p)||new Map;i.set(p,h.set(g,(h.get(g)||0)+1))}let a=String(t).toLowerCase(),c=So(r),u=i.get(r.get(a)===
r.get(c)?a:c);if(!u)return t;let l=new Map([...u].filter(([m])=>m!==m.toUpperCase()));return So(l.size?l:u)}var Et=(t,{labels:e})=>e===
"gazetteer"?t.properties.name:la(t);function vo(t,e,n){let o=new Map,s=c=>Math.floor(c/e)+2**20,r=(c,u)=>c*2**22+u;t.forEach(({x:c,y:u},l)=>{let m=r(s(c),s(
u)),f=o.get(m);f?f.push(l):o.set(m,[l])});let i=new Uint8Array(t.length),a=[];return t.forEach((c,u)=>{if(i[u])return;let l=[],
[m,f]=[s(c.x),s(c.y)];for(let w=m-1;w<=m+1;w+=1)for(let y=f-1;y<=f+1;y+=1){let x=o.get(r(w,y));if(!x)continue;let k=x.filter(
v=>!i[v]);o.set(r(w,y),k);for(let v of k)(t[v].x-c.x)**2+(t[v].y-c.y)**2<=e*e&&l.push(v)}let g=l.length>=n?l.sort((w,y)=>w-
y):[u],[p,h]=[0,0];for(let w of g)i[w]=1,p+=t[w].x,h+=t[w].y;a.push({x:p/g.length,y:h/g.length,members:g})}),ua(a,n)}var yt=t=>11.5+
3.4*Math.log10(t),Mo=6;function ua(t,e){let n=t;for(let o=0,s=1;s>0&&o<6;o+=1){let r=2*yt(Math.max(1,...n.map(({members:l})=>l.
length).slice(0,1e3)))+Mo,i=(l,m)=>(Math.floor(l/r)+2**20)*2**22+Math.floor(m/r)+2**20,a=new Map;for(let l of n)a.set(i(
l.x,l.y),[...a.get(i(l.x,l.y))||[],l]);let c=new Set,u=new Map;for(let l of n.filter(({members:m})=>m.length>=e).sort((m,f)=>f.
members.length-m.members.length||m.members[0]-f.members[0])){if(c.has(l))continue;let m=yt(l.members.length),f=[-1,0,1].
flatMap(w=>[-1,0,1].flatMap(y=>a.get(i(l.x+w*r,l.y+y*r))||[])).filter(w=>w!==l&&!c.has(w)&&!u.has(w)&&Math.hypot(w.x-l.x,
w.y-l.y)<m+(w.members.length>=e?yt(w.members.length):Mo));if(!f.length)continue;let g=[l,...f],p=g.flatMap(w=>w.members).
sort((w,y)=>w-y),h=w=>g.reduce((y,x)=>y+x[w]*x.members.length,0)/p.length;for(let w of f)c.add(w);u.set(l,{x:h("x"),y:h(
"y"),members:p})}s=c.size,n=n.filter(l=>!c.has(l)).map(l=>u.get(l)||l)}return n}var bt={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"M-.86\
 -.86H.86V.86H-.86Z"},H:{name:"Waters",shape:"M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6 -.45\
 0 -1.2Z"},T:{name:"Mountains, islands, land forms",shape:"M0 -1.08L1.08 .86H-1.08Z"},S:{name:"Bases, airports, sites",shape:"\
M0 -1.15L1.15 0L0 1.15L-1.15 0Z"},L:{name:"Regions and continents",shape:"M.58 -1H-.58L-1.12 0L-.58 1H.58L1.12 0Z"},X:{name:"\
Other positions",shape:"M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z"}};function U(t,e){let n=Object.hasOwn(t.kinds,e)?t.
kinds[e]:null;return n?{label:n[0],class:n[2],area:n[3]}:{label:b(e,40)||"place",class:"X",area:!1}}var Vt=t=>Math.min(17,
4.2+2*Math.sqrt(t));function W(t,e,n,o){let s=e+(o?9:4),r=L("path",{d:bt[t].shape,transform:`scale(${e})`,class:"gm-shap\
e"}),i=L("path",{d:bt[t].shape,transform:`scale(${e+2.2})`,class:"gm-halo"}),a=o?[L("circle",{r:e+7,class:"gm-soft"})]:[];
return L("svg",{viewBox:`${-s} ${-s} ${2*s} ${2*s}`,width:2*s,height:2*s,class:`gm-symbol gm-${t} gm-${n}`,"aria-hidden":"\
true",focusable:"false"},...a,i,r)}function At(t,e){let n=W(t,Math.max(e,7),"guess",!1),o=L("text",{class:"gm-question",
"text-anchor":"middle",dy:".36em"});return o.textContent="?",n.append(o),n}function Lo(t){let e=yt(t.length),n=2*Math.PI*
e,o=Object.keys(bt).map(c=>({letter:c,share:t.filter(u=>u===c).length/t.length})).filter(({share:c})=>c>0),s=0,r=o.map(({
letter:c,share:u})=>{let l=L("circle",{r:e,class:`gm-arc gm-${c}`,"stroke-dasharray":`${u*n} ${n}`,"stroke-dashoffset":-s*
n,transform:"rotate(-90)"});return s+=u,l}),i=L("text",{class:"gm-cluster-number","text-anchor":"middle",dy:".35em"});i.
textContent=t.length>9999?`${Math.round(t.length/1e3)}k`:String(t.length);let a=e+4;return L("svg",{viewBox:`${-a} ${-a}\
 ${2*a} ${2*a}`,width:2*a,height:2*a,class:"gm-symbol","aria-hidden":"true",focusable:"false"},L("circle",{r:e+2.5,class:"\
gm-halo"}),...r,i)}var X={reported:"reported as having happened",planned:"planned",denied:"denied",possible:"possible, n\
ot confirmed"},V=t=>Object.hasOwn(X,t)?t:"possible";function Oo(t){let e=new Map,n=new Map,o=(r,i)=>`${Math.floor(r/6)} ${Math.floor(i/6)}`,s=[];t.forEach(({x:r,y:i},a)=>{let c=[
-6,0,6].flatMap(u=>[-6,0,6].flatMap(l=>e.get(o(r+u,i+l))||[])).find(u=>Math.hypot(t[s[u][0]].x-r,t[s[u][0]].y-i)<6);c!==
void 0?s[c].push(a):e.set(o(r,i),[...e.get(o(r,i))||[],s.push([a])-1])});for(let r of s.filter(({length:i})=>i>1)){let a=Math.
max(25,...r.map(c=>2*t[c].radius+4))/2/Math.sin(Math.PI/r.length);r.forEach((c,u)=>{let l=Math.PI+2*Math.PI*u/r.length;n.
set(c,[Math.round(a*Math.cos(l)),Math.round(a*Math.sin(l))])})}return n}var $o=300,Eo={few:{radius:16,fewest:4},many:{radius:44,fewest:3}},Re=class{#e=null;#t;constructor(e,n,o,s,r,i){this.#t=
e,this.feature=n,this.guess=null,this.rank=o,this.kind=s,this.layer=null,this.button=null,this.at=r,this.radius=i,this.beside=
[0,0],this.bounds=null}get name(){return this.#e??=b(Et(this.feature,this.#t))}};function Co(t,e,n){let o=[...e].sort((r,i)=>D(
i)-D(r)),s=new Map;return o.map((r,i)=>{let{kind:a}=r.properties,[c,u]=r.geometry.coordinates,l=s.get(a)||U(t,a);return s.
set(a,l),new Re(t.document,r,i,l,M.latLng(u,n(c)),Vt(D(r))+2)})}function To(t,e,n,o){return e.map(s=>({feature:s,guess:s.
properties.alternatives[0]})).filter(({guess:s})=>s&&E(s.lon)&&E(s.lat)).map(({feature:s,guess:r},i)=>({feature:s,guess:r,
rank:n+i,kind:U(t,r.kind),layer:null,button:null,at:M.latLng(r.lat,o(r.lon)),radius:Vt(D(s))+2,name:b(s.properties.name),
beside:[0,0],bounds:null}))}function No(t,e,n,o){let s={button:e},r=M.divIcon({html:s.button,className:"gm-icon",iconSize:[
0,0]});return M.marker(t,{icon:r,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:n,riseOnHover:!0}).on("click",o)}function ma(t,e){
let{confidence:n}=t.feature.properties,o=t.guess||t.feature.properties,s=[t.name,t.guess&&`not placed, at best ${b(t.guess.
name)}`,t.kind.label,b(o.country_name||o.country),$(D(t.feature),"mention")].filter(Boolean).join(", "),r=t.guess?At(t.kind.
class,t.radius-2):W(t.kind.class,t.radius-2,j(n),t.kind.area&&!t.bounds);return t.button=d("button.gm-marker",{type:"but\
ton",tabindex:"-1","aria-label":s,[t.guess?"data-guess":"data-place"]:t.feature.id},r),t.button.classList.toggle("gm-mov\
ed",!!t.corrected),t.button.classList.toggle("gm-struck",!!t.corrected?.denied),No(t.at,t.button,t.kind.area?-1e5:-t.rank*
10,()=>e(t,t.button))}function fa(t,e,n){let o=t.slice(0,3).map(m=>m.name),s=t.length>3?" and others":"",r=!!t[0].guess,
a=`${r?$(t.length,"guess","guesses"):$(t.length,"place")} close together: ${o.join(", ")}${s}. Open`,c=Lo(t.map(m=>m.kind.
class)),l=d(`button.gm-marker.gm-cluster${r?".gm-guess":""}`,{type:"button",tabindex:"-1","aria-label":a},c);return No(e,
l,1e3,()=>n(l))}function da(t,e,n){let o=n.filter(({members:i})=>i.length===1),s=Oo(o.map(({at:i,members:[{radius:a}]})=>({
...t.project(i,e),radius:a}))),r=new Map(o.map((i,a)=>[i,a]));return n.map(i=>({...i,beside:s.get(r.get(i)??-1)}))}function pa(t,e=[
0,0]){t.beside=e,t.button&&(t.button.style.translate=`${e[0]}px ${e[1]}px`)}function ga(t,e){let{radius:n,fewest:o}=e?Eo.
few:Eo.many,s=new Map,r=[];return{show(i){r=i,s.clear()},at(i){let a=s.get(i);if(a)return a;let c=r.map(m=>t.project(m.at,
i)),u=vo(c,n,o).map(({x:m,y:f,members:g})=>{let p=g.map(h=>r[h]);return{members:p,at:p.length===1?p[0].at:t.unproject([m,
f],i)}}),l=da(t,i,u);return s.set(i,l),l}}}var Ao=({members:t},e)=>t.length===1?t[0].feature.id:`${t[0].feature.id} ${t.
length} ${e}`;function ha(t,e){let n=t.getBoundsZoom(e,!1,M.point(60,60));return Number.isFinite(n)?Math.min(t.getMaxZoom(),
n):t.getMaxZoom()}function Ie(t,e,n,o,s){let r=ga(t,e.length<=$o),i=new Map,a=[],c=0,u=({members:p,at:h},w)=>{let y=M.latLngBounds(
p.map(A=>A.at)),x=ha(t,y);if(!(r.at(Math.floor(4*x)/4).filter(A=>A.members.some(N=>p.includes(N))).length>1)||x<=t.getZoom())
return s.showCluster(p,h,w);t.setView(y.getCenter(),x,{animate:!1}),(p.find(A=>i.has(A.feature.id))?.button||t.getPane("\
markerPane").querySelector("button"))?.focus({preventScroll:!0})},l=p=>{let[h,...w]=p.members;return w.length?fa(p.members,
p.at,y=>u(p,y)):h.layer||=ma(h,s.showPlace)},m=()=>{let[p,h]=[t.getBounds().pad(.25),t.getZoom()];a=r.at(h).filter(({at:y})=>c<=
$o||p.contains(y));let w=new Map(a.map(y=>[Ao(y,h),y]));for(let[y,x]of[...i].filter(([k])=>!w.has(k)))x.remove(),i.delete(
y);for(let[y,x]of w)i.has(y)||i.set(y,l(x).addTo(t));for(let{members:y,beside:x}of a)y.length===1&&pa(y[0],x);f()},f=()=>{
let p=t.getZoom();for(let h of a){let w=h.members.some(({feature:y})=>o(y));i.get(Ao(h,p))?.getElement()?.firstElementChild.
classList.toggle("gm-chosen",w)}},g=()=>{let p=e.filter(h=>n(h.feature));c=p.length,r.show(p);for(let h of i.values())h.
remove();i.clear(),m()};return t.on("moveend zoomend resize",m),g(),{update:g,mark:f,single:()=>a.filter(({members:p})=>p.
length===1).map(({members:p})=>p[0]),crowds:()=>a.filter(({members:p})=>p.length>1).map(({members:p,at:h})=>({members:p,
at:h,radius:yt(p.length)+3}))}}var Po="button.gm-marker, path.gm-hit:not(.gm-away)",_o={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},
Bo={Home:()=>0,End:(t,e)=>e,PageDown:(t,e)=>Math.min(e,t+1),PageUp:t=>Math.max(0,t-1)},wa="Arrow keys lead from mark to \
mark, Page Down and Page Up through all, Home to the first. Enter opens one.";function ae(t){let{left:e,right:n,top:o,bottom:s}=t.
getBoundingClientRect();return{x:(e+n)/2,y:(o+s)/2}}function ya(t,e,[n,o]){let s=ae(e),r=null,i=1/0;for(let a of t){let{
x:c,y:u}=ae(a),l=(c-s.x)*n+(u-s.y)*o,m=Math.abs((c-s.x)*o)+Math.abs((u-s.y)*n),f=l+2*m;a===e||l<1||m>2*l||f>=i||([r,i]=[
a,f])}return r}function ba(t,e){let n=t.getContainer().getBoundingClientRect(),{x:o,y:s}=ae(e),{paddingTopLeft:r,paddingBottomRight:i}=at(
t,24,24);t.panInside(t.containerPointToLatLng(M.point(o-n.left,s-n.top)),{paddingTopLeft:r,paddingBottomRight:i,animate:!1})}
function Ro(t,e=Po){let n=t.getContainer(),o=()=>[...n.querySelectorAll(e)];if(e===Po){let a=d("p.gm-heard",{id:"gm-keys"},
wa);n.append(a),n.setAttribute("aria-describedby",a.id)}let s=a=>{for(let c of n.querySelectorAll('[tabindex="0"]'))c.matches(
e)&&c!==a&&c.setAttribute("tabindex","-1");a?.setAttribute("tabindex","0")},r=a=>{let[c,{x:u,y:l}]=[n.getBoundingClientRect(),
ae(a)];return u>c.left&&u<c.right&&l>c.top&&l<c.bottom},i=()=>{let a=o(),c=n.getRootNode().activeElement,u=a.find(l=>l===
c)||a.find(l=>l.tabIndex===0&&r(l));s(u||a.find(l=>l.matches("button")&&r(l))||a.find(r))};return n.addEventListener("fo\
cusin",({target:a})=>{a.matches(e)&&s(a)}),n.addEventListener("keydown",a=>{let c=a.target;if(!c.matches?.(e)||a.ctrlKey||
a.metaKey||a.altKey)return;let u=o(),l=Object.hasOwn(_o,a.key)&&_o[a.key],m=Object.hasOwn(Bo,a.key)&&Bo[a.key];if(!l&&!m)
return;a.preventDefault(),a.stopPropagation();let f=l?ya(u,c,l):m&&u[m(u.indexOf(c),u.length-1)];f&&(r(f)||ba(t,f),f.focus(
{preventScroll:!0}))}),t.on("moveend zoomend",i),i(),i}var xa=300,ka=600;function Io(t,e,n,o){let s=new Map,r=new Set,i=t.createPane("gm-pale");i.style.zIndex="390";let a=({at:c,
radius:u,kind:l})=>M.circleMarker(c,{pane:"gm-pale",interactive:!1,radius:u-2,className:`gm-pale gm-${l.class}`});return()=>{
let c=new Set;for(let u of o.period?e:[]){if(c.size===xa)break;o.pales(u.feature)&&c.add(u)}for(let[u,l]of s)c.has(u)||l.
remove();for(let u of c){let l=s.get(u)||a(u);s.set(u,l.addTo(t))}for(let u of n){let l=o.pales(u.feature);!l&&r.has(u)&&
o.period&&o.shows(u.feature)&&u.trace(ka),r[l?"add":"delete"](u);for(let m of u.layers){let f=m.getElement();f?.classList.
toggle("gm-pale",l),l&&!f?.classList.contains("gm-hit")&&f?.classList.remove("gm-away")}}}}var Sa=2e4;function Q({properties:{offset:t}}){let e=t&&E(t.uncertainty_km)?t.uncertainty_km:0;return e>0&&e<=Sa?e:0}var zo=t=>t>=
10?q(5*Math.round(t/5)):`${t.toFixed(t<2?1:0)} km`;var Ma=60;function va(t,e,n){let{offset:o}=t.feature.properties,s=`gm-ring gm-${t.kind.class}`,r=M.circle(t.at,{...e,radius:1e3*
Q(t.feature),className:s});if(!o.direction||!E(o.lon)||!E(o.lat))return[r];let i=M.latLng(o.lat,n(o.lon));return[r,M.polyline(
[i,t.at],{...e,className:`${s} gm-ring-way`})]}function jo(t,e,n,o){t.createPane("gm-rings").setAttribute("aria-hidden",
"true");let r={renderer:M.svg({pane:"gm-rings",padding:.6}),pane:"gm-rings",interactive:!1},i=e.filter(({feature:u})=>Q(
u)>0).map(u=>({view:u,layers:va(u,r,n)})),a=null,c=()=>{let u=i.filter(({view:l})=>o(l.feature)).length<=Ma;for(let{view:l,
layers:m}of i){let f=l.feature===a;for(let g of m)o(l.feature)&&(u||f)?g.addTo(t):g.remove(),g.getElement()?.classList.toggle(
"gm-open",f)}};return c(),{update:c,emphasise:u=>{a=u,c()}}}var Gt=2e-4,La=6,ze={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it ended"]};function Do(t,e,n,o,s){
let r=e.flat(),i=(u,[l,m])=>typeof u?.lon=="number"&&Math.abs(m-u.lat)<Gt&&Math.abs(((l-u.lon)%360+540)%360-180)<Gt,a=(u,l,m)=>M.
circleMarker([u[1],u[0]],{...s,radius:ze[l][0],role:l,place:m,className:`gm-end gm-role-${l} ${o}`}).addTo(t);for(let u of n.
stops){let l=u.role==="via"&&r.find(m=>i(u,m));l&&a(l,"via",u.place)}let c=n.stops.length-1;for(let[u,l,m,f]of[[n.stops[0],
n.stops[1],r[0],"origin"],[n.stops[c],n.stops[c-1],r[r.length-1],"destination"]]){let g=[u,l].every(p=>typeof p?.lon=="n\
umber");a(m,u?.role===f&&g?f:"via",i(u,m)?u.place:null)}e.forEach((u,l)=>{l>0&&a(u[0],"via",null),l<e.length-1&&a(u[u.length-
1],"via",null)})}function qo(t,e){let n=new Set(e.filter(({beside:o})=>!o.some(Boolean)).map(({feature:o})=>o.id));for(let{
layers:o}of t)for(let s of o){let{role:r,place:i}=s.options;r&&s.setRadius(ze[r][0]+(n.has(i)?La:0))}}function Wo(t){let e=new Set(
t.filter(n=>n.points.length>1).flatMap(n=>n.feature.properties.stops.map(o=>o.role)));return Object.entries(ze).filter(([
n])=>e.has(n)).map(([n,[o,s]])=>d("li",{},L("svg",{viewBox:"0 0 34 12",width:34,height:12,"aria-hidden":"true"},L("circl\
e",{cx:17,cy:6,r:Math.min(o,4.5),class:`gm-end gm-role-${n} gm-route-0`})),s))}var je="not a route",ce=[["origin","from"],["via","over"],["destination","to"]];var B=t=>t.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),Oa=t=>/[>→:",]|^(?:origin|via|destination)\s/u.test(
t)?`"${t.replaceAll('"','""')}"`:t,Fo=t=>t.map(({role:e,surface:n,given:o})=>`${e} ${o?n:Oa(B(n))}`).join(" > "),Ct=({mover:t,
status:e,stops:n})=>({denied:!1,mover:t,status:e,stops:[...n]});function Uo(t,e){let{report:n,route:o,sentence:s,corrected:r}=t,
i={surface:"",report:n,place:"",route:o,sentence:s,mover:"",status:"",stops:""};if(e.denied)return{...i,status:je,words:je};
let a=B(e.mover).slice(0,200)||B(t.mover),c=Fo(e.stops),u={mover:a===B(t.mover)?"":a,status:e.status===t.status?"":e.status,
stops:c===Fo(t.stops)?"":c},l=[u.mover,u.status,u.stops].filter(Boolean).join("; ");return l?r?{...i,mover:a,status:e.status,
stops:c,words:l}:{...i,...u,words:l}:null}var Ho=(t,e)=>new Set(t.map(e)).size===1?e(t[0]):null;function xt(t,e){let n=t.
properties.tellings||[],o=n.map(l=>e.changeOf(l)),s=o.filter(l=>l!==null);if(!s.length)return null;let r=n.filter(l=>!e.
isShared(l));if((r.length?r:n).every(l=>e.changeOf(l)?.denied))return{denied:!0,mover:null,status:null,stops:null,words:je};
let a=n.map((l,m)=>o[m]||Ct(l)),c=n.length===1,u=c?"corrected":`corrected in ${s.length} of ${n.length} tellings; the ne\
xt run merges them anew`;return{denied:!1,mover:Ho(a,l=>B(l.mover)),status:Ho(a,l=>l.status),stops:c?a[0].stops:null,words:u}}
function Vo(t,e){let{stops:n,tellings:o}=t.properties,s=new Set((o||[]).map(r=>r.report));return({surface:r,given:i})=>{
let[a,c]=i?r.split(",").map(Number):[NaN,NaN];if(Number.isFinite(a)&&Number.isFinite(c))return[c,a];let u=B(r),l=n.find(
f=>B(f.surface)===u);if(l)return typeof l.lon=="number"?[l.lon,l.lat]:null;let m=e.find(({properties:f})=>f.type==="plac\
e"&&f.mentions.some(g=>s.has(g.report)&&B(g.surface)===u));return m?m.geometry.coordinates:null}}var Ko=20;function G(t){let e=b(t.name||t.surface);return t.part?`${b(t.part,30)} ${e}`:e}function lt(t){let e=t.stops.filter(
o=>o.role!=="via"),n=e.length>1?[e[0],e[e.length-1]]:t.stops;return`${b(t.mover,60)||"movement"}: ${n.map(G).join(" → ")}`}
function $a(t,e){if(e.consistent===null||!E(e.km))return["unknown","cannot be compared"];let n=e.km,o=E(t.longest_km)&&n>
t.longest_km,s=E(t.shortest_km)&&n<t.shortest_km;return e.consistent?["agrees",o||s&&e.travelled?"agrees, with some tole\
rance":"agrees"]:o?["differs","longer than the areas allow"]:s?["differs","shorter than the areas allow"]:["differs","do\
es not agree"]}function Ea(t,e,n){let o=e.claims.filter(a=>a.kind==="distance"),s=a=>{let c=o[a],[u,l]=$a(e,c),m=c.travelled===
!1?"how far away the origin is":"length travelled";return d("li",{},d("strong",{},E(c.km)?q(c.km):b(c.text)),` ${m} `,d(
`span.gm-verdict.gm-${u}`,{},l),H(t,c.report,c,n))},r=E(e.length_km)?q(e.length_km):"no line is drawn",i=E(e.shortest_km)&&
E(e.longest_km)&&e.longest_km-e.shortest_km>=1?d("span.gm-quiet",{},` · the areas allow ${q(e.shortest_km)} to ${q(e.longest_km)}`):
null;return[d("h3",{},"Distance"),d("p.gm-measured",{},e.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line\
: ",d("strong",{},r),i),o.length?R("ul.gm-claims",o.length,s,100,Ko):d("p.gm-quiet",{},"No report states a distance.")]}
var Go={mover:"What moved",origin:"From",via:"Over",destination:"To",count:"How many"};function Aa(t){let e=Object.keys(
Go),n=new Map;for(let i of t.claims){if(!e.includes(i.kind))continue;let a=`${i.kind} ${b(i.text).toLowerCase()}`,c=n.get(
a);c?c.times+=1:n.set(a,{claim:i,times:1})}let o=[...n.values()].sort((i,a)=>e.indexOf(i.claim.kind)-e.indexOf(a.claim.kind));
if(!o.length)return null;let s=i=>{let{claim:a,times:c}=o[i],u=Go[a.kind],l=c>1&&d("span.gm-quiet",{},` ×${c}`);return d(
"li",{},d("span.gm-quiet",{},`${u} `),O(a.text),l)},r=d("summary.gm-quiet",{},"Word for word");return d("details",{},r,R(
"ul.gm-claims",o.length,s))}var Zo=t=>t.map(e=>`${b(e.name)} (${q(e.km)})`).join(", "),De=t=>t.undrawn==="reading"?"less\
 than half sure that the text says so":"no two stops in a row are placed",Ca=t=>t.stops.filter(e=>e.doubt).map(e=>d("p.g\
m-warning",{dir:"auto"},`${G(e)} is not placed: ${b(e.guess?.name||e.surface)} would be ${b(e.doubt)}`)),Ta=t=>t.stops.filter(
e=>e.inexact).map(e=>d("p.gm-note",{dir:"auto"},{origin:"Starts",destination:"Ends"}[e.role]||"Passes"," somewhere in ",
O(G(e)),", of which no outline is known",e.role==="via"?": the line does not bend towards its point.":": the line touche\
s a mere point of it.")),Yo=t=>d("span.gm-quiet",{},`${ce.find(([e])=>e===t)?.[1]??"over"} `),Na=(t,e)=>d("li",{},Yo(t.role),
e&&typeof t.place=="string"?e(t.place,O(G(t))):O(G(t)),t.name&&t.surface!==t.name&&d("span.gm-quiet",{}," “",O(t.surface),
"”"),!E(t.lon)&&d("span.gm-quiet",{}," (not placed)")),Pa=t=>d("li",{},Yo(t.role),O(t.surface)),_a=t=>(t.tellings||[]).
some(e=>e.corrected)?d("p.gm-note",{},"Corrected by hand."):null;function qe(t,e=null,n=void 0){let o=t.properties,s=e?.
status||o.status,r=`, read correctly: ${F(o.confidence)}, ${Y(o.confidence)}`;return d(e?.denied?"div.gm-route-head.gm-s\
truck":"div.gm-route-head",{},d("h2",{dir:"auto"},b(e?.mover||o.mover)||"Movement"),e&&d("p.gm-corrected",{},`Your corre\
ction: ${e.words}`),d("p.gm-kind",{},d(`span.gm-status.gm-${V(s)}`,{},b(s,20)),` route${e?"":r}`),d("ol.gm-stops",{},...e?.
stops?e.stops.map(Pa):o.stops.map(i=>Na(i,n))),_a(o))}var Ba=t=>[t.unreported.length>0&&d("p.gm-warning",{dir:"auto"},`C\
rosses, though no report names it: ${Zo(t.unreported)}`),E(t.overland_km)&&t.overland_km>0&&d("p.gm-warning",{},`Crosses\
 ${q(t.overland_km)} of land, where a vessel cannot go: its way there is not known`),t.crosses.length>0&&d("p.gm-quiet",
{dir:"auto"},`Crosses ${Zo(t.crosses)}`)];function Ra({reports:t,told:e}){let n=$(t.length,"report");return e&&e.accounts>
t.length?`${$(e.accounts,"account")}, quoted: ${n}`:n}function Jo(t,e,n=null,o={},...s){let r=e.properties,i=r.stops.filter(
c=>!E(c.lon)).map(G),a=c=>d("li",{},H(t,r.reports[c],void 0,o.read));return d("article.gm-card",{"data-feature":e.id},qe(
e,n,o.link),d("h3",{},"What the reports say"),it(t,r.claims,o.read),Aa(r),d("p.gm-note",{},e.geometry?"What lies between\
 the stops is inferred: the shortest way through the areas that the reports name.":`Not drawn: ${De(r)}.`),e.geometry&&i.
length>0?d("p.gm-warning",{dir:"auto"},`The line leaves out what is not placed: ${i.join(", ")}`):null,...Ca(r),...e.geometry?
Ta(r):[],...Ea(t,r,o.read),...Ba(r),d("h3",{},Ra(r)),R("ul.gm-sources",r.reports.length,a,100,Ko),s.length>0&&d("div.gm-\
card-tools",{},...s))}var Ia=6;function za(t){let e=t.map(({properties:o})=>b(o.mover,40)).filter(Boolean),n=o=>e.filter(s=>s===o).length;return[
...e].sort((o,s)=>n(s)-n(o)||o.length-s.length)[0]||"not said who"}var We=({properties:{group:t,mover:e}})=>b(t||e,80).toLowerCase();
function le(t){let e=new Map;for(let s of t)e.set(We(s),[...e.get(We(s))||[],s]);if(e.size>Ia){let s=Object.keys(X);return{
byStatus:!0,sorts:[],numberOf:(i,a=i.properties.status)=>s.indexOf(V(a))}}let n=[...e].sort(([,s],[,r])=>r.length-s.length),
o=new Map(n.map(([s],r)=>[s,r]));return{byStatus:!1,sorts:n.map(([,s],r)=>({number:r,words:za(s),routes:s.length})),numberOf:s=>o.
get(We(s))||0}}var ja=4;function Xo(t,e,n,o){t.createPane("gm-corridors").setAttribute("aria-hidden","true");let r=M.svg({pane:"gm-corr\
idors",padding:.6}),i=new Map;e.forEach(u=>{let{corridor:l}=u.properties;if(!l)return;let m=l.coordinates.map(g=>{let p=Math.
max(...g[0].map(([y])=>y)),h=Math.min(...g[0].map(([y])=>y)),w=n((p+h)/2)-(p+h)/2;return g.map(y=>y.map(([x,k])=>[k,x+w]))}),
f={renderer:r,pane:"gm-corridors",interactive:!1,stroke:!1,className:`gm-corridor gm-route-${o(u)}`};i.set(u.id,M.polygon(
m,f))});let a=i.size<=ja;if(a)for(let u of i.values())u.addTo(t);return{emphasise:u=>{for(let[l,m]of i)a||(l===u?.id?m.addTo(
t):m.remove()),m.getElement()?.classList.toggle("gm-open",l===u?.id)},of:u=>i.get(u.id)}}function Qo(t,e){if(e>=1)return t;let n=t.map(J),o=e*n.reduce((r,i)=>r+i[i.length-1],0),s=[];for(let[r,i]of t.entries()){
let a=n[r],c=a[a.length-1];if(o<=0)break;o>=c?s.push(i):s.push([...i.filter((u,l)=>a[l]<o),...ct(i,a,[o])]),o-=c}return s}
function ts(t,e){let n=()=>{};return o=>(n(),new Promise(s=>{let r=performance.now(),i=0;n=()=>{cancelAnimationFrame(i),
e()&&t(1),n=()=>{},s()};let a=()=>{let c=(performance.now()-r)/o;if(!(c<1)||!e())return n();t(c),i=requestAnimationFrame(
a)};matchMedia("(prefers-reduced-motion: reduce)").matches||document.hidden?n():a()}))}var Zt=130,Da=[[11,0],[-6,4.8],[-3,0],[-6,-4.8]],qa=["denied","possible","planned","reported"];function es(t){let e=({feature:n})=>qa.
indexOf(V(n.properties.status));return[...t].sort((n,o)=>e(n)-e(o))}function ns(t){let e=J(t),n=e[e.length-1];if(n<=24)return[];
let o=n<Zt?n*.6:n%Zt/2+Zt/2,s=Array.from({length:Math.floor((n-8-o)/Zt)+1},(r,i)=>o+i*Zt);return ct(t,e,s).map(({x:r,y:i,
ux:a,uy:c},u)=>({at:s[u],head:Da.map(([l,m])=>({x:r+a*l-c*m,y:i+c*l+a*m}))}))}var Wa=([t,e],n)=>n.some(([o,s])=>Math.abs(
e-s)<Gt&&Math.abs(((t-o)%360+540)%360-180)<Gt);function Fa(t,e){let n=[[t[0]]];return t.slice(1).forEach((o,s)=>{n[n.length-
1].push(o),s<t.length-2&&Wa(o,e)&&n.push([o])}),n}var Fe=({properties:t})=>t.stops.map(({lon:e,lat:n})=>[e,n]).filter(([
e])=>typeof e=="number");function os(t,e,n){let o=t.geometry?Ut(t.geometry,n):[];return{feature:t,runs:o,points:o.flat(),
number:e,layers:[],guesses:[],stops:Fe(t),tracks:[],mark:()=>{},trace:()=>Promise.resolve()}}function ss(t,e){let n=t.getZoom(),
o=[...e.keys()],s=o.flatMap(i=>i.runs.flatMap((a,c)=>Fa(a,i.stops).map(u=>({view:i,number:c,line:u})))),r=mo(s.map(({line:i})=>i.
map(([a,c])=>t.project([c,a],n))));for(let i of o){let a=i.runs.map(()=>[]),c=1;s.forEach((u,l)=>{u.view===i&&(a[u.number].
push(...r[l].points),c=Math.max(c,r[l].crowd))}),e.get(i).place(a,c)}}var He=18;function Ha(t,e,n){let{number:o}=e,s=is(n.status),r=`gm-route-${o} ${s} gm-line-${j(n.confidence)}`,i={interactive:!1,
smoothFactor:.5},a=w=>{w.layer.getElement&&e.layers.push(w.layer)};t.on("layeradd",a);let c=M.polyline([],{...i,className:"\
gm-casing"}).addTo(t),u=M.polyline([],{...i,className:`gm-line ${r}`}).addTo(t),l=M.polygon([],{...i,smoothFactor:0,className:`\
gm-arrow ${r}`}).addTo(t);Do(t,e.runs,n,r,i);let m={className:"gm-hit",weight:He,opacity:0,bubblingMouseEvents:!1},f=Object.
assign(M.polyline([],m),{view:e}).addTo(t);t.off("layeradd",a);let g=[],p=(w=1)=>{let y=t.getZoom(),x=S=>t.unproject(M.point(
S.x,S.y),y),k=Qo(g,w);for(let S of[c,u])S.setLatLngs(k.map(A=>A.map(x)));let v=k.flatMap((S,A)=>{let N=k[A]===g[A]?1/0:J(
S).at(-1);return ns(g[A]).filter(({at:P})=>P<N)});l.setLatLngs(v.map(({head:S})=>[S.map(x)]));for(let S of e.layers)S.getElement()?.
classList.toggle("gm-coming",w<1)},h=(w,y)=>{g=w;let x=t.getZoom();e.tracks=g.map(k=>k.map(({x:v,y:S})=>t.unproject(M.point(
v,S),x))),f.setLatLngs(e.tracks),f.setStyle({weight:y>1?Be(y)-1:He}),c.getElement()?.classList.toggle("gm-abreast",y>1),
p()};return e.trace=ts(p,()=>!!f._map),{hit:f,place:h,status:s}}var is=t=>`gm-status-${V(t)}`,Ua=(t,e)=>t.length!==e.length||
t.some(({surface:n},o)=>n!==B(e[o].surface)),as=({properties:t},e,n=!1)=>`Route, ${e?e.words:b(t.status,20)}${n?", a gue\
ss":""}: ${lt(t)}`;function Va(t,{hit:e,status:n},o,s,r){let i=t.runs,a=n,c=t.runs;return(u,l)=>{let m=u?.stops||[],f=m.
map(l).filter(y=>y!==null),p=f.length>1&&f.length===m.length&&!!(u?.moved||Ua(m,t.feature.properties.stops));t.runs=p?Ut(
{type:"LineString",coordinates:f},o):i,t.points=t.runs.flat(),t.stops=p?f:Fe(t.feature),c!==t.runs&&s(),c=t.runs;let h=u?.
status?is(u.status):n,w=r(t.feature,u?.status||void 0);for(let y of t.layers.map(x=>x.getElement()).filter(Boolean))y.classList.
replace(a,h),y.classList.replace(`gm-route-${t.number}`,`gm-route-${w}`),y.classList.toggle("gm-struck",!!u?.denied),["g\
m-end","gm-corridor"].some(k=>y.classList.contains(k))&&y.classList.toggle("gm-elsewhere",p);a=h,t.number=w,e.getElement()?.
setAttribute("aria-label",as(t.feature,u))}}function Ga(t,e,n){let o=e.map(a=>a.map(([c,u])=>[u,c]));n.guesses.push(M.polyline(
o,{interactive:!1,smoothFactor:.5,className:"gm-guess-line gm-away"}).addTo(t));let r={weight:He,opacity:0,bubblingMouseEvents:!1},
i=M.polyline(o,{...r,className:"gm-hit gm-away"}).addTo(t);return n.guesses.push(i),i}function rs(t,e,n,o){let s=t.getElement(),
r={tabindex:"-1",role:"button","aria-label":as(e.feature,null,n),[n?"data-guessed-route":"data-route"]:e.feature.id};for(let[
i,a]of Object.entries(r))s.setAttribute(i,a);t.on("click",()=>o(s)),s.addEventListener("keydown",i=>{i.key!=="Enter"&&i.
key!==" "||(i.preventDefault(),o(s))})}function cs(t,e,n,o){let{numberOf:s}=le(e),{emphasise:r,of:i}=Xo(t,e,n,s),a=e.map(
l=>os(l,s(l),n)),c=new Map(a.filter(({points:l})=>l.length>1).map(l=>[l,null])),u=()=>ss(t,c);for(let l of es(a)){let{feature:m}=l,
f=w=>o(m,w),g=m.properties.guess?Ut(m.properties.guess,n):[];if(g.length&&rs(Ga(t,g,l),l,!0,f),!c.has(l))continue;let p=Ha(
t,l,m.properties);c.set(l,p);let h=i(m);h&&l.layers.push(h),l.mark=Va(l,p,n,u,s),rs(p.hit,l,!1,f)}return t.on("zoomend",
u),u(),{routes:a,emphasise:r}}function ls(t,e,n){for(let o of t.layers)o.getElement()?.classList.toggle("gm-away",!e);for(let o of t.
guesses)o.getElement()?.classList.toggle("gm-away",!e||!n)}var Za=t=>({update:()=>t.forEach(e=>e.update()),mark:()=>t.forEach(e=>e.mark()),single:()=>t.flatMap(e=>e.single()),crowds:()=>t.
flatMap(e=>e.crowds())});function Ka(t,e,n){Dn(t,e,n),Qn(t,e,n)}function us({map:t,data:e,filter:n},o,s){let r=I=>e.document.
features.filter(({properties:nt})=>nt.type===I),i={places:()=>y,routes:()=>h},{middle:a,unwrap:c,fit:u,first:l}=Zn(t,e,i.
places,i.routes),{isChosen:m,choose:f}=Fn(t,i.routes),p=Yn(t,()=>u(l()),()=>Kn(t,o,y,h,u)),{routes:h,emphasise:w}=cs(t,r(
"route"),c,s.showRoute),y=Co(e,r("place"),c),x=r("unresolved"),k=To(e,x,y.length,c);p.show(),Ka(t,e.basemap,a);let v=Wn(
t,e.basemap,y,a,n.shows,s.showPlace),S=jo(t,y,c,n.shows),A=Za([Ie(t,y,n.shows,m,s),Ie(t,k,I=>n.guesses&&n.shows(I),m,s)]);
p.note(),t.setMaxBounds([[-85,a-200],[85,a+200]]);let N=xo(t,e.basemap,y,A,()=>h.filter(I=>n.shows(I.feature)),m,c),P=Io(
t,y,h,n),C=()=>qo(h,A.single());t.on("moveend zoomend",C),C(),Jn(t,()=>u());let _=Ro(t);return{places:y,routes:h,guesses:k,
unresolved:x,emphasise:I=>{v.emphasise(I),S.emphasise(I),w(I),f(I),A.mark(),N()},update:()=>{v.update(),S.update(),A.update();
for(let I of h)ls(I,n.shows(I.feature),n.guesses);P(),N(),C(),_()},opening:p}}var Ya=2;function tt(t,e,n={}){let o=d("select.gm-input",n,...t.map(([s,r])=>d("option",{value:s},r)));return o.value=e,
o}function Ja(t,e,n){let[o,s]=[t[e],t[n]];t[e]={...s,role:o.role},t[n]={...o,role:s.role}}function ue(t,e){let n=t.length>
1&&t[t.length-1].role==="destination";t.splice(n?t.length-1:t.length,0,e)}function ms(t){let e=d("ol.gm-edit-stops",{"ar\
ia-label":"Stops"}),n=(s,r)=>{let i=b(s.surface)||"a stop",a=tt(ce,s.role,{"aria-label":`Part of ${i}`});a.addEventListener(
"change",()=>{t[r]={...t[r],role:a.value}});let c=(l,m,f,g=!0)=>d("button.gm-button",{type:"button","data-act":`${l} ${r}`,
"aria-label":m,disabled:!g},f),u=t.length-1;return d("li",{},d("span.gm-edit-name",{},a,O(i)),d("span.gm-edit-acts",{},c(
"up",`Move ${i} up`,"↑",r>0),c("down",`Move ${i} down`,"↓",r<u),c("drop",`Drop ${i}`,"×",t.length>Ya)))},o=(...s)=>{
e.replaceChildren(...t.map(n)),s.map(i=>e.querySelector(`[data-act="${i}"]:not([disabled])`)).find(Boolean)?.focus()};return e.
addEventListener("click",s=>{let r=s.target.closest("[data-act]");if(!r)return;s.stopPropagation();let[i,a]=r.getAttribute(
"data-act").split(" "),c=Number(a);if(i==="drop"){t.splice(c,1),o(`drop ${Math.min(c,t.length-1)}`,"down 0");return}let u=i===
"up"?c-1:c+1;Ja(t,c,u),o(`${i} ${u}`,`${i==="up"?"down":"up"} ${u}`)}),o(),{list:e,render:()=>o()}}var fs=12,ds=8,Xa=new Set(["geonameid","length_km","shortest_km","longest_km","overland_km","corridor","guess"]),Qa=/"(confidence|km|distance_km|uncertainty_km|(?:length|shortest|longest|overland)_km)":(-?\d+)(?=[,}])/g,
tc=["origin","via","destination"];function ps(t){let e=[...new Set(t.filter(Boolean).map(o=>String(o).trim().split(/\s+/).
join(" ")))],n=e.length-fs;return[...e.slice(0,fs),...n>0?[`and ${T(n)} more`]:[]].join("; ")}var gs=({properties:t})=>t.
mentions||t.claims||[];function Ue(t,e){let o=[...new Set([...t.properties.reports||[],...gs(t).map(({report:a})=>a)])].
map(a=>e.get(a)||{id:a,title:null,date:null,source:null}),s=o.map(({date:a})=>gt(a)).filter(a=>a!==null),r=t.properties.
told;return{...s.length>0&&{date_first:r?.date_first??ht(Math.min(...s.map(([a])=>a))),date_last:r?.date_last??ht(Math.max(
...s.map(([,a])=>a)))}||{},report_titles:ps(o.map(({id:a,title:c})=>c||a)),report_sources:ps(o.map(({source:a})=>a))||null}}
function hs(t){let e=[...new Set(gs(t).map(({sentence:o,report:s})=>`“${o.trim().split(/\s+/).join(" ")}” (${s})`))],
n=e.length-ds;return[...e.slice(0,ds),...n>0?[`and ${T(n)} more`]:[]].join(`
`)}var ec=(t,e)=>t.stops.filter(n=>n.role===e).map(n=>`${n.part?`${n.part} `:""}${n.name||n.surface}`).join("; ");function nc(t,e){
let{properties:n}=t,o=Object.entries(n).filter(([a,c])=>c!==null||!Xa.has(a)),s=n.type==="route"?tc.map(a=>[a,ec(n,a)]):
[],r=typeof n.confidence=="number"?{certainty:F(n.confidence)}:{},i={...Object.fromEntries([...o,...s]),...r,...Ue(t,e)};
return{...t,properties:i}}function Ve(t){let e=new Map(t.reports.map(o=>[o.id,o])),n=t.features.map(o=>nc(o,e));return JSON.
stringify({...t,features:n}).replace(Qa,'"$1":$2.0')}var oc=(t,e)=>t.stops.filter(n=>n.role===e).map(G).join("; "),sc=t=>[...new Set(t.claims.filter(e=>e.kind==="distance"&&
E(e.km)).map(e=>Math.round(e.km)))].join("; "),rc=t=>[...new Set(t.map(({report:e})=>b(e)))].join("; "),Ge=t=>E(t)?t:"",
Ze=({alternatives:t},e)=>b(t[0]?.[e]),Tt=t=>({title:t,value:({properties:e})=>b(e[t])}),ic=({properties:t})=>t.mentions||
t.claims,ws={sentences:{title:"sentences",data:!0,value:t=>b(hs(t),9*z)},certainty:{title:"certainty",data:!0,value:({properties:t})=>F(
t.confidence)},reports:{title:"reports",value:t=>rc(ic(t))},mentions:{title:"mentions",number:!0,value:D},confidence:{title:"\
confidence",number:!0,value:({properties:t})=>Math.round(t.confidence*1e4)/1e4}};function ac(t){let e=new Map(t.document.
reports.map(o=>[o.id,o]));return[...["date_first","date_last","report_titles","report_sources"].map(o=>({title:o,data:!0,
value:s=>b(Ue(s,e)[o],2*z)})),ws.sentences,{title:"id",data:!0,value:o=>b(o.id,200)}]}function ys(t){let{certainty:e,reports:n,
mentions:o,confidence:s}=ws,r=ac(t);return{place:[Tt("name"),{title:"kind",value:({properties:i})=>U(t,i.kind).label},{title:"\
country",value:({properties:i})=>b(i.country_name||i.country)},Tt("admin1"),{title:"lat",number:!0,value:({geometry:i})=>i.
coordinates[1]},{title:"lon",number:!0,value:({geometry:i})=>i.coordinates[0]},{title:"uncertainty_km",number:!0,data:!0,
value:i=>Ge(Q(i)||null)},s,o,n,{...Tt("gazetteer_id"),data:!0},e,...r],route:[Tt("mover"),Tt("status"),...["origin","via",
"destination"].map(i=>({title:i,value:({properties:a})=>oc(a,i)})),{title:"undrawn",data:!0,value:({properties:i})=>b(i.
undrawn)},{title:"length_km",number:!0,value:({properties:i})=>Ge(i.length_km)},{title:"stated_km",value:({properties:i})=>sc(
i)},s,n,e,...r],unresolved:[Tt("name"),{title:"best_guess",value:({properties:i})=>Ze(i,"name")},{title:"guess_country",
value:({properties:i})=>Ze(i,"country_name")||Ze(i,"country")},{title:"guess_confidence",number:!0,value:({properties:i})=>Ge(
i.alternatives[0]?.confidence)},{title:"candidates",number:!0,value:({properties:i})=>i.alternatives.length},o,n,...r]}}
var Nt=t=>typeof t=="string"&&/^[\s]*[=+\-@\t\r＝＋－＠]/u.test(t)?`'${t}`:String(t);function bs(t,e,n=","){let o=s=>{
if(typeof s=="number"&&n===";")return String(s).replace(".",",");let r=Nt(s);return/[",\r\n;\t]/.test(r)||r!==r.trim()?`\
"${r.replaceAll('"','""')}"`:r};return[t.map(({title:s})=>s),...e.map(s=>t.map(({value:r})=>r(s)))].map(s=>`${s.map(o).join(
n)}\r
`).join("")}var xs=(t,e)=>[t.map(({title:n})=>n),...e.map(n=>t.map(({value:o})=>o(n)))].map(n=>n.map(o=>Nt(o).replace(/\s+/g,
" ")).join("	")).join(`
`);var Ke=/([NSEW])|([-+]?\d+(?:\.\d+)?)\s*(?:°|º|˚|'{1,2}|′|″|’|”|"|deg|d(?![a-z])|min|m(?![a-z])|sec)?/giy,Ye=/(?:[\s,;:/()@]|geo|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|=)+/giy,
cc=/^\s*[-+]?\d+,\d+(?:\s*;\s*|\s+)[-+]?\d+,\d+\s*$/;function lc(t){let e=[];for(let n=0;n<t.length;){if(Ye.lastIndex=n,
Ye.test(t)){n=Ye.lastIndex;continue}Ke.lastIndex=n;let o=Ke.exec(t);if(!o)return null;e.push(o[1]?o[1].toUpperCase():o[2]),
n=Ke.lastIndex}return e}function uc(t,e){let[n,...o]=t.map(Number);if(!t.length||t.length>3||o.some(r=>r<0||r>=60))return NaN;
let s=Math.abs(n)+(o[0]||0)/60+(o[1]||0)/3600;return t[0].startsWith("-")!==["S","W"].includes(e)?-s:s}function ks(t){if(t.
length>100)return null;let e=t.replaceAll("−","-"),n=lc(cc.test(e)?e.replaceAll(",",".").replace(/\s*;\s*/," "):e);if(!n)
return null;let o=f=>/[NSEW]/.test(f),s=n.filter(f=>!o(f)),r=n.filter(o),i=[s.slice(0,s.length/2),s.slice(s.length/2)];if(r.
length){if(r.length!==2||o(n[0])===o(n[n.length-1]))return null;let f=o(n[0])?n.lastIndexOf(r[1]):n.indexOf(r[0]);i=[n.slice(
0,f),n.slice(f)].map(g=>g.filter(p=>!o(p)))}else if(s.length%2)return null;let[a,c]=i.map((f,g)=>uc(f,r[g]||"")),u=/[EW]/.
test(r[0]||"");if(r.length&&u===/[EW]/.test(r[1]))return null;let[l,m]=u?[c,a]:[a,c];return Math.abs(l)<=90&&Math.abs(m)<=
180?{lat:l,lng:m}:null}var mc=8;function Pt(t,e){let n=d("p.gm-quiet",{role:"status"}),o=d("ul.gm-list.gm-found-places"),r=d("input.gm-input",{
...{type:"text",autocomplete:"off",spellcheck:"false",maxlength:"100",dir:"auto"},placeholder:"15.5, 32.5 or a name"}),i=({
name:l,where:m,place:f,at:g})=>{o.replaceChildren(),e(f,[b(l),b(m)].filter(Boolean).join(", "),g)},a=l=>d("li",{},d("but\
ton.gm-item",{type:"button",click:()=>i(l)},d("span.gm-item-name",{},O(l.name),d("span.gm-quiet",{},b(l.where))))),c=()=>{
let l=ks(r.value),m=l||r.value.trim().length<2?[]:t(r.value).slice(0,mc);return o.replaceChildren(...m.map(a)),n.textContent=
"",{at:l,names:m}},u=()=>{let{at:l,names:m}=c();l?e(Z(l),Z(l),[l.lng,l.lat]):m.length===1?i(m[0]):n.textContent=m.length?
"Choose one of these":"Neither coordinates nor a name that this map knows. Latitude first: 15.5, 32.5 or 15°30′N 32°30′E"};
return r.addEventListener("input",c),r.addEventListener("keydown",l=>{l.key==="Enter"&&(l.preventDefault(),u())}),d("div\
.gm-where",{},d("label.gm-field",{},d("span",{},"Coordinates or a name"),r),d("button.gm-button",{type:"button",click:u},
"Put it there"),n,o)}var Kt="not a place",K="*",fc=/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u,me=/^(?:not a place|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?|[\p{L}\p{N}][^\s:,]*:[^\s,;"]+)$/u,
Z=t=>`${t.lat.toFixed(5)},${(((t.lng+180)%360+360)%360-180).toFixed(5)}`,_t=/[\u0000-\u001f\u007f-\u009f]/,fe=t=>t.trim()!==
""&&!/^[=+@]/.test(t.trim())&&!_t.test(t),dc=t=>/[",;\t\r\n]/.test(t)||t!==t.trim()?`"${t.replaceAll('"','""')}"`:t,pc=[
"route","sentence","mover","status","stops"];function Ss(t){let e=[...t],n=e.some(({route:s})=>s!==void 0)?pc:[],o=e.map(
s=>[Nt(s.surface),Nt(s.report),s.place,...n.map(r=>Nt(s[r]??""))]);return[["surface","report","place",...n],...o].map(s=>`${s.
map(dc).join(",")}\r
`).join("")}function gc(t,e){let n=[...new Set(t.properties.mentions.map(({report:i})=>i))],o=n.slice(0,100).map(i=>[i,`\
only in ${b(e.titleOf(i),60)}`]),r=[["",n.length>1?`in these ${T(n.length)} reports`:"in this report"],[K,"in all report\
s, wherever the name stands"]];return tt([...r,...o.length>1?o:[]],"")}var hc=({properties:{alternatives:t}},e)=>t.filter(
({gazetteer_id:n})=>typeof n=="string"&&fc.test(n)).slice(0,8).map(n=>{let o=[b(n.kind,30),b(n.admin1),b(n.country_name||
n.country)].filter(Boolean).join(", "),s=E(n.lon)&&E(n.lat)?[n.lon,n.lat]:null,r=()=>e(n.gazetteer_id,`${b(n.name)} (${o}\
)`,s),i=d("span.gm-quiet",{},` ${o}`);return d("button.gm-button",{type:"button",click:r},"It is ",O(n.name),i)});function de(t,e,n){
let o=d("p.gm-told",{role:"status"}),s=gc(t,e),r=(c,u,l)=>{o.textContent=e.correct(t,c,u,l,s.value)},i=c=>r(Z(c),Z(c),[c.
lng,c.lat]),a=(c,u)=>d("button.gm-button",{type:"button",click:u},c);return d("details.gm-correct",{},d("summary",{},"Co\
rrect this"),d("label.gm-field",{},d("span",{},"What I say holds"),s),d("div.gm-choices",{},...hc(t,r),a("Not a place",()=>r(
Kt,Kt,null)),n&&a("Move the pin",()=>n(i))),Pt(e.search,r),o)}function Yt({properties:{mentions:t}},e){if(!t||!e.any())return null;let n=t.map(e.lineOf),[o,...s]=n.filter(Boolean);return o?
s.length+1===n.length&&s.every(({place:i})=>i===o.place)?{denied:o.place===Kt,at:o.at||null,words:o.words}:{denied:!1,at:null,
words:`other places in ${T(s.length+1)} of ${$(n.length,"mention")}`}:null}function wc(t){let e=`${t}, where you put it`,
n=L("path",{d:"M8 15C5 11 2 8.5 2 5.8A6 6 0 0 1 14 5.8C14 8.5 11 11 8 15Z"});return d("button.gm-marker.gm-put",{type:"b\
utton","aria-label":e},L("svg",{viewBox:"0 0 16 16",width:24,height:24,"aria-hidden":"true"},n))}function yc({feature:t},e,n){
let{stops:o,tellings:s}=t.properties,r=xt(t,e),i=Vo(t,n),a=(s||[]).map(({report:g})=>g),c=g=>a.map(p=>e.lineOf({surface:g,
report:p})).find(Boolean),u=g=>{let p=g.given?null:c(g.surface);return p?.place===Kt?null:p?.at||i(g)};if(r?.denied||!o.
some(({surface:g})=>c(g)))return[r,i];let m=(r?.stops||o.map(g=>({...g,given:!1}))).filter(g=>u(g));return[{denied:!1,mover:null,
status:null,words:r?.words||"corrected",...r,stops:m,moved:!0},u]}function bc({data:t,desk:e},n){let o=null,s=()=>{o||=new Map(
t.document.features.map(r=>[r.id,r]));for(let r of n.querySelectorAll("[data-of]")){let i=o.get(r.getAttribute("data-of")||
"");r.classList.toggle("gm-moved",!!(i&&Yt(i,e)))}};return n.addEventListener("toggle",()=>e.any()&&s(),!0),s}function Ms(t,e,n,o){
let{map:s,data:r,desk:i}=t,{features:a}=r.document,c=bc(t,o),u=new Map,l=[],m=([h,w]=[0,0],y=s.getCenter().lng)=>M.latLng(
w,h+360*Math.round((y-h)/360)),f=h=>{let w=h.guess?null:Yt(h.feature,i);if(!w&&!h.corrected)return!1;u.has(h)||u.set(h,h.
at);let y=u.get(h);return h.at=w?.at?m(w.at,y.lng):y,h.corrected=w,h.layer?.setLatLng(h.at),h.button?.classList.toggle("\
gm-moved",!!w),h.button?.classList.toggle("gm-struck",!!w?.denied),!0},g=(h,w,y)=>{let x={button:wc(w)},k=M.divIcon({html:x.
button,className:"gm-icon",iconSize:[0,0]}),v=M.marker(m(h),{icon:k,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:5e3});
l.push(v.on("click",()=>y(x.button)).addTo(s))},p=()=>{e.places.map(f).some(Boolean)&&e.update();for(let h of e.routes)h.
mark(...yc(h,i,a));c();for(let h of l)h.remove();l=[];for(let h of e.unresolved){let w=Yt(h,i);w?.at&&g(w.at,b(h.properties.
name),y=>n(h,y))}for(let h of i.missed())h.at&&h.at.every(E)&&g(h.at,b(h.surface),()=>i.lead())};i.watch(p),i.any()&&p()}var xc=200,vs={place:"Places",route:"Routes",unresolved:"Names not placed"};async function Jt(t,e){let{permissionsPolicy:n,
featurePolicy:o}=document;try{if((n||o)?.allowsFeature("clipboard-write")===!1)throw new Error("not allowed");return await navigator.
clipboard.writeText(t),!0}catch{let s=d("textarea.gm-heard",{readonly:!0,"aria-hidden":"true",tabindex:"-1"});s.value=t,
e.append(s),s.select();let r=document.execCommand("copy");return s.remove(),r}}function kc(t,e,n){let o=t.map(({value:s,
number:r},i)=>{let a=String(s(e));return i>0?d(r?"td.gm-figure":"td",{dir:"auto"},b(a,200)):d("th",{scope:"row"},d("butt\
on.gm-link",{type:"button",click:()=>n(e)},O(a||"movement")))});return d("tr",{},...o)}function Sc(t,e,n){let o=new Intl.
Collator("en",{numeric:!0,sensitivity:"base"}),s=e,[r,i]=[-1,!1],a=t.map(({title:f},g)=>d("th",{scope:"col"},d("button.g\
m-sort",{type:"button",click:()=>m(g)},f.replace("_"," ")))),c=d("tbody"),u=d("button.gm-more",{type:"button",click:()=>l()}),
l=()=>{let f=c.childElementCount;c.append(...s.slice(f,f+xc).map(p=>kc(t,p,n)));let g=s.length-c.childElementCount;u.hidden=
g<=0,u.textContent=`Show more (${$(g,"is","are")} left)`},m=f=>{[r,i]=[f,r===f&&!i];let g=e.map(p=>({feature:p,key:t[f].
value(p)}));g.sort((p,h)=>(i?-1:1)*(typeof p.key=="number"&&typeof h.key=="number"?p.key-h.key:o.compare(String(p.key),String(
h.key)))),s=g.map(({feature:p})=>p),a.forEach((p,h)=>h===r?p.setAttribute("aria-sort",i?"descending":"ascending"):p.removeAttribute(
"aria-sort")),c.replaceChildren(),l()};return l(),d("div.gm-sheet",{tabindex:"0",role:"region","aria-label":"Table"},d("\
table",{},d("thead",{},d("tr",{},...a)),c),u)}function Ls(t,e,n){let o=d("span.gm-quiet",{role:"status"}),s=d("dialog.gm\
-dialog",{"aria-label":"Table"}),r=d("div.gm-dialog-body"),i="place",a=m=>e().filter(f=>f.properties.type===m),c=Object.
keys(vs).map(m=>({type:m,button:d("button.gm-tab",{type:"button",click:()=>u(m)})})),u=m=>{i=m;for(let g of c)g.button.setAttribute(
"aria-pressed",String(g.type===m));o.textContent="";let f=a(m);r.replaceChildren(f.length?Sc(t[m].filter(g=>!g.data),f,g=>{
s.close(),n(g)}):d("p.gm-quiet",{},"None is shown"))},l=async()=>{let m=a(i),f=await Jt(xs(t[i],m),s);o.textContent=f?`${$(
m.length,"row")} copied`:"The browser does not allow to copy; save the CSV file instead"};return s.append(d("div.gm-dial\
og-head",{},d("div.gm-tabs",{role:"group","aria-label":"What is listed"},...c.map(({button:m})=>m)),d("button.gm-button",
{type:"button",click:l},"Copy"),o,d("button.gm-button.gm-close",{type:"button",click:()=>s.close()},"Close")),r),{dialog:s,
open(){for(let{type:m,button:f}of c){let g=a(m).length;f.textContent=`${vs[m]} ${T(g)}`}u(a("place").length||!a("route").
length?"place":"route"),s.showModal()}}}var Mc=1e4,vc=1e5;function Lc({title:t,reports:e,features:n}){let o=[t,...e.map(({id:r})=>r),...n.slice(0,1e3).map(({id:r})=>r)].
join(`
`),s=2166136261;for(let r=0;r<o.length;r+=1)s=Math.imul(s^o.charCodeAt(r),16777619)>>>0;return`${s.toString(36)}-${n.length}`}
var kt=t=>typeof t=="string"&&t.length<=vc,Oc=t=>t!==null&&typeof t=="object"&&Object.entries(t).every(([e,n])=>e==="at"?
n===null||$c(n):kt(n))&&["surface","report","place","words"].every(e=>kt(t[e]))&&(t.route===void 0?me.test(t.place):t.place===
""),$c=t=>Array.isArray(t)&&t.length===2&&t.every(E)&&Math.abs(t[0])<=540&&Math.abs(t[1])<=90,Ec=t=>t!==null&&typeof t==
"object"&&kt(t.mover)&&kt(t.status)&&typeof t.denied=="boolean"&&Array.isArray(t.stops)&&t.stops.every(e=>kt(e?.role)&&kt(
e.surface)&&typeof e.given=="boolean");function Os(t){let e=`geomap-corrections-${Lc(t)}`;return{read(){try{return JSON.
parse(localStorage.getItem(e)||"[]").slice(0,Mc).filter(o=>kt(o?.[0])&&Oc(o[1])&&(o[1].route===void 0?o[2]===null:Ec(o[2])))}catch{
return[]}},write(n){try{return n.length?localStorage.setItem(e,JSON.stringify(n)):localStorage.removeItem(e),!0}catch{return!1}}}}var $s=12,St=t=>t.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function Je(t,e){let n=St(e).split(/\s+/).
filter(Boolean);if(!n.length)return[];let o=[[],[],[]];for(let s of t)if(n.every(r=>s.words.includes(r))&&(o[s.words.startsWith(
n.join(" "))?0:s.words.includes(` ${n[0]}`)?1:2].push(s),o[0].length>=$s))break;return o.flat().slice(0,$s)}function Ac(t){
return d("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"false",
"aria-controls":t,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function Cc({label:t,kind:e},n,o){return d("li",{role:"option",id:n,
"aria-selected":"false",mousedown:r=>r.preventDefault(),click:o},O(t,160),d("span.gm-quiet",{},b(e,60)))}var Tc=t=>d("li\
.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"false",id:t},"Nothing found");function Nc(t,e,n,o){let s=[],
r=-1,i=a=>{r=-1,e.hidden=!a,t.setAttribute("aria-expanded",String(a)),t.removeAttribute("aria-activedescendant")};return{
close:()=>i(!1),chosen:()=>s[Math.max(r,0)],show(a,c){s=a,e.replaceChildren(...s.map((u,l)=>Cc(u,`${n}-option-${l}`,()=>o(
u)))),!s.length&&c&&e.append(Tc(`${n}-option-none`)),i(c)},move(a){let c=r<0?Math.min(0,a):r+a;r=s.length?(c+s.length)%s.
length:-1,[...e.children].forEach((l,m)=>l.setAttribute("aria-selected",String(m===r)));let u=e.children[r];u&&(t.setAttribute(
"aria-activedescendant",u.id),u.scrollIntoView({block:"nearest"}))}}}function Es(t,e){let n=null,o=!1,s=d("ul.gm-found",
{id:`${e}-found`,role:"listbox","aria-label":"Found",hidden:!0}),r=d("p.gm-heard",{role:"status"}),i=Ac(s.id),a=l=>{l&&(o=
!0,c.close(),l.go(i))},c=Nc(i,s,e,a),u=()=>{o=!1,n=n||t();let l=Je(n,i.value),m=i.value.trim()!=="";c.show(l,m),r.textContent=
m?`${l.length} found`:""};return i.addEventListener("input",u),i.addEventListener("focus",()=>i.value&&!o&&u()),i.addEventListener(
"click",()=>i.value&&s.hidden&&u()),i.addEventListener("blur",c.close),i.addEventListener("keydown",l=>{l.key==="ArrowDo\
wn"||l.key==="ArrowUp"?(l.preventDefault(),s.hidden&&u(),c.move(l.key==="ArrowDown"?1:-1)):l.key==="Enter"?(l.preventDefault(),
a(c.chosen())):l.key==="Escape"&&(i.value="",c.close())}),{element:d("div.gm-search",{role:"search"},i,s,r),input:i}}function As(t,e,n){let o=[b(t.kind,30),b(t.admin1),b(t.country_name||t.country)],s=b(t.name);return{...{name:s,where:o.filter(
Boolean).join(", "),place:t.gazetteer_id},at:[e,n],label:s,words:St(s)}}function Pc({features:t}){let e=new Map,n=(o,s,r)=>{
typeof o.gazetteer_id=="string"&&E(s)&&E(r)&&!e.has(o.gazetteer_id)&&e.set(o.gazetteer_id,As(o,s,r))};for(let{properties:o,
geometry:s}of t){o.type==="place"&&n(o,s.coordinates[0],s.coordinates[1]);for(let r of o.alternatives||[])n(r,r.lon,r.lat)}
return[...e.values()]}function _c({name:t=[],lon:e=[],lat:n=[],kind:o=[],country:s=[],id:r=[]},i,a){return t.flatMap((c,u)=>{
let l={name:c,gazetteer_id:r[u],country:s[u],kind:a[o[u]]?.[0]};return me.test(l.gazetteer_id)&&E(e[u])&&E(n[u])&&!i.has(
l.gazetteer_id)?[As(l,e[u],n[u])]:[]})}function Cs({document:t,basemap:e,kinds:n}){let o=null,s=()=>{let r=Pc(t),i=new Set(
r.map(({place:a})=>a));return[...r,..._c(e.names||{},i,n||{})]};return r=>Je(o||=s(),r)}function pe(t,e){let n=document.createElement("i");n.style.color=`var(--gm-${e})`,t.append(n);let{color:o}=getComputedStyle(
n);return n.remove(),o}var Xt=["kind","sure","status","report"],Bt=t=>V(t.properties.status),Bc=(t,e)=>e===null||t===null||t[1]>=e[0]&&t[0]<=e[1];
function Rc(t,e){let n=new Map(t.document.reports.map((i,a)=>[i.id,a])),o=(i,a)=>i===null||i[n.get(a)??-1]!==!1,s=(i,a)=>i===
null||a.some(({report:c})=>o(i,c));return{counts:o,passes:(i,a)=>{let{type:c,confidence:u,mentions:l,reports:m,kind:f}=i.
properties;return c==="unresolved"?s(a,l):e.sure.size&&e.sure.has(j(u))?!1:c==="place"?e.kind.size&&e.kind.has(U(t,f).class)?
!1:s(a,l):e.status.has(Bt(i))?!1:a===null||m.some(g=>o(a,g))}}}function Ts(t){let{reports:e}=t.document,n=e.map(m=>gt(m.
date)),o={kind:new Set,sure:new Set,status:new Set,report:new Set},s=null,r=!1,i=[],a={now:null,ever:null},{counts:c,passes:u}=Rc(
t,o),l=()=>{let m=o.report.size?e.map(({id:g})=>!o.report.has(g)):null;a={now:s?n.map((g,p)=>(!m||m[p])&&Bc(g,s)):m,ever:m};
for(let g of i)g()};return{reportShown:m=>c(a.now,m),shows:m=>u(m,a.now),pales:m=>s!==null&&!u(m,a.now)&&u(m,a.ever),isShown:(m,f)=>!o[m].
has(f),show(m,f,g){for(let p of f)g?o[m].delete(p):o[m].add(p);l()},get period(){return s},set period(m){s=m,l()},get guesses(){
return r},set guesses(m){r=m,l()},get everything(){return s===null&&Xt.every(m=>o[m].size===0)},hidden:m=>[...o[m]].sort(),
reset(){for(let m of Xt)o[m].clear();s=null,l()},watch:m=>{i.push(m)}}}var Ic="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function Qt(t,e,n,...o){let s=d("input",{type:"checkbox","data-switch":`${e}\
:${n}`,change:()=>t.show(e,[n],s.checked)}),r=()=>{s.checked=t.isShown(e,n)};return t.watch(r),r(),d("label.gm-switch",{},
s,...o)}function zt(t,...e){let n=d("input",{type:"checkbox","data-switch":"guesses",change:()=>t.guesses=n.checked}),o=()=>{
n.checked=t.guesses};return t.watch(o),o(),d("label.gm-switch",{},n,...e)}function Qe(t){let e=new Map;for(let n of t)e.
set(n,(e.get(n)||0)+1);return e}var Rt=(t,...e)=>L("svg",{viewBox:`0 0 34 ${t}`,width:34,height:t,"aria-hidden":"true"},
...e),It=(t=0)=>d("span.gm-number",{},T(t)),Xe=(t,e)=>e.length?[d("fieldset",{},d("legend",{},t),...e)]:[];function zc(t,e){
let n=Qe(t.map(o=>o.kind.class));return Object.keys(bt).filter(o=>n.has(o)).map(o=>Qt(e,"kind",o,W(o,7,"filled",!1),bt[o].
name,It(n.get(o))))}function jc(t,e,n){let o=Qe(t.map(r=>j(r.feature.properties.confidence))),s=Tn().filter(([r])=>r!=="\
dashed"||o.has(r)).map(([r,i])=>Qt(n,"sure",r,W("P",6.5,r,!1),i,It(o.get(r))));return e&&s.push(zt(n,At("P",6.5),"not pl\
aced: show the best guess",It(e))),s}function Dc(t,e,{byStatus:n,numberOf:o}){let s=Qe(t.map(i=>Bt(i.feature))),r=i=>n?`\
gm-route-${o(t[0].feature,i)}`:"gm-route-any";return Object.keys(X).filter(i=>s.has(i)).map(i=>Qt(e,"status",i,Ns(i,r(i)),
X[i],It(s.get(i))))}var qc=(t,{sorts:e,numberOf:n})=>e.filter(({number:o})=>t.some(s=>n(s.feature)===o)).map(({number:o,
words:s,routes:r})=>d("li.gm-actor",{},Rt(12,L("path",{d:"M1 6H33",class:`gm-line gm-route-${o}`})),O(s),It(r)));function Wc(t,e){
let n=t.filter(s=>s.guesses.length).length;if(!n)return[];let o=Rt(12,L("path",{d:"M1 6H33",class:"gm-guess-line"}));return[
zt(e,o,"not drawn, or not in whole: show the best guess",It(n))]}function Fc(t){if(!t.some(n=>n.feature.properties.corridor))
return[];let e=Rt(12,L("rect",{width:34,height:12,class:"gm-corridor gm-open gm-route-0"}));return[d("li",{},e,"What the\
 reported areas leave open")]}function Hc(t){let e=[1,5,25].map(n=>d("li",{},W("P",Vt(n),"filled",!1),$(n,"mention")));if(t.
some(n=>n.kind.area&&!n.bounds)&&e.push(d("li",{},W("A",7,"filled",!0),"Ringed: an area, the symbol is a point in it")),
t.some(n=>n.bounds)){let[n,o]=["ground","line"].map(s=>L("path",{d:Ic,class:`gm-area gm-A gm-area-filled gm-area-${s}`}));
e.push(d("li",{},Rt(18,n,o),"Outlined: the area that is meant"))}if(t.some(n=>Q(n.feature)>0)){let n=L("circle",{cx:17,cy:9,
r:8,class:"gm-ring gm-X"});e.push(d("li",{},Rt(18,n),"Dashed ring: it lies somewhere within"))}return e}var Ns=(t,e)=>Rt(
12,L("path",{d:"M1 6H33",class:`gm-line ${e} gm-status-${t}`}));function Ps(t,e,n,o){let s=Ot("Legend",null,!1,tn(t,e,n,
o)),[r,i]=[new Set(t.map(c=>c.kind.class)),new Set(e.filter(({feature:c})=>c.geometry).map(({feature:c})=>Bt(c)))],a=[...Object.
keys(bt).filter(c=>r.has(c)).map(c=>W(c,5,"filled",!1)),...Object.keys(X).filter(c=>i.has(c)).map(c=>Ns(c,"gm-route-any"))];
return s.firstElementChild?.append(d("span.gm-symbols",{"aria-hidden":"true"},...a)),s}function tn(t,e,n,o,s=e){let r=le(
s.map(c=>c.feature)),i=[...t,...e],a=[...Wo(e),...Fc(e)];return d("div.gm-legend",{},...Xe("Kind of place",zc(t,o)),...Xe(
"How sure which place it is",i.length?jc(i,n,o):[]),...Xe("Routes: inferred between their stops",[...Dc(e,o,r),...Wc(e,o)]),
e.length>0&&d("ul.gm-actors",{"aria-label":"Colours of routes: who moved"},...qc(e,r)),a.length>0&&d("ul",{},...a),t.length>
0&&d("h3",{},"How often, and how exact"),t.length>0&&d("ul.gm-row",{},...Hc(t)))}var Uc=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-li\
necap","stroke-linejoin","vector-effect","opacity"],Vc=".gm-hit, .gm-away, .gm-away *, .gm-pale",ut=t=>t.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/,
(e,...n)=>`rgb(${n.slice(0,3).map(o=>Math.round(255*Number(o)))})`);function Gc(t,e){let n=getComputedStyle(t);for(let o of Uc)
e.setAttribute(o,ut(n.getPropertyValue(o)));e.removeAttribute("class")}function en(t,e){let n=t.getBoundingClientRect(),
o=t.getAttribute("viewBox"),[s,r,i,a]=o?o.split(/[\s,]+/).map(Number):[0,0,n.width,n.height],c=Math.min(n.width/(i||1),n.
height/(a||1))||1,u=n.left-e.left+(n.width-i*c)/2-s*c,l=n.top-e.top+(n.height-a*c)/2-r*c,m=L("g",{transform:`translate(${u}\
 ${l}) scale(${c})`});for(let f of t.querySelectorAll("path, circle, rect, text")){if(f.matches(Vc)||getComputedStyle(f).
display==="none")continue;let g=f.cloneNode(!1);Gc(f,g);for(let p of[...g.attributes].map(h=>h.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.
test(p)&&g.removeAttribute(p);f.localName==="text"&&(_s(f,g),g.append(f.textContent||"")),m.append(g)}return m}function _s(t,e){
let n=getComputedStyle(t);for(let o of["font-family","font-size","font-style","font-weight","letter-spacing"])e.setAttribute(
o,n.getPropertyValue(o))}function Zc(t,e,n){let o=t.getBoundingClientRect(),s=getComputedStyle(t),r=parseFloat(s.fontSize),
i=L("text",{x:o.left-e.left,y:o.top-e.top+o.height/2+r*.34,fill:ut(s.color),stroke:n,"stroke-width":3,"stroke-linejoin":"\
round","paint-order":"stroke",opacity:s.opacity}),a=/rotate\((-?[\d.]+)deg\)/.exec(t.querySelector(".gm-turned")?.style.
transform),[c,u]=[o.left-e.left+o.width/2,o.top-e.top+o.height/2];if(a&&i.setAttribute("transform",`rotate(${a[1]} ${c} ${u}\
)`),_s(t,i),s.borderRadius==="50%")return i.setAttribute("stroke","none"),i.setAttribute("text-anchor","middle"),i.setAttribute(
"x",String(c)),i.textContent=t.textContent,L("g",{},L("circle",{cx:c,cy:u,r:o.width/2,fill:ut(s.backgroundColor)}),i);let l=t.
textContent||"";return i.textContent=s.textTransform==="uppercase"?l.toLocaleUpperCase("en"):l,i}function Bs(t){let e=t.
getContainer(),n=e.getBoundingClientRect(),[o,s]=[Math.round(n.width),Math.round(n.height)],r=getComputedStyle(e),i=ut(pe(
e,"halo")),a=p=>{let h=p.getBoundingClientRect();return h.right>n.left&&h.left<n.right&&h.bottom>n.top&&h.top<n.bottom},
c=(p,h)=>p.map(w=>({svg:w,height:Number(getComputedStyle(w.closest(h)).zIndex)||0})).sort((w,y)=>w.height-y.height).map(
({svg:w})=>en(w,n)),u=c([...e.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),l=[...e.querySelectorAll(".gm-la\
bel")].filter(a).map(p=>Zc(p,n,i)),m=[...e.querySelectorAll(".gm-dot")].filter(a).map(p=>{let h=p.getBoundingClientRect();
return L("circle",{cx:h.left-n.left+h.width/2,cy:h.top-n.top+h.height/2,r:2,fill:ut(getComputedStyle(p).backgroundColor)})}),
f=c([...e.querySelectorAll(".gm-marker > svg")].filter(a),".gm-icon"),g=L("rect",{width:o,height:s,fill:ut(r.backgroundColor)});
return L("svg",{width:o,height:s,viewBox:`0 0 ${o} ${s}`,overflow:"hidden"},g,...u,...m,...l,...f)}async function Rs(t,e=2){
let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let o=document.createElement(
"canvas");return o.width=n.naturalWidth*e,o.height=n.naturalHeight*e,o.getContext("2d").drawImage(n,0,0,o.width,o.height),
new Promise((s,r)=>o.toBlob(i=>i?s(i):r(new Error("the picture is too large for this browser")),"image/png"))}var Kc=11;function Yc({map:t,filter:e},{places:n,routes:o}){let s=({feature:c})=>e.shows(c),r=[...n.filter(s).map(c=>c.at),
...o.filter(s).flatMap(c=>c.points.map(([u,l])=>M.latLng(l,u)))],i=t.getBounds(),a=r.filter(c=>i.contains(c));return M.latLngBounds(
a.length?a:r)}function ge(t,e,n,o){let{map:s}=t,{style:r}=s.getContainer(),i={width:r.width,height:r.height},[a,c,u]=[s.
getCenter(),s.getZoom(),Yc(t,e)],l=m=>{Object.assign(r,m),s.stop().invalidateSize({animate:!1,pan:!1})};return l({width:`${n}\
px`,height:`${o}px`}),u.isValid()&&s.fitBounds(u,{padding:[Math.min(64,n/10),Math.min(44,o/10)],maxZoom:Math.max(Kc,c),animate:!1}),
()=>{l(i),s.setView(a,c,{animate:!1})}}var on={"As seen":null,"Wide, 16:9":[1200,675],"Square, 1:1":[1080,1080],"Tall, 4:5":[1080,1350]},Jc=220,Xc=1.32,Is={title:3,
sentence:6},Qc=()=>document.createElement("canvas").getContext("2d");function nn({size:t,family:e,weight:n="400"}){let o=Qc();
return o.font=`${n} ${t}px ${e}`,s=>o.measureText(s).width}function tl(t,e,n){let o=[],s="";for(let r of t.split(/\s+/).
filter(Boolean)){let i=s?`${s} ${r}`:r;if(n(i)<=e){s=i;continue}s&&o.push(s),s="";for(let a of n(r)<=e?[r]:r)s&&n(s+a)>e&&
(o.push(s),s=""),s+=a}return s?[...o,s]:o}function he(t,e,n,o=1/0){let s=tl(t,n,nn(e)),r=s.slice(0,o);s.length>o&&(r[o-1]+=
" …");let{size:i,family:a,weight:c="400",fill:u}=e,l=i*Xc,m=r.map((f,g)=>{let p=L("text",{y:l*g+i,"font-family":a,"fon\
t-size":i,fill:u});return c!=="400"&&p.setAttribute("font-weight",c),p.textContent=f,p});return{element:L("g",{},...m),height:r.
length*l}}var et=(t,e,n)=>L("g",{transform:`translate(${e} ${n})`},t);function el({map:t,filter:e},{places:n,routes:o}){
let s=t.getBounds(),r={places:n.filter(({feature:u,at:l})=>e.shows(u)&&s.contains(l)),routes:o.filter(({feature:u,points:l})=>e.
shows(u)&&l.some(([m,f])=>s.contains([f,m])))},i=Object.create(e,{watch:{value:()=>{}}}),a=tn(r.places,r.routes,0,i,o),c=[
...a.querySelectorAll("legend, label, li")].map(u=>{for(let l of u.querySelectorAll(".gm-number"))l.remove();return{svg:u.
querySelector("svg"),words:b((u.textContent||"").trim(),80)}});return{element:a,rows:c.filter(({words:u})=>u)}}function nl(t,e,n,o){
let{element:s,rows:r}=el(t,e),[i,a]=[nn(n),{...n,weight:"600"}];Object.assign(s.style,{position:"absolute",left:"-9999px",
display:"block"}),t.map.getContainer().append(s);let[c,u]=[L("g",{}),24],[l,m]=[0,0];for(let{svg:f,words:g}of r){let p=f?.
getBoundingClientRect(),h=(p?p.width+5:0)+(p?i(g):nn(a)(g))+14;l>0&&l+h>o&&([l,m]=[0,m+u]),f&&p&&c.append(et(en(f,p),l,m+
(u-p.height)/2)),c.append(et(he(g,p?n:a,1/0).element,l+(p?p.width+5:0),m+5)),l+=h}return s.remove(),{element:c,height:r.
length?m+u:0}}function ol(t){let e=10**Math.floor(Math.log10(t));return e*([5,3,2].find(n=>n*e<=t)||1)}function sl(t,e,n){
let{x:o,y:s}=t.getSize(),r=t.distance(t.containerPointToLatLng([o/2-50,s/2]),t.containerPointToLatLng([o/2+50,s/2])),i=[
{unit:r<2e3?"m":"km",metres:r<2e3?1:1e3,tick:-5,words:-5},{unit:r<2e3?"ft":"mi",metres:r<2e3?.3048:1609.344,tick:5,words:e.
size+2}].map(a=>{let c=ol(r/a.metres),u=c*a.metres*100/r,l=L("text",{x:4,y:a.words,"font-family":e.family,"font-size":e.
size,fill:e.fill});for(let[f,g]of Object.entries({stroke:n,"stroke-width":3,"paint-order":"stroke"}))l.setAttribute(f,String(
g));l.textContent=`${T(c)} ${a.unit}`;let m=L("path",{d:`M0 ${a.tick}V0H${u}V${a.tick}`,fill:"none",stroke:e.fill});return L(
"g",{},m,l)});return et(L("g",{},...i),12,s-28)}function rl({data:t}){let e=t.document.reports.map(({date:o})=>b(o,20)).
filter(o=>st(o)!==null).sort((o,s)=>Number(st(o))-Number(st(s))),n=[...new Set([e[0],e[e.length-1]])].filter(Boolean).map(
rt);return[$(ne(t.document),"report"),n.join(" to ")].filter(Boolean).join(", ")}function il({data:t},e){let n=e&&`The o\
nline tiles of the page (${e}) are not part of this picture, which has the map's own ground`,o=["Borders: Natural Earth,\
 de facto; they take no side",...t.document.attribution];return[n,...o.map(s=>b(s,300))].filter(Boolean).join(" · ")}function sn(t){
let e=t.getContainer();return e.classList.contains("gm-tiled")?e.parentElement?.querySelector(".gm-tile-credit")?.textContent||
"of others":""}function zs(t,e,n){let{map:o,data:s}=t,r=o.getContainer(),i=getComputedStyle(r),a=nt=>ut(pe(r,nt)),c=i.getPropertyValue(
"--gm-serif").replace(/\s+/g," ").trim(),u=n?n[0]:Math.round(r.clientWidth),l=u<600?12:24,m=u-2*l,f={family:i.fontFamily,
fill:a("ink")},g=sn(o);r.classList.remove("gm-tiled"),o.fire("resize");let p=b(s.document.title,200),h=b(s.document.summary,
600)||rl(t),w=[he(p,{...f,family:c,size:u<600?20:28,weight:"600"},m,Is.title),he(h,{...f,size:u<600?13:16},m,Is.sentence)],
y=he(il(t,g),{...f,fill:a("quiet"),size:10},m),x=l*.75+w[0].height+w[1].height+14,k={...f,size:12},v=()=>nl(t,e,k,m),S=v(),
A=nt=>Math.max(Jc,Math.floor(nt-x-S.height-y.height-l*.5-16)),N=n&&ge(t,e,u,A(n[1]));N&&(S=v());let P=Bs(o),C=n?A(n[1]):
Number(P.getAttribute("height"));P.setAttribute("height",String(C)),P.setAttribute("viewBox",`0 0 ${u} ${C}`);let _=sl(o,
k,a("halo"));N?.(),g&&r.classList.add("gm-tiled");let vt=Math.ceil(x+C+S.height+y.height+l*.5+16),qt=L("title",{});qt.textContent=
p;let I=L("svg",{xmlns:"http://www.w3.org/2000/svg",width:u,height:vt,viewBox:`0 0 ${u} ${vt}`,role:"img"},qt,L("rect",{
width:u,height:vt,fill:a("paper")}),et(w[0].element,l,l*.75),et(w[1].element,l,l*.75+w[0].height+4),et(P,0,x),et(_,0,x),
et(S.element,l,x+C+6),et(y.element,l,x+C+S.height+12));return new XMLSerializer().serializeToString(I)}function jt(t,e){let n=URL.createObjectURL(t);d("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),6e4)}
var an=t=>b(t,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-+|-+$/g,"").toLowerCase()||"map";function qs(t,e){if(e.length===
t.features.length)return t;let{bbox:n,...o}=t;return{...o,features:e}}var rn=(t,e)=>new Blob([t],{type:`${e};charset=utf\
-8`});function js(t,e){let n=d("select",{},...e.map(o=>d("option",{value:o},o)));return{select:n,element:d("label.gm-cho\
ose",{},d("span",{},t),n)}}var Ds={Commas:",","Semicolons, 1,5":";"};function al(t,e,n,o){let s=t.data.document,r=an(s.title),
i=js("Shape of pictures",Object.keys(on)),a=js("Columns parted by",Object.keys(Ds)),c=()=>zs(t,e,on[i.select.value]),u=()=>sn(
t.map)?"The picture has the map's own ground, not the online tiles, and says so":"",l=(g,p=`${g}s`)=>{let h=o().filter(({
properties:y})=>y.type===g),w=Ds[a.select.value];jt(rn(`\uFEFF${bs(n[g],h,w)}`,"text/csv"),`${r}-${p}.csv`)},m=g=>s.features.
some(({properties:p})=>p.type===g),f=(g,p,h)=>m(p)?[[g,()=>l(p,h)]]:[];return[["Data as GeoJSON",()=>jt(rn(Ve(qs(s,o())),
"application/geo+json"),`${r}.geojson`)],a.element,["Places as CSV",()=>l("place")],...f("Routes as CSV","route"),...f("\
Names not placed as CSV","unresolved","not-placed"),i.element,["View as SVG",()=>(jt(rn(c(),"image/svg+xml"),`${r}.svg`),
u())],["View as PNG",async()=>(jt(await Rs(c()),`${r}.png`),u())]]}function cl({data:t},e,n){return[["Copy data as GeoJS\
ON",()=>n(Ve(qs(t.document,e())))]]}function ll([t,e],n){return d("li",{},d("button.gm-choice",{type:"button",click:async()=>{
try{let s=await e();n.textContent=typeof s=="string"?s:""}catch(s){n.textContent=`That did not work: ${b(String(s),120)}`}}},
t))}function ul(t,e){t.addEventListener("keydown",n=>{n.key!=="Escape"||!t.open||(t.open=!1,t.firstElementChild.focus(),
n.stopPropagation())}),e.addEventListener("pointerdown",n=>{n.composedPath().includes(t)||(t.open=!1)}),t.addEventListener(
"focusout",n=>{n.relatedTarget&&!t.contains(n.relatedTarget)&&(t.open=!1)})}function Ws(t,e,n,o,s){let r=d("p.gm-quiet",
{role:"status"}),i=Lt(),a=async f=>await Jt(f,m)?"Copied":"The browser does not allow to copy",c=i.files?al(t,e,n,o):cl(
t,o,a);i.print&&c.push(["Print",()=>print()]),t.page.own&&i.link&&c.push(["Copy a link to this view",()=>a(s())]);let u=d(
"div.gm-menu-body",{},d("ul",{},...c.map(f=>Array.isArray(f)?ll(f,r):d("li",{},f))),d("p.gm-quiet",{},"What is shown now\
; nothing leaves this page"),r),l=d("summary.gm-button",{},"Save"),m=d("details.gm-menu",{},l,u);return ul(m,t.page.target),
m}function ml({surface:t,route:e,words:n,report:o},s){let r=`Take back the correction of ${e?`the route ${b(e)}`:b(t)}`;return d(
"li.gm-correction",{},d("span",{},O(e||t),d("span.gm-quiet",{}," → ",O(n)," · ",O(o))),d("button.gm-button",{type:"bu\
tton","aria-label":r,click:s},"Undo"))}var Fs=(t,e)=>d("button.gm-button",{type:"button",click:e},t);function fl(t,...e){
return d("details.gm-section.gm-corrections",{open:!0,hidden:!0},d("summary",{},d("h2",{},"Corrections"),t),d("div",{},...e))}
var we=({report:t,sentence:e,route:n})=>JSON.stringify(["route",t,e,n]);function dl(t){let e=new Set,n=new Set;for(let{properties:o}of t){
let s=new Set((o.tellings||[]).map(we));for(let r of s)(e.has(r)?n:e).add(r)}return n}var cn=(t,e)=>JSON.stringify([t,e]);
function pl(t,e,n){return{changeOf:o=>{let s=we(o);return t.has(s)&&e.get(s)||null},correctRoute:o=>{let s=0,r=0;for(let[
i,a]of o){let[c,u]=[we(i),Uo(i,a)];t.delete(c),_t.test(i.report)||!i.route?r+=1:u&&(t.set(c,u),e.set(c,a),s+=1)}return n(),
r?`${$(r,"telling")} cannot be corrected by file.`:s?`Noted. ${$(t.size,"correction")} in the panel.`:"Nothing is change\
d."}}}function gl(t,e,n){let o=(r,i)=>t.get(cn(r,i))||t.get(cn(r,K)),s=r=>{let i=r.report===K;for(let[a,{surface:c,route:u}]of i?
[...t]:[])u===void 0&&c===r.surface&&t.delete(a);t.set(cn(r.surface,r.report),r)};return{lineOf:({surface:r,report:i})=>o(
r,i),correct:(r,i,a,c,u)=>{let l=r.properties.mentions,m=u&&u!==K,f=l.filter(({mention:h,report:w})=>h!=="coordinates"&&
(!m||w===u)),g=f.filter(({surface:h,report:w})=>fe(h)&&!_t.test(w));for(let{surface:h,report:w}of g)s({surface:h,report:u===
K?u:w,place:i,words:a,at:c});e();let p=f.length-g.length;return n.textContent=p?`${p} cannot be corrected by file`:"",`${$(
g.length,"mention")} noted as ${a}. ${$(t.size,"correction")} so far.`},take:r=>{s(r),e()}}}var hl=t=>new Set(t.flatMap(
({properties:e})=>(e.mentions||[]).map(({surface:n})=>n)));function wl(t,e,n,o,s){let{files:r}=Lt();return Fs(r?"Save co\
rrections.csv":"Copy corrections.csv",async()=>{let a=Ss(e.values()),c=!1;r?jt(new Blob([a],{type:"text/csv;charset=utf-\
8"}),`${an(t)}-corrections.csv`):(c=await Jt(a,n),o.textContent=c?"Copied":"The browser does not allow to copy"),(r||c)&&
s()})}function yl(t){let e=n=>n.preventDefault();return()=>(t()?addEventListener:removeEventListener)("beforeunload",e)}
var bl=t=>t?"Kept in this browser. The next run of geomap with --corrections obeys the file, and routes find their ways \
anew":"This page may not keep them: save the file before you leave. The next run with --corrections obeys it";function Hs(t,e){
let{features:n,reports:o}=e.document,s=null,r=Os(e.document),i=r.read(),a=new Map(i.map(([C,_])=>[C,_])),c=new Map(i.flatMap(
([C,,_])=>_?[[C,_]]:[])),u=[],[l,m]=[!0,!0],f=d("ul.gm-list"),g=d("p.gm-quiet",{role:"status"}),p=d("span.gm-number"),h=d(
"p.gm-quiet"),w=()=>{m=!0,N()},y=Fs("Take all back",()=>{a.clear(),S()}),x=d("div.gm-choices",{},wl(t,a,f,g,w),y),k=fl(p,
f,h,x,g),v=()=>{k.hidden=a.size===0,p.textContent=String(a.size),h.textContent=bl(l),f.replaceChildren(...[...a].map(([C,
_])=>ml(_,()=>A(C))))},S=()=>{l=r.write([...a].map(([C,_])=>[C,_,c.get(C)||null])),m=!1,N(),v();for(let C of u)C()},A=C=>{
a.delete(C),S(),f.querySelector("button")?.focus()},N=yl(()=>a.size>0&&!l&&!m);v();let P=null;return{element:k,watch:C=>{
u.push(C)},any:()=>a.size>0,isShared:C=>(s||=dl(n)).has(we(C)),titleOf:C=>o.find(_=>_.id===C)?.title||C,search:Cs(e),missed:()=>(P||=
hl(n),[...a.values()].filter(({surface:C,route:_})=>_===void 0&&!P?.has(C))),lead:()=>k.firstElementChild.focus(),...gl(
a,S,g),...pl(a,c,S)}}var ye={width:696,height:529},xl=10,kl=12,Sl=2e3;function Ml(t,e){let n=t.page.own?ye.width:t.map.getContainer().clientWidth||
ye.width;return ge(t,e,Math.min(ye.width,n),ye.height)}function vl({map:t,filter:e},{places:n}){let o=t.getBounds(),s=n.
filter(({feature:a,at:c,bounds:u})=>e.shows(a)&&!(u?o.intersects(u):o.contains(c)));if(!s.length)return"";let r=s.slice(
0,kl).map(({name:a})=>b(a,40)),i=s.length-r.length;return`${$(s.length,"place lies","places lie")} outside this view: ${r.
join(", ")}${i>0?` and ${T(i)} more`:""}.`}function Ll(t){for(let n=0;n<xl;n+=1)for(let o of t.querySelectorAll(".gm-pan\
el .gm-more"))o.click();let e=[...t.querySelectorAll("details:not([open]):not(.gm-menu)")].slice(0,Sl);for(let n of e)n.
setAttribute("open","");return()=>e.forEach(n=>n.removeAttribute("open"))}function Us(t,{shell:e,stage:n},o){let{map:s}=t,
r=[],i=()=>{if(r.length||!s.getContainer().isConnected)return;r=[Ml(t,o),Ll(e)];let l=vl(t,o);if(!l)return;let m=d("p.gm\
-print-note",{dir:"auto"},l);n.append(m),r.push(()=>m.remove())},a=()=>{for(let l of r.splice(0))l()},c=new AbortController,
{signal:u}=c;window.addEventListener("beforeprint",i,{signal:u}),window.addEventListener("afterprint",a,{signal:u}),matchMedia(
"print").addEventListener("change",({matches:l})=>l?i():a(),{signal:u}),s.on("unload",()=>c.abort())}var Ol=4,$l=32,Vs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function El(t){return d("button.gm-\
pin",{type:"button","aria-label":`Pin for ${t}: drag it, or move it with the arrow keys; Enter sets it down, Escape take\
s it away`},L("svg",{viewBox:"0 0 28 38",width:28,height:38,"aria-hidden":"true"},L("path",{d:"M14 37C8 27 2 21 2 13.5A1\
2 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),L("circle",{cx:14,cy:13.5,r:4.5})))}function Al(t,e,n,o){let s=t.latLngToContainerPoint(
e.getLatLng()).add([n[0]*o,n[1]*o]);e.setLatLng(t.containerPointToLatLng(s)),!t.getBounds().contains(e.getLatLng())&&t.panInside(
e.getLatLng(),{padding:[40,40],animate:!1})}function Dt(t,e,n,o,s=()=>{}){let r=El(n),i={button:r},a=M.marker(e,{icon:M.
divIcon({html:i.button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,keyboard:!1,zIndexOffset:1e6}).addTo(
t),c=d("span",{role:"status"},"Drag the pin, or move it with the arrow keys"),u=()=>{a.remove(),m.remove(),t.getContainer().
focus({preventScroll:!0}),s()},l=()=>{o(a.getLatLng()),u()},m=d("div.gm-pin-bar",{},c,d("button.gm-button",{type:"button",
click:l},"Set down"),d("button.gm-button",{type:"button",click:u},"Cancel"));t.getContainer().parentElement.append(m);let f=()=>{
let{lat:g,lng:p}=a.getLatLng();c.textContent=`${g.toFixed(4)}, ${p.toFixed(4)}`};a.on("drag",f),r.addEventListener("keyd\
own",g=>{let p=Object.hasOwn(Vs,g.key)?Vs[g.key]:null;if(g.key==="Enter")l();else if(g.key==="Escape")u();else if(p)Al(t,
a,p,g.shiftKey?$l:Ol),f();else return;g.preventDefault(),g.stopPropagation()}),r.focus({preventScroll:!0})}var Gs=100;function Cl({reports:t,features:e}){let n=new Map;for(let{properties:o}of e)for(let{report:s,sentence:r}of o.
mentions||o.claims){let i=n.get(s);i?i.push(r):n.set(s,[r])}return new Map(t.map(({id:o,text:s})=>[o,B(s??(n.get(o)||[]).
join(`
`))]))}function Tl(t,e){let n=o=>!!(o&&/[\p{L}\p{N}]/u.test(o));for(let o=t.indexOf(e);o>=0;o=t.indexOf(e,o+1))if(!n(t[o-
1])&&!n(t[o+e.length]))return!0;return!1}function Nl(t){let e=t.getRootNode(),n=e.getSelection?e.getSelection():document.
getSelection(),o=B(String(n||"")),s=n?.anchorNode,r=t.contains(s)&&s.parentElement?.closest("[data-report]")?.getAttribute(
"data-report");return r&&o&&o.length<=Gs?{words:o,report:r}:null}function Zs({map:t,data:e,desk:n},o){let{reports:s}=e.document,
r=null,i=d("p.gm-told",{role:"status"}),a={type:"text",autocomplete:"off",maxlength:String(Gs),dir:"auto"},c=d("input.gm\
-input",a),u=s.slice(0,500).map(({id:h,title:w})=>[h,`only in ${b(w||h,60)}`]),l=tt([[K,"in all reports, wherever the na\
me stands"],...u],K),m=(h,w,y)=>{let x=B(c.value);r||=Cl(e.document);let k=l.value===K?[...r.values()]:[r.get(l.value)||
""];!fe(x)||_t.test(l.value)?i.textContent="No file of corrections can hold this name":k.some(v=>Tl(v,x))?(n.take({surface:x,
report:l.value,place:h,words:w,at:y}),i.textContent=`Noted: ${x} is ${w}`):i.textContent="No text here has this name so"},
f=()=>Dt(t,t.getCenter(),b(c.value)||"a place",h=>m(Z(h),Z(h),[h.lng,h.lat])),g=d("details.gm-missed",{},d("summary",{},
"A place is missing"),d("label.gm-field",{},d("span",{},"Its name, as the text has it"),c),d("label.gm-field",{},d("span",
{},"What I say holds"),l),Pt(n.search,m),d("button.gm-button",{type:"button",click:f},"Set a pin"),i),p=()=>{let h=Nl(o);
h&&(c.value=h.words,u.some(([w])=>w===h.report)&&(l.value=h.report))};for(let h of["pointerup","keyup"])o.addEventListener(
h,w=>{g.contains(w.target)||p()});return g}function Ks(t,e,n=!1){let o=()=>({center:t.getCenter(),zoom:t.getZoom()}),s=o(),r=()=>s.zoom===t.getZoom()&&t.latLngToContainerPoint(
s.center).distanceTo(t.getSize().divideBy(2))<2,i=()=>{let[{x:c,y:u},{clientWidth:l,clientHeight:m}]=[t.getSize(),t.getContainer()];
if(l===c&&m===u)return;let f=Math.min(c,u)<80;n||!(f||r())?t.invalidateSize({animate:!1,pan:f}):(e(),s=o())},a=new ResizeObserver(
i);a.observe(t.getContainer()),t.on("unload",()=>a.disconnect())}var Pl="input:not([type=checkbox], [type=range]), textarea, select";function Ys(t,e,n,o){t.addEventListener("keydown",s=>{
let r=s.composedPath()[0].matches?.(Pl);s.key!=="/"||s.ctrlKey||s.metaKey||s.altKey||r||n()||(s.preventDefault(),o(),e.focus(),
e.select())})}function Js(t){let e=o=>["off","none","false"].includes(t(o)||""),n=t("theme");return{compact:t("compact")!==null&&!e("c\
ompact"),theme:n==="light"||n==="dark"?n:"auto",wheel:["on","true","map"].includes(t("wheel")||""),panel:e("panel")?"off":
t("panel")==="closed"?"closed":"open",search:!e("search")}}function Xs(t,{shell:e,details:n},o,s){let r={"gm-compact":t.
compact,"gm-no-panel":t.panel==="off","gm-no-search":!t.search};for(let[a,c]of Object.entries(r))e.classList.toggle(a,c);
if(e.classList.add("gm-guest"),t.panel!=="open"&&n.set(!1),!t.compact)return;let i=b(o.summary,z)||b(o.title,z);e.prepend(
d(s?"h1.gm-told-line":"p.gm-told-line",{dir:"auto",title:i},i))}function _l(t=""){try{return decodeURIComponent(t)}catch{return""}}function ln(t){let e=new URLSearchParams(t.replace(/^#/,
"")),[n,o,s]=(e.get("map")||"").split("/").map(u=>/^-?\d+(\.\d+)?$/.test(u)?Number(u):NaN),r=n>=0&&n<=24&&Math.abs(o)<=90&&
Math.abs(s)<=720,i=(e.get("hide")||"").split(",").map(u=>u.split(":")).map(([u,l])=>[u,_l(l)]).filter(([u,l])=>Xt.includes(
u)&&l),[a,c]=(e.get("time")||"").split("..").map(st);return{view:r?{lat:o,lon:s,zoom:n}:null,hide:i.map(([u,l])=>[u,l]),
period:a!==null&&c!==null&&a!==void 0&&c!==void 0&&a<=c?[a,c]:null,guesses:e.get("guesses")==="on",open:e.get("open"),telling:e.
get("telling")}}function Qs(t,e,n,o){let s=[`map=${e}/${t.lat.toFixed(4)}/${t.lng.toFixed(4)}`],r=Xt.flatMap(a=>n.hidden(
a).map(c=>`${a}:${ft(ft(c))}`));r.length&&s.push(`hide=${r.join(",")}`),n.period&&s.push(`time=${n.period.map(ht).join("\
..")}`),n.guesses&&s.push("guesses=on"),o!==null&&s.push(`open=${ft(o.id)}`);let i=o?.properties.tellings?.[0]?.id;return i&&
s.push(`telling=${ft(i)}`),`#${s.join("&")}`}function tr(t,e){let n=0,o=location.hash;return addEventListener("hashchang\
e",()=>{location.hash!==o&&(o=location.hash,e(ln(location.hash)))}),()=>{clearTimeout(n),n=setTimeout(()=>{try{o=t(),history.
replaceState(null,"",o),o=location.hash}catch{}},250)}}function Bl(t,e,n){let o=t.find(r=>r.id===e);if(o||!n)return o;let s=t.
filter(({properties:r})=>r.tellings?.some(i=>i.id===n));return s.length===1?s[0]:void 0}function Rl(t,e){let o=d("p.gm-g\
one",{role:"status"},"Not everything that this link names is on this map. It was made from other reports, or by an older\
 geomap."),s=()=>o.remove();o.append(" ",d("button.gm-link",{type:"button",click:s},"Close"));let r=t.getContainer().parentElement;
r.querySelector(".gm-gone")?.remove(),r.append(o),e.watch(s)}function er({map:t,data:e,filter:n},o,s){return({view:r,hide:i,
period:a,guesses:c,open:u,telling:l})=>{let m=new Set(e.document.reports.map(({id:h})=>h)),f=i.filter(([h,w])=>h!=="repo\
rt"||m.has(w));if(f.length||a||!n.everything){n.reset();for(let[h,w]of f)n.show(h,[w],!1);a&&(n.period=a)}c!==n.guesses&&
(n.guesses=c),r&&t.setView([r.lat,r.lon],r.zoom,{animate:!1});let g=u===null?null:Bl(e.document.features,u,l);if((f.length<
i.length||u!==null&&!g)&&Rl(t,o),!g)return;let p=o.placeOf(g);r&&p?o.showPlace(p,null):o.go(g,s)}}function nr(t,e){let n=o=>{let s=t[o];return d("li",{},d("button.gm-item",{type:"button",click:()=>e(s)},s.guess?At(s.kind.
class,6):W(s.kind.class,6,j(s.feature.properties.confidence),!1),d("span.gm-item-name",{},O(s.name),s.guess&&d("span.gm-\
quiet",{},"a guess"))))};return d("article.gm-card",{},d("h2",{},`${$(t.length,"place")} in one spot`),R("ul.gm-list",t.
length,n))}function or(t,e,n){let o=e.indexOf(t);if(o<0||e.length<2)return null;let s=(r,i,a)=>{let c=()=>a&&n(a,l),u={"\
aria-label":`${r} movement`,title:`${r} movement`},l=d("button.gm-button",{type:"button",...u,disabled:!a,click:c},i);return l};
return d("div.gm-step",{},s("Previous","‹",e[o-1]),d("span.gm-quiet",{},`${o+1} of ${e.length}`),s("Next","›",e[o+1]))}var Il=560,un=t=>t.getRootNode().activeElement,zl=t=>d("button.gm-dock-close",{type:"button","aria-label":"Close card",title:"\
Close (Esc)",click:t},L("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},L("path",{d:"M3.5 3.5 12.5 1\
2.5M12.5 3.5 3.5 12.5"})));function jl(t,...e){let n=un(t);if(!(n!==null&&n!==document.body&&!t.contains(n))){for(let o of e)
if(o?.focus({preventScroll:!0}),o&&un(t)===o)return}}function Dl(t,e){let n=[...t.querySelectorAll(".gm-step :enabled")];
return e?n.find(o=>o.getAttribute("aria-label")===e)||n[0]:void 0}function sr(t,e,n){let o=t.getContainer(),s=d("div.gm-\
dock-bar"),r=d("div.gm-dock-body"),i=d("div.gm-dock",{role:"dialog",hidden:!0},s,r);e.append(i);let a=null,c=null,u="",l=()=>[
t.getCenter().lat,t.getCenter().lng,t.getZoom()].map(p=>p.toFixed(4)).join(),m=()=>i.setAttribute("data-covers",e.clientWidth>=
Il?"right":"bottom");t.on("resize",m);let f=p=>{if(!c)return;let h=c;c=null,jl(i,a,o.closest(".gm-page")?.querySelector(
".gm-grip"),o),i.hidden=!0,r.replaceChildren(),p&&t.setView(h.center,h.zoom,{animate:!1}),n()};s.append(zl(()=>f(l()===u)));
let g=s.lastChild;return t.on("click",()=>f(!1)),{isOpen:()=>c!==null,close:f,show({name:p,card:h,opener:w,step:y=null,quiet:x=!1},k){
c||={center:t.getCenter(),zoom:t.getZoom()},i.contains(w)||(a=w);let v=w&&s.contains(w)?w.getAttribute("aria-label"):"";
s.replaceChildren(y||"",g),r.replaceChildren(h),r.scrollTop=0,i.setAttribute("aria-label",p),i.hidden=!1,m(),k(),u=l(),h.
tabIndex=-1,x||(Dl(s,v)||h).focus({preventScroll:!0})},stepAside(){let p=un(i);return i.hidden=!0,()=>{c&&(i.hidden=!1,p?.
focus({preventScroll:!0}))}}}}function rr(t,e){t.addEventListener("keydown",n=>{let o=n.target.closest("dialog, .gm-menu\
[open], [role=combobox]");n.key==="Escape"&&!n.defaultPrevented&&!o&&e()})}var ir=8,ql=.01,te=(t,{kind:e,admin1:n,country_name:o,country:s})=>[...new Set([U(t,e).label,b(n),b(o||s)].filter(Boolean))];
function be(t,e,n){let o=e.reduce((r,{confidence:i})=>r-i,1-n),s=r=>{let i=e[r];return i?d("li",{},O(i.name),d("span.gm-\
quiet",{dir:"auto"},` ${te(t,i).join(", ")}`),d("span.gm-share",{},Y(i.confidence))):d("li",{},d("span.gm-quiet",{},"oth\
ers, or no place"),d("span.gm-share",{},Y(o)))};return R("ul.gm-alternatives",e.length+ +(o>=ql),s,100,ir)}function Wl({
mentions:t},e){let n=new Map;for(let{surface:r}of t)n.set(r,(n.get(r)||0)+1);let o=[...n.keys()].filter(r=>b(r)!==e).sort(
(r,i)=>Number(n.get(i))-Number(n.get(r)));if(!o.length)return null;let s=o.slice(0,3).flatMap((r,i)=>[i?", ":"",O(r)]);return d(
"p.gm-quiet",{},"Also written: ",...s,o.length>3&&` and ${o.length-3} more`)}function Fl({id:t},{routesOf:e,link:n}){let o=e?.(
t)||[];if(!o.length||!n)return null;let s=r=>d("li",{},n(o[r].id,O(lt(o[r].properties),200)));return d("div",{},d("h3",{},
$(o.length,"movement")),R("ul.gm-movements",o.length,s,100,ir))}var Hl=t=>R("ul.gm-reasons",t.length,e=>d("li",{dir:"aut\
o"},b(t[e],200)),8),Ul=({basemap:t},e)=>d("p.gm-note",{},t.areas?.includes(e.gazetteer_id)?"The report means the area th\
at is outlined; its symbol is only a point in it.":e.inexact?"Somewhere in it: no outline is known, and its symbol only \
stands for it.":"The report means an area; its symbol is only a point in it.");function Vl({geometry:t,properties:{geonameid:e}}){
let[n,o]=t.coordinates;return d("p.gm-position",{},`${Math.abs(o).toFixed(4)}° ${o<0?"S":"N"}, ${Math.abs(n).toFixed(4)}\
° ${n<0?"W":"E"}`,Number.isSafeInteger(e)&&" · ",Number.isSafeInteger(e)&&ot(`https://www.geonames.org/${e}`,`GeoNames\
 ${e}`))}function ar(t,e,n,o={},...s){let r=n.properties,i=U(t,r.kind),a=b(Et(n,t.document));return d("article.gm-card",
{"data-feature":n.id},d("h2",{dir:"auto"},a),a!==b(r.name)&&d("p.gm-gazetteer",{},"In the gazetteer: ",O(r.name)),d("p.g\
m-kind",{dir:"auto"},te(t,r).join(" · ")),Wl(r,a),d("p.gm-confidence",{},mn(r.confidence),d("span",{},d("strong",{},F(r.
confidence)),` this place, ${Y(r.confidence)}`)),Q(n)>0&&Gl(r.offset),i.area&&Ul(t,r),d("h3",{},se(r)),it(e,r.mentions,o.
read),Fl(n,o),s.length>0&&d("div.gm-card-tools",{},...s),r.alternatives.length>0&&d("h3",{},"It could also be"),r.alternatives.
length>0&&be(t,r.alternatives,r.confidence),r.reasons.length>0&&d("h3",{},"Why this place"),r.reasons.length>0&&Hl(r.reasons),
Vl(n))}function Gl(t){let e=zo(t.uncertainty_km);return d("p.gm-note",{dir:"auto"},t.direction?`Within about ${e} of thi\
s point, as the ring shows: the report only says how it lies from `:`Within about ${e} of here, as the ring shows: the r\
eport does not say which way from `,O(t.from),".")}function mn(t){let e=L("rect",{width:Math.max(1,48*Math.min(1,t)),height:6,
rx:3,class:"gm-bar-filled"});return L("svg",{width:48,height:6,class:"gm-bar","aria-hidden":"true"},L("rect",{width:48,height:6,
rx:3,class:"gm-bar-empty"}),e)}function fn(t,e){if(!e.length)return d("p.gm-quiet",{},"The gazetteer has no place of this name, written so or alike");let[
n,...o]=e;return d("div.gm-guesses",{},d("p",{},d("span.gm-quiet",{},"Best guess: "),O(n.name),d("span.gm-quiet",{dir:"a\
uto"},` ${te(t,n).join(", ")}`),d("span.gm-share",{},Y(n.confidence))),o.length>0&&d("details",{},d("summary.gm-quiet",{},
`${$(o.length,"other")} tried`),be(t,o,n.confidence)))}var Zl=(t,e)=>d("div",{},d("p.gm-confidence",{},mn(e.confidence),
d("span",{},d("strong",{},O(e.name),"?"),` ${F(e.confidence)}, ${Y(e.confidence)}`)),d("p.gm-quiet",{dir:"auto"},te(t,e).
join(", ")));function cr(t,e,n,o,s,...r){let{name:i,mentions:a,alternatives:c}=n.properties,[u]=c,l=u&&E(u.confidence);return d(
"article.gm-card",{"data-feature":n.id},d("h2",{dir:"auto"},b(i)),d("p.gm-kind",{},d("span.gm-status.gm-guessed",{},"not\
 placed"),o?" · only the best guess is shown":" · not on the map"),l?Zl(t,u):fn(t,[]),d("h3",{},se(n.properties)),it(e,
a,s.read),d("div.gm-card-tools",{},...r),c.length>1&&d("h3",{},"It could also be"),c.length>1&&be(t,c.slice(1),u.confidence))}var Kl=300,xe=(t,e)=>d("label.gm-field",{},d("span",{},t),e),ke=(t,e)=>d("button.gm-button",{type:"button",click:e},t);function Yl(t,e){
let n=new Map;for(let{properties:o}of t)for(let s of o.mentions||[]){let r=B(s.surface);s.report!==e||!r||n.set(r,Math.min(
s.start,n.get(r)??1/0))}return[...n].sort(([,o],[,s])=>o-s).slice(0,Kl).map(([o])=>o)}function Jl(t,e,n,o,s){let r=tt(e.
map(c=>[c,b(c)]),e[0]||""),i=()=>{ue(t.stops,{role:"via",surface:r.value,given:!1}),n()},a=()=>o(c=>{ue(t.stops,{role:"v\
ia",surface:Z(c),given:!0}),n()});return d("div.gm-edit-add",{},e.length>0&&xe("Another stop",r),e.length>0&&ke("Add",i),
ke("Add by a pin",a),Pt(s,c=>{ue(t.stops,{role:"via",surface:c,given:!0}),n()}))}function Xl(t,e,n,o){let r=d("input.gm-\
input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});r.value=B(t.mover);let i=tt(Object.entries(X),t.status),
{list:a,render:c}=ms(t.stops),u=()=>({...t,denied:!1,mover:r.value,status:i.value}),l=Jl(t,e,c,n,o);return{fields:[xe("W\
hat moved",r),xe("Status",i),a,l],read:u}}function Ql(t,e,n){let o=B(t.mover)===B(e.mover)?null:t.mover,s=t.status===e.status?
null:t.status;return r=>{let i=n.changeOf(r)||Ct(r);return{...i,denied:!1,mover:o??i.mover,status:s??i.status}}}function tu(t,e,n,o){
let s=d("p.gm-told",{role:"status"}),r=d("input",{type:"checkbox",checked:!0}),i=d("div"),a=tt(t.map(({report:w,sentence:y},x)=>[
String(x),`${b(w,40)}: ${b(y,60)}`]),"0"),c=()=>t[Number(a.value)],u=()=>Ct(c()),l=()=>{let w=c(),y=n.changeOf(w)||Ct(w),
x={...y,stops:[...y.stops]},k=Xl(x,Yl(e,w.report),o,n.search);u=k.read,i.replaceChildren(...k.fields)},m=(w,y)=>{let x=S=>r.
checked&&!(w.denied&&n.isShared(S)),v=t.filter(S=>S!==c()&&x(S)).map(S=>[S,y(S)]);s.textContent=n.correctRoute([[c(),w],
...v]),s.scrollIntoView({block:"nearest"})},f=()=>m(u(),Ql(u(),c(),n)),g=()=>m({...u(),denied:!0},w=>({...Ct(w),denied:!0}));
a.addEventListener("change",()=>{s.textContent="",l()}),l();let p=t.length>1,h=` Mover, status and “not a route” for all\
 ${$(t.length,"telling")}`;return[p&&xe("As told by",a),i,p&&d("label.gm-check",{},r,h),d("div.gm-choices",{},ke("Note t\
he correction",f),ke("Not a route",g)),s]}function lr(t,e,n,o){let s=(t.properties.tellings||[]).filter(({route:c})=>c);
if(!s.length)return null;let i=d("summary",{click:()=>{a.childElementCount===1&&a.append(...tu(s,e,n,o).flatMap(c=>c||[]))}},
"Correct this route"),a=d("details.gm-correct.gm-route-form",{},i);return a}function mr(t,e,n){getComputedStyle(t).gridTemplateColumns.split(" ").length===1&&e.scrollIntoView({block:"start",behavior:n?
"auto":"smooth"})}function eu({calm:t},e,n,o){return d("button.gm-button",{type:"button",click:()=>{e.text.set(!0),n.light(
o),mr(e.shell,n.pane,t),n.pane.focus({preventScroll:!0})}},"Show in the text")}function fr({calm:t},{aside:e,details:n},o){
n.set(!0);let s=[...e.querySelectorAll("[data-unresolved]")],r=o?s.find(i=>i.getAttribute("data-unresolved")===o.id):s[0];
r?.closest("details")?.setAttribute("open",""),r?.scrollIntoView({block:"center",behavior:t?"auto":"smooth"}),r?.focus({
preventScroll:!0})}var ur=t=>t&&!("points"in t)?t:null;function nu({calm:t},{shell:e,text:n},o){return(s,r)=>{n.set(!0);
let i=o.show(s),a=E(r)&&i?.querySelector(`[data-at="${r}"]`);mr(e,o.pane,t),a&&a.scrollIntoView({block:"nearest"})}}function ou(t){
let e=new Map;for(let n of t)for(let o of new Set((n.properties.stops||[]).map(s=>s.place)))e.set(o,[...e.get(o)||[],n]);
return e}function su(t,e,n,o){let{features:s}=t.data.document,r=null,i=null;return{read:nu(t,e,n),link:(a,c)=>{i||=new Map(
s.map(m=>[m.id,m]));let u=i.get(a);if(!u)return c;let l=d("button.gm-link",{type:"button",click:()=>o(u,l)},c);return l},
routesOf:a=>(r||=ou(s)).get(a)||[]}}function ru(t,e){let n=[],o=null;return{opened:()=>o,watch:s=>{n.push(s)},select:s=>{
if(o!==s){o&&t.fire("gm-deselect",{feature:o}),o=s,e.light(s);for(let r of n)r(s);s&&t.fire("gm-select",{feature:s})}}}}
function iu(t,e,n,o,s){let{map:r,data:i,reports:a,desk:c,filter:u}=t,l=null,m=()=>{if(!l)return;let{feature:p,card:h}=l;
if(h.querySelector(".gm-route-head")?.replaceWith(qe(p,xt(p,c),o.link)),p.properties.type==="route")return;let w=Yt(p,c);
h.querySelector(".gm-corrected")?.remove(),h.querySelector("h2")?.classList.toggle("gm-struck",!!w?.denied),w&&h.querySelector(
"h2")?.after(d("p.gm-corrected",{},`Your correction: ${w.words}`))};c.watch(m);let f=(p,h)=>w=>Dt(r,h??r.getCenter(),p,w,
s()),g=(p,h)=>{let{type:w,name:y}=p.properties,x=eu(t,e,n,p);if(w==="route"){let v=lr(p,i.document.features,c,f("another\
 stop",null));return Jo(a,p,xt(p,c),o,x,v)}let k=de(p,c,f(b(y),h?.at));return w==="place"?ar(i,a,p,o,x,k):cr(i,a,p,!!h&&
u.guesses,o,x,k)};return(p,h)=>(l={feature:p,card:g(p,h)},m(),l.card)}function dr(t,e,n){let{map:o,data:s,calm:r,filter:i}=t,
a=[],c=null,u=k=>(c||=new Map(a.map(v=>[v.feature.id,v])),c.get(k)),{select:l,opened:m,watch:f}=ru(o,n),g=sr(o,e.stage,()=>l(
null));rr(e.shell,()=>g.close(!0));let p=()=>s.document.features.filter(({properties:k})=>k.type==="route"),h=k=>{let v=u(
k.id);return v&&!("points"in v)&&v.guess&&!i.guesses?void 0:v},w=(k,v,S,A=!1)=>{let{type:N,name:P}=k.properties,C=N==="r\
oute",_=N==="place"?Et(k,s.document):P,vt=C?`Route: ${lt(k.properties)}`:b(_),qt=x(k,ur(u(k.id))),I=C?or(k,p().filter(i.
shows),y):null,nt=h(k);l(k),g.show({name:vt,card:qt,opener:v,step:I,quiet:A},()=>nt&&Pe(o,nt,S))},y=(k,v,S)=>{e.stage.scrollIntoView(
{block:"nearest",behavior:r?"auto":"smooth"}),w(k,v,!1,S)},x=iu(t,e,n,su(t,e,n,y),()=>g.stepAside());return{opened:m,watch:f,
close:(k=!1)=>g.close(k),know:k=>{a=k},follow:k=>{p=k},go:y,showPlace:({feature:k},v)=>w(k,v,!0),showRoute:(k,v)=>w(k,v,
!0),showCluster:(k,v,S)=>{l(null);let A=nr(k,({feature:P})=>w(P,S,!0)),N=`${$(k.length,"place")} in one spot`;g.show({name:N,
card:A,opener:S},()=>Pe(o,{...k[0],at:v,bounds:null},!0))},placeOf:k=>ur(h(k))}}var au=1600,cu=24,lu=/Mac|iP(hone|ad|od)/.test(navigator.platform);function uu(t){let e=d("p.gm-hint",{"aria-hidden":"tr\
ue"}),n=0;return t.append(e),o=>{e.textContent=o,e.classList.add("gm-said"),clearTimeout(n),n=setTimeout(()=>e.classList.
remove("gm-said"),au)}}function pr(t,e){let n=t.getContainer(),o=uu(e),s={capture:!0,passive:!0},r=c=>c.stopPropagation(),
i=({target:c})=>c.closest(".leaflet-control, .gm-pin, .gm-dock")!==null;n.addEventListener("wheel",c=>{c.ctrlKey||c.metaKey||
i(c)||(r(c),o(`${lu?"⌘":"Ctrl"} and the wheel zoom the map`))},s),n.style.touchAction="pan-x pan-y";let a=0;n.addEventListener(
"touchstart",c=>{c.touches.length>1||i(c)||(a=c.touches[0].clientY,r(c))},s),n.addEventListener("touchmove",c=>{c.touches.
length>1||i(c)||Math.abs(c.touches[0].clientY-a)>cu&&o("Two fingers move the map")},s)}var hr=1e3,dn=["peek","half","whole"],mu={peek:"Show details",half:"Show details in full",whole:"Hide details"},pn=6,fu=()=>d(
"button.gm-grip",{type:"button","aria-controls":"gm-panel"},L("svg",{viewBox:"0 0 40 10",width:40,height:10,"aria-hidden":"\
true"},L("path",{d:"M4 7.5L20 3L36 7.5"})));function gr(t,e,n,o){let s=0,r=0,i=0,a=()=>{if(!r)return;let c=n.offsetHeight/
e.clientHeight;r=0,n.classList.remove("gm-dragged"),n.style.height="",!(Math.abs(i)<=pn)&&o(c>.7?"whole":c>(i>0?.3:.4)?"\
half":"peek")};t.addEventListener("pointerdown",c=>{e.clientWidth>=hr||c.button!==0||([s,r,i]=[c.clientY,n.offsetHeight,
0],t.setPointerCapture(c.pointerId))}),t.addEventListener("pointermove",c=>{r&&(i=s-c.clientY,!(Math.abs(i)<=pn)&&(n.classList.
add("gm-dragged"),n.style.height=`${Math.max(60,Math.min(e.clientHeight-12,r+i))}px`))}),t.addEventListener("pointerup",
a),t.addEventListener("pointercancel",a),t.addEventListener("click",c=>{Math.abs(i)>pn&&c.stopImmediatePropagation(),i=0})}
function wr(t,e,n,o){let s="half",r=!0,i=fu();e.prepend(i);let a=()=>!r,c=f=>{s=f,t.dataset.sheet=s,i.setAttribute("aria\
-label",mu[s]),i.setAttribute("aria-expanded",String(s!=="peek")),o(s!=="peek")},u=f=>c(dn[Math.max(0,Math.min(dn.length-
1,dn.indexOf(s)+f))]);gr(i,t,e,c),gr(n,t,e,c),i.addEventListener("click",()=>s==="whole"?c("peek"):u(1)),i.addEventListener(
"keydown",f=>{let g={ArrowUp:1,ArrowDown:-1,Home:-2,End:2}[f.key];g&&(f.preventDefault(),u(g))});let l=()=>{let f=t.clientWidth>=
hr;f!==r&&(r=f,c(r?"half":"peek")),a()&&s==="peek"&&!e.style.height&&t.style.setProperty("--gm-peek",`${e.offsetHeight}p\
x`)};c(s),l();let m=new ResizeObserver(l);for(let f of[t,e])m.observe(f);return{set:c,isNarrow:a,state:()=>s}}function gn(t,e){let n=d("span.gm-behind",{tabindex:"-1",blur:()=>n.tabIndex=-1}),o=()=>{n.tabIndex=0,n.focus()};t.before(
d("button.gm-skip",{type:"button",click:o},e)),t.after(n)}var du=20;function yr(t,e,n,o,s){let i=d("button.gm-button.gm-toggle",{type:"button","aria-controls":o,click:()=>s(e.classList.
contains(n))});return{button:i,set:c=>{e.classList.toggle(n,!c),i.setAttribute("aria-expanded",String(c)),i.textContent=
`${c?"Hide":"Show"} ${t}`}}}function pu(t){let e=t.map(o=>d("li",{dir:"auto"},b(o,z))),n=d("ul.gm-notices",{"aria-label":"\
Notices"},...e);return e.length<2?n:d("details.gm-notices-fold",{},d("summary",{},`${e.length} notices about this map`),
n)}function gu(t,e,n){let o=Array.isArray(t.notices)?t.notices.filter(l=>b(l)):[],[s,r]=[d("h1",{dir:"auto"},e),d("p.gm-\
summary",{role:"status"})],i=b(t.summary,z),a=d("div.gm-lead",{},s,i&&d("p.gm-tells",{dir:"auto"},`${i}.`)),c=d("div.gm-\
about",{},r,n!==""&&d("p.gm-focus",{dir:"auto"},n),o.length>0&&pu(o.slice(0,du))),u=d("div.gm-tools",{});return{head:d("\
header.gm-header",{},a,c,u),heading:s,told:a,summary:r,tools:u}}function br(t,e,n,o,s,r){let{head:i,heading:a,told:c,summary:u,
tools:l}=gu(n,o,s),m=d("div.gm-stage",{}),f=d(t.own?"aside.gm-panel":"section.gm-panel",{id:"gm-panel","aria-label":"Det\
ails",tabindex:"-1"}),g=d("div.gm-column",{"data-covers":"bottom"},i,f);r.pane.id="gm-reading";let p=d(t.own?"main.gm-pa\
ge":"section.gm-page",{},g,m,r.pane);e.before(p),m.append(e),gn(m,"Skip the map"),t.own||gn(p,"Skip this map and its lis\
ts"),e.setAttribute("role","region"),e.setAttribute("aria-label","Map");let h=yr("details",p,"gm-closed","gm-panel",S=>y.
set(S)),w=wr(p,g,a,h.set),y={set:S=>w.set(S?w.state()==="peek"?"half":w.state():"peek")},x=yr("text",p,"gm-unread","gm-r\
eading",S=>k.set(S)),k={set(S){x.set(S),S&&r.fill()}};k.set(!1);let v=()=>{k.set(!1),x.button.focus()};return r.pane.prepend(
d("button.gm-close",{type:"button","aria-label":"Close the text",click:v},"×")),l.append(h.button,x.button),{shell:p,stage:m,
aside:f,told:c,summary:u,tools:l,text:k,details:y,sheet:w}}var hu=60,wu=[["day",1,0],["week",7,0],["month",0,1],["year",0,12],["decade",0,120],["century",0,1200],["millennium",0,12e3]];
function xr(t){let e=new Date(t*864e5);return 12*e.getUTCFullYear()+e.getUTCMonth()}function kr(t,e){for(let[n,o,s]of wu){
let r=o||s,[i,a]=o?[t,e]:[t,e].map(m=>Math.floor(xr(m)/s)),c=o?Math.floor((a-i)/o)+1:a-i+1;if(c>hu&&r<12e3)continue;let u=Array.
from({length:c},(m,f)=>o?t+f*o:Math.max(t,Ht([0,(i+f)*s,1])));return{unit:n,starts:u,at:m=>{let f=o?(m-t)/o:Math.floor(xr(
m)/s)-i;return Math.min(c-1,Math.max(0,Math.floor(f)))}}}return{unit:"time",starts:[t],at:()=>0}}var yu=1100,bu=120,Sr="M4 2.5L13 8L4 13.5Z",xu="M4 3H7V13H4ZM9 3H12V13H9Z";function hn(t,e,n){let o=L("path",{d:e}),s=L(
"svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},o),r=d("button.gm-button",{type:"button","aria-label":t,
title:t,click:n},s);return{button:r,turn:(a,c)=>{r.setAttribute("aria-label",a),r.title=a,o.setAttribute("d",c)}}}function Mr(t,e,n,o){
let s=null,r=0,i=()=>{clearTimeout(r),s=null,l.turn("Play through time",Sr)},a=p=>{s=p,n(p),r=setTimeout(c,o(p)?yu:bu)},
c=()=>{if(!s||!l.button.isConnected||s[1]>=t)return i();a([s[0]+1,s[1]+1])},u=()=>{let[p,h]=e();a(p===0&&h===t?[0,0]:h===
t?[0,h-p]:[p+1,h+1]),l.turn("Pause",xu)},l=hn("Play through time",Sr,()=>s?i():u()),m=p=>{let[h,w]=e();i(),h===0&&w===t?
n(p>0?[0,0]:[t,t]):h+p>=0&&w+p<=t&&n([h+p,w+p])},[f,g]=[hn("Earlier","M10 3L5 8L10 13",()=>m(-1)),hn("Later","M6 3L11 8L\
6 13",()=>m(1))];for(let{button:p}of[f,g])p.classList.add("gm-stepping");return{buttons:[f,l,g].map(({button:p})=>p),stop:i,
follow:()=>{s&&String(e())!==String(s)&&i()}}}function vr(t,e,n){return d("input",{type:"range",min:0,max:n,step:1,value:e,"aria-label":t,autocomplete:"off"})}function ku(t,e,{
starts:n,at:o}){let s=n.map(()=>({mentions:0,routes:0}));return e.forEach((r,i)=>{if(!r)return;let[a,c]=r.map(o);for(let u=a;u<=
c;u+=1)s[u].mentions+=t[i].places/(c-a+1),s[u].routes+=t[i].routes/(c-a+1)}),s}function Su(t){let e=Math.max(1,...t.map(
({mentions:c,routes:u})=>Math.max(c,u))),n=(c,u,l,m="")=>{let f=l>0?Math.max(.8,20*l/e):0;return L("rect",{x:c,width:u,y:20-
f,height:f,class:m})},o=t.map(({mentions:c,routes:u},l)=>L("g",{},n(l+.08,.84,c),n(l+.3,.4,u,"gm-moves"))),s={viewBox:`0\
 0 ${t.length} 20`,preserveAspectRatio:"none"},r=L("rect",{y:0,height:20,class:"gm-window"});return{chart:L("svg",{...s,
class:"gm-bars","aria-hidden":"true"},r,...o),pale:([c,u])=>{let l=u-c+1;r.setAttribute("x",String(c)),r.setAttribute("w\
idth",String(l===o.length?0:l)),o.forEach((m,f)=>m.classList.toggle("gm-out",f<c||f>u))}}}function Mu(t,e,n,o){let s=r=>{
let{left:i,width:a}=t.getBoundingClientRect();return Math.min(e-1,Math.max(0,Math.floor((r.clientX-i)/a*e)))};t.addEventListener(
"pointerdown",r=>{if(r.button)return;let i=s(r),[a,c]=n(),l=!(a===0&&c===e-1)&&c>a&&i>=a&&i<=c,m=f=>{let g=s(f),p=Math.min(
e-1-c,Math.max(-a,g-i));o(l?[a+p,c+p]:[Math.min(i,g),Math.max(i,g)])};t.setPointerCapture(r.pointerId),t.addEventListener(
"pointermove",m),t.addEventListener("lostpointercapture",()=>t.removeEventListener("pointermove",m),{once:!0}),l||m(r)})}
function vu(t){let e=!1,n=null,o=s=>{if(e){n={value:s};return}e=!0;let r=performance.now();t(s),setTimeout(()=>{e=!1;let i=n;
n=null,i&&o(i.value)},Math.max(16,performance.now()-r))};return o}function Lu(t,{starts:e,at:n},o,s){let r=vu(i=>t.period=
i);return{chosen:()=>(t.period||[o,s]).map(n),choose:([i,a])=>r(i===0&&a===e.length-1?null:[e[i],(e[a+1]??s+1)-1])}}function Ou(t,e){
let n=`${$(e,"report has","reports have")} no date and ${e===1?"stays":"stay"} shown`,o=s=>d(`span.gm-key${s}`,{"aria-hi\
dden":"true"});return d("p.gm-quiet",{},o(""),"mentions, ",o(".gm-moves"),`movements by ${t}`,e>0&&`. ${n}`)}function Lr(t,e){
let n=t.map(S=>gt(S.date)),o=n.filter(S=>S!==null);if(new Set(o.map(([S])=>S)).size<2)return null;let s=o.reduce((S,[A])=>Math.
min(S,A),1/0),r=o.reduce((S,[,A])=>Math.max(S,A),-1/0),i=kr(s,r),a=i.starts.length-1,c=ku(t,n,i),[u,l]=[vr("From",0,a),vr(
"To",a,a)],{chart:m,pale:f}=Su(c),{chosen:g,choose:p}=Lu(e,i,s,r),h=Mr(a,g,p,([S,A])=>c.slice(S,A+1).some(({mentions:N,routes:P})=>N+
P>0)),w=d("output",{}),y=d("div.gm-brush",{},m,u,l);y.style.setProperty("--gm-steps",String(a+1));let x=()=>{let[S,A]=e.
period||[s,r],[N,P]=g();u.value=String(N),l.value=String(P);let C=[Math.max(s,S),Math.min(r,A)].map(_=>rt(ht(_)));w.textContent=
C.join(" to "),u.setAttribute("aria-valuetext",C[0]),l.setAttribute("aria-valuetext",C[1]),u.classList.toggle("gm-above",
N===a),f([N,P]),h.follow()},k=S=>{let A=S===u?l:u;Number(u.value)>Number(l.value)&&(A.value=S.value),h.stop(),p([Number(
u.value),Number(l.value)])};for(let S of[u,l])S.addEventListener("input",()=>k(S));Mu(m,a+1,g,S=>{h.stop(),p(S)}),e.watch(
x),x();let v=n.length-o.length;return d("div.gm-timeline",{},y,d("div.gm-playing",{},...h.buttons,w),Ou(i.unit,v))}var $u=t=>t.currentTarget;function Eu(t,e){let n=t.feature.properties,o=[t.kind.label,b(n.country_name||n.country)].filter(
s=>s&&s!==t.name).join(", ");return d("li",{},d("button.gm-item",{type:"button",click:s=>e(t.feature,$u(s))},W(t.kind.class,
6,j(n.confidence),!1),d("span.gm-item-name",{},O(t.name),d("span.gm-quiet",{dir:"auto"},o)),d("span.gm-share",{},`×${D(
t.feature)}`)))}var Au=(t,e)=>d("div.gm-unplaced-note",{},d("p.gm-quiet",{},"Not on the map, because it is not sure enou\
gh where they are."),t&&zt(e,"Show the best guesses on the map"));function Cu(t,e,n){let o=t.map(({id:i})=>i),s=i=>{let a=t[i];
return d("li",{},n&&Qt(e,"report",a.id,d("span.gm-heard",{},`Show ${b(a.title||a.id)} on the map`)),d("div",{},H(new Map(
[[a.id,a]]),a.id),d("span.gm-quiet",{},[$(a.places,"place"),$(a.routes,"route"),`${T(a.unresolved)} not placed`].join(" \
· "))))},r=d("p.gm-pair",{},d("button.gm-button",{type:"button",click:()=>e.show("report",o,!0)},"All"),d("button.gm-bu\
tton",{type:"button",click:()=>e.show("report",o,!1)},"None"));return d("div",{},n&&t.length>1&&r,R(n&&t.length>1?"ol.gm\
-list.gm-reports":"ol.gm-list.gm-reports.gm-one",t.length,s,dt,pt))}function Or({data:t,reports:e,filter:n},{places:o,routes:s,
guesses:r,unresolved:i},a,c,u){let l=t.document.reports,m=y=>{let{name:x,mentions:k,alternatives:v}=y.properties;return d(
"li",{"data-unresolved":y.id,tabindex:"-1"},d("strong",{},O(x)),fn(t,v),it(e,k),u(y))},f=({feature:y})=>n.shows(y),g=!t.
document.whole,p=g?Lr(l,n):null,h=[Wt("Places",o,f,y=>R("ul.gm-list",y.length,x=>Eu(y[x],c),dt,pt)),Wt("Names not placed",
i,n.shows,y=>R("ul.gm-list.gm-unresolved",y.length,x=>m(y[x]),dt,pt))];return h[1].element.firstElementChild?.after(Au(r.
length>0,n)),n.watch(()=>h.forEach(y=>y.update())),[a,...[o,i].map((y,x)=>y.length>0&&h[x].element),p&&Ot("Time",null,!0,
p),Ot(g?"Reports":"Reports quoted",l.length,l.length<=pt,Cu(l,n,g)),(o.length>0||s.length>0)&&Ps(o,s,r.length,n)].filter(
y=>y instanceof HTMLElement)}var Tu=["mover","origin","via","destination"],$r=4;function Ar(t,e){return t.properties.reports.map(s=>e.get(s)?.date||"").
map(s=>[st(s),s]).filter(([s])=>s!==null).sort((s,r)=>s[0]-r[0])[0]||null}function Cr(t,e){let n=new Map([...e.keys()].map(
(r,i)=>[r,i])),o=({feature:r})=>{let i=Ar(r,e),c=r.properties.claims.map(u=>[n.get(u.report),u.start]).sort((u,l)=>Er(u,
l))[0];return[i?i[0]:1/0,...c||[1/0]]};return t.map(r=>[o(r),r]).sort(([r],[i])=>Er(r,i)).map(([,r])=>r)}function Er(t,e){
let n=t.findIndex((o,s)=>o!==e[s]);return n<0?0:t[n]<e[n]?-1:1}function wn(t){let e=new Map;for(let a of t.claims.slice(
0,1e3)){if(!Tu.includes(a.kind)||!a.text)continue;let c=e.get(a.report)||new Map;e.set(a.report,c);let u=c.get(ee(a))||[];
(!u.length||u[0].sentence_start===a.sentence_start)&&c.set(ee(a),[...u,a])}let n=a=>new Set([...a.values()].flat().map(({
kind:c,text:u})=>c+u)).size,[o,...s]=[...e.values()].sort((a,c)=>n(c)-n(a)),r=[...(o||new Map).values()].sort(([a],[c])=>a.
sentence_start-c.sentence_start),i=new Set(s.flatMap(a=>[...a.keys()]).filter(a=>!o.has(a)));return{told:r.slice(0,$r),others:i.
size+Math.max(0,r.length-$r)}}var ee=t=>t.sentence.split(/\s+/).join(" ").trim();function Nu({feature:{geometry:t,properties:e}},n,o){
let s=e.claims.filter(r=>r.kind==="distance"&&E(r.km)).map(r=>T(Math.round(r.km)));return[o&&`report of ${rt(b(o,40))}`,
n?n.words:b(e.status,20),`read correctly: ${F(e.confidence)}`,!t&&`not drawn: ${De(e)}`,t&&E(e.length_km)&&`${q(e.length_km)}\
 drawn`,t&&e.undrawn==="legs"&&"not all of it",s.length?`stated ${[...new Set(s)].slice(0,4).join(", ")} km`:""].filter(
Boolean).join(" · ")}function Pu({feature:t,number:e}){let n=`gm-line gm-route-${e} gm-status-${Bt(t)}`;return L("svg",
{viewBox:"0 0 22 12",width:22,height:12,"aria-hidden":"true"},L("path",{d:"M1 6H21",class:t.geometry?n:"gm-guess-line"}))}
var _u=t=>G({...t,name:t.surface||t.name});function Tr(t,e){let n=e&&!e.denied?e:null,o=n?.stops||t.stops;return{mover:b(
n?.mover||t.mover,60)||"movement",stops:o.slice(0,40).map(_u).join(" → ")}}function Bu(t,e,n){let{told:o,others:s}=wn(
t.feature.properties),r=new Set(e?wn(e.feature.properties).told.map(([c])=>ee(c)):[]),i=o.filter(([c])=>!r.has(ee(c))),a=[
o.length>i.length&&(i.length?"told above in part":"told in the same words as above"),s>0&&`${$(s,"more sentence")} on it\
s card`].filter(Boolean);return[...i.map(c=>Ee(c,c.map(({text:u})=>u))),i.length>0&&H(n,i[0][0].report,i[0][0]),a.length>
0&&d("p.gm-quiet.gm-others",{},a.join("; "))]}function Ru(t,e,{desk:n,reports:o},s){let{feature:r}=t,i=xt(r,n),{mover:a,
stops:c}=Tr(r.properties,i),u=Ar(r,o),l=m=>s(r,m.currentTarget);return d(`li.gm-movement${i?.denied?".gm-struck":""}${r.
geometry?"":".gm-undrawn"}`,{"data-listed":r.id},d("button.gm-item",{type:"button",click:l},Pu(t),d("span.gm-item-name",
{},d("strong",{},O(a)),": ",O(c,z),d("span.gm-quiet",{},Nu(t,i,u?u[1]:"")))),...Bu(t,e,o))}function Iu(t,e){let n=t.filter(
({feature:r})=>!r.geometry).length,o=t.filter(({feature:r})=>r.properties.undrawn==="legs").length;if(!n&&!o)return null;
let s=[n&&`${T(n)} not drawn, because it is not sure enough what moved where`,o&&`${T(o)} drawn without the legs to stop\
s that are not placed`];return d("div.gm-unplaced-note",{},d("p.gm-quiet",{},`${s.filter(Boolean).join("; ")}.`),t.some(
r=>r.guesses.length)&&zt(e,"Show the best guesses on the map"))}function Nr(t,e,n){let{filter:o,desk:s}=t,r=null,i=[],a=f=>Ru(
i[f],i[f-1],t,n),c=f=>(i=f,r=ve("ol.gm-list.gm-movements",f.length,a,dt,pt),r.box),{element:u,update:l}=Wt("What happene\
d",e,({feature:f})=>o.shows(f),c);return u.append(Iu(e,o)||""),o.watch(l),s.watch(()=>{for(let f of u.querySelectorAll("\
[data-listed]")){let g=i.findIndex(({feature:p})=>p.id===f.getAttribute("data-listed"));g>=0&&f.replaceWith(a(g))}}),{element:u,
listed:()=>e.filter(({feature:f})=>o.shows(f)),rowOf:f=>i.includes(f)&&r?.rowAt(i.indexOf(f))||null}}function Pr({feature:t}){
let e=wn(t.properties).told.map(([s])=>b(ee(s),z)),{mover:n,stops:o}=Tr(t.properties,null);return{name:`${n}: ${o}`,sentence:e.
join(" ")}}var _r=1.1,Br=1400,Rr=t=>new Promise(e=>setTimeout(e,t)),zu=t=>Math.min(12e3,2500+50*t.length),ju={"Play the story":"M3 \
1.5L13 8L3 14.5Z","Pause the story":"M3 2H6.5V14H3ZM9.5 2H13V14H9.5Z","Previous movement":"M10.5 2L4.5 8L10.5 14","Next \
movement":"M5.5 2L11.5 8L5.5 14","End of the story":"M3 3L13 13M13 3L3 13"};function Ir(t,e){t.setAttribute("aria-label",
e),t.title=e;let n={viewBox:"0 0 16 16",width:14,height:14,"aria-hidden":"true"};t.replaceChildren(L("svg",n,L("path",{d:ju[e]})))}
function Se(t,e){let n=d("button.gm-turn",{type:"button",click:e});return Ir(n,t),n}function Du({map:t,calm:e},n){let o=M.
latLngBounds(n.points.map(([r,i])=>M.latLng(i,r))),s={...at(t),maxZoom:9};return e?(t.fitBounds(o,{...s,animate:!1}),Promise.
resolve()):new Promise(r=>{t.once("moveend",r),setTimeout(r,2e3*_r),t.flyToBounds(o,{...s,duration:_r})})}async function qu(t,e,n,o){
let s=e.points.length>1;s&&await Du(t,e),s&&o(!1)&&await Promise.race([e.trace(t.calm?0:Br),Rr(2*Br)]),o(!0)&&await Rr(zu(
n))}function Wu({toggle:t,back:e,on:n,end:o}){let s=Se("Play the story",t);s.classList.add("gm-play");let[r,i]=[Se("Prev\
ious movement",e),Se("Next movement",n)],a=Se("End of the story",o),c=d("span.gm-number",{}),l=d("div.gm-player",{role:"\
group","aria-label":"Movements, one by one"},s,r,c,i,a);return{element:l,show:(f,g,p)=>{l.hidden=g===0,c.textContent=f<0?
$(g,"route"):`${f+1} of ${g}`,r.hidden=i.hidden=g<2,a.hidden=f<0,Ir(s,p?"Pause the story":"Play the story")}}}function Fu(t,e,n){
let o=d("div.gm-now",{role:"status"});return{element:o,mark(s){for(let r of t.aside.querySelectorAll(".gm-current"))r.classList.
remove("gm-current");s&&e.rowOf(s)?.classList.add("gm-current"),t.shell.classList.toggle("gm-telling",s!==null&&o.hasChildNodes())},
tell(s,r){let{name:i,sentence:a}=Pr(s);o.replaceChildren(d("strong",{},O(i,z)),d("p",{dir:"auto"},a));let c={block:"near\
est",behavior:n?"auto":"smooth"};return r||e.rowOf(s)?.scrollIntoView(c),a},clear:()=>o.replaceChildren()}}function Hu(t,e){
let n=null;return{keep:()=>{n??={at:t.getCenter(),zoom:t.getZoom()}},forget:()=>{n=null},restore(){n&&t.setView(n.at,n.zoom,
{animate:!e}),n=null}}}function zr(t,e,n,o){let{map:s,calm:r}=t,[i,a]=[null,!1],c=Hu(s,r),u=0,l=n.listed,m=()=>i?l().indexOf(
i):-1,f=S=>l()[(S+l().length)%l().length],g=Fu(e,n,r),p=(S,A=a)=>{[i,a]=[S,A],S?c.keep():g.clear(),g.mark(S),v(m(),l().length,
a)},h=async(S,A=!1)=>{let N=a;o(S);let P=++u,C=g.tell(S,A);p(S,N),await qu(t,S,C,_=>P===u&&(a||!_)),!(P!==u||!a)&&(m()+1<
l().length?h(f(m()+1)):x())},w=S=>{u+=1,p(S,!1)},y=()=>{a=!0,h(f(m()+1<l().length?Math.max(0,m()):0)),e.sheet.isNarrow()&&
e.sheet.set("peek")},x=()=>{w(null),o(null),c.restore()},{element:k,show:v}=Wu({toggle:()=>a?w(i):y(),back:()=>h(f(m()<0?
-1:m()-1)),on:()=>h(f(m()+1)),end:x});return s.on("dragstart unload",()=>w(i)),t.filter.watch(()=>i&&m()<0?x():p(i)),p(null),
e.told.after(k,g.element),{step:h,know(S){g.clear(),w(S),c.forget()}}}function jr(t,e){t.addEventListener("keydown",n=>{
let o=n.target.closest?.(".gm-movement"),s={ArrowDown:1,ArrowUp:-1}[n.key];if(!o||!s||n.altKey||n.ctrlKey||n.metaKey)return;
let r=s>0?o.nextElementSibling:o.previousElementSibling,i=r?.querySelector(".gm-item");i&&(n.preventDefault(),i.focus(),
e(r?.getAttribute("data-listed")||""))})}var Uu=20;function Vu({feature:t,kind:e,name:n},o){let{mentions:s,name:r,country_name:i,country:a}=t.properties,c=new Set(
s.slice(0,Uu).map(u=>b(u.surface)));return{kind:[e.label,b(i||a)].filter(Boolean).join(", "),label:n,words:St([n,b(r),...c].
join(" ")),go:u=>o(t,u)}}function Gu({id:t,title:e,source:n},o){return{kind:"report",label:b(e||t),words:St(b(`${e||""} ${t}\
 ${n||""}`,400)),go:()=>o(t)}}function Dr({places:t,routes:e,unresolved:n},o,s,r){let i=(a,c,u)=>({kind:a,label:u,words:St(
u),go:l=>s(c,l)});return[...t.map(a=>Vu(a,s)),...e.map(({feature:a})=>i("route",a,lt(a.properties))),...n.map(a=>i("not \
placed",a,b(a.properties.name))),...o.map(a=>Gu(a,r))]}function Zu({map:t,desk:e,calm:n},o,s){return de(s,e,r=>{o.scrollIntoView({block:"nearest",behavior:n?"auto":"smooth"}),
Dt(t,t.getCenter(),b(s.properties.name),r)})}function Ku({sheet:t,text:e},n){let o=null;n.watch(s=>{t.isNarrow()&&(s&&e.
set(!1),s&&t.state()!=="peek"?(o=t.state(),t.set("peek")):!s&&o&&t.state()==="peek"&&(t.set(o),o=null))})}function Yu(t,e,n,o,s){
if(!o.routes.length)return null;let r=Nr(t,Cr(o.routes,t.reports),s.go),i=zr(t,e,r,c=>{let u=c&&c.feature;s.close(),o.emphasise(
u),n.light(u)});s.follow(()=>r.listed().map(({feature:c})=>c));let a=c=>o.routes.find(({feature:u})=>u.id===c)||null;return jr(
r.element,c=>{let u=a(c);u&&i.step(u,!0)}),s.watch(c=>i.know(a(c?.id))),r.element}function qr(t,e,n,o,s,r){let{data:i,filter:a,
desk:c}=t,u=i.document,l=S=>{e.text.set(!0),n.show(S)},m=Es(()=>Dr(o,u.reports,s.go,l),"gm"),f=ys(i),g=()=>u.features.filter(
S=>a.shows(S)),p=Ls(f,g,S=>s.go(S,h)),h=d("button.gm-button",{type:"button","aria-haspopup":"dialog",click:()=>p.open()},
"Table"),y=d("button.gm-button",{type:"button",hidden:!0,click:()=>{a.reset(),m.input.focus()}},"Show all"),x=()=>location.
href.replace(/[?#].*$/,"")+r();e.tools.append(h,Ws(t,o,f,g,x),y),e.tools.prepend(m.element),e.shell.append(p.dialog);let k=Yu(
t,e,n,o,s),v=Or(t,o,k,s.go,S=>Zu(t,e.stage,S));return e.aside.append(c.element,...v),Ku(e,s),{field:m.input,reset:y,tableOpen:()=>p.
dialog.open}}function Ju(t){return d("details.gm-credits",{},d("summary",{},"Borders: Natural Earth, de facto; they take no side · Cr\
edits"),d("ul",{},...t.attribution.slice(0,40).map(n=>d("li",{dir:"auto"},b(n,300))),d("li",{},ot("https://leafletjs.com",
"Leaflet"),", BSD 2-Clause")))}function Xu(t,e,n){let o=new Map,s=0;for(let l of t.features){let{type:m}=l.properties,f=o.
get(m)||[0,0];o.set(m,f),f[0]+=1,e.shows(l)&&(f[1]+=1,m==="route"&&!l.geometry&&(s+=1))}let r=(l,m,f=`${m}s`)=>{let[g,p]=o.
get(l)||[0,0];return!g&&l!=="place"?"":p===g?$(g,m,f):`${T(p)} of ${$(g,m,f)}`},i=r("route","route")+(s?` (${T(s)} not d\
rawn)`:""),c=[$(ne(t),"report"),r("place","place"),i].filter(Boolean).join(" · "),u=r("unresolved","name not placed","n\
ames not placed");return u?[`${c} · `,d("button.gm-link",{type:"button",click:n},u)]:[c]}function Qu({countries:t,near:e,
bounds:n,said:o}){let s=(u,l,m)=>`${Number(Math.abs(u).toFixed(2))}° ${u<0?m:l}`,[r,i]=[u=>s(u,"E","W"),u=>s(u,"N","S")],
a=t.slice(0,8).map(({name:u,country:l})=>b(u||l,60));return`Focus: ${[[a.slice(0,-1).join(", "),...a.slice(-1)].filter(Boolean).
join(" and "),e&&`near ${i(e[1])}, ${r(e[0])}`,n&&`${r(n[0])} to ${r(n[2])}, ${i(n[1])} to ${i(n[3])}`,o?"as the maker o\
f this map said":"inferred from the reports"].filter(Boolean).join(", ")}`}function tm(t,e){t.append(Ju(e)),!e.features.
some(({properties:n})=>n.type==="place")&&t.append(d("p.gm-empty",{role:"status"},"No place was found in these reports"))}
function Wr(t,e,n){let o=n.document,s=b(o.title,200)||(t.own?document.title:"");t.own&&(document.title=s);let r=new Map(
o.reports.map(v=>[v.id,v])),i=Ts(n),a=matchMedia("(prefers-reduced-motion: reduce)").matches,c={page:t,map:e,data:n,reports:r,
filter:i,desk:Hs(s,n),calm:a},u=Pn(o,(v,S)=>f.go(v,S)),l=o.focus?Qu(o.focus):"",m=br(t,e.getContainer(),o,s,l,u);tm(m.stage,
o),t.look&&Xs(t.look,m,o,t.own),t.look&&!t.look.wheel&&pr(e,m.stage);let f=dr(c,m,u),g=us(c,m.stage,f);f.know([...g.places,
...g.routes,...g.guesses]);let p=()=>Qs(e.getCenter(),e.getZoom(),i,f.opened()),h=qr(c,m,u,g,f,p),w=er(c,f,h.field),y=t.
own?tr(p,w):()=>{},x=()=>{m.summary.replaceChildren(...Xu(o,i,()=>fr(c,m))),h.reset.hidden=i.everything};Ms(c,g,f.go,u.pane),
u.pane.append(Zs(c,u.pane)),f.watch(g.emphasise),f.watch(y),i.watch(()=>{g.update(),x();let v=f.opened();v&&!i.shows(v)&&
f.close(),y()}),x();let k=t.own&&location.hash.length>1;return k&&(g.opening.leave(),w(ln(location.hash))),e.on("moveend",
y),Ys(t.target,h.field,h.tableOpen,()=>m.details.set(!0)),Ks(e,g.opening.again,k),Us(c,m,g),m.shell.dataset.ready="true",
m.shell}function Fr(t){let e=0;return t.map(n=>e+=n)}function em(t,e){let n=t.filter(([,[r]])=>r===null).map(([r,[,i]])=>[r,Mt(i,
e)]),o=e?Object.fromEntries(n.map(([r,i])=>[r,i[0]])):{},s=Array.from({length:e},()=>({...o}));for(let[r,i]of n)for(let a=1;a<
e;a+=1)s[a][r]=i[a];for(let[r,[i,a]]of t){if(i===null)continue;let c=s.filter((u,l)=>i[l]==="1");Mt(a,c.length).forEach(
(u,l)=>{c[l][r]=u})}return s}function Mt([t,e,n],o){if(t==="=")return new Array(o).fill(e);if(t==="i")return Fr(e);if(t===
"p")return Mt(n,o).map(s=>`${e}${s}`);if(t==="d")return Mt(n,o).map(s=>e[s]);if(t==="l"){let s=Mt(e,o),r=Fr(s),i=Mt(n,r.
length?r[r.length-1]:0);return s.map((a,c)=>i.slice(r[c]-a,r[c]))}return t!=="o"?e:em(Object.entries(e),o)}var nm=(t,e,n)=>/[\ud800-\udfff]/.
test(t)?Array.from(t).slice(e,e+n).join(""):t.slice(e,e+n);function om(t){let{properties:e}=t;for(let[n,o]of[["mentions",
"surface"],["claims","text"]])for(let s of e[n]||[])o in s||(s[o]=nm(s.sentence,s.start,s.end)),s.start+=s.sentence_start,
s.end+=s.start,n==="mentions"&&!("confidence"in s)&&(s.confidence=e.confidence);return e.mentions&&!("name"in e)&&(e.name=
e.mentions[0]?.surface??null),"geonameid"in e&&!("gazetteer_id"in e)&&(e.gazetteer_id=`geonames:${e.geonameid}`),!("id"in
t)&&"gazetteer_id"in e&&(t.id=e.gazetteer_id),t}function sm(t){let e=Uint8Array;if(e.fromBase64)return e.fromBase64(t);let n=atob(
t.trim()),o=new Uint8Array(n.length);for(let s=0;s<n.length;s+=1)o[s]=n.charCodeAt(s);return o}async function Hr(t){let e=new Blob(
[sm(t)]).stream().pipeThrough(new DecompressionStream("gzip")),n=await new Response(e).json(),{count:o,columns:s}=n.features||
{};return s&&(n.document.features=Mt(s,o).map(om)),delete n.features,n}var yn=(t,e,n)=>Math.min(n,Math.max(t,e));function rm(t,e){return t.classList.contains("gm-compact")?(Object.assign(t.style,
{height:"auto",gridTemplateRows:`auto ${yn(320,.62*e,560)}px`}),Math.ceil(t.getBoundingClientRect().height)):Math.ceil(e<
1e3?yn(480,1.25*e,640):yn(480,.56*e,760))}function Ur(t){let{style:e}=document.documentElement,n=o=>{e.colorScheme=o==="\
light"||o==="dark"?`only ${o}`:""};n(t),t==="auto"&&window.addEventListener("message",({source:o,data:s})=>{o===window.parent&&
o!==window&&s?.type==="geomap-scheme"&&n(s.scheme)})}function Vr(t){let e=0,n=(s=!1)=>{let r=rm(t,document.documentElement.
clientWidth);(r!==e||s)&&window.parent.postMessage({type:"geomap-height",height:r},"*"),e=r},o=new ResizeObserver(()=>n());
for(let s of[document.documentElement,t,...t.children])o.observe(s);window.addEventListener("message",s=>{s.source===window.
parent&&s.data?.type==="geomap-ask-height"&&n(!0)}),n(!0)}var im=t=>b(String(t||"").replace(/<[^>]*>/g,"").replace(/&copy;/g,"©").replace(/&amp;/g,"&"),300);function am(t){let e=d(
"p.gm-tile-credit",{dir:"auto"}),n=()=>{let o=[];t.eachLayer(s=>{s instanceof M.GridLayer&&o.push(im(s.options.attribution))}),
t.getContainer().classList.toggle("gm-tiled",o.length>0),e.textContent=[...new Set(o)].filter(Boolean).join(" · "),e.hidden=
!e.textContent};t.getContainer().after(e),t.on("layeradd layerremove",o=>{o.layer instanceof M.GridLayer&&n()}),n()}function cm(t,{
url:e,attribution:n,subdomains:o,minZoom:s,maxZoom:r}){M.tileLayer(e,{attribution:n,subdomains:o,minZoom:s,maxNativeZoom:r,
referrerPolicy:"strict-origin-when-cross-origin"}).addTo(t)}function Gr(t,e){am(t),e&&cm(t,JSON.parse(e))}var Kr=document.getElementById("geomap-payload"),Zr=globalThis[Kr.dataset.map||""];try{let t=window.parent!==window,e=Js(
s=>Me().get(s));Ur(e.theme);let n={own:!0,target:document,...t||e.compact?{look:e}:{}},o=Wr(n,Zr,await Hr(Kr.textContent||
""));t&&Vr(o),Gr(Zr,document.getElementById("geomap-tiles")?.textContent||"")}catch(t){throw document.body.prepend(d("p.\
gm-failure",{role:"alert"},`This map could not be drawn: ${b(String(t),200)}. A browser of 2023 or later is needed.`)),t}
