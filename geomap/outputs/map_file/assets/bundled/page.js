var D=({properties:{told:t,mentions:e}})=>t?.mentions??e.length,ae=({whole:t,reports:e})=>t?.reports??e.length;var Re=()=>new URLSearchParams(document.documentElement.dataset.geomap||location.search);function Li(){if(window.parent===
window||self.origin!=="null")return!1;try{return!window.localStorage}catch{return!0}}function Et(){let t=Li()?(Re().get(
"allow")||"").split(","):["downloads","links","printing"],e=n=>t.includes(n);return{files:e("downloads"),print:e("printi\
ng"),windows:e("links"),link:location.protocol!=="about:"}}var Oi="http://www.w3.org/2000/svg",j=600,pt=120,Ei=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,
zn=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;function b(t,e=pt){if(typeof t!="string")return"";
let n=t.length>e?`${Array.from(t.slice(0,2*e)).slice(0,e).join("")}…`:t;return Ei.test(n)?$i(n):n}var $i=t=>t.replace(
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").
replace(zn,"�"),gt=t=>encodeURIComponent(t.replace(zn,"�"));function d(t,e={},...n){let[o,...s]=t.split("."),r=document.
createElement(o);s.length&&(r.className=s.join(" "));for(let[i,a]of Object.entries(e))typeof a=="function"?r.addEventListener(
i,a):a!==null&&a!==!1&&r.setAttribute(i,a===!0?"":String(a));return r.append(...n.filter(i=>i!==null&&i!==!1).map(i=>i)),
r}var O=(t,e)=>d("bdi",{},b(t,e));function L(t,e,...n){let o=document.createElementNS(Oi,t);for(let[s,r]of Object.entries(
e))o.setAttribute(s,String(r));return o.append(...n),o}var N=t=>String(Math.round(1e3*t)/1e3).replace(/\B(?=(\d{3})+(?!\d))/g,
","),E=(t,e,n=`${e}s`)=>`${N(t)} ${t===1?e:n}`,q=t=>`${N(Math.round(t))} km`,Q=t=>`${Math.round(t*100)} %`,$=t=>typeof t==
"number"&&Number.isFinite(t),ce=(t,e)=>e>=t?e-t:e-t+360;function at(t,e){let n=null;try{n=/^https?:\/\//i.test(t)?new URL(
t):null}catch{}return n?Et().windows?d("a",{href:n.href,target:"_blank",rel:"noopener noreferrer"},O(e)):d("span",{title:n.
href},O(e)):O(e)}var ht=100,wt=12;function Ie(t,e,n,o=ht,s=o){let r=d(t),i=d("div",{},r),a=d("button.gm-more",{type:"button",click:()=>{let l=r.
childElementCount;c(),r.children[l]?.querySelector("button, a, summary")?.focus()}}),c=()=>{let l=r.childElementCount;for(let f=l;f<
Math.min(e,l+(l?o:s));f+=1)r.append(n(f));let m=e-r.childElementCount;a.textContent=`Show more (${E(m,"is","are")} left)`,
m>0?i.append(a):a.remove()};return c(),{box:i,rowAt:l=>{for(;l>=r.childElementCount&&r.childElementCount<e;)c();return r.
children[l]}}}var I=(...t)=>Ie(...t).box,$t=(t,e,n,o)=>d("details.gm-section",{open:n},d("summary",{},d("h2",{},t),e===null?
null:d("span.gm-number",{},N(e))),o);function Vt(t,e,n,o){let s=d("div",{},o(e)),r=$t(t,e.length,!0,s),i=r.querySelector(
".gm-number"),a=e;return{element:r,update:()=>{let u=e.filter(n);u.length===a.length&&u.every((l,m)=>l===a[m])||(a=u,i.textContent=
u.length===e.length?N(e.length):`${N(u.length)} of ${N(e.length)}`,s.replaceChildren(u.length?o(u):d("p.gm-quiet",{},"No\
ne with what the legend shows")))}}}var Ai=[/(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,/(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,/(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g],
Ci=/^(#{1,6}[ \t]+)\S.*$/,Ti=/^([ \t]*)([-*+]|([0-9]{1,9})[.)])[ \t]+\S/,Ni=/^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;var Pi="    ";var le=(t,e,n)=>t.fill("",e,e+n);function _i(t,e){for(let n of Ai)for(let{index:o,1:s,2:r,3:i}of t.matchAll(n))le(e,o,s.
length),le(e,o+s.length+r.length,i.length)}function Bi(t){let e=[],n=[],[o,s,r]=[0,!0,!1];for(let i of t.split(`
`)){let a=Ci.exec(i),c=Ni.test(i)?null:Ti.exec(i),u=(c?c[1]:/^[ \t]*/.exec(i)?.[0]||"").replaceAll("	",Pi).length;c&&(!c[3]||
Number(c[3])===1||s||n.length&&r)?(r=!!c[3],n=[...n.filter(l=>l<u),u],e.push({at:o,line:i,kind:"item",depth:Math.min(n.length,
6),open:c[1]})):n.length&&i.trim()&&!a&&(!s||u>n[0])?e.push({at:o,line:i,kind:"more",depth:0,open:i.slice(0,i.length-i.trimStart().
length)}):(i.trim()&&(n=[]),e.push({at:o,line:i,kind:a?"heading":"",depth:0,open:a?a[1]:""})),s=!i.trim(),o+=i.length+1}
return e}function jn(t){let e=t.map(r=>r.length===1?r:"�").join(""),n=[...t];_i(e,n);let o=[],s=Bi(e);return s.forEach(
({at:r,line:i,kind:a,depth:c,open:u},l)=>{if(a!=="heading"&&a!=="item")return;o.push({end:r,kind:{}}),le(n,r,u.length);let m=r+
i.length;if(a==="heading")return void o.push({end:m,kind:{heading:!0}});/[-*+]/.test(i[u.length])&&(n[r+u.length]="•");
for(let f=l+1;s[f]?.kind==="more";f+=1){let g=s[f];g.at===m+1&&(n[m]=" "),le(n,g.at,g.open.length),m=g.at+g.line.length}
o.push({end:m,kind:{depth:c}})}),{shown:n,parts:[...o,{end:t.length,kind:{}}]}}function Ri(t){let e=s=>s!==`
`&&s!=="\r"&&s!=="",n=t.findIndex(e),o=t.length-1-[...t].reverse().findIndex(e);return t.map((s,r)=>r<n||r>o?"":s)}function Dn(t){
let{shown:e,parts:n}=jn(t);return n.map(({end:o,kind:s},r)=>{let i=r?n[r-1].end:0;return{start:i,points:Ri(e.slice(i,o)),
...s}}).filter(o=>o.points.some(s=>s.trim()))}var Wn=t=>jn(t).shown;function Fn(t){let e=new Map;for(let n of t.features){let{mentions:o,claims:s}=n.properties;for(let r of o||s){let i=e.get(
r.report);i||e.set(r.report,i={names:[],sentences:[],passages:new Map});let{start:a,end:c,sentence:u,sentence_start:l}=r;
o&&i.names.push({start:a,end:c,feature:n,confidence:r.confidence}),i.sentences.push({start:l,end:l+Array.from(u).length,
feature:n}),i.passages.set(l,u)}}for(let{names:n,sentences:o}of e.values())for(let s of[n,o])s.sort(Hn);return e}var Hn=(t,e)=>t.
start-e.start||e.end-t.end,qn=new WeakMap;function Gt(t,e,n){let o=qn.get(t);if(!o){let i=-1;qn.set(t,o=t.map(({end:a})=>i=
Math.max(i,a)))}let s=i=>{let[a,c]=[0,t.length];for(;a<c;){let u=a+c>>1;i(u)?c=u:a=u+1}return a},r=o;return t.slice(s(i=>r[i]>
e),s(i=>t[i].start>=n)).filter(({end:i})=>i>e)}var Ii=50;function zi(t,e){let n=0;return t.map((o,s)=>{if(o!==`
`)return o;let r=s-n>=e&&s+1<t.length&&!/\s/.test(t[s+1]);return n=s+1,r?" ":o})}function Un(t,e){let n=(s,r,i)=>Dn(s).map(
a=>({...a,start:r+a.start,points:zi(a.points,i)}));if(typeof t.text=="string")return n(Array.from(t.text),0,Ii);let o=0;
return[...e?e.passages:[]].sort(([s],[r])=>s-r).map(([s,r])=>{let i=Array.from(r).slice(Math.max(0,o-s)),a=Math.max(s,o);
return o=a+i.length,{start:a,points:i}}).flatMap(s=>n(s.points,s.start,0))}function ze(t,e,n){let o=e;return[...t].sort(
Hn).filter(({start:s,end:r})=>{let i=s>=o&&r<=n&&r>s;return i&&(o=r),i})}var ji=["January","February","March","April","May","June","July","August","September","October","November","December"],je=/^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;var Zt=([t,e,n])=>Math.round(new Date(0).setUTCFullYear(t,e,n)/864e5);function tt(t){let e=typeof t=="string"?je.exec(t):
null;if(!e)return null;let[n,o,s]=e.slice(1).map(i=>i?Number(i):NaN),r=new Date(Zt([n,o||12,0])*864e5).getUTCDate();return o<
1||o>12||s<1||s>(o===2?29:r)?null:[Zt([n,(o||1)-1,s||1]),Zt([n,(o||12)-1,s||r])]}var F=t=>tt(t)?.[0]??null;function yt(t){
let e=new Date(t*864e5).toISOString();return e.startsWith("-")?`-${e.slice(3,13)}`:e.slice(0,10)}function At(t){let e=je.
exec(t);if(!e)return t;let n=Number(e[1]),o=n>=1e3?String(n):n<1?`${1-n} BC`:`AD ${n}`;return[e[3]&&String(Number(e[3])),
e[2]&&ji[Number(e[2])-1],o].filter(Boolean).join(" ")}function Ct(t){let e=je.exec(t);return e&&Number(e[1])<1e3?At(t):t}function Di(t,e,n){let[o,s]=[t.start-t.sentence_start,t.end-t.sentence_start];if(o>=0&&e.slice(o,s).join("")===n)return[
o,s];let r=n?t.sentence.indexOf(n):-1;if(r<0)return null;let i=Array.from(t.sentence.slice(0,r)).length;return[i,i+Array.
from(n).length]}var Wi=200;function We(t,e){let n=Array.from(t[0].sentence),o=Wn(n),s=t.map((c,u)=>Di(c,n,e[u])).filter(
c=>c!==null).sort((c,u)=>c[0]-u[0]),r=d("blockquote",{dir:"auto"}),i=(c,u)=>{let l=(p,h)=>b(o.slice(Math.max(p,c),Math.min(
h,u)).join(""),n.length);r.replaceChildren(c>0?"…":"");let m=c;for(let[p,h]of s)p<m||h>u||(r.append(l(m,p),d("mark",{},
l(p,h))),m=h);if(r.append(l(m,u)),u-c===n.length)return;let f=()=>{i(0,n.length),r.tabIndex=-1,r.focus({preventScroll:!0})},
g=`Show the whole sentence (${E(n.length,"character")})`;r.append("… ",d("button.gm-link",{type:"button",click:f},g))},
a=s.length>0&&s[0][1]>j?Math.max(0,s[0][0]-Wi):0;return i(a,Math.min(n.length,a+j)),r}function qi(t){try{return new Intl.
DisplayNames(["en"],{type:"language"}).of(t)||t}catch{return t}}function De({page:t,sheet:e,row:n,paragraph:o}){return $(
n)?e?`sheet ${b(e,pt)}, row ${n}`:`row ${n}`:t?`page ${b(t,pt)}`:$(o)?`paragraph ${o}`:""}function G(t,e,n,o){let s=t.get(
e);if(!s)return d("cite",{},O(e));let r=s.source?b(s.source,pt):"",i=b(s.title||s.id,pt),a=()=>o?.(e,n?.sentence_start),
c=()=>o?d("button.gm-link",{type:"button",click:a},O(i)):O(i),u=[s.source&&/^https?:\/\//i.test(s.source)?at(s.source,i):
c()];r&&!/^https?:\/\//i.test(r)&&u.push(O(r));let l=n?De(n):"";return l&&u.push(O(l)),s.date&&u.push(d("bdi.gm-date",{},
b(Ct(s.date),40))),s.language&&u.push(O(`in ${qi(s.language)}, which is not read`,pt)),d("cite",{},...u.flatMap((m,f)=>f?
[" · ",m]:[m]))}function Fi(t){let e=[...new Set(t.map(n=>b(n.within)).filter(Boolean))];return e.length>0&&d("p.gm-qui\
et",{},"named within ",...e.slice(0,4).flatMap((n,o)=>o?[", ",O(n)]:[O(n)]))}var Vn=8,Gn=100;function Zn(t){let e=new Map;
for(let n of t){let o=`${n.report}
${n.sentence}`,s=e.get(o);s?s.push(n):e.set(o,[n])}return[...e.values()]}function ct(t,e,n){let o=Zn(e),s=(i,a,c)=>{if(c||
a?.report!==i.report)return G(t,i.report,i,n);let u=De(i);return u&&u!==De(a)?d("cite",{},O(u)):null},r=i=>{let a=o[i],c=new Set(
a.map(l=>l.sentence_start)),u=a.filter(l=>l.sentence_start===a[0].sentence_start);return d("li",{},We(u,u.map(l=>"surfac\
e"in l?l.surface:l.text)),Fi(u),c.size>1&&d("p.gm-quiet",{},`The report says so ${N(c.size)} times`),s(a[0],o[i+1]?.[0],
(i+1-Vn)%Gn===0))};return I("ul.gm-evidence",o.length,r,Gn,Vn)}function ue({mentions:t,told:e}){if(e&&e.mentions>t.length)
return`${E(e.mentions,"mention")}, ${t.length?`quoted: ${t.length}`:"none quoted"}`;let n=Zn(t).length,o=E(t.length,"men\
tion");return n===t.length?o:`${o} in ${E(n,"sentence")}`}var Tt=[{least:.9,word:"very likely",drawn:"filled"},{least:.75,word:"likely",drawn:"filled"},{least:.5,word:"more likel\
y than not",drawn:"hollow"},{least:0,word:"uncertain",drawn:"dashed"}];var Kn=t=>Tt.find(({least:e})=>t>=e)||Tt[Tt.length-1],H=t=>Kn(t).word,z=t=>Kn(t).drawn;function me(){return[...new Set(Tt.
map(({drawn:e})=>e))].map(e=>{let n=Tt.filter(({drawn:o})=>o===e).map(({word:o})=>o);return[e,n.length>1?`${n[n.length-1]}\
 or better`:n[0]]})}function Ui({feature:t,confidence:e},n,o){let s=t.properties.type==="place",r=u=>{u.preventDefault(),o(t,c)},i=s?!1:"not\
 placed: it is not sure enough where this is",a=s?z(e||0):"lost",c=d(`a.gm-name.gm-is-${a}`,{href:`#open=${gt(t.id)}`,"d\
ata-of":t.id,title:i,click:r},n);return c}function Vi(t,e,n,o){for(let{feature:s}of e){let r=t.get(s.id)||[];r[r.length-
1]?.element!==n&&(r.push({element:n,names:o.filter(({dataset:i})=>i.of===s.id)}),t.set(s.id,r))}}function Yn({start:t,points:e,
heading:n,depth:o},s,r,i){let a=t+e.length,c=(h,w)=>b(e.slice(h-t,w-t).join(""),e.length),u=ze(Gt(s.names,t,a),t,a),l=(h,w)=>{
let y=[],x=h;for(let M of Gt(u,h,w))M.start<h||M.end>w||(y.push(c(x,M.start),Ui(M,c(M.start,M.end),i)),x=M.end);return[...y,
c(x,w)]},m=[],f=t,g=Gt(s.sentences,t,a),p=ze(g.map(h=>({...h,start:Math.max(h.start,t)})),t,a);for(let{start:h,end:w}of p){
m.push(...l(f,h));let y=l(h,w),x=d("span.gm-sentence",{"data-at":h},...y);Vi(r,Gt(g,h,w),x,y.filter(M=>typeof M!="string")),
m.push(x),f=w}return m.push(...l(f,a)),o?d(`div.gm-passage.gm-depth-${o}`,{dir:"auto",role:"listitem","aria-level":o},...m):
d(n?"h3.gm-passage":"p.gm-passage",{dir:"auto"},...m)}function Jn(t){let e=[];for(let n of t){let o=e[e.length-1];n.getAttribute(
"role")!=="listitem"?e.push(n):o?.getAttribute("role")==="list"?o.append(n):e.push(d("div",{role:"list"},n))}return e}var Gi=5,Zi={names:[],sentences:[],passages:new Map};function Ki(t){let e=t.reports.some(n=>typeof n.text=="string");return d(
"section.gm-reading",{"aria-label":"Text of the reports",tabindex:"0"},d("h2",{},e?"Text":"Sentences"),d("p.gm-quiet",{},
e?"Names lead to the map":"What names a place; names lead to the map"))}function Yi(t,e){let[n,o]=[e.getBoundingClientRect(),
t.getBoundingClientRect()];(n.top<o.top||n.bottom>o.bottom)&&(t.scrollTop+=n.top-o.top-o.height/3)}function Ji(t,e,n){let o=/^https?:/i.
test(t.source||""),s=G(new Map([[t.id,o?{...t,source:null}:t]]),t.id),r=d("div",{}),i=d("details.gm-report",{open:e,"dat\
a-report":t.id},d("summary",{},s),r),a=!1,c=()=>{if(a)return;a=!0;let u=n();r.replaceChildren(...u),o&&r.prepend(d("p.gm\
-source",{},at(t.source,t.source||""))),u.length||r.append(d("p.gm-quiet",{},"Nothing of it is on the map"))};return e?c():
i.addEventListener("toggle",c),{element:i,fill:c,isFilled:()=>a}}function Xn(t,e){let n=new Map,o=new Map,s=new Map,r=[],
i=!1,a=Ki(t),c=l=>{let m=n.get(l.id)||Zi,f=()=>Jn(Un(l,m).map(p=>Yn(p,m,o,e))),g=Ji(l,t.reports.length<=Gi,f);return s.set(
l.id,g),g.element},u=l=>{let m=s.get(l);return m?.fill(),m&&(m.element.open=!0),m?.element};return{pane:a,light(l){for(let g of r)
g.classList.remove("gm-lit","gm-lit-name");if(r=[],!l||!i)return;let m=l.properties.mentions||l.properties.claims;for(let{
report:g}of m)s.get(g)?.isFilled()===!1&&u(g);let f=o.get(l.id)||[];for(let{element:g,names:p}of f){g.classList.add("gm-\
lit");for(let h of p)h.classList.add("gm-lit-name");r.push(g,...p)}f.length&&Yi(a,f[0].element)},show(l){let m=u(l);return m?.
scrollIntoView({block:"nearest"}),m?.querySelector("summary")?.focus(),m},fill(){i||(i=!0,n=Fn(t),a.append(I("div.gm-tex\
ts",t.reports.length,l=>c(t.reports[l]),50)))}}}var v=window.L;var Qn=.7,to=85.0511287798;function oo(t,e){let n=new Float64Array(2*t.length),[o,s,r,i]=[1/0,1/0,-1/0,-1/0];for(let a=0;a<
t.length;a+=1){let c=Math.max(-to,Math.min(to,t[a][1]/e)),u=.5+t[a][0]/e/360,l=.5-Math.log(Math.tan(Math.PI/4+c*Math.PI/
360))/(2*Math.PI);if(!Number.isFinite(u+l))throw new Error(`the ground has no position ${b(String(t[a]))}`);n[2*a]=u,n[2*
a+1]=l,u<o&&(o=u),u>r&&(r=u),l<s&&(s=l),l>i&&(i=l)}return{units:n,box:[o,s,r,i],seen:{where:"",points:[]}}}function eo(t,e,n,{
x:o,y:s}){let r=[],[i,a]=[NaN,NaN];for(let c=0;c<t.length;c+=2){let u=Math.round(t[c]*e+n)-o,l=Math.round(t[c+1]*e)-s;u===
i&&l===a||(r.push(v.point(u,l)),[i,a]=[u,l])}return r.length===1&&r.push(r[0]),r}var no=t=>t.extend({initialize(e,n,o){v.
setOptions(this,o),Object.assign(this,{_tracks:e,_turn:n,_latlngs:[]})},_project(){},_clipPoints(){let[e,{min:n,max:o}]=[
this._map,this._renderer._bounds],[s,r]=[256*2**e.getZoom(),e.getPixelOrigin()],i=this._turn/360*s,a=`${s} ${i} ${r.x} ${r.
y}`;this._whole=[],this._rings=[];for(let c of this._tracks){let{units:u,box:l,seen:m}=c,[f,g]=[l[0],l[2]].map(y=>y*s+i-
r.x),[p,h]=[l[1],l[3]].map(y=>y*s-r.y);if(g<n.x-1||f>o.x+1||h<n.y-1||p>o.y+1)continue;if(!(f>n.x+1&&g<o.x-1&&p>n.y+1&&h<
o.y-1))this._rings.push(eo(u,s,i,r));else{if(m.where!==a){let y=v.LineUtil.simplify(eo(u,s,i,r),Qn);c.seen={where:a,points:y}}
this._whole.push(c.seen.points)}}this._pxBounds=this._renderer._bounds,t.prototype._clipPoints.call(this)},_simplifyPoints(){
let e=this._parts.map(n=>v.LineUtil.simplify(n,Qn));this._parts=e.concat(this._whole)}}),qe=null;function so(t,e,n,o){return qe||=
{lines:no(v.Polyline),areas:no(v.Polygon)},new(n?qe.areas:qe.lines)(t,e,o)}function Xi(t){let e=[],n=0,o=0;for(let s=0;s+1<t.length;s+=2)n+=t[s],o+=t[s+1],e.push([n,o]);return e}function Fe(t){let e=360*
t.scale,n=new Set([t.box[0],t.box[2],...t.hole?[-e,0,e].flatMap(s=>[t.hole[0]+s,t.hole[2]+s]):[]]),o=new Set([t.box[1],t.
box[3],...t.hole?[t.hole[1],t.hole[3]]:[]]);return(s,r)=>s[0]===r[0]&&n.has(s[0])||s[1]===r[1]&&o.has(s[1])}function Qi(t,e,n){
let o=[],s=t.length-1;return t.forEach((r,i)=>{let[a,c]=[t[i?i-1:s],t[i<s?i+1:0]];if(!n&&(i===0||i===s)||e(a,r)||e(r,c))
o.push(r);else for(let l of[a,c])o.push([r[0]+(l[0]-r[0])/4,r[1]+(l[1]-r[1])/4])}),o}function fe(t,e,n=!1){let o=t.map(Xi);
if(!e.round)return o;let s=Fe(e);return o.map(r=>Qi(r,s,n))}function He(t,e){let n=Fe(e),o=[];for(let s of t){let r=[];for(let i=0;i<=
s.length;i+=1){let[a,c]=[s[i%s.length],s[(i||s.length)-1]];i>0&&n(a,c)&&(r.length>1&&o.push(r),r=[]),r.push(a)}r.length>
1&&o.push(r)}return o}function ta(t,e,n){let o=document.createElement("div");o.className="gm-south leaflet-zoom-hide",e.
prepend(o);let s=()=>{let[r,i]=[n-540,n+540].map(a=>t.latLngToLayerPoint([-85,a]));o.style.width=`${i.x-r.x}px`,o.style.
height=`${t.getSize().y}px`,v.DomUtil.setPosition(o,r.round())};t.on("moveend zoomend resize",s),s()}function ea(t){let e=Fe(
t),n=a=>a.map(c=>oo(c,t.scale)),o=a=>{let u=fe(a,t,!0).filter(f=>f.length).map(f=>[...f,f[0]]),[l,m]=[n(u),[]];return u.
forEach((f,g)=>{let p=!f.some((h,w)=>w>0&&e(h,f[w-1]));m.push(...p?[l[g]]:n(He([f.slice(1)],t)))}),{grounds:l,rims:m}},s=o(
t.land),r=o(t.lakes),i=(a,c)=>({name:c,filled:!1,tracks:n(fe(a,t))});return[{name:"gm-land",filled:!0,tracks:s.grounds},
...(t.rivers||[]).map(([a,c])=>i(c,`gm-river gm-river-${a}`)),{name:"gm-lake",filled:!0,tracks:r.grounds},{name:"gm-shor\
e",filled:!1,tracks:r.rims},i(t.units,"gm-unit-line"),i(t.borders,"gm-border"),{name:"gm-coast",filled:!1,tracks:s.rims}].
filter(({tracks:a})=>a.length)}function na(t,e,n,o){for(let{name:s,filled:r,tracks:i}of n)so(i,o,r,{...{renderer:e,interactive:!1,
pane:"gm-base",className:s},stroke:!r,fill:r}).addTo(t)}function ro(t,e,n){let o=t.createPane("gm-base");o.setAttribute(
"aria-hidden","true");let s=v.svg({pane:"gm-base",padding:.6}),r=t.getBounds().pad(.3),i=[];for(let u of[...e.levels].reverse()){
let l=([f,g,p,h],w)=>v.latLngBounds([g/u.scale,f/u.scale+w],[h/u.scale,p/u.scale+w]),m=null;for(let f of[-360,0,360]){let g=l(
u.box,f);if(g.getEast()<=n-185||g.getWest()>=n+185)continue;let p=g.intersects(r)&&!(u.hole&&l(u.hole,f).contains(r)),h=()=>na(
t,s,m||=ea(u),f);p?h():i.push(h)}}let a=()=>{for(let u of i.splice(0))u()};t.once("movestart",a),setTimeout(()=>o.isConnected&&
a()),ta(t,o,n);let c=()=>t.getContainer().classList.toggle("gm-near",t.getZoom()>=5.5);t.on("zoomend",c),c()}var oa=new Set(["country","territory","region"]);function io(t,e){let[n,o,s,r]=[e.getSouth(),e.getWest(),e.getNorth(),e.
getEast()];return t.some(i=>i.some(([a,c],u)=>{let[l,m]=i[Math.max(0,u-1)];return Math.max(a,l)>=n&&Math.min(a,l)<=s&&Math.
max(c,m)>=o&&Math.min(c,m)<=r}))}function sa(t,e,n){let o=[],s=[];for(let r of t.levels){let i=(r.areas||[]).filter(([a])=>a===
e).flatMap(([,a])=>fe(a,r,!0));for(let a of[-360,0,360]){let[c,u]=[r.box[0]/r.scale+a,r.box[2]/r.scale+a];if(u<=n-185||c>=
n+185)continue;let l=m=>m.map(([f,g])=>[g/r.scale,f/r.scale+a]);o.push(...i.map(l)),s.push(...He(i,r).map(l))}}return{fills:o,
sides:s}}function ra(t,e){let n=new Map((t.areas||[]).map((o,s)=>[o,s]));return n.size?e.filter(o=>n.has(o.feature.properties.
gazetteer_id)).map(o=>({view:o,index:n.get(o.feature.properties.gazetteer_id)})).sort((o,s)=>o.index-s.index):[]}function ia(t,e,n,o){
return ra(t,e).map(({view:s,index:r})=>{let{fills:i,sides:a}=sa(t,r,n),{confidence:c,kind:u}=s.feature.properties,l=oa.has(
u)?" gm-area-wide":"",m=`gm-area gm-${s.kind.class} gm-area-${z(c)}${l}`,f=h=>{let w=`${m} gm-area-${h}`;return{smoothFactor:.7,
...o(w),className:w}},g=v.polygon(i,{...f("ground"),stroke:!1}),p=v.polyline(a,{...f("line"),fill:!1,interactive:!1});return s.
bounds=g.getBounds(),{view:s,sides:a,ground:g,line:p}})}function ao(t,e,n,o,s,r){t.createPane("gm-areas").setAttribute("\
aria-hidden","true");let c={renderer:v.svg({pane:"gm-areas",padding:.6}),pane:"gm-areas",bubblingMouseEvents:!0},u=ia(e,
n,o,()=>c).map(({view:g,sides:p,ground:h,line:w})=>{h.options.interactive=g.kind.class!=="L",h.on("click",y=>{io(p,t.getBounds())&&
(v.DomEvent.stopPropagation(y),r(g,g.button))});for(let y of[h,w])y.addTo(t);return{view:g,sides:p,layers:[h,w]}}),l=(g,p)=>{
for(let{view:h,layers:w}of u)for(let y of w)y.getElement()?.classList.toggle(g,p(h))},m=()=>{let g=t.getBounds();for(let{
sides:p,layers:h}of u)h[0].getElement()?.classList.toggle("gm-around",!io(p,g))};t.on("moveend",m);let f=()=>l("gm-away",
g=>!s(g.feature));return m(),f(),{update:f,emphasise:g=>l("gm-open",p=>p.feature===g)}}var aa=t=>t?[t.id,...(t.properties.stops||[]).map(({place:e})=>e)]:[];function co(t,e){let n=new Set,o=({id:s})=>n.size>
0&&n.has(s);return{isChosen:o,choose:s=>{n=new Set(aa(s)),t.getContainer().classList.toggle("gm-dimming",n.size>0);for(let r of e())
for(let i of r.layers)i.getElement()?.classList.toggle("gm-chosen",o(r.feature))}}}var Ge=85,Ue=89,Ze=88,ca=89.9,Ve=83,U=t=>Math.abs(t)>ca,de=t=>Math.max(-Ze,Math.min(Ze,t)),Nt=t=>Math.min(Ze,t.options.crs.
projection?.MAX_LATITUDE??Ge),lo=t=>t.flatMap((e,n)=>U(e[1])?[t[(n||t.length-1)-1],t[n<t.length-1?n+1:1]].filter(s=>s&&!U(
s[1])).map(([s])=>[s,e[1]]):[e]);function la({geometry:t}){return t?t.type==="Point"?[t.coordinates[1]]:(t.type==="Multi\
LineString"?t.coordinates:[t.coordinates]).flatMap(n=>n.map(([,o])=>o)):[]}function uo(t,e,n){let[o,s]=[0,0];for(let r of e)
for(let i of la(r))[o,s]=[Math.min(o,i),Math.max(s,i)];if(Math.max(s,-o)>Ve){let r=v.extend({},v.Projection.SphericalMercator,
{MAX_LATITUDE:Ue});t.options.crs=v.extend({},v.CRS.EPSG3857,{projection:r})}return[[o<-Ve?-Ue:-Ge,n-200],[s>Ve?Ue:Ge,n+200]]}
function mo(t,e){if(t.every(([,o])=>Math.abs(o)<=e))return[t];let n=[[]];return t.forEach((o,s)=>{let r=t[s-1],[i,a]=[o,
r||o].map(([,c])=>Math.abs(c)<=e);if(i!==a){let c=Math.sign((i?r:o)[1])*e,u=(c-r[1])/(o[1]-r[1]);n[n.length-1].push([r[0]+
u*(o[0]-r[0]),c]),i||n.push([])}i&&n[n.length-1].push(o)}),n.filter(({length:o})=>o>1)}function fo(t,e){let n=([,o])=>Math.
abs(o)===e;return t.flatMap((o,s)=>{let[r,i]=[o[0],o[o.length-1]],[a,c]=[s===0?"from":"over",s===t.length-1?"to":"over"];
return[...n(r)?[{at:r,leads:a}]:[],...n(i)?[{at:i,leads:c}]:[]]})}var po=2e-4;function bt(t,e){let n=t.type==="MultiLineString"?t.coordinates:[t.coordinates],o=[],s=null;for(let r of n){
let i=!1;for(let[a,c]of ua(r)){let u=s?a+360*Math.round((s[0]-a)/360):e(a),l=s&&Math.abs(s[0]-u)<po&&Math.abs(s[1]-c)<po;
!i&&!l&&o.push([]),i=!0,(!s||s[0]!==u||s[1]!==c)&&o[o.length-1].push([u,c]),s=[u,c]}}return o.filter(r=>r.length>1)}function ua(t){
if(!t.some(([,n])=>U(n)))return t;let e=t.find(([,n])=>!U(n))?.[0]??0;return t.map(([n,o])=>[e=U(o)?e:n,o])}var go=2e-4,
pe=([t,e],n,o)=>Math.abs(e-o)<go&&(U(e)||Math.abs(((t-n)%360+540)%360-180)<go);function ho(t){let e=t?t[0]+ce(t[0],t[2])/
2:0;return{middle:e,unwrap:n=>n+360*Math.round((e-n)/360)}}var ma=14,fa=.75;function ge(t){let e=t.getContainer(),n=e.getBoundingClientRect(),o={left:0,top:0,right:0,bottom:0};for(let s of e.
closest(".gm-page")?.querySelectorAll("[data-covers]")||[]){let r=s.getBoundingClientRect(),i=r.right<=n.left||r.left>=n.
right||r.bottom<=n.top||r.top>=n.bottom,a=s.getAttribute("data-covers")||"";if(i||!r.width||!r.height||!Object.hasOwn(o,
a))continue;let c={left:r.right-n.left,top:r.bottom-n.top,right:n.right-r.left,bottom:n.bottom-r.top},u=a==="left"||a===
"right"?n.width:n.height;o[a]=Math.max(o[a],Math.min(c[a],fa*u))}return o}function lt(t,e=Math.min(56,t.getSize().x/9),n=44){
let{left:o,top:s,right:r,bottom:i}=ge(t),{x:a,y:c}=t.getSize(),[u,l]=[Math.min(e,(a-o-r)/5),Math.min(n,(c-s-i)/5)];return{
paddingTopLeft:[o+u,s+l],paddingBottomRight:[r+u,i+l]}}function da(t){let{left:e,top:n,right:o,bottom:s}=ge(t),{x:r,y:i}=t.
getSize();return v.latLngBounds([[e,i-s],[r-o,n]].map(a=>t.containerPointToLatLng(a)))}var yo=t=>v.latLngBounds([t.getSouthWest(),
t.getNorthEast()].map(({lat:e,lng:n})=>v.latLng(de(e),n))),Ke={whole:12,place:7,wide:5};function pa({points:t,feature:e},n){
let o=e.properties.stops.filter(r=>$(r.lon)&&$(r.lat)),s=t.length?t:o.map(r=>[n(r.lon),r.lat]);return v.latLngBounds(s.map(
([r,i])=>v.latLng(i,r)))}function Ye(t,e,n,o=0){let s=t.getCenter().lng,r=c=>c+360*Math.round((s-c)/360),i="points"in e?
pa(e,r):e.bounds,a={animate:!1};if(i?.isValid())t.fitBounds(yo(i),{...lt(t),maxZoom:Ke.whole,...a});else{if("points"in e)
return;if(n&&o<=t.getZoom())t.panInside(e.at,{...lt(t,40,40),...a});else{let c=Math.max(t.getZoom(),o,e.kind.area?Ke.wide:
Ke.place);t.fitBounds(v.latLngBounds([e.at,e.at]),{...lt(t),maxZoom:c,...a})}}}function bo(t,e,n,o){Number.isFinite(t.getMaxZoom())||
t.setMaxZoom(ma);let{middle:s,unwrap:r}=ho(e.document.bbox),i=()=>v.latLngBounds([...n().map(l=>l.at),...o().flatMap(l=>l.
points.map(([m,f])=>v.latLng(f,m)))]),a=()=>{if(!e.view)return c();let[l,m,f,g]=e.view,p=r(l);return v.latLngBounds([[m,
p],[g,p+ce(l,f)]])},c=()=>{let l=(e.document.focus?.countries||[]).map(({country:f})=>f),m=n().filter(f=>l.includes(f.feature.
properties.country));return m.length?v.latLngBounds(m.map(f=>f.at)):i()};return{middle:s,unwrap:r,first:a,fit:(l=i())=>{
l.isValid()?t.fitBounds(yo(l),{...lt(t),maxZoom:l.getNorthEast().equals(l.getSouthWest())?9:11,animate:!1}):t.setView([20,
s],t.getMinZoom(),{animate:!1})}}}var wo=3,ga=({feature:t})=>["river","canal"].includes(t.properties.kind);function ha(t){
let e=t.length-wo,n=t.slice(0,wo).map(({name:o})=>o);return e>0?`${n.join(", ")} and ${N(e)} more`:[n.slice(0,-1).join("\
, "),...n.slice(-1)].filter(Boolean).join(" and ")}function xo(t,e,n,o,s){let r=da(t),i=Nt(t)-.01,a=n.filter(f=>!(f.bounds?
r.intersects(f.bounds):r.contains(f.at)||ga(f))),c=o.filter(({points:f})=>!f.every(([g,p])=>r.contains([Math.max(-i,Math.
min(i,p)),g]))).length,u=[a.length&&`${E(a.length,"place lies","places lie")} outside this view: ${ha(a)}`,c&&`${E(c,"ro\
ute leads","routes lead")} out of it`].filter(Boolean);if(!u.length)return()=>{};let l=a.length?u.join("; "):`${E(c,"rou\
te leads","routes lead")} out of this view`,m=d("button.gm-outside",{type:"button",click:()=>s()},d("span.gm-in-full",{},
O(`${l}.`,300)," ",d("span.gm-more-words",{},"Show everything")),d("span.gm-in-short",{},`Show ${N(a.length+c)} outside \
this view`));return e.append(m),t.once("movestart",()=>m.remove()),()=>m.remove()}function ko(t,e,n){let o=()=>{},s={show:()=>{
let{maxBounds:r}=t.options;t.setMaxBounds(null),t.invalidateSize({animate:!1}),t.options.minZoom=Math.max(0,Math.floor(4*
Math.log2(t.getSize().x/300))/4),e(),t.fire("zoomlevelschange"),r&&t.setMaxBounds(r)},note:()=>{o=n()},leave:()=>o(),again:()=>{
o(),s.show(),s.note()}};return s}function So(t,e){v.control.zoom({zoomInText:"+",zoomOutText:"−"}).addTo(t);let n=v.control(
{position:"topleft"});n.onAdd=()=>{let o=d("button.gm-fit",{type:"button","aria-label":"Show everything",title:"Show eve\
rything",click:e},L("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},L("path",{d:"M2 6V2H6M10 2H14V6M\
14 10V14H10M6 14H2V10"}))),s=d("div.leaflet-bar",{},o);return v.DomEvent.disableClickPropagation(s),s},n.addTo(t),ya(t)}
var wa=2;function ya(t){let e=v.control.scale({maxWidth:120,metric:!0,imperial:!0}).addTo(t),n=d("div.gm-scale-note");e.
getContainer().prepend(n);let o=()=>{let{y:s}=t.getSize(),[r,i,a]=[0,s/2,s].map(l=>t.containerPointToLatLng([0,l]).lat),
[c,u]=[r,a].map(l=>Math.cos(l*Math.PI/180));n.hidden=Math.max(c/u,u/c)<wa,n.textContent=`at ${Math.round(Math.abs(i))}° ${i<
0?"S":"N"}`};t.on("moveend",o),o()}var ba=/^[A-Za-z0-9+/]+=*$/,[xa,Mo]=[5.5,9.5];function vo(t,e,n){let o=(e.relief||[]).filter(([,,,i])=>ba.test(i));if(!o.
length)return;let s=t.createPane("gm-relief");s.setAttribute("aria-hidden","true");for(let[i,a,c,u]of o){let l=360/2**i,
m=(f,g)=>v.CRS.EPSG3857.pointToLatLng(v.point(f*256,g*256),i);for(let f of[-360,0,360]){let g=a*l-180+f;if(g+l<=n-185||g>=
n+185)continue;let p=[[m(a,c+1).lat,g],[m(a,c).lat,g+l]];v.imageOverlay(`data:image/webp;base64,${u}`,p,{pane:"gm-relief",
className:"gm-relief"}).addTo(t)}}let r=()=>{let i=(Mo-t.getZoom())/(Mo-xa);s.style.setProperty("--gm-left",String(Math.
max(0,Math.min(1,i))))};t.on("zoomend",r),r()}var et={place:{size:13,style:"600",spacing:0,pad:2},minor:{size:12,style:"500",spacing:0,pad:2},sea:{size:13,style:"ital\
ic 600",spacing:1.2,pad:4},region:{size:13,style:"600",spacing:1.6,pad:4},crowd:{size:12,style:"600",spacing:0,pad:2},line:{
size:12,style:"500",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,style:"600",spacing:1.4,
pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,pad:10},river:{
size:11,style:"italic 400",spacing:.6,pad:8},settlement:{size:11,style:"400",spacing:0,pad:9}};function Lo(t){let e=document.
createElement("canvas").getContext("2d"),n=new Map;return(o,s)=>{let r=`${s} ${o}`,i=n.get(r);if(i===void 0){let a=et[s];
e.font=`${a.style} ${a.size}px ${t}`,i=e.measureText(a.upper?o.toLocaleUpperCase("en"):o).width+o.length*a.spacing,n.set(
r,i)}return i}}var ka=6,Sa=40,Ma=[16,26,38,52,68,86,106,128,152,178],Oo=24,va=50,La=2;function Oa(t,e){let{left:n,top:o,right:s,bottom:r}=ge(
t),i=t.getContainer(),a=i.getBoundingClientRect(),c=[...i.querySelectorAll(".leaflet-control")].map(u=>{let l=u.getBoundingClientRect();
return[l.left-a.left,l.top-a.top,l.right-a.left,l.bottom-a.top]});return{within:[n+3,o+3,e.x-s-3,e.y-r-3],taken:c}}function Ea({
x:t,y:e},[n,o],s,r){return Math.abs(n)>.4?[n>0?t+2:t-s-2,e-r/2]:[t-s/2,o>0?e:e-r]}function $a(t,{kind:e,at:n,radius:o},s,{
within:r,taken:i}){let a=et[e].size*1.3,c=null;for(let u of Ma){for(let l=0;l<Oo;l+=1){let m=2*Math.PI*l/Oo,[f,g]=[Math.
cos(m),Math.sin(m)],p={x:n.x+f*o,y:n.y+g*o},h={x:p.x+f*u,y:p.y+g*u},[w,y]=Ea(h,[f,g],s,a),x=[w-1,y-1,w+s+1,y+a+1];if(x[0]<
r[0]||x[1]<r[1]||x[2]>r[2]||x[3]>r[3])continue;let M=i.some(S=>S[2]>x[0]&&S[0]<x[2]&&S[3]>x[1]&&S[1]<x[3]),k=u+(t.isClear(
x)?0:va);M||c&&k>=c.cost||!t.isFree(x)||!t.isOpen(p,h,n,La)||(c={cost:k,from:p,end:h,box:x})}if(c&&c.cost<=u)break}return c}
function Eo(t,e,n,o,s,r){let i=[],a=ka-r,c=null;for(let f of s.slice(0,Sa)){if(a<=0&&!f.chosen)continue;c||=Oa(t,e.size);
let g=$a(e,f,n(f.text,f.kind),c);if(!g)continue;let{from:p,end:h,box:w}=g;e.take(w),e.takeLine(p,h),o(f.text,f.classes,f.
at,w[0]+1,w[1]+1,f.chosen);let y=`M${[p,h].map(({x:M,y:k})=>`${M.toFixed(1)} ${k.toFixed(1)}`).join("L")}`,x=f.chosen?" \
gm-chosen":"";i.push(L("path",{d:y,class:`gm-leader-casing${x}`}),L("path",{d:y,class:`gm-leader${x}`})),a-=1}if(!i.length)
return null;let{x:u,y:l}=e.size,m=L("svg",{class:"gm-leaders",width:u,height:l,viewBox:`0 0 ${u} ${l}`},...i);return v.DomUtil.
setPosition(m,t.containerPointToLayerPoint([0,0]).round()),m}var $o=12,Ao=150,Aa=400,Ca=.3,Ta=["place","minor","crowd"],Co={H:"sea",L:"region"},Na=8,Pa=.5;function he(t,e,n,o,s,r,i){
let{size:a,pad:c}=et[s],u=e(o,s),l=[[r.x+i,r.y-a*.65],[r.x-i-u,r.y-a*.65],[r.x-u/2,r.y-i-a*1.3],[r.x-u/2,r.y+i-1]];for(let m of Ta.
includes(s)?[!0,!1]:[!0])for(let[f,g]of l){let p=[f-c/2,g-c/4,f+u+c/2,g+a*1.3+c/4],h=f>=2&&f+u<=t.size.x-2&&g>=2&&g+a<=t.
size.y-2,w=t.isAstray(p,r)&&(m||s!=="crowd");if(!(!h||w||!t.isFree(p)||m&&!t.isClear(p)))return t.take(p),n(o,s,r,f,g),!0}
return!1}var To=(t,e,{single:n,crowds:o})=>({places:n().slice(0,2e3).map(s=>({view:s,at:t.latLngToContainerPoint(s.at).add(
s.beside)})).filter(({at:s})=>e.holds(s,40)),crowds:o().map(s=>({...s,at:t.latLngToContainerPoint(s.at)})).filter(({at:s})=>e.
holds(s,40))});function No(t,e,n){let{places:o,crowds:s}=To(t,e,n);for(let{at:r,radius:i}of s)e.takeSymbol(r,i);for(let{
view:r,at:i}of o.slice(0,Aa))e.takeSymbol(i,r.radius)}function _a(t,e,n,o,s,r,i){let a=Co[s.kind.class],c=b(s.name,40),u=n(
c,a),{bounds:l}=s,m=l?t.latLngToContainerPoint(l.getNorthEast()).x-t.latLngToContainerPoint(l.getSouthWest()).x:0,{size:f,
spacing:g}=et[a],p=Math.max(0,Math.min(Na,(m*Pa-u)/c.length)),h=u+p*c.length;for(let w of[r.y-s.radius-3-f*1.3,r.y+s.radius+
2]){let y=[r.x-h/2-2,w,r.x+h/2+2,w+f*1.3];if(!(y[0]<2||y[2]>e.size.x-2||!e.isFree(y)||!e.isClear(y)))return e.take(y),o(
c,`${a} gm-label-place`,r,r.x-h/2,w,i,0,g+p),!0}return!1}var Je=["capital","city","town"];function Ba(t){let[e,n]=[null,
null],[o,s]=[-1,-1];for(let r of t){let i=Je.indexOf(r.feature.properties.kind),a=D(r.feature)*(Je.length+1)+(i<0?0:Je.length-
i);a>o?[e,o,n,s]=[r,a,e,o]:a>s&&([n,s]=[r,a])}return[e,n].flatMap(r=>r?[r]:[])}function Ra(t,{feature:{geometry:e}}){let n=e?
e.coordinates[1]:0;return Math.abs(n)<=Nt(t)?"":n>0?" ↑":" ↓"}function Po(t,e,n,o,s,r){let{places:i,crowds:a}=To(t,e,
s),c=Math.max(1,...i.slice(0,1).map(({view:g})=>D(g.feature))),u=0,l=[],m=g=>{for(let{view:p,at:h}of g){if(!e.holds(h))continue;
u+=1;let w=r(p);if(!p.guess&&Object.hasOwn(Co,p.kind.class)&&_a(t,e,n,o,p,h,w))continue;let y=w||D(p.feature)>=Ca*c,x=p.
guess?"guess":y?"place":"minor",M=b(p.name,40)+(p.guess?"?":"")+Ra(t,p);if(he(e,n,(T,P,...C)=>o(T,x==="minor"?"minor gm-\
label-place":x,C[0],C[1],C[2],w),M,x,h,p.radius+3))continue;u-=1;let S=x==="minor"?"minor gm-label-place":x,A=p.guess?0:
D(p.feature)+(w?1/0:0);l.push({text:M,kind:x,classes:S,at:h,radius:p.radius,chosen:w,weight:A})}},f=[...i.filter(({view:g})=>r(
g)),...i.filter(({view:g})=>!r(g))];m(f.slice(0,$o));for(let{members:g,at:p,radius:h}of a.slice(0,Ao)){let w=Ba(g),[y,...x]=w.
map(({name:S})=>b(S,24)),M=[[y,...x],[y]].some(S=>he(e,n,o,S.join(", "),"crowd",p,h+2)),k=Math.max(...w.map(({feature:S})=>D(
S)));M?u+=1:l.push({text:y,kind:"crowd",classes:"crowd",at:p,radius:h,chosen:!1,weight:k})}return()=>(m(f.slice($o,Ao)),
l.sort((g,p)=>p.weight-g.weight),Eo(t,e,n,o,l,u))}var Ia=5.5,za=17e3,ja=9,Da=.45;function Wa(t,e,n,{text:o,kind:s,width:r},i,a){let{size:c,pad:u,spacing:l}=et[s],m=e(o,s),
f=r*256*2**a/360;if(!(f<m*(s==="unit"?1.1:.85)))for(let g of new Set([Math.min(ja,(f*Da-m)/o.length),0])){if(g<0)continue;
let p=m+g*o.length,[h,w]=[p/2+u,c*.65+u/2],y=[i.x-h,i.y-w,i.x+h,i.y+w];if(!(y[0]<0||y[2]>t.size.x||!t.isFree(y)||!t.isClear(
y))){t.take(y),n(o,s,i,i.x-p/2,i.y-c*.65,!1,0,g&&l+g);return}}}function qa(t,e,n,{text:o,kind:s,width:r,turn:i},a,c,u){let{
size:l,pad:m}=et[s],f=e(o,s);if(r*256*2**c/360<1.1*f||u.some(([k,S])=>k===o&&Math.hypot(S.x-a.x,S.y-a.y)<400))return;let[
g,p]=[Math.cos(i*Math.PI/180),Math.sin(i*Math.PI/180)],[h,w]=[a.x+p*l*.8,a.y-g*l*.8],y=(f/2+m)*g+l*.65*Math.abs(p),x=(f/
2+m)*Math.abs(p)+l*.65*g,M=[h-y,w-x,h+y,w+x];M[0]<0||M[2]>t.size.x||!t.isFree(M)||!t.isClear(M)||(t.take(M),u.push([o,a]),
n(o,s,a,h-f/2,w-l*.65,!1,i))}function _o(t,e,n,o,s){let r=t.getZoom(),i=Math.round(e.size.x*e.size.y/za),a=[];for(let c of[
"country","water","settlement","river",...r<Ia?[]:["unit"]])for(let u of s.filter(({kind:l})=>l===c)){let l=t.latLngToContainerPoint(
u.at);if(!e.holds(l))continue;if(c==="river"){qa(e,n,o,u,l,r,a);continue}if(c!=="settlement"){Wa(e,n,o,u,l,r);continue}let m=[
l.x-4,l.y-4,l.x+4,l.y+4];i>0&&e.isFree(m)&&he(e,n,o,u.text,c,l,6)&&(i-=1,e.take(m))}}function Ro(t,e){let n=[];for(let o=1;o<t.length;o+=1){let[s,r]=[t[o-1],t[o]],[i,a]=[Math.min(s.x,r.x),Math.max(s.x,r.x)],
[c,u]=[Math.min(s.y,r.y),Math.max(s.y,r.y)];if(a<0||i>e.x||u<0||c>e.y)continue;let l=Math.min(400,Math.ceil(Math.hypot(r.
x-s.x,r.y-s.y)/9));for(let m=0;m<l;m+=1)n.push([s.x+(r.x-s.x)*m/l,s.y+(r.y-s.y)*m/l])}return n}function Fa(t,e,{x:n,y:o}){
let[s,r]=[e.x-t.x,e.y-t.y],i=Math.max(0,Math.min(1,((n-t.x)*s+(o-t.y)*r)/(s*s+r*r||1)));return Math.hypot(t.x+i*s-n,t.y+
i*r-o)}var Kt=(t,e,{x:n,y:o})=>Math.sign((e.x-t.x)*(o-t.y)-(e.y-t.y)*(n-t.x)),Ha=(t,e,n,o)=>Kt(t,e,n)!==Kt(t,e,o)&&Kt(n,
o,t)!==Kt(n,o,e);function Bo(t,e,[n,o,s,r]){if(Math.max(t.x,e.x)<n||Math.min(t.x,e.x)>s||Math.max(t.y,e.y)<o||Math.min(t.
y,e.y)>r)return!1;let i=[n,s].flatMap(a=>[o,r].map(c=>Kt(t,e,{x:a,y:c})));return new Set(i).size>1}function Io(t,e){let n=[],
o=[],s=[],r=i=>n.every(a=>i[2]<a[0]||i[0]>a[2]||i[3]<a[1]||i[1]>a[3])&&s.every(([a,c])=>!Bo(a,c,i));return{size:t,take:i=>{
n.push(i)},takeSymbol({x:i,y:a},c){o.push({x:i,y:a,radius:c}),n.push([i-c,a-c,i+c,a+c])},isAstray:([i,a,c,u],l)=>o.some(
({x:m,y:f,radius:g})=>Math.hypot(Math.max(i-m,0,m-c),Math.max(a-f,0,f-u))-g<6&&Math.hypot(m-l.x,f-l.y)>1),hasSymbol:i=>o.
some(({x:a,y:c,radius:u})=>Math.hypot(a-i.x,c-i.y)<u),takeLine:(i,a)=>{s.push([i,a])},isOpen:(i,a,c,u)=>o.every(({x:l,y:m,
radius:f})=>Math.hypot(l-c.x,m-c.y)<=1||Fa(i,a,{x:l,y:m})>f+u)&&s.every(([l,m])=>!Ha(i,a,l,m))&&n.every(l=>{let[m,f]=[(l[0]+
l[2])/2,(l[1]+l[3])/2];return o.some(g=>g.x===m&&g.y===f)||!Bo(i,a,l)}),holds:(i,a=0)=>i.x>-a&&i.y>-a&&i.x<t.x+a&&i.y<t.
y+a,isFree:r,takeTurned:(i,a,c,u)=>{let[l,m]=[Math.cos(a*Math.PI/180),Math.sin(a*Math.PI/180)],f=u/2*(Math.abs(l)+Math.abs(
m)),g=Math.ceil(c/u),p=Array.from({length:g},(y,x)=>{let M=((x+.5)/g-.5)*c,[k,S]=[i.x+l*M,i.y+m*M];return[k-f,S-f,k+f,S+
f]}),h=p.every(([y,x,M,k])=>y>2&&x>2&&M<t.x-2&&k<t.y-2),w=e.some(([y,x])=>{let[M,k]=[y-i.x,x-i.y];return Math.abs(M*l+k*
m)<c/2+4&&Math.abs(k*l-M*m)<u/2+4});return!h||w||!p.every(r)?!1:(n.push(...p),!0)},isClear:([i,a,c,u])=>e.every(([l,m])=>l<
i-4||l>c+4||m<a-4||m>u+4)}}var Ua=[-4,4].flatMap(t=>[-4,4].map(e=>[t,e])),Xe=t=>Math.min(11,77/Math.max(t,1));function nt(t){let e=[0];for(let n=1;n<
t.length;n+=1)e.push(e[n-1]+Math.hypot(t[n].x-t[n-1].x,t[n].y-t[n-1].y));return e}function ut(t,e,n){let o=1;return n.map(
s=>{for(;o<t.length-1&&e[o]<s;)o+=1;let[r,i]=[t[o-1],t[o]],a=e[o]-e[o-1]||1,[c,u]=[(i.x-r.x)/a,(i.y-r.y)/a],l=s-e[o-1];return{
x:r.x+c*l,y:r.y+u*l,ux:c,uy:u}})}function Va(t){let e=nt(t),n=e[e.length-1],o=Array.from({length:36},(s,r)=>(r+.5)*n/36);
return{line:t,along:e,total:n,samples:ut(t,e,o),links:[]}}function Ga({line:t},{x:e,y:n}){for(let o=1;o<t.length;o+=1){let[
s,r]=[t[o-1],t[o]],[i,a]=[r.x-s.x,r.y-s.y],c=i*i+a*a||1,u=Math.max(0,Math.min(1,((e-s.x)*i+(n-s.y)*a)/c));if(Math.hypot(
s.x+u*i-e,s.y+u*a-n)>5)continue;let l=Math.sqrt(c);return{ux:i/l,uy:a/l}}return null}function zo(t,e,n){let[o,s]=[0,0],r=t.
samples.map(i=>{let a=Ga(e,i),c=a?a.ux*i.ux+a.uy*i.uy:0,u=Math.abs(c)>.92;return u&&([o,s]=[o+c,s+1]),u});s>1&&t.links.push(
{to:n,sign:o<0?-1:1,at:r})}function Za(t){let e=new Map;t.forEach(({line:o},s)=>{for(let{x:r,y:i}of[o[0],o[o.length-1]])
for(let[a,c]of Ua){let u=`${Math.floor((r+a)/16)} ${Math.floor((i+c)/16)}`,l=e.get(u);l?l.push(s):e.set(u,[s])}});let n=new Set;
for(let o of e.values())for(let[s,r]of o.entries())for(let i of o.slice(s+1)){if(n.size>=12e3)break;r!==i&&n.add(Math.min(
r,i)*t.length+Math.max(r,i))}return[...n].map(o=>[Math.floor(o/t.length),o%t.length])}function Ka(t){let e=[];return t.forEach(
(n,o)=>{if(e[o])return;let[s,r]=[n.line[0],n.line[n.line.length-1]],i=({samples:c})=>c.reduce((u,{x:l,y:m})=>u+(r.x-s.x)*
(m-s.y)-(r.y-s.y)*(l-s.x),0),a=i(n);e[o]={sign:1,side:0};for(let c=[o];c.length;){let u=c.pop();for(let{to:l,sign:m}of t[u].
links){if(e[l])continue;let f=i(t[l])-a;e[l]={sign:e[u].sign*m,side:Math.abs(f)<36*n.total*1.5?0:f},c.push(l)}}}),e}function Ya({
samples:t,links:e},n,o){let s=1,r=a=>o[a].side<o[n].side||o[a].side===o[n].side&&a<n;return{by:t.map((a,c)=>{let u=e.filter(
({at:f})=>f[c]),l=u.length+1;s=Math.max(s,l);let m=u.filter(({to:f})=>r(f)).length;return o[n].sign*(m-(l-1)/2)*Xe(l)}),
crowd:s}}function Ja({line:t,along:e,total:n},o){let s=Math.min(70,n*.42),r=[.08,.18,.3,.45,.6,.8,1].map(c=>c*s),i=[...new Set(
[...e,...r,...r.map(c=>n-c),...o.map((c,u)=>(u+.5)*n/36)])].sort((c,u)=>c-u),a=ut(t,e,i);return a.map(({x:c,y:u},l)=>{let m=i[l],
[f,g]=[a[Math.max(0,l-1)],a[Math.min(a.length-1,l+1)]],p=Math.hypot(g.x-f.x,g.y-f.y)||1,h=Math.max(0,Math.min(1,Math.min(
m,n-m)/s)),w=Math.max(0,Math.min(35,m/n*36-.5)),[y,x]=[Math.floor(w),Math.ceil(w)],M=(o[y]+(o[x]-o[y])*(w-y))*h*h*(3-2*h);
return{x:c-(g.y-f.y)/p*M,y:u+(g.x-f.x)/p*M}})}var Xa=t=>t.map((e,n)=>{let o=t.slice(Math.max(0,n-2),n+3);return o.reduce(
(s,r)=>s+r,0)/o.length});function jo(t){let e=t.map(Va);for(let[o,s]of Za(e))zo(e[o],e[s],s),zo(e[s],e[o],o);let n=Ka(e);
return e.map((o,s)=>{if(!o.links.length||!o.total)return{points:o.line,crowd:1};let{by:r,crowd:i}=Ya(o,s,n);return{points:Ja(
o,Xa(r)),crowd:i}})}var Do=13,Qa=4,Wo=80,tc=60,ec=4,qo=19,nc=34,Fo=({feature:{properties:t}})=>t.status==="reported"?"":b(t.status,20);function oc(t){
let e=t.claims.filter(({kind:s,km:r,travelled:i})=>s==="distance"&&$(r)&&i!==!1),[n,...o]=new Set(e.map(({km:s})=>q(s)));
return n&&!o.length?n:$(t.length_km)?`≈ ${q(t.length_km)}`:""}function sc(t){let e=t.feature.properties;return[b(e.mover,
40),oc(e),Fo(t)].filter(Boolean).join(", ")}function rc(t,e,n){let o=({x:r,y:i})=>r>-20&&i>-20&&r<n.x+20&&i<n.y+20,s=[];
for(let r of e.tracks){let i=r.map(a=>t.latLngToContainerPoint(a));i.forEach((a,c)=>{c&&(o(a)||o(i[c-1]))?s[s.length-1].
push(a):s.push([a])})}return s.filter(r=>r.length>1)}function ic(t,e){let n=nt(t),o=n[n.length-1],s=e/2+10;if(o<2*s)return[];
let r=[0];for(let i=24;i<o/2-s;i+=24)r.push(i,-i);return r.flatMap(i=>{let a=o/2+i,[c,u,l,m,f]=ut(t,n,[-1,-.5,0,.5,1].map(
x=>a+x*s)),g=Math.hypot(f.x-c.x,f.y-c.y)||1,[p,h]=[(f.x-c.x)/g,(f.y-c.y)/g],w=({x=0,y:M=0})=>Math.abs((x-c.x)*h-(M-c.y)*
p);if(Math.max(w(u),w(l),w(m))>Qa)return[];let y=Math.atan2(h,p)*180/Math.PI;return[{x:l.x,y:l.y,turn:y>Wo?y-180:y<=Wo-180?
y+180:y}]})}function ac(t,e,n,o,s,r,i){let[a,c]=[n(i,"line"),15];for(let u of rc(t,s,e.size))for(let{x:l,y:m,turn:f}of ic(
u,a)){let[g,p]=[Math.cos(f*Math.PI/180),Math.sin(f*Math.PI/180)];for(let h of[-Do,Do]){let w={x:l-p*h,y:m+g*h};if(e.takeTurned(
w,f,a,c))return o(i,`line gm-route-${s.number}`,w,w.x-a/2,w.y-7.5,r,f),!0}}return!1}function cc(t,e,n,o,s){let r=o.tracks.
flat(),i=o.stops.flatMap(([a,c],u)=>{let l=r.reduce((f,g)=>{let p=Math.abs(((g.lng-a)%360+540)%360-180)+Math.abs(g.lat-c);
return p<f.away?{at:g,away:p}:f},{at:null,away:.01}),m=l.at&&t.latLngToContainerPoint(l.at);return m&&e.holds(m)?[[u+1,m]]:
[]});if(!(i.length<2))for(let[a,{x:c,y:u}]of i)for(let[l,m]of[[1,-1],[-1,-1],[1,1],[-1,1]]){let f={x:c+l*qo,y:u+m*qo},g=[
f.x-8,f.y-8,f.x+8,f.y+8],p=i.some(([h,w])=>h!==a&&Math.hypot(f.x-w.x,f.y-w.y)<nc);if(!(!e.holds(f)||p||!e.isFree(g))){e.
take(g),n(String(a),`step gm-route-${o.number}`,f,f.x-8,f.y-8,s);break}}}function Ho(t,e,n){let o=t.filter(e);return o.length?
o:t.length<=n?t:[]}function Uo(t,e,n,o,s){let r=o.filter(({stops:i,tracks:a})=>a.length&&i.length>2);for(let i of Ho(r,s,
ec))cc(t,e,n,i,s(i))}function lc(t,e,n,o,s,r){for(let{at:[i,a],leads:c}of s.atEdge){let u=t.latLngToContainerPoint([a,i]);
if(e.hasSymbol(u))continue;let l=`${c} the ${a>0?"North":"South"} Pole`,[m,f]=[n(l,"line"),15],g=a>0?u.y+4:u.y-4-f;for(let p of[
u.x+10,u.x-10-m]){let h=[p,g,p+m,g+f];if(!(p<2||p+m>e.size.x-2||!e.isFree(h))){e.take(h),o(l,`line gm-route-${s.number}`,
u,p,g,r);break}}}}function Vo(t,e,n,o,s,r){for(let i of Ho(s,r,tc))lc(t,e,n,o,i,r(i)),[sc(i),Fo(i)].some(a=>a&&ac(t,e,n,
o,i,r(i),a))}function uc(t,e){return(n,o,s,r,i,a=!1,c=0,u=0)=>{let l=O(n,100),m=`span.gm-label.gm-label-${o.replaceAll(" ",".")}${a?"\
.gm-chosen":""}`,f=d(m,{},c?d("span.gm-turned",{},l):l);if(c&&(f.firstElementChild.style.transform=`rotate(${c}deg)`),u&&
(f.style.letterSpacing=`${u}px`),v.DomUtil.setPosition(f,t.containerPointToLayerPoint([r,i]).round()),o==="settlement"){
let g=d("span.gm-dot");v.DomUtil.setPosition(g,t.containerPointToLayerPoint(s).round()),e.append(g)}e.append(f)}}function Go(t,e,n,o,s,r,i,a=c=>c){
let c=t.createPane("gm-labels"),u=a(c);c.classList.add("leaflet-zoom-hide"),c.setAttribute("aria-hidden","true");let l=Lo(
getComputedStyle(t.getContainer()).fontFamily),m=new Set(n.slice(0,2e3).flatMap(p=>[p.name,p.feature.properties.name])),
f=e.labels.filter(([p])=>!m.has(p)).map(([p,h,w,y,,x,M=0])=>({text:b(p,40),at:v.latLng(w,i(h)),kind:y,width:x,turn:M})),
g=()=>{let p=t.getSize(),h=s(),w=h.flatMap(({tracks:T})=>T.map(P=>P.map(C=>t.latLngToContainerPoint(C)))),y=Io(p,w.flatMap(
T=>Ro(T,p))),x=document.createDocumentFragment(),M=uc(t,x),k=({feature:T})=>r(T);No(t,y,o),Uo(t,y,M,h,k);let S=Po(t,y,l,
M,o,k);Vo(t,y,l,M,h,k);let A=S();A&&x.prepend(A),_o(t,y,l,M,f),u.replaceChildren(x)};return t.on("moveend zoomend resize",
g),t.on("zoomstart",()=>{c.style.visibility="hidden"}),t.on("moveend zoomend",()=>{c.style.visibility=""}),g(),g}var Zo=["name","abbreviation"];var Ko=t=>[...t].reduce((e,n)=>n[1]>e[1]?n:e,["",0])[0];function mc({properties:{name:t,mentions:e,offset:n,told:o}}){if(n)
return t;if(o?.spelling)return o.spelling;let s=e[0]?.surface;if(e.every(({surface:m})=>m===s)){let f=e.some(({mention:g})=>Zo.
includes(g))?s.replace(/\s+/g," ").trim():"";return f&&f.length<=60?f:t}let r=new Map,i=new Map;for(let{surface:m,mention:f}of e){
let g=m.replace(/\s+/g," ").trim();if(!Zo.includes(f)||!g||g.length>60)continue;let p=g.toLowerCase();r.set(p,(r.get(p)||
0)+1);let h=i.get(p)||new Map;i.set(p,h.set(g,(h.get(g)||0)+1))}let a=String(t).toLowerCase(),c=Ko(r),u=i.get(r.get(a)===
r.get(c)?a:c);if(!u)return t;let l=new Map([...u].filter(([m])=>m!==m.toUpperCase()));return Ko(l.size?l:u)}var Pt=(t,{labels:e})=>e===
"gazetteer"?t.properties.name:mc(t);function Yo(t){let e=new Map,n=new Map,o=(r,i)=>`${Math.floor(r/6)} ${Math.floor(i/6)}`,s=[];t.forEach(({x:r,y:i},a)=>{let c=[
-6,0,6].flatMap(u=>[-6,0,6].flatMap(l=>e.get(o(r+u,i+l))||[])).find(u=>Math.hypot(t[s[u][0]].x-r,t[s[u][0]].y-i)<6);c!==
void 0?s[c].push(a):e.set(o(r,i),[...e.get(o(r,i))||[],s.push([a])-1])});for(let r of s.filter(({length:i})=>i>1)){let a=Math.
max(25,...r.map(c=>2*t[c].radius+4))/2/Math.sin(Math.PI/r.length);r.forEach((c,u)=>{let l=Math.PI+2*Math.PI*u/r.length;n.
set(c,[Math.round(a*Math.cos(l)),Math.round(a*Math.sin(l))])})}return n}var Qe=300,Jo={few:{radius:16,fewest:4},many:{radius:44,fewest:3}};function fc(t,e,n){let o=new Map,s=c=>Math.floor(c/e)+
2**20,r=(c,u)=>c*2**22+u;t.forEach(({x:c,y:u},l)=>{let m=r(s(c),s(u)),f=o.get(m);f?f.push(l):o.set(m,[l])});let i=new Uint8Array(
t.length),a=[];return t.forEach((c,u)=>{if(i[u])return;let l=[],[m,f]=[s(c.x),s(c.y)];for(let w=m-1;w<=m+1;w+=1)for(let y=f-
1;y<=f+1;y+=1){let x=o.get(r(w,y));if(!x)continue;let M=x.filter(k=>!i[k]);o.set(r(w,y),M);for(let k of M)(t[k].x-c.x)**
2+(t[k].y-c.y)**2<=e*e&&l.push(k)}let g=l.length>=n?l.sort((w,y)=>w-y):[u],[p,h]=[0,0];for(let w of g)i[w]=1,p+=t[w].x,h+=
t[w].y;a.push({x:p/g.length,y:h/g.length,members:g})}),dc(a,n)}var xt=t=>11.5+3.4*Math.log10(t),Xo=6;function dc(t,e){let n=t;
for(let o=0,s=1;s>0&&o<6;o+=1){let r=2*xt(Math.max(1,...n.map(({members:l})=>l.length).slice(0,1e3)))+Xo,i=(l,m)=>(Math.
floor(l/r)+2**20)*2**22+Math.floor(m/r)+2**20,a=new Map;for(let l of n)a.set(i(l.x,l.y),[...a.get(i(l.x,l.y))||[],l]);let c=new Set,
u=new Map;for(let l of n.filter(({members:m})=>m.length>=e).sort((m,f)=>f.members.length-m.members.length||m.members[0]-
f.members[0])){if(c.has(l))continue;let m=xt(l.members.length),f=[-1,0,1].flatMap(w=>[-1,0,1].flatMap(y=>a.get(i(l.x+w*r,
l.y+y*r))||[])).filter(w=>w!==l&&!c.has(w)&&!u.has(w)&&Math.hypot(w.x-l.x,w.y-l.y)<m+(w.members.length>=e?xt(w.members.length):
Xo));if(!f.length)continue;let g=[l,...f],p=g.flatMap(w=>w.members).sort((w,y)=>w-y),h=w=>g.reduce((y,x)=>y+x[w]*x.members.
length,0)/p.length;for(let w of f)c.add(w);u.set(l,{x:h("x"),y:h("y"),members:p})}s=c.size,n=n.filter(l=>!c.has(l)).map(
l=>u.get(l)||l)}return n}function pc(t,e,n){let o=n.filter(({members:i})=>i.length===1),s=Yo(o.map(({at:i,members:[{radius:a}]})=>({
...t.project(i,e),radius:a}))),r=new Map(o.map((i,a)=>[i,a]));return n.map(i=>({...i,beside:s.get(r.get(i)??-1)}))}function Qo(t,e){
let{radius:n,fewest:o}=e?Jo.few:Jo.many,s=new Map,r=[];return{show(i){r=i,s.clear()},at(i){let a=s.get(i);if(a)return a;
let c=r.map(m=>t.project(m.at,i)),u=fc(c,n,o).map(({x:m,y:f,members:g})=>{let p=g.map(h=>r[h]);return{members:p,at:p.length===
1?p[0].at:t.unproject([m,f],i)}}),l=pc(t,i,u);return s.set(i,l),l}}}var tn=({members:t},e)=>t.length===1?t[0].feature.id:
`${t[0].feature.id} ${t.length} ${e}`;function ts(t){let e=t.slice(0,3).map(s=>s.name),n=t.length>3?" and others":"";return`${t[0].
guess?E(t.length,"guess","guesses"):E(t.length,"place")} close together: ${e.join(", ")}${n}. Open`}var gc=.5;function es(t,e,n){
let o=i=>e.at(i).some(({members:a})=>a.length>1&&a.includes(n)),[s,r]=[t.getZoom(),t.getMaxZoom()];if(!o(s))return s;for(;r-
s>gc;){let i=Math.round(2*(s+r))/4;o(i)?s=i:r=i}return r}function ns(t,e,n){let o=["lat","lng"].map(g=>n.map(({at:p})=>p[g])),
[s,r]=o.map(g=>g.reduce((p,h)=>Math.min(p,h))),[i,a]=o.map(g=>g.reduce((p,h)=>Math.max(p,h))),c=[[s,r],[i,a]],u=t.getBoundsZoom(
c,!1,[60,60]),l=Number.isFinite(u)?Math.min(t.getMaxZoom(),u):t.getMaxZoom();return!Number.isFinite(l)||l<=t.getZoom()?null:
e.at(Math.floor(4*l)/4).filter(g=>g.members.some(p=>n.includes(p))).length>1?{center:[(s+i)/2,(r+a)/2],zoom:l}:null}var kt={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"M-.86\
 -.86H.86V.86H-.86Z"},H:{name:"Waters",shape:"M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6 -.45\
 0 -1.2Z"},T:{name:"Mountains, islands, land forms",shape:"M0 -1.08L1.08 .86H-1.08Z"},S:{name:"Bases, airports, sites",shape:"\
M0 -1.15L1.15 0L0 1.15L-1.15 0Z"},L:{name:"Regions and continents",shape:"M.58 -1H-.58L-1.12 0L-.58 1H.58L1.12 0Z"},X:{name:"\
Other positions",shape:"M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z"}};function Z(t,e){let n=Object.hasOwn(t.kinds,e)?t.
kinds[e]:null;return n?{label:n[0],class:n[2],area:n[3]}:{label:b(e,40)||"place",class:"X",area:!1}}var Yt=t=>Math.min(17,
4.2+2*Math.sqrt(t));function W(t,e,n,o){let s=e+(o?9:4),r=L("path",{d:kt[t].shape,transform:`scale(${e})`,class:"gm-shap\
e"}),i=L("path",{d:kt[t].shape,transform:`scale(${e+2.2})`,class:"gm-halo"}),a=o?[L("circle",{r:e+7,class:"gm-soft"})]:[];
return L("svg",{viewBox:`${-s} ${-s} ${2*s} ${2*s}`,width:2*s,height:2*s,class:`gm-symbol gm-${t} gm-${n}`,"aria-hidden":"\
true",focusable:"false"},...a,i,r)}function _t(t,e){let n=W(t,Math.max(e,7),"guess",!1),o=L("text",{class:"gm-question",
"text-anchor":"middle",dy:".36em"});return o.textContent="?",n.append(o),n}function os(t){let e=xt(t.length),n=2*Math.PI*
e,o=Object.keys(kt).map(c=>({letter:c,share:t.filter(u=>u===c).length/t.length})).filter(({share:c})=>c>0),s=0,r=o.map(({
letter:c,share:u})=>{let l=L("circle",{r:e,class:`gm-arc gm-${c}`,"stroke-dasharray":`${u*n} ${n}`,"stroke-dashoffset":-s*
n,transform:"rotate(-90)"});return s+=u,l}),i=L("text",{class:"gm-cluster-number","text-anchor":"middle",dy:".35em"});i.
textContent=t.length>9999?`${Math.round(t.length/1e3)}k`:String(t.length);let a=e+4;return L("svg",{viewBox:`${-a} ${-a}\
 ${2*a} ${2*a}`,width:2*a,height:2*a,class:"gm-symbol","aria-hidden":"true",focusable:"false"},L("circle",{r:e+2.5,class:"\
gm-halo"}),...r,i)}var V={reported:"reported as having happened",planned:"planned",denied:"denied",possible:"possible, n\
ot confirmed"},ot=t=>Object.hasOwn(V,t)?t:"possible";var en=class{#e=null;#t;constructor(e,n,o,s,r,i){this.#t=e,this.feature=n,this.guess=null,this.rank=o,this.kind=s,this.layer=
null,this.button=null,this.at=r,this.radius=i,this.beside=[0,0],this.bounds=null}get name(){return this.#e??=b(Pt(this.feature,
this.#t))}};function ss(t,e,n){let o=[...e].sort((a,c)=>D(c)-D(a)),s=new Map,i=o.some(({geometry:a})=>U(a.coordinates[1]))?
hc(t,n):{north:null,south:null};return o.map((a,c)=>{let{kind:u}=a.properties,[l,m]=a.geometry.coordinates,f=U(m)?i[m>0?
"north":"south"]:null,g=s.get(u)||Z(t,u);return s.set(u,g),new en(t.document,a,c,g,v.latLng(de(m),f??n(l)),Yt(D(a))+2)})}
function hc({document:{features:t}},e){let n=t.filter(({geometry:c})=>c),s=n.filter(({properties:c})=>c.type==="route").
flatMap(({geometry:c})=>bt(c,e).flat()).filter(([,c])=>U(c)),r=n.filter(({geometry:c,properties:u})=>u.type==="place"&&!U(
c.coordinates[1])).map(({geometry:c})=>e(c.coordinates[0])),i=r.length?(Math.min(...r)+Math.max(...r))/2:null,a=c=>s.find(
([,u])=>Math.sign(u)===c)?.[0]??i;return{north:a(1),south:a(-1)}}function rs(t,e,n,o){return e.map(s=>({feature:s,guess:s.
properties.alternatives[0]})).filter(({guess:s})=>s&&$(s.lon)&&$(s.lat)).map(({feature:s,guess:r},i)=>({feature:s,guess:r,
rank:n+i,kind:Z(t,r.kind),layer:null,button:null,at:v.latLng(r.lat,o(r.lon)),radius:Yt(D(s))+2,name:b(s.properties.name),
beside:[0,0],bounds:null}))}function is(t,e,n,o){let s={button:e},r=v.divIcon({html:s.button,className:"gm-icon",iconSize:[
0,0]});return v.marker(t,{icon:r,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:n,riseOnHover:!0}).on("click",o)}function wc(t,e){
let{confidence:n}=t.feature.properties,o=t.guess||t.feature.properties,s=[t.name,t.guess&&`not placed, at best ${b(t.guess.
name)}`,t.kind.label,b(o.country_name||o.country),E(D(t.feature),"mention")].filter(Boolean).join(", "),r=t.guess?_t(t.kind.
class,t.radius-2):W(t.kind.class,t.radius-2,z(n),t.kind.area&&!t.bounds);return t.button=d("button.gm-marker",{type:"but\
ton",tabindex:"-1","aria-label":s,[t.guess?"data-guess":"data-place"]:t.feature.id},r),t.button.classList.toggle("gm-mov\
ed",!!t.corrected),t.button.classList.toggle("gm-struck",!!t.corrected?.denied),is(t.at,t.button,t.kind.area?-1e5:-t.rank*
10,()=>e(t,t.button))}function yc(t,e,n){let o=!!t[0].guess,s=ts(t),r=os(t.map(c=>c.kind.class)),a=d(`button.gm-marker.g\
m-cluster${o?".gm-guess":""}`,{type:"button",tabindex:"-1","aria-label":s},r);return is(e,a,1e3,()=>n(a))}function bc(t,e=[
0,0]){t.beside=e,t.button&&(t.button.style.translate=`${e[0]}px ${e[1]}px`)}function nn(t,e,n,o,s){let r=Qo(t,e.length<=
Qe),i=new Map,a=[],c=0,u=({members:p,at:h},w)=>{let y=ns(t,r,p);if(!y)return s.showCluster(p,h,w);t.setView(y.center,y.zoom,
{animate:!1}),(p.find(M=>i.has(M.feature.id))?.button||t.getPane("markerPane").querySelector("button"))?.focus({preventScroll:!0})},
l=p=>{let[h,...w]=p.members;return w.length?yc(p.members,p.at,y=>u(p,y)):h.layer||=wc(h,s.showPlace)},m=()=>{let[p,h]=[t.
getBounds().pad(.25),t.getZoom()];a=r.at(h).filter(({at:y})=>c<=Qe||p.contains(y));let w=new Map(a.map(y=>[tn(y,h),y]));
for(let[y,x]of[...i].filter(([M])=>!w.has(M)))x.remove(),i.delete(y);for(let[y,x]of w)i.has(y)||i.set(y,l(x).addTo(t));for(let{
members:y,beside:x}of a)y.length===1&&bc(y[0],x);f()},f=()=>{let p=t.getZoom();for(let h of a){let w=h.members.some(({feature:y})=>o(
y));i.get(tn(h,p))?.getElement()?.firstElementChild.classList.toggle("gm-chosen",w)}},g=()=>{let p=e.filter(h=>n(h.feature));
c=p.length,r.show(p);for(let h of i.values())h.remove();i.clear(),m()};return t.on("moveend zoomend resize",m),g(),{update:g,
mark:f,aloneAt:p=>es(t,r,p),single:()=>a.filter(({members:p})=>p.length===1).map(({members:p})=>p[0]),crowds:()=>a.filter(
({members:p})=>p.length>1).map(({members:p,at:h})=>({members:p,at:h,radius:xt(p.length)+3}))}}var as="button.gm-marker, path.gm-hit:not(.gm-away)",cs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},
ls={Home:()=>0,End:(t,e)=>e,PageDown:(t,e)=>Math.min(e,t+1),PageUp:t=>Math.max(0,t-1)},xc="Arrow keys lead from mark to \
mark, Page Down and Page Up through all, Home to the first. Enter opens one.";function we(t){let{left:e,right:n,top:o,bottom:s}=t.
getBoundingClientRect();return{x:(e+n)/2,y:(o+s)/2}}function us(t,e,[n,o]){let s=we(e),r=null,i=1/0;for(let a of t){let{
x:c,y:u}=we(a),l=(c-s.x)*n+(u-s.y)*o,m=Math.abs((c-s.x)*o)+Math.abs((u-s.y)*n),f=l+2*m;a===e||l<1||m>2*l||f>=i||([r,i]=[
a,f])}return r}function kc(t,e){let n=t.getContainer().getBoundingClientRect(),{x:o,y:s}=we(e),{paddingTopLeft:r,paddingBottomRight:i}=lt(
t,24,24);t.panInside(t.containerPointToLatLng(v.point(o-n.left,s-n.top)),{paddingTopLeft:r,paddingBottomRight:i,animate:!1})}
function ms(t,e=as){let n=t.getContainer(),o=()=>[...n.querySelectorAll(e)];if(e===as){let a=d("p.gm-heard",{id:"gm-keys"},
xc);n.append(a),n.setAttribute("aria-describedby",a.id)}let s=a=>{for(let c of n.querySelectorAll('[tabindex="0"]'))c.matches(
e)&&c!==a&&c.setAttribute("tabindex","-1");a?.setAttribute("tabindex","0")},r=a=>{let[c,{x:u,y:l}]=[n.getBoundingClientRect(),
we(a)];return u>c.left&&u<c.right&&l>c.top&&l<c.bottom},i=()=>{let a=o(),c=n.getRootNode().activeElement,u=a.find(l=>l===
c)||a.find(l=>l.tabIndex===0&&r(l));s(u||a.find(l=>l.matches("button")&&r(l))||a.find(r))};return n.addEventListener("fo\
cusin",({target:a})=>{a.matches(e)&&s(a)}),n.addEventListener("keydown",a=>{let c=a.target;if(!c.matches?.(e)||a.ctrlKey||
a.metaKey||a.altKey)return;let u=o(),l=Object.hasOwn(cs,a.key)&&cs[a.key],m=Object.hasOwn(ls,a.key)&&ls[a.key];if(!l&&!m)
return;a.preventDefault(),a.stopPropagation();let f=l&&(us(u.filter(r),c,l)||us(u,c,l)),g=l?f:m&&u[m(u.indexOf(c),u.length-
1)];g&&(r(g)||kc(t,g),g.focus({preventScroll:!0}))}),t.on("moveend zoomend",i),i(),i}var Sc=300,Mc=600;function fs(t,e,n,o){let s=new Map,r=new Set,i=t.createPane("gm-pale");i.style.zIndex="390";let a=({at:c,
radius:u,kind:l})=>v.circleMarker(c,{pane:"gm-pale",interactive:!1,radius:u-2,className:`gm-pale gm-${l.class}`});return()=>{
let c=new Set;for(let u of o.period?e:[]){if(c.size===Sc)break;o.pales(u.feature)&&c.add(u)}for(let[u,l]of s)c.has(u)||l.
remove();for(let u of c){let l=s.get(u)||a(u);s.set(u,l.addTo(t))}for(let u of n){let l=o.pales(u.feature);!l&&r.has(u)&&
o.period&&o.shows(u.feature)&&u.trace(Mc),r[l?"add":"delete"](u);for(let m of u.layers){let f=m.getElement();f?.classList.
toggle("gm-pale",l),l&&!f?.classList.contains("gm-hit")&&f?.classList.remove("gm-away")}}}}var vc=2e4;function st({properties:{offset:t}}){let e=t&&$(t.uncertainty_km)?t.uncertainty_km:0;return e>0&&e<=vc?e:0}var ds=t=>t>=
10?q(5*Math.round(t/5)):`${t.toFixed(t<2?1:0)} km`;var Lc=60;function Oc(t,e,n){let o=s=>{let{offset:r}=s.feature.properties,i=`gm-ring gm-${s.kind.class}`,a=l=>({...n(l),
interactive:!1,className:l}),c=v.circle(s.at,{...a(i),radius:1e3*st(s.feature)});if(!r.direction||!$(r.lon)||!$(r.lat))return[
c];let u=v.latLng(r.lat,e(r.lon));return[c,v.polyline([u,s.at],a(`${i} gm-ring-way`))]};return t.filter(({feature:s})=>st(
s)>0).map(s=>({view:s,layers:o(s)}))}function ps(t,e,n,o){t.createPane("gm-rings").setAttribute("aria-hidden","true");let r={
renderer:v.svg({pane:"gm-rings",padding:.6}),pane:"gm-rings"},i=Oc(e,n,()=>r),a=null,c=()=>{let u=i.filter(({view:l})=>o(
l.feature)).length<=Lc;for(let{view:l,layers:m}of i){let f=l.feature===a;for(let g of m)o(l.feature)&&(u||f)?g.addTo(t):
g.remove(),g.getElement()?.classList.toggle("gm-open",f)}};return c(),{update:c,emphasise:u=>{a=u,c()}}}var Ec=6,on={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it ended"]};function $c(t,e){
let n=t.flat(),o=[],s=(a,c)=>typeof a?.lon=="number"&&pe(c,a.lon,a.lat),r=([a,c],u,l)=>{o.push({at:[c,a],role:u,place:l})};
for(let a of e.stops){let c=a.role==="via"&&n.find(u=>s(a,u));c&&r(c,"via",a.place)}let i=e.stops.length-1;for(let[a,c,u,
l]of[[e.stops[0],e.stops[1],n[0],"origin"],[e.stops[i],e.stops[i-1],n[n.length-1],"destination"]]){let m=[a,c].every(f=>typeof f?.
lon=="number");r(u,a?.role===l&&m?l:"via",s(a,u)?a.place:null)}return t.forEach((a,c)=>{c>0&&r(a[0],"via",null),c<t.length-
1&&r(a[a.length-1],"via",null)}),o}var gs=(t,e,n,o,s)=>$c(e,n).map(({at:r,role:i,place:a})=>{let c=`gm-end gm-role-${i} ${o}`;
return v.circleMarker(r,{...s(c),radius:on[i][0],role:i,place:a,className:c}).addTo(t)});function hs(t,e){let n=new Set(
e.filter(({beside:o})=>!o.some(Boolean)).map(({feature:o})=>o.id));for(let{layers:o}of t)for(let s of o){let{role:r,place:i}=s.
options;r&&s.setRadius(on[r][0]+(n.has(i)?Ec:0))}}function ws(t){let e=new Set(t.filter(n=>n.points.length>1).flatMap(n=>n.
feature.properties.stops.map(o=>o.role)));return Object.entries(on).filter(([n])=>e.has(n)).map(([n,[o,s]])=>d("li",{},L(
"svg",{viewBox:"0 0 34 12",width:34,height:12,"aria-hidden":"true"},L("circle",{cx:17,cy:6,r:Math.min(o,4.5),class:`gm-e\
nd gm-role-${n} gm-route-0`})),s))}var sn="not a route",ye=[["origin","from"],["via","over"],["destination","to"]];var R=t=>t.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),Ac=t=>/[>→:",]|^(?:origin|via|destination)\s/u.test(
t)?`"${t.replaceAll('"','""')}"`:t,ys=t=>t.map(({role:e,surface:n,given:o})=>`${e} ${o?n:Ac(R(n))}`).join(" > "),Bt=({mover:t,
status:e,stops:n})=>({denied:!1,mover:t,status:e,stops:[...n]});function xs(t,e){let{report:n,route:o,sentence:s,corrected:r}=t,
i={surface:"",report:n,place:"",route:o,sentence:s,mover:"",status:"",stops:""};if(e.denied)return{...i,status:sn,words:sn};
let a=R(e.mover).slice(0,200)||R(t.mover),c=ys(e.stops),u={mover:a===R(t.mover)?"":a,status:e.status===t.status?"":e.status,
stops:c===ys(t.stops)?"":c},l=[u.mover,u.status,u.stops].filter(Boolean).join("; ");return l?r?{...i,mover:a,status:e.status,
stops:c,words:l}:{...i,...u,words:l}:null}var bs=(t,e)=>new Set(t.map(e)).size===1?e(t[0]):null;function St(t,e){let n=t.
properties.tellings||[],o=n.map(l=>e.changeOf(l)),s=o.filter(l=>l!==null);if(!s.length)return null;let r=n.filter(l=>!e.
isShared(l));if((r.length?r:n).every(l=>e.changeOf(l)?.denied))return{denied:!0,mover:null,status:null,stops:null,words:sn};
let a=n.map((l,m)=>o[m]||Bt(l)),c=n.length===1,u=c?"corrected":`corrected in ${s.length} of ${n.length} tellings; the ne\
xt run merges them anew`;return{denied:!1,mover:bs(a,l=>R(l.mover)),status:bs(a,l=>l.status),stops:c?a[0].stops:null,words:u}}
function ks(t,e){let{stops:n,tellings:o}=t.properties,s=new Set((o||[]).map(r=>r.report));return({surface:r,given:i})=>{
let[a,c]=i?r.split(",").map(Number):[NaN,NaN];if(Number.isFinite(a)&&Number.isFinite(c))return[c,a];let u=R(r),l=n.find(
f=>R(f.surface)===u);if(l)return typeof l.lon=="number"?[l.lon,l.lat]:null;let m=e.find(({properties:f})=>f.type==="plac\
e"&&f.mentions.some(g=>s.has(g.report)&&R(g.surface)===u));return m?m.geometry.coordinates:null}}var vs=20;function K(t){let e=b(t.name||t.surface);return t.part?`${b(t.part,30)} ${e}`:e}function mt(t){let e=t.stops.filter(
o=>o.role!=="via"),n=e.length>1?[e[0],e[e.length-1]]:t.stops;return`${b(t.mover,60)||"movement"}: ${n.map(K).join(" → ")}`}
function Cc(t,e){if(e.consistent===null||!$(e.km))return["unknown","cannot be compared"];let n=e.km,o=$(t.longest_km)&&n>
t.longest_km,s=$(t.shortest_km)&&n<t.shortest_km;return e.consistent?["agrees",o||s&&e.travelled?"agrees, with some tole\
rance":"agrees"]:o?["differs","longer than the areas allow"]:s?["differs","shorter than the areas allow"]:["differs","do\
es not agree"]}function Tc(t,e,n){let o=e.claims.filter(a=>a.kind==="distance"),s=a=>{let c=o[a],[u,l]=Cc(e,c),m=c.travelled===
!1?"how far away the origin is":"length travelled";return d("li",{},d("strong",{},$(c.km)?q(c.km):b(c.text)),` ${m} `,d(
`span.gm-verdict.gm-${u}`,{},l),G(t,c.report,c,n))},r=$(e.length_km)?q(e.length_km):"no line is drawn",i=$(e.shortest_km)&&
$(e.longest_km)&&e.longest_km-e.shortest_km>=1?d("span.gm-quiet",{},` · the areas allow ${q(e.shortest_km)} to ${q(e.longest_km)}`):
null;return[d("h3",{},"Distance"),d("p.gm-measured",{},e.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line\
: ",d("strong",{},r),i),o.length?I("ul.gm-claims",o.length,s,100,vs):d("p.gm-quiet",{},"No report states a distance.")]}
var Ss={mover:"What moved",origin:"From",via:"Over",destination:"To",date:"When",count:"How many"};function Nc(t){let e=Object.
keys(Ss),n=new Map;for(let i of t.claims){if(!e.includes(i.kind))continue;let a=`${i.kind} ${b(i.text).toLowerCase()}`,c=n.
get(a);c?c.times+=1:n.set(a,{claim:i,times:1})}let o=[...n.values()].sort((i,a)=>e.indexOf(i.claim.kind)-e.indexOf(a.claim.
kind));if(!o.length)return null;let s=i=>{let{claim:a,times:c}=o[i],u=Ss[a.kind],l=c>1&&d("span.gm-quiet",{},` ×${c}`);
return d("li",{},d("span.gm-quiet",{},`${u} `),O(a.text),l)},r=d("summary.gm-quiet",{},"Word for word");return d("detail\
s",{},r,I("ul.gm-claims",o.length,s))}var Ms=t=>t.map(e=>`${b(e.name)} (${q(e.km)})`).join(", "),rn=t=>t.undrawn==="read\
ing"?"less than half sure that the text says so":"no two stops in a row are placed",Pc=t=>t.stops.filter(e=>e.doubt).map(
e=>d("p.gm-warning",{dir:"auto"},`${K(e)} is not placed: ${b(e.guess?.name||e.surface)} would be ${b(e.doubt)}`)),_c=t=>t.
stops.filter(e=>e.inexact).map(e=>d("p.gm-note",{dir:"auto"},{origin:"Starts",destination:"Ends"}[e.role]||"Passes"," so\
mewhere in ",O(K(e)),", of which no outline is known",e.role==="via"?": the line does not bend towards its point.":": th\
e line touches a mere point of it.")),Ls=t=>d("span.gm-quiet",{},`${ye.find(([e])=>e===t)?.[1]??"over"} `),Bc=(t,e)=>d("\
li",{},Ls(t.role),e&&typeof t.place=="string"?e(t.place,O(K(t))):O(K(t)),t.name&&t.surface!==t.name&&d("span.gm-quiet",{},
" “",O(t.surface),"”"),!$(t.lon)&&d("span.gm-quiet",{}," (not placed)")),Rc=t=>d("li",{},Ls(t.role),O(t.surface)),Ic=t=>(t.
tellings||[]).some(e=>e.corrected)?d("p.gm-note",{},"Corrected by hand."):null;function an(t,e=null,n=void 0){let o=t.properties,
s=e?.status||o.status,r=`, read correctly: ${H(o.confidence)}, ${Q(o.confidence)}`;return d(e?.denied?"div.gm-route-head\
.gm-struck":"div.gm-route-head",{},d("h2",{dir:"auto"},b(e?.mover||o.mover)||"Movement"),e&&d("p.gm-corrected",{},`Your \
correction: ${e.words}`),d("p.gm-kind",{},d(`span.gm-status.gm-${ot(s)}`,{},b(s,20)),` route${e?"":r}`,F(o.when)!==null&&
` · ${At(b(o.when,40))}`),d("ol.gm-stops",{},...e?.stops?e.stops.map(Rc):o.stops.map(i=>Bc(i,n))),Ic(o))}var zc=t=>[t.unreported.
length>0&&d("p.gm-warning",{dir:"auto"},`Crosses, though no report names it: ${Ms(t.unreported)}`),$(t.overland_km)&&t.overland_km>
0&&d("p.gm-warning",{},`Crosses ${q(t.overland_km)} of land, where a vessel cannot go: its way there is not known`),t.crosses.
length>0&&d("p.gm-quiet",{dir:"auto"},`Crosses ${Ms(t.crosses)}`)];function jc({reports:t,told:e}){let n=E(t.length,"rep\
ort");return e&&e.accounts>t.length?`${E(e.accounts,"account")}, quoted: ${n}`:n}function Os(t,e,n=null,o={},...s){let r=e.
properties,i=r.stops.filter(c=>!$(c.lon)).map(K),a=c=>d("li",{},G(t,r.reports[c],void 0,o.read));return d("article.gm-ca\
rd",{"data-feature":e.id},an(e,n,o.link),d("h3",{},"What the reports say"),ct(t,r.claims,o.read),Nc(r),d("p.gm-note",{},
e.geometry?"What lies between the stops is inferred: the shortest way, not the road or the course that was taken.":`Not \
drawn: ${rn(r)}.`),e.geometry&&i.length>0?d("p.gm-warning",{dir:"auto"},`The line leaves out what is not placed: ${i.join(
", ")}`):null,...Pc(r),...e.geometry?_c(r):[],...Tc(t,r,o.read),...zc(r),d("h3",{},jc(r)),I("ul.gm-sources",r.reports.length,
a,100,vs),s.length>0&&d("div.gm-card-tools",{},...s))}var Dc=6;function Wc(t){let e=t.map(({properties:o})=>b(o.mover,40)).filter(Boolean),n=o=>e.filter(s=>s===o).length;return[
...e].sort((o,s)=>n(s)-n(o)||o.length-s.length)[0]||"not said who"}var cn=({properties:{group:t,mover:e}})=>b(t||e,80).toLowerCase();
function be(t){let e=new Map;for(let s of t)e.set(cn(s),[...e.get(cn(s))||[],s]);if(e.size>Dc){let s=Object.keys(V);return{
byStatus:!0,sorts:[],numberOf:(i,a=i.properties.status)=>s.indexOf(ot(a))}}let n=[...e].sort(([,s],[,r])=>r.length-s.length),
o=new Map(n.map(([s],r)=>[s,r]));return{byStatus:!1,sorts:n.map(([,s],r)=>({number:r,words:Wc(s),routes:s.length})),numberOf:s=>o.
get(cn(s))||0}}var qc=4;function Fc(t,e,n,o){let s=new Map;for(let r of t){let{corridor:i}=r.properties;if(!i)continue;let a=i.coordinates.
map(u=>{let l=Math.max(...u[0].map(([g])=>g)),m=Math.min(...u[0].map(([g])=>g)),f=e((l+m)/2)-(l+m)/2;return u.map(g=>lo(
g).map(([p,h])=>[h,p+f]))}),c=`gm-corridor gm-route-${n(r)}`;s.set(r.id,v.polygon(a,{...o(c),interactive:!1,className:c}))}
return{layers:s,few:s.size<=qc}}function Es(t,e,n,o){t.createPane("gm-corridors").setAttribute("aria-hidden","true");let i={
renderer:v.svg({pane:"gm-corridors",padding:.6}),pane:"gm-corridors",stroke:!1},{layers:a,few:c}=Fc(e,n,o,()=>i);if(c)for(let l of a.
values())l.addTo(t);return{emphasise:l=>{for(let[m,f]of a)c||(m===l?.id?f.addTo(t):f.remove()),f.getElement()?.classList.
toggle("gm-open",m===l?.id)},of:l=>a.get(l.id)}}function $s(t,e){if(e>=1)return t;let n=t.map(nt),o=e*n.reduce((r,i)=>r+i[i.length-1],0),s=[];for(let[r,i]of t.entries()){
let a=n[r],c=a[a.length-1];if(o<=0)break;o>=c?s.push(i):s.push([...i.filter((u,l)=>a[l]<o),...ut(i,a,[o])]),o-=c}return s}
function As(t,e){let n=()=>{};return o=>(n(),new Promise(s=>{let r=performance.now(),i=0;n=()=>{cancelAnimationFrame(i),
e()&&t(1),n=()=>{},s()};let a=()=>{let c=(performance.now()-r)/o;if(!(c<1)||!e())return n();t(c),i=requestAnimationFrame(
a)};matchMedia("(prefers-reduced-motion: reduce)").matches||document.hidden?n():a()}))}var Jt=130,Hc=[[11,0],[-6,4.8],[-3,0],[-6,-4.8]],xe=t=>`gm-status-${ot(t)}`,Cs=({number:t,feature:{properties:e}})=>`gm-\
route-${t} ${xe(e.status)} gm-line-${z(e.confidence)}`,Uc=["denied","possible","planned","reported"];function Ts(t){let e=({
feature:n})=>Uc.indexOf(ot(n.properties.status));return[...t].sort((n,o)=>e(n)-e(o))}function Ns(t){let e=nt(t),n=e[e.length-
1];if(n<=24)return[];let o=n<Jt?n*.6:n%Jt/2+Jt/2,s=Array.from({length:Math.floor((n-8-o)/Jt)+1},(r,i)=>o+i*Jt);return ut(
t,e,s).map(({x:r,y:i,ux:a,uy:c},u)=>({at:s[u],head:Hc.map(([l,m])=>({x:r+a*l-c*m,y:i+c*l+a*m}))}))}function Vc(t,e){let n=[
[t[0]]];return t.slice(1).forEach((o,s)=>{n[n.length-1].push(o),s<t.length-2&&e.some(([r,i])=>pe(o,r,i))&&n.push([o])}),
n}var ln=({properties:t})=>t.stops.map(({lon:e,lat:n})=>[e,n]).filter(([e])=>typeof e=="number");function Ps(t,e,n){let o=t.
geometry?bt(t.geometry,n):[];return{feature:t,runs:o,points:o.flat(),number:e,layers:[],guesses:[],stops:ln(t),tracks:[],
atEdge:[],mark:()=>{},trace:()=>Promise.resolve()}}function _s(t,e){let n=t.getZoom(),o=[...e.keys()],s=Nt(t),r=o.flatMap(
a=>{let c=a.runs.map(u=>mo(u,s));return a.atEdge=c.flatMap(u=>fo(u,s)),c.flat().flatMap((u,l)=>Vc(u,a.stops).map(m=>({view:a,
number:l,line:m})))}),i=jo(r.map(({line:a})=>a.map(([c,u])=>t.project([u,c],n))));for(let a of o){let c=[],u=1;r.forEach(
(l,m)=>{l.view===a&&((c[l.number]||=[]).push(...i[m].points),u=Math.max(u,i[m].crowd))}),e.get(a).place(c,u)}}var un=18;function Gc(t,e,n){let o=xe(n.status),s=Cs(e),r={interactive:!1,smoothFactor:.5},i=h=>{h.layer.getElement&&e.layers.
push(h.layer)};t.on("layeradd",i);let a=v.polyline([],{...r,className:"gm-casing"}).addTo(t),c=v.polyline([],{...r,className:`\
gm-line ${s}`}).addTo(t),u=v.polygon([],{...r,smoothFactor:0,className:`gm-arrow ${s}`}).addTo(t);gs(t,e.runs,n,s,()=>r);
let l={className:"gm-hit",weight:un,opacity:0,bubblingMouseEvents:!1},m=Object.assign(v.polyline([],l),{view:e}).addTo(t);
t.off("layeradd",i);let f=[],g=(h=1)=>{let w=t.getZoom(),y=k=>t.unproject(v.point(k.x,k.y),w),x=$s(f,h);for(let k of[a,c])
k.setLatLngs(x.map(S=>S.map(y)));let M=x.flatMap((k,S)=>{let A=x[S]===f[S]?1/0:nt(k).at(-1);return Ns(f[S]).filter(({at:T})=>T<
A)});u.setLatLngs(M.map(({head:k})=>[k.map(y)]));for(let k of e.layers)k.getElement()?.classList.toggle("gm-coming",h<1)},
p=(h,w)=>{f=h;let y=t.getZoom();e.tracks=f.map(x=>x.map(({x:M,y:k})=>t.unproject(v.point(M,k),y))),m.setLatLngs(e.tracks),
m.setStyle({weight:w>1?Xe(w)-1:un}),a.getElement()?.classList.toggle("gm-abreast",w>1),g()};return e.trace=As(g,()=>!!m.
_map),{hit:m,place:p,status:o}}var Zc=(t,e)=>t.length!==e.length||t.some(({surface:n},o)=>n!==R(e[o].surface)),Rs=({properties:t},e,n=!1)=>`\
Route, ${e?e.words:b(t.status,20)}${n?", a guess":""}: ${mt(t)}`;function Kc(t,{hit:e,status:n},o,s,r){let i=t.runs,a=n,
c=t.runs;return(u,l)=>{let m=u?.stops||[],f=m.map(l).filter(y=>y!==null),p=f.length>1&&f.length===m.length&&!!(u?.moved||
Zc(m,t.feature.properties.stops));t.runs=p?bt({type:"LineString",coordinates:f},o):i,t.points=t.runs.flat(),t.stops=p?f:
ln(t.feature),c!==t.runs&&s(),c=t.runs;let h=u?.status?xe(u.status):n,w=r(t.feature,u?.status||void 0);for(let y of t.layers.
map(x=>x.getElement()).filter(Boolean))y.classList.replace(a,h),y.classList.replace(`gm-route-${t.number}`,`gm-route-${w}`),
y.classList.toggle("gm-struck",!!u?.denied),["gm-end","gm-corridor"].some(M=>y.classList.contains(M))&&y.classList.toggle(
"gm-elsewhere",p);a=h,t.number=w,e.getElement()?.setAttribute("aria-label",Rs(t.feature,u))}}function Yc(t,e,n){let o=e.
map(a=>a.map(([c,u])=>[u,c]));n.guesses.push(v.polyline(o,{interactive:!1,smoothFactor:.5,className:"gm-guess-line gm-aw\
ay"}).addTo(t));let r={weight:un,opacity:0,bubblingMouseEvents:!1},i=v.polyline(o,{...r,className:"gm-hit gm-away"}).addTo(
t);return n.guesses.push(i),i}function Bs(t,e,n,o){let s=t.getElement(),r={tabindex:"-1",role:"button","aria-label":Rs(e.
feature,null,n),[n?"data-guessed-route":"data-route"]:e.feature.id};for(let[i,a]of Object.entries(r))s.setAttribute(i,a);
t.on("click",()=>o(s)),s.addEventListener("keydown",i=>{i.key!=="Enter"&&i.key!==" "||(i.preventDefault(),o(s))})}function Is(t,e,n,o){
let{numberOf:s}=be(e),{emphasise:r,of:i}=Es(t,e,n,s),a=e.map(l=>Ps(l,s(l),n)),c=new Map(a.filter(({points:l})=>l.length>
1).map(l=>[l,null])),u=()=>_s(t,c);for(let l of Ts(a)){let{feature:m}=l,f=w=>o(m,w),g=m.properties.guess?bt(m.properties.
guess,n):[];if(g.length&&Bs(Yc(t,g,l),l,!0,f),!c.has(l))continue;let p=Gc(t,l,m.properties);c.set(l,p);let h=i(m);h&&l.layers.
push(h),l.mark=Kc(l,p,n,u,s),Bs(p.hit,l,!1,f)}return t.on("zoomend",u),u(),{routes:a,emphasise:r}}function zs(t,e,n){for(let o of t.
layers)o.getElement()?.classList.toggle("gm-away",!e);for(let o of t.guesses)o.getElement()?.classList.toggle("gm-away",
!e||!n)}var Jc=t=>({update:()=>t.forEach(e=>e.update()),mark:()=>t.forEach(e=>e.mark()),single:()=>t.flatMap(e=>e.single()),aloneAt:e=>Math.
max(...t.map(n=>n.aloneAt(e))),crowds:()=>t.flatMap(e=>e.crowds())});function Xc(t,e,n){ro(t,e,n),vo(t,e,n)}function js({
map:t,data:e,filter:n},o,s){let r=B=>e.document.features.filter(({properties:Ot})=>Ot.type===B),i={places:()=>x,routes:()=>w},
{middle:a,unwrap:c,fit:u,first:l}=bo(t,e,i.places,i.routes),m=uo(t,e.document.features,a),{isChosen:f,choose:g}=co(t,i.routes),
h=ko(t,()=>u(l()),()=>xo(t,o,x,w,u)),{routes:w,emphasise:y}=Is(t,r("route"),c,s.showRoute),x=ss(e,r("place"),c),M=r("unr\
esolved"),k=rs(e,M,x.length,c);h.show(),Xc(t,e.basemap,a);let S=ao(t,e.basemap,x,a,n.shows,s.showPlace),A=ps(t,x,c,n.shows),
T=Jc([nn(t,x,n.shows,f,s),nn(t,k,B=>n.guesses&&n.shows(B),f,s)]);h.note(),t.setMaxBounds(m);let P=Go(t,e.basemap,x,T,()=>w.
filter(B=>n.shows(B.feature)),f,c),C=fs(t,x,w,n),_=()=>hs(w,T.single());t.on("moveend zoomend",_),_(),So(t,()=>u());let X=ms(
t);return{places:x,routes:w,guesses:k,unresolved:M,emphasise:B=>{S.emphasise(B),A.emphasise(B),y(B),g(B),T.mark(),P()},update:()=>{
S.update(),A.update(),T.update();for(let B of w)zs(B,n.shows(B.feature),n.guesses);C(),P(),_(),X()},opening:h,aloneAt:T.
aloneAt}}var Qc=2;function rt(t,e,n={}){let o=d("select.gm-input",n,...t.map(([s,r])=>d("option",{value:s},r)));return o.value=e,
o}function tl(t,e,n){let[o,s]=[t[e],t[n]];t[e]={...s,role:o.role},t[n]={...o,role:s.role}}function ke(t,e){let n=t.length>
1&&t[t.length-1].role==="destination";t.splice(n?t.length-1:t.length,0,e)}function Ds(t){let e=d("ol.gm-edit-stops",{"ar\
ia-label":"Stops"}),n=(s,r)=>{let i=b(s.surface)||"a stop",a=rt(ye,s.role,{"aria-label":`Part of ${i}`});a.addEventListener(
"change",()=>{t[r]={...t[r],role:a.value}});let c=(l,m,f,g=!0)=>d("button.gm-button",{type:"button","data-act":`${l} ${r}`,
"aria-label":m,disabled:!g},f),u=t.length-1;return d("li",{},d("span.gm-edit-name",{},a,O(i)),d("span.gm-edit-acts",{},c(
"up",`Move ${i} up`,"↑",r>0),c("down",`Move ${i} down`,"↓",r<u),c("drop",`Drop ${i}`,"×",t.length>Qc)))},o=(...s)=>{
e.replaceChildren(...t.map(n)),s.map(i=>e.querySelector(`[data-act="${i}"]:not([disabled])`)).find(Boolean)?.focus()};return e.
addEventListener("click",s=>{let r=s.target.closest("[data-act]");if(!r)return;s.stopPropagation();let[i,a]=r.getAttribute(
"data-act").split(" "),c=Number(a);if(i==="drop"){t.splice(c,1),o(`drop ${Math.min(c,t.length-1)}`,"down 0");return}let u=i===
"up"?c-1:c+1;tl(t,c,u),o(`${i} ${u}`,`${i==="up"?"down":"up"} ${u}`)}),o(),{list:e,render:()=>o()}}var el=6,nl=60;function Xt({properties:t}){let[e,...n]=t.mentions||[];if(!e||n.length||!$(e.row))return[];let o=[e.surface,
t.name,t.admin1,t.country,t.country_name],s=r=>o.some(i=>i&&String(i)===r);return String(e.sentence).split("; ").filter(
r=>{let i=r.indexOf(": "),a=r.slice(i+2);return i>0&&!s(a)&&!ol(a)}).slice(0,el).map(r=>b(r,nl))}var ol=t=>t.includes("-")&&
F(t)!==null;var Ws=12,qs=8,sl=new Set(["geonameid","length_km","shortest_km","longest_km","overland_km","corridor","guess"]),rl=/"(confidence|km|distance_km|uncertainty_km|(?:length|shortest|longest|overland)_km)":(-?\d+)(?=[,}])/g,
il=["origin","via","destination"];function Fs(t){let e=[...new Set(t.filter(Boolean).map(o=>String(o).trim().split(/\s+/).
join(" ")))],n=e.length-Ws;return[...e.slice(0,Ws),...n>0?[`and ${N(n)} more`]:[]].join("; ")}var Hs=({properties:t})=>t.
mentions||t.claims||[];function mn(t,e){let o=[...new Set([...t.properties.reports||[],...Hs(t).map(({report:a})=>a)])].
map(a=>e.get(a)||{id:a,title:null,date:null,source:null}),s=o.map(({date:a})=>tt(a)).filter(a=>a!==null),r=t.properties.
told;return{...s.length>0&&{date_first:r?.date_first??yt(Math.min(...s.map(([a])=>a))),date_last:r?.date_last??yt(Math.max(
...s.map(([,a])=>a)))}||{},report_titles:Fs(o.map(({id:a,title:c})=>c||a)),report_sources:Fs(o.map(({source:a})=>a))||null}}
function Us(t){let e=[...new Set(Hs(t).map(({sentence:o,report:s})=>`“${o.trim().split(/\s+/).join(" ")}” (${s})`))],
n=e.length-qs;return[...e.slice(0,qs),...n>0?[`and ${N(n)} more`]:[]].join(`
`)}var al=(t,e)=>t.stops.filter(n=>n.role===e).map(n=>`${n.part?`${n.part} `:""}${n.name||n.surface}`).join("; ");function cl(t,e){
let{properties:n}=t,o=Object.entries(n).filter(([a,c])=>c!==null||!sl.has(a)),s=n.type==="route"?il.map(a=>[a,al(n,a)]):
[],r=typeof n.confidence=="number"?{certainty:H(n.confidence)}:{},i={...Object.fromEntries([...o,...s]),...r,...mn(t,e)};
return{...t,properties:i}}function fn(t){let e=new Map(t.reports.map(o=>[o.id,o])),n=t.features.map(o=>cl(o,e));return JSON.
stringify({...t,features:n}).replace(rl,'"$1":$2.0')}var ll=50,ul=(t,e)=>t.stops.filter(n=>n.role===e).map(K).join("; "),ml=t=>[...new Set(t.claims.filter(e=>e.kind==="dista\
nce"&&$(e.km)).map(e=>Math.round(e.km)))].join("; "),fl=t=>[...new Set(t.map(({report:e})=>b(e)))].join("; "),dn=t=>$(t)?
t:"",pn=({alternatives:t},e)=>b(t[0]?.[e]),Rt=t=>({title:t,value:({properties:e})=>b(e[t])}),dl=({properties:t})=>t.mentions||
t.claims,Vs={sentences:{title:"sentences",data:!0,value:t=>b(Us(t),9*j)},certainty:{title:"certainty",data:!0,value:({properties:t})=>H(
t.confidence)},reports:{title:"reports",value:t=>fl(dl(t))},mentions:{title:"mentions",number:!0,value:D},confidence:{title:"\
confidence",number:!0,value:({properties:t})=>Math.round(t.confidence*1e4)/1e4}};function pl(t){let e=new Map(t.document.
reports.map(o=>[o.id,o]));return[...["date_first","date_last","report_titles","report_sources"].map(o=>({title:o,data:!0,
value:s=>b(mn(s,e)[o],2*j)})),Vs.sentences,{title:"id",data:!0,value:o=>b(o.id,200)}]}function Gs(t){let{certainty:e,reports:n,
mentions:o,confidence:s}=Vs,r=pl(t),i=t.document.features.slice(0,ll).some(c=>Xt(c).length>0),a={title:"fields",value:c=>Xt(
c).join("; ")};return{place:[Rt("name"),{title:"kind",value:({properties:c})=>Z(t,c.kind).label},{title:"country",value:({
properties:c})=>b(c.country_name||c.country)},Rt("admin1"),...i?[a]:[],{title:"lat",number:!0,value:({geometry:c})=>c.coordinates[1]},
{title:"lon",number:!0,value:({geometry:c})=>c.coordinates[0]},{title:"uncertainty_km",number:!0,data:!0,value:c=>dn(st(
c)||null)},s,o,n,{...Rt("gazetteer_id"),data:!0},e,...r],route:[Rt("mover"),Rt("status"),...["origin","via","destination"].
map(c=>({title:c,value:({properties:u})=>ul(u,c)})),{title:"undrawn",data:!0,value:({properties:c})=>b(c.undrawn)},{title:"\
length_km",number:!0,value:({properties:c})=>dn(c.length_km)},{title:"stated_km",value:({properties:c})=>ml(c)},s,n,e,...r],
unresolved:[Rt("name"),{title:"best_guess",value:({properties:c})=>pn(c,"name")},{title:"guess_country",value:({properties:c})=>pn(
c,"country_name")||pn(c,"country")},{title:"guess_confidence",number:!0,value:({properties:c})=>dn(c.alternatives[0]?.confidence)},
{title:"candidates",number:!0,value:({properties:c})=>c.alternatives.length},o,n,...r]}}var It=t=>typeof t=="string"&&/^[\s]*[=+\-@\t\r＝＋－＠]/u.
test(t)?`'${t}`:String(t);function Zs(t,e,n=","){let o=s=>{if(typeof s=="number"&&n===";")return String(s).replace(".","\
,");let r=It(s);return/[",\r\n;\t]/.test(r)||r!==r.trim()?`"${r.replaceAll('"','""')}"`:r};return[t.map(({title:s})=>s),
...e.map(s=>t.map(({value:r})=>r(s)))].map(s=>`${s.map(o).join(n)}\r
`).join("")}var Ks=(t,e)=>[t.map(({title:n})=>n),...e.map(n=>t.map(({value:o})=>o(n)))].map(n=>n.map(o=>It(o).replace(/\s+/g,
" ")).join("	")).join(`
`);var gn=/([NSEW])|([-+]?\d+(?:\.\d+)?)\s*(?:°|º|˚|'{1,2}|′|″|’|”|"|deg|d(?![a-z])|min|m(?![a-z])|sec)?/giy,hn=/(?:[\s,;:/()@]|geo|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|=)+/giy,
gl=/^\s*[-+]?\d+,\d+(?:\s*;\s*|\s+)[-+]?\d+,\d+\s*$/;function hl(t){let e=[];for(let n=0;n<t.length;){if(hn.lastIndex=n,
hn.test(t)){n=hn.lastIndex;continue}gn.lastIndex=n;let o=gn.exec(t);if(!o)return null;e.push(o[1]?o[1].toUpperCase():o[2]),
n=gn.lastIndex}return e}function wl(t,e){let[n,...o]=t.map(Number);if(!t.length||t.length>3||o.some(r=>r<0||r>=60))return NaN;
let s=Math.abs(n)+(o[0]||0)/60+(o[1]||0)/3600;return t[0].startsWith("-")!==["S","W"].includes(e)?-s:s}function Ys(t){if(t.
length>100)return null;let e=t.replaceAll("−","-"),n=hl(gl.test(e)?e.replaceAll(",",".").replace(/\s*;\s*/," "):e);if(!n)
return null;let o=f=>/[NSEW]/.test(f),s=n.filter(f=>!o(f)),r=n.filter(o),i=[s.slice(0,s.length/2),s.slice(s.length/2)];if(r.
length){if(r.length!==2||o(n[0])===o(n[n.length-1]))return null;let f=o(n[0])?n.lastIndexOf(r[1]):n.indexOf(r[0]);i=[n.slice(
0,f),n.slice(f)].map(g=>g.filter(p=>!o(p)))}else if(s.length%2)return null;let[a,c]=i.map((f,g)=>wl(f,r[g]||"")),u=/[EW]/.
test(r[0]||"");if(r.length&&u===/[EW]/.test(r[1]))return null;let[l,m]=u?[c,a]:[a,c];return Math.abs(l)<=90&&Math.abs(m)<=
180?{lat:l,lng:m}:null}var yl=8;function zt(t,e){let n=d("p.gm-quiet",{role:"status"}),o=d("ul.gm-list.gm-found-places"),r=d("input.gm-input",{
...{type:"text",autocomplete:"off",spellcheck:"false",maxlength:"100",dir:"auto"},placeholder:"15.5, 32.5 or a name"}),i=({
name:l,where:m,place:f,at:g})=>{o.replaceChildren(),e(f,[b(l),b(m)].filter(Boolean).join(", "),g)},a=l=>d("li",{},d("but\
ton.gm-item",{type:"button",click:()=>i(l)},d("span.gm-item-name",{},O(l.name),d("span.gm-quiet",{},b(l.where))))),c=()=>{
let l=Ys(r.value),m=l||r.value.trim().length<2?[]:t(r.value).slice(0,yl);return o.replaceChildren(...m.map(a)),n.textContent=
"",{at:l,names:m}},u=()=>{let{at:l,names:m}=c();l?e(Y(l),Y(l),[l.lng,l.lat]):m.length===1?i(m[0]):n.textContent=m.length?
"Choose one of these":"Neither coordinates nor a name that this map knows. Latitude first: 15.5, 32.5 or 15°30′N 32°30′E"};
return r.addEventListener("input",c),r.addEventListener("keydown",l=>{l.key==="Enter"&&(l.preventDefault(),u())}),d("div\
.gm-where",{},d("label.gm-field",{},d("span",{},"Coordinates or a name"),r),d("button.gm-button",{type:"button",click:u},
"Put it there"),n,o)}var Qt="not a place",J="*",bl=/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u,Se=/^(?:not a place|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?|[\p{L}\p{N}][^\s:,]*:[^\s,;"]+)$/u,
Y=t=>`${t.lat.toFixed(5)},${(((t.lng+180)%360+360)%360-180).toFixed(5)}`,jt=/[\u0000-\u001f\u007f-\u009f]/,Me=t=>t.trim()!==
""&&!/^[=+@]/.test(t.trim())&&!jt.test(t),xl=t=>/[",;\t\r\n]/.test(t)||t!==t.trim()?`"${t.replaceAll('"','""')}"`:t,kl=[
"route","sentence","mover","status","stops"];function Js(t){let e=[...t],n=e.some(({route:s})=>s!==void 0)?kl:[],o=e.map(
s=>[It(s.surface),It(s.report),s.place,...n.map(r=>It(s[r]??""))]);return[["surface","report","place",...n],...o].map(s=>`${s.
map(xl).join(",")}\r
`).join("")}function Sl(t,e){let n=[...new Set(t.properties.mentions.map(({report:i})=>i))],o=n.slice(0,100).map(i=>[i,`\
only in ${b(e.titleOf(i),60)}`]),r=[["",n.length>1?`in these ${N(n.length)} reports`:"in this report"],[J,"in all report\
s, wherever the name stands"]];return rt([...r,...o.length>1?o:[]],"")}var Ml=({properties:{alternatives:t}},e)=>t.filter(
({gazetteer_id:n})=>typeof n=="string"&&bl.test(n)).slice(0,8).map(n=>{let o=[b(n.kind,30),b(n.admin1),b(n.country_name||
n.country)].filter(Boolean).join(", "),s=$(n.lon)&&$(n.lat)?[n.lon,n.lat]:null,r=()=>e(n.gazetteer_id,`${b(n.name)} (${o}\
)`,s),i=d("span.gm-quiet",{},` ${o}`);return d("button.gm-button",{type:"button",click:r},"It is ",O(n.name),i)});function ve(t,e,n){
let o=d("p.gm-told",{role:"status"}),s=Sl(t,e),r=(c,u,l)=>{o.textContent=e.correct(t,c,u,l,s.value)},i=c=>r(Y(c),Y(c),[c.
lng,c.lat]),a=(c,u)=>d("button.gm-button",{type:"button",click:u},c);return d("details.gm-correct",{},d("summary",{},"Co\
rrect this"),d("label.gm-field",{},d("span",{},"What I say holds"),s),d("div.gm-choices",{},...Ml(t,r),a("Not a place",()=>r(
Qt,Qt,null)),n&&a("Move the pin",()=>n(i))),zt(e.search,r),o)}function te({properties:{mentions:t}},e){if(!t||!e.any())return null;let n=t.map(e.lineOf),[o,...s]=n.filter(Boolean);return o?
s.length+1===n.length&&s.every(({place:i})=>i===o.place)?{denied:o.place===Qt,at:o.at||null,words:o.words}:{denied:!1,at:null,
words:`other places in ${N(s.length+1)} of ${E(n.length,"mention")}`}:null}function vl(t){let e=`${t}, where you put it`,
n=L("path",{d:"M8 15C5 11 2 8.5 2 5.8A6 6 0 0 1 14 5.8C14 8.5 11 11 8 15Z"});return d("button.gm-marker.gm-put",{type:"b\
utton","aria-label":e},L("svg",{viewBox:"0 0 16 16",width:24,height:24,"aria-hidden":"true"},n))}function Ll({feature:t},e,n){
let{stops:o,tellings:s}=t.properties,r=St(t,e),i=ks(t,n),a=(s||[]).map(({report:g})=>g),c=g=>a.map(p=>e.lineOf({surface:g,
report:p})).find(Boolean),u=g=>{let p=g.given?null:c(g.surface);return p?.place===Qt?null:p?.at||i(g)};if(r?.denied||!o.
some(({surface:g})=>c(g)))return[r,i];let m=(r?.stops||o.map(g=>({...g,given:!1}))).filter(g=>u(g));return[{denied:!1,mover:null,
status:null,words:r?.words||"corrected",...r,stops:m,moved:!0},u]}function Ol({data:t,desk:e},n){let o=null,s=()=>{o||=new Map(
t.document.features.map(r=>[r.id,r]));for(let r of n.querySelectorAll("[data-of]")){let i=o.get(r.getAttribute("data-of")||
"");r.classList.toggle("gm-moved",!!(i&&te(i,e)))}};return n.addEventListener("toggle",()=>e.any()&&s(),!0),s}function Xs(t,e,n,o){
let{map:s,data:r,desk:i}=t,{features:a}=r.document,c=Ol(t,o),u=new Map,l=[],m=([h,w]=[0,0],y=s.getCenter().lng)=>v.latLng(
w,h+360*Math.round((y-h)/360)),f=h=>{let w=h.guess?null:te(h.feature,i);if(!w&&!h.corrected)return!1;u.has(h)||u.set(h,h.
at);let y=u.get(h);return h.at=w?.at?m(w.at,y.lng):y,h.corrected=w,h.layer?.setLatLng(h.at),h.button?.classList.toggle("\
gm-moved",!!w),h.button?.classList.toggle("gm-struck",!!w?.denied),!0},g=(h,w,y)=>{let x={button:vl(w)},M=v.divIcon({html:x.
button,className:"gm-icon",iconSize:[0,0]}),k=v.marker(m(h),{icon:M,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:5e3});
l.push(k.on("click",()=>y(x.button)).addTo(s))},p=()=>{e.places.map(f).some(Boolean)&&e.update();for(let h of e.routes)h.
mark(...Ll(h,i,a));c();for(let h of l)h.remove();l=[];for(let h of e.unresolved){let w=te(h,i);w?.at&&g(w.at,b(h.properties.
name),y=>n(h,y))}for(let h of i.missed())h.at&&h.at.every($)&&g(h.at,b(h.surface),()=>i.lead())};i.watch(p),i.any()&&p()}var El=200,Qs={place:"Places",route:"Routes",unresolved:"Names not placed"};async function ee(t,e){let{permissionsPolicy:n,
featurePolicy:o}=document;try{if((n||o)?.allowsFeature("clipboard-write")===!1)throw new Error("not allowed");return await navigator.
clipboard.writeText(t),!0}catch{let s=d("textarea.gm-heard",{readonly:!0,"aria-hidden":"true",tabindex:"-1"});s.value=t,
e.append(s),s.select();let r=document.execCommand("copy");return s.remove(),r}}function $l(t,e,n){let o=t.map(({value:s,
number:r},i)=>{let a=String(s(e));return i>0?d(r?"td.gm-figure":"td",{dir:"auto"},b(a,200)):d("th",{scope:"row"},d("butt\
on.gm-link",{type:"button",click:()=>n(e)},O(a||"movement")))});return d("tr",{},...o)}function Al(t,e,n){let o=new Intl.
Collator("en",{numeric:!0,sensitivity:"base"}),s=e,[r,i]=[-1,!1],a=t.map(({title:f},g)=>d("th",{scope:"col"},d("button.g\
m-sort",{type:"button",click:()=>m(g)},f.replace("_"," ")))),c=d("tbody"),u=d("button.gm-more",{type:"button",click:()=>l()}),
l=()=>{let f=c.childElementCount;c.append(...s.slice(f,f+El).map(p=>$l(t,p,n)));let g=s.length-c.childElementCount;u.hidden=
g<=0,u.textContent=`Show more (${E(g,"is","are")} left)`},m=f=>{[r,i]=[f,r===f&&!i];let g=e.map(p=>({feature:p,key:t[f].
value(p)}));g.sort((p,h)=>(i?-1:1)*(typeof p.key=="number"&&typeof h.key=="number"?p.key-h.key:o.compare(String(p.key),String(
h.key)))),s=g.map(({feature:p})=>p),a.forEach((p,h)=>h===r?p.setAttribute("aria-sort",i?"descending":"ascending"):p.removeAttribute(
"aria-sort")),c.replaceChildren(),l()};return l(),d("div.gm-sheet",{tabindex:"0",role:"region","aria-label":"Table"},d("\
table",{},d("thead",{},d("tr",{},...a)),c),u)}function tr(t,e,n){let o=d("span.gm-quiet",{role:"status"}),s=d("dialog.gm\
-dialog",{"aria-label":"Table"}),r=d("div.gm-dialog-body"),i="place",a=m=>e().filter(f=>f.properties.type===m),c=Object.
keys(Qs).map(m=>({type:m,button:d("button.gm-tab",{type:"button",click:()=>u(m)})})),u=m=>{i=m;for(let g of c)g.button.setAttribute(
"aria-pressed",String(g.type===m));o.textContent="";let f=a(m);r.replaceChildren(f.length?Al(t[m].filter(g=>!g.data),f,g=>{
s.close(),n(g)}):d("p.gm-quiet",{},"None is shown"))},l=async()=>{let m=a(i),f=await ee(Ks(t[i],m),s);o.textContent=f?`${E(
m.length,"row")} copied`:"The browser does not allow to copy; save the CSV file instead"};return s.append(d("div.gm-dial\
og-head",{},d("div.gm-tabs",{role:"group","aria-label":"What is listed"},...c.map(({button:m})=>m)),d("button.gm-button",
{type:"button",click:l},"Copy"),o,d("button.gm-button.gm-close",{type:"button",click:()=>s.close()},"Close")),r),{dialog:s,
open(){for(let{type:m,button:f}of c){let g=a(m).length;f.textContent=`${Qs[m]} ${N(g)}`}u(a("place").length||!a("route").
length?"place":"route"),s.showModal()}}}var Cl=1e4,Tl=1e5;function Nl({title:t,reports:e,features:n}){let o=[t,...e.map(({id:r})=>r),...n.slice(0,1e3).map(({id:r})=>r)].
join(`
`),s=2166136261;for(let r=0;r<o.length;r+=1)s=Math.imul(s^o.charCodeAt(r),16777619)>>>0;return`${s.toString(36)}-${n.length}`}
var Mt=t=>typeof t=="string"&&t.length<=Tl,Pl=t=>t!==null&&typeof t=="object"&&Object.entries(t).every(([e,n])=>e==="at"?
n===null||_l(n):Mt(n))&&["surface","report","place","words"].every(e=>Mt(t[e]))&&(t.route===void 0?Se.test(t.place):t.place===
""),_l=t=>Array.isArray(t)&&t.length===2&&t.every($)&&Math.abs(t[0])<=540&&Math.abs(t[1])<=90,Bl=t=>t!==null&&typeof t==
"object"&&Mt(t.mover)&&Mt(t.status)&&typeof t.denied=="boolean"&&Array.isArray(t.stops)&&t.stops.every(e=>Mt(e?.role)&&Mt(
e.surface)&&typeof e.given=="boolean");function er(t){let e=`geomap-corrections-${Nl(t)}`;return{read(){try{return JSON.
parse(localStorage.getItem(e)||"[]").slice(0,Cl).filter(o=>Mt(o?.[0])&&Pl(o[1])&&(o[1].route===void 0?o[2]===null:Bl(o[2])))}catch{
return[]}},write(n){try{return n.length?localStorage.setItem(e,JSON.stringify(n)):localStorage.removeItem(e),!0}catch{return!1}}}}var nr=12,vt=t=>t.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function wn(t,e){let n=vt(e).split(/\s+/).
filter(Boolean);if(!n.length)return[];let o=[[],[],[]];for(let s of t)if(n.every(r=>s.words.includes(r))&&(o[s.words.startsWith(
n.join(" "))?0:s.words.includes(` ${n[0]}`)?1:2].push(s),o[0].length>=nr))break;return o.flat().slice(0,nr)}function Rl(t){
return d("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"false",
"aria-controls":t,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function Il({label:t,kind:e},n,o){return d("li",{role:"option",id:n,
"aria-selected":"false",mousedown:r=>r.preventDefault(),click:o},O(t,160),d("span.gm-quiet",{},b(e,60)))}var zl=t=>d("li\
.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"false",id:t},"Nothing found");function jl(t,e,n,o){let s=[],
r=-1,i=a=>{r=-1,e.hidden=!a,t.setAttribute("aria-expanded",String(a)),t.removeAttribute("aria-activedescendant")};return{
close:()=>i(!1),chosen:()=>s[Math.max(r,0)],show(a,c){s=a,e.replaceChildren(...s.map((u,l)=>Il(u,`${n}-option-${l}`,()=>o(
u)))),!s.length&&c&&e.append(zl(`${n}-option-none`)),i(c)},move(a){let c=r<0?Math.min(0,a):r+a;r=s.length?(c+s.length)%s.
length:-1,[...e.children].forEach((l,m)=>l.setAttribute("aria-selected",String(m===r)));let u=e.children[r];u&&(t.setAttribute(
"aria-activedescendant",u.id),u.scrollIntoView({block:"nearest"}))}}}function or(t,e){let n=null,o=!1,s=d("ul.gm-found",
{id:`${e}-found`,role:"listbox","aria-label":"Found",hidden:!0}),r=d("p.gm-heard",{role:"status"}),i=Rl(s.id),a=l=>{l&&(o=
!0,c.close(),l.go(i))},c=jl(i,s,e,a),u=()=>{o=!1,n=n||t();let l=wn(n,i.value),m=i.value.trim()!=="";c.show(l,m),r.textContent=
m?`${l.length} found`:""};return i.addEventListener("input",u),i.addEventListener("focus",()=>i.value&&!o&&u()),i.addEventListener(
"click",()=>i.value&&s.hidden&&u()),i.addEventListener("blur",c.close),i.addEventListener("keydown",l=>{l.key==="ArrowDo\
wn"||l.key==="ArrowUp"?(l.preventDefault(),s.hidden&&u(),c.move(l.key==="ArrowDown"?1:-1)):l.key==="Enter"?(l.preventDefault(),
a(c.chosen())):l.key==="Escape"&&(i.value="",c.close())}),{element:d("div.gm-search",{role:"search"},i,s,r),input:i}}function sr(t,e,n){let o=[b(t.kind,30),b(t.admin1),b(t.country_name||t.country)],s=b(t.name);return{...{name:s,where:o.filter(
Boolean).join(", "),place:t.gazetteer_id},at:[e,n],label:s,words:vt(s)}}function Dl({features:t}){let e=new Map,n=(o,s,r)=>{
typeof o.gazetteer_id=="string"&&$(s)&&$(r)&&!e.has(o.gazetteer_id)&&e.set(o.gazetteer_id,sr(o,s,r))};for(let{properties:o,
geometry:s}of t){o.type==="place"&&n(o,s.coordinates[0],s.coordinates[1]);for(let r of o.alternatives||[])n(r,r.lon,r.lat)}
return[...e.values()]}function Wl({name:t=[],lon:e=[],lat:n=[],kind:o=[],country:s=[],id:r=[]},i,a){return t.flatMap((c,u)=>{
let l={name:c,gazetteer_id:r[u],country:s[u],kind:a[o[u]]?.[0]};return Se.test(l.gazetteer_id)&&$(e[u])&&$(n[u])&&!i.has(
l.gazetteer_id)?[sr(l,e[u],n[u])]:[]})}function rr({document:t,basemap:e,kinds:n}){let o=null,s=()=>{let r=Dl(t),i=new Set(
r.map(({place:a})=>a));return[...r,...Wl(e.names||{},i,n||{})]};return r=>wn(o||=s(),r)}function Le(t,e){let n=document.createElement("i");n.style.color=`var(--gm-${e})`,t.append(n);let{color:o}=getComputedStyle(
n);return n.remove(),o}var ne=["kind","sure","status","report"],ft=t=>ot(t.properties.status),ir=(t,e)=>e===null||t===null||t[1]>=e[0]&&t[0]<=e[1];
function ql(t,e){let n=new Map(t.document.reports.map((i,a)=>[i.id,a])),o=(i,a)=>i===null||i[n.get(a)??-1]!==!1,s=(i,a)=>i===
null||a.some(({report:c})=>o(i,c));return{counts:o,passes:(i,a)=>{let{type:c,confidence:u,mentions:l,reports:m,kind:f}=i.
properties;return c==="unresolved"?s(a,l):e.sure.size&&e.sure.has(z(u))?!1:c==="place"?e.kind.size&&e.kind.has(Z(t,f).class)?
!1:s(a,l):e.status.has(ft(i))?!1:a===null||m.some(g=>o(a,g))}}}function Fl(t){let e=t.document.features.map(o=>[o,tt(o.properties.
when)]).filter(([,o])=>o!==null),n=new Map(e.map(([{id:o},s])=>[o,s]));return{daysOf:({id:o})=>n.get(o)||null,placesOf:o=>new Set(
e.filter(([s])=>o(s)).flatMap(([{properties:s}])=>s.stops.map(r=>r.place)))}}function ar(t){let{reports:e}=t.document,n=e.
map(p=>tt(p.date)),o={kind:new Set,sure:new Set,status:new Set,report:new Set},s=null,r=!1,i=[],a={now:null,ever:null},{
counts:c,passes:u}=ql(t,o),l=Fl(t),m=new Set,f=p=>{let h=l.daysOf(p);return h?u(p,a.ever)&&ir(h,s):u(p,a.now)||m.has(p.id)&&
u(p,a.ever)},g=()=>{let p=o.report.size?e.map(({id:w})=>!o.report.has(w)):null;a={now:s?n.map((w,y)=>(!p||p[y])&&ir(w,s)):
p,ever:p},m=s?l.placesOf(f):new Set;for(let w of i)w()};return{reportShown:p=>c(a.now,p),shows:f,pales:p=>s!==null&&!f(p)&&
u(p,a.ever),isShown:(p,h)=>!o[p].has(h),show(p,h,w){for(let y of h)w?o[p].delete(y):o[p].add(y);g()},get period(){return s},
set period(p){s=p,g()},get guesses(){return r},set guesses(p){r=p,g()},get everything(){return s===null&&ne.every(p=>o[p].
size===0)},hidden:p=>[...o[p]].sort(),reset(){for(let p of ne)o[p].clear();s=null,g()},watch:p=>{i.push(p)}}}var Hl="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function oe(t,e,n,...o){let s=d("input",{type:"checkbox","data-switch":`${e}\
:${n}`,change:()=>t.show(e,[n],s.checked)}),r=()=>{s.checked=t.isShown(e,n)};return t.watch(r),r(),d("label.gm-switch",{},
s,...o)}function qt(t,...e){let n=d("input",{type:"checkbox","data-switch":"guesses",change:()=>t.guesses=n.checked}),o=()=>{
n.checked=t.guesses};return t.watch(o),o(),d("label.gm-switch",{},n,...e)}function bn(t){let e=new Map;for(let n of t)e.
set(n,(e.get(n)||0)+1);return e}var Dt=(t,...e)=>L("svg",{viewBox:`0 0 34 ${t}`,width:34,height:t,"aria-hidden":"true"},
...e),Wt=(t=0)=>d("span.gm-number",{},N(t)),yn=(t,e)=>e.length?[d("fieldset",{},d("legend",{},t),...e)]:[];function Ul(t,e){
let n=bn(t.map(o=>o.kind.class));return Object.keys(kt).filter(o=>n.has(o)).map(o=>oe(e,"kind",o,W(o,7,"filled",!1),kt[o].
name,Wt(n.get(o))))}function Vl(t,e,n){let o=bn(t.map(r=>z(r.feature.properties.confidence))),s=me().filter(([r])=>r!=="\
dashed"||o.has(r)).map(([r,i])=>oe(n,"sure",r,W("P",6.5,r,!1),i,Wt(o.get(r))));return e&&s.push(qt(n,_t("P",6.5),"not pl\
aced: show the best guess",Wt(e))),s}function Gl(t,e,{byStatus:n,numberOf:o}){let s=bn(t.map(i=>ft(i.feature))),r=i=>n?`\
gm-route-${o(t[0].feature,i)}`:"gm-route-any";return Object.keys(V).filter(i=>s.has(i)).map(i=>oe(e,"status",i,Oe(i,r(i)),
V[i],Wt(s.get(i))))}var Zl=(t,{sorts:e,numberOf:n})=>e.filter(({number:o})=>t.some(s=>n(s.feature)===o)).map(({number:o,
words:s,routes:r})=>d("li.gm-actor",{},Dt(12,L("path",{d:"M1 6H33",class:`gm-line gm-route-${o}`})),O(s),Wt(r)));function Kl(t,e){
let n=t.filter(s=>s.guesses.length).length;if(!n)return[];let o=Dt(12,L("path",{d:"M1 6H33",class:"gm-guess-line"}));return[
qt(e,o,"not drawn, or not in whole: show the best guess",Wt(n))]}function Yl(t){if(!t.some(n=>n.feature.properties.corridor))
return[];let e=Dt(12,L("rect",{width:34,height:12,class:"gm-corridor gm-open gm-route-0"}));return[d("li",{},e,"What the\
 reported areas leave open")]}function Jl(t){let e=[1,5,25].map(n=>d("li",{},W("P",Yt(n),"filled",!1),E(n,"mention")));if(t.
some(n=>n.kind.area&&!n.bounds)&&e.push(d("li",{},W("A",7,"filled",!0),"Ringed: an area, the symbol is a point in it")),
t.some(n=>n.bounds)){let[n,o]=["ground","line"].map(s=>L("path",{d:Hl,class:`gm-area gm-A gm-area-filled gm-area-${s}`}));
e.push(d("li",{},Dt(18,n,o),"Outlined: the area that is meant"))}if(t.some(n=>st(n.feature)>0)){let n=L("circle",{cx:17,
cy:9,r:8,class:"gm-ring gm-X"});e.push(d("li",{},Dt(18,n),"Dashed ring: it lies somewhere within"))}return e}var Oe=(t,e)=>Dt(
12,L("path",{d:"M1 6H33",class:`gm-line ${e} gm-status-${t}`}));function cr(t,e,n,o){let s=$t("Legend",null,!1,xn(t,e,n,
o)),[r,i]=[new Set(t.map(c=>c.kind.class)),new Set(e.filter(({feature:c})=>c.geometry).map(({feature:c})=>ft(c)))],a=[...Object.
keys(kt).filter(c=>r.has(c)).map(c=>W(c,5,"filled",!1)),...Object.keys(V).filter(c=>i.has(c)).map(c=>Oe(c,"gm-route-any"))];
return s.firstElementChild?.append(d("span.gm-symbols",{"aria-hidden":"true"},...a)),s}function xn(t,e,n,o,s=e){let r=be(
s.map(c=>c.feature)),i=[...t,...e],a=[...ws(e),...Yl(e)];return d("div.gm-legend",{},...yn("Kind of place",Ul(t,o)),...yn(
"How sure which place it is",i.length?Vl(i,n,o):[]),...yn("Routes: inferred between their stops",[...Gl(e,o,r),...Kl(e,o)]),
e.length>0&&d("ul.gm-actors",{"aria-label":"Colours of routes: who moved"},...Zl(e,r)),a.length>0&&d("ul",{},...a),t.length>
0&&d("h3",{},"How often, and how exact"),t.length>0&&d("ul.gm-row",{},...Jl(t)))}var Xl=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-li\
necap","stroke-linejoin","vector-effect","opacity"],Ql=".gm-hit, .gm-away, .gm-away *, .gm-pale",dt=t=>t.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/,
(e,...n)=>`rgb(${n.slice(0,3).map(o=>Math.round(255*Number(o)))})`);function tu(t,e){let n=getComputedStyle(t);for(let o of Xl)
e.setAttribute(o,dt(n.getPropertyValue(o)));e.removeAttribute("class")}function kn(t,e){let n=t.getBoundingClientRect(),
o=t.getAttribute("viewBox"),[s,r,i,a]=o?o.split(/[\s,]+/).map(Number):[0,0,n.width,n.height],c=Math.min(n.width/(i||1),n.
height/(a||1))||1,u=n.left-e.left+(n.width-i*c)/2-s*c,l=n.top-e.top+(n.height-a*c)/2-r*c,m=L("g",{transform:`translate(${u}\
 ${l}) scale(${c})`});for(let f of t.querySelectorAll("path, circle, rect, text")){if(f.matches(Ql)||getComputedStyle(f).
display==="none")continue;let g=f.cloneNode(!1);tu(f,g);for(let p of[...g.attributes].map(h=>h.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.
test(p)&&g.removeAttribute(p);f.localName==="text"&&(lr(f,g),g.append(f.textContent||"")),m.append(g)}return m}function lr(t,e){
let n=getComputedStyle(t);for(let o of["font-family","font-size","font-style","font-weight","letter-spacing"])e.setAttribute(
o,n.getPropertyValue(o))}function eu(t,e,n){let o=t.getBoundingClientRect(),s=getComputedStyle(t),r=parseFloat(s.fontSize),
i=L("text",{x:o.left-e.left,y:o.top-e.top+o.height/2+r*.34,fill:dt(s.color),stroke:n,"stroke-width":3,"stroke-linejoin":"\
round","paint-order":"stroke",opacity:s.opacity}),a=/rotate\((-?[\d.]+)deg\)/.exec(t.querySelector(".gm-turned")?.style.
transform),[c,u]=[o.left-e.left+o.width/2,o.top-e.top+o.height/2];if(a&&i.setAttribute("transform",`rotate(${a[1]} ${c} ${u}\
)`),lr(t,i),s.borderRadius==="50%")return i.setAttribute("stroke","none"),i.setAttribute("text-anchor","middle"),i.setAttribute(
"x",String(c)),i.textContent=t.textContent,L("g",{},L("circle",{cx:c,cy:u,r:o.width/2,fill:dt(s.backgroundColor)}),i);let l=t.
textContent||"";return i.textContent=s.textTransform==="uppercase"?l.toLocaleUpperCase("en"):l,i}function ur(t){let e=t.
getContainer(),n=e.getBoundingClientRect(),[o,s]=[Math.round(n.width),Math.round(n.height)],r=getComputedStyle(e),i=dt(Le(
e,"halo")),a=p=>{let h=p.getBoundingClientRect();return h.right>n.left&&h.left<n.right&&h.bottom>n.top&&h.top<n.bottom},
c=(p,h)=>p.map(w=>({svg:w,height:Number(getComputedStyle(w.closest(h)).zIndex)||0})).sort((w,y)=>w.height-y.height).map(
({svg:w})=>kn(w,n)),u=c([...e.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),l=[...e.querySelectorAll(".gm-la\
bel")].filter(a).map(p=>eu(p,n,i)),m=[...e.querySelectorAll(".gm-dot")].filter(a).map(p=>{let h=p.getBoundingClientRect();
return L("circle",{cx:h.left-n.left+h.width/2,cy:h.top-n.top+h.height/2,r:2,fill:dt(getComputedStyle(p).backgroundColor)})}),
f=c([...e.querySelectorAll(".gm-marker > svg")].filter(a),".gm-icon"),g=L("rect",{width:o,height:s,fill:dt(r.backgroundColor)});
return L("svg",{width:o,height:s,viewBox:`0 0 ${o} ${s}`,overflow:"hidden"},g,...u,...m,...l,...f)}async function mr(t,e=2){
let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let o=document.createElement(
"canvas");return o.width=n.naturalWidth*e,o.height=n.naturalHeight*e,o.getContext("2d").drawImage(n,0,0,o.width,o.height),
new Promise((s,r)=>o.toBlob(i=>i?s(i):r(new Error("the picture is too large for this browser")),"image/png"))}var nu=11;function ou({map:t,filter:e},{places:n,routes:o}){let s=({feature:c})=>e.shows(c),r=[...n.filter(s).map(c=>c.at),
...o.filter(s).flatMap(c=>c.points.map(([u,l])=>v.latLng(l,u)))],i=t.getBounds(),a=r.filter(c=>i.contains(c));return v.latLngBounds(
a.length?a:r)}function Ee(t,e,n,o){let{map:s}=t,{style:r}=s.getContainer(),i={width:r.width,height:r.height},[a,c,u]=[s.
getCenter(),s.getZoom(),ou(t,e)],l=m=>{Object.assign(r,m),s.stop().invalidateSize({animate:!1,pan:!1})};return l({width:`${n}\
px`,height:`${o}px`}),u.isValid()&&s.fitBounds(u,{padding:[Math.min(64,n/10),Math.min(44,o/10)],maxZoom:Math.max(nu,c),animate:!1}),
()=>{l(i),s.setView(a,c,{animate:!1,reset:!0})}}var Mn={"As seen":null,"Wide, 16:9":[1200,675],"Square, 1:1":[1080,1080],"Tall, 4:5":[1080,1350]},su=220,ru=1.32,fr={title:3,
sentence:6},iu=()=>document.createElement("canvas").getContext("2d");function Sn({size:t,family:e,weight:n="400"}){let o=iu();
return o.font=`${n} ${t}px ${e}`,s=>o.measureText(s).width}function au(t,e,n){let o=[],s="";for(let r of t.split(/\s+/).
filter(Boolean)){let i=s?`${s} ${r}`:r;if(n(i)<=e){s=i;continue}s&&o.push(s),s="";for(let a of n(r)<=e?[r]:r)s&&n(s+a)>e&&
(o.push(s),s=""),s+=a}return s?[...o,s]:o}function $e(t,e,n,o=1/0){let s=au(t,n,Sn(e)),r=s.slice(0,o);s.length>o&&(r[o-1]+=
" …");let{size:i,family:a,weight:c="400",fill:u}=e,l=i*ru,m=r.map((f,g)=>{let p=L("text",{y:l*g+i,"font-family":a,"fon\
t-size":i,fill:u});return c!=="400"&&p.setAttribute("font-weight",c),p.textContent=f,p});return{element:L("g",{},...m),height:r.
length*l}}var it=(t,e,n)=>L("g",{transform:`translate(${e} ${n})`},t);function cu({map:t,filter:e},{places:n,routes:o}){
let s=t.getBounds(),r={places:n.filter(({feature:u,at:l})=>e.shows(u)&&s.contains(l)),routes:o.filter(({feature:u,points:l})=>e.
shows(u)&&l.some(([m,f])=>s.contains([f,m])))},i=Object.create(e,{watch:{value:()=>{}}}),a=xn(r.places,r.routes,0,i,o),c=[
...a.querySelectorAll("legend, label, li")].map(u=>{for(let l of u.querySelectorAll(".gm-number"))l.remove();return{svg:u.
querySelector("svg"),words:b((u.textContent||"").trim(),80)}});return{element:a,rows:c.filter(({words:u})=>u)}}function lu(t,e,n,o){
let{element:s,rows:r}=cu(t,e),[i,a]=[Sn(n),{...n,weight:"600"}];Object.assign(s.style,{position:"absolute",left:"-9999px",
display:"block"}),t.map.getContainer().append(s);let[c,u]=[L("g",{}),24],[l,m]=[0,0];for(let{svg:f,words:g}of r){let p=f?.
getBoundingClientRect(),h=(p?p.width+5:0)+(p?i(g):Sn(a)(g))+14;l>0&&l+h>o&&([l,m]=[0,m+u]),f&&p&&c.append(it(kn(f,p),l,m+
(u-p.height)/2)),c.append(it($e(g,p?n:a,1/0).element,l+(p?p.width+5:0),m+5)),l+=h}return s.remove(),{element:c,height:r.
length?m+u:0}}function uu(t){let e=10**Math.floor(Math.log10(t));return e*([5,3,2].find(n=>n*e<=t)||1)}function mu(t,e,n){
let{x:o,y:s}=t.getSize(),r=t.distance(t.containerPointToLatLng([o/2-50,s/2]),t.containerPointToLatLng([o/2+50,s/2])),i=[
{unit:r<2e3?"m":"km",metres:r<2e3?1:1e3,tick:-5,words:-5},{unit:r<2e3?"ft":"mi",metres:r<2e3?.3048:1609.344,tick:5,words:e.
size+2}].map(a=>{let c=uu(r/a.metres),u=c*a.metres*100/r,l=L("text",{x:4,y:a.words,"font-family":e.family,"font-size":e.
size,fill:e.fill});for(let[f,g]of Object.entries({stroke:n,"stroke-width":3,"paint-order":"stroke"}))l.setAttribute(f,String(
g));l.textContent=`${N(c)} ${a.unit}`;let m=L("path",{d:`M0 ${a.tick}V0H${u}V${a.tick}`,fill:"none",stroke:e.fill});return L(
"g",{},m,l)});return it(L("g",{},...i),12,s-28)}function fu({data:t}){let e=t.document.reports.map(({date:o})=>b(o,20)).
filter(o=>F(o)!==null).sort((o,s)=>Number(F(o))-Number(F(s))),n=[...new Set([e[0],e[e.length-1]])].filter(Boolean).map(Ct);
return[E(ae(t.document),"report"),n.join(" to ")].filter(Boolean).join(", ")}function du({data:t},e){let n=e&&`The onlin\
e tiles of the page (${e}) are not part of this picture, which has the map's own ground`,o=["Borders: Natural Earth, de \
facto; they take no side",...t.document.attribution];return[n,...o.map(s=>b(s,300))].filter(Boolean).join(" · ")}function vn(t){
let e=t.getContainer();return e.classList.contains("gm-tiled")?e.parentElement?.querySelector(".gm-tile-credit")?.textContent||
"of others":""}function dr(t,e,n){let{map:o,data:s}=t,r=o.getContainer(),i=getComputedStyle(r),a=B=>dt(Le(r,B)),c=i.getPropertyValue(
"--gm-serif").replace(/\s+/g," ").trim(),u=n?n[0]:Math.round(r.clientWidth),l=u<600?12:24,m=u-2*l,f={family:i.fontFamily,
fill:a("ink")},g=vn(o);r.classList.remove("gm-tiled"),o.fire("resize");let p=b(s.document.title,200),h=b(s.document.summary,
600)||fu(t),w=[$e(p,{...f,family:c,size:u<600?20:28,weight:"600"},m,fr.title),$e(h,{...f,size:u<600?13:16},m,fr.sentence)],
y=$e(du(t,g),{...f,fill:a("quiet"),size:10},m),x=l*.75+w[0].height+w[1].height+14,M={...f,size:12},k=()=>lu(t,e,M,m),S=k(),
A=B=>Math.max(su,Math.floor(B-x-S.height-y.height-l*.5-16)),T=n&&Ee(t,e,u,A(n[1]));T&&(S=k());let P=ur(o),C=n?A(n[1]):Number(
P.getAttribute("height"));P.setAttribute("height",String(C)),P.setAttribute("viewBox",`0 0 ${u} ${C}`);let _=mu(o,M,a("h\
alo"));T?.(),g&&r.classList.add("gm-tiled");let X=Math.ceil(x+C+S.height+y.height+l*.5+16),Ut=L("title",{});Ut.textContent=
p;let ie=L("svg",{xmlns:"http://www.w3.org/2000/svg",width:u,height:X,viewBox:`0 0 ${u} ${X}`,role:"img"},Ut,L("rect",{width:u,
height:X,fill:a("paper")}),it(w[0].element,l,l*.75),it(w[1].element,l,l*.75+w[0].height+4),it(P,0,x),it(_,0,x),it(S.element,
l,x+C+6),it(y.element,l,x+C+S.height+12));return new XMLSerializer().serializeToString(ie)}function Ft(t,e){let n=URL.createObjectURL(t);d("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),6e4)}
var On=t=>b(t,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-+|-+$/g,"").toLowerCase()||"map";function hr(t,e){if(e.length===
t.features.length)return t;let{bbox:n,...o}=t;return{...o,features:e}}var Ln=(t,e)=>new Blob([t],{type:`${e};charset=utf\
-8`});function pr(t,e){let n=d("select",{},...e.map(o=>d("option",{value:o},o)));return{select:n,element:d("label.gm-cho\
ose",{},d("span",{},t),n)}}var gr={Commas:",","Semicolons, 1,5":";"};function pu(t,e,n,o){let s=t.data.document,r=On(s.title),
i=pr("Shape of pictures",Object.keys(Mn)),a=pr("Columns parted by",Object.keys(gr)),c=()=>dr(t,e,Mn[i.select.value]),u=()=>vn(
t.map)?"The picture has the map's own ground, not the online tiles, and says so":"",l=(g,p=`${g}s`)=>{let h=o().filter(({
properties:y})=>y.type===g),w=gr[a.select.value];Ft(Ln(`\uFEFF${Zs(n[g],h,w)}`,"text/csv"),`${r}-${p}.csv`)},m=g=>s.features.
some(({properties:p})=>p.type===g),f=(g,p,h)=>m(p)?[[g,()=>l(p,h)]]:[];return[["Data as GeoJSON",()=>Ft(Ln(fn(hr(s,o())),
"application/geo+json"),`${r}.geojson`)],a.element,["Places as CSV",()=>l("place")],...f("Routes as CSV","route"),...f("\
Names not placed as CSV","unresolved","not-placed"),i.element,["View as SVG",()=>(Ft(Ln(c(),"image/svg+xml"),`${r}.svg`),
u())],["View as PNG",async()=>(Ft(await mr(c()),`${r}.png`),u())]]}function gu({data:t},e,n){return[["Copy data as GeoJS\
ON",()=>n(fn(hr(t.document,e())))]]}function hu([t,e],n){return d("li",{},d("button.gm-choice",{type:"button",click:async()=>{
try{let s=await e();n.textContent=typeof s=="string"?s:""}catch(s){n.textContent=`That did not work: ${b(String(s),120)}`}}},
t))}function wu(t,e){t.addEventListener("keydown",n=>{n.key!=="Escape"||!t.open||(t.open=!1,t.firstElementChild.focus(),
n.stopPropagation())}),e.addEventListener("pointerdown",n=>{n.composedPath().includes(t)||(t.open=!1)}),t.addEventListener(
"focusout",n=>{n.relatedTarget&&!t.contains(n.relatedTarget)&&(t.open=!1)})}function wr(t,e,n,o,s){let r=d("p.gm-quiet",
{role:"status"}),i=Et(),a=async f=>await ee(f,m)?"Copied":"The browser does not allow to copy",c=i.files?pu(t,e,n,o):gu(
t,o,a);i.print&&c.push(["Print",()=>print()]),t.page.own&&i.link&&c.push(["Copy a link to this view",()=>a(s())]);let u=d(
"div.gm-menu-body",{},d("ul",{},...c.map(f=>Array.isArray(f)?hu(f,r):d("li",{},f))),d("p.gm-quiet",{},"What is shown now\
; nothing leaves this page"),r),l=d("summary.gm-button",{},"Save"),m=d("details.gm-menu",{},l,u);return wu(m,t.page.target),
m}function yu({surface:t,route:e,words:n,report:o},s){let r=`Take back the correction of ${e?`the route ${b(e)}`:b(t)}`;return d(
"li.gm-correction",{},d("span",{},O(e||t),d("span.gm-quiet",{}," → ",O(n)," · ",O(o))),d("button.gm-button",{type:"bu\
tton","aria-label":r,click:s},"Undo"))}var yr=(t,e)=>d("button.gm-button",{type:"button",click:e},t);function bu(t,...e){
return d("details.gm-section.gm-corrections",{open:!0,hidden:!0},d("summary",{},d("h2",{},"Corrections"),t),d("div",{},...e))}
var Ae=({report:t,sentence:e,route:n})=>JSON.stringify(["route",t,e,n]);function xu(t){let e=new Set,n=new Set;for(let{properties:o}of t){
let s=new Set((o.tellings||[]).map(Ae));for(let r of s)(e.has(r)?n:e).add(r)}return n}var En=(t,e)=>JSON.stringify([t,e]);
function ku(t,e,n){return{changeOf:o=>{let s=Ae(o);return t.has(s)&&e.get(s)||null},correctRoute:o=>{let s=0,r=0;for(let[
i,a]of o){let[c,u]=[Ae(i),xs(i,a)];t.delete(c),jt.test(i.report)||!i.route?r+=1:u&&(t.set(c,u),e.set(c,a),s+=1)}return n(),
r?`${E(r,"telling")} cannot be corrected by file.`:s?`Noted. ${E(t.size,"correction")} in the panel.`:"Nothing is change\
d."}}}function Su(t,e,n){let o=(r,i)=>t.get(En(r,i))||t.get(En(r,J)),s=r=>{let i=r.report===J;for(let[a,{surface:c,route:u}]of i?
[...t]:[])u===void 0&&c===r.surface&&t.delete(a);t.set(En(r.surface,r.report),r)};return{lineOf:({surface:r,report:i})=>o(
r,i),correct:(r,i,a,c,u)=>{let l=r.properties.mentions,m=u&&u!==J,f=l.filter(({mention:h,report:w})=>h!=="coordinates"&&
(!m||w===u)),g=f.filter(({surface:h,report:w})=>Me(h)&&!jt.test(w));for(let{surface:h,report:w}of g)s({surface:h,report:u===
J?u:w,place:i,words:a,at:c});e();let p=f.length-g.length;return n.textContent=p?`${p} cannot be corrected by file`:"",`${E(
g.length,"mention")} noted as ${a}. ${E(t.size,"correction")} so far.`},take:r=>{s(r),e()}}}var Mu=t=>new Set(t.flatMap(
({properties:e})=>(e.mentions||[]).map(({surface:n})=>n)));function vu(t,e,n,o,s){let{files:r}=Et();return yr(r?"Save co\
rrections.csv":"Copy corrections.csv",async()=>{let a=Js(e.values()),c=!1;r?Ft(new Blob([a],{type:"text/csv;charset=utf-\
8"}),`${On(t)}-corrections.csv`):(c=await ee(a,n),o.textContent=c?"Copied":"The browser does not allow to copy"),(r||c)&&
s()})}function Lu(t){let e=n=>n.preventDefault();return()=>(t()?addEventListener:removeEventListener)("beforeunload",e)}
var Ou=t=>t?"Kept in this browser. The next run of geomap with --corrections obeys the file, and routes find their ways \
anew":"This page may not keep them: save the file before you leave. The next run with --corrections obeys it";function br(t,e){
let{features:n,reports:o}=e.document,s=null,r=er(e.document),i=r.read(),a=new Map(i.map(([C,_])=>[C,_])),c=new Map(i.flatMap(
([C,,_])=>_?[[C,_]]:[])),u=[],[l,m]=[!0,!0],f=d("ul.gm-list"),g=d("p.gm-quiet",{role:"status"}),p=d("span.gm-number"),h=d(
"p.gm-quiet"),w=()=>{m=!0,T()},y=yr("Take all back",()=>{a.clear(),S()}),x=d("div.gm-choices",{},vu(t,a,f,g,w),y),M=bu(p,
f,h,x,g),k=()=>{M.hidden=a.size===0,p.textContent=String(a.size),h.textContent=Ou(l),f.replaceChildren(...[...a].map(([C,
_])=>yu(_,()=>A(C))))},S=()=>{l=r.write([...a].map(([C,_])=>[C,_,c.get(C)||null])),m=!1,T(),k();for(let C of u)C()},A=C=>{
a.delete(C),S(),f.querySelector("button")?.focus()},T=Lu(()=>a.size>0&&!l&&!m);k();let P=null;return{element:M,watch:C=>{
u.push(C)},any:()=>a.size>0,isShared:C=>(s||=xu(n)).has(Ae(C)),titleOf:C=>o.find(_=>_.id===C)?.title||C,search:rr(e),missed:()=>(P||=
Mu(n),[...a.values()].filter(({surface:C,route:_})=>_===void 0&&!P?.has(C))),lead:()=>M.firstElementChild.focus(),...Su(
a,S,g),...ku(a,c,S)}}var Ce={width:696,height:529},Eu=10,$u=12,Au=2e3;function Cu(t,e){let n=t.page.own?Ce.width:t.map.getContainer().clientWidth||
Ce.width;return Ee(t,e,Math.min(Ce.width,n),Ce.height)}function Tu({map:t,filter:e},{places:n}){let o=t.getBounds(),s=n.
filter(({feature:a,at:c,bounds:u})=>e.shows(a)&&!(u?o.intersects(u):o.contains(c)));if(!s.length)return"";let r=s.slice(
0,$u).map(({name:a})=>b(a,40)),i=s.length-r.length;return`${E(s.length,"place lies","places lie")} outside this view: ${r.
join(", ")}${i>0?` and ${N(i)} more`:""}.`}function Nu(t){for(let n=0;n<Eu;n+=1)for(let o of t.querySelectorAll(".gm-pan\
el .gm-more"))o.click();let e=[...t.querySelectorAll("details:not([open]):not(.gm-menu)")].slice(0,Au);for(let n of e)n.
setAttribute("open","");return()=>e.forEach(n=>n.removeAttribute("open"))}function xr(t,{shell:e,stage:n},o){let{map:s}=t,
r=[],i=()=>{if(r.length||!s.getContainer().isConnected)return;r=[Cu(t,o),Nu(e)];let l=Tu(t,o);if(!l)return;let m=d("p.gm\
-print-note",{dir:"auto"},l);n.append(m),r.push(()=>m.remove())},a=()=>{for(let l of r.splice(0))l()},c=new AbortController,
{signal:u}=c;window.addEventListener("beforeprint",i,{signal:u}),window.addEventListener("afterprint",a,{signal:u}),matchMedia(
"print").addEventListener("change",({matches:l})=>l?i():a(),{signal:u}),s.on("unload",()=>c.abort())}var Pu=4,_u=32,kr={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function Bu(t){return d("button.gm-\
pin",{type:"button","aria-label":`Pin for ${t}: drag it, or move it with the arrow keys; Enter sets it down, Escape take\
s it away`},L("svg",{viewBox:"0 0 28 38",width:28,height:38,"aria-hidden":"true"},L("path",{d:"M14 37C8 27 2 21 2 13.5A1\
2 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),L("circle",{cx:14,cy:13.5,r:4.5})))}function Ru(t,e,n,o){let s=t.latLngToContainerPoint(
e.getLatLng()).add([n[0]*o,n[1]*o]);e.setLatLng(t.containerPointToLatLng(s)),!t.getBounds().contains(e.getLatLng())&&t.panInside(
e.getLatLng(),{padding:[40,40],animate:!1})}function Ht(t,e,n,o,s=()=>{}){let r=Bu(n),i={button:r},a=v.marker(e,{icon:v.
divIcon({html:i.button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,keyboard:!1,zIndexOffset:1e6}).addTo(
t),c=d("span",{role:"status"},"Drag the pin, or move it with the arrow keys"),u=()=>{a.remove(),m.remove(),t.getContainer().
focus({preventScroll:!0}),s()},l=()=>{o(a.getLatLng()),u()},m=d("div.gm-pin-bar",{},c,d("button.gm-button",{type:"button",
click:l},"Set down"),d("button.gm-button",{type:"button",click:u},"Cancel"));t.getContainer().parentElement.append(m);let f=()=>{
let{lat:g,lng:p}=a.getLatLng();c.textContent=`${g.toFixed(4)}, ${p.toFixed(4)}`};a.on("drag",f),r.addEventListener("keyd\
own",g=>{let p=Object.hasOwn(kr,g.key)?kr[g.key]:null;if(g.key==="Enter")l();else if(g.key==="Escape")u();else if(p)Ru(t,
a,p,g.shiftKey?_u:Pu),f();else return;g.preventDefault(),g.stopPropagation()}),r.focus({preventScroll:!0})}var Sr=100;function Iu({reports:t,features:e}){let n=new Map;for(let{properties:o}of e)for(let{report:s,sentence:r}of o.
mentions||o.claims){let i=n.get(s);i?i.push(r):n.set(s,[r])}return new Map(t.map(({id:o,text:s})=>[o,R(s??(n.get(o)||[]).
join(`
`))]))}function zu(t,e){let n=o=>!!(o&&/[\p{L}\p{N}]/u.test(o));for(let o=t.indexOf(e);o>=0;o=t.indexOf(e,o+1))if(!n(t[o-
1])&&!n(t[o+e.length]))return!0;return!1}function ju(t){let e=t.getRootNode(),n=e.getSelection?e.getSelection():document.
getSelection(),o=R(String(n||"")),s=n?.anchorNode,r=t.contains(s)&&s.parentElement?.closest("[data-report]")?.getAttribute(
"data-report");return r&&o&&o.length<=Sr?{words:o,report:r}:null}function Mr({map:t,data:e,desk:n},o){let{reports:s}=e.document,
r=null,i=d("p.gm-told",{role:"status"}),a={type:"text",autocomplete:"off",maxlength:String(Sr),dir:"auto"},c=d("input.gm\
-input",a),u=s.slice(0,500).map(({id:h,title:w})=>[h,`only in ${b(w||h,60)}`]),l=rt([[J,"in all reports, wherever the na\
me stands"],...u],J),m=(h,w,y)=>{let x=R(c.value);r||=Iu(e.document);let M=l.value===J?[...r.values()]:[r.get(l.value)||
""];!Me(x)||jt.test(l.value)?i.textContent="No file of corrections can hold this name":M.some(k=>zu(k,x))?(n.take({surface:x,
report:l.value,place:h,words:w,at:y}),i.textContent=`Noted: ${x} is ${w}`):i.textContent="No text here has this name so"},
f=()=>Ht(t,t.getCenter(),b(c.value)||"a place",h=>m(Y(h),Y(h),[h.lng,h.lat])),g=d("details.gm-missed",{},d("summary",{},
"A place is missing"),d("label.gm-field",{},d("span",{},"Its name, as the text has it"),c),d("label.gm-field",{},d("span",
{},"What I say holds"),l),zt(n.search,m),d("button.gm-button",{type:"button",click:f},"Set a pin"),i),p=()=>{let h=ju(o);
h&&(c.value=h.words,u.some(([w])=>w===h.report)&&(l.value=h.report))};for(let h of["pointerup","keyup"])o.addEventListener(
h,w=>{g.contains(w.target)||p()});return g}function vr(t,e){let n=new Set(e.filter(({feature:i})=>i.geometry).map(({feature:i})=>ft(i))),o=new Set(t.map(({feature:i})=>z(
i.properties.confidence))),s=(i,a)=>d("span.gm-key-entry",{},i,a),r=[...Object.keys(V).filter(i=>n.has(i)).map(i=>s(Oe(i,
"gm-route-any"),i)),...me().filter(([i])=>o.has(i)).map(([i,a])=>s(W("P",5,i,!1),a))];return r.length?d("p.gm-key-line",
{},d("span.gm-heard",{},"Key: "),...r):null}function Lr(t,e,n=!1){let o=()=>({center:t.getCenter(),zoom:t.getZoom()}),s=o(),r=()=>s.zoom===t.getZoom()&&t.latLngToContainerPoint(
s.center).distanceTo(t.getSize().divideBy(2))<2,i=()=>{let[{x:c,y:u},{clientWidth:l,clientHeight:m}]=[t.getSize(),t.getContainer()];
if(l===c&&m===u)return;let f=Math.min(c,u)<80;n||!(f||r())?t.invalidateSize({animate:!1,pan:f}):(e(),s=o())},a=new ResizeObserver(
i);a.observe(t.getContainer()),t.on("unload",()=>a.disconnect())}var Du="input:not([type=checkbox], [type=range]), textarea, select";function Or(t,e,n,o){t.addEventListener("keydown",s=>{
let r=s.composedPath()[0].matches?.(Du);s.key!=="/"||s.ctrlKey||s.metaKey||s.altKey||r||n()||(s.preventDefault(),o(),e.focus(),
e.select())})}function Er(t){let e=o=>["off","none","false"].includes(t(o)||""),n=t("theme");return{compact:t("compact")!==null&&!e("c\
ompact"),theme:n==="light"||n==="dark"?n:"auto",wheel:["on","true","map"].includes(t("wheel")||""),panel:e("panel")?"off":
t("panel")==="closed"?"closed":"open",search:!e("search")}}function $r(t,{shell:e,details:n},o,s){let r={"gm-compact":t.
compact,"gm-no-panel":t.panel==="off","gm-no-search":!t.search};for(let[a,c]of Object.entries(r))e.classList.toggle(a,c);
if(e.classList.add("gm-guest"),t.panel!=="open"&&n.set(!1),!t.compact)return;let i=b(o.summary,j)||b(o.title,j);e.prepend(
d(s?"h1.gm-told-line":"p.gm-told-line",{dir:"auto",title:i},i))}function Wu(t=""){try{return decodeURIComponent(t)}catch{return""}}function $n(t){let e=new URLSearchParams(t.replace(/^#/,
"")),[n,o,s]=(e.get("map")||"").split("/").map(u=>/^-?\d+(\.\d+)?$/.test(u)?Number(u):NaN),r=n>=0&&n<=24&&Math.abs(o)<=90&&
Math.abs(s)<=720,i=(e.get("hide")||"").split(",").map(u=>u.split(":")).map(([u,l])=>[u,Wu(l)]).filter(([u,l])=>ne.includes(
u)&&l),[a,c]=(e.get("time")||"").split("..").map(F);return{view:r?{lat:o,lon:s,zoom:n}:null,hide:i.map(([u,l])=>[u,l]),period:a!==
null&&c!==null&&a!==void 0&&c!==void 0&&a<=c?[a,c]:null,guesses:e.get("guesses")==="on",open:e.get("open"),telling:e.get(
"telling")}}function Ar(t,e,n,o){let s=[`map=${e}/${t.lat.toFixed(4)}/${t.lng.toFixed(4)}`],r=ne.flatMap(a=>n.hidden(a).
map(c=>`${a}:${gt(gt(c))}`));r.length&&s.push(`hide=${r.join(",")}`),n.period&&s.push(`time=${n.period.map(yt).join("..")}`),
n.guesses&&s.push("guesses=on"),o!==null&&s.push(`open=${gt(o.id)}`);let i=o?.properties.tellings?.[0]?.id;return i&&s.push(
`telling=${gt(i)}`),`#${s.join("&")}`}function Cr(t,e){let n=0,o=location.hash;return addEventListener("hashchange",()=>{
location.hash!==o&&(o=location.hash,e($n(location.hash)))}),()=>{clearTimeout(n),n=setTimeout(()=>{try{o=t(),history.replaceState(
null,"",o),o=location.hash}catch{}},250)}}function qu(t,e,n){let o=t.find(r=>r.id===e);if(o||!n)return o;let s=t.filter(
({properties:r})=>r.tellings?.some(i=>i.id===n));return s.length===1?s[0]:void 0}function Fu(t,e){let o=d("p.gm-gone",{role:"\
status"},"Not everything that this link names is on this map. It was made from other reports, or by an older geomap."),s=()=>o.
remove();o.append(" ",d("button.gm-link",{type:"button",click:s},"Close"));let r=t.getContainer().parentElement;r.querySelector(
".gm-gone")?.remove(),r.append(o),e.watch(s)}function Tr({map:t,data:e,filter:n},o,s){return({view:r,hide:i,period:a,guesses:c,
open:u,telling:l})=>{let m=new Set(e.document.reports.map(({id:h})=>h)),f=i.filter(([h,w])=>h!=="report"||m.has(w));if(f.
length||a||!n.everything){n.reset();for(let[h,w]of f)n.show(h,[w],!1);a&&(n.period=a)}c!==n.guesses&&(n.guesses=c),r&&t.
setView([r.lat,r.lon],r.zoom,{animate:!1});let g=u===null?null:qu(e.document.features,u,l);if((f.length<i.length||u!==null&&
!g)&&Fu(t,o),!g)return;let p=o.placeOf(g);r&&p?o.showPlace(p,null):o.go(g,s)}}function Nr(t,e){let n=o=>{let s=t[o];return d("li",{},d("button.gm-item",{type:"button",click:()=>e(s)},s.guess?_t(s.kind.
class,6):W(s.kind.class,6,z(s.feature.properties.confidence),!1),d("span.gm-item-name",{},O(s.name),s.guess&&d("span.gm-\
quiet",{},"a guess"))))};return d("article.gm-card",{},d("h2",{},`${E(t.length,"place")} in one spot`),I("ul.gm-list",t.
length,n))}function Pr(t,e,n){let o=e.indexOf(t);if(o<0||e.length<2)return null;let s=(r,i,a)=>{let c=()=>a&&n(a,l),u={"\
aria-label":`${r} movement`,title:`${r} movement`},l=d("button.gm-button",{type:"button",...u,disabled:!a,click:c},i);return l};
return d("div.gm-step",{},s("Previous","‹",e[o-1]),d("span.gm-quiet",{},`${o+1} of ${e.length}`),s("Next","›",e[o+1]))}var Hu=560,An=t=>t.getRootNode().activeElement,Uu=t=>d("button.gm-dock-close",{type:"button","aria-label":"Close card",title:"\
Close (Esc)",click:t},L("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},L("path",{d:"M3.5 3.5 12.5 1\
2.5M12.5 3.5 3.5 12.5"})));function Vu(t,...e){let n=An(t);if(!(n!==null&&n!==document.body&&!t.contains(n))){for(let o of e)
if(o?.focus({preventScroll:!0}),o&&An(t)===o)return}}function Gu(t,e){let n=[...t.querySelectorAll(".gm-step :enabled")];
return e?n.find(o=>o.getAttribute("aria-label")===e)||n[0]:void 0}function _r(t,e,n){let o=t.getContainer(),s=d("div.gm-\
dock-bar"),r=d("div.gm-dock-body"),i=d("div.gm-dock",{role:"dialog",hidden:!0},s,r);e.append(i);let a=null,c=null,u="",l=()=>[
t.getCenter().lat,t.getCenter().lng,t.getZoom()].map(p=>p.toFixed(4)).join(),m=()=>i.setAttribute("data-covers",e.clientWidth>=
Hu?"right":"bottom");t.on("resize",m);let f=p=>{if(!c)return;let h=c;c=null,Vu(i,a,o.closest(".gm-page")?.querySelector(
".gm-grip"),o),i.hidden=!0,r.replaceChildren(),p&&t.setView(h.center,h.zoom,{animate:!1}),n()};s.append(Uu(()=>f(l()===u)));
let g=s.lastChild;return t.on("click",()=>f(!1)),{isOpen:()=>c!==null,close:f,show({name:p,card:h,opener:w,step:y=null,quiet:x=!1},M){
c||={center:t.getCenter(),zoom:t.getZoom()},i.contains(w)||(a=w);let k=w&&s.contains(w)?w.getAttribute("aria-label"):"";
s.replaceChildren(y||"",g),r.replaceChildren(h),r.scrollTop=0,i.setAttribute("aria-label",p),i.hidden=!1,m(),M(),u=l(),h.
tabIndex=-1,x||(Gu(s,k)||h).focus({preventScroll:!0})},stepAside(){let p=An(i);return i.hidden=!0,()=>{c&&(i.hidden=!1,p?.
focus({preventScroll:!0}))}}}}function Te(t,e){t.addEventListener("keydown",n=>{let o=n.target.closest("dialog, .gm-menu\
[open], [role=combobox]");n.key==="Escape"&&!n.defaultPrevented&&!o&&e()})}var Br=8,Zu=.01,se=(t,{kind:e,admin1:n,country_name:o,country:s})=>[...new Set([Z(t,e).label,b(n),b(o||s)].filter(Boolean))];
function Ne(t,e,n){let o=e.reduce((r,{confidence:i})=>r-i,1-n),s=r=>{let i=e[r];return i?d("li",{},O(i.name),d("span.gm-\
quiet",{dir:"auto"},` ${se(t,i).join(", ")}`),d("span.gm-share",{},Q(i.confidence))):d("li",{},d("span.gm-quiet",{},"oth\
ers, or no place"),d("span.gm-share",{},Q(o)))};return I("ul.gm-alternatives",e.length+ +(o>=Zu),s,100,Br)}function Ku({
mentions:t},e){let n=new Map;for(let{surface:r}of t)n.set(r,(n.get(r)||0)+1);let o=[...n.keys()].filter(r=>b(r)!==e).sort(
(r,i)=>Number(n.get(i))-Number(n.get(r)));if(!o.length)return null;let s=o.slice(0,3).flatMap((r,i)=>[i?", ":"",O(r)]);return d(
"p.gm-quiet",{},"Also written: ",...s,o.length>3&&` and ${o.length-3} more`)}function Yu({id:t},{routesOf:e,link:n}){let o=e?.(
t)||[];if(!o.length||!n)return null;let s=r=>d("li",{},n(o[r].id,O(mt(o[r].properties),200)));return d("div",{},d("h3",{},
E(o.length,"movement")),I("ul.gm-movements",o.length,s,100,Br))}var Ju=t=>I("ul.gm-reasons",t.length,e=>d("li",{dir:"aut\
o"},b(t[e],200)),8),Xu=({basemap:t},e)=>d("p.gm-note",{},t.areas?.includes(e.gazetteer_id)?"The report means the area th\
at is outlined; its symbol is only a point in it.":e.inexact?"Somewhere in it: no outline is known, and its symbol only \
stands for it.":"The report means an area; its symbol is only a point in it.");function Qu({geometry:t,properties:{geonameid:e}}){
let[n,o]=t.coordinates;return d("p.gm-position",{},`${Math.abs(o).toFixed(4)}° ${o<0?"S":"N"}, ${Math.abs(n).toFixed(4)}\
° ${n<0?"W":"E"}`,Number.isSafeInteger(e)&&" · ",Number.isSafeInteger(e)&&at(`https://www.geonames.org/${e}`,`GeoNames\
 ${e}`))}function Rr(t,e,n,o={},...s){let r=n.properties,i=Z(t,r.kind),a=b(Pt(n,t.document));return d("article.gm-card",
{"data-feature":n.id},d("h2",{dir:"auto"},a),a!==b(r.name)&&d("p.gm-gazetteer",{},"In the gazetteer: ",O(r.name)),d("p.g\
m-kind",{dir:"auto"},se(t,r).join(" · ")),Ku(r,a),d("p.gm-confidence",{},Cn(r.confidence),d("span",{},d("strong",{},H(r.
confidence)),` this place, ${Q(r.confidence)}`)),st(n)>0&&tm(r.offset),i.area&&Xu(t,r),d("h3",{},ue(r)),ct(e,r.mentions,
o.read),Yu(n,o),s.length>0&&d("div.gm-card-tools",{},...s),r.alternatives.length>0&&d("h3",{},"It could also be"),r.alternatives.
length>0&&Ne(t,r.alternatives,r.confidence),r.reasons.length>0&&d("h3",{},"Why this place"),r.reasons.length>0&&Ju(r.reasons),
Qu(n))}function tm(t){let e=ds(t.uncertainty_km);return d("p.gm-note",{dir:"auto"},t.direction?`Within about ${e} of thi\
s point, as the ring shows: the report only says how it lies from `:`Within about ${e} of here, as the ring shows: the r\
eport does not say which way from `,O(t.from),".")}function Cn(t){let e=L("rect",{width:Math.max(1,48*Math.min(1,t)),height:6,
rx:3,class:"gm-bar-filled"});return L("svg",{width:48,height:6,class:"gm-bar","aria-hidden":"true"},L("rect",{width:48,height:6,
rx:3,class:"gm-bar-empty"}),e)}function Tn(t,e){if(!e.length)return d("p.gm-quiet",{},"The gazetteer has no place of this name, written so or alike");let[
n,...o]=e;return d("div.gm-guesses",{},d("p",{},d("span.gm-quiet",{},"Best guess: "),O(n.name),d("span.gm-quiet",{dir:"a\
uto"},` ${se(t,n).join(", ")}`),d("span.gm-share",{},Q(n.confidence))),o.length>0&&d("details",{},d("summary.gm-quiet",{},
`${E(o.length,"other")} tried`),Ne(t,o,n.confidence)))}var em=(t,e)=>d("div",{},d("p.gm-confidence",{},Cn(e.confidence),
d("span",{},d("strong",{},O(e.name),"?"),` ${H(e.confidence)}, ${Q(e.confidence)}`)),d("p.gm-quiet",{dir:"auto"},se(t,e).
join(", ")));function Ir(t,e,n,o,s,...r){let{name:i,mentions:a,alternatives:c}=n.properties,[u]=c,l=u&&$(u.confidence);return d(
"article.gm-card",{"data-feature":n.id},d("h2",{dir:"auto"},b(i)),d("p.gm-kind",{},d("span.gm-status.gm-guessed",{},"not\
 placed"),o?" · only the best guess is shown":" · not on the map"),l?em(t,u):Tn(t,[]),d("h3",{},ue(n.properties)),ct(e,
a,s.read),d("div.gm-card-tools",{},...r),c.length>1&&d("h3",{},"It could also be"),c.length>1&&Ne(t,c.slice(1),u.confidence))}var nm=300,Pe=(t,e)=>d("label.gm-field",{},d("span",{},t),e),_e=(t,e)=>d("button.gm-button",{type:"button",click:e},t);function om(t,e){
let n=new Map;for(let{properties:o}of t)for(let s of o.mentions||[]){let r=R(s.surface);s.report!==e||!r||n.set(r,Math.min(
s.start,n.get(r)??1/0))}return[...n].sort(([,o],[,s])=>o-s).slice(0,nm).map(([o])=>o)}function sm(t,e,n,o,s){let r=rt(e.
map(c=>[c,b(c)]),e[0]||""),i=()=>{ke(t.stops,{role:"via",surface:r.value,given:!1}),n()},a=()=>o(c=>{ke(t.stops,{role:"v\
ia",surface:Y(c),given:!0}),n()});return d("div.gm-edit-add",{},e.length>0&&Pe("Another stop",r),e.length>0&&_e("Add",i),
_e("Add by a pin",a),zt(s,c=>{ke(t.stops,{role:"via",surface:c,given:!0}),n()}))}function rm(t,e,n,o){let r=d("input.gm-\
input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});r.value=R(t.mover);let i=rt(Object.entries(V),t.status),
{list:a,render:c}=Ds(t.stops),u=()=>({...t,denied:!1,mover:r.value,status:i.value}),l=sm(t,e,c,n,o);return{fields:[Pe("W\
hat moved",r),Pe("Status",i),a,l],read:u}}function im(t,e,n){let o=R(t.mover)===R(e.mover)?null:t.mover,s=t.status===e.status?
null:t.status;return r=>{let i=n.changeOf(r)||Bt(r);return{...i,denied:!1,mover:o??i.mover,status:s??i.status}}}function am(t,e,n,o){
let s=d("p.gm-told",{role:"status"}),r=d("input",{type:"checkbox",checked:!0}),i=d("div"),a=rt(t.map(({report:w,sentence:y},x)=>[
String(x),`${b(w,40)}: ${b(y,60)}`]),"0"),c=()=>t[Number(a.value)],u=()=>Bt(c()),l=()=>{let w=c(),y=n.changeOf(w)||Bt(w),
x={...y,stops:[...y.stops]},M=rm(x,om(e,w.report),o,n.search);u=M.read,i.replaceChildren(...M.fields)},m=(w,y)=>{let x=S=>r.
checked&&!(w.denied&&n.isShared(S)),k=t.filter(S=>S!==c()&&x(S)).map(S=>[S,y(S)]);s.textContent=n.correctRoute([[c(),w],
...k]),s.scrollIntoView({block:"nearest"})},f=()=>m(u(),im(u(),c(),n)),g=()=>m({...u(),denied:!0},w=>({...Bt(w),denied:!0}));
a.addEventListener("change",()=>{s.textContent="",l()}),l();let p=t.length>1,h=` Mover, status and “not a route” for all\
 ${E(t.length,"telling")}`;return[p&&Pe("As told by",a),i,p&&d("label.gm-check",{},r,h),d("div.gm-choices",{},_e("Note t\
he correction",f),_e("Not a route",g)),s]}function zr(t,e,n,o){let s=(t.properties.tellings||[]).filter(({route:c})=>c);
if(!s.length)return null;let i=d("summary",{click:()=>{a.childElementCount===1&&a.append(...am(s,e,n,o).flatMap(c=>c||[]))}},
"Correct this route"),a=d("details.gm-correct.gm-route-form",{},i);return a}function Dr(t,e,n){getComputedStyle(t).gridTemplateColumns.split(" ").length===1&&e.scrollIntoView({block:"start",behavior:n?
"auto":"smooth"})}function cm({calm:t},e,n,o){return d("button.gm-button",{type:"button",click:()=>{e.text.set(!0),n.light(
o),Dr(e.shell,n.pane,t),n.pane.focus({preventScroll:!0})}},"Show in the text")}function Wr({calm:t},{aside:e,details:n},o){
n.set(!0);let s=[...e.querySelectorAll("[data-unresolved]")],r=o?s.find(i=>i.getAttribute("data-unresolved")===o.id):s[0];
r?.closest("details")?.setAttribute("open",""),r?.scrollIntoView({block:"center",behavior:t?"auto":"smooth"}),r?.focus({
preventScroll:!0})}var jr=t=>t&&!("points"in t)?t:null;function lm({calm:t},{shell:e,text:n},o){return(s,r)=>{n.set(!0);
let i=o.show(s),a=$(r)&&i?.querySelector(`[data-at="${r}"]`);Dr(e,o.pane,t),a&&a.scrollIntoView({block:"nearest"})}}function um(t){
let e=new Map;for(let n of t)for(let o of new Set((n.properties.stops||[]).map(s=>s.place)))e.set(o,[...e.get(o)||[],n]);
return e}function mm(t,e,n,o){let{features:s}=t.data.document,r=null,i=null;return{read:lm(t,e,n),link:(a,c)=>{i||=new Map(
s.map(m=>[m.id,m]));let u=i.get(a);if(!u)return c;let l=d("button.gm-link",{type:"button",click:()=>o(u,l)},c);return l},
routesOf:a=>(r||=um(s)).get(a)||[]}}function fm(t,e){let n=[],o=null;return{opened:()=>o,watch:s=>{n.push(s)},select:s=>{
if(o!==s){o&&t.fire("gm-deselect",{feature:o}),o=s,e.light(s);for(let r of n)r(s);s&&t.fire("gm-select",{feature:s})}}}}
function dm(t,e,n,o,s){let{map:r,data:i,reports:a,desk:c,filter:u}=t,l=null,m=()=>{if(!l)return;let{feature:p,card:h}=l;
if(h.querySelector(".gm-route-head")?.replaceWith(an(p,St(p,c),o.link)),p.properties.type==="route")return;let w=te(p,c);
h.querySelector(".gm-corrected")?.remove(),h.querySelector("h2")?.classList.toggle("gm-struck",!!w?.denied),w&&h.querySelector(
"h2")?.after(d("p.gm-corrected",{},`Your correction: ${w.words}`))};c.watch(m);let f=(p,h)=>w=>Ht(r,h??r.getCenter(),p,w,
s()),g=(p,h)=>{let{type:w,name:y}=p.properties,x=cm(t,e,n,p);if(w==="route"){let k=zr(p,i.document.features,c,f("another\
 stop",null));return Os(a,p,St(p,c),o,x,k)}let M=ve(p,c,f(b(y),h?.at));return w==="place"?Rr(i,a,p,o,x,M):Ir(i,a,p,!!h&&
u.guesses,o,x,M)};return(p,h)=>(l={feature:p,card:g(p,h)},m(),l.card)}function qr(t,e,n){let{map:o,data:s,calm:r,filter:i}=t,
a=[],c=null,u=k=>(c||=new Map(a.map(S=>[S.feature.id,S])),c.get(k)),{select:l,opened:m,watch:f}=fm(o,n),g=_r(o,e.stage,()=>l(
null));Te(e.shell,()=>g.close(!0));let p=()=>0,h=()=>s.document.features.filter(({properties:k})=>k.type==="route"),w=k=>{
let S=u(k.id);return S&&!("points"in S)&&S.guess&&!i.guesses?void 0:S},y=(k,S,A,T=!1)=>{let{type:P,name:C}=k.properties,
_=P==="route",X=P==="place"?Pt(k,s.document):C,Ut=_?`Route: ${mt(k.properties)}`:b(X),ie=M(k,jr(u(k.id))),B=_?Pr(k,h().filter(
i.shows),x):null,Ot=w(k);l(k),g.show({name:Ut,card:ie,opener:S,step:B,quiet:T},()=>Ot&&Ye(o,Ot,A,"points"in Ot?0:p(Ot)))},
x=(k,S,A)=>{e.stage.scrollIntoView({block:"nearest",behavior:r?"auto":"smooth"}),y(k,S,!1,A)},M=dm(t,e,n,mm(t,e,n,x),()=>g.
stepAside());return{opened:m,watch:f,close:(k=!1)=>g.close(k),know:(k,S)=>{[a,p]=[k,S]},follow:k=>{h=k},go:x,showPlace:({
feature:k},S)=>y(k,S,!0),showRoute:(k,S)=>y(k,S,!0),showCluster:(k,S,A)=>{l(null);let T=Nr(k,({feature:C})=>y(C,A,!0)),P=`${E(
k.length,"place")} in one spot`;g.show({name:P,card:T,opener:A},()=>Ye(o,{...k[0],at:S,bounds:null},!0))},placeOf:k=>jr(
w(k))}}var pm=1600,gm=24,hm=/Mac|iP(hone|ad|od)/.test(navigator.platform);function wm(t){let e=d("p.gm-hint",{"aria-hidden":"tr\
ue"}),n=0;return t.append(e),o=>{e.textContent=o,e.classList.add("gm-said"),clearTimeout(n),n=setTimeout(()=>e.classList.
remove("gm-said"),pm)}}function Fr(t,e){let n=t.getContainer(),o=wm(e),s={capture:!0,passive:!0},r=c=>c.stopPropagation(),
i=({target:c})=>c.closest(".leaflet-control, .gm-pin, .gm-dock")!==null;n.addEventListener("wheel",c=>{c.ctrlKey||c.metaKey||
i(c)||(r(c),o(`${hm?"⌘":"Ctrl"} and the wheel zoom the map`))},s),n.style.touchAction="pan-x pan-y";let a=0;n.addEventListener(
"touchstart",c=>{c.touches.length>1||i(c)||(a=c.touches[0].clientY,r(c))},s),n.addEventListener("touchmove",c=>{c.touches.
length>1||i(c)||Math.abs(c.touches[0].clientY-a)>gm&&o("Two fingers move the map")},s)}var Ur=1e3,Nn=["peek","half","whole"],ym={peek:"Show details",half:"Show details in full",whole:"Hide details"},Pn=6,bm=()=>d(
"button.gm-grip",{type:"button","aria-controls":"gm-panel"},L("svg",{viewBox:"0 0 40 10",width:40,height:10,"aria-hidden":"\
true"},L("path",{d:"M4 7.5L20 3L36 7.5"})));function Hr(t,e,n,o){let s=0,r=0,i=0,a=()=>{if(!r)return;let c=n.offsetHeight/
e.clientHeight;r=0,n.classList.remove("gm-dragged"),n.style.height="",!(Math.abs(i)<=Pn)&&o(c>.7?"whole":c>(i>0?.3:.4)?"\
half":"peek")};t.addEventListener("pointerdown",c=>{e.clientWidth>=Ur||c.button!==0||([s,r,i]=[c.clientY,n.offsetHeight,
0],t.setPointerCapture(c.pointerId))}),t.addEventListener("pointermove",c=>{r&&(i=s-c.clientY,!(Math.abs(i)<=Pn)&&(n.classList.
add("gm-dragged"),n.style.height=`${Math.max(60,Math.min(e.clientHeight-12,r+i))}px`))}),t.addEventListener("pointerup",
a),t.addEventListener("pointercancel",a),t.addEventListener("click",c=>{Math.abs(i)>Pn&&c.stopImmediatePropagation(),i=0})}
function Vr(t,e,n,o){let s="half",r=!0,i=bm();e.prepend(i);let a=()=>!r,c=f=>{s=f,t.dataset.sheet=s,i.setAttribute("aria\
-label",ym[s]),i.setAttribute("aria-expanded",String(s!=="peek")),o(s!=="peek")},u=f=>c(Nn[Math.max(0,Math.min(Nn.length-
1,Nn.indexOf(s)+f))]);Hr(i,t,e,c),Hr(n,t,e,c),i.addEventListener("click",()=>s==="whole"?c("peek"):u(1)),i.addEventListener(
"keydown",f=>{let g={ArrowUp:1,ArrowDown:-1,Home:-2,End:2}[f.key];g&&(f.preventDefault(),u(g))});let l=()=>{let f=t.clientWidth>=
Ur;f!==r&&(r=f,c(r?"half":"peek")),a()&&s==="peek"&&!e.style.height&&t.style.setProperty("--gm-peek",`${e.offsetHeight}p\
x`)};c(s),l();let m=new ResizeObserver(l);for(let f of[t,e])m.observe(f);return{set:c,isNarrow:a,state:()=>s}}function _n(t,e){let n=d("span.gm-behind",{tabindex:"-1",blur:()=>n.tabIndex=-1}),o=()=>{n.tabIndex=0,n.focus()};t.before(
d("button.gm-skip",{type:"button",click:o},e)),t.after(n)}var xm=20;function Gr(t,e,n,o,s){let i=d("button.gm-button.gm-toggle",{type:"button","aria-controls":o,click:()=>s(e.classList.
contains(n))});return{button:i,set:c=>{e.classList.toggle(n,!c),i.setAttribute("aria-expanded",String(c)),i.textContent=
`${c?"Hide":"Show"} ${t}`}}}function km(t){let e=t.map(o=>d("li",{dir:"auto"},b(o,j))),n=d("ul.gm-notices",{"aria-label":"\
Notices"},...e);return e.length<2?n:d("details.gm-notices-fold",{},d("summary",{},`${e.length} notices about this map`),
n)}function Sm(t,e,n){let o=Array.isArray(t.notices)?t.notices.filter(l=>b(l)):[],[s,r]=[d("h1",{dir:"auto"},e),d("p.gm-\
summary",{role:"status"})],i=b(t.summary,j),a=d("div.gm-lead",{},s,i&&d("p.gm-tells",{dir:"auto"},`${i}.`)),c=d("div.gm-\
about",{},r,n!==""&&d("p.gm-focus",{dir:"auto"},n),o.length>0&&km(o.slice(0,xm))),u=d("div.gm-tools",{});return{head:d("\
header.gm-header",{},a,c,u),heading:s,told:a,summary:r,tools:u}}function Zr(t,e,n,o,s,r){let{head:i,heading:a,told:c,summary:u,
tools:l}=Sm(n,o,s),m=d("div.gm-stage",{}),f=d(t.own?"aside.gm-panel":"section.gm-panel",{id:"gm-panel","aria-label":"Det\
ails",tabindex:"-1"}),g=d("div.gm-column",{"data-covers":"bottom"},i,f);r.pane.id="gm-reading";let p=d(t.own?"main.gm-pa\
ge":"section.gm-page",{},g,m,r.pane);e.before(p),m.append(e),_n(m,"Skip the map"),t.own||_n(p,"Skip this map and its lis\
ts"),e.setAttribute("role","region"),e.setAttribute("aria-label","Map");let h=Gr("details",p,"gm-closed","gm-panel",S=>y.
set(S)),w=Vr(p,g,a,h.set),y={set:S=>w.set(S?w.state()==="peek"?"half":w.state():"peek")},x=Gr("text",p,"gm-unread","gm-r\
eading",S=>M.set(S)),M={set(S){x.set(S),S&&r.fill()}};M.set(!1);let k=()=>{M.set(!1),x.button.focus()};return r.pane.prepend(
d("button.gm-close",{type:"button","aria-label":"Close the text",click:k},"×")),l.append(h.button,x.button),{shell:p,stage:m,
aside:f,told:c,summary:u,tools:l,text:M,details:y,sheet:w}}var Mm=60,vm=[["day",1,0],["week",7,0],["month",0,1],["year",0,12],["decade",0,120],["century",0,1200],["millennium",0,12e3]];
function Kr(t){let e=new Date(t*864e5);return 12*e.getUTCFullYear()+e.getUTCMonth()}function Yr(t,e){for(let[n,o,s]of vm){
let r=o||s,[i,a]=o?[t,e]:[t,e].map(m=>Math.floor(Kr(m)/s)),c=o?Math.floor((a-i)/o)+1:a-i+1;if(c>Mm&&r<12e3)continue;let u=Array.
from({length:c},(m,f)=>o?t+f*o:Math.max(t,Zt([0,(i+f)*s,1])));return{unit:n,starts:u,at:m=>{let f=o?(m-t)/o:Math.floor(Kr(
m)/s)-i;return Math.min(c-1,Math.max(0,Math.floor(f)))}}}return{unit:"time",starts:[t],at:()=>0}}var Lm=1100,Om=120,Jr="M4 2.5L13 8L4 13.5Z",Em="M4 3H7V13H4ZM9 3H12V13H9Z";function Bn(t,e,n){let o=L("path",{d:e}),s=L(
"svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},o),r=d("button.gm-button",{type:"button","aria-label":t,
title:t,click:n},s);return{button:r,turn:(a,c)=>{r.setAttribute("aria-label",a),r.title=a,o.setAttribute("d",c)}}}function Xr(t,e,n,o){
let s=null,r=0,i=()=>{clearTimeout(r),s=null,l.turn("Play through time",Jr)},a=p=>{s=p,n(p),r=setTimeout(c,o(p)?Lm:Om)},
c=()=>{if(!s||!l.button.isConnected||s[1]>=t)return i();a([s[0]+1,s[1]+1])},u=()=>{let[p,h]=e();a(p===0&&h===t?[0,0]:h===
t?[0,h-p]:[p+1,h+1]),l.turn("Pause",Em)},l=Bn("Play through time",Jr,()=>s?i():u()),m=p=>{let[h,w]=e();i(),h===0&&w===t?
n(p>0?[0,0]:[t,t]):h+p>=0&&w+p<=t&&n([h+p,w+p])},[f,g]=[Bn("Earlier","M10 3L5 8L10 13",()=>m(-1)),Bn("Later","M6 3L11 8L\
6 13",()=>m(1))];for(let{button:p}of[f,g])p.classList.add("gm-stepping");return{buttons:[f,l,g].map(({button:p})=>p),stop:i,
follow:()=>{s&&String(e())!==String(s)&&i()}}}function Qr(t,e,n){return d("input",{type:"range",min:0,max:n,step:1,value:e,"aria-label":t,autocomplete:"off"})}function $m(t,e){
let n=new Map(t.map(({id:s},r)=>[s,r])),o=t.map(({date:s,places:r,routes:i})=>({days:tt(s),mentions:r,routes:i}));for(let{
properties:s}of e){let r=tt(s.when);if(r){for(let i of s.reports){let a=o[n.get(i)??-1];a?.routes>0&&(a.routes-=1)}o.push(
{days:r,mentions:0,routes:1})}}return o}function Am(t,{starts:e,at:n}){let o=e.map(()=>({mentions:0,routes:0}));for(let{
days:s,mentions:r,routes:i}of t){if(!s)continue;let[a,c]=s.map(n);for(let u=a;u<=c;u+=1)o[u].mentions+=r/(c-a+1),o[u].routes+=
i/(c-a+1)}return o}function Cm(t){let e=Math.max(1,...t.map(({mentions:c,routes:u})=>Math.max(c,u))),n=(c,u,l,m="")=>{let f=l>
0?Math.max(.8,20*l/e):0;return L("rect",{x:c,width:u,y:20-f,height:f,class:m})},o=t.map(({mentions:c,routes:u},l)=>L("g",
{},n(l+.08,.84,c),n(l+.3,.4,u,"gm-moves"))),s={viewBox:`0 0 ${t.length} 20`,preserveAspectRatio:"none"},r=L("rect",{y:0,
height:20,class:"gm-window"});return{chart:L("svg",{...s,class:"gm-bars","aria-hidden":"true"},r,...o),pale:([c,u])=>{let l=u-
c+1;r.setAttribute("x",String(c)),r.setAttribute("width",String(l===o.length?0:l)),o.forEach((m,f)=>m.classList.toggle("\
gm-out",f<c||f>u))}}}function Tm(t,e,n,o){let s=r=>{let{left:i,width:a}=t.getBoundingClientRect();return Math.min(e-1,Math.
max(0,Math.floor((r.clientX-i)/a*e)))};t.addEventListener("pointerdown",r=>{if(r.button)return;let i=s(r),[a,c]=n(),l=!(a===
0&&c===e-1)&&c>a&&i>=a&&i<=c,m=f=>{let g=s(f),p=Math.min(e-1-c,Math.max(-a,g-i));o(l?[a+p,c+p]:[Math.min(i,g),Math.max(i,
g)])};t.setPointerCapture(r.pointerId),t.addEventListener("pointermove",m),t.addEventListener("lostpointercapture",()=>t.
removeEventListener("pointermove",m),{once:!0}),l||m(r)})}function Nm(t){let e=!1,n=null,o=s=>{if(e){n={value:s};return}
e=!0;let r=performance.now();t(s),setTimeout(()=>{e=!1;let i=n;n=null,i&&o(i.value)},Math.max(16,performance.now()-r))};
return o}function Pm(t,{starts:e,at:n},o,s){let r=Nm(i=>t.period=i);return{chosen:()=>(t.period||[o,s]).map(n),choose:([
i,a])=>r(i===0&&a===e.length-1?null:[e[i],(e[a+1]??s+1)-1])}}function _m(t,e){let n=`${E(e,"report has","reports have")}\
 no date and ${e===1?"stays":"stay"} shown`,o=s=>d(`span.gm-key${s}`,{"aria-hidden":"true"});return d("p.gm-quiet",{},o(
""),"mentions, ",o(".gm-moves"),`movements by ${t}`,e>0&&`. ${n}`)}function ti(t,e,n){let o=$m(t,e),s=o.map(({days:A})=>A).
filter(A=>A!==null);if(new Set(s.map(([A])=>A)).size<2)return null;let r=s.reduce((A,[T])=>Math.min(A,T),1/0),i=s.reduce(
(A,[,T])=>Math.max(A,T),-1/0),a=Yr(r,i),c=a.starts.length-1,u=Am(o,a),[l,m]=[Qr("From",0,c),Qr("To",c,c)],{chart:f,pale:g}=Cm(
u),{chosen:p,choose:h}=Pm(n,a,r,i),w=Xr(c,p,h,([A,T])=>u.slice(A,T+1).some(({mentions:P,routes:C})=>P+C>0)),y=d("output",
{}),x=d("div.gm-brush",{},f,l,m);x.style.setProperty("--gm-steps",String(c+1));let M=()=>{let[A,T]=n.period||[r,i],[P,C]=p();
l.value=String(P),m.value=String(C);let _=[Math.max(r,A),Math.min(i,T)].map(X=>Ct(yt(X)));y.textContent=_.join(" to "),l.
setAttribute("aria-valuetext",_[0]),m.setAttribute("aria-valuetext",_[1]),l.classList.toggle("gm-above",P===c),g([P,C]),
w.follow()},k=A=>{let T=A===l?m:l;Number(l.value)>Number(m.value)&&(T.value=A.value),w.stop(),h([Number(l.value),Number(
m.value)])};for(let A of[l,m])A.addEventListener("input",()=>k(A));Tm(f,c+1,p,A=>{w.stop(),h(A)}),n.watch(M),M();let S=o.
length-s.length;return d("div.gm-timeline",{},x,d("div.gm-playing",{},...w.buttons,y),_m(a.unit,S))}var Bm=t=>t.currentTarget;function Rm(t,e){let n=t.feature.properties,s=[[t.kind.label,b(n.country_name||n.country)].filter(
r=>r&&r!==t.name).join(", "),...Xt(t.feature)].filter(Boolean).join(" · ");return d("li",{},d("button.gm-item",{type:"b\
utton",click:r=>e(t.feature,Bm(r))},W(t.kind.class,6,z(n.confidence),!1),d("span.gm-item-name",{},O(t.name),d("span.gm-q\
uiet",{dir:"auto"},s)),d("span.gm-share",{},`×${D(t.feature)}`)))}var Im=(t,e)=>d("div.gm-unplaced-note",{},d("p.gm-qui\
et",{},"Not on the map, because it is not sure enough where they are."),t&&qt(e,"Show the best guesses on the map"));function zm(t,e,n){
let o=t.map(({id:i})=>i),s=i=>{let a=t[i];return d("li",{},n&&oe(e,"report",a.id,d("span.gm-heard",{},`Show ${b(a.title||
a.id)} on the map`)),d("div",{},G(new Map([[a.id,a]]),a.id),d("span.gm-quiet",{},[E(a.places,"mention"),E(a.routes,"rout\
e"),`${N(a.unresolved)} not placed`].join(" · "))))},r=d("p.gm-pair",{},d("button.gm-button",{type:"button",click:()=>e.
show("report",o,!0)},"All"),d("button.gm-button",{type:"button",click:()=>e.show("report",o,!1)},"None"));return d("div",
{},n&&t.length>1&&r,I(n&&t.length>1?"ol.gm-list.gm-reports":"ol.gm-list.gm-reports.gm-one",t.length,s,ht,wt))}function ei({
data:t,reports:e,filter:n},{places:o,routes:s,guesses:r,unresolved:i},a,c,u){let l=t.document.reports,m=y=>{let{name:x,mentions:M,
alternatives:k}=y.properties;return d("li",{"data-unresolved":y.id,tabindex:"-1"},d("strong",{},O(x)),Tn(t,k),ct(e,M),u(
y))},f=({feature:y})=>n.shows(y),g=!t.document.whole,p=g?ti(l,s.map(({feature:y})=>y),n):null,h=[Vt("Places",o,f,y=>I("u\
l.gm-list",y.length,x=>Rm(y[x],c),ht,wt)),Vt("Names not placed",i,n.shows,y=>I("ul.gm-list.gm-unresolved",y.length,x=>m(
y[x]),ht,wt))];return h[1].element.firstElementChild?.after(Im(r.length>0,n)),n.watch(()=>h.forEach(y=>y.update())),[a,...[
o,i].map((y,x)=>y.length>0&&h[x].element),p&&$t("Time",null,!0,p),$t(g?"Reports":"Reports quoted",l.length,l.length<=wt,
zm(l,n,g)),(o.length>0||s.length>0)&&cr(o,s,r.length,n)].filter(y=>y instanceof HTMLElement)}var jm=["mover","origin","via","destination"],ni=4;function si(t,e){let n=F(t.properties.when);if(n!==null)return[n,At(b(
t.properties.when,40))];let r=t.properties.reports.map(i=>e.get(i)?.date||"").map(i=>[F(i),i]).filter(([i])=>i!==null).sort(
(i,a)=>i[0]-a[0])[0];return r?[r[0],`report of ${At(b(r[1],40))}`]:null}function ri(t,e){let n=new Map([...e.keys()].map(
(r,i)=>[r,i])),o=({feature:r})=>{let i=si(r,e),c=r.properties.claims.map(u=>[n.get(u.report),u.start]).sort((u,l)=>oi(u,
l))[0];return[i?i[0]:1/0,...c||[1/0]]};return t.map(r=>[o(r),r]).sort(([r],[i])=>oi(r,i)).map(([,r])=>r)}function oi(t,e){
let n=t.findIndex((o,s)=>o!==e[s]);return n<0?0:t[n]<e[n]?-1:1}function Rn(t){let e=new Map;for(let a of t.claims.slice(
0,1e3)){if(!jm.includes(a.kind)||!a.text)continue;let c=e.get(a.report)||new Map;e.set(a.report,c);let u=c.get(re(a))||[];
(!u.length||u[0].sentence_start===a.sentence_start)&&c.set(re(a),[...u,a])}let n=a=>new Set([...a.values()].flat().map(({
kind:c,text:u})=>c+u)).size,[o,...s]=[...e.values()].sort((a,c)=>n(c)-n(a)),r=[...(o||new Map).values()].sort(([a],[c])=>a.
sentence_start-c.sentence_start),i=new Set(s.flatMap(a=>[...a.keys()]).filter(a=>!o.has(a)));return{told:r.slice(0,ni),others:i.
size+Math.max(0,r.length-ni)}}var re=t=>t.sentence.split(/\s+/).join(" ").trim();function Dm({feature:{geometry:t,properties:e}},n,o){
let s=e.claims.filter(r=>r.kind==="distance"&&$(r.km)).map(r=>N(Math.round(r.km)));return[o,n?n.words:b(e.status,20),`re\
ad correctly: ${H(e.confidence)}`,!t&&`not drawn: ${rn(e)}`,t&&$(e.length_km)&&`${q(e.length_km)} drawn`,t&&e.undrawn===
"legs"&&"not all of it",s.length?`stated ${[...new Set(s)].slice(0,4).join(", ")} km`:""].filter(Boolean).join(" · ")}function Wm({
feature:t,number:e}){let n=`gm-line gm-route-${e} gm-status-${ft(t)}`;return L("svg",{viewBox:"0 0 22 12",width:22,height:12,
"aria-hidden":"true"},L("path",{d:"M1 6H21",class:t.geometry?n:"gm-guess-line"}))}var qm=t=>K({...t,name:t.surface||t.name});
function ii(t,e){let n=e&&!e.denied?e:null,o=n?.stops||t.stops;return{mover:b(n?.mover||t.mover,60)||"movement",stops:o.
slice(0,40).map(qm).join(" → ")}}function Fm(t,e,n){let{told:o,others:s}=Rn(t.feature.properties),r=new Set(e?Rn(e.feature.
properties).told.map(([c])=>re(c)):[]),i=o.filter(([c])=>!r.has(re(c))),a=[o.length>i.length&&(i.length?"told above in p\
art":"told in the same words as above"),s>0&&`${E(s,"more sentence")} on its card`].filter(Boolean);return[...i.map(c=>We(
c,c.map(({text:u})=>u))),i.length>0&&G(n,i[0][0].report,i[0][0]),a.length>0&&d("p.gm-quiet.gm-others",{},a.join("; "))]}
function Hm(t,e,{desk:n,reports:o},s){let{feature:r}=t,i=St(r,n),{mover:a,stops:c}=ii(r.properties,i),u=si(r,o),l=m=>s(r,
m.currentTarget);return d(`li.gm-movement${i?.denied?".gm-struck":""}${r.geometry?"":".gm-undrawn"}`,{"data-listed":r.id},
d("button.gm-item",{type:"button",click:l},Wm(t),d("span.gm-item-name",{},d("strong",{},O(a)),": ",O(c,j),d("span.gm-qui\
et",{},Dm(t,i,u?u[1]:"")))),...Fm(t,e,o))}function Um(t,e){let n=t.filter(({feature:r})=>!r.geometry).length,o=t.filter(
({feature:r})=>r.properties.undrawn==="legs").length;if(!n&&!o)return null;let s=[n&&`${N(n)} not drawn, because it is n\
ot sure enough what moved where`,o&&`${N(o)} drawn without the legs to stops that are not placed`];return d("div.gm-unpl\
aced-note",{},d("p.gm-quiet",{},`${s.filter(Boolean).join("; ")}.`),t.some(r=>r.guesses.length)&&qt(e,"Show the best gue\
sses on the map"))}function ai(t,e,n){let{filter:o,desk:s}=t,r=null,i=[],a=f=>Hm(i[f],i[f-1],t,n),c=f=>(i=f,r=Ie("ol.gm-\
list.gm-movements",f.length,a,ht,wt),r.box),{element:u,update:l}=Vt("What happened",e,({feature:f})=>o.shows(f),c);return u.
append(Um(e,o)||""),o.watch(l),s.watch(()=>{for(let f of u.querySelectorAll("[data-listed]")){let g=i.findIndex(({feature:p})=>p.
id===f.getAttribute("data-listed"));g>=0&&f.replaceWith(a(g))}}),{element:u,listed:()=>e.filter(({feature:f})=>o.shows(f)),
rowOf:f=>i.includes(f)&&r?.rowAt(i.indexOf(f))||null}}function ci({feature:t}){let e=Rn(t.properties).told.map(([s])=>b(
re(s),j)),{mover:n,stops:o}=ii(t.properties,null);return{name:`${n}: ${o}`,sentence:e.join(" ")}}var li=1.1,ui=1400,mi=t=>new Promise(e=>setTimeout(e,t)),Vm=t=>Math.min(12e3,2500+50*t.length),Gm={"Play the story":"M3 \
1.5L13 8L3 14.5Z","Pause the story":"M3 2H6.5V14H3ZM9.5 2H13V14H9.5Z","Previous movement":"M10.5 2L4.5 8L10.5 14","Next \
movement":"M5.5 2L11.5 8L5.5 14","End of the story":"M3 3L13 13M13 3L3 13"};function fi(t,e){t.setAttribute("aria-label",
e),t.title=e;let n={viewBox:"0 0 16 16",width:14,height:14,"aria-hidden":"true"};t.replaceChildren(L("svg",n,L("path",{d:Gm[e]})))}
function Be(t,e){let n=d("button.gm-turn",{type:"button",click:e});return fi(n,t),n}function Zm({map:t,calm:e},n){let o=v.
latLngBounds(n.points.map(([r,i])=>v.latLng(i,r))),s={...lt(t),maxZoom:9};return e?(t.fitBounds(o,{...s,animate:!1}),Promise.
resolve()):new Promise(r=>{t.once("moveend",r),setTimeout(r,2e3*li),t.flyToBounds(o,{...s,duration:li})})}async function Km(t,e,n,o){
let s=e.points.length>1;s&&await Zm(t,e),s&&o(!1)&&await Promise.race([e.trace(t.calm?0:ui),mi(2*ui)]),o(!0)&&await mi(Vm(
n))}function Ym({toggle:t,back:e,on:n,end:o}){let s=Be("Play the story",t);s.classList.add("gm-play");let[r,i]=[Be("Prev\
ious movement",e),Be("Next movement",n)],a=Be("End of the story",o),c=d("span.gm-number",{}),l=d("div.gm-player",{role:"\
group","aria-label":"Movements, one by one"},s,r,c,i,a);return{element:l,show:(f,g,p)=>{l.hidden=g===0,c.textContent=f<0?
E(g,"route"):`${f+1} of ${g}`,r.hidden=i.hidden=g<2,a.hidden=f<0,l.classList.toggle("gm-begun",f>=0),fi(s,p?"Pause the s\
tory":"Play the story")}}}function Jm(t,e,n){let o=d("div.gm-now",{role:"status"});return{element:o,mark(s){for(let r of t.
aside.querySelectorAll(".gm-current"))r.classList.remove("gm-current");s&&e.rowOf(s)?.classList.add("gm-current"),t.shell.
classList.toggle("gm-telling",s!==null&&o.hasChildNodes())},tell(s,r){let{name:i,sentence:a}=ci(s);o.replaceChildren(d("\
strong",{},O(i,j)),d("p",{dir:"auto"},a));let c={block:"nearest",behavior:n?"auto":"smooth"};return r||e.rowOf(s)?.scrollIntoView(
c),a},clear:()=>o.replaceChildren()}}function Xm(t,e){let n=null;return{keep:()=>{n??={at:t.getCenter(),zoom:t.getZoom()}},
forget:()=>{n=null},restore(){n&&t.setView(n.at,n.zoom,{animate:!e}),n=null}}}function Qm(t,e,n){t.on("dragstart unload",
n),Te(e,n)}function di(t,e,n,o){let{map:s,calm:r}=t,[i,a]=[null,!1],c=Xm(s,r),u=0,l=n.listed,m=()=>i?l().indexOf(i):-1,f=S=>l()[(S+
l().length)%l().length],g=Jm(e,n,r),p=(S,A=a)=>{[i,a]=[S,A],S?c.keep():g.clear(),g.mark(S),k(m(),l().length,a)},h=async(S,A=!1)=>{
let T=a;o(S);let P=++u,C=g.tell(S,A);p(S,T),await Km(t,S,C,_=>P===u&&(a||!_)),!(P!==u||!a)&&(m()+1<l().length?h(f(m()+1)):
x())},w=S=>{u+=1,p(S,!1)},y=()=>{a=!0,h(f(m()+1<l().length?Math.max(0,m()):0)),e.sheet.isNarrow()&&e.sheet.set("peek")},
x=()=>{w(null),o(null),c.restore()},{element:M,show:k}=Ym({toggle:()=>a?w(i):y(),back:()=>h(f(m()<0?-1:m()-1)),on:()=>h(
f(m()+1)),end:x});return Qm(s,e.shell,()=>w(i)),t.filter.watch(()=>i&&m()<0?x():p(i)),p(null),e.told.after(M,g.element),
{step:h,know(S){g.clear(),w(S),c.forget()}}}function pi(t,e){t.addEventListener("keydown",n=>{let o=n.target.closest?.("\
.gm-movement"),s={ArrowDown:1,ArrowUp:-1}[n.key];if(!o||!s||n.altKey||n.ctrlKey||n.metaKey)return;let r=s>0?o.nextElementSibling:
o.previousElementSibling,i=r?.querySelector(".gm-item");i&&(n.preventDefault(),i.focus(),e(r?.getAttribute("data-listed")||
""))})}var tf=20;function ef({feature:t,kind:e,name:n},o){let{mentions:s,name:r,country_name:i,country:a}=t.properties,c=new Set(
s.slice(0,tf).map(u=>b(u.surface)));return{kind:[e.label,b(i||a)].filter(Boolean).join(", "),label:n,words:vt([n,b(r),...c].
join(" ")),go:u=>o(t,u)}}function nf({id:t,title:e,source:n},o){return{kind:"report",label:b(e||t),words:vt(b(`${e||""} ${t}\
 ${n||""}`,400)),go:()=>o(t)}}function gi({places:t,routes:e,unresolved:n},o,s,r){let i=(a,c,u)=>({kind:a,label:u,words:vt(
u),go:l=>s(c,l)});return[...t.map(a=>ef(a,s)),...e.map(({feature:a})=>i("route",a,mt(a.properties))),...n.map(a=>i("not \
placed",a,b(a.properties.name))),...o.map(a=>nf(a,r))]}function of({map:t,desk:e,calm:n},o,s){return ve(s,e,r=>{o.scrollIntoView({block:"nearest",behavior:n?"auto":"smooth"}),
Ht(t,t.getCenter(),b(s.properties.name),r)})}function sf({sheet:t,text:e},n){let o=null;n.watch(s=>{t.isNarrow()&&(s&&e.
set(!1),s&&t.state()!=="peek"?(o=t.state(),t.set("peek")):!s&&o&&t.state()==="peek"&&(t.set(o),o=null))})}function rf(t,e,n,o,s){
if(!o.routes.length)return null;let r=ai(t,ri(o.routes,t.reports),s.go),i=di(t,e,r,c=>{let u=c&&c.feature;s.close(),o.emphasise(
u),n.light(u)});s.follow(()=>r.listed().map(({feature:c})=>c));let a=c=>o.routes.find(({feature:u})=>u.id===c)||null;return pi(
r.element,c=>{let u=a(c);u&&i.step(u,!0)}),s.watch(c=>i.know(a(c?.id))),r.element}function hi(t,e,n,o,s,r){let{data:i,filter:a,
desk:c}=t,u=i.document,l=S=>{e.text.set(!0),n.show(S)},m=or(()=>gi(o,u.reports,s.go,l),"gm"),f=Gs(i),g=()=>u.features.filter(
S=>a.shows(S)),p=tr(f,g,S=>s.go(S,h)),h=d("button.gm-button",{type:"button","aria-haspopup":"dialog",click:()=>p.open()},
"Table"),y=d("button.gm-button",{type:"button",hidden:!0,click:()=>{a.reset(),m.input.focus()}},"Show all"),x=()=>location.
href.replace(/[?#].*$/,"")+r();e.tools.append(h,wr(t,o,f,g,x),y),e.tools.prepend(m.element),e.shell.append(p.dialog);let M=rf(
t,e,n,o,s),k=ei(t,o,M,s.go,S=>of(t,e.stage,S));return e.aside.append(c.element,...k),sf(e,s),{field:m.input,reset:y,tableOpen:()=>p.
dialog.open}}function af(t){let e="Borders: Natural Earth, de facto; they take no side";return d("details.gm-credits",{},d("summary",
{},d("span.gm-in-full",{},e),d("span.gm-in-short",{},"Borders: de facto")," · Credits"),d("ul",{},...t.attribution.slice(
0,40).map(n=>d("li",{dir:"auto"},b(n,300))),d("li",{},at("https://leafletjs.com","Leaflet"),", BSD 2-Clause"),d("li",{},
e)))}function cf(t,e,n){let o=new Map,s=0;for(let l of t.features){let{type:m}=l.properties,f=o.get(m)||[0,0];o.set(m,f),
f[0]+=1,e.shows(l)&&(f[1]+=1,m==="route"&&!l.geometry&&(s+=1))}let r=(l,m,f=`${m}s`)=>{let[g,p]=o.get(l)||[0,0];return!g&&
l!=="place"?"":p===g?E(g,m,f):`${N(p)} of ${E(g,m,f)}`},i=r("route","route")+(s?` (${N(s)} not drawn)`:""),c=[E(ae(t),"r\
eport"),r("place","place"),i].filter(Boolean).join(" · "),u=r("unresolved","name not placed","names not placed");return u?
[`${c} · `,d("button.gm-link",{type:"button",click:n},u)]:[c]}function lf({countries:t,near:e,bounds:n,said:o}){let s=(u,l,m)=>`${Number(
Math.abs(u).toFixed(2))}° ${u<0?m:l}`,[r,i]=[u=>s(u,"E","W"),u=>s(u,"N","S")],a=t.slice(0,8).map(({name:u,country:l})=>b(
u||l,60));return`Focus: ${[[a.slice(0,-1).join(", "),...a.slice(-1)].filter(Boolean).join(" and "),e&&`near ${i(e[1])}, ${r(
e[0])}`,n&&`${r(n[0])} to ${r(n[2])}, ${i(n[1])} to ${i(n[3])}`,o?"as the maker of this map said":"inferred from the rep\
orts"].filter(Boolean).join(", ")}`}function uf(t,e){t.append(af(e)),!e.features.some(({properties:n})=>n.type==="place")&&
t.append(d("p.gm-empty",{role:"status"},"No place was found in these reports"))}function wi(t,e,n){let o=n.document,s=b(
o.title,200)||(t.own?document.title:"");t.own&&(document.title=s);let r=new Map(o.reports.map(k=>[k.id,k])),i=ar(n),a=matchMedia(
"(prefers-reduced-motion: reduce)").matches,c={page:t,map:e,data:n,reports:r,filter:i,desk:br(s,n),calm:a},u=Xn(o,(k,S)=>f.
go(k,S)),l=o.focus?lf(o.focus):"",m=Zr(t,e.getContainer(),o,s,l,u);uf(m.stage,o),t.look&&$r(t.look,m,o,t.own),t.look&&!t.
look.wheel&&Fr(e,m.stage);let f=qr(c,m,u),g=js(c,m.stage,f);m.summary.after(vr(g.places,g.routes)||""),f.know([...g.places,
...g.routes,...g.guesses],g.aloneAt);let p=()=>Ar(e.getCenter(),e.getZoom(),i,f.opened()),h=hi(c,m,u,g,f,p),w=Tr(c,f,h.field),
y=t.own?Cr(p,w):()=>{},x=()=>{m.summary.replaceChildren(...cf(o,i,()=>Wr(c,m))),h.reset.hidden=i.everything};Xs(c,g,f.go,
u.pane),u.pane.append(Mr(c,u.pane)),f.watch(g.emphasise),f.watch(y),i.watch(()=>{g.update(),x();let k=f.opened();k&&!i.shows(
k)&&f.close(),y()}),x();let M=t.own&&location.hash.length>1;return M&&(g.opening.leave(),w($n(location.hash))),e.on("mov\
eend",y),Or(t.target,h.field,h.tableOpen,()=>m.details.set(!0)),Lr(e,g.opening.again,M),xr(c,m,g),m.shell.dataset.ready=
"true",m.shell}function yi(t){let e=0;return t.map(n=>e+=n)}function mf(t,e){let n=t.filter(([,[r]])=>r===null).map(([r,[,i]])=>[r,Lt(i,
e)]),o=e?Object.fromEntries(n.map(([r,i])=>[r,i[0]])):{},s=Array.from({length:e},()=>({...o}));for(let[r,i]of n)for(let a=1;a<
e;a+=1)s[a][r]=i[a];for(let[r,[i,a]]of t){if(i===null)continue;let c=s.filter((u,l)=>i[l]==="1");Lt(a,c.length).forEach(
(u,l)=>{c[l][r]=u})}return s}function Lt([t,e,n],o){if(t==="=")return new Array(o).fill(e);if(t==="i")return yi(e);if(t===
"p")return Lt(n,o).map(s=>`${e}${s}`);if(t==="d")return Lt(n,o).map(s=>e[s]);if(t==="l"){let s=Lt(e,o),r=yi(s),i=Lt(n,r.
length?r[r.length-1]:0);return s.map((a,c)=>i.slice(r[c]-a,r[c]))}return t!=="o"?e:mf(Object.entries(e),o)}var ff=(t,e,n)=>/[\ud800-\udfff]/.
test(t)?Array.from(t).slice(e,e+n).join(""):t.slice(e,e+n);function df(t){let{properties:e}=t;for(let[n,o]of[["mentions",
"surface"],["claims","text"]])for(let s of e[n]||[])o in s||(s[o]=ff(s.sentence,s.start,s.end)),s.start+=s.sentence_start,
s.end+=s.start,n==="mentions"&&!("confidence"in s)&&(s.confidence=e.confidence);return e.mentions&&!("name"in e)&&(e.name=
e.mentions[0]?.surface??null),"geonameid"in e&&!("gazetteer_id"in e)&&(e.gazetteer_id=`geonames:${e.geonameid}`),!("id"in
t)&&"gazetteer_id"in e&&(t.id=e.gazetteer_id),t}function pf(t){let e=Uint8Array;if(e.fromBase64)return e.fromBase64(t);let n=atob(
t.trim()),o=new Uint8Array(n.length);for(let s=0;s<n.length;s+=1)o[s]=n.charCodeAt(s);return o}async function bi(t){let e=new Blob(
[pf(t)]).stream().pipeThrough(new DecompressionStream("gzip")),n=await new Response(e).json(),{count:o,columns:s}=n.features||
{};return s&&(n.document.features=Lt(s,o).map(df)),delete n.features,n}var In=(t,e,n)=>Math.min(n,Math.max(t,e));function gf(t,e){return t.classList.contains("gm-compact")?(Object.assign(t.style,
{height:"auto",gridTemplateRows:`auto ${In(320,.62*e,560)}px`}),Math.ceil(t.getBoundingClientRect().height)):Math.ceil(e<
1e3?In(480,1.25*e,640):In(480,.56*e,760))}function xi(t){let{style:e}=document.documentElement,n=o=>{e.colorScheme=o==="\
light"||o==="dark"?`only ${o}`:""};n(t),t==="auto"&&window.addEventListener("message",({source:o,data:s})=>{o===window.parent&&
o!==window&&s?.type==="geomap-scheme"&&n(s.scheme)})}function ki(t){let e=0,n=(s=!1)=>{let r=gf(t,document.documentElement.
clientWidth);(r!==e||s)&&window.parent.postMessage({type:"geomap-height",height:r},"*"),e=r},o=new ResizeObserver(()=>n());
for(let s of[document.documentElement,t,...t.children])o.observe(s);window.addEventListener("message",s=>{s.source===window.
parent&&s.data?.type==="geomap-ask-height"&&n(!0)}),n(!0)}var hf=t=>b(String(t||"").replace(/<[^>]*>/g,"").replace(/&copy;/g,"©").replace(/&amp;/g,"&"),300);function wf(t){let e=d(
"p.gm-tile-credit",{dir:"auto"}),n=()=>{let o=[];t.eachLayer(s=>{s instanceof v.GridLayer&&o.push(hf(s.options.attribution))}),
t.getContainer().classList.toggle("gm-tiled",o.length>0),e.textContent=[...new Set(o)].filter(Boolean).join(" · "),e.hidden=
!e.textContent};t.getContainer().after(e),t.on("layeradd layerremove",o=>{o.layer instanceof v.GridLayer&&n()}),n()}function yf(t,{
url:e,attribution:n,subdomains:o,minZoom:s,maxZoom:r}){v.tileLayer(e,{attribution:n,subdomains:o,minZoom:s,maxNativeZoom:r,
referrerPolicy:"strict-origin-when-cross-origin"}).addTo(t)}function Si(t,e){wf(t),e&&yf(t,JSON.parse(e))}var vi=document.getElementById("geomap-payload"),Mi=globalThis[vi.dataset.map||""];try{let t=window.parent!==window,e=Er(
s=>Re().get(s));xi(e.theme);let n={own:!0,target:document,...t||e.compact?{look:e}:{}},o=wi(n,Mi,await bi(vi.textContent||
""));t&&ki(o),Si(Mi,document.getElementById("geomap-tiles")?.textContent||"")}catch(t){throw document.body.prepend(d("p.\
gm-failure",{role:"alert"},`This map could not be drawn: ${b(String(t),200)}. A browser of 2023 or later is needed.`)),t}
