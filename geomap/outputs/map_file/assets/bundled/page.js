var We=()=>new URLSearchParams(document.documentElement.dataset.geomap||location.search);function Yi(){if(window.parent===
window||self.origin!=="null")return!1;try{return!window.localStorage}catch{return!0}}function Ct(){let t=Yi()?(We().get(
"allow")||"").split(","):["downloads","links","printing"],e=n=>t.includes(n);return{files:e("downloads"),print:e("printi\
ng"),windows:e("links"),link:location.protocol!=="about:"}}var Xi="http://www.w3.org/2000/svg",D=600,wt=120,Ji=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,
Yn=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;function b(t,e=wt){if(typeof t!="string")return"";
let n=t.length>e?`${Array.from(t.slice(0,2*e)).slice(0,e).join("")}…`:t;return Ji.test(n)?Qi(n):n}var Qi=t=>t.replace(
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").
replace(Yn,"�"),yt=t=>encodeURIComponent(t.replace(Yn,"�"));function d(t,e={},...n){let[o,...s]=t.split("."),r=document.
createElement(o);s.length&&(r.className=s.join(" "));for(let[i,a]of Object.entries(e))typeof a=="function"?r.addEventListener(
i,a):a!==null&&a!==!1&&r.setAttribute(i,a===!0?"":String(a));return r.append(...n.filter(i=>i!==null&&i!==!1).map(i=>i)),
r}var $=(t,e)=>d("bdi",{},b(t,e));function L(t,e,...n){let o=document.createElementNS(Xi,t);for(let[s,r]of Object.entries(
e))o.setAttribute(s,String(r));return o.append(...n),o}var N=t=>String(Math.round(1e3*t)/1e3).replace(/\B(?=(\d{3})+(?!\d))/g,
","),E=(t,e,n=`${e}s`)=>`${N(t)} ${t===1?e:n}`,F=t=>`${N(Math.round(t))} km`,tt=t=>`${Math.round(t*100)} %`,A=t=>typeof t==
"number"&&Number.isFinite(t),fe=(t,e)=>e>=t?e-t:e-t+360;function lt(t,e){let n=null;try{n=/^https?:\/\//i.test(t)?new URL(
t):null}catch{}return n?Ct().windows?d("a",{href:n.href,target:"_blank",rel:"noopener noreferrer"},$(e)):d("span",{title:n.
href},$(e)):$(e)}var q=({properties:{told:t,mentions:e}})=>t?.mentions??e.length,Tt=({whole:t,reports:e})=>t?.reports??e.length,Xn=/^(.+)#\d+$/;
function ta({whole:t,reports:e,features:n}){let o=Xn.exec(e[0]?.id||"")?.[1];if(t||e.length<2||!o||e.some(({id:r})=>Xn.exec(
r)?.[1]!==o))return!1;let s=n.flatMap(({properties:r})=>r.mentions||[]);return s.length>0&&s.every(({row:r})=>typeof r==
"number")}var Jn=t=>ta(t)?`${N(Tt(t))} rows of one table`:E(Tt(t),"report");var bt=100,xt=12;function Fe(t,e,n,o=bt,s=o){let r=d(t),i=d("div",{},r),a=d("button.gm-more",{type:"button",click:()=>{let l=r.
childElementCount;c(),r.children[l]?.querySelector("button, a, summary")?.focus()}}),c=()=>{let l=r.childElementCount;for(let m=l;m<
Math.min(e,l+(l?o:s));m+=1)r.append(n(m));let f=e-r.childElementCount;a.textContent=`Show more (${E(f,"is","are")} left)`,
f>0?i.append(a):a.remove()};return c(),{box:i,rowAt:l=>{for(;l>=r.childElementCount&&r.childElementCount<e;)c();return r.
children[l]}}}var j=(...t)=>Fe(...t).box,Nt=(t,e,n,o)=>d("details.gm-section",{open:n},d("summary",{},d("h2",{},t),e===null?
null:d("span.gm-number",{},N(e))),o);function Yt(t,e,n,o){let s=d("div",{},o(e)),r=Nt(t,e.length,!0,s),i=r.querySelector(
".gm-number"),a=e;return{element:r,update:()=>{let u=e.filter(n);u.length===a.length&&u.every((l,f)=>l===a[f])||(a=u,i.textContent=
u.length===e.length?N(e.length):`${N(u.length)} of ${N(e.length)}`,s.replaceChildren(u.length?o(u):d("p.gm-quiet",{},"No\
ne with what the legend shows")))}}}var ea=[/(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,/(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,/(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g],
na=/^(#{1,6}[ \t]+)\S.*$/,oa=/^([ \t]*)([-*+]|([0-9]{1,9})[.)])[ \t]+\S/,sa=/^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;var ra="    ";var me=(t,e,n)=>t.fill("",e,e+n);function ia(t,e){for(let n of ea)for(let{index:o,1:s,2:r,3:i}of t.matchAll(n))me(e,o,s.
length),me(e,o+s.length+r.length,i.length)}function aa(t){let e=[],n=[],[o,s,r]=[0,!0,!1];for(let i of t.split(`
`)){let a=na.exec(i),c=sa.test(i)?null:oa.exec(i),u=(c?c[1]:/^[ \t]*/.exec(i)?.[0]||"").replaceAll("	",ra).length;c&&(!c[3]||
Number(c[3])===1||s||n.length&&r)?(r=!!c[3],n=[...n.filter(l=>l<u),u],e.push({at:o,line:i,kind:"item",depth:Math.min(n.length,
6),open:c[1]})):n.length&&i.trim()&&!a&&(!s||u>n[0])?e.push({at:o,line:i,kind:"more",depth:0,open:i.slice(0,i.length-i.trimStart().
length)}):(i.trim()&&(n=[]),e.push({at:o,line:i,kind:a?"heading":"",depth:0,open:a?a[1]:""})),s=!i.trim(),o+=i.length+1}
return e}function Qn(t){let e=t.map(r=>r.length===1?r:"�").join(""),n=[...t];ia(e,n);let o=[],s=aa(e);return s.forEach(
({at:r,line:i,kind:a,depth:c,open:u},l)=>{if(a!=="heading"&&a!=="item")return;o.push({end:r,kind:{}}),me(n,r,u.length);let f=r+
i.length;if(a==="heading")return void o.push({end:f,kind:{heading:!0}});/[-*+]/.test(i[u.length])&&(n[r+u.length]="•");
for(let m=l+1;s[m]?.kind==="more";m+=1){let g=s[m];g.at===f+1&&(n[f]=" "),me(n,g.at,g.open.length),f=g.at+g.line.length}
o.push({end:f,kind:{depth:c}})}),{shown:n,parts:[...o,{end:t.length,kind:{}}]}}function ca(t){let e=s=>s!==`
`&&s!=="\r"&&s!=="",n=t.findIndex(e),o=t.length-1-[...t].reverse().findIndex(e);return t.map((s,r)=>r<n||r>o?"":s)}function to(t){
let{shown:e,parts:n}=Qn(t);return n.map(({end:o,kind:s},r)=>{let i=r?n[r-1].end:0;return{start:i,points:ca(e.slice(i,o)),
...s}}).filter(o=>o.points.some(s=>s.trim()))}var eo=t=>Qn(t).shown;function oo(t){let e=new Map;for(let n of t.features){let{mentions:o,claims:s}=n.properties;for(let r of o||s){let i=e.get(
r.report);i||e.set(r.report,i={names:[],sentences:[],passages:new Map});let{start:a,end:c,sentence:u,sentence_start:l}=r;
o&&i.names.push({start:a,end:c,feature:n,confidence:r.confidence}),i.sentences.push({start:l,end:l+Array.from(u).length,
feature:n}),i.passages.set(l,u)}}for(let{names:n,sentences:o}of e.values())for(let s of[n,o])s.sort(so);return e}var so=(t,e)=>t.
start-e.start||e.end-t.end,no=new WeakMap;function Xt(t,e,n){let o=no.get(t);if(!o){let i=-1;no.set(t,o=t.map(({end:a})=>i=
Math.max(i,a)))}let s=i=>{let[a,c]=[0,t.length];for(;a<c;){let u=a+c>>1;i(u)?c=u:a=u+1}return a},r=o;return t.slice(s(i=>r[i]>
e),s(i=>t[i].start>=n)).filter(({end:i})=>i>e)}var la=50;function ua(t,e){let n=0;return t.map((o,s)=>{if(o!==`
`)return o;let r=s-n>=e&&s+1<t.length&&!/\s/.test(t[s+1]);return n=s+1,r?" ":o})}function ro(t,e){let n=(s,r,i)=>to(s).map(
a=>({...a,start:r+a.start,points:ua(a.points,i)}));if(typeof t.text=="string")return n(Array.from(t.text),0,la);let o=0;
return[...e?e.passages:[]].sort(([s],[r])=>s-r).map(([s,r])=>{let i=Array.from(r).slice(Math.max(0,o-s)),a=Math.max(s,o);
return o=a+i.length,{start:a,points:i}}).flatMap(s=>n(s.points,s.start,0))}function qe(t,e,n){let o=e;return[...t].sort(
so).filter(({start:s,end:r})=>{let i=s>=o&&r<=n&&r>s;return i&&(o=r),i})}var fa=["January","February","March","April","May","June","July","August","September","October","November","December"],He=/^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;var Jt=([t,e,n])=>Math.round(new Date(0).setUTCFullYear(t,e,n)/864e5);function et(t){let e=typeof t=="string"?He.exec(t):
null;if(!e)return null;let[n,o,s]=e.slice(1).map(i=>i?Number(i):NaN),r=new Date(Jt([n,o||12,0])*864e5).getUTCDate();return o<
1||o>12||s<1||s>(o===2?29:r)?null:[Jt([n,(o||1)-1,s||1]),Jt([n,(o||12)-1,s||r])]}var H=t=>et(t)?.[0]??null;function kt(t){
let e=new Date(t*864e5).toISOString();return e.startsWith("-")?`-${e.slice(3,13)}`:e.slice(0,10)}function Pt(t){let e=He.
exec(t);if(!e)return t;let n=Number(e[1]),o=n>=1e3?String(n):n<1?`${1-n} BC`:`AD ${n}`;return[e[3]&&String(Number(e[3])),
e[2]&&fa[Number(e[2])-1],o].filter(Boolean).join(" ")}function _t(t){let e=He.exec(t);return e&&Number(e[1])<1e3?Pt(t):t}function ma(t,e,n){let[o,s]=[t.start-t.sentence_start,t.end-t.sentence_start];if(o>=0&&e.slice(o,s).join("")===n)return[
o,s];let r=n?t.sentence.indexOf(n):-1;if(r<0)return null;let i=Array.from(t.sentence.slice(0,r)).length;return[i,i+Array.
from(n).length]}var da=200;function Ge(t,e){let n=Array.from(t[0].sentence),o=eo(n),s=t.map((c,u)=>ma(c,n,e[u])).filter(
c=>c!==null).sort((c,u)=>c[0]-u[0]),r=d("blockquote",{dir:"auto"}),i=(c,u)=>{let l=(p,h)=>b(o.slice(Math.max(p,c),Math.min(
h,u)).join(""),n.length);r.replaceChildren(c>0?"…":"");let f=c;for(let[p,h]of s)p<f||h>u||(r.append(l(f,p),d("mark",{},
l(p,h))),f=h);if(r.append(l(f,u)),u-c===n.length)return;let m=()=>{i(0,n.length),r.tabIndex=-1,r.focus({preventScroll:!0})},
g=`Show the whole sentence (${E(n.length,"character")})`;r.append("… ",d("button.gm-link",{type:"button",click:m},g))},
a=s.length>0&&s[0][1]>D?Math.max(0,s[0][0]-da):0;return i(a,Math.min(n.length,a+D)),r}function pa(t){try{return new Intl.
DisplayNames(["en"],{type:"language"}).of(t)||t}catch{return t}}function Ue({page:t,sheet:e,row:n,paragraph:o}){return A(
n)?e?`sheet ${b(e,wt)}, row ${n}`:`row ${n}`:t?`page ${b(t,wt)}`:A(o)?`paragraph ${o}`:""}function Z(t,e,n,o){let s=t.get(
e);if(!s)return d("cite",{},$(e));let r=s.source?b(s.source,wt):"",i=b(s.title||s.id,wt),a=()=>o?.(e,n?.sentence_start),
c=()=>o?d("button.gm-link",{type:"button",click:a},$(i)):$(i),u=[s.source&&/^https?:\/\//i.test(s.source)?lt(s.source,i):
c()];r&&!/^https?:\/\//i.test(r)&&u.push($(r));let l=n?Ue(n):"";return l&&u.push($(l)),s.date&&u.push(d("bdi.gm-date",{},
b(_t(s.date),40))),s.language&&u.push($(`in ${pa(s.language)}, which is not read`,wt)),d("cite",{},...u.flatMap((f,m)=>m?
[" · ",f]:[f]))}function ga(t){let e=[...new Set(t.map(n=>b(n.within)).filter(Boolean))];return e.length>0&&d("p.gm-qui\
et",{},"named within ",...e.slice(0,4).flatMap((n,o)=>o?[", ",$(n)]:[$(n)]))}var io=8,ao=100;function co(t){let e=new Map;
for(let n of t){let o=`${n.report}
${n.sentence}`,s=e.get(o);s?s.push(n):e.set(o,[n])}return[...e.values()]}function ut(t,e,n){let o=co(e),s=(i,a,c)=>{if(c||
a?.report!==i.report)return Z(t,i.report,i,n);let u=Ue(i);return u&&u!==Ue(a)?d("cite",{},$(u)):null},r=i=>{let a=o[i],c=new Set(
a.map(l=>l.sentence_start)),u=a.filter(l=>l.sentence_start===a[0].sentence_start);return d("li",{},Ge(u,u.map(l=>"surfac\
e"in l?l.surface:l.text)),ga(u),c.size>1&&d("p.gm-quiet",{},`The report says so ${N(c.size)} times`),s(a[0],o[i+1]?.[0],
(i+1-io)%ao===0))};return j("ul.gm-evidence",o.length,r,ao,io)}function de({mentions:t,told:e}){if(e&&e.mentions>t.length)
return`${E(e.mentions,"mention")}, ${t.length?`quoted: ${t.length}`:"none quoted"}`;let n=co(t).length,o=E(t.length,"men\
tion");return n===t.length?o:`${o} in ${E(n,"sentence")}`}var It=[{least:.9,word:"very likely",drawn:"filled",reading:"very likely right"},{least:.75,word:"likely",drawn:"filled",
reading:"likely right"},{least:.5,word:"more likely than not",drawn:"hollow",reading:"more likely right than wrong"},{least:0,
word:"uncertain",drawn:"dashed",reading:"unsure"}];var Ve=t=>It.find(({least:e})=>t>=e)||It[It.length-1],ft=t=>Ve(t).word,lo=t=>Ve(t).reading,R=t=>Ve(t).drawn;function pe(){
return[...new Set(It.map(({drawn:e})=>e))].map(e=>{let n=It.filter(({drawn:o})=>o===e).map(({word:o})=>o);return[e,n.length>
1?`${n[n.length-1]} or better`:n[0]]})}function wa({feature:t,confidence:e},n,o){let s=t.properties.type==="place",r=u=>{u.preventDefault(),o(t,c)},i=s?!1:"not\
 placed: it is not sure enough where this is",a=s?R(e||0):"lost",c=d(`a.gm-name.gm-is-${a}`,{href:`#open=${yt(t.id)}`,"d\
ata-of":t.id,title:i,click:r},n);return c}function ya(t,e,n,o){for(let{feature:s}of e){let r=t.get(s.id)||[];r[r.length-
1]?.element!==n&&(r.push({element:n,names:o.filter(({dataset:i})=>i.of===s.id)}),t.set(s.id,r))}}function uo({start:t,points:e,
heading:n,depth:o},s,r,i){let a=t+e.length,c=(h,w)=>b(e.slice(h-t,w-t).join(""),e.length),u=qe(Xt(s.names,t,a),t,a),l=(h,w)=>{
let y=[],x=h;for(let M of Xt(u,h,w))M.start<h||M.end>w||(y.push(c(x,M.start),wa(M,c(M.start,M.end),i)),x=M.end);return[...y,
c(x,w)]},f=[],m=t,g=Xt(s.sentences,t,a),p=qe(g.map(h=>({...h,start:Math.max(h.start,t)})),t,a);for(let{start:h,end:w}of p){
f.push(...l(m,h));let y=l(h,w),x=d("span.gm-sentence",{"data-at":h},...y);ya(r,Xt(g,h,w),x,y.filter(M=>typeof M!="string")),
f.push(x),m=w}return f.push(...l(m,a)),o?d(`div.gm-passage.gm-depth-${o}`,{dir:"auto",role:"listitem","aria-level":o},...f):
d(n?"h3.gm-passage":"p.gm-passage",{dir:"auto"},...f)}function fo(t){let e=[];for(let n of t){let o=e[e.length-1];n.getAttribute(
"role")!=="listitem"?e.push(n):o?.getAttribute("role")==="list"?o.append(n):e.push(d("div",{role:"list"},n))}return e}var ba=5,xa={names:[],sentences:[],passages:new Map};function ka(t){let e=t.reports.some(n=>typeof n.text=="string");return d(
"section.gm-reading",{"aria-label":"Text of the reports",tabindex:"0"},d("h2",{},e?"Text":"Sentences"),d("p.gm-quiet",{},
e?"Names lead to the map":"What names a place; names lead to the map"))}function Sa(t,e){let[n,o]=[e.getBoundingClientRect(),
t.getBoundingClientRect()];(n.top<o.top||n.bottom>o.bottom)&&(t.scrollTop+=n.top-o.top-o.height/3)}function Ma(t,e,n){let o=/^https?:/i.
test(t.source||""),s=Z(new Map([[t.id,o?{...t,source:null}:t]]),t.id),r=d("div",{}),i=d("details.gm-report",{open:e,"dat\
a-report":t.id},d("summary",{},s),r),a=!1,c=()=>{if(a)return;a=!0;let u=n();r.replaceChildren(...u),o&&r.prepend(d("p.gm\
-source",{},lt(t.source,t.source||""))),u.length||r.append(d("p.gm-quiet",{},"Nothing of it is on the map"))};return e?c():
i.addEventListener("toggle",c),{element:i,fill:c,isFilled:()=>a}}function mo(t,e){let n=new Map,o=new Map,s=new Map,r=[],
i=!1,a=ka(t),c=l=>{let f=n.get(l.id)||xa,m=()=>fo(ro(l,f).map(p=>uo(p,f,o,e))),g=Ma(l,t.reports.length<=ba,m);return s.set(
l.id,g),g.element},u=l=>{let f=s.get(l);return f?.fill(),f&&(f.element.open=!0),f?.element};return{pane:a,light(l){for(let g of r)
g.classList.remove("gm-lit","gm-lit-name");if(r=[],!l||!i)return;let f=l.properties.mentions||l.properties.claims;for(let{
report:g}of f)s.get(g)?.isFilled()===!1&&u(g);let m=o.get(l.id)||[];for(let{element:g,names:p}of m){g.classList.add("gm-\
lit");for(let h of p)h.classList.add("gm-lit-name");r.push(g,...p)}m.length&&Sa(a,m[0].element)},show(l){let f=u(l);return f?.
scrollIntoView({block:"nearest"}),f?.querySelector("summary")?.focus(),f},fill(){i||(i=!0,n=oo(t),a.append(j("div.gm-tex\
ts",t.reports.length,l=>c(t.reports[l]),50)))}}}var v=window.L;var po=.7,go=85.0511287798;function yo(t,e){let n=new Float64Array(2*t.length),[o,s,r,i]=[1/0,1/0,-1/0,-1/0];for(let a=0;a<
t.length;a+=1){let c=Math.max(-go,Math.min(go,t[a][1]/e)),u=.5+t[a][0]/e/360,l=.5-Math.log(Math.tan(Math.PI/4+c*Math.PI/
360))/(2*Math.PI);if(!Number.isFinite(u+l))throw new Error(`the ground has no position ${b(String(t[a]))}`);n[2*a]=u,n[2*
a+1]=l,u<o&&(o=u),u>r&&(r=u),l<s&&(s=l),l>i&&(i=l)}return{units:n,box:[o,s,r,i],seen:{where:"",points:[]}}}function ho(t,e,n,{
x:o,y:s}){let r=[],[i,a]=[NaN,NaN];for(let c=0;c<t.length;c+=2){let u=Math.round(t[c]*e+n)-o,l=Math.round(t[c+1]*e)-s;u===
i&&l===a||(r.push(v.point(u,l)),[i,a]=[u,l])}return r.length===1&&r.push(r[0]),r}var wo=t=>t.extend({initialize(e,n,o){v.
setOptions(this,o),Object.assign(this,{_tracks:e,_turn:n,_latlngs:[]})},_project(){},_clipPoints(){let[e,{min:n,max:o}]=[
this._map,this._renderer._bounds],[s,r]=[256*2**e.getZoom(),e.getPixelOrigin()],i=this._turn/360*s,a=`${s} ${i} ${r.x} ${r.
y}`;this._whole=[],this._rings=[];for(let c of this._tracks){let{units:u,box:l,seen:f}=c,[m,g]=[l[0],l[2]].map(y=>y*s+i-
r.x),[p,h]=[l[1],l[3]].map(y=>y*s-r.y);if(g<n.x-1||m>o.x+1||h<n.y-1||p>o.y+1)continue;if(!(m>n.x+1&&g<o.x-1&&p>n.y+1&&h<
o.y-1))this._rings.push(ho(u,s,i,r));else{if(f.where!==a){let y=v.LineUtil.simplify(ho(u,s,i,r),po);c.seen={where:a,points:y}}
this._whole.push(c.seen.points)}}this._pxBounds=this._renderer._bounds,t.prototype._clipPoints.call(this)},_simplifyPoints(){
let e=this._parts.map(n=>v.LineUtil.simplify(n,po));this._parts=e.concat(this._whole)}}),Ze=null;function bo(t,e,n,o){return Ze||=
{lines:wo(v.Polyline),areas:wo(v.Polygon)},new(n?Ze.areas:Ze.lines)(t,e,o)}function va(t){let e=[],n=0,o=0;for(let s=0;s+1<t.length;s+=2)n+=t[s],o+=t[s+1],e.push([n,o]);return e}function Ke(t){let e=360*
t.scale,n=new Set([t.box[0],t.box[2],...t.hole?[-e,0,e].flatMap(s=>[t.hole[0]+s,t.hole[2]+s]):[]]),o=new Set([t.box[1],t.
box[3],...t.hole?[t.hole[1],t.hole[3]]:[]]);return(s,r)=>s[0]===r[0]&&n.has(s[0])||s[1]===r[1]&&o.has(s[1])}function La(t,e,n){
let o=[],s=t.length-1;return t.forEach((r,i)=>{let[a,c]=[t[i?i-1:s],t[i<s?i+1:0]];if(!n&&(i===0||i===s)||e(a,r)||e(r,c))
o.push(r);else for(let l of[a,c])o.push([r[0]+(l[0]-r[0])/4,r[1]+(l[1]-r[1])/4])}),o}function ge(t,e,n=!1){let o=t.map(va);
if(!e.round)return o;let s=Ke(e);return o.map(r=>La(r,s,n))}function Ye(t,e){let n=Ke(e),o=[];for(let s of t){let r=[];for(let i=0;i<=
s.length;i+=1){let[a,c]=[s[i%s.length],s[(i||s.length)-1]];i>0&&n(a,c)&&(r.length>1&&o.push(r),r=[]),r.push(a)}r.length>
1&&o.push(r)}return o}function Oa(t,e,n){let o=document.createElement("div");o.className="gm-south leaflet-zoom-hide",e.
prepend(o);let s=()=>{let[r,i]=[n-540,n+540].map(a=>t.latLngToLayerPoint([-85,a]));o.style.width=`${i.x-r.x}px`,o.style.
height=`${t.getSize().y}px`,v.DomUtil.setPosition(o,r.round())};t.on("moveend zoomend resize",s),s()}function Ea(t){let e=Ke(
t),n=a=>a.map(c=>yo(c,t.scale)),o=a=>{let u=ge(a,t,!0).filter(m=>m.length).map(m=>[...m,m[0]]),[l,f]=[n(u),[]];return u.
forEach((m,g)=>{let p=!m.some((h,w)=>w>0&&e(h,m[w-1]));f.push(...p?[l[g]]:n(Ye([m.slice(1)],t)))}),{grounds:l,rims:f}},s=o(
t.land),r=o(t.lakes),i=(a,c)=>({name:c,filled:!1,tracks:n(ge(a,t))});return[{name:"gm-land",filled:!0,tracks:s.grounds},
...(t.rivers||[]).map(([a,c])=>i(c,`gm-river gm-river-${a}`)),{name:"gm-lake",filled:!0,tracks:r.grounds},{name:"gm-shor\
e",filled:!1,tracks:r.rims},i(t.units,"gm-unit-line"),i(t.borders,"gm-border"),{name:"gm-coast",filled:!1,tracks:s.rims}].
filter(({tracks:a})=>a.length)}function $a(t,e,n,o){for(let{name:s,filled:r,tracks:i}of n)bo(i,o,r,{...{renderer:e,interactive:!1,
pane:"gm-base",className:s},stroke:!r,fill:r}).addTo(t)}function xo(t,e,n){let o=t.createPane("gm-base");o.setAttribute(
"aria-hidden","true");let s=v.svg({pane:"gm-base",padding:.6}),r=t.getBounds().pad(.3),i=[];for(let u of[...e.levels].reverse()){
let l=([m,g,p,h],w)=>v.latLngBounds([g/u.scale,m/u.scale+w],[h/u.scale,p/u.scale+w]),f=null;for(let m of[-360,0,360]){let g=l(
u.box,m);if(g.getEast()<=n-185||g.getWest()>=n+185)continue;let p=g.intersects(r)&&!(u.hole&&l(u.hole,m).contains(r)),h=()=>$a(
t,s,f||=Ea(u),m);p?h():i.push(h)}}let a=()=>{for(let u of i.splice(0))u()};t.once("movestart",a),setTimeout(()=>o.isConnected&&
a()),Oa(t,o,n);let c=()=>t.getContainer().classList.toggle("gm-near",t.getZoom()>=5.5);t.on("zoomend",c),c()}var Aa=new Set(["country","territory","region"]);function ko(t,e){let[n,o,s,r]=[e.getSouth(),e.getWest(),e.getNorth(),e.
getEast()];return t.some(i=>i.some(([a,c],u)=>{let[l,f]=i[Math.max(0,u-1)];return Math.max(a,l)>=n&&Math.min(a,l)<=s&&Math.
max(c,f)>=o&&Math.min(c,f)<=r}))}function Ca(t,e,n){let o=[],s=[];for(let r of t.levels){let i=(r.areas||[]).filter(([a])=>a===
e).flatMap(([,a])=>ge(a,r,!0));for(let a of[-360,0,360]){let[c,u]=[r.box[0]/r.scale+a,r.box[2]/r.scale+a];if(u<=n-185||c>=
n+185)continue;let l=f=>f.map(([m,g])=>[g/r.scale,m/r.scale+a]);o.push(...i.map(l)),s.push(...Ye(i,r).map(l))}}return{fills:o,
sides:s}}function Ta(t,e){let n=new Map((t.areas||[]).map((o,s)=>[o,s]));return n.size?e.filter(o=>n.has(o.feature.properties.
gazetteer_id)).map(o=>({view:o,index:n.get(o.feature.properties.gazetteer_id)})).sort((o,s)=>o.index-s.index):[]}function Na(t,e,n,o){
return Ta(t,e).map(({view:s,index:r})=>{let{fills:i,sides:a}=Ca(t,r,n),{confidence:c,kind:u}=s.feature.properties,l=Aa.has(
u)?" gm-area-wide":"",f=`gm-area gm-${s.kind.class} gm-area-${R(c)}${l}`,m=h=>{let w=`${f} gm-area-${h}`;return{smoothFactor:.7,
...o(w),className:w}},g=v.polygon(i,{...m("ground"),stroke:!1}),p=v.polyline(a,{...m("line"),fill:!1,interactive:!1});return s.
bounds=g.getBounds(),{view:s,sides:a,ground:g,line:p}})}function So(t,e,n,o,s,r){t.createPane("gm-areas").setAttribute("\
aria-hidden","true");let c={renderer:v.svg({pane:"gm-areas",padding:.6}),pane:"gm-areas",bubblingMouseEvents:!0},u=Na(e,
n,o,()=>c).map(({view:g,sides:p,ground:h,line:w})=>{h.options.interactive=g.kind.class!=="L",h.on("click",y=>{ko(p,t.getBounds())&&
(v.DomEvent.stopPropagation(y),r(g,g.button))});for(let y of[h,w])y.addTo(t);return{view:g,sides:p,layers:[h,w]}}),l=(g,p)=>{
for(let{view:h,layers:w}of u)for(let y of w)y.getElement()?.classList.toggle(g,p(h))},f=()=>{let g=t.getBounds();for(let{
sides:p,layers:h}of u)h[0].getElement()?.classList.toggle("gm-around",!ko(p,g))};t.on("moveend",f);let m=()=>l("gm-away",
g=>!s(g.feature));return f(),m(),{update:m,emphasise:g=>l("gm-open",p=>p.feature===g)}}var Pa=t=>t?[t.id,...(t.properties.stops||[]).map(({place:e})=>e)]:[];function Mo(t,e){let n=new Set,o=({id:s})=>n.size>
0&&n.has(s);return{isChosen:o,choose:s=>{n=new Set(Pa(s)),t.getContainer().classList.toggle("gm-dimming",n.size>0);for(let r of e())
for(let i of r.layers)i.getElement()?.classList.toggle("gm-chosen",o(r.feature))}}}var Qe=85,Xe=89,tn=88,_a=89.9,Je=83,U=t=>Math.abs(t)>_a,he=t=>Math.max(-tn,Math.min(tn,t)),Bt=t=>Math.min(tn,t.options.crs.
projection?.MAX_LATITUDE??Qe),vo=t=>t.flatMap((e,n)=>U(e[1])?[t[(n||t.length-1)-1],t[n<t.length-1?n+1:1]].filter(s=>s&&!U(
s[1])).map(([s])=>[s,e[1]]):[e]);function Ia({geometry:t}){return t?t.type==="Point"?[t.coordinates[1]]:(t.type==="Multi\
LineString"?t.coordinates:[t.coordinates]).flatMap(n=>n.map(([,o])=>o)):[]}function Lo(t,e,n){let[o,s]=[0,0];for(let r of e)
for(let i of Ia(r))[o,s]=[Math.min(o,i),Math.max(s,i)];if(Math.max(s,-o)>Je){let r=v.extend({},v.Projection.SphericalMercator,
{MAX_LATITUDE:Xe});t.options.crs=v.extend({},v.CRS.EPSG3857,{projection:r})}return[[o<-Je?-Xe:-Qe,n-200],[s>Je?Xe:Qe,n+200]]}
function Oo(t,e){if(t.every(([,o])=>Math.abs(o)<=e))return[t];let n=[[]];return t.forEach((o,s)=>{let r=t[s-1],[i,a]=[o,
r||o].map(([,c])=>Math.abs(c)<=e);if(i!==a){let c=Math.sign((i?r:o)[1])*e,u=(c-r[1])/(o[1]-r[1]);n[n.length-1].push([r[0]+
u*(o[0]-r[0]),c]),i||n.push([])}i&&n[n.length-1].push(o)}),n.filter(({length:o})=>o>1)}function Eo(t,e){let n=([,o])=>Math.
abs(o)===e;return t.flatMap((o,s)=>{let[r,i]=[o[0],o[o.length-1]],[a,c]=[s===0?"from":"over",s===t.length-1?"to":"over"];
return[...n(r)?[{at:r,leads:a}]:[],...n(i)?[{at:i,leads:c}]:[]]})}var $o=2e-4;function St(t,e){let n=t.type==="MultiLineString"?t.coordinates:[t.coordinates],o=[],s=null;for(let r of n){
let i=!1;for(let[a,c]of Ba(r)){let u=s?a+360*Math.round((s[0]-a)/360):e(a),l=s&&Math.abs(s[0]-u)<$o&&Math.abs(s[1]-c)<$o;
!i&&!l&&o.push([]),i=!0,(!s||s[0]!==u||s[1]!==c)&&o[o.length-1].push([u,c]),s=[u,c]}}return o.filter(r=>r.length>1)}function Ba(t){
if(!t.some(([,n])=>U(n)))return t;let e=t.find(([,n])=>!U(n))?.[0]??0;return t.map(([n,o])=>[e=U(o)?e:n,o])}var Ao=2e-4,
we=([t,e],n,o)=>Math.abs(e-o)<Ao&&(U(e)||Math.abs(((t-n)%360+540)%360-180)<Ao);function Co(t){let e=t?t[0]+fe(t[0],t[2])/
2:0;return{middle:e,unwrap:n=>n+360*Math.round((e-n)/360)}}var Ra=14,nn=600,za=.75;function ye(t){let e=t.getContainer(),n=e.getBoundingClientRect(),o={left:0,top:0,right:0,bottom:0};
for(let s of e.closest(".gm-page")?.querySelectorAll("[data-covers]")||[]){let r=s.getBoundingClientRect(),i=r.right<=n.
left||r.left>=n.right||r.bottom<=n.top||r.top>=n.bottom,a=s.getAttribute("data-covers")||"";if(i||!r.width||!r.height||!Object.
hasOwn(o,a))continue;let c={left:r.right-n.left,top:r.bottom-n.top,right:n.right-r.left,bottom:n.bottom-r.top},u=a==="le\
ft"||a==="right"?n.width:n.height;o[a]=Math.max(o[a],Math.min(c[a],za*u))}if(n.width<nn)for(let s of Qt(t))ja(o,s,n);return o}
function ja(t,[e,n,o,s],{width:r,height:i}){let a=[["left",o,r],["top",s,i],["right",r-e,r],["bottom",i-n,i]],[[c,u]]=a.
sort(([,l,f],[,m,g])=>l/f-m/g);t[c]=Math.max(t[c],u)}var Da=".leaflet-control, .gm-credits, .gm-outside";function Qt(t){
let e=t.getContainer(),n=e.getBoundingClientRect();return[...(e.closest(".gm-stage")||e).querySelectorAll(Da)].map(o=>o.
getBoundingClientRect()).filter(({width:o,height:s})=>o&&s).map(({left:o,top:s,right:r,bottom:i})=>[o-n.left-2,s-n.top-2,
r-n.left+2,i-n.top+2])}function mt(t,e=Math.min(56,t.getSize().x/9),n=Math.min(44,t.getSize().y/12)){let{left:o,top:s,right:r,
bottom:i}=ye(t),{x:a,y:c}=t.getSize(),[u,l]=[Math.min(e,(a-o-r)/5),Math.min(n,(c-s-i)/5)];return{paddingTopLeft:[o+u,s+l],
paddingBottomRight:[r+u,i+l]}}function To(t){let{left:e,top:n,right:o,bottom:s}=ye(t),{x:r,y:i}=t.getSize();return v.latLngBounds(
[[e,i-s],[r-o,n]].map(a=>t.containerPointToLatLng(a)))}var No=t=>v.latLngBounds([t.getSouthWest(),t.getNorthEast()].map(
({lat:e,lng:n})=>v.latLng(he(e),n))),en={whole:12,place:7,wide:5};function Wa({points:t,feature:e},n){let o=e.properties.
stops.filter(r=>A(r.lon)&&A(r.lat)),s=t.length?t:o.map(r=>[n(r.lon),r.lat]);return v.latLngBounds(s.map(([r,i])=>v.latLng(
i,r)))}function on(t,e,n,o=0){let s=t.getCenter().lng,r=c=>c+360*Math.round((s-c)/360),i="points"in e?Wa(e,r):e.bounds,a={
animate:!1};if(i?.isValid())t.fitBounds(No(i),{...mt(t),maxZoom:en.whole,...a});else{if("points"in e)return;if(n&&o<=t.getZoom())
t.panInside(e.at,{...mt(t,40,40),...a});else{let c=Math.max(t.getZoom(),o,e.kind.area?en.wide:en.place);t.fitBounds(v.latLngBounds(
[e.at,e.at]),{...mt(t),maxZoom:c,...a})}}}function Po(t,e,n,o){Number.isFinite(t.getMaxZoom())||t.setMaxZoom(Ra);let{middle:s,
unwrap:r}=Co(e.document.bbox),i=()=>v.latLngBounds([...n().map(l=>l.at),...o().flatMap(l=>l.points.map(([f,m])=>v.latLng(
m,f)))]),a=()=>{if(!e.view)return c();let[l,f,m,g]=e.view,p=r(l);return v.latLngBounds([[f,p],[g,p+fe(l,m)]])},c=()=>{let l=(e.
document.focus?.countries||[]).map(({country:m})=>m),f=n().filter(m=>l.includes(m.feature.properties.country));return f.
length?v.latLngBounds(f.map(m=>m.at)):i()};return{middle:s,unwrap:r,first:a,fit:(l=i())=>{l.isValid()?t.fitBounds(No(l),
{...mt(t),maxZoom:l.getNorthEast().equals(l.getSouthWest())?9:11,animate:!1}):t.setView([20,s],t.getMinZoom(),{animate:!1})}}}
function _o(t,e,n,o){let s=()=>{},r={show:()=>{let{maxBounds:i}=t.options;t.setMaxBounds(null),t.invalidateSize({animate:!1}),
t.options.minZoom=Math.max(0,Math.floor(4*Math.log2(t.getSize().x/300))/4),e(),t.panInsideBounds(o,{animate:!1}),t.fire(
"zoomlevelschange"),i&&t.setMaxBounds(i)},note:()=>{let i=n();s=i.leave,i.covers&&(r.show(),s(),s=n().leave)},leave:()=>s(),
again:()=>{s(),r.show(),r.note()}};return r}function Io(t,e){v.control.zoom({zoomInText:"+",zoomOutText:"−"}).addTo(t);let n=v.control({position:"topleft"});n.onAdd=
()=>{let o=d("button.gm-fit",{type:"button","aria-label":"Show everything",title:"Show everything",click:e},L("svg",{viewBox:"\
0 0 16 16",width:16,height:16,"aria-hidden":"true"},L("path",{d:"M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10"}))),s=d("div.\
leaflet-bar",{},o);return v.DomEvent.disableClickPropagation(s),s},n.addTo(t),qa(t)}var Fa=2;function qa(t){let e=v.control.
scale({maxWidth:t.getSize().x<nn?100:120,metric:!0,imperial:!0}).addTo(t),n=d("div.gm-scale-note");e.getContainer().prepend(
n);let o=()=>{let{y:s}=t.getSize(),[r,i,a]=[0,s/2,s].map(l=>t.containerPointToLatLng([0,l]).lat),[c,u]=[r,a].map(l=>Math.
cos(l*Math.PI/180));n.hidden=Math.max(c/u,u/c)<Fa,n.textContent=`at ${Math.round(Math.abs(i))}° ${i<0?"S":"N"}`};t.on("\
moveend",o),o()}function be(t,e){let n=[];for(let o=1;o<t.length;o+=1){let[s,r]=[t[o-1],t[o]],[i,a]=[Math.min(s.x,r.x),Math.max(s.x,r.x)],
[c,u]=[Math.min(s.y,r.y),Math.max(s.y,r.y)];if(a<0||i>e.x||u<0||c>e.y)continue;let l=Math.min(400,Math.ceil(Math.hypot(r.
x-s.x,r.y-s.y)/9));for(let f=0;f<l;f+=1)n.push([s.x+(r.x-s.x)*f/l,s.y+(r.y-s.y)*f/l])}return n}function Ha(t,e,{x:n,y:o}){
let[s,r]=[e.x-t.x,e.y-t.y],i=Math.max(0,Math.min(1,((n-t.x)*s+(o-t.y)*r)/(s*s+r*r||1)));return Math.hypot(t.x+i*s-n,t.y+
i*r-o)}var te=(t,e,{x:n,y:o})=>Math.sign((e.x-t.x)*(o-t.y)-(e.y-t.y)*(n-t.x)),Ua=(t,e,n,o)=>te(t,e,n)!==te(t,e,o)&&te(n,
o,t)!==te(n,o,e);function Bo(t,e,[n,o,s,r]){if(Math.max(t.x,e.x)<n||Math.min(t.x,e.x)>s||Math.max(t.y,e.y)<o||Math.min(t.
y,e.y)>r)return!1;let i=[n,s].flatMap(a=>[o,r].map(c=>te(t,e,{x:a,y:c})));return new Set(i).size>1}var Mt=({size:{x:t,y:e}},[
n,o,s,r])=>n>=1&&o>=1&&s<=t-1&&r<=e-1;function Ro(t,e){let n=[],o=[],s=[],r=i=>n.every(a=>i[2]<a[0]||i[0]>a[2]||i[3]<a[1]||
i[1]>a[3])&&s.every(([a,c])=>!Bo(a,c,i));return{size:t,take:i=>{n.push(i)},takeSymbol({x:i,y:a},c){o.push({x:i,y:a,radius:c}),
n.push([i-c,a-c,i+c,a+c])},isAstray:([i,a,c,u],l)=>o.some(({x:f,y:m,radius:g})=>Math.hypot(Math.max(i-f,0,f-c),Math.max(
a-m,0,m-u))-g<6&&Math.hypot(f-l.x,m-l.y)>1),hasSymbol:i=>o.some(({x:a,y:c,radius:u})=>Math.hypot(a-i.x,c-i.y)<u),takeLine:(i,a)=>{
s.push([i,a])},isOpen:(i,a,c,u)=>o.every(({x:l,y:f,radius:m})=>Math.hypot(l-c.x,f-c.y)<=1||Ha(i,a,{x:l,y:f})>m+u)&&s.every(
([l,f])=>!Ua(i,a,l,f))&&n.every(l=>{let[f,m]=[(l[0]+l[2])/2,(l[1]+l[3])/2];return o.some(g=>g.x===f&&g.y===m)||!Bo(i,a,l)}),
holds:(i,a=0)=>i.x>-a&&i.y>-a&&i.x<t.x+a&&i.y<t.y+a,isFree:r,takeTurned:(i,a,c,u)=>{let[l,f]=[Math.cos(a*Math.PI/180),Math.
sin(a*Math.PI/180)],m=u/2*(Math.abs(l)+Math.abs(f)),g=Math.ceil(c/u),p=Array.from({length:g},(y,x)=>{let M=((x+.5)/g-.5)*
c,[k,S]=[i.x+l*M,i.y+f*M];return[k-m,S-m,k+m,S+m]}),h=p.every(([y,x,M,k])=>y>2&&x>2&&M<t.x-2&&k<t.y-2),w=e.some(([y,x])=>{
let[M,k]=[y-i.x,x-i.y];return Math.abs(M*l+k*f)<c/2+4&&Math.abs(k*l-M*f)<u/2+4});return!h||w||!p.every(r)?!1:(n.push(...p),
!0)},isClear:([i,a,c,u])=>e.every(([l,f])=>l<i-4||l>c+4||f<a-4||f>u+4)}}var zo=3,Ga=({feature:t})=>["river","canal"].includes(t.properties.kind);function Va(t){let e=t.length-zo,n=t.slice(0,zo).
map(({name:o})=>o);return e>0?`${n.join(", ")} and ${N(e)} more`:[n.slice(0,-1).join(", "),...n.slice(-1)].filter(Boolean).
join(" and ")}function jo(t,e,n,o,s){let r=To(t),i=Bt(t)-.01,a=n.filter(p=>!(p.bounds?r.intersects(p.bounds):r.contains(
p.at)||Ga(p))),c=o.filter(({points:p})=>!p.every(([h,w])=>r.contains([Math.max(-i,Math.min(i,w)),h]))).length,u=[a.length&&
`${E(a.length,"place lies","places lie")} outside this view: ${Va(a)}`,c&&`${E(c,"route leads","routes lead")} out of it`].
filter(Boolean);if(!u.length)return{leave:()=>{},covers:!1};let l=a.length?u.join("; "):`${E(c,"route leads","routes lea\
d")} out of this view`,f=d("button.gm-outside",{type:"button",click:()=>s()},d("span.gm-in-full",{},$(`${l}.`,300)," ",d(
"span.gm-more-words",{},"Show everything")),d("span.gm-in-short",{},`Show ${N(a.length+c)} outside this view`));e.append(
f);let m=()=>f.remove();t.once("movestart",m);let g=()=>Za(t,f,n,o);return g()?(f.classList.add("gm-low"),g()?(f.classList.
remove("gm-low"),f.dataset.covers="top",{leave:m,covers:!0}):{leave:m,covers:!1}):{leave:m,covers:!1}}function Za(t,e,n,o){
let[s,r]=[t.getContainer(),e].map(c=>c.getBoundingClientRect()),i=(c,u,l)=>c>r.left-s.left-l&&c<r.right-s.left+l&&u>r.top-
s.top-l&&u<r.bottom-s.top+l,a=o.flatMap(c=>c.tracks);return n.some(({at:c,radius:u})=>{let{x:l,y:f}=t.latLngToContainerPoint(
c);return i(l,f,u)})||a.some(c=>{let u=c.map(l=>t.latLngToContainerPoint(l));return be(u,t.getSize()).some(([l,f])=>i(l,
f,4))})}var Ka=/^[A-Za-z0-9+/]+=*$/,[Ya,Do]=[5.5,9.5];function Wo(t,e,n){let o=(e.relief||[]).filter(([,,,i])=>Ka.test(i));if(!o.
length)return;let s=t.createPane("gm-relief");s.setAttribute("aria-hidden","true");for(let[i,a,c,u]of o){let l=360/2**i,
f=(m,g)=>v.CRS.EPSG3857.pointToLatLng(v.point(m*256,g*256),i);for(let m of[-360,0,360]){let g=a*l-180+m;if(g+l<=n-185||g>=
n+185)continue;let p=[[f(a,c+1).lat,g],[f(a,c).lat,g+l]];v.imageOverlay(`data:image/webp;base64,${u}`,p,{pane:"gm-relief",
className:"gm-relief"}).addTo(t)}}let r=()=>{let i=(Do-t.getZoom())/(Do-Ya);s.style.setProperty("--gm-left",String(Math.
max(0,Math.min(1,i))))};t.on("zoomend",r),r()}var nt={place:{size:13,style:"600",spacing:0,pad:2},minor:{size:12,style:"500",spacing:0,pad:2},sea:{size:13,style:"ital\
ic 600",spacing:1.2,pad:4},region:{size:13,style:"600",spacing:1.6,pad:4},crowd:{size:12,style:"600",spacing:0,pad:2},line:{
size:12,style:"500",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,style:"600",spacing:1.4,
pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,pad:10},river:{
size:11,style:"italic 400",spacing:.6,pad:8},settlement:{size:11,style:"400",spacing:0,pad:9}};function Fo(t){let e=document.
createElement("canvas").getContext("2d"),n=new Map;return(o,s)=>{let r=`${s} ${o}`,i=n.get(r);if(i===void 0){let a=nt[s];
e.font=`${a.style} ${a.size}px ${t}`,i=e.measureText(a.upper?o.toLocaleUpperCase("en"):o).width+o.length*a.spacing,n.set(
r,i)}return i}}var Ho=8,Xa=40,Ja=[16,26,38,52,68,86,106,128,152,178],qo=24,Qa=50,tc=2;function ec(t,e){let{left:n,top:o,right:s,bottom:r}=ye(
t);return{within:[n+3,o+3,e.x-s-3,e.y-r-3],taken:Qt(t)}}function nc({x:t,y:e},[n,o],s,r){return Math.abs(n)>.4?[n>0?t+2:
t-s-2,e-r/2]:[t-s/2,o>0?e:e-r]}function oc(t,{kind:e,at:n,radius:o},s,{within:r,taken:i}){let a=nt[e].size*1.3,c=null;for(let u of Ja){
for(let l=0;l<qo;l+=1){let f=2*Math.PI*l/qo,[m,g]=[Math.cos(f),Math.sin(f)],p={x:n.x+m*o,y:n.y+g*o},h={x:p.x+m*u,y:p.y+g*
u},[w,y]=nc(h,[m,g],s,a),x=[w-1,y-1,w+s+1,y+a+1];if(x[0]<r[0]||x[1]<r[1]||x[2]>r[2]||x[3]>r[3])continue;let M=i.some(S=>S[2]>
x[0]&&S[0]<x[2]&&S[3]>x[1]&&S[1]<x[3]),k=u+(t.isClear(x)?0:Qa);M||c&&k>=c.cost||!t.isFree(x)||!t.isOpen(p,h,n,tc)||(c={cost:k,
from:p,end:h,box:x})}if(c&&c.cost<=u)break}return c}function Uo(t,e,n,o,s,r){let i=[],a=[],c=null;for(let m of s.slice(0,
Xa)){if(a.length>=r&&!m.chosen)continue;c||=ec(t,e.size);let g=oc(e,m,n(m.text,m.kind),c);if(!g)continue;let{from:p,end:h,
box:w}=g;e.take(w),e.takeLine(p,h),o(m.text,m.classes,m.at,w[0]+1,w[1]+1,m.chosen);let y=`M${[p,h].map(({x:M,y:k})=>`${M.
toFixed(1)} ${k.toFixed(1)}`).join("L")}`,x=m.chosen?" gm-chosen":"";i.push(L("path",{d:y,class:`gm-leader-casing${x}`}),
L("path",{d:y,class:`gm-leader${x}`})),a.push(m)}if(!i.length)return{drawn:[],led:a};let{x:u,y:l}=e.size,f=L("svg",{class:"\
gm-leaders",width:u,height:l,viewBox:`0 0 ${u} ${l}`},...i);return v.DomUtil.setPosition(f,t.containerPointToLayerPoint(
[0,0]).round()),{drawn:[f],led:a}}var Go=12,Vo=150,sc=400,rc=.3,ic=["place","minor","crowd","sea"],Zo={H:"sea",L:"region"},ac=8,cc=.5;function Rt(t,e,n,o,s,r,i){
let{size:a,pad:c}=nt[s],u=e(o,s),l=[[r.x+i,r.y-a*.65],[r.x-i-u,r.y-a*.65],[r.x-u/2,r.y-i-a*1.3],[r.x-u/2,r.y+i-1]];for(let f of ic.
includes(s)?[!0,!1]:[!0])for(let[m,g]of l){let p=[m-c/2,g-c/4,m+u+c/2,g+a*1.3+c/4],h=m>=2&&m+u<=t.size.x-2&&g>=2&&g+a<=t.
size.y-2,w=t.isAstray(p,r)&&(f||s!=="crowd");if(!(!h||w||!t.isFree(p)||f&&!t.isClear(p)))return t.take(p),n(o,s,r,m,g),!0}
return!1}var Ko=(t,e,{single:n,crowds:o})=>({places:n().slice(0,2e3).map(s=>({view:s,at:t.latLngToContainerPoint(s.at).add(
s.beside)})).filter(({at:s})=>e.holds(s,40)),crowds:o().map(s=>({...s,at:t.latLngToContainerPoint(s.at)})).filter(({at:s})=>e.
holds(s,40))});function Yo(t,e,n){let{places:o,crowds:s}=Ko(t,e,n);for(let{at:r,radius:i}of s)e.takeSymbol(r,i);for(let{
view:r,at:i}of o.slice(0,sc))e.takeSymbol(i,r.radius)}function lc(t,e,n,o,s,r,i){let a=Zo[s.kind.class],c=b(s.name,40),u=n(
c,a),{bounds:l}=s,f=l?t.latLngToContainerPoint(l.getNorthEast()).x-t.latLngToContainerPoint(l.getSouthWest()).x:0,{size:m,
spacing:g}=nt[a],p=Math.max(0,Math.min(ac,(f*cc-u)/c.length)),h=u+p*c.length;for(let w of[r.y-s.radius-3-m*1.3,r.y+s.radius+
2]){let y=[r.x-h/2-2,w,r.x+h/2+2,w+m*1.3];if(!(!Mt(e,y)||!e.isFree(y)||!e.isClear(y)))return e.take(y),o(c,`${a} gm-labe\
l-place`,r,r.x-h/2,w,i,0,g+p),!0}return!1}var sn=["capital","city","town"];function rn(t){if(t.guess)return 0;let e=sn.indexOf(
t.feature.properties.kind),n=e<0?0:(sn.length-e)/(sn.length+1);return 1e9*ee(t)+q(t.feature)+n}var ee=({told:t,part:e})=>t?
2:e?1:0;function uc(t){let[e,n]=[null,null],[o,s]=[-1,-1];for(let r of t){let i=rn(r);i>o?[e,o,n,s]=[r,i,e,o]:i>s&&([n,s]=
[r,i])}return[e,n].flatMap(r=>r?[r]:[])}function fc(t,{feature:{geometry:e}}){let n=e?e.coordinates[1]:0;return Math.abs(
n)<=Bt(t)?"":n>0?" ↑":" ↓"}function mc(t,e,n,o,s,r){let i=o.map(({name:a})=>b(a,24));return[i,i.slice(0,1)].some(a=>Rt(
t,e,n,a.join(", "),"crowd",s,r+2))}function dc(t,e,n){let o=t.filter(({view:r})=>e(r)),s=t.filter(({view:r})=>!e(r)&&ee(
r)===n);return[...n===2?o:[],...s].slice(0,Vo)}var pc=9e3;function Xo(t,e,n,o,s,r){let{places:i,crowds:a}=Ko(t,e,s),c=Math.
max(1,...i.slice(0,1).map(({view:k})=>q(k.feature))),u=0,l=[],f=k=>{for(let{view:S,at:O}of k){if(!e.holds(O))continue;u+=
1;let T=r(S);if(!S.guess&&Object.hasOwn(Zo,S.kind.class)&&lc(t,e,n,o,S,O,T))continue;let P=T||q(S.feature)>=rc*c,C=S.guess?
"guess":P?"place":"minor",_=b(S.name,40)+(S.guess?"?":"")+fc(t,S),I=C==="minor"?"minor gm-label-place":C;if(Rt(e,n,(B,ht,...De)=>o(
B,I,De[0],De[1],De[2],T),_,C,O,S.radius+3))continue;u-=1;let ct=rn(S)+(T?1/0:0);l.push({text:_,kind:C,classes:I,at:O,radius:S.
radius,chosen:T,weight:ct,turn:ee(S)})}},m=a.slice(0,Vo).map(k=>({...k,named:uc(k.members)})),g=k=>{for(let{named:S,at:O,
radius:T}of k){if(!e.holds(O))continue;let P=b(S[0].name,24),[C,_]=[rn(S[0]),ee(S[0])];mc(e,n,o,S,O,T)?u+=1:l.push({text:P,
kind:"crowd",classes:"crowd",at:O,radius:T,chosen:!1,weight:C,turn:_})}},p=(k,S)=>{k.sort((P,C)=>C.weight-P.weight);let{
drawn:O,led:T}=Uo(t,e,n,o,k,S);return u+=T.length,l=l.filter(P=>!T.includes(P)),O},h=k=>dc(i,r,k),w=k=>m.filter(({named:[
S]})=>ee(S)===k);for(let k of[2,1])f(h(k)),g(w(k));let y=k=>l.filter(({turn:S})=>S>0===k),x=p(y(!0),Math.ceil(e.size.x*e.
size.y/pc)),M=h(0);return f(M.slice(0,Go)),g(w(0)),{leaders:x,rest:()=>(f(M.slice(Go)),p(y(!1),Ho-u)),isBare:()=>l.some(
k=>k.turn&&k.kind!=="crowd")}}var gc=5.5,hc=17e3,wc=9,yc=.45;function bc(t,e,n,{text:o,kind:s,width:r},i,a){let{size:c,pad:u,spacing:l}=nt[s],f=e(o,s),
m=r*256*2**a/360;if(!(m<f*(s==="unit"?1.1:.85)))for(let g of new Set([Math.min(wc,(m*yc-f)/o.length),0])){if(g<0)continue;
let p=f+g*o.length,[h,w]=[p/2+u,c*.65+u/2],y=[i.x-h,i.y-w,i.x+h,i.y+w];if(!(!Mt(t,y)||!t.isFree(y)||!t.isClear(y))){t.take(
y),n(o,s,i,i.x-p/2,i.y-c*.65,!1,0,g&&l+g);return}}}function xc(t,e,n,{text:o,kind:s,width:r,turn:i},a,c,u){let{size:l,pad:f}=nt[s],
m=e(o,s);if(r*256*2**c/360<1.1*m||u.some(([k,S])=>k===o&&Math.hypot(S.x-a.x,S.y-a.y)<400))return;let[g,p]=[Math.cos(i*Math.
PI/180),Math.sin(i*Math.PI/180)],[h,w]=[a.x+p*l*.8,a.y-g*l*.8],y=(m/2+f)*g+l*.65*Math.abs(p),x=(m/2+f)*Math.abs(p)+l*.65*
g,M=[h-y,w-x,h+y,w+x];!Mt(t,M)||!t.isFree(M)||!t.isClear(M)||(t.take(M),u.push([o,a]),n(o,s,a,h-m/2,w-l*.65,!1,i))}function Jo(t,e,n,o,s,r){
let i=t.getZoom(),a=r?Math.round(e.size.x*e.size.y/hc):0,c=[];for(let u of["country","water","settlement","river",...i<gc?
[]:["unit"]])for(let l of s.filter(({kind:f})=>f===u)){let f=t.latLngToContainerPoint(l.at);if(!e.holds(f))continue;if(u===
"river"){xc(e,n,o,l,f,i,c);continue}if(u!=="settlement"){bc(e,n,o,l,f,i);continue}let m=[f.x-4,f.y-4,f.x+4,f.y+4];a>0&&e.
isFree(m)&&Rt(e,n,o,l.text,u,f,6)&&(a-=1,e.take(m))}}var kc=[-4,4].flatMap(t=>[-4,4].map(e=>[t,e])),an=t=>Math.min(11,77/Math.max(t,1));function K(t){let e=[0];for(let n=1;n<
t.length;n+=1)e.push(e[n-1]+Math.hypot(t[n].x-t[n-1].x,t[n].y-t[n-1].y));return e}function ot(t,e,n){let o=1;return n.map(
s=>{for(;o<t.length-1&&e[o]<s;)o+=1;let[r,i]=[t[o-1],t[o]],a=e[o]-e[o-1]||1,[c,u]=[(i.x-r.x)/a,(i.y-r.y)/a],l=s-e[o-1];return{
x:r.x+c*l,y:r.y+u*l,ux:c,uy:u}})}function Sc(t){let e=K(t),n=e[e.length-1],o=Array.from({length:36},(s,r)=>(r+.5)*n/36);
return{line:t,along:e,total:n,samples:ot(t,e,o),links:[]}}function Mc({line:t},{x:e,y:n}){for(let o=1;o<t.length;o+=1){let[
s,r]=[t[o-1],t[o]],[i,a]=[r.x-s.x,r.y-s.y],c=i*i+a*a||1,u=Math.max(0,Math.min(1,((e-s.x)*i+(n-s.y)*a)/c));if(Math.hypot(
s.x+u*i-e,s.y+u*a-n)>5)continue;let l=Math.sqrt(c);return{ux:i/l,uy:a/l}}return null}function Qo(t,e,n){let[o,s]=[0,0],r=t.
samples.map(i=>{let a=Mc(e,i),c=a?a.ux*i.ux+a.uy*i.uy:0,u=Math.abs(c)>.92;return u&&([o,s]=[o+c,s+1]),u});s>1&&t.links.push(
{to:n,sign:o<0?-1:1,at:r})}function vc(t){let e=new Map;t.forEach(({line:o},s)=>{for(let{x:r,y:i}of[o[0],o[o.length-1]])
for(let[a,c]of kc){let u=`${Math.floor((r+a)/16)} ${Math.floor((i+c)/16)}`,l=e.get(u);l?l.push(s):e.set(u,[s])}});let n=new Set;
for(let o of e.values())for(let[s,r]of o.entries())for(let i of o.slice(s+1)){if(n.size>=12e3)break;r!==i&&n.add(Math.min(
r,i)*t.length+Math.max(r,i))}return[...n].map(o=>[Math.floor(o/t.length),o%t.length])}function Lc(t){let e=[];return t.forEach(
(n,o)=>{if(e[o])return;let[s,r]=[n.line[0],n.line[n.line.length-1]],i=({samples:c})=>c.reduce((u,{x:l,y:f})=>u+(r.x-s.x)*
(f-s.y)-(r.y-s.y)*(l-s.x),0),a=i(n);e[o]={sign:1,side:0};for(let c=[o];c.length;){let u=c.pop();for(let{to:l,sign:f}of t[u].
links){if(e[l])continue;let m=i(t[l])-a;e[l]={sign:e[u].sign*f,side:Math.abs(m)<36*n.total*1.5?0:m},c.push(l)}}}),e}function Oc({
samples:t,links:e},n,o){let s=1,r=a=>o[a].side<o[n].side||o[a].side===o[n].side&&a<n;return{by:t.map((a,c)=>{let u=e.filter(
({at:m})=>m[c]),l=u.length+1;s=Math.max(s,l);let f=u.filter(({to:m})=>r(m)).length;return o[n].sign*(f-(l-1)/2)*an(l)}),
crowd:s}}function Ec({line:t,along:e,total:n},o){let s=Math.min(70,n*.42),r=[.08,.18,.3,.45,.6,.8,1].map(c=>c*s),i=[...new Set(
[...e,...r,...r.map(c=>n-c),...o.map((c,u)=>(u+.5)*n/36)])].sort((c,u)=>c-u),a=ot(t,e,i);return a.map(({x:c,y:u},l)=>{let f=i[l],
[m,g]=[a[Math.max(0,l-1)],a[Math.min(a.length-1,l+1)]],p=Math.hypot(g.x-m.x,g.y-m.y)||1,h=Math.max(0,Math.min(1,Math.min(
f,n-f)/s)),w=Math.max(0,Math.min(35,f/n*36-.5)),[y,x]=[Math.floor(w),Math.ceil(w)],M=(o[y]+(o[x]-o[y])*(w-y))*h*h*(3-2*h);
return{x:c-(g.y-m.y)/p*M,y:u+(g.x-m.x)/p*M}})}var $c=t=>t.map((e,n)=>{let o=t.slice(Math.max(0,n-2),n+3);return o.reduce(
(s,r)=>s+r,0)/o.length});function ts(t){let e=t.map(Sc);for(let[o,s]of vc(e))Qo(e[o],e[s],s),Qo(e[s],e[o],o);let n=Lc(e);
return e.map((o,s)=>{if(!o.links.length||!o.total)return{points:o.line,crowd:1};let{by:r,crowd:i}=Oc(o,s,n);return{points:Ec(
o,$c(r)),crowd:i}})}var es=13,Ac=4,ns=80,Cc=60,os=19,Tc=34,ss=({feature:{properties:t}})=>t.status==="reported"?"":b(t.status,20);function Nc(t){
let e=t.claims.filter(({kind:s,km:r,travelled:i})=>s==="distance"&&A(r)&&i!==!1),[n,...o]=new Set(e.map(({km:s})=>F(s)));
return n&&!o.length?n:A(t.length_km)?`≈ ${F(t.length_km)}`:""}function Pc(t){let e=t.feature.properties,[n,o,s]=[b(e.mover,
40),Nc(e),ss(t)],r=[[n,o,s],n?[n,s]:[]].map(i=>i.filter(Boolean).join(", "));return[...new Set(r)].filter(Boolean)}function rs(t,e,n){
let o=({x:r,y:i})=>r>-20&&i>-20&&r<n.x+20&&i<n.y+20,s=[];for(let r of e.tracks){let i=r.map(a=>t.latLngToContainerPoint(
a));i.forEach((a,c)=>{c&&(o(a)||o(i[c-1]))?s[s.length-1].push(a):s.push([a])})}return s.filter(r=>r.length>1)}function _c(t,e){
let n=K(t),o=n[n.length-1],s=e/2+10;if(o<2*s)return[];let r=[0];for(let i=24;i<o/2-s;i+=24)r.push(i,-i);return r.flatMap(
i=>{let a=o/2+i,[c,u,l,f,m]=ot(t,n,[-1,-.5,0,.5,1].map(x=>a+x*s)),g=Math.hypot(m.x-c.x,m.y-c.y)||1,[p,h]=[(m.x-c.x)/g,(m.
y-c.y)/g],w=({x=0,y:M=0})=>Math.abs((x-c.x)*h-(M-c.y)*p);if(Math.max(w(u),w(l),w(f))>Ac)return[];let y=Math.atan2(h,p)*180/
Math.PI;return[{x:l.x,y:l.y,turn:y>ns?y-180:y<=ns-180?y+180:y}]})}function Ic(t,e,n,o,s,r,i){let[a,c]=[n(i,"line"),15];for(let u of rs(
t,s,e.size))for(let{x:l,y:f,turn:m}of _c(u,a)){let[g,p]=[Math.cos(m*Math.PI/180),Math.sin(m*Math.PI/180)];for(let h of[-es,
es]){let w={x:l-p*h,y:f+g*h};if(e.takeTurned(w,m,a,c))return o(i,`line gm-route-${s.number}`,w,w.x-a/2,w.y-7.5,r,m),!0}}
return!1}var Bc=60,Rc=[.5,.35,.65,.25,.75],zc=6;function jc(t,e,n,o,s,r,i){let[a,c]=[n(i,"line")/2,7.5];for(let u of rs(
t,s,e.size)){let l=K(u),f=l[l.length-1];if(!(f<Bc))for(let m of Rc){let[{x:g,y:p,ux:h,uy:w}]=ot(u,l,[m*f]);for(let y of[
1,-1]){let x=y*(Math.abs(w)*a+Math.abs(h)*c+zc),M={x:g-w*x,y:p+h*x},k=[M.x-a,M.y-c,M.x+a,M.y+c];if(!(!Mt(e,k)||!e.isFree(
k)||!e.isClear(k)||e.isAstray(k,M)))return e.take(k),o(i,`line gm-route-${s.number}`,M,M.x-a,M.y-c,r),!0}}}return!1}function Dc(t,e,n,o){
let s=o.tracks.flat(),r=o.stops.flatMap(([i,a],c)=>{let u=s.reduce((f,m)=>{let g=Math.abs(((m.lng-i)%360+540)%360-180)+Math.
abs(m.lat-a);return g<f.away?{at:m,away:g}:f},{at:null,away:.01}),l=u.at&&t.latLngToContainerPoint(u.at);return l&&e.holds(
l)?[[c+1,l]]:[]});if(!(r.length<2))for(let[i,{x:a,y:c}]of r)for(let[u,l]of[[1,-1],[-1,-1],[1,1],[-1,1]]){let f={x:a+u*os,
y:c+l*os},m=[f.x-8,f.y-8,f.x+8,f.y+8],g=r.some(([p,h])=>p!==i&&Math.hypot(f.x-h.x,f.y-h.y)<Tc);if(!(!e.holds(f)||g||!e.isFree(
m))){e.take(m),n(String(i),`step gm-route-${o.number}`,f,f.x-8,f.y-8,!0);break}}}function Wc(t,e){let n=t.filter(e);return n.
length?n:t.length<=Cc?t:[]}function is(t,e,n,o,s){let r=o.filter(({stops:i,tracks:a})=>a.length&&i.length>2);for(let i of r.
filter(s))Dc(t,e,n,i)}function Fc(t,e,n,o,s,r){for(let{at:[i,a],leads:c}of s.atEdge){let u=t.latLngToContainerPoint([a,i]);
if(e.hasSymbol(u))continue;let l=`${c} the ${a>0?"North":"South"} Pole`,[f,m]=[n(l,"line"),15],g=a>0?u.y+4:u.y-4-m;for(let p of[
u.x+10,u.x-10-f]){let h=[p,g,p+f,g+m];if(!(p<2||p+f>e.size.x-2||!e.isFree(h))){e.take(h),o(l,`line gm-route-${s.number}`,
u,p,g,r);break}}}}function as(t,e,n,o,s,r){let i=new Map(r.map(c=>[c.feature.id,c])),a=new Set;for(let{tracks:c,feature:u}of s){
let{stops:l}=u.properties,f=[[l[0],c[0]?.[0]],[l[l.length-1],c[c.length-1]?.slice(-1)[0]]];for(let[m,g]of f){let p=m&&i.
get(m.place);if(!p?.kind.area||!g||a.has(p))continue;let h=t.latLngToContainerPoint(g);if(!e.holds(h)||e.hasSymbol(h)||e.
holds(t.latLngToContainerPoint(p.at)))continue;let w=p.kind.class==="H"?"sea":"place";Rt(e,n,(x,M,...k)=>o(x,`${w} gm-la\
bel-place`,k[0],k[1],k[2]),b(p.name,40),w,h,9)&&a.add(p)}}}function cs(t,e,n,o,s,r){for(let i of Wc(s,r)){Fc(t,e,n,o,i,r(
i));let[a,c]=[Pc(i),ss(i)],u=f=>Ic(t,e,n,o,i,r(i),f),l=a[a.length-1];a.some(u)||l&&jc(t,e,n,o,i,r(i),l)||c&&u(c)}}function qc(t,e){return(n,o,s,r,i,a=!1,c=0,u=0)=>{let l=$(n,100),f=`span.gm-label.gm-label-${o.replaceAll(" ",".")}${a?"\
.gm-chosen":""}`,m=d(f,{},c?d("span.gm-turned",{},l):l);if(c&&(m.firstElementChild.style.transform=`rotate(${c}deg)`),u&&
(m.style.letterSpacing=`${u}px`),v.DomUtil.setPosition(m,t.containerPointToLayerPoint([r,i]).round()),o==="settlement"){
let g=d("span.gm-dot");v.DomUtil.setPosition(g,t.containerPointToLayerPoint(s).round()),e.append(g)}e.append(m)}}function ls(t,e,n,o,s,r,i,a=c=>c){
let c=t.createPane("gm-labels"),u=a(c);c.classList.add("leaflet-zoom-hide"),c.setAttribute("aria-hidden","true");let l=Fo(
getComputedStyle(t.getContainer()).fontFamily),f=new Map(n.slice(0,2e3).flatMap(({name:p,feature:h})=>[[h.properties.name,
p],[p,p]])),m=e.labels.filter(([p,,,h])=>!f.has(p)||h==="country"||h==="river").map(([p,h,w,y,,x,M=0])=>({text:b(y==="ri\
ver"&&f.get(p)||p,40),at:v.latLng(w,i(h)),kind:y,width:x,turn:M})),g=()=>{let p=t.getSize(),h=s(),w=h.flatMap(({tracks:I})=>I.
map(V=>V.map(ct=>t.latLngToContainerPoint(ct)))),y=Ro(p,w.flatMap(I=>be(I,p)));for(let I of Qt(t))y.take(I);let x=document.
createDocumentFragment(),M=qc(t,x),k=new Set,S=(I,...V)=>{k.add(I),M(I,...V)},O=({feature:I})=>r(I);Yo(t,y,o),is(t,y,M,h,
O),as(t,y,l,S,h,n.slice(0,2e3));let{leaders:T,rest:P,isBare:C}=Xo(t,y,l,S,o,O);cs(t,y,l,M,h,O),x.prepend(...T,...P());let _=m.
filter(({text:I})=>!k.has(f.get(I)));Jo(t,y,l,M,_,!C()),u.replaceChildren(x)};return t.on("moveend zoomend resize",g),t.
on("zoomstart",()=>{c.style.visibility="hidden"}),t.on("moveend zoomend",()=>{c.style.visibility=""}),g(),g}var us=["name","abbreviation"];var fs=t=>[...t].reduce((e,n)=>n[1]>e[1]?n:e,["",0])[0];function Hc({properties:{name:t,mentions:e,offset:n,told:o}}){if(n)
return t;if(o?.spelling)return o.spelling;let s=e[0]?.surface;if(e.every(({surface:f})=>f===s)){let m=e.some(({mention:g})=>us.
includes(g))?s.replace(/\s+/g," ").trim():"";return m&&m.length<=60?m:t}let r=new Map,i=new Map;for(let{surface:f,mention:m}of e){
let g=f.replace(/\s+/g," ").trim();if(!us.includes(m)||!g||g.length>60)continue;let p=g.toLowerCase();r.set(p,(r.get(p)||
0)+1);let h=i.get(p)||new Map;i.set(p,h.set(g,(h.get(g)||0)+1))}let a=String(t).toLowerCase(),c=fs(r),u=i.get(r.get(a)===
r.get(c)?a:c);if(!u)return t;let l=new Map([...u].filter(([f])=>f!==f.toUpperCase()));return fs(l.size?l:u)}var zt=(t,{labels:e})=>e===
"gazetteer"?t.properties.name:Hc(t);function ms(t){let e=new Map,n=new Map,o=(r,i)=>`${Math.floor(r/6)} ${Math.floor(i/6)}`,s=[];t.forEach(({x:r,y:i},a)=>{let c=[
-6,0,6].flatMap(u=>[-6,0,6].flatMap(l=>e.get(o(r+u,i+l))||[])).find(u=>Math.hypot(t[s[u][0]].x-r,t[s[u][0]].y-i)<6);c!==
void 0?s[c].push(a):e.set(o(r,i),[...e.get(o(r,i))||[],s.push([a])-1])});for(let r of s.filter(({length:i})=>i>1)){let i=r.
filter(l=>!t[l].stays),a=Math.max(25,...r.map(l=>2*t[l].radius+4)),c=i.length>1?a/2/Math.sin(Math.PI/i.length):0,u=i.length<
r.length?Math.max(a,c):c;i.forEach((l,f)=>{let m=Math.PI+2*Math.PI*f/i.length;n.set(l,[Math.round(u*Math.cos(m)),Math.round(
u*Math.sin(m))])})}return n}var ln=300,cn={few:{radius:16,fewest:4},many:{radius:44,fewest:3},crowded:{radius:38,fewest:3}},ds={places:60,pixels:400};
function Uc(t){if(t.length<ds.places)return!1;let[e,n]=["x","y"].map(o=>{let s=t.map(r=>r[o]);return Math.max(...s)-Math.
min(...s)});return e*n/t.length<ds.pixels}function Gc(t,e,n){let o=new Map,s=c=>Math.floor(c/e)+2**20,r=(c,u)=>c*2**22+u;
t.forEach(({x:c,y:u},l)=>{let f=r(s(c),s(u)),m=o.get(f);m?m.push(l):o.set(f,[l])});let i=new Uint8Array(t.length),a=[];return t.
forEach((c,u)=>{if(i[u])return;let l=[],[f,m]=[s(c.x),s(c.y)];for(let w=f-1;w<=f+1;w+=1)for(let y=m-1;y<=m+1;y+=1){let x=o.
get(r(w,y));if(!x)continue;let M=x.filter(k=>!i[k]);o.set(r(w,y),M);for(let k of M)(t[k].x-c.x)**2+(t[k].y-c.y)**2<=e*e&&
l.push(k)}let g=l.length>=n?l.sort((w,y)=>w-y):[u],[p,h]=[0,0];for(let w of g)i[w]=1,p+=t[w].x,h+=t[w].y;a.push({x:p/g.length,
y:h/g.length,members:g})}),Vc(a,n)}var vt=t=>11.5+3.4*Math.log10(t),ps=6;function Vc(t,e){let n=t;for(let o=0,s=1;s>0&&o<
6;o+=1){let r=2*vt(Math.max(1,...n.map(({members:l})=>l.length).slice(0,1e3)))+ps,i=(l,f)=>(Math.floor(l/r)+2**20)*2**22+
Math.floor(f/r)+2**20,a=new Map;for(let l of n)a.set(i(l.x,l.y),[...a.get(i(l.x,l.y))||[],l]);let c=new Set,u=new Map;for(let l of n.
filter(({members:f})=>f.length>=e).sort((f,m)=>m.members.length-f.members.length||f.members[0]-m.members[0])){if(c.has(l))
continue;let f=vt(l.members.length),m=[-1,0,1].flatMap(w=>[-1,0,1].flatMap(y=>a.get(i(l.x+w*r,l.y+y*r))||[])).filter(w=>w!==
l&&!c.has(w)&&!u.has(w)&&Math.hypot(w.x-l.x,w.y-l.y)<f+(w.members.length>=e?vt(w.members.length):ps));if(!m.length)continue;
let g=[l,...m],p=g.flatMap(w=>w.members).sort((w,y)=>w-y),h=w=>g.reduce((y,x)=>y+x[w]*x.members.length,0)/p.length;for(let w of m)
c.add(w);u.set(l,{x:h("x"),y:h("y"),members:p})}s=c.size,n=n.filter(l=>!c.has(l)).map(l=>u.get(l)||l)}return n}function Zc(t,e,n){
let o=n.filter(({members:i})=>i.length===1),s=ms(o.map(({at:i,members:[{radius:a,part:c}]})=>({...t.project(i,e),radius:a,
stays:c!==null}))),r=new Map(o.map((i,a)=>[i,a]));return n.map(i=>({...i,beside:s.get(r.get(i)??-1)}))}var Kc=t=>t.find(
({part:e})=>e==="end")||t.find(({part:e})=>e);function gs(t,e){let n=new Map,o=[];return{show(s){o=s,n.clear()},at(s){let r=n.
get(s);if(r)return r;let i=o.map(f=>t.project(f.at,s)),{radius:a,fewest:c}=e?Uc(i)?cn.crowded:cn.few:cn.many,u=Gc(i,a,c).
map(({x:f,y:m,members:g})=>{let p=g.map(w=>o[w]),h=p.length===1?p[0]:Kc(p);return{members:p,at:h?h.at:t.unproject([f,m],
s)}}),l=Zc(t,s,u);return n.set(s,l),l}}}var un=({members:t},e)=>t.length===1?t[0].feature.id:`${t[0].feature.id} ${t.length}\
 ${e}`;function hs(t){let e=t.slice(0,3).map(s=>s.name),n=t.length>3?" and others":"";return`${t[0].guess?E(t.length,"gu\
ess","guesses"):E(t.length,"place")} close together: ${e.join(", ")}${n}. Open`}var Yc=.5;function ws(t,e,n){let o=i=>e.
at(i).some(({members:a})=>a.length>1&&a.includes(n)),[s,r]=[t.getZoom(),t.getMaxZoom()];if(!o(s))return s;for(;r-s>Yc;){
let i=Math.round(2*(s+r))/4;o(i)?s=i:r=i}return r}function ys(t,e,n){let o=["lat","lng"].map(g=>n.map(({at:p})=>p[g])),[
s,r]=o.map(g=>g.reduce((p,h)=>Math.min(p,h))),[i,a]=o.map(g=>g.reduce((p,h)=>Math.max(p,h))),c=[[s,r],[i,a]],u=t.getBoundsZoom(
c,!1,[60,60]),l=Number.isFinite(u)?Math.min(t.getMaxZoom(),u):t.getMaxZoom();return!Number.isFinite(l)||l<=t.getZoom()?null:
e.at(Math.floor(4*l)/4).filter(g=>g.members.some(p=>n.includes(p))).length>1?{center:[(s+i)/2,(r+a)/2],zoom:l}:null}var Lt={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"M-.86\
 -.86H.86V.86H-.86Z"},H:{name:"Waters",shape:"M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6 -.45\
 0 -1.2Z"},T:{name:"Mountains, islands, land forms",shape:"M0 -1.08L1.08 .86H-1.08Z"},S:{name:"Bases, airports, sites",shape:"\
M0 -1.15L1.15 0L0 1.15L-1.15 0Z"},L:{name:"Regions and continents",shape:"M.58 -1H-.58L-1.12 0L-.58 1H.58L1.12 0Z"},X:{name:"\
Other positions",shape:"M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z"}};function Y(t,e){let n=Object.hasOwn(t.kinds,e)?t.
kinds[e]:null;return n?{label:n[0],class:n[2],area:n[3]}:{label:b(e,40)||"place",class:"X",area:!1}}var Xc=null,Jc=()=>Xc??=
matchMedia("(max-width: 479px)").matches,ne=t=>Jc()?Math.min(11,4.2+1.2*Math.sqrt(t)):Math.min(17,4.2+2*Math.sqrt(t));function W(t,e,n,o){
let s=e+(o?9:4),r=L("path",{d:Lt[t].shape,transform:`scale(${e})`,class:"gm-shape"}),i=L("path",{d:Lt[t].shape,transform:`\
scale(${e+2.2})`,class:"gm-halo"}),a=o?[L("circle",{r:e+7,class:"gm-soft"})]:[];return L("svg",{viewBox:`${-s} ${-s} ${2*
s} ${2*s}`,width:2*s,height:2*s,class:`gm-symbol gm-${t} gm-${n}`,"aria-hidden":"true",focusable:"false"},...a,i,r)}function jt(t,e){
let n=W(t,Math.max(e,7),"guess",!1),o=L("text",{class:"gm-question","text-anchor":"middle",dy:".36em"});return o.textContent=
"?",n.append(o),n}function bs(t){let e=vt(t.length),n=2*Math.PI*e,o=Object.keys(Lt).map(c=>({letter:c,share:t.filter(u=>u===
c).length/t.length})).filter(({share:c})=>c>0),s=0,r=o.map(({letter:c,share:u})=>{let l=L("circle",{r:e,class:`gm-arc gm\
-${c}`,"stroke-dasharray":`${u*n} ${n}`,"stroke-dashoffset":-s*n,transform:"rotate(-90)"});return s+=u,l}),i=L("text",{class:"\
gm-cluster-number","text-anchor":"middle",dy:".35em"});i.textContent=t.length>9999?`${Math.round(t.length/1e3)}k`:String(
t.length);let a=e+4;return L("svg",{viewBox:`${-a} ${-a} ${2*a} ${2*a}`,width:2*a,height:2*a,class:"gm-symbol","aria-hid\
den":"true",focusable:"false"},L("circle",{r:e+2.5,class:"gm-halo"}),...r,i)}var G={reported:"reported as having happene\
d",planned:"planned",denied:"denied",possible:"possible, not confirmed"},st=t=>Object.hasOwn(G,t)?t:"possible";var fn=class{#e=null;#t;constructor(e,n,o,s,r,i){this.#t=e,this.feature=n,this.guess=null,this.rank=o,this.kind=s,this.layer=
null,this.button=null,this.at=r,this.radius=i,this.beside=[0,0],this.part=null,this.told=!1,this.bounds=null}get name(){
return this.#e??=b(zt(this.feature,this.#t))}};function xs(t,e,n){let o=[...e].sort((a,c)=>q(c)-q(a)),s=new Map,i=o.some(
({geometry:a})=>U(a.coordinates[1]))?Qc(t,n):{north:null,south:null};return o.map((a,c)=>{let{kind:u}=a.properties,[l,f]=a.
geometry.coordinates,m=U(f)?i[f>0?"north":"south"]:null,g=s.get(u)||Y(t,u);return s.set(u,g),new fn(t.document,a,c,g,v.latLng(
he(f),m??n(l)),ne(q(a))+2)})}function Qc({document:{features:t}},e){let n=t.filter(({geometry:c})=>c),s=n.filter(({properties:c})=>c.
type==="route").flatMap(({geometry:c})=>St(c,e).flat()).filter(([,c])=>U(c)),r=n.filter(({geometry:c,properties:u})=>u.type===
"place"&&!U(c.coordinates[1])).map(({geometry:c})=>e(c.coordinates[0])),i=r.length?(Math.min(...r)+Math.max(...r))/2:null,
a=c=>s.find(([,u])=>Math.sign(u)===c)?.[0]??i;return{north:a(1),south:a(-1)}}function ks(t,e,n,o){return e.map(s=>({feature:s,
guess:s.properties.alternatives[0]})).filter(({guess:s})=>s&&A(s.lon)&&A(s.lat)).map(({feature:s,guess:r},i)=>({feature:s,
guess:r,rank:n+i,kind:Y(t,r.kind),layer:null,button:null,at:v.latLng(r.lat,o(r.lon)),radius:ne(q(s))+2,name:b(s.properties.
name),beside:[0,0],part:null,told:!1,bounds:null}))}function Ss(t,e,n,o){let s={button:e},r=v.divIcon({html:s.button,className:"\
gm-icon",iconSize:[0,0]});return v.marker(t,{icon:r,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:n,riseOnHover:!0}).on(
"click",o)}var tl=900;function el(t,e){let{confidence:n}=t.feature.properties,o=t.guess||t.feature.properties,s=[t.name,
t.guess&&`not placed, at best ${b(t.guess.name)}`,t.kind.label,b(o.country_name||o.country),E(q(t.feature),"mention")].filter(
Boolean).join(", "),r=t.guess?jt(t.kind.class,t.radius-2):W(t.kind.class,t.radius-2,R(n),t.kind.area&&!t.bounds);t.button=
d("button.gm-marker",{type:"button",tabindex:"-1","aria-label":s,[t.guess?"data-guess":"data-place"]:t.feature.id},r),t.
button.classList.toggle("gm-moved",!!t.corrected),t.button.classList.toggle("gm-struck",!!t.corrected?.denied);let i=t.part?
tl-Math.min(80,t.rank)*10:t.kind.area?-1e5:-t.rank*10;return Ss(t.at,t.button,i,()=>e(t,t.button))}function nl(t,e,n){let o=!!t[0].
guess,s=hs(t),r=bs(t.map(c=>c.kind.class)),a=d(`button.gm-marker.gm-cluster${o?".gm-guess":""}`,{type:"button",tabindex:"\
-1","aria-label":s},r);return Ss(e,a,1e3,()=>n(a))}function ol(t,e=[0,0]){t.beside=e,t.button&&(t.button.style.translate=
`${e[0]}px ${e[1]}px`)}function mn(t,e,n,o,s){let r=gs(t,e.length<=ln),i=new Map,a=[],c=0,u=({members:p,at:h},w)=>{let y=ys(
t,r,p);if(!y)return s.showCluster(p,h,w);t.setView(y.center,y.zoom,{animate:!1}),(p.find(M=>i.has(M.feature.id))?.button||
t.getPane("markerPane").querySelector("button"))?.focus({preventScroll:!0})},l=p=>{let[h,...w]=p.members;return w.length?
nl(p.members,p.at,y=>u(p,y)):h.layer||=el(h,s.showPlace)},f=()=>{let[p,h]=[t.getBounds().pad(.25),t.getZoom()];a=r.at(h).
filter(({at:y})=>c<=ln||p.contains(y));let w=new Map(a.map(y=>[un(y,h),y]));for(let[y,x]of[...i].filter(([M])=>!w.has(M)))
x.remove(),i.delete(y);for(let[y,x]of w)i.has(y)||i.set(y,l(x).addTo(t));for(let{members:y,beside:x}of a)y.length===1&&ol(
y[0],x);m()},m=()=>{let p=t.getZoom();for(let h of a){let w=h.members.some(({feature:y})=>o(y));i.get(un(h,p))?.getElement()?.
firstElementChild.classList.toggle("gm-chosen",w)}},g=()=>{let p=e.filter(h=>n(h.feature));c=p.length,r.show(p);for(let h of i.
values())h.remove();i.clear(),f()};return t.on("moveend zoomend resize",f),g(),{update:g,mark:m,aloneAt:p=>ws(t,r,p),single:()=>a.
filter(({members:p})=>p.length===1).map(({members:p})=>p[0]),crowds:()=>a.filter(({members:p})=>p.length>1).map(({members:p,
at:h})=>({members:p,at:h,radius:vt(p.length)+3}))}}var Ms="button.gm-marker, path.gm-hit:not(.gm-away)",vs={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},
Ls={Home:()=>0,End:(t,e)=>e,PageDown:(t,e)=>Math.min(e,t+1),PageUp:t=>Math.max(0,t-1)},sl="Arrow keys lead from mark to \
mark, Page Down and Page Up through all, Home to the first. Enter opens one.";function xe(t){let{left:e,right:n,top:o,bottom:s}=t.
getBoundingClientRect();return{x:(e+n)/2,y:(o+s)/2}}function Os(t,e,[n,o]){let s=xe(e),r=null,i=1/0;for(let a of t){let{
x:c,y:u}=xe(a),l=(c-s.x)*n+(u-s.y)*o,f=Math.abs((c-s.x)*o)+Math.abs((u-s.y)*n),m=l+2*f;a===e||l<1||f>2*l||m>=i||([r,i]=[
a,m])}return r}function rl(t,e){let n=t.getContainer().getBoundingClientRect(),{x:o,y:s}=xe(e),{paddingTopLeft:r,paddingBottomRight:i}=mt(
t,24,24);t.panInside(t.containerPointToLatLng(v.point(o-n.left,s-n.top)),{paddingTopLeft:r,paddingBottomRight:i,animate:!1})}
function Es(t,e=Ms){let n=t.getContainer(),o=()=>[...n.querySelectorAll(e)];if(e===Ms){let a=d("p.gm-heard",{id:"gm-keys"},
sl);n.append(a),n.setAttribute("aria-describedby",a.id)}let s=a=>{for(let c of n.querySelectorAll('[tabindex="0"]'))c.matches(
e)&&c!==a&&c.setAttribute("tabindex","-1");a?.setAttribute("tabindex","0")},r=a=>{let[c,{x:u,y:l}]=[n.getBoundingClientRect(),
xe(a)];return u>c.left&&u<c.right&&l>c.top&&l<c.bottom},i=()=>{let a=o(),c=n.getRootNode().activeElement,u=a.find(l=>l===
c)||a.find(l=>l.tabIndex===0&&r(l));s(u||a.find(l=>l.matches("button")&&r(l))||a.find(r))};return n.addEventListener("fo\
cusin",({target:a})=>{a.matches(e)&&s(a)}),n.addEventListener("keydown",a=>{let c=a.target;if(!c.matches?.(e)||a.ctrlKey||
a.metaKey||a.altKey)return;let u=o(),l=Object.hasOwn(vs,a.key)&&vs[a.key],f=Object.hasOwn(Ls,a.key)&&Ls[a.key];if(!l&&!f)
return;a.preventDefault(),a.stopPropagation();let m=l&&(Os(u.filter(r),c,l)||Os(u,c,l)),g=l?m:f&&u[f(u.indexOf(c),u.length-
1)];g&&(r(g)||rl(t,g),g.focus({preventScroll:!0}))}),t.on("moveend zoomend",i),i(),i}var il=300,al=600;function $s(t,e,n,o){let s=new Map,r=new Set,i=t.createPane("gm-pale");i.style.zIndex="390";let a=({at:c,
radius:u,kind:l})=>v.circleMarker(c,{pane:"gm-pale",interactive:!1,radius:u-2,className:`gm-pale gm-${l.class}`});return()=>{
let c=new Set;for(let u of o.period?e:[]){if(c.size===il)break;o.pales(u.feature)&&c.add(u)}for(let[u,l]of s)c.has(u)||l.
remove();for(let u of c){let l=s.get(u)||a(u);s.set(u,l.addTo(t))}for(let u of n){let l=o.pales(u.feature);!l&&r.has(u)&&
o.period&&o.shows(u.feature)&&u.trace(al),r[l?"add":"delete"](u);for(let f of u.layers){let m=f.getElement();m?.classList.
toggle("gm-pale",l),l&&!m?.classList.contains("gm-hit")&&m?.classList.remove("gm-away")}}}}var cl=2e4;function rt({properties:{offset:t}}){let e=t&&A(t.uncertainty_km)?t.uncertainty_km:0;return e>0&&e<=cl?e:0}var As=t=>t>=
10?F(5*Math.round(t/5)):`${t.toFixed(t<2?1:0)} km`;var ll=60;function ul(t,e,n){let o=s=>{let{offset:r}=s.feature.properties,i=`gm-ring gm-${s.kind.class}`,a=l=>({...n(l),
interactive:!1,className:l}),c=v.circle(s.at,{...a(i),radius:1e3*rt(s.feature)});if(!r.direction||!A(r.lon)||!A(r.lat))return[
c];let u=v.latLng(r.lat,e(r.lon));return[c,v.polyline([u,s.at],a(`${i} gm-ring-way`))]};return t.filter(({feature:s})=>rt(
s)>0).map(s=>({view:s,layers:o(s)}))}function Cs(t,e,n,o){t.createPane("gm-rings").setAttribute("aria-hidden","true");let r={
renderer:v.svg({pane:"gm-rings",padding:.6}),pane:"gm-rings"},i=ul(e,n,()=>r),a=null,c=()=>{let u=i.filter(({view:l})=>o(
l.feature)).length<=ll;for(let{view:l,layers:f}of i){let m=l.feature===a;for(let g of f)o(l.feature)&&(u||m)?g.addTo(t):
g.remove(),g.getElement()?.classList.toggle("gm-open",m)}};return c(),{update:c,emphasise:u=>{a=u,c()}}}var fl=130,ml=[[11,0],[-6,4.8],[-3,0],[-6,-4.8]],pn=9,dl=36,Ts=5,dn=2.5,pl=6;function gl(t,e,n){let o=e[e.length-1],s=n.
flatMap(({x:i,y:a})=>{let c=t.findIndex(u=>Math.hypot(u.x-i,u.y-a)<2);return c>0&&e[c]<o?[e[c]]:[]}),r=[0,...new Set(s.sort(
(i,a)=>i-a)),o];return r.slice(1).map((i,a)=>({from:r[a],to:i}))}function Ns(t,e){let[n,o]=[(t+e)/2,(e-t)/2-pn],s=[n];for(let r=Ts;r<
o;r+=Ts)s.push(n+r,n-r);return s}function hl(t,e){if(!e.length)return e;let[n,o,s,r]=[1/0,1/0,-1/0,-1/0];for(let{x:i,y:a}of t)
[n,s]=[Math.min(n,i),Math.max(s,i)],[o,r]=[Math.min(o,a),Math.max(r,a)];return e.filter(({x:i,y:a,radius:c})=>{let u=c+pn+
dn;return i>n-u&&i<s+u&&a>o-u&&a<r+u})}function Ps(t,e=[],n=[]){let o=K(t),s=o[o.length-1];if(s<=24)return[];let r=m=>ot(
t,o,[m])[0],i=hl(t,n),a=m=>{let{x:g,y:p,ux:h,uy:w}=r(m),y={x:g+dn*h,y:p+dn*w};return i.every(x=>Math.hypot(x.x-y.x,x.y-y.
y)>x.radius+pn)},c=gl(t,o,e),u=c.flatMap(({from:m,to:g})=>{let p=g-m;if(p<dl)return[];let h=Math.max(1,Math.round(p/fl));
return Array.from({length:h},(w,y)=>Ns(m+y*p/h,m+(y+1)*p/h).find(a)).filter(w=>w!==void 0)}),l=c.reduce((m,g)=>g.to-g.from>
m.to-m.from?g:m);return(u.length?u:[Ns(0,s).find(a)??(l.from+l.to)/2]).map(m=>{let{x:g,y:p,ux:h,uy:w}=r(m),y=ml.map(([x,
M])=>({x:g+h*x-w*M,y:p+w*x+h*M}));return{at:m,head:y}})}var _s=(t,e)=>e.stops.filter(([n,o])=>Number.isFinite(n)&&Number.
isFinite(o)).map(([n,o])=>t.project([o,n],t.getZoom()));function Is(t,e,n){let o=t.getZoom(),s=n.single().map(({at:i,beside:[
a,c],radius:u,part:l})=>({...t.project(i,o).add([a,c]),radius:u+(l?pl:0)})),r=n.crowds().map(({at:i,radius:a})=>({...t.project(
i,o),radius:a}));for(let i of e)i.avoid([...s,...r])}var wl=6,gn={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it ended"]};function yl(t,e){
let n=t.flat(),o=[],s=(a,c)=>typeof a?.lon=="number"&&we(c,a.lon,a.lat),r=([a,c],u,l)=>{o.push({at:[c,a],role:u,place:l})};
for(let a of e.stops){let c=a.role==="via"&&n.find(u=>s(a,u));c&&r(c,"via",a.place)}let i=e.stops.length-1;for(let[a,c,u,
l]of[[e.stops[0],e.stops[1],n[0],"origin"],[e.stops[i],e.stops[i-1],n[n.length-1],"destination"]]){let f=[a,c].every(m=>typeof m?.
lon=="number");r(u,a?.role===l&&f?l:"via",s(a,u)?a.place:null)}return t.forEach((a,c)=>{c>0&&r(a[0],"via",null),c<t.length-
1&&r(a[a.length-1],"via",null)}),o}var Bs=(t,e,n,o,s)=>yl(e,n).map(({at:r,role:i,place:a})=>{let c=`gm-end gm-role-${i} ${o}`;
return v.circleMarker(r,{...s(c),radius:gn[i][0],role:i,place:a,className:c}).addTo(t)});function Rs(t,e){let n=new Set(
e.filter(({beside:o})=>!o.some(Boolean)).map(({feature:o})=>o.id));for(let{layers:o}of t)for(let s of o){let{role:r,place:i}=s.
options;r&&s.setRadius(gn[r][0]+(n.has(i)?wl:0))}}function zs(t){let e=new Set(t.filter(n=>n.points.length>1).flatMap(n=>n.
feature.properties.stops.map(o=>o.role)));return Object.entries(gn).filter(([n])=>e.has(n)).map(([n,[o,s]])=>d("li",{},L(
"svg",{viewBox:"0 0 34 12",width:34,height:12,"aria-hidden":"true"},L("circle",{cx:17,cy:6,r:Math.min(o,4.5),class:`gm-e\
nd gm-role-${n} gm-route-0`})),s))}var hn="not a route",ke=[["origin","from"],["via","over"],["destination","to"]];var z=t=>t.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),bl=t=>/[>→:",]|^(?:origin|via|destination)\s/u.test(
t)?`"${t.replaceAll('"','""')}"`:t,js=t=>t.map(({role:e,surface:n,given:o})=>`${e} ${o?n:bl(z(n))}`).join(" > "),Dt=({mover:t,
status:e,stops:n})=>({denied:!1,mover:t,status:e,stops:[...n]});function Ws(t,e){let{report:n,route:o,sentence:s,corrected:r}=t,
i={surface:"",report:n,place:"",route:o,sentence:s,mover:"",status:"",stops:""};if(e.denied)return{...i,status:hn,words:hn};
let a=z(e.mover).slice(0,200)||z(t.mover),c=js(e.stops),u={mover:a===z(t.mover)?"":a,status:e.status===t.status?"":e.status,
stops:c===js(t.stops)?"":c},l=[u.mover,u.status,u.stops].filter(Boolean).join("; ");return l?r?{...i,mover:a,status:e.status,
stops:c,words:l}:{...i,...u,words:l}:null}var Ds=(t,e)=>new Set(t.map(e)).size===1?e(t[0]):null;function Ot(t,e){let n=t.
properties.tellings||[],o=n.map(l=>e.changeOf(l)),s=o.filter(l=>l!==null);if(!s.length)return null;let r=n.filter(l=>!e.
isShared(l));if((r.length?r:n).every(l=>e.changeOf(l)?.denied))return{denied:!0,mover:null,status:null,stops:null,words:hn};
let a=n.map((l,f)=>o[f]||Dt(l)),c=n.length===1,u=c?"corrected":`corrected in ${s.length} of ${n.length} tellings; the ne\
xt run merges them anew`;return{denied:!1,mover:Ds(a,l=>z(l.mover)),status:Ds(a,l=>l.status),stops:c?a[0].stops:null,words:u}}
function Fs(t,e){let{stops:n,tellings:o}=t.properties,s=new Set((o||[]).map(r=>r.report));return({surface:r,given:i})=>{
let[a,c]=i?r.split(",").map(Number):[NaN,NaN];if(Number.isFinite(a)&&Number.isFinite(c))return[c,a];let u=z(r),l=n.find(
m=>z(m.surface)===u);if(l)return typeof l.lon=="number"?[l.lon,l.lat]:null;let f=e.find(({properties:m})=>m.type==="plac\
e"&&m.mentions.some(g=>s.has(g.report)&&z(g.surface)===u));return f?f.geometry.coordinates:null}}var Us=20;function X(t){let e=b(t.name||t.surface);return t.part?`${b(t.part,30)} ${e}`:e}function dt(t){let e=t.stops.filter(
o=>o.role!=="via"),n=e.length>1?[e[0],e[e.length-1]]:t.stops;return`${b(t.mover,60)||"movement"}: ${n.map(X).join(" → ")}`}
function xl(t,e){if(e.consistent===null||!A(e.km))return["unknown","cannot be compared"];let n=e.km,o=A(t.longest_km)&&n>
t.longest_km,s=A(t.shortest_km)&&n<t.shortest_km;return e.consistent?["agrees",o||s&&e.travelled?"agrees, with some tole\
rance":"agrees"]:o?["differs","longer than the areas allow"]:s?["differs","shorter than the areas allow"]:["differs","do\
es not agree"]}function kl(t,e,n){let o=e.claims.filter(a=>a.kind==="distance"),s=a=>{let c=o[a],[u,l]=xl(e,c),f=c.travelled===
!1?"how far away the origin is":"length travelled";return d("li",{},d("strong",{},A(c.km)?F(c.km):b(c.text)),` ${f} `,d(
`span.gm-verdict.gm-${u}`,{},l),Z(t,c.report,c,n))},r=A(e.length_km)?F(e.length_km):"no line is drawn",i=A(e.shortest_km)&&
A(e.longest_km)&&e.longest_km-e.shortest_km>=1?d("span.gm-quiet",{},` · the areas allow ${F(e.shortest_km)} to ${F(e.longest_km)}`):
null;return[d("h3",{},"Distance"),d("p.gm-measured",{},e.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line\
: ",d("strong",{},r),i),o.length?j("ul.gm-claims",o.length,s,100,Us):d("p.gm-quiet",{},"No report states a distance.")]}
var qs={mover:"What moved",origin:"From",via:"Over",destination:"To",date:"When",count:"How many"};function Sl(t){let e=Object.
keys(qs),n=new Map;for(let i of t.claims){if(!e.includes(i.kind))continue;let a=`${i.kind} ${b(i.text).toLowerCase()}`,c=n.
get(a);c?c.times+=1:n.set(a,{claim:i,times:1})}let o=[...n.values()].sort((i,a)=>e.indexOf(i.claim.kind)-e.indexOf(a.claim.
kind));if(!o.length)return null;let s=i=>{let{claim:a,times:c}=o[i],u=qs[a.kind],l=c>1&&d("span.gm-quiet",{},` ×${c}`);
return d("li",{},d("span.gm-quiet",{},`${u} `),$(a.text),l)},r=d("summary.gm-quiet",{},"Word for word");return d("detail\
s",{},r,j("ul.gm-claims",o.length,s))}var Hs=t=>t.map(e=>`${b(e.name)} (${F(e.km)})`).join(", "),wn=t=>t.undrawn==="read\
ing"?"less than half sure that the text says so":"no two stops in a row are placed",Ml=t=>t.stops.filter(e=>e.doubt).map(
e=>d("p.gm-warning",{dir:"auto"},`${X(e)} is not placed: ${b(e.guess?.name||e.surface)} would be ${b(e.doubt)}`)),vl=t=>t.
stops.filter(e=>e.inexact).map(e=>d("p.gm-note",{dir:"auto"},{origin:"Starts",destination:"Ends"}[e.role]||"Passes"," so\
mewhere in ",$(X(e)),", of which no outline is known",e.role==="via"?": the line does not bend towards its point.":": th\
e line touches a mere point of it.")),Gs=t=>d("span.gm-quiet",{},`${ke.find(([e])=>e===t)?.[1]??"over"} `),Ll=(t,e)=>d("\
li",{},Gs(t.role),e&&typeof t.place=="string"?e(t.place,$(X(t))):$(X(t)),t.name&&t.surface!==t.name&&d("span.gm-quiet",{},
" “",$(t.surface),"”"),!A(t.lon)&&d("span.gm-quiet",{}," (not placed)")),Ol=t=>d("li",{},Gs(t.role),$(t.surface)),El=t=>(t.
tellings||[]).some(e=>e.corrected)?d("p.gm-note",{},"Corrected by hand."):null;function yn(t,e=null,n=void 0){let o=t.properties,
s=e?.status||o.status,r=`geomap's reading: ${lo(o.confidence)}, ${tt(o.confidence)}`;return d(e?.denied?"div.gm-route-he\
ad.gm-struck":"div.gm-route-head",{},d("h2",{dir:"auto"},b(e?.mover||o.mover)||"Movement"),e&&d("p.gm-corrected",{},`You\
r correction: ${e.words}`),d("p.gm-kind",{},d(`span.gm-status.gm-${st(s)}`,{},b(s,20))," route",H(o.when)!==null&&` · ${Pt(
b(o.when,40))}`),!e&&d("p.gm-note.gm-read",{},r),d("ol.gm-stops",{},...e?.stops?e.stops.map(Ol):o.stops.map(i=>Ll(i,n))),
El(o))}var $l=t=>[t.unreported.length>0&&d("p.gm-warning",{dir:"auto"},`Crosses, though no report names it: ${Hs(t.unreported)}`),
A(t.overland_km)&&t.overland_km>0&&d("p.gm-warning",{},`Crosses ${F(t.overland_km)} of land, where a vessel cannot go: i\
ts way there is not known`),t.crosses.length>0&&d("p.gm-quiet",{dir:"auto"},`Crosses ${Hs(t.crosses)}`)];function Al({reports:t,
told:e}){let n=E(t.length,"report");return e&&e.accounts>t.length?`${E(e.accounts,"account")}, quoted: ${n}`:n}function Vs(t,e,n=null,o={},...s){
let r=e.properties,i=r.stops.filter(c=>!A(c.lon)).map(X),a=c=>d("li",{},Z(t,r.reports[c],void 0,o.read));return d("artic\
le.gm-card",{"data-feature":e.id},yn(e,n,o.link),d("h3",{},"What the reports say"),ut(t,r.claims,o.read),Sl(r),d("p.gm-n\
ote",{},e.geometry?"What lies between the stops is inferred: the shortest way, not the road or the course that was taken\
.":`Not drawn: ${wn(r)}.`),e.geometry&&i.length>0?d("p.gm-warning",{dir:"auto"},`The line leaves out what is not placed:\
 ${i.join(", ")}`):null,...Ml(r),...e.geometry?vl(r):[],...kl(t,r,o.read),...$l(r),d("h3",{},Al(r)),j("ul.gm-sources",r.
reports.length,a,100,Us),s.length>0&&d("div.gm-card-tools",{},...s))}var Cl=6;function Tl(t){let e=t.map(({properties:o})=>b(o.mover,40)).filter(Boolean),n=o=>e.filter(s=>s===o).length;return[
...e].sort((o,s)=>n(s)-n(o)||o.length-s.length)[0]||"not said who"}var Se=({properties:{group:t,mover:e}})=>b(t||e,80).toLowerCase(),
Zs=t=>t.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);function Nl(t){let e=({properties:s})=>b(s.mover,80),n=t.
filter(s=>/\s\p{Lu}/u.test(e(s))),o=new Map;for(let s of t){let r=Zs(e(s)).at(-1);if(!r||/\p{Lu}/u.test(e(s).slice(1)))continue;
let i=new Set(n.filter(a=>Zs(e(a)).includes(r)).map(Se));i.size===1&&o.set(Se(s),[...i][0])}return s=>o.get(Se(s))||Se(s)}
function Me(t){let e=new Map,n=Nl(t);for(let r of t)e.set(n(r),[...e.get(n(r))||[],r]);if(e.size>Cl){let r=Object.keys(G);
return{byStatus:!0,sorts:[],numberOf:(a,c=a.properties.status)=>r.indexOf(st(c))}}let o=[...e].sort(([,r],[,i])=>i.length-
r.length),s=new Map(o.map(([r],i)=>[r,i]));return{byStatus:!1,sorts:o.map(([,r],i)=>({number:i,words:Tl(r),routes:r.length})),
numberOf:r=>s.get(n(r))||0}}var bn=4;function Pl(t,e,n,o){let s=new Map;for(let r of t){let{corridor:i}=r.properties;if(!i)continue;let a=i.coordinates.
map(u=>{let l=Math.max(...u[0].map(([g])=>g)),f=Math.min(...u[0].map(([g])=>g)),m=e((l+f)/2)-(l+f)/2;return u.map(g=>vo(
g).map(([p,h])=>[h,p+m]))}),c=`gm-corridor gm-route-${n(r)}`;s.set(r.id,v.polygon(a,{...o(c),interactive:!1,className:c}))}
return{layers:s,few:s.size<=bn}}function Ks(t,e,n,o){t.createPane("gm-corridors").setAttribute("aria-hidden","true");let i={
renderer:v.svg({pane:"gm-corridors",padding:.6}),pane:"gm-corridors",stroke:!1},{layers:a,few:c}=Pl(e,n,o,()=>i);if(c)for(let l of a.
values())l.addTo(t);return{emphasise:l=>{for(let[f,m]of a)c||(f===l?.id?m.addTo(t):m.remove()),m.getElement()?.classList.
toggle("gm-open",f===l?.id)},of:l=>a.get(l.id)}}function Ys(t,e){if(e>=1)return t;let n=t.map(K),o=e*n.reduce((r,i)=>r+i[i.length-1],0),s=[];for(let[r,i]of t.entries()){
let a=n[r],c=a[a.length-1];if(o<=0)break;o>=c?s.push(i):s.push([...i.filter((u,l)=>a[l]<o),...ot(i,a,[o])]),o-=c}return s}
function Xs(t,e){let n=()=>{};return o=>(n(),new Promise(s=>{let r=performance.now(),i=0;n=()=>{cancelAnimationFrame(i),
e()&&t(1),n=()=>{},s()};let a=()=>{let c=(performance.now()-r)/o;if(!(c<1)||!e())return n();t(c),i=requestAnimationFrame(
a)};matchMedia("(prefers-reduced-motion: reduce)").matches||document.hidden?n():a()}))}var ve=t=>`gm-status-${st(t)}`,Js=({number:t,feature:{properties:e}})=>`gm-route-${t} ${ve(e.status)} gm-line-${R(e.confidence)}`,
_l=["denied","possible","planned","reported"];function Qs(t){let e=({feature:n})=>_l.indexOf(st(n.properties.status));return[
...t].sort((n,o)=>e(n)-e(o))}function Il(t,e){let n=[[t[0]]];return t.slice(1).forEach((o,s)=>{n[n.length-1].push(o),s<t.
length-2&&e.some(([r,i])=>we(o,r,i))&&n.push([o])}),n}var xn=({properties:t})=>t.stops.map(({lon:e,lat:n})=>[e,n]).filter(
([e])=>typeof e=="number");function tr(t,e,n){let o=t.geometry?St(t.geometry,n):[];return{feature:t,runs:o,points:o.flat(),
number:e,layers:[],guesses:[],stops:xn(t),tracks:[],atEdge:[],mark:()=>{},avoid:()=>{},trace:()=>Promise.resolve()}}function er(t,e){
let n=t.getZoom(),o=[...e.keys()],s=Bt(t),r=o.flatMap(a=>{let c=a.runs.map(u=>Oo(u,s));return a.atEdge=c.flatMap(u=>Eo(u,
s)),c.flat().flatMap((u,l)=>Il(u,a.stops).map(f=>({view:a,number:l,line:f})))}),i=ts(r.map(({line:a})=>a.map(([c,u])=>t.
project([u,c],n))));for(let a of o){let c=[],u=1;r.forEach((l,f)=>{l.view===a&&((c[l.number]||=[]).push(...i[f].points),
u=Math.max(u,i[f].crowd))}),e.get(a).place(c,u)}}var kn=18;function Bl(t,e,n){let o=ve(n.status),s=Js(e),r={interactive:!1,smoothFactor:.5},i=w=>{w.layer.getElement&&e.layers.
push(w.layer)};t.on("layeradd",i);let a=v.polyline([],{...r,className:"gm-casing"}).addTo(t),c=v.polyline([],{...r,className:`\
gm-line ${s}`}).addTo(t),u=v.polygon([],{...r,smoothFactor:0,className:`gm-arrow ${s}`}).addTo(t);Bs(t,e.runs,n,s,()=>r);
let l={className:"gm-hit",weight:kn,opacity:0,bubblingMouseEvents:!1},f=Object.assign(v.polyline([],l),{view:e}).addTo(t);
t.off("layeradd",i);let m=[],g=[],p=(w=1)=>{let y=t.getZoom(),x=S=>t.unproject(v.point(S.x,S.y),y),M=Ys(m,w);for(let S of[
a,c])S.setLatLngs(M.map(O=>O.map(x)));let k=M.flatMap((S,O)=>{let T=M[O]===m[O]?1/0:K(S).at(-1);return g[O].filter(({at:P})=>P<
T)});u.setLatLngs(k.map(({head:S})=>[S.map(x)]));for(let S of e.layers)S.getElement()?.classList.toggle("gm-coming",w<1)},
h=(w,y)=>{m=w;let x=t.getZoom();e.tracks=m.map(M=>M.map(({x:k,y:S})=>t.unproject(v.point(k,S),x))),f.setLatLngs(e.tracks),
f.setStyle({weight:y>1?an(y)-1:kn}),a.getElement()?.classList.toggle("gm-abreast",y>1),e.avoid([])};return e.avoid=w=>{g=
m.map(y=>Ps(y,_s(t,e),w)),p()},e.trace=Xs(p,()=>!!f._map),{hit:f,place:h,status:o}}var Rl=(t,e)=>t.length!==e.length||t.
some(({surface:n},o)=>n!==z(e[o].surface)),or=({properties:t},e,n=!1)=>`Route, ${e?e.words:b(t.status,20)}${n?", a guess":
""}: ${dt(t)}`;function zl(t,{hit:e,status:n},o,s,r){let i=t.runs,a=n,c=t.runs;return(u,l)=>{let f=u?.stops||[],m=f.map(
l).filter(y=>y!==null),p=m.length>1&&m.length===f.length&&!!(u?.moved||Rl(f,t.feature.properties.stops));t.runs=p?St({type:"\
LineString",coordinates:m},o):i,t.points=t.runs.flat(),t.stops=p?m:xn(t.feature),c!==t.runs&&s(),c=t.runs;let h=u?.status?
ve(u.status):n,w=r(t.feature,u?.status||void 0);for(let y of t.layers.map(x=>x.getElement()).filter(Boolean))y.classList.
replace(a,h),y.classList.replace(`gm-route-${t.number}`,`gm-route-${w}`),y.classList.toggle("gm-struck",!!u?.denied),["g\
m-end","gm-corridor"].some(M=>y.classList.contains(M))&&y.classList.toggle("gm-elsewhere",p);a=h,t.number=w,e.getElement()?.
setAttribute("aria-label",or(t.feature,u))}}function jl(t,e,n){let o=e.map(a=>a.map(([c,u])=>[u,c]));n.guesses.push(v.polyline(
o,{interactive:!1,smoothFactor:.5,className:"gm-guess-line gm-away"}).addTo(t));let r={weight:kn,opacity:0,bubblingMouseEvents:!1},
i=v.polyline(o,{...r,className:"gm-hit gm-away"}).addTo(t);return n.guesses.push(i),i}function nr(t,e,n,o){let s=t.getElement(),
r={tabindex:"-1",role:"button","aria-label":or(e.feature,null,n),[n?"data-guessed-route":"data-route"]:e.feature.id};for(let[
i,a]of Object.entries(r))s.setAttribute(i,a);t.on("click",()=>o(s)),s.addEventListener("keydown",i=>{i.key!=="Enter"&&i.
key!==" "||(i.preventDefault(),o(s))})}function sr(t,e,n,o){let{numberOf:s}=Me(e),{emphasise:r,of:i}=Ks(t,e,n,s),a=e.map(
l=>tr(l,s(l),n)),c=new Map(a.filter(({points:l})=>l.length>1).map(l=>[l,null])),u=()=>er(t,c);for(let l of Qs(a)){let{feature:f}=l,
m=w=>o(f,w),g=f.properties.guess?St(f.properties.guess,n):[];if(g.length&&nr(jl(t,g,l),l,!0,m),!c.has(l))continue;let p=Bl(
t,l,f.properties);c.set(l,p);let h=i(f);h&&l.layers.push(h),l.mark=zl(l,p,n,u,s),nr(p.hit,l,!1,m)}return t.on("zoomend",
u),u(),{routes:a,emphasise:r}}function rr(t,e,n){for(let o of t.layers)o.getElement()?.classList.toggle("gm-away",!e);for(let o of t.
guesses)o.getElement()?.classList.toggle("gm-away",!e||!n)}var ir=/[\p{L}\p{N}]/u;function Dl(t,e){for(let n=e?t.indexOf(e):-1;n>=0;n=t.indexOf(e,n+1))if(!ir.test(t[n-1]||" ")&&!ir.
test(t[n+e.length]||" "))return!0;return!1}function ar(t,e,n){let o=new Map;for(let{points:r,feature:i}of e)if(!(r.length<
2))for(let{place:a,role:c}of i.properties.stops)a&&o.get(a)!=="end"&&o.set(a,c==="via"?"via":"end");let s=typeof n=="str\
ing"?n:"";t.forEach((r,i)=>{r.part=o.get(r.feature.id)||null,r.told=r.part==="end"||i<500&&s!==""&&Dl(s,r.name)})}var Wl=t=>({update:()=>t.forEach(e=>e.update()),mark:()=>t.forEach(e=>e.mark()),single:()=>t.flatMap(e=>e.single()),aloneAt:e=>Math.
max(...t.map(n=>n.aloneAt(e))),crowds:()=>t.flatMap(e=>e.crowds())});function Fl(t,e,n){xo(t,e,n),Wo(t,e,n)}function ql(t,e,n){
Rs(e,n.single()),Is(t,e,n)}function cr({map:t,data:e,filter:n},o,s){let r=B=>e.document.features.filter(({properties:ht})=>ht.
type===B),i={places:()=>x,routes:()=>w},{middle:a,unwrap:c,fit:u,first:l}=Po(t,e,i.places,i.routes),f=Lo(t,e.document.features,
a),{isChosen:m,choose:g}=Mo(t,i.routes),h=_o(t,()=>u(l()),()=>jo(t,o,x,w,u),f),{routes:w,emphasise:y}=sr(t,r("route"),c,
s.showRoute),x=xs(e,r("place"),c);ar(x,w,e.document.summary);let M=r("unresolved"),k=ks(e,M,x.length,c);Io(t,()=>u()),h.
show(),Fl(t,e.basemap,a);let S=So(t,e.basemap,x,a,n.shows,s.showPlace),O=Cs(t,x,c,n.shows),T=Wl([mn(t,x,n.shows,m,s),mn(
t,k,B=>n.guesses&&n.shows(B),m,s)]);h.note(),t.setMaxBounds(f);let P=ls(t,e.basemap,x,T,()=>w.filter(B=>n.shows(B.feature)),
m,c),C=$s(t,x,w,n),_=()=>ql(t,w,T);t.on("moveend zoomend",_),_();let I=Es(t);return{places:x,routes:w,guesses:k,unresolved:M,
emphasise:B=>{S.emphasise(B),O.emphasise(B),y(B),g(B),T.mark(),P()},update:()=>{S.update(),O.update(),T.update();for(let B of w)
rr(B,n.shows(B.feature),n.guesses);C(),P(),_(),I()},opening:h,aloneAt:T.aloneAt}}var Hl=2;function it(t,e,n={}){let o=d("select.gm-input",n,...t.map(([s,r])=>d("option",{value:s},r)));return o.value=e,
o}function Ul(t,e,n){let[o,s]=[t[e],t[n]];t[e]={...s,role:o.role},t[n]={...o,role:s.role}}function Le(t,e){let n=t.length>
1&&t[t.length-1].role==="destination";t.splice(n?t.length-1:t.length,0,e)}function lr(t){let e=d("ol.gm-edit-stops",{"ar\
ia-label":"Stops"}),n=(s,r)=>{let i=b(s.surface)||"a stop",a=it(ke,s.role,{"aria-label":`Part of ${i}`});a.addEventListener(
"change",()=>{t[r]={...t[r],role:a.value}});let c=(l,f,m,g=!0)=>d("button.gm-button",{type:"button","data-act":`${l} ${r}`,
"aria-label":f,disabled:!g},m),u=t.length-1;return d("li",{},d("span.gm-edit-name",{},a,$(i)),d("span.gm-edit-acts",{},c(
"up",`Move ${i} up`,"↑",r>0),c("down",`Move ${i} down`,"↓",r<u),c("drop",`Drop ${i}`,"×",t.length>Hl)))},o=(...s)=>{
e.replaceChildren(...t.map(n)),s.map(i=>e.querySelector(`[data-act="${i}"]:not([disabled])`)).find(Boolean)?.focus()};return e.
addEventListener("click",s=>{let r=s.target.closest("[data-act]");if(!r)return;s.stopPropagation();let[i,a]=r.getAttribute(
"data-act").split(" "),c=Number(a);if(i==="drop"){t.splice(c,1),o(`drop ${Math.min(c,t.length-1)}`,"down 0");return}let u=i===
"up"?c-1:c+1;Ul(t,c,u),o(`${i} ${u}`,`${i==="up"?"down":"up"} ${u}`)}),o(),{list:e,render:()=>o()}}var Gl=6,Vl=60;function oe({properties:t}){let[e,...n]=t.mentions||[];if(!e||n.length||!A(e.row))return[];let o=[e.surface,
t.name,t.admin1,t.country,t.country_name],s=r=>o.some(i=>i&&String(i)===r);return String(e.sentence).split("; ").filter(
r=>{let i=r.indexOf(": "),a=r.slice(i+2);return i>0&&!s(a)&&!Zl(a)}).slice(0,Gl).map(r=>b(r,Vl))}var Zl=t=>t.includes("-")&&
H(t)!==null;var ur=12,fr=8,Kl=new Set(["geonameid","length_km","shortest_km","longest_km","overland_km","corridor","guess"]),Yl=/"(confidence|km|distance_km|uncertainty_km|(?:length|shortest|longest|overland)_km)":(-?\d+)(?=[,}])/g,
Xl=["origin","via","destination"];function mr(t){let e=[...new Set(t.filter(Boolean).map(o=>String(o).trim().split(/\s+/).
join(" ")))],n=e.length-ur;return[...e.slice(0,ur),...n>0?[`and ${N(n)} more`]:[]].join("; ")}var dr=({properties:t})=>t.
mentions||t.claims||[];function Sn(t,e){let o=[...new Set([...t.properties.reports||[],...dr(t).map(({report:a})=>a)])].
map(a=>e.get(a)||{id:a,title:null,date:null,source:null}),s=o.map(({date:a})=>et(a)).filter(a=>a!==null),r=t.properties.
told;return{...s.length>0&&{date_first:r?.date_first??kt(Math.min(...s.map(([a])=>a))),date_last:r?.date_last??kt(Math.max(
...s.map(([,a])=>a)))}||{},report_titles:mr(o.map(({id:a,title:c})=>c||a)),report_sources:mr(o.map(({source:a})=>a))||null}}
function pr(t){let e=[...new Set(dr(t).map(({sentence:o,report:s})=>`“${o.trim().split(/\s+/).join(" ")}” (${s})`))],
n=e.length-fr;return[...e.slice(0,fr),...n>0?[`and ${N(n)} more`]:[]].join(`
`)}var Jl=(t,e)=>t.stops.filter(n=>n.role===e).map(n=>`${n.part?`${n.part} `:""}${n.name||n.surface}`).join("; ");function Ql(t,e){
let{properties:n}=t,o=Object.entries(n).filter(([a,c])=>c!==null||!Kl.has(a)),s=n.type==="route"?Xl.map(a=>[a,Jl(n,a)]):
[],r=typeof n.confidence=="number"?{certainty:ft(n.confidence)}:{},i={...Object.fromEntries([...o,...s]),...r,...Sn(t,e)};
return{...t,properties:i}}function Mn(t){let e=new Map(t.reports.map(o=>[o.id,o])),n=t.features.map(o=>Ql(o,e));return JSON.
stringify({...t,features:n}).replace(Yl,'"$1":$2.0')}var tu=50,eu=(t,e)=>t.stops.filter(n=>n.role===e).map(X).join("; "),nu=t=>[...new Set(t.claims.filter(e=>e.kind==="dista\
nce"&&A(e.km)).map(e=>Math.round(e.km)))].join("; "),ou=t=>[...new Set(t.map(({report:e})=>b(e)))].join("; "),vn=t=>A(t)?
t:"",Ln=({alternatives:t},e)=>b(t[0]?.[e]),Wt=t=>({title:t,value:({properties:e})=>b(e[t])}),su=({properties:t})=>t.mentions||
t.claims,gr={sentences:{title:"sentences",data:!0,value:t=>b(pr(t),9*D)},certainty:{title:"certainty",data:!0,value:({properties:t})=>ft(
t.confidence)},reports:{title:"reports",value:t=>ou(su(t))},mentions:{title:"mentions",number:!0,value:q},confidence:{title:"\
confidence",number:!0,value:({properties:t})=>Math.round(t.confidence*1e4)/1e4}};function ru(t){let e=new Map(t.document.
reports.map(o=>[o.id,o]));return[...["date_first","date_last","report_titles","report_sources"].map(o=>({title:o,data:!0,
value:s=>b(Sn(s,e)[o],2*D)})),gr.sentences,{title:"id",data:!0,value:o=>b(o.id,200)}]}function hr(t){let{certainty:e,reports:n,
mentions:o,confidence:s}=gr,r=ru(t),i=t.document.features.slice(0,tu).some(c=>oe(c).length>0),a={title:"fields",value:c=>oe(
c).join("; ")};return{place:[Wt("name"),{title:"kind",value:({properties:c})=>Y(t,c.kind).label},{title:"country",value:({
properties:c})=>b(c.country_name||c.country)},Wt("admin1"),...i?[a]:[],{title:"lat",number:!0,value:({geometry:c})=>c.coordinates[1]},
{title:"lon",number:!0,value:({geometry:c})=>c.coordinates[0]},{title:"uncertainty_km",number:!0,data:!0,value:c=>vn(rt(
c)||null)},s,o,n,{...Wt("gazetteer_id"),data:!0},e,...r],route:[Wt("mover"),Wt("status"),...["origin","via","destination"].
map(c=>({title:c,value:({properties:u})=>eu(u,c)})),{title:"undrawn",data:!0,value:({properties:c})=>b(c.undrawn)},{title:"\
length_km",number:!0,value:({properties:c})=>vn(c.length_km)},{title:"stated_km",value:({properties:c})=>nu(c)},s,n,e,...r],
unresolved:[Wt("name"),{title:"best_guess",value:({properties:c})=>Ln(c,"name")},{title:"guess_country",value:({properties:c})=>Ln(
c,"country_name")||Ln(c,"country")},{title:"guess_confidence",number:!0,value:({properties:c})=>vn(c.alternatives[0]?.confidence)},
{title:"candidates",number:!0,value:({properties:c})=>c.alternatives.length},o,n,...r]}}var Ft=t=>typeof t=="string"&&/^[\s]*[=+\-@\t\r＝＋－＠]/u.
test(t)?`'${t}`:String(t);function wr(t,e,n=","){let o=s=>{if(typeof s=="number"&&n===";")return String(s).replace(".","\
,");let r=Ft(s);return/[",\r\n;\t]/.test(r)||r!==r.trim()?`"${r.replaceAll('"','""')}"`:r};return[t.map(({title:s})=>s),
...e.map(s=>t.map(({value:r})=>r(s)))].map(s=>`${s.map(o).join(n)}\r
`).join("")}var yr=(t,e)=>[t.map(({title:n})=>n),...e.map(n=>t.map(({value:o})=>o(n)))].map(n=>n.map(o=>Ft(o).replace(/\s+/g,
" ")).join("	")).join(`
`);var On=/([NSEW])|([-+]?\d+(?:\.\d+)?)\s*(?:°|º|˚|'{1,2}|′|″|’|”|"|deg|d(?![a-z])|min|m(?![a-z])|sec)?/giy,En=/(?:[\s,;:/()@]|geo|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|=)+/giy,
iu=/^\s*[-+]?\d+,\d+(?:\s*;\s*|\s+)[-+]?\d+,\d+\s*$/;function au(t){let e=[];for(let n=0;n<t.length;){if(En.lastIndex=n,
En.test(t)){n=En.lastIndex;continue}On.lastIndex=n;let o=On.exec(t);if(!o)return null;e.push(o[1]?o[1].toUpperCase():o[2]),
n=On.lastIndex}return e}function cu(t,e){let[n,...o]=t.map(Number);if(!t.length||t.length>3||o.some(r=>r<0||r>=60))return NaN;
let s=Math.abs(n)+(o[0]||0)/60+(o[1]||0)/3600;return t[0].startsWith("-")!==["S","W"].includes(e)?-s:s}function br(t){if(t.
length>100)return null;let e=t.replaceAll("−","-"),n=au(iu.test(e)?e.replaceAll(",",".").replace(/\s*;\s*/," "):e);if(!n)
return null;let o=m=>/[NSEW]/.test(m),s=n.filter(m=>!o(m)),r=n.filter(o),i=[s.slice(0,s.length/2),s.slice(s.length/2)];if(r.
length){if(r.length!==2||o(n[0])===o(n[n.length-1]))return null;let m=o(n[0])?n.lastIndexOf(r[1]):n.indexOf(r[0]);i=[n.slice(
0,m),n.slice(m)].map(g=>g.filter(p=>!o(p)))}else if(s.length%2)return null;let[a,c]=i.map((m,g)=>cu(m,r[g]||"")),u=/[EW]/.
test(r[0]||"");if(r.length&&u===/[EW]/.test(r[1]))return null;let[l,f]=u?[c,a]:[a,c];return Math.abs(l)<=90&&Math.abs(f)<=
180?{lat:l,lng:f}:null}var lu=8;function qt(t,e){let n=d("p.gm-quiet",{role:"status"}),o=d("ul.gm-list.gm-found-places"),r=d("input.gm-input",{
...{type:"text",autocomplete:"off",spellcheck:"false",maxlength:"100",dir:"auto"},placeholder:"15.5, 32.5 or a name"}),i=({
name:l,where:f,place:m,at:g})=>{o.replaceChildren(),e(m,[b(l),b(f)].filter(Boolean).join(", "),g)},a=l=>d("li",{},d("but\
ton.gm-item",{type:"button",click:()=>i(l)},d("span.gm-item-name",{},$(l.name),d("span.gm-quiet",{},b(l.where))))),c=()=>{
let l=br(r.value),f=l||r.value.trim().length<2?[]:t(r.value).slice(0,lu);return o.replaceChildren(...f.map(a)),n.textContent=
"",{at:l,names:f}},u=()=>{let{at:l,names:f}=c();l?e(J(l),J(l),[l.lng,l.lat]):f.length===1?i(f[0]):n.textContent=f.length?
"Choose one of these":"Neither coordinates nor a name that this map knows. Latitude first: 15.5, 32.5 or 15°30′N 32°30′E"};
return r.addEventListener("input",c),r.addEventListener("keydown",l=>{l.key==="Enter"&&(l.preventDefault(),u())}),d("div\
.gm-where",{},d("label.gm-field",{},d("span",{},"Coordinates or a name"),r),d("button.gm-button",{type:"button",click:u},
"Put it there"),n,o)}var se="not a place",Q="*",uu=/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u,Oe=/^(?:not a place|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?|[\p{L}\p{N}][^\s:,]*:[^\s,;"]+)$/u,
J=t=>`${t.lat.toFixed(5)},${(((t.lng+180)%360+360)%360-180).toFixed(5)}`,Ht=/[\u0000-\u001f\u007f-\u009f]/,Ee=t=>t.trim()!==
""&&!/^[=+@]/.test(t.trim())&&!Ht.test(t),fu=t=>/[",;\t\r\n]/.test(t)||t!==t.trim()?`"${t.replaceAll('"','""')}"`:t,mu=[
"route","sentence","mover","status","stops"];function xr(t){let e=[...t],n=e.some(({route:s})=>s!==void 0)?mu:[],o=e.map(
s=>[Ft(s.surface),Ft(s.report),s.place,...n.map(r=>Ft(s[r]??""))]);return[["surface","report","place",...n],...o].map(s=>`${s.
map(fu).join(",")}\r
`).join("")}function du(t,e){let n=[...new Set(t.properties.mentions.map(({report:i})=>i))],o=n.slice(0,100).map(i=>[i,`\
only in ${b(e.titleOf(i),60)}`]),r=[["",n.length>1?`in these ${N(n.length)} reports`:"in this report"],[Q,"in all report\
s, wherever the name stands"]];return it([...r,...o.length>1?o:[]],"")}var pu=({properties:{alternatives:t}},e)=>t.filter(
({gazetteer_id:n})=>typeof n=="string"&&uu.test(n)).slice(0,8).map(n=>{let o=[b(n.kind,30),b(n.admin1),b(n.country_name||
n.country)].filter(Boolean).join(", "),s=A(n.lon)&&A(n.lat)?[n.lon,n.lat]:null,r=()=>e(n.gazetteer_id,`${b(n.name)} (${o}\
)`,s),i=d("span.gm-quiet",{},` ${o}`);return d("button.gm-button",{type:"button",click:r},"It is ",$(n.name),i)});function $e(t,e,n){
let o=d("p.gm-told",{role:"status"}),s=du(t,e),r=(c,u,l)=>{o.textContent=e.correct(t,c,u,l,s.value)},i=c=>r(J(c),J(c),[c.
lng,c.lat]),a=(c,u)=>d("button.gm-button",{type:"button",click:u},c);return d("details.gm-correct",{},d("summary",{},"Co\
rrect this"),d("label.gm-field",{},d("span",{},"What I say holds"),s),d("div.gm-choices",{},...pu(t,r),a("Not a place",()=>r(
se,se,null)),n&&a("Move the pin",()=>n(i))),qt(e.search,r),o)}function re({properties:{mentions:t}},e){if(!t||!e.any())return null;let n=t.map(e.lineOf),[o,...s]=n.filter(Boolean);return o?
s.length+1===n.length&&s.every(({place:i})=>i===o.place)?{denied:o.place===se,at:o.at||null,words:o.words}:{denied:!1,at:null,
words:`other places in ${N(s.length+1)} of ${E(n.length,"mention")}`}:null}function gu(t){let e=`${t}, where you put it`,
n=L("path",{d:"M8 15C5 11 2 8.5 2 5.8A6 6 0 0 1 14 5.8C14 8.5 11 11 8 15Z"});return d("button.gm-marker.gm-put",{type:"b\
utton","aria-label":e},L("svg",{viewBox:"0 0 16 16",width:24,height:24,"aria-hidden":"true"},n))}function hu({feature:t},e,n){
let{stops:o,tellings:s}=t.properties,r=Ot(t,e),i=Fs(t,n),a=(s||[]).map(({report:g})=>g),c=g=>a.map(p=>e.lineOf({surface:g,
report:p})).find(Boolean),u=g=>{let p=g.given?null:c(g.surface);return p?.place===se?null:p?.at||i(g)};if(r?.denied||!o.
some(({surface:g})=>c(g)))return[r,i];let f=(r?.stops||o.map(g=>({...g,given:!1}))).filter(g=>u(g));return[{denied:!1,mover:null,
status:null,words:r?.words||"corrected",...r,stops:f,moved:!0},u]}function wu({data:t,desk:e},n){let o=null,s=()=>{o||=new Map(
t.document.features.map(r=>[r.id,r]));for(let r of n.querySelectorAll("[data-of]")){let i=o.get(r.getAttribute("data-of")||
"");r.classList.toggle("gm-moved",!!(i&&re(i,e)))}};return n.addEventListener("toggle",()=>e.any()&&s(),!0),s}function kr(t,e,n,o){
let{map:s,data:r,desk:i}=t,{features:a}=r.document,c=wu(t,o),u=new Map,l=[],f=([h,w]=[0,0],y=s.getCenter().lng)=>v.latLng(
w,h+360*Math.round((y-h)/360)),m=h=>{let w=h.guess?null:re(h.feature,i);if(!w&&!h.corrected)return!1;u.has(h)||u.set(h,h.
at);let y=u.get(h);return h.at=w?.at?f(w.at,y.lng):y,h.corrected=w,h.layer?.setLatLng(h.at),h.button?.classList.toggle("\
gm-moved",!!w),h.button?.classList.toggle("gm-struck",!!w?.denied),!0},g=(h,w,y)=>{let x={button:gu(w)},M=v.divIcon({html:x.
button,className:"gm-icon",iconSize:[0,0]}),k=v.marker(f(h),{icon:M,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:5e3});
l.push(k.on("click",()=>y(x.button)).addTo(s))},p=()=>{e.places.map(m).some(Boolean)&&e.update();for(let h of e.routes)h.
mark(...hu(h,i,a));c();for(let h of l)h.remove();l=[];for(let h of e.unresolved){let w=re(h,i);w?.at&&g(w.at,b(h.properties.
name),y=>n(h,y))}for(let h of i.missed())h.at&&h.at.every(A)&&g(h.at,b(h.surface),()=>i.lead())};i.watch(p),i.any()&&p()}var yu=200,Sr={place:"Places",route:"Routes",unresolved:"Names not placed"};async function ie(t,e){let{permissionsPolicy:n,
featurePolicy:o}=document;try{if((n||o)?.allowsFeature("clipboard-write")===!1)throw new Error("not allowed");return await navigator.
clipboard.writeText(t),!0}catch{let s=d("textarea.gm-heard",{readonly:!0,"aria-hidden":"true",tabindex:"-1"});s.value=t,
e.append(s),s.select();let r=document.execCommand("copy");return s.remove(),r}}function bu(t,e,n){let o=t.map(({value:s,
number:r},i)=>{let a=String(s(e));return i>0?d(r?"td.gm-figure":"td",{dir:"auto"},b(a,200)):d("th",{scope:"row"},d("butt\
on.gm-link",{type:"button",click:()=>n(e)},$(a||"movement")))});return d("tr",{},...o)}function xu(t,e,n){let o=new Intl.
Collator("en",{numeric:!0,sensitivity:"base"}),s=e,[r,i]=[-1,!1],a=t.map(({title:m},g)=>d("th",{scope:"col"},d("button.g\
m-sort",{type:"button",click:()=>f(g)},m.replace("_"," ")))),c=d("tbody"),u=d("button.gm-more",{type:"button",click:()=>l()}),
l=()=>{let m=c.childElementCount;c.append(...s.slice(m,m+yu).map(p=>bu(t,p,n)));let g=s.length-c.childElementCount;u.hidden=
g<=0,u.textContent=`Show more (${E(g,"is","are")} left)`},f=m=>{[r,i]=[m,r===m&&!i];let g=e.map(p=>({feature:p,key:t[m].
value(p)}));g.sort((p,h)=>(i?-1:1)*(typeof p.key=="number"&&typeof h.key=="number"?p.key-h.key:o.compare(String(p.key),String(
h.key)))),s=g.map(({feature:p})=>p),a.forEach((p,h)=>h===r?p.setAttribute("aria-sort",i?"descending":"ascending"):p.removeAttribute(
"aria-sort")),c.replaceChildren(),l()};return l(),d("div.gm-sheet",{tabindex:"0",role:"region","aria-label":"Table"},d("\
table",{},d("thead",{},d("tr",{},...a)),c),u)}function Mr(t,e,n){let o=d("span.gm-quiet",{role:"status"}),s=d("dialog.gm\
-dialog",{"aria-label":"Table"}),r=d("div.gm-dialog-body"),i="place",a=f=>e().filter(m=>m.properties.type===f),c=Object.
keys(Sr).map(f=>({type:f,button:d("button.gm-tab",{type:"button",click:()=>u(f)})})),u=f=>{i=f;for(let g of c)g.button.setAttribute(
"aria-pressed",String(g.type===f));o.textContent="";let m=a(f);r.replaceChildren(m.length?xu(t[f].filter(g=>!g.data),m,g=>{
s.close(),n(g)}):d("p.gm-quiet",{},"None is shown"))},l=async()=>{let f=a(i),m=await ie(yr(t[i],f),s);o.textContent=m?`${E(
f.length,"row")} copied`:"The browser does not allow to copy; save the CSV file instead"};return s.append(d("div.gm-dial\
og-head",{},d("div.gm-tabs",{role:"group","aria-label":"What is listed"},...c.map(({button:f})=>f)),d("button.gm-button",
{type:"button",click:l},"Copy"),o,d("button.gm-button.gm-close",{type:"button",click:()=>s.close()},"Close")),r),{dialog:s,
open(){for(let{type:f,button:m}of c){let g=a(f).length;m.textContent=`${Sr[f]} ${N(g)}`}u(a("place").length||!a("route").
length?"place":"route"),s.showModal()}}}var ku=1e4,Su=1e5;function Mu({title:t,reports:e,features:n}){let o=[t,...e.map(({id:r})=>r),...n.slice(0,1e3).map(({id:r})=>r)].
join(`
`),s=2166136261;for(let r=0;r<o.length;r+=1)s=Math.imul(s^o.charCodeAt(r),16777619)>>>0;return`${s.toString(36)}-${n.length}`}
var Et=t=>typeof t=="string"&&t.length<=Su,vu=t=>t!==null&&typeof t=="object"&&Object.entries(t).every(([e,n])=>e==="at"?
n===null||Lu(n):Et(n))&&["surface","report","place","words"].every(e=>Et(t[e]))&&(t.route===void 0?Oe.test(t.place):t.place===
""),Lu=t=>Array.isArray(t)&&t.length===2&&t.every(A)&&Math.abs(t[0])<=540&&Math.abs(t[1])<=90,Ou=t=>t!==null&&typeof t==
"object"&&Et(t.mover)&&Et(t.status)&&typeof t.denied=="boolean"&&Array.isArray(t.stops)&&t.stops.every(e=>Et(e?.role)&&Et(
e.surface)&&typeof e.given=="boolean");function vr(t){let e=`geomap-corrections-${Mu(t)}`;return{read(){try{return JSON.
parse(localStorage.getItem(e)||"[]").slice(0,ku).filter(o=>Et(o?.[0])&&vu(o[1])&&(o[1].route===void 0?o[2]===null:Ou(o[2])))}catch{
return[]}},write(n){try{return n.length?localStorage.setItem(e,JSON.stringify(n)):localStorage.removeItem(e),!0}catch{return!1}}}}var Lr=12,$t=t=>t.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function $n(t,e){let n=$t(e).split(/\s+/).
filter(Boolean);if(!n.length)return[];let o=[[],[],[]];for(let s of t)if(n.every(r=>s.words.includes(r))&&(o[s.words.startsWith(
n.join(" "))?0:s.words.includes(` ${n[0]}`)?1:2].push(s),o[0].length>=Lr))break;return o.flat().slice(0,Lr)}function Eu(t){
return d("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"false",
"aria-controls":t,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function $u({label:t,kind:e},n,o){return d("li",{role:"option",id:n,
"aria-selected":"false",mousedown:r=>r.preventDefault(),click:o},$(t,160),d("span.gm-quiet",{},b(e,60)))}var Au=t=>d("li\
.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"false",id:t},"Nothing found");function Cu(t,e,n,o){let s=[],
r=-1,i=a=>{r=-1,e.hidden=!a,t.setAttribute("aria-expanded",String(a)),t.removeAttribute("aria-activedescendant")};return{
close:()=>i(!1),chosen:()=>s[Math.max(r,0)],show(a,c){s=a,e.replaceChildren(...s.map((u,l)=>$u(u,`${n}-option-${l}`,()=>o(
u)))),!s.length&&c&&e.append(Au(`${n}-option-none`)),i(c)},move(a){let c=r<0?Math.min(0,a):r+a;r=s.length?(c+s.length)%s.
length:-1,[...e.children].forEach((l,f)=>l.setAttribute("aria-selected",String(f===r)));let u=e.children[r];u&&(t.setAttribute(
"aria-activedescendant",u.id),u.scrollIntoView({block:"nearest"}))}}}function Or(t,e){let n=null,o=!1,s=d("ul.gm-found",
{id:`${e}-found`,role:"listbox","aria-label":"Found",hidden:!0}),r=d("p.gm-heard",{role:"status"}),i=Eu(s.id),a=l=>{l&&(o=
!0,c.close(),l.go(i))},c=Cu(i,s,e,a),u=()=>{o=!1,n=n||t();let l=$n(n,i.value),f=i.value.trim()!=="";c.show(l,f),r.textContent=
f?`${l.length} found`:""};return i.addEventListener("input",u),i.addEventListener("focus",()=>i.value&&!o&&u()),i.addEventListener(
"click",()=>i.value&&s.hidden&&u()),i.addEventListener("blur",c.close),i.addEventListener("keydown",l=>{l.key==="ArrowDo\
wn"||l.key==="ArrowUp"?(l.preventDefault(),s.hidden&&u(),c.move(l.key==="ArrowDown"?1:-1)):l.key==="Enter"?(l.preventDefault(),
a(c.chosen())):l.key==="Escape"&&(i.value="",c.close())}),{element:d("div.gm-search",{role:"search"},i,s,r),input:i}}function Er(t,e,n){let o=[b(t.kind,30),b(t.admin1),b(t.country_name||t.country)],s=b(t.name);return{...{name:s,where:o.filter(
Boolean).join(", "),place:t.gazetteer_id},at:[e,n],label:s,words:$t(s)}}function Tu({features:t}){let e=new Map,n=(o,s,r)=>{
typeof o.gazetteer_id=="string"&&A(s)&&A(r)&&!e.has(o.gazetteer_id)&&e.set(o.gazetteer_id,Er(o,s,r))};for(let{properties:o,
geometry:s}of t){o.type==="place"&&n(o,s.coordinates[0],s.coordinates[1]);for(let r of o.alternatives||[])n(r,r.lon,r.lat)}
return[...e.values()]}function Nu({name:t=[],lon:e=[],lat:n=[],kind:o=[],country:s=[],id:r=[]},i,a){return t.flatMap((c,u)=>{
let l={name:c,gazetteer_id:r[u],country:s[u],kind:a[o[u]]?.[0]};return Oe.test(l.gazetteer_id)&&A(e[u])&&A(n[u])&&!i.has(
l.gazetteer_id)?[Er(l,e[u],n[u])]:[]})}function $r({document:t,basemap:e,kinds:n}){let o=null,s=()=>{let r=Tu(t),i=new Set(
r.map(({place:a})=>a));return[...r,...Nu(e.names||{},i,n||{})]};return r=>$n(o||=s(),r)}function Ae(t,e){let n=document.createElement("i");n.style.color=`var(--gm-${e})`,t.append(n);let{color:o}=getComputedStyle(
n);return n.remove(),o}var ae=["kind","sure","status","report"],pt=t=>st(t.properties.status),Ar=(t,e)=>e===null||t===null||t[1]>=e[0]&&t[0]<=e[1];
function Pu(t,e){let n=new Map(t.document.reports.map((i,a)=>[i.id,a])),o=(i,a)=>i===null||i[n.get(a)??-1]!==!1,s=(i,a)=>i===
null||a.some(({report:c})=>o(i,c));return{counts:o,passes:(i,a)=>{let{type:c,confidence:u,mentions:l,reports:f,kind:m}=i.
properties;return c==="unresolved"?s(a,l):e.sure.size&&e.sure.has(R(u))?!1:c==="place"?e.kind.size&&e.kind.has(Y(t,m).class)?
!1:s(a,l):e.status.has(pt(i))?!1:a===null||f.some(g=>o(a,g))}}}function _u(t){let e=t.document.features.map(o=>[o,et(o.properties.
when)]).filter(([,o])=>o!==null),n=new Map(e.map(([{id:o},s])=>[o,s]));return{daysOf:({id:o})=>n.get(o)||null,placesOf:o=>new Set(
e.filter(([s])=>o(s)).flatMap(([{properties:s}])=>s.stops.map(r=>r.place)))}}function Cr(t){let{reports:e}=t.document,n=e.
map(p=>et(p.date)),o={kind:new Set,sure:new Set,status:new Set,report:new Set},s=null,r=!1,i=[],a={now:null,ever:null},{
counts:c,passes:u}=Pu(t,o),l=_u(t),f=new Set,m=p=>{let h=l.daysOf(p);return h?u(p,a.ever)&&Ar(h,s):u(p,a.now)||f.has(p.id)&&
u(p,a.ever)},g=()=>{let p=o.report.size?e.map(({id:w})=>!o.report.has(w)):null;a={now:s?n.map((w,y)=>(!p||p[y])&&Ar(w,s)):
p,ever:p},f=s?l.placesOf(m):new Set;for(let w of i)w()};return{reportShown:p=>c(a.now,p),shows:m,pales:p=>s!==null&&!m(p)&&
u(p,a.ever),isShown:(p,h)=>!o[p].has(h),show(p,h,w){for(let y of h)w?o[p].delete(y):o[p].add(y);g()},get period(){return s},
set period(p){s=p,g()},get guesses(){return r},set guesses(p){r=p,g()},get everything(){return s===null&&ae.every(p=>o[p].
size===0)},hidden:p=>[...o[p]].sort(),reset(){for(let p of ae)o[p].clear();s=null,g()},watch:p=>{i.push(p)}}}var Iu="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function ce(t,e,n,...o){let s=d("input",{type:"checkbox","data-switch":`${e}\
:${n}`,change:()=>t.show(e,[n],s.checked)}),r=()=>{s.checked=t.isShown(e,n)};return t.watch(r),r(),d("label.gm-switch",{},
s,...o)}function Vt(t,...e){let n=d("input",{type:"checkbox","data-switch":"guesses",change:()=>t.guesses=n.checked}),o=()=>{
n.checked=t.guesses};return t.watch(o),o(),d("label.gm-switch",{},n,...e)}function Cn(t){let e=new Map;for(let n of t)e.
set(n,(e.get(n)||0)+1);return e}var Ut=(t,...e)=>L("svg",{viewBox:`0 0 34 ${t}`,width:34,height:t,"aria-hidden":"true"},
...e),Gt=(t=0)=>d("span.gm-number",{},N(t)),An=(t,e)=>e.length?[d("fieldset",{},d("legend",{},t),...e)]:[];function Bu(t,e){
let n=Cn(t.map(o=>o.kind.class));return Object.keys(Lt).filter(o=>n.has(o)).map(o=>ce(e,"kind",o,W(o,7,"filled",!1),Lt[o].
name,Gt(n.get(o))))}function Ru(t,e,n){let o=Cn(t.map(r=>R(r.feature.properties.confidence))),s=pe().filter(([r])=>r!=="\
dashed"||o.has(r)).map(([r,i])=>ce(n,"sure",r,W("P",6.5,r,!1),i,Gt(o.get(r))));return e&&s.push(Vt(n,jt("P",6.5),"not pl\
aced: show the best guess",Gt(e))),s}function zu(t,e,{byStatus:n,numberOf:o}){let s=Cn(t.map(i=>pt(i.feature))),r=i=>n?`\
gm-route-${o(t[0].feature,i)}`:"gm-route-any";return Object.keys(G).filter(i=>s.has(i)).map(i=>ce(e,"status",i,Ce(i,r(i)),
G[i],Gt(s.get(i))))}var ju=(t,{sorts:e,numberOf:n})=>e.filter(({number:o})=>t.some(s=>n(s.feature)===o)).map(({number:o,
words:s,routes:r})=>d("li.gm-actor",{},Ut(12,L("path",{d:"M1 6H33",class:`gm-line gm-route-${o}`})),$(s),Gt(r)));function Du(t,e){
let n=t.filter(s=>s.guesses.length).length;if(!n)return[];let o=Ut(12,L("path",{d:"M1 6H33",class:"gm-guess-line"}));return[
Vt(e,o,"not drawn, or not in whole: show the best guess",Gt(n))]}function Wu(t){return t.some(e=>e.feature.properties.corridor)?
[d("li",{},Tn(),"What the reported areas leave open")]:[]}function Fu(t){let e=[1,5,25].map(n=>d("li",{},W("P",ne(n),"fi\
lled",!1),E(n,"mention")));if(t.some(n=>n.kind.area&&!n.bounds)&&e.push(d("li",{},W("A",7,"filled",!0),"Ringed: an area,\
 the symbol is a point in it")),t.some(n=>n.bounds)){let[n,o]=["ground","line"].map(s=>L("path",{d:Iu,class:`gm-area gm-\
A gm-area-filled gm-area-${s}`}));e.push(d("li",{},Ut(18,n,o),"Outlined: the area that is meant"))}if(t.some(n=>rt(n.feature)>
0)){let n=L("circle",{cx:17,cy:9,r:8,class:"gm-ring gm-X"});e.push(d("li",{},Ut(18,n),"Dashed ring: it lies somewhere wi\
thin"))}return e}var Tn=()=>Ut(12,L("rect",{width:34,height:12,class:"gm-corridor gm-open gm-route-0"})),Ce=(t,e)=>Ut(12,
L("path",{d:"M1 6H33",class:`gm-line ${e} gm-status-${t}`}));function Tr(t,e,n,o){let s=Nt("Legend",null,!1,Nn(t,e,n,o)),
[r,i]=[new Set(t.map(c=>c.kind.class)),new Set(e.filter(({feature:c})=>c.geometry).map(({feature:c})=>pt(c)))],a=[...Object.
keys(Lt).filter(c=>r.has(c)).map(c=>W(c,5,"filled",!1)),...Object.keys(G).filter(c=>i.has(c)).map(c=>Ce(c,"gm-route-any"))];
return s.firstElementChild?.append(d("span.gm-symbols",{"aria-hidden":"true"},...a)),s}function Nn(t,e,n,o,s=e){let r=Me(
s.map(c=>c.feature)),i=[...t,...e],a=[...zs(e),...Wu(e)];return d("div.gm-legend",{},...An("Kind of place",Bu(t,o)),...An(
"How sure which place it is",i.length?Ru(i,n,o):[]),...An("Routes: inferred between their stops",[...zu(e,o,r),...Du(e,o)]),
e.length>0&&d("ul.gm-actors",{"aria-label":"Colours of routes: who moved"},...ju(e,r)),a.length>0&&d("ul",{},...a),t.length>
0&&d("h3",{},"How often, and how exact"),t.length>0&&d("ul.gm-row",{},...Fu(t)))}var qu=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-li\
necap","stroke-linejoin","vector-effect","opacity"],Hu=".gm-hit, .gm-away, .gm-away *, .gm-pale",gt=t=>t.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)[^)]*\)/,
(e,...n)=>`rgb(${n.slice(0,3).map(o=>Math.round(255*Number(o)))})`);function Uu(t,e){let n=getComputedStyle(t);for(let o of qu)
e.setAttribute(o,gt(n.getPropertyValue(o)));e.removeAttribute("class")}function Pn(t,e){let n=t.getBoundingClientRect(),
o=t.getAttribute("viewBox"),[s,r,i,a]=o?o.split(/[\s,]+/).map(Number):[0,0,n.width,n.height],c=Math.min(n.width/(i||1),n.
height/(a||1))||1,u=n.left-e.left+(n.width-i*c)/2-s*c,l=n.top-e.top+(n.height-a*c)/2-r*c,f=L("g",{transform:`translate(${u}\
 ${l}) scale(${c})`});for(let m of t.querySelectorAll("path, circle, rect, text")){if(m.matches(Hu)||getComputedStyle(m).
display==="none")continue;let g=m.cloneNode(!1);Uu(m,g);for(let p of[...g.attributes].map(h=>h.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.
test(p)&&g.removeAttribute(p);m.localName==="text"&&(Nr(m,g),g.append(m.textContent||"")),f.append(g)}return f}function Nr(t,e){
let n=getComputedStyle(t);for(let o of["font-family","font-size","font-style","font-weight","letter-spacing"])e.setAttribute(
o,n.getPropertyValue(o))}function Gu(t,e,n){let o=t.getBoundingClientRect(),s=getComputedStyle(t),r=parseFloat(s.fontSize),
i=L("text",{x:o.left-e.left,y:o.top-e.top+o.height/2+r*.34,fill:gt(s.color),stroke:n,"stroke-width":3,"stroke-linejoin":"\
round","paint-order":"stroke",opacity:s.opacity}),a=/rotate\((-?[\d.]+)deg\)/.exec(t.querySelector(".gm-turned")?.style.
transform),[c,u]=[o.left-e.left+o.width/2,o.top-e.top+o.height/2];if(a&&i.setAttribute("transform",`rotate(${a[1]} ${c} ${u}\
)`),Nr(t,i),s.borderRadius==="50%")return i.setAttribute("stroke","none"),i.setAttribute("text-anchor","middle"),i.setAttribute(
"x",String(c)),i.textContent=t.textContent,L("g",{},L("circle",{cx:c,cy:u,r:o.width/2,fill:gt(s.backgroundColor)}),i);let l=t.
textContent||"";return i.textContent=s.textTransform==="uppercase"?l.toLocaleUpperCase("en"):l,i}function Pr(t){let e=t.
getContainer(),n=e.getBoundingClientRect(),[o,s]=[Math.round(n.width),Math.round(n.height)],r=getComputedStyle(e),i=gt(Ae(
e,"halo")),a=p=>{let h=p.getBoundingClientRect();return h.right>n.left&&h.left<n.right&&h.bottom>n.top&&h.top<n.bottom},
c=(p,h)=>p.map(w=>({svg:w,height:Number(getComputedStyle(w.closest(h)).zIndex)||0})).sort((w,y)=>w.height-y.height).map(
({svg:w})=>Pn(w,n)),u=c([...e.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),l=[...e.querySelectorAll(".gm-la\
bel")].filter(a).map(p=>Gu(p,n,i)),f=[...e.querySelectorAll(".gm-dot")].filter(a).map(p=>{let h=p.getBoundingClientRect();
return L("circle",{cx:h.left-n.left+h.width/2,cy:h.top-n.top+h.height/2,r:2,fill:gt(getComputedStyle(p).backgroundColor)})}),
m=c([...e.querySelectorAll(".gm-marker > svg")].filter(a),".gm-icon"),g=L("rect",{width:o,height:s,fill:gt(r.backgroundColor)});
return L("svg",{width:o,height:s,viewBox:`0 0 ${o} ${s}`,overflow:"hidden"},g,...u,...f,...l,...m)}async function _r(t,e=2){
let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let o=document.createElement(
"canvas");return o.width=n.naturalWidth*e,o.height=n.naturalHeight*e,o.getContext("2d").drawImage(n,0,0,o.width,o.height),
new Promise((s,r)=>o.toBlob(i=>i?s(i):r(new Error("the picture is too large for this browser")),"image/png"))}var Vu=11;function Zu({map:t,filter:e},{places:n,routes:o}){let s=({feature:c})=>e.shows(c),r=[...n.filter(s).map(c=>c.at),
...o.filter(s).flatMap(c=>c.points.map(([u,l])=>v.latLng(l,u)))],i=t.getBounds(),a=r.filter(c=>i.contains(c));return v.latLngBounds(
a.length?a:r)}function Te(t,e,n,o){let{map:s}=t,{style:r}=s.getContainer(),i={width:r.width,height:r.height},[a,c,u]=[s.
getCenter(),s.getZoom(),Zu(t,e)],l=f=>{Object.assign(r,f),s.stop().invalidateSize({animate:!1,pan:!1})};return l({width:`${n}\
px`,height:`${o}px`}),u.isValid()&&s.fitBounds(u,{padding:[Math.min(64,n/10),Math.min(44,o/10)],maxZoom:Math.max(Vu,c),animate:!1}),
()=>{l(i),s.setView(a,c,{animate:!1,reset:!0})}}var In={"As seen":null,"Wide, 16:9":[1200,675],"Square, 1:1":[1080,1080],"Tall, 4:5":[1080,1350]},Ku=220,Yu=1.32,Ir={title:3,
sentence:6},Xu=()=>document.createElement("canvas").getContext("2d");function _n({size:t,family:e,weight:n="400"}){let o=Xu();
return o.font=`${n} ${t}px ${e}`,s=>o.measureText(s).width}function Ju(t,e,n){let o=[],s="";for(let r of t.split(/\s+/).
filter(Boolean)){let i=s?`${s} ${r}`:r;if(n(i)<=e){s=i;continue}s&&o.push(s),s="";for(let a of n(r)<=e?[r]:r)s&&n(s+a)>e&&
(o.push(s),s=""),s+=a}return s?[...o,s]:o}function Ne(t,e,n,o=1/0){let s=Ju(t,n,_n(e)),r=s.slice(0,o);s.length>o&&(r[o-1]+=
" …");let{size:i,family:a,weight:c="400",fill:u}=e,l=i*Yu,f=r.map((m,g)=>{let p=L("text",{y:l*g+i,"font-family":a,"fon\
t-size":i,fill:u});return c!=="400"&&p.setAttribute("font-weight",c),p.textContent=m,p});return{element:L("g",{},...f),height:r.
length*l}}var at=(t,e,n)=>L("g",{transform:`translate(${e} ${n})`},t);function Qu({map:t,filter:e},{places:n,routes:o}){
let s=t.getBounds(),r={places:n.filter(({feature:u,at:l})=>e.shows(u)&&s.contains(l)),routes:o.filter(({feature:u,points:l})=>e.
shows(u)&&l.some(([f,m])=>s.contains([m,f])))},i=Object.create(e,{watch:{value:()=>{}}}),a=Nn(r.places,r.routes,0,i,o),c=[
...a.querySelectorAll("legend, label, li")].map(u=>{for(let l of u.querySelectorAll(".gm-number"))l.remove();return{svg:u.
querySelector("svg"),words:b((u.textContent||"").trim(),80)}});return{element:a,rows:c.filter(({words:u})=>u)}}function tf(t,e,n,o){
let{element:s,rows:r}=Qu(t,e),[i,a]=[_n(n),{...n,weight:"600"}];Object.assign(s.style,{position:"absolute",left:"-9999px",
display:"block"}),t.map.getContainer().append(s);let[c,u]=[L("g",{}),24],[l,f]=[0,0];for(let{svg:m,words:g}of r){let p=m?.
getBoundingClientRect(),h=(p?p.width+5:0)+(p?i(g):_n(a)(g))+14;l>0&&l+h>o&&([l,f]=[0,f+u]),m&&p&&c.append(at(Pn(m,p),l,f+
(u-p.height)/2)),c.append(at(Ne(g,p?n:a,1/0).element,l+(p?p.width+5:0),f+5)),l+=h}return s.remove(),{element:c,height:r.
length?f+u:0}}function ef(t){let e=10**Math.floor(Math.log10(t));return e*([5,3,2].find(n=>n*e<=t)||1)}function nf(t,e,n){
let{x:o,y:s}=t.getSize(),r=t.distance(t.containerPointToLatLng([o/2-50,s/2]),t.containerPointToLatLng([o/2+50,s/2])),i=[
{unit:r<2e3?"m":"km",metres:r<2e3?1:1e3,tick:-5,words:-5},{unit:r<2e3?"ft":"mi",metres:r<2e3?.3048:1609.344,tick:5,words:e.
size+2}].map(a=>{let c=ef(r/a.metres),u=c*a.metres*100/r,l=L("text",{x:4,y:a.words,"font-family":e.family,"font-size":e.
size,fill:e.fill});for(let[m,g]of Object.entries({stroke:n,"stroke-width":3,"paint-order":"stroke"}))l.setAttribute(m,String(
g));l.textContent=`${N(c)} ${a.unit}`;let f=L("path",{d:`M0 ${a.tick}V0H${u}V${a.tick}`,fill:"none",stroke:e.fill});return L(
"g",{},f,l)});return at(L("g",{},...i),12,s-28)}function of({data:t}){let e=t.document.reports.map(({date:o})=>b(o,20)).
filter(o=>H(o)!==null).sort((o,s)=>Number(H(o))-Number(H(s))),n=[...new Set([e[0],e[e.length-1]])].filter(Boolean).map(_t);
return[E(Tt(t.document),"report"),n.join(" to ")].filter(Boolean).join(", ")}function sf({data:t},e){let n=e&&`The onlin\
e tiles of the page (${e}) are not part of this picture, which has the map's own ground`,o=["Borders: Natural Earth, de \
facto; they take no side",...t.document.attribution];return[n,...o.map(s=>b(s,300))].filter(Boolean).join(" · ")}function Bn(t){
let e=t.getContainer();return e.classList.contains("gm-tiled")?e.parentElement?.querySelector(".gm-tile-credit")?.textContent||
"of others":""}function Br(t,e,n){let{map:o,data:s}=t,r=o.getContainer(),i=getComputedStyle(r),a=B=>gt(Ae(r,B)),c=i.getPropertyValue(
"--gm-serif").replace(/\s+/g," ").trim(),u=n?n[0]:Math.round(r.clientWidth),l=u<600?12:24,f=u-2*l,m={family:i.fontFamily,
fill:a("ink")},g=Bn(o);r.classList.remove("gm-tiled"),o.fire("resize");let p=b(s.document.title,200),h=b(s.document.summary,
600)||of(t),w=[Ne(p,{...m,family:c,size:u<600?20:28,weight:"600"},f,Ir.title),Ne(h,{...m,size:u<600?13:16},f,Ir.sentence)],
y=Ne(sf(t,g),{...m,fill:a("quiet"),size:10},f),x=l*.75+w[0].height+w[1].height+14,M={...m,size:12},k=()=>tf(t,e,M,f),S=k(),
O=B=>Math.max(Ku,Math.floor(B-x-S.height-y.height-l*.5-16)),T=n&&Te(t,e,u,O(n[1]));T&&(S=k());let P=Pr(o),C=n?O(n[1]):Number(
P.getAttribute("height"));P.setAttribute("height",String(C)),P.setAttribute("viewBox",`0 0 ${u} ${C}`);let _=nf(o,M,a("h\
alo"));T?.(),g&&r.classList.add("gm-tiled");let I=Math.ceil(x+C+S.height+y.height+l*.5+16),V=L("title",{});V.textContent=
p;let ct=L("svg",{xmlns:"http://www.w3.org/2000/svg",width:u,height:I,viewBox:`0 0 ${u} ${I}`,role:"img"},V,L("rect",{width:u,
height:I,fill:a("paper")}),at(w[0].element,l,l*.75),at(w[1].element,l,l*.75+w[0].height+4),at(P,0,x),at(_,0,x),at(S.element,
l,x+C+6),at(y.element,l,x+C+S.height+12));return new XMLSerializer().serializeToString(ct)}function Zt(t,e){let n=URL.createObjectURL(t);d("a",{href:n,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(n),6e4)}
var zn=t=>b(t,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-+|-+$/g,"").toLowerCase()||"map";function jr(t,e){if(e.length===
t.features.length)return t;let{bbox:n,...o}=t;return{...o,features:e}}var Rn=(t,e)=>new Blob([t],{type:`${e};charset=utf\
-8`});function Rr(t,e){let n=d("select",{},...e.map(o=>d("option",{value:o},o)));return{select:n,element:d("label.gm-cho\
ose",{},d("span",{},t),n)}}var zr={Commas:",","Semicolons, 1,5":";"};function rf(t,e,n,o){let s=t.data.document,r=zn(s.title),
i=Rr("Shape of pictures",Object.keys(In)),a=Rr("Columns parted by",Object.keys(zr)),c=()=>Br(t,e,In[i.select.value]),u=()=>Bn(
t.map)?"The picture has the map's own ground, not the online tiles, and says so":"",l=(g,p=`${g}s`)=>{let h=o().filter(({
properties:y})=>y.type===g),w=zr[a.select.value];Zt(Rn(`\uFEFF${wr(n[g],h,w)}`,"text/csv"),`${r}-${p}.csv`)},f=g=>s.features.
some(({properties:p})=>p.type===g),m=(g,p,h)=>f(p)?[[g,()=>l(p,h)]]:[];return[["Data as GeoJSON",()=>Zt(Rn(Mn(jr(s,o())),
"application/geo+json"),`${r}.geojson`)],a.element,["Places as CSV",()=>l("place")],...m("Routes as CSV","route"),...m("\
Names not placed as CSV","unresolved","not-placed"),i.element,["View as SVG",()=>(Zt(Rn(c(),"image/svg+xml"),`${r}.svg`),
u())],["View as PNG",async()=>(Zt(await _r(c()),`${r}.png`),u())]]}function af({data:t},e,n){return[["Copy data as GeoJS\
ON",()=>n(Mn(jr(t.document,e())))]]}function cf([t,e],n){return d("li",{},d("button.gm-choice",{type:"button",click:async()=>{
try{let s=await e();n.textContent=typeof s=="string"?s:""}catch(s){n.textContent=`That did not work: ${b(String(s),120)}`}}},
t))}function lf(t,e){t.addEventListener("keydown",n=>{n.key!=="Escape"||!t.open||(t.open=!1,t.firstElementChild.focus(),
n.stopPropagation())}),e.addEventListener("pointerdown",n=>{n.composedPath().includes(t)||(t.open=!1)}),t.addEventListener(
"focusout",n=>{n.relatedTarget&&!t.contains(n.relatedTarget)&&(t.open=!1)})}function Dr(t,e,n,o,s){let r=d("p.gm-quiet",
{role:"status"}),i=Ct(),a=async m=>await ie(m,f)?"Copied":"The browser does not allow to copy",c=i.files?rf(t,e,n,o):af(
t,o,a);i.print&&c.push(["Print",()=>print()]),t.page.own&&i.link&&c.push(["Copy a link to this view",()=>a(s())]);let u=d(
"div.gm-menu-body",{},d("ul",{},...c.map(m=>Array.isArray(m)?cf(m,r):d("li",{},m))),d("p.gm-quiet",{},"What is shown now\
; nothing leaves this page"),r),l=d("summary.gm-button",{},"Save"),f=d("details.gm-menu",{},l,u);return lf(f,t.page.target),
f}function uf({surface:t,route:e,words:n,report:o},s){let r=`Take back the correction of ${e?`the route ${b(e)}`:b(t)}`;return d(
"li.gm-correction",{},d("span",{},$(e||t),d("span.gm-quiet",{}," → ",$(n)," · ",$(o))),d("button.gm-button",{type:"bu\
tton","aria-label":r,click:s},"Undo"))}var Wr=(t,e)=>d("button.gm-button",{type:"button",click:e},t);function ff(t,...e){
return d("details.gm-section.gm-corrections",{open:!0,hidden:!0},d("summary",{},d("h2",{},"Corrections"),t),d("div",{},...e))}
var Pe=({report:t,sentence:e,route:n})=>JSON.stringify(["route",t,e,n]);function mf(t){let e=new Set,n=new Set;for(let{properties:o}of t){
let s=new Set((o.tellings||[]).map(Pe));for(let r of s)(e.has(r)?n:e).add(r)}return n}var jn=(t,e)=>JSON.stringify([t,e]);
function df(t,e,n){return{changeOf:o=>{let s=Pe(o);return t.has(s)&&e.get(s)||null},correctRoute:o=>{let s=0,r=0;for(let[
i,a]of o){let[c,u]=[Pe(i),Ws(i,a)];t.delete(c),Ht.test(i.report)||!i.route?r+=1:u&&(t.set(c,u),e.set(c,a),s+=1)}return n(),
r?`${E(r,"telling")} cannot be corrected by file.`:s?`Noted. ${E(t.size,"correction")} in the panel.`:"Nothing is change\
d."}}}function pf(t,e,n){let o=(r,i)=>t.get(jn(r,i))||t.get(jn(r,Q)),s=r=>{let i=r.report===Q;for(let[a,{surface:c,route:u}]of i?
[...t]:[])u===void 0&&c===r.surface&&t.delete(a);t.set(jn(r.surface,r.report),r)};return{lineOf:({surface:r,report:i})=>o(
r,i),correct:(r,i,a,c,u)=>{let l=r.properties.mentions,f=u&&u!==Q,m=l.filter(({mention:h,report:w})=>h!=="coordinates"&&
(!f||w===u)),g=m.filter(({surface:h,report:w})=>Ee(h)&&!Ht.test(w));for(let{surface:h,report:w}of g)s({surface:h,report:u===
Q?u:w,place:i,words:a,at:c});e();let p=m.length-g.length;return n.textContent=p?`${p} cannot be corrected by file`:"",`${E(
g.length,"mention")} noted as ${a}. ${E(t.size,"correction")} so far.`},take:r=>{s(r),e()}}}var gf=t=>new Set(t.flatMap(
({properties:e})=>(e.mentions||[]).map(({surface:n})=>n)));function hf(t,e,n,o,s){let{files:r}=Ct();return Wr(r?"Save co\
rrections.csv":"Copy corrections.csv",async()=>{let a=xr(e.values()),c=!1;r?Zt(new Blob([a],{type:"text/csv;charset=utf-\
8"}),`${zn(t)}-corrections.csv`):(c=await ie(a,n),o.textContent=c?"Copied":"The browser does not allow to copy"),(r||c)&&
s()})}function wf(t){let e=n=>n.preventDefault();return()=>(t()?addEventListener:removeEventListener)("beforeunload",e)}
var yf=t=>t?"Kept in this browser. The next run of geomap with --corrections obeys the file, and routes find their ways \
anew":"This page may not keep them: save the file before you leave. The next run with --corrections obeys it";function Fr(t,e){
let{features:n,reports:o}=e.document,s=null,r=vr(e.document),i=r.read(),a=new Map(i.map(([C,_])=>[C,_])),c=new Map(i.flatMap(
([C,,_])=>_?[[C,_]]:[])),u=[],[l,f]=[!0,!0],m=d("ul.gm-list"),g=d("p.gm-quiet",{role:"status"}),p=d("span.gm-number"),h=d(
"p.gm-quiet"),w=()=>{f=!0,T()},y=Wr("Take all back",()=>{a.clear(),S()}),x=d("div.gm-choices",{},hf(t,a,m,g,w),y),M=ff(p,
m,h,x,g),k=()=>{M.hidden=a.size===0,p.textContent=String(a.size),h.textContent=yf(l),m.replaceChildren(...[...a].map(([C,
_])=>uf(_,()=>O(C))))},S=()=>{l=r.write([...a].map(([C,_])=>[C,_,c.get(C)||null])),f=!1,T(),k();for(let C of u)C()},O=C=>{
a.delete(C),S(),m.querySelector("button")?.focus()},T=wf(()=>a.size>0&&!l&&!f);k();let P=null;return{element:M,watch:C=>{
u.push(C)},any:()=>a.size>0,isShared:C=>(s||=mf(n)).has(Pe(C)),titleOf:C=>o.find(_=>_.id===C)?.title||C,search:$r(e),missed:()=>(P||=
gf(n),[...a.values()].filter(({surface:C,route:_})=>_===void 0&&!P?.has(C))),lead:()=>M.firstElementChild.focus(),...pf(
a,S,g),...df(a,c,S)}}var _e={width:696,height:529},bf=10,xf=12,kf=2e3;function Sf(t,e){let n=t.page.own?_e.width:t.map.getContainer().clientWidth||
_e.width;return Te(t,e,Math.min(_e.width,n),_e.height)}function Mf({map:t,filter:e},{places:n}){let o=t.getBounds(),s=n.
filter(({feature:a,at:c,bounds:u})=>e.shows(a)&&!(u?o.intersects(u):o.contains(c)));if(!s.length)return"";let r=s.slice(
0,xf).map(({name:a})=>b(a,40)),i=s.length-r.length;return`${E(s.length,"place lies","places lie")} outside this view: ${r.
join(", ")}${i>0?` and ${N(i)} more`:""}.`}function vf(t){for(let n=0;n<bf;n+=1)for(let o of t.querySelectorAll(".gm-pan\
el .gm-more"))o.click();let e=[...t.querySelectorAll("details:not([open]):not(.gm-menu)")].slice(0,kf);for(let n of e)n.
setAttribute("open","");return()=>e.forEach(n=>n.removeAttribute("open"))}function qr(t,{shell:e,stage:n},o){let{map:s}=t,
r=[],i=()=>{if(r.length||!s.getContainer().isConnected)return;r=[Sf(t,o),vf(e)];let l=Mf(t,o);if(!l)return;let f=d("p.gm\
-print-note",{dir:"auto"},l);n.append(f),r.push(()=>f.remove())},a=()=>{for(let l of r.splice(0))l()},c=new AbortController,
{signal:u}=c;window.addEventListener("beforeprint",i,{signal:u}),window.addEventListener("afterprint",a,{signal:u}),matchMedia(
"print").addEventListener("change",({matches:l})=>l?i():a(),{signal:u}),s.on("unload",()=>c.abort())}var Lf=4,Of=32,Hr={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function Ef(t){return d("button.gm-\
pin",{type:"button","aria-label":`Pin for ${t}: drag it, or move it with the arrow keys; Enter sets it down, Escape take\
s it away`},L("svg",{viewBox:"0 0 28 38",width:28,height:38,"aria-hidden":"true"},L("path",{d:"M14 37C8 27 2 21 2 13.5A1\
2 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),L("circle",{cx:14,cy:13.5,r:4.5})))}function $f(t,e,n,o){let s=t.latLngToContainerPoint(
e.getLatLng()).add([n[0]*o,n[1]*o]);e.setLatLng(t.containerPointToLatLng(s)),!t.getBounds().contains(e.getLatLng())&&t.panInside(
e.getLatLng(),{padding:[40,40],animate:!1})}function Kt(t,e,n,o,s=()=>{}){let r=Ef(n),i={button:r},a=v.marker(e,{icon:v.
divIcon({html:i.button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,keyboard:!1,zIndexOffset:1e6}).addTo(
t),c=d("span",{role:"status"},"Drag the pin, or move it with the arrow keys"),u=()=>{a.remove(),f.remove(),t.getContainer().
focus({preventScroll:!0}),s()},l=()=>{o(a.getLatLng()),u()},f=d("div.gm-pin-bar",{},c,d("button.gm-button",{type:"button",
click:l},"Set down"),d("button.gm-button",{type:"button",click:u},"Cancel"));t.getContainer().parentElement.append(f);let m=()=>{
let{lat:g,lng:p}=a.getLatLng();c.textContent=`${g.toFixed(4)}, ${p.toFixed(4)}`};a.on("drag",m),r.addEventListener("keyd\
own",g=>{let p=Object.hasOwn(Hr,g.key)?Hr[g.key]:null;if(g.key==="Enter")l();else if(g.key==="Escape")u();else if(p)$f(t,
a,p,g.shiftKey?Of:Lf),m();else return;g.preventDefault(),g.stopPropagation()}),r.focus({preventScroll:!0})}var Ur=100;function Af({reports:t,features:e}){let n=new Map;for(let{properties:o}of e)for(let{report:s,sentence:r}of o.
mentions||o.claims){let i=n.get(s);i?i.push(r):n.set(s,[r])}return new Map(t.map(({id:o,text:s})=>[o,z(s??(n.get(o)||[]).
join(`
`))]))}function Cf(t,e){let n=o=>!!(o&&/[\p{L}\p{N}]/u.test(o));for(let o=t.indexOf(e);o>=0;o=t.indexOf(e,o+1))if(!n(t[o-
1])&&!n(t[o+e.length]))return!0;return!1}function Tf(t){let e=t.getRootNode(),n=e.getSelection?e.getSelection():document.
getSelection(),o=z(String(n||"")),s=n?.anchorNode,r=t.contains(s)&&s.parentElement?.closest("[data-report]")?.getAttribute(
"data-report");return r&&o&&o.length<=Ur?{words:o,report:r}:null}function Gr({map:t,data:e,desk:n},o){let{reports:s}=e.document,
r=null,i=d("p.gm-told",{role:"status"}),a={type:"text",autocomplete:"off",maxlength:String(Ur),dir:"auto"},c=d("input.gm\
-input",a),u=s.slice(0,500).map(({id:h,title:w})=>[h,`only in ${b(w||h,60)}`]),l=it([[Q,"in all reports, wherever the na\
me stands"],...u],Q),f=(h,w,y)=>{let x=z(c.value);r||=Af(e.document);let M=l.value===Q?[...r.values()]:[r.get(l.value)||
""];!Ee(x)||Ht.test(l.value)?i.textContent="No file of corrections can hold this name":M.some(k=>Cf(k,x))?(n.take({surface:x,
report:l.value,place:h,words:w,at:y}),i.textContent=`Noted: ${x} is ${w}`):i.textContent="No text here has this name so"},
m=()=>Kt(t,t.getCenter(),b(c.value)||"a place",h=>f(J(h),J(h),[h.lng,h.lat])),g=d("details.gm-missed",{},d("summary",{},
"A place is missing"),d("label.gm-field",{},d("span",{},"Its name, as the text has it"),c),d("label.gm-field",{},d("span",
{},"What I say holds"),l),qt(n.search,f),d("button.gm-button",{type:"button",click:m},"Set a pin"),i),p=()=>{let h=Tf(o);
h&&(c.value=h.words,u.some(([w])=>w===h.report)&&(l.value=h.report))};for(let h of["pointerup","keyup"])o.addEventListener(
h,w=>{g.contains(w.target)||p()});return g}var Nf=20,Vr=7;function Zr(t){let e=new Map;for(let n of t)e.set(n,(e.get(n)||0)+1);return e}function Kr(t,e){let n=e.filter(
({feature:c})=>c.geometry),o=Zr(n.map(({feature:c})=>pt(c))),s=Zr(t.map(({feature:c})=>R(c.properties.confidence))),r=(c,u,l="")=>d(
"span.gm-key-entry",{},l,c,u),i=[...Object.keys(G).filter(c=>o.has(c)).map((c,u)=>{let l=`${N(o.get(c)||0)} ${c}`;return r(
Ce(c,"gm-route-any"),l,u?"":"routes:")}),...pe().filter(([c])=>s.has(c)).map(([c,u],l)=>{let f=W("P",5,c,!1);return r(f,
`${N(s.get(c)||0)} ${u}`,l?"":"places:")})],a=n.filter(({feature:c})=>c.properties.corridor).length;return a>0&&a<=bn&&i.
push(r(Tn(),"where it may have run")),t.length>=Nf&&i.push(r(d("span.gm-key-number",{},String(Vr)),`stands for ${E(Vr,"p\
lace")}`)),i.length?d("p.gm-key-line",{},d("span.gm-heard",{},"Key: "),...i):null}function Yr(t,e,n=!1){let o=()=>({center:t.getCenter(),zoom:t.getZoom()}),s=o(),r=()=>s.zoom===t.getZoom()&&t.latLngToContainerPoint(
s.center).distanceTo(t.getSize().divideBy(2))<2,i=()=>{let[{x:c,y:u},{clientWidth:l,clientHeight:f}]=[t.getSize(),t.getContainer()];
if(l===c&&f===u)return;let m=Math.min(c,u)<80;n||!(m||r())?t.invalidateSize({animate:!1,pan:m}):(e(),s=o())},a=new ResizeObserver(
i);a.observe(t.getContainer()),t.on("unload",()=>a.disconnect())}var Pf="input:not([type=checkbox], [type=range]), textarea, select";function Xr(t,e,n,o){t.addEventListener("keydown",s=>{
let r=s.composedPath()[0].matches?.(Pf);s.key!=="/"||s.ctrlKey||s.metaKey||s.altKey||r||n()||(s.preventDefault(),o(),e.focus(),
e.select())})}function Jr(t){let e=o=>["off","none","false"].includes(t(o)||""),n=t("theme");return{compact:t("compact")!==null&&!e("c\
ompact"),theme:n==="light"||n==="dark"?n:"auto",wheel:["on","true","map"].includes(t("wheel")||""),panel:e("panel")?"off":
t("panel")==="closed"?"closed":"open",search:!e("search")}}function Qr(t,{shell:e,details:n},o,s){let r={"gm-compact":t.
compact,"gm-no-panel":t.panel==="off","gm-no-search":!t.search};for(let[a,c]of Object.entries(r))e.classList.toggle(a,c);
if(e.classList.add("gm-guest"),t.panel!=="open"&&n.set(!1),!t.compact)return;let i=b(o.summary,D)||b(o.title,D);e.prepend(
d(s?"h1.gm-told-line":"p.gm-told-line",{dir:"auto",title:i},i))}function _f(t=""){try{return decodeURIComponent(t)}catch{return""}}function Dn(t){let e=new URLSearchParams(t.replace(/^#/,
"")),[n,o,s]=(e.get("map")||"").split("/").map(u=>/^-?\d+(\.\d+)?$/.test(u)?Number(u):NaN),r=n>=0&&n<=24&&Math.abs(o)<=90&&
Math.abs(s)<=720,i=(e.get("hide")||"").split(",").map(u=>u.split(":")).map(([u,l])=>[u,_f(l)]).filter(([u,l])=>ae.includes(
u)&&l),[a,c]=(e.get("time")||"").split("..").map(H);return{view:r?{lat:o,lon:s,zoom:n}:null,hide:i.map(([u,l])=>[u,l]),period:a!==
null&&c!==null&&a!==void 0&&c!==void 0&&a<=c?[a,c]:null,guesses:e.get("guesses")==="on",open:e.get("open"),telling:e.get(
"telling")}}function ti(t,e,n,o){let s=[`map=${e}/${t.lat.toFixed(4)}/${t.lng.toFixed(4)}`],r=ae.flatMap(a=>n.hidden(a).
map(c=>`${a}:${yt(yt(c))}`));r.length&&s.push(`hide=${r.join(",")}`),n.period&&s.push(`time=${n.period.map(kt).join("..")}`),
n.guesses&&s.push("guesses=on"),o!==null&&s.push(`open=${yt(o.id)}`);let i=o?.properties.tellings?.[0]?.id;return i&&s.push(
`telling=${yt(i)}`),`#${s.join("&")}`}function ei(t,e){let n=0,o=location.hash;return addEventListener("hashchange",()=>{
location.hash!==o&&(o=location.hash,e(Dn(location.hash)))}),()=>{clearTimeout(n),n=setTimeout(()=>{try{o=t(),history.replaceState(
null,"",o),o=location.hash}catch{}},250)}}function If(t,e,n){let o=t.find(r=>r.id===e);if(o||!n)return o;let s=t.filter(
({properties:r})=>r.tellings?.some(i=>i.id===n));return s.length===1?s[0]:void 0}function Bf(t,e){let o=d("p.gm-gone",{role:"\
status"},"Not everything that this link names is on this map. It was made from other reports, or by an older geomap."),s=()=>o.
remove();o.append(" ",d("button.gm-link",{type:"button",click:s},"Close"));let r=t.getContainer().parentElement;r.querySelector(
".gm-gone")?.remove(),r.append(o),e.watch(s)}function ni({map:t,data:e,filter:n},o,s){return({view:r,hide:i,period:a,guesses:c,
open:u,telling:l})=>{let f=new Set(e.document.reports.map(({id:h})=>h)),m=i.filter(([h,w])=>h!=="report"||f.has(w));if(m.
length||a||!n.everything){n.reset();for(let[h,w]of m)n.show(h,[w],!1);a&&(n.period=a)}c!==n.guesses&&(n.guesses=c),r&&t.
setView([r.lat,r.lon],r.zoom,{animate:!1});let g=u===null?null:If(e.document.features,u,l);if((m.length<i.length||u!==null&&
!g)&&Bf(t,o),!g)return;let p=o.placeOf(g);r&&p?o.showPlace(p,null):o.go(g,s)}}function oi(t,e){let n=o=>{let s=t[o];return d("li",{},d("button.gm-item",{type:"button",click:()=>e(s)},s.guess?jt(s.kind.
class,6):W(s.kind.class,6,R(s.feature.properties.confidence),!1),d("span.gm-item-name",{},$(s.name),s.guess&&d("span.gm-\
quiet",{},"a guess"))))};return d("article.gm-card",{},d("h2",{},`${E(t.length,"place")} in one spot`),j("ul.gm-list",t.
length,n))}function si(t,e,n){let o=e.indexOf(t);if(o<0||e.length<2)return null;let s=(r,i,a)=>{let c=()=>a&&n(a,l),u={"\
aria-label":`${r} movement`,title:`${r} movement`},l=d("button.gm-button",{type:"button",...u,disabled:!a,click:c},i);return l};
return d("div.gm-step",{},s("Previous","‹",e[o-1]),d("span.gm-quiet",{},`${o+1} of ${e.length}`),s("Next","›",e[o+1]))}var Rf=560,Wn=t=>t.getRootNode().activeElement,zf=t=>d("button.gm-dock-close",{type:"button","aria-label":"Close card",title:"\
Close (Esc)",click:t},L("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},L("path",{d:"M3.5 3.5 12.5 1\
2.5M12.5 3.5 3.5 12.5"})));function jf(t,...e){let n=Wn(t);if(!(n!==null&&n!==document.body&&!t.contains(n))){for(let o of e)
if(o?.focus({preventScroll:!0}),o&&Wn(t)===o)return}}function Df(t,e){let n=[...t.querySelectorAll(".gm-step :enabled")];
return e?n.find(o=>o.getAttribute("aria-label")===e)||n[0]:void 0}function ri(t,e,n){let o=t.getContainer(),s=d("div.gm-\
dock-bar"),r=d("div.gm-dock-body"),i=d("div.gm-dock",{role:"dialog",hidden:!0},s,r);e.append(i);let a=null,c=null,u="",l=()=>[
t.getCenter().lat,t.getCenter().lng,t.getZoom()].map(p=>p.toFixed(4)).join(),f=()=>i.setAttribute("data-covers",e.clientWidth>=
Rf?"right":"bottom");t.on("resize",f);let m=p=>{if(!c)return;let h=c;c=null,jf(i,a,o.closest(".gm-page")?.querySelector(
".gm-grip"),o),i.hidden=!0,r.replaceChildren(),p&&t.setView(h.center,h.zoom,{animate:!1}),n()};s.append(zf(()=>m(l()===u)));
let g=s.lastChild;return t.on("click",()=>m(!1)),{isOpen:()=>c!==null,close:m,show({name:p,card:h,opener:w,step:y=null,quiet:x=!1},M){
c||={center:t.getCenter(),zoom:t.getZoom()},i.contains(w)||(a=w);let k=w&&s.contains(w)?w.getAttribute("aria-label"):"";
s.replaceChildren(y||"",g),r.replaceChildren(h),r.scrollTop=0,i.setAttribute("aria-label",p),i.hidden=!1,f(),M(),u=l(),h.
tabIndex=-1,x||(Df(s,k)||h).focus({preventScroll:!0})},stepAside(){let p=Wn(i);return i.hidden=!0,()=>{c&&(i.hidden=!1,p?.
focus({preventScroll:!0}))}}}}function Ie(t,e){t.addEventListener("keydown",n=>{let o=n.target.closest("dialog, .gm-menu\
[open], [role=combobox]");n.key==="Escape"&&!n.defaultPrevented&&!o&&e()})}var ii=8,Wf=.01,le=(t,{kind:e,admin1:n,country_name:o,country:s})=>[...new Set([Y(t,e).label,b(n),b(o||s)].filter(Boolean))];
function Be(t,e,n){let o=e.reduce((r,{confidence:i})=>r-i,1-n),s=r=>{let i=e[r];return i?d("li",{},$(i.name),d("span.gm-\
quiet",{dir:"auto"},` ${le(t,i).join(", ")}`),d("span.gm-share",{},tt(i.confidence))):d("li",{},d("span.gm-quiet",{},"ot\
hers, or no place"),d("span.gm-share",{},tt(o)))};return j("ul.gm-alternatives",e.length+ +(o>=Wf),s,100,ii)}function Ff({
mentions:t},e){let n=new Map;for(let{surface:r}of t)n.set(r,(n.get(r)||0)+1);let o=[...n.keys()].filter(r=>b(r)!==e).sort(
(r,i)=>Number(n.get(i))-Number(n.get(r)));if(!o.length)return null;let s=o.slice(0,3).flatMap((r,i)=>[i?", ":"",$(r)]);return d(
"p.gm-quiet",{},"Also written: ",...s,o.length>3&&` and ${o.length-3} more`)}function qf({id:t},{routesOf:e,link:n}){let o=e?.(
t)||[];if(!o.length||!n)return null;let s=r=>d("li",{},n(o[r].id,$(dt(o[r].properties),200)));return d("div",{},d("h3",{},
E(o.length,"movement")),j("ul.gm-movements",o.length,s,100,ii))}var Hf=t=>j("ul.gm-reasons",t.length,e=>d("li",{dir:"aut\
o"},b(t[e],200)),8),Uf=({basemap:t},e)=>d("p.gm-note",{},t.areas?.includes(e.gazetteer_id)?"The report means the area th\
at is outlined; its symbol is only a point in it.":e.inexact?"Somewhere in it: no outline is known, and its symbol only \
stands for it.":"The report means an area; its symbol is only a point in it.");function Gf({geometry:t,properties:{geonameid:e}}){
let[n,o]=t.coordinates;return d("p.gm-position",{},`${Math.abs(o).toFixed(4)}° ${o<0?"S":"N"}, ${Math.abs(n).toFixed(4)}\
° ${n<0?"W":"E"}`,Number.isSafeInteger(e)&&" · ",Number.isSafeInteger(e)&&lt(`https://www.geonames.org/${e}`,`GeoNames\
 ${e}`))}function ai(t,e,n,o={},...s){let r=n.properties,i=Y(t,r.kind),a=b(zt(n,t.document));return d("article.gm-card",
{"data-feature":n.id},d("h2",{dir:"auto"},a),a!==b(r.name)&&d("p.gm-gazetteer",{},"In the gazetteer: ",$(r.name)),d("p.g\
m-kind",{dir:"auto"},le(t,r).join(" · ")),Ff(r,a),d("p.gm-confidence",{},Fn(r.confidence),d("span",{},d("strong",{},ft(
r.confidence)),` this place, ${tt(r.confidence)}`)),rt(n)>0&&Vf(r.offset),i.area&&Uf(t,r),d("h3",{},de(r)),ut(e,r.mentions,
o.read),qf(n,o),s.length>0&&d("div.gm-card-tools",{},...s),r.alternatives.length>0&&d("h3",{},"It could also be"),r.alternatives.
length>0&&Be(t,r.alternatives,r.confidence),r.reasons.length>0&&d("h3",{},"Why this place"),r.reasons.length>0&&Hf(r.reasons),
Gf(n))}function Vf(t){let e=As(t.uncertainty_km);return d("p.gm-note",{dir:"auto"},t.direction?`Within about ${e} of thi\
s point, as the ring shows: the report only says how it lies from `:`Within about ${e} of here, as the ring shows: the r\
eport does not say which way from `,$(t.from),".")}function Fn(t){let e=L("rect",{width:Math.max(1,48*Math.min(1,t)),height:6,
rx:3,class:"gm-bar-filled"});return L("svg",{width:48,height:6,class:"gm-bar","aria-hidden":"true"},L("rect",{width:48,height:6,
rx:3,class:"gm-bar-empty"}),e)}function qn(t,e){if(!e.length)return d("p.gm-quiet",{},"The gazetteer has no place of this name, written so or alike");let[
n,...o]=e;return d("div.gm-guesses",{},d("p",{},d("span.gm-quiet",{},"Best guess: "),$(n.name),d("span.gm-quiet",{dir:"a\
uto"},` ${le(t,n).join(", ")}`),d("span.gm-share",{},tt(n.confidence))),o.length>0&&d("details",{},d("summary.gm-quiet",
{},`${E(o.length,"other")} tried`),Be(t,o,n.confidence)))}var Zf=(t,e)=>d("div",{},d("p.gm-confidence",{},Fn(e.confidence),
d("span",{},d("strong",{},$(e.name),"?"),` ${ft(e.confidence)}, ${tt(e.confidence)}`)),d("p.gm-quiet",{dir:"auto"},le(t,
e).join(", ")));function ci(t,e,n,o,s,...r){let{name:i,mentions:a,alternatives:c}=n.properties,[u]=c,l=u&&A(u.confidence);
return d("article.gm-card",{"data-feature":n.id},d("h2",{dir:"auto"},b(i)),d("p.gm-kind",{},d("span.gm-status.gm-guessed",
{},"not placed"),o?" · only the best guess is shown":" · not on the map"),l?Zf(t,u):qn(t,[]),d("h3",{},de(n.properties)),
ut(e,a,s.read),d("div.gm-card-tools",{},...r),c.length>1&&d("h3",{},"It could also be"),c.length>1&&Be(t,c.slice(1),u.confidence))}var Kf=300,Re=(t,e)=>d("label.gm-field",{},d("span",{},t),e),ze=(t,e)=>d("button.gm-button",{type:"button",click:e},t);function Yf(t,e){
let n=new Map;for(let{properties:o}of t)for(let s of o.mentions||[]){let r=z(s.surface);s.report!==e||!r||n.set(r,Math.min(
s.start,n.get(r)??1/0))}return[...n].sort(([,o],[,s])=>o-s).slice(0,Kf).map(([o])=>o)}function Xf(t,e,n,o,s){let r=it(e.
map(c=>[c,b(c)]),e[0]||""),i=()=>{Le(t.stops,{role:"via",surface:r.value,given:!1}),n()},a=()=>o(c=>{Le(t.stops,{role:"v\
ia",surface:J(c),given:!0}),n()});return d("div.gm-edit-add",{},e.length>0&&Re("Another stop",r),e.length>0&&ze("Add",i),
ze("Add by a pin",a),qt(s,c=>{Le(t.stops,{role:"via",surface:c,given:!0}),n()}))}function Jf(t,e,n,o){let r=d("input.gm-\
input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});r.value=z(t.mover);let i=it(Object.entries(G),t.status),
{list:a,render:c}=lr(t.stops),u=()=>({...t,denied:!1,mover:r.value,status:i.value}),l=Xf(t,e,c,n,o);return{fields:[Re("W\
hat moved",r),Re("Status",i),a,l],read:u}}function Qf(t,e,n){let o=z(t.mover)===z(e.mover)?null:t.mover,s=t.status===e.status?
null:t.status;return r=>{let i=n.changeOf(r)||Dt(r);return{...i,denied:!1,mover:o??i.mover,status:s??i.status}}}function tm(t,e,n,o){
let s=d("p.gm-told",{role:"status"}),r=d("input",{type:"checkbox",checked:!0}),i=d("div"),a=it(t.map(({report:w,sentence:y},x)=>[
String(x),`${b(w,40)}: ${b(y,60)}`]),"0"),c=()=>t[Number(a.value)],u=()=>Dt(c()),l=()=>{let w=c(),y=n.changeOf(w)||Dt(w),
x={...y,stops:[...y.stops]},M=Jf(x,Yf(e,w.report),o,n.search);u=M.read,i.replaceChildren(...M.fields)},f=(w,y)=>{let x=S=>r.
checked&&!(w.denied&&n.isShared(S)),k=t.filter(S=>S!==c()&&x(S)).map(S=>[S,y(S)]);s.textContent=n.correctRoute([[c(),w],
...k]),s.scrollIntoView({block:"nearest"})},m=()=>f(u(),Qf(u(),c(),n)),g=()=>f({...u(),denied:!0},w=>({...Dt(w),denied:!0}));
a.addEventListener("change",()=>{s.textContent="",l()}),l();let p=t.length>1,h=` Mover, status and “not a route” for all\
 ${E(t.length,"telling")}`;return[p&&Re("As told by",a),i,p&&d("label.gm-check",{},r,h),d("div.gm-choices",{},ze("Note t\
he correction",m),ze("Not a route",g)),s]}function li(t,e,n,o){let s=(t.properties.tellings||[]).filter(({route:c})=>c);
if(!s.length)return null;let i=d("summary",{click:()=>{a.childElementCount===1&&a.append(...tm(s,e,n,o).flatMap(c=>c||[]))}},
"Correct this route"),a=d("details.gm-correct.gm-route-form",{},i);return a}function fi(t,e,n){getComputedStyle(t).gridTemplateColumns.split(" ").length===1&&e.scrollIntoView({block:"start",behavior:n?
"auto":"smooth"})}function em({calm:t},e,n,o){return d("button.gm-button",{type:"button",click:()=>{e.text.set(!0),n.light(
o),fi(e.shell,n.pane,t),n.pane.focus({preventScroll:!0})}},"Show in the text")}function mi({calm:t},{aside:e,details:n},o){
n.set(!0);let s=[...e.querySelectorAll("[data-unresolved]")],r=o?s.find(i=>i.getAttribute("data-unresolved")===o.id):s[0];
r?.closest("details")?.setAttribute("open",""),r?.scrollIntoView({block:"center",behavior:t?"auto":"smooth"}),r?.focus({
preventScroll:!0})}var ui=t=>t&&!("points"in t)?t:null;function nm({calm:t},{shell:e,text:n},o){return(s,r)=>{n.set(!0);
let i=o.show(s),a=A(r)&&i?.querySelector(`[data-at="${r}"]`);fi(e,o.pane,t),a&&a.scrollIntoView({block:"nearest"})}}function om(t){
let e=new Map;for(let n of t)for(let o of new Set((n.properties.stops||[]).map(s=>s.place)))e.set(o,[...e.get(o)||[],n]);
return e}function sm(t,e,n,o){let{features:s}=t.data.document,r=null,i=null;return{read:nm(t,e,n),link:(a,c)=>{i||=new Map(
s.map(f=>[f.id,f]));let u=i.get(a);if(!u)return c;let l=d("button.gm-link",{type:"button",click:()=>o(u,l)},c);return l},
routesOf:a=>(r||=om(s)).get(a)||[]}}function rm(t,e){let n=[],o=null;return{opened:()=>o,watch:s=>{n.push(s)},select:s=>{
if(o!==s){o&&t.fire("gm-deselect",{feature:o}),o=s,e.light(s);for(let r of n)r(s);s&&t.fire("gm-select",{feature:s})}}}}
function im(t,e,n,o,s){let{map:r,data:i,reports:a,desk:c,filter:u}=t,l=null,f=()=>{if(!l)return;let{feature:p,card:h}=l;
if(h.querySelector(".gm-route-head")?.replaceWith(yn(p,Ot(p,c),o.link)),p.properties.type==="route")return;let w=re(p,c);
h.querySelector(".gm-corrected")?.remove(),h.querySelector("h2")?.classList.toggle("gm-struck",!!w?.denied),w&&h.querySelector(
"h2")?.after(d("p.gm-corrected",{},`Your correction: ${w.words}`))};c.watch(f);let m=(p,h)=>w=>Kt(r,h??r.getCenter(),p,w,
s()),g=(p,h)=>{let{type:w,name:y}=p.properties,x=em(t,e,n,p);if(w==="route"){let k=li(p,i.document.features,c,m("another\
 stop",null));return Vs(a,p,Ot(p,c),o,x,k)}let M=$e(p,c,m(b(y),h?.at));return w==="place"?ai(i,a,p,o,x,M):ci(i,a,p,!!h&&
u.guesses,o,x,M)};return(p,h)=>(l={feature:p,card:g(p,h)},f(),l.card)}function di(t,e,n){let{map:o,data:s,calm:r,filter:i}=t,
a=[],c=null,u=k=>(c||=new Map(a.map(S=>[S.feature.id,S])),c.get(k)),{select:l,opened:f,watch:m}=rm(o,n),g=ri(o,e.stage,()=>l(
null));Ie(e.shell,()=>g.close(!0));let p=()=>0,h=()=>s.document.features.filter(({properties:k})=>k.type==="route"),w=k=>{
let S=u(k.id);return S&&!("points"in S)&&S.guess&&!i.guesses?void 0:S},y=(k,S,O,T=!1)=>{let{type:P,name:C}=k.properties,
_=P==="route",I=P==="place"?zt(k,s.document):C,V=_?`Route: ${dt(k.properties)}`:b(I),ct=M(k,ui(u(k.id))),B=_?si(k,h().filter(
i.shows),x):null,ht=w(k);l(k),g.show({name:V,card:ct,opener:S,step:B,quiet:T},()=>ht&&on(o,ht,O,"points"in ht?0:p(ht)))},
x=(k,S,O)=>{e.stage.scrollIntoView({block:"nearest",behavior:r?"auto":"smooth"}),y(k,S,!1,O)},M=im(t,e,n,sm(t,e,n,x),()=>g.
stepAside());return{opened:f,watch:m,close:(k=!1)=>g.close(k),know:(k,S)=>{[a,p]=[k,S]},follow:k=>{h=k},go:x,showPlace:({
feature:k},S)=>y(k,S,!0),showRoute:(k,S)=>y(k,S,!0),showCluster:(k,S,O)=>{l(null);let T=oi(k,({feature:C})=>y(C,O,!0)),P=`${E(
k.length,"place")} in one spot`;g.show({name:P,card:T,opener:O},()=>on(o,{...k[0],at:S,bounds:null},!0))},placeOf:k=>ui(
w(k))}}var am=1600,cm=24,lm=/Mac|iP(hone|ad|od)/.test(navigator.platform);function um(t){let e=d("p.gm-hint",{"aria-hidden":"tr\
ue"}),n=0;return t.append(e),o=>{e.textContent=o,e.classList.add("gm-said"),clearTimeout(n),n=setTimeout(()=>e.classList.
remove("gm-said"),am)}}function pi(t,e){let n=t.getContainer(),o=um(e),s={capture:!0,passive:!0},r=c=>c.stopPropagation(),
i=({target:c})=>c.closest(".leaflet-control, .gm-pin, .gm-dock")!==null;n.addEventListener("wheel",c=>{c.ctrlKey||c.metaKey||
i(c)||(r(c),o(`${lm?"⌘":"Ctrl"} and the wheel zoom the map`))},s),n.style.touchAction="pan-x pan-y";let a=0;n.addEventListener(
"touchstart",c=>{c.touches.length>1||i(c)||(a=c.touches[0].clientY,r(c))},s),n.addEventListener("touchmove",c=>{c.touches.
length>1||i(c)||Math.abs(c.touches[0].clientY-a)>cm&&o("Two fingers move the map")},s)}var hi=1e3,Hn=["peek","half","whole"],fm={peek:"Show details",half:"Show details in full",whole:"Hide details"},Un=6,mm=()=>d(
"button.gm-grip",{type:"button","aria-controls":"gm-panel"},L("svg",{viewBox:"0 0 40 10",width:40,height:10,"aria-hidden":"\
true"},L("path",{d:"M4 7.5L20 3L36 7.5"})));function gi(t,e,n,o){let s=0,r=0,i=0,a=()=>{if(!r)return;let c=n.offsetHeight/
e.clientHeight;r=0,n.classList.remove("gm-dragged"),n.style.height="",!(Math.abs(i)<=Un)&&o(c>.7?"whole":c>(i>0?.3:.4)?"\
half":"peek")};t.addEventListener("pointerdown",c=>{e.clientWidth>=hi||c.button!==0||([s,r,i]=[c.clientY,n.offsetHeight,
0],t.setPointerCapture(c.pointerId))}),t.addEventListener("pointermove",c=>{r&&(i=s-c.clientY,!(Math.abs(i)<=Un)&&(n.classList.
add("gm-dragged"),n.style.height=`${Math.max(60,Math.min(e.clientHeight-12,r+i))}px`))}),t.addEventListener("pointerup",
a),t.addEventListener("pointercancel",a),t.addEventListener("click",c=>{Math.abs(i)>Un&&c.stopImmediatePropagation(),i=0})}
function wi(t,e,n,o){let s="half",r=!0,i=mm();e.prepend(i);let a=()=>!r,c=m=>{s=m,t.dataset.sheet=s,i.setAttribute("aria\
-label",fm[s]),i.setAttribute("aria-expanded",String(s!=="peek")),o(s!=="peek")},u=m=>c(Hn[Math.max(0,Math.min(Hn.length-
1,Hn.indexOf(s)+m))]);gi(i,t,e,c),gi(n,t,e,c),i.addEventListener("click",()=>s==="whole"?c("peek"):u(1)),i.addEventListener(
"keydown",m=>{let g={ArrowUp:1,ArrowDown:-1,Home:-2,End:2}[m.key];g&&(m.preventDefault(),u(g))});let l=()=>{let m=t.clientWidth>=
hi;m!==r&&(r=m,c(r?"half":"peek")),a()&&s==="peek"&&!e.style.height&&t.style.setProperty("--gm-peek",`${e.offsetHeight}p\
x`)};c(s),l();let f=new ResizeObserver(l);for(let m of[t,e])f.observe(m);return{set:c,isNarrow:a,state:()=>s}}function Gn(t,e){let n=d("span.gm-behind",{tabindex:"-1",blur:()=>n.tabIndex=-1}),o=()=>{n.tabIndex=0,n.focus()};t.before(
d("button.gm-skip",{type:"button",click:o},e)),t.after(n)}var dm=20,pm=/(; [^;a-z]+ places? in [^;]+)$/;function yi(t,e,n,o,s){let i=d("button.gm-button.gm-toggle",{type:"button",
"aria-controls":o,click:()=>s(e.classList.contains(n))});return{button:i,set:c=>{e.classList.toggle(n,!c),i.setAttribute(
"aria-expanded",String(c)),i.textContent=`${c?"Hide":"Show"} ${t}`}}}function gm(t){let e=t.map(o=>d("li",{dir:"auto"},b(
o,D))),n=d("ul.gm-notices",{"aria-label":"Notices"},...e);return e.length<2?n:d("details.gm-notices-fold",{},d("summary",
{},`${e.length} notices about this map`),n)}function hm(t,e,n){let o=Array.isArray(t.notices)?t.notices.filter(g=>b(g)):
[],[s,r]=[d("h1",{dir:"auto"},e),d("p.gm-summary",{role:"status"})],i=b(t.summary,D),[a,c]=i.split(pm),u=[a,c!==void 0&&
d("span.gm-tells-amount",{},c),"."],l=d("div.gm-lead",{},s,i&&d("p.gm-tells",{dir:"auto"},...u)),f=d("div.gm-about",{},r,
n!==""&&d("p.gm-focus",{dir:"auto"},n),o.length>0&&gm(o.slice(0,dm))),m=d("div.gm-tools",{});return{head:d("header.gm-he\
ader",{},l,f,m),heading:s,told:l,summary:r,tools:m}}function bi(t,e,n,o,s,r){let{head:i,heading:a,told:c,summary:u,tools:l}=hm(
n,o,s),f=d("div.gm-stage",{}),m=d(t.own?"aside.gm-panel":"section.gm-panel",{id:"gm-panel","aria-label":"Details",tabindex:"\
-1"}),g=d("div.gm-column",{"data-covers":"bottom"},i,m);r.pane.id="gm-reading";let p=d(t.own?"main.gm-page":"section.gm-\
page",{},g,f,r.pane);e.before(p),f.append(e),Gn(f,"Skip the map"),t.own||Gn(p,"Skip this map and its lists"),e.setAttribute(
"role","region"),e.setAttribute("aria-label","Map");let h=yi("details",p,"gm-closed","gm-panel",S=>y.set(S)),w=wi(p,g,a,
h.set),y={set:S=>w.set(S?w.state()==="peek"?"half":w.state():"peek")},x=yi("text",p,"gm-unread","gm-reading",S=>M.set(S)),
M={set(S){x.set(S),S&&r.fill()}};M.set(!1);let k=()=>{M.set(!1),x.button.focus()};return r.pane.prepend(d("button.gm-clo\
se",{type:"button","aria-label":"Close the text",click:k},"×")),l.append(h.button,x.button),{shell:p,stage:f,aside:m,told:c,
summary:u,tools:l,text:M,details:y,sheet:w}}var wm=60,ym=[["day",1,0],["week",7,0],["month",0,1],["year",0,12],["decade",0,120],["century",0,1200],["millennium",0,12e3]];
function xi(t){let e=new Date(t*864e5);return 12*e.getUTCFullYear()+e.getUTCMonth()}function ki(t,e){for(let[n,o,s]of ym){
let r=o||s,[i,a]=o?[t,e]:[t,e].map(f=>Math.floor(xi(f)/s)),c=o?Math.floor((a-i)/o)+1:a-i+1;if(c>wm&&r<12e3)continue;let u=Array.
from({length:c},(f,m)=>o?t+m*o:Math.max(t,Jt([0,(i+m)*s,1])));return{unit:n,starts:u,at:f=>{let m=o?(f-t)/o:Math.floor(xi(
f)/s)-i;return Math.min(c-1,Math.max(0,Math.floor(m)))}}}return{unit:"time",starts:[t],at:()=>0}}var bm=1100,xm=120,Si="M4 2.5L13 8L4 13.5Z",km="M4 3H7V13H4ZM9 3H12V13H9Z";function Vn(t,e,n){let o=L("path",{d:e}),s=L(
"svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},o),r=d("button.gm-button",{type:"button","aria-label":t,
title:t,click:n},s);return{button:r,turn:(a,c)=>{r.setAttribute("aria-label",a),r.title=a,o.setAttribute("d",c)}}}function Mi(t,e,n,o){
let s=null,r=0,i=()=>{clearTimeout(r),s=null,l.turn("Play through time",Si)},a=p=>{s=p,n(p),r=setTimeout(c,o(p)?bm:xm)},
c=()=>{if(!s||!l.button.isConnected||s[1]>=t)return i();a([s[0]+1,s[1]+1])},u=()=>{let[p,h]=e();a(p===0&&h===t?[0,0]:h===
t?[0,h-p]:[p+1,h+1]),l.turn("Pause",km)},l=Vn("Play through time",Si,()=>s?i():u()),f=p=>{let[h,w]=e();i(),h===0&&w===t?
n(p>0?[0,0]:[t,t]):h+p>=0&&w+p<=t&&n([h+p,w+p])},[m,g]=[Vn("Earlier","M10 3L5 8L10 13",()=>f(-1)),Vn("Later","M6 3L11 8L\
6 13",()=>f(1))];for(let{button:p}of[m,g])p.classList.add("gm-stepping");return{buttons:[m,l,g].map(({button:p})=>p),stop:i,
follow:()=>{s&&String(e())!==String(s)&&i()}}}function vi(t,e,n){return d("input",{type:"range",min:0,max:n,step:1,value:e,"aria-label":t,autocomplete:"off"})}function Sm(t,e){
let n=new Map(t.map(({id:s},r)=>[s,r])),o=t.map(({date:s,places:r,routes:i})=>({days:et(s),mentions:r,routes:i}));for(let{
properties:s}of e){let r=et(s.when);if(r){for(let i of s.reports){let a=o[n.get(i)??-1];a?.routes>0&&(a.routes-=1)}o.push(
{days:r,mentions:0,routes:1})}}return o}function Mm(t,{starts:e,at:n}){let o=e.map(()=>({mentions:0,routes:0}));for(let{
days:s,mentions:r,routes:i}of t){if(!s)continue;let[a,c]=s.map(n);for(let u=a;u<=c;u+=1)o[u].mentions+=r/(c-a+1),o[u].routes+=
i/(c-a+1)}return o}function vm(t){let e=Math.max(1,...t.map(({mentions:c,routes:u})=>Math.max(c,u))),n=(c,u,l,f="")=>{let m=l>
0?Math.max(.8,20*l/e):0;return L("rect",{x:c,width:u,y:20-m,height:m,class:f})},o=t.map(({mentions:c,routes:u},l)=>L("g",
{},n(l+.08,.84,c),n(l+.3,.4,u,"gm-moves"))),s={viewBox:`0 0 ${t.length} 20`,preserveAspectRatio:"none"},r=L("rect",{y:0,
height:20,class:"gm-window"});return{chart:L("svg",{...s,class:"gm-bars","aria-hidden":"true"},r,...o),pale:([c,u])=>{let l=u-
c+1;r.setAttribute("x",String(c)),r.setAttribute("width",String(l===o.length?0:l)),o.forEach((f,m)=>f.classList.toggle("\
gm-out",m<c||m>u))}}}function Lm(t,e,n,o){let s=r=>{let{left:i,width:a}=t.getBoundingClientRect();return Math.min(e-1,Math.
max(0,Math.floor((r.clientX-i)/a*e)))};t.addEventListener("pointerdown",r=>{if(r.button)return;let i=s(r),[a,c]=n(),l=!(a===
0&&c===e-1)&&c>a&&i>=a&&i<=c,f=m=>{let g=s(m),p=Math.min(e-1-c,Math.max(-a,g-i));o(l?[a+p,c+p]:[Math.min(i,g),Math.max(i,
g)])};t.setPointerCapture(r.pointerId),t.addEventListener("pointermove",f),t.addEventListener("lostpointercapture",()=>t.
removeEventListener("pointermove",f),{once:!0}),l||f(r)})}function Om(t){let e=!1,n=null,o=s=>{if(e){n={value:s};return}
e=!0;let r=performance.now();t(s),setTimeout(()=>{e=!1;let i=n;n=null,i&&o(i.value)},Math.max(16,performance.now()-r))};
return o}function Em(t,{starts:e,at:n},o,s){let r=Om(i=>t.period=i);return{chosen:()=>(t.period||[o,s]).map(n),choose:([
i,a])=>r(i===0&&a===e.length-1?null:[e[i],(e[a+1]??s+1)-1])}}function $m(t,e){let n=`${E(e,"report has","reports have")}\
 no date and ${e===1?"stays":"stay"} shown`,o=s=>d(`span.gm-key${s}`,{"aria-hidden":"true"});return d("p.gm-quiet",{},o(
""),"mentions, ",o(".gm-moves"),`movements by ${t}`,e>0&&`. ${n}`)}function Li(t,e,n){let o=Sm(t,e),s=o.map(({days:O})=>O).
filter(O=>O!==null);if(new Set(s.map(([O])=>O)).size<2)return null;let r=s.reduce((O,[T])=>Math.min(O,T),1/0),i=s.reduce(
(O,[,T])=>Math.max(O,T),-1/0),a=ki(r,i),c=a.starts.length-1,u=Mm(o,a),[l,f]=[vi("From",0,c),vi("To",c,c)],{chart:m,pale:g}=vm(
u),{chosen:p,choose:h}=Em(n,a,r,i),w=Mi(c,p,h,([O,T])=>u.slice(O,T+1).some(({mentions:P,routes:C})=>P+C>0)),y=d("output",
{}),x=d("div.gm-brush",{},m,l,f);x.style.setProperty("--gm-steps",String(c+1));let M=()=>{let[O,T]=n.period||[r,i],[P,C]=p();
l.value=String(P),f.value=String(C);let _=[Math.max(r,O),Math.min(i,T)].map(I=>_t(kt(I)));y.textContent=_.join(" to "),l.
setAttribute("aria-valuetext",_[0]),f.setAttribute("aria-valuetext",_[1]),l.classList.toggle("gm-above",P===c),g([P,C]),
w.follow()},k=O=>{let T=O===l?f:l;Number(l.value)>Number(f.value)&&(T.value=O.value),w.stop(),h([Number(l.value),Number(
f.value)])};for(let O of[l,f])O.addEventListener("input",()=>k(O));Lm(m,c+1,p,O=>{w.stop(),h(O)}),n.watch(M),M();let S=o.
length-s.length;return d("div.gm-timeline",{},x,d("div.gm-playing",{},...w.buttons,y),$m(a.unit,S))}var Am=t=>t.currentTarget;function Cm(t,e){let n=t.feature.properties,s=[[t.kind.label,b(n.country_name||n.country)].filter(
r=>r&&r!==t.name).join(", "),...oe(t.feature)].filter(Boolean).join(" · ");return d("li",{},d("button.gm-item",{type:"b\
utton",click:r=>e(t.feature,Am(r))},W(t.kind.class,6,R(n.confidence),!1),d("span.gm-item-name",{},$(t.name),d("span.gm-q\
uiet",{dir:"auto"},s)),d("span.gm-share",{},`×${q(t.feature)}`)))}var Tm=(t,e)=>d("div.gm-unplaced-note",{},d("p.gm-qui\
et",{},"Not on the map, because it is not sure enough where they are."),t&&Vt(e,"Show the best guesses on the map"));function Nm(t,e,n){
let o=t.map(({id:i})=>i),s=i=>{let a=t[i];return d("li",{},n&&ce(e,"report",a.id,d("span.gm-heard",{},`Show ${b(a.title||
a.id)} on the map`)),d("div",{},Z(new Map([[a.id,a]]),a.id),d("span.gm-quiet",{},[E(a.places,"mention"),E(a.routes,"rout\
e"),`${N(a.unresolved)} not placed`].join(" · "))))},r=d("p.gm-pair",{},d("button.gm-button",{type:"button",click:()=>e.
show("report",o,!0)},"All"),d("button.gm-button",{type:"button",click:()=>e.show("report",o,!1)},"None"));return d("div",
{},n&&t.length>1&&r,j(n&&t.length>1?"ol.gm-list.gm-reports":"ol.gm-list.gm-reports.gm-one",t.length,s,bt,xt))}function Oi({
data:t,reports:e,filter:n},{places:o,routes:s,guesses:r,unresolved:i},a,c,u){let l=t.document.reports,f=y=>{let{name:x,mentions:M,
alternatives:k}=y.properties;return d("li",{"data-unresolved":y.id,tabindex:"-1"},d("strong",{},$(x)),qn(t,k),ut(e,M),u(
y))},m=({feature:y})=>n.shows(y),g=!t.document.whole,p=g?Li(l,s.map(({feature:y})=>y),n):null,h=[Yt("Places",o,m,y=>j("u\
l.gm-list",y.length,x=>Cm(y[x],c),bt,xt)),Yt("Names not placed",i,n.shows,y=>j("ul.gm-list.gm-unresolved",y.length,x=>f(
y[x]),bt,xt))];return h[1].element.firstElementChild?.after(Tm(r.length>0,n)),n.watch(()=>h.forEach(y=>y.update())),[a,...[
o,i].map((y,x)=>y.length>0&&h[x].element),p&&Nt("Time",null,!0,p),Nt(g?"Reports":"Reports quoted",l.length,l.length<=xt,
Nm(l,n,g)),(o.length>0||s.length>0)&&Tr(o,s,r.length,n)].filter(y=>y instanceof HTMLElement)}var Pm=["mover","origin","via","destination"],Ei=4;function Ai(t,e){let n=H(t.properties.when);if(n!==null)return[n,Pt(b(
t.properties.when,40))];let r=t.properties.reports.map(i=>e.get(i)?.date||"").map(i=>[H(i),i]).filter(([i])=>i!==null).sort(
(i,a)=>i[0]-a[0])[0];return r?[r[0],`report of ${Pt(b(r[1],40))}`]:null}function Ci(t,e){let n=new Map([...e.keys()].map(
(r,i)=>[r,i])),o=({feature:r})=>{let i=Ai(r,e),c=r.properties.claims.map(u=>[n.get(u.report),u.start]).sort((u,l)=>$i(u,
l))[0];return[i?i[0]:1/0,...c||[1/0]]};return t.map(r=>[o(r),r]).sort(([r],[i])=>$i(r,i)).map(([,r])=>r)}function $i(t,e){
let n=t.findIndex((o,s)=>o!==e[s]);return n<0?0:t[n]<e[n]?-1:1}function Zn(t){let e=new Map;for(let a of t.claims.slice(
0,1e3)){if(!Pm.includes(a.kind)||!a.text)continue;let c=e.get(a.report)||new Map;e.set(a.report,c);let u=c.get(ue(a))||[];
(!u.length||u[0].sentence_start===a.sentence_start)&&c.set(ue(a),[...u,a])}let n=a=>new Set([...a.values()].flat().map(({
kind:c,text:u})=>c+u)).size,[o,...s]=[...e.values()].sort((a,c)=>n(c)-n(a)),r=[...(o||new Map).values()].sort(([a],[c])=>a.
sentence_start-c.sentence_start),i=new Set(s.flatMap(a=>[...a.keys()]).filter(a=>!o.has(a)));return{told:r.slice(0,Ei),others:i.
size+Math.max(0,r.length-Ei)}}var ue=t=>t.sentence.split(/\s+/).join(" ").trim();function _m({feature:{geometry:t,properties:e}},n,o){
let s=e.claims.filter(r=>r.kind==="distance"&&A(r.km)).map(r=>N(Math.round(r.km)));return[o,n?n.words:b(e.status,20),!t&&
`not drawn: ${wn(e)}`,t&&A(e.length_km)&&`${F(e.length_km)} drawn`,t&&e.undrawn==="legs"&&"not all of it",s.length?`stat\
ed ${[...new Set(s)].slice(0,4).join(", ")} km`:"",t&&R(e.confidence)!=="filled"&&"check the text: geomap's reading is u\
nsure"].filter(Boolean).join(" · ")}function Im({feature:t,number:e}){let n=`gm-line gm-route-${e} gm-status-${pt(t)}`;
return L("svg",{viewBox:"0 0 22 12",width:22,height:12,"aria-hidden":"true"},L("path",{d:"M1 6H21",class:t.geometry?n:"g\
m-guess-line"}))}var Bm=t=>X({...t,name:t.surface||t.name});function Ti(t,e){let n=e&&!e.denied?e:null,o=n?.stops||t.stops;
return{mover:b(n?.mover||t.mover,60)||"movement",stops:o.slice(0,40).map(Bm).join(" → ")}}function Rm(t,e,n){let{told:o,
others:s}=Zn(t.feature.properties),r=new Set(e?Zn(e.feature.properties).told.map(([c])=>ue(c)):[]),i=o.filter(([c])=>!r.
has(ue(c))),a=[o.length>i.length&&(i.length?"told above in part":"told in the same words as above"),s>0&&`${E(s,"more se\
ntence")} on its card`].filter(Boolean);return[...i.map(c=>Ge(c,c.map(({text:u})=>u))),i.length>0&&Z(n,i[0][0].report,i[0][0]),
a.length>0&&d("p.gm-quiet.gm-others",{},a.join("; "))]}function zm(t,e,{desk:n,reports:o},s){let{feature:r}=t,i=Ot(r,n),
{mover:a,stops:c}=Ti(r.properties,i),u=Ai(r,o),l=f=>s(r,f.currentTarget);return d(`li.gm-movement${i?.denied?".gm-struck":
""}${r.geometry?"":".gm-undrawn"}`,{"data-listed":r.id},d("button.gm-item",{type:"button",click:l},Im(t),d("span.gm-item\
-name",{},d("strong",{},$(a)),": ",$(c,D),d("span.gm-quiet",{},_m(t,i,u?u[1]:"")))),...Rm(t,e,o))}function jm(t,e){let n=t.
filter(({feature:r})=>!r.geometry).length,o=t.filter(({feature:r})=>r.properties.undrawn==="legs").length;if(!n&&!o)return null;
let s=[n&&`${N(n)} not drawn, because it is not sure enough what moved where`,o&&`${N(o)} drawn without the legs to stop\
s that are not placed`];return d("div.gm-unplaced-note",{},d("p.gm-quiet",{},`${s.filter(Boolean).join("; ")}.`),t.some(
r=>r.guesses.length)&&Vt(e,"Show the best guesses on the map"))}function Ni(t,e,n){let{filter:o,desk:s}=t,r=null,i=[],a=m=>zm(
i[m],i[m-1],t,n),c=m=>(i=m,r=Fe("ol.gm-list.gm-movements",m.length,a,bt,xt),r.box),{element:u,update:l}=Yt("What happene\
d",e,({feature:m})=>o.shows(m),c);return u.append(jm(e,o)||""),o.watch(l),s.watch(()=>{for(let m of u.querySelectorAll("\
[data-listed]")){let g=i.findIndex(({feature:p})=>p.id===m.getAttribute("data-listed"));g>=0&&m.replaceWith(a(g))}}),{element:u,
listed:()=>e.filter(({feature:m})=>o.shows(m)),rowOf:m=>i.includes(m)&&r?.rowAt(i.indexOf(m))||null}}function Pi({feature:t}){
let e=Zn(t.properties).told.map(([s])=>b(ue(s),D)),{mover:n,stops:o}=Ti(t.properties,null);return{name:`${n}: ${o}`,sentence:e.
join(" ")}}var _i=1.1,Ii=1400,Bi=t=>new Promise(e=>setTimeout(e,t)),Dm=t=>Math.min(12e3,2500+50*t.length),Wm={"Play the story":"M3 \
1.5L13 8L3 14.5Z","Pause the story":"M3 2H6.5V14H3ZM9.5 2H13V14H9.5Z","Previous movement":"M10.5 2L4.5 8L10.5 14","Next \
movement":"M5.5 2L11.5 8L5.5 14","End of the story":"M3 3L13 13M13 3L3 13"};function Ri(t,e){t.setAttribute("aria-label",
e),t.title=e;let n={viewBox:"0 0 16 16",width:14,height:14,"aria-hidden":"true"};t.replaceChildren(L("svg",n,L("path",{d:Wm[e]})))}
function je(t,e){let n=d("button.gm-turn",{type:"button",click:e});return Ri(n,t),n}function Fm({map:t,calm:e},n){let o=v.
latLngBounds(n.points.map(([r,i])=>v.latLng(i,r))),s={...mt(t),maxZoom:9};return e?(t.fitBounds(o,{...s,animate:!1}),Promise.
resolve()):new Promise(r=>{t.once("moveend",r),setTimeout(r,2e3*_i),t.flyToBounds(o,{...s,duration:_i})})}async function qm(t,e,n,o){
let s=e.points.length>1;s&&await Fm(t,e),s&&o(!1)&&await Promise.race([e.trace(t.calm?0:Ii),Bi(2*Ii)]),o(!0)&&await Bi(Dm(
n))}function Hm({toggle:t,back:e,on:n,end:o}){let s=je("Play the story",t);s.classList.add("gm-play");let[r,i]=[je("Prev\
ious movement",e),je("Next movement",n)],a=je("End of the story",o),c=d("span.gm-number",{}),l=d("div.gm-player",{role:"\
group","aria-label":"Movements, one by one"},s,r,c,i,a);return{element:l,show:(m,g,p)=>{l.hidden=g===0,c.textContent=m<0?
E(g,"route"):`${m+1} of ${g}`,r.hidden=i.hidden=g<2,a.hidden=m<0,l.classList.toggle("gm-begun",m>=0),Ri(s,p?"Pause the s\
tory":"Play the story")}}}function Um(t,e,n){let o=d("div.gm-now",{role:"status"});return{element:o,mark(s){for(let r of t.
aside.querySelectorAll(".gm-current"))r.classList.remove("gm-current");s&&e.rowOf(s)?.classList.add("gm-current"),t.shell.
classList.toggle("gm-telling",s!==null&&o.hasChildNodes())},tell(s,r){let{name:i,sentence:a}=Pi(s);o.replaceChildren(d("\
strong",{},$(i,D)),d("p",{dir:"auto"},a));let c={block:"nearest",behavior:n?"auto":"smooth"};return r||e.rowOf(s)?.scrollIntoView(
c),a},clear:()=>o.replaceChildren()}}function Gm(t,e){let n=null;return{keep:()=>{n??={at:t.getCenter(),zoom:t.getZoom()}},
forget:()=>{n=null},restore(){n&&t.setView(n.at,n.zoom,{animate:!e}),n=null}}}function Vm(t,e,n){t.on("dragstart unload",
n),Ie(e,n)}function zi(t,e,n,o){let{map:s,calm:r}=t,[i,a]=[null,!1],c=Gm(s,r),u=0,l=n.listed,f=()=>i?l().indexOf(i):-1,m=S=>l()[(S+
l().length)%l().length],g=Um(e,n,r),p=(S,O=a)=>{[i,a]=[S,O],S?c.keep():g.clear(),g.mark(S),k(f(),l().length,a)},h=async(S,O=!1)=>{
let T=a;o(S);let P=++u,C=g.tell(S,O);p(S,T),await qm(t,S,C,_=>P===u&&(a||!_)),!(P!==u||!a)&&(f()+1<l().length?h(m(f()+1)):
x())},w=S=>{u+=1,p(S,!1)},y=()=>{a=!0,h(m(f()+1<l().length?Math.max(0,f()):0)),e.sheet.isNarrow()&&e.sheet.set("peek")},
x=()=>{w(null),o(null),c.restore()},{element:M,show:k}=Hm({toggle:()=>a?w(i):y(),back:()=>h(m(f()<0?-1:f()-1)),on:()=>h(
m(f()+1)),end:x});return Vm(s,e.shell,()=>w(i)),t.filter.watch(()=>i&&f()<0?x():p(i)),p(null),e.told.after(M,g.element),
{step:h,know(S){g.clear(),w(S),c.forget()}}}function ji(t,e){t.addEventListener("keydown",n=>{let o=n.target.closest?.("\
.gm-movement"),s={ArrowDown:1,ArrowUp:-1}[n.key];if(!o||!s||n.altKey||n.ctrlKey||n.metaKey)return;let r=s>0?o.nextElementSibling:
o.previousElementSibling,i=r?.querySelector(".gm-item");i&&(n.preventDefault(),i.focus(),e(r?.getAttribute("data-listed")||
""))})}var Zm=20;function Km({feature:t,kind:e,name:n},o){let{mentions:s,name:r,country_name:i,country:a}=t.properties,c=new Set(
s.slice(0,Zm).map(u=>b(u.surface)));return{kind:[e.label,b(i||a)].filter(Boolean).join(", "),label:n,words:$t([n,b(r),...c].
join(" ")),go:u=>o(t,u)}}function Ym({id:t,title:e,source:n},o){return{kind:"report",label:b(e||t),words:$t(b(`${e||""} ${t}\
 ${n||""}`,400)),go:()=>o(t)}}function Di({places:t,routes:e,unresolved:n},o,s,r){let i=(a,c,u)=>({kind:a,label:u,words:$t(
u),go:l=>s(c,l)});return[...t.map(a=>Km(a,s)),...e.map(({feature:a})=>i("route",a,dt(a.properties))),...n.map(a=>i("not \
placed",a,b(a.properties.name))),...o.map(a=>Ym(a,r))]}function Xm({map:t,desk:e,calm:n},o,s){return $e(s,e,r=>{o.scrollIntoView({block:"nearest",behavior:n?"auto":"smooth"}),
Kt(t,t.getCenter(),b(s.properties.name),r)})}function Jm({sheet:t,text:e},n){let o=null;n.watch(s=>{t.isNarrow()&&(s&&e.
set(!1),s&&t.state()!=="peek"?(o=t.state(),t.set("peek")):!s&&o&&t.state()==="peek"&&(t.set(o),o=null))})}function Qm(t,e,n,o,s){
if(!o.routes.length)return null;let r=Ni(t,Ci(o.routes,t.reports),s.go),i=zi(t,e,r,c=>{let u=c&&c.feature;s.close(),o.emphasise(
u),n.light(u)});s.follow(()=>r.listed().map(({feature:c})=>c));let a=c=>o.routes.find(({feature:u})=>u.id===c)||null;return ji(
r.element,c=>{let u=a(c);u&&i.step(u,!0)}),s.watch(c=>i.know(a(c?.id))),r.element}function Wi(t,e,n,o,s,r){let{data:i,filter:a,
desk:c}=t,u=i.document,l=S=>{e.text.set(!0),n.show(S)},f=Or(()=>Di(o,u.reports,s.go,l),"gm"),m=hr(i),g=()=>u.features.filter(
S=>a.shows(S)),p=Mr(m,g,S=>s.go(S,h)),h=d("button.gm-button",{type:"button","aria-haspopup":"dialog",click:()=>p.open()},
"Table"),y=d("button.gm-button",{type:"button",hidden:!0,click:()=>{a.reset(),f.input.focus()}},"Show all"),x=()=>location.
href.replace(/[?#].*$/,"")+r();e.tools.append(h,Dr(t,o,m,g,x),y),e.tools.prepend(f.element),e.shell.append(p.dialog);let M=Qm(
t,e,n,o,s),k=Oi(t,o,M,s.go,S=>Xm(t,e.stage,S));return e.aside.append(c.element,...k),Jm(e,s),{field:f.input,reset:y,tableOpen:()=>p.
dialog.open}}function td(t){let e="Borders: Natural Earth, de facto; they take no side";return d("details.gm-credits",{},d("summary",
{},d("span.gm-in-full",{},e),d("span.gm-in-short",{},"Borders: de facto")," · Credits"),d("ul",{},...t.attribution.slice(
0,40).map(n=>d("li",{dir:"auto"},b(n,300))),d("li",{},lt("https://leafletjs.com","Leaflet"),", BSD 2-Clause"),d("li",{},
e)))}function ed(t,e,n){let o=new Map,s=0;for(let u of t.features){let{type:l}=u.properties,f=o.get(l)||[0,0];o.set(l,f),
f[0]+=1,e.shows(u)&&(f[1]+=1,l==="route"&&!u.geometry&&(s+=1))}let r=(u,l,f=`${l}s`)=>{let[m,g]=o.get(u)||[0,0];return!m&&
u!=="place"?"":g===m?E(m,l,f):`${N(g)} of ${E(m,l,f)}`},i=r("route","route")+(s?` (${N(s)} not drawn)`:""),a=[Jn(t),r("p\
lace","place"),i],c=r("unresolved","name not placed","names not placed");return[...a.filter(Boolean),c&&d("button.gm-lin\
k",{type:"button",click:n},c)].filter(Boolean).flatMap((u,l)=>[l?" · ":"",d("span.gm-amount",{},u)])}function nd({countries:t,
near:e,bounds:n,said:o}){let s=(u,l,f)=>`${Number(Math.abs(u).toFixed(2))}° ${u<0?f:l}`,[r,i]=[u=>s(u,"E","W"),u=>s(u,"\
N","S")],a=t.slice(0,8).map(({name:u,country:l})=>b(u||l,60));return`Focus: ${[[a.slice(0,-1).join(", "),...a.slice(-1)].
filter(Boolean).join(" and "),e&&`near ${i(e[1])}, ${r(e[0])}`,n&&`${r(n[0])} to ${r(n[2])}, ${i(n[1])} to ${i(n[3])}`,o?
"as the maker of this map said":"inferred from the reports"].filter(Boolean).join(", ")}`}function od(t,e){t.append(td(e));
let n=r=>e.features.some(({properties:i})=>i.type===r);if(n("place"))return;let o=Tt(e)===1,s=n("unresolved")?`No place \
that ${o?"this report names":"these reports name"} could be placed`:o?"This report names no place":"These reports name n\
o place";t.append(d("p.gm-empty",{role:"status"},s))}function Fi(t,e,n){let o=n.document,s=b(o.title,200)||(t.own?document.
title:"");t.own&&(document.title=s);let r=new Map(o.reports.map(k=>[k.id,k])),i=Cr(n),a=matchMedia("(prefers-reduced-mot\
ion: reduce)").matches,c={page:t,map:e,data:n,reports:r,filter:i,desk:Fr(s,n),calm:a},u=mo(o,(k,S)=>m.go(k,S)),l=o.focus?
nd(o.focus):"",f=bi(t,e.getContainer(),o,s,l,u);od(f.stage,o),t.look&&Qr(t.look,f,o,t.own),t.look&&!t.look.wheel&&pi(e,f.
stage);let m=di(c,f,u),g=cr(c,f.stage,m);f.summary.after(Kr(g.places,g.routes)||""),m.know([...g.places,...g.routes,...g.
guesses],g.aloneAt);let p=()=>ti(e.getCenter(),e.getZoom(),i,m.opened()),h=Wi(c,f,u,g,m,p),w=ni(c,m,h.field),y=t.own?ei(
p,w):()=>{},x=()=>{f.summary.replaceChildren(...ed(o,i,()=>mi(c,f))),h.reset.hidden=i.everything};kr(c,g,m.go,u.pane),u.
pane.append(Gr(c,u.pane)),m.watch(g.emphasise),m.watch(y),i.watch(()=>{g.update(),x();let k=m.opened();k&&!i.shows(k)&&m.
close(),y()}),x();let M=t.own&&location.hash.length>1;return M&&(g.opening.leave(),w(Dn(location.hash))),e.on("moveend",
y),Xr(t.target,h.field,h.tableOpen,()=>f.details.set(!0)),Yr(e,g.opening.again,M),qr(c,f,g),f.shell.dataset.ready="true",
f.shell}function qi(t){let e=0;return t.map(n=>e+=n)}function sd(t,e){let n=t.filter(([,[r]])=>r===null).map(([r,[,i]])=>[r,At(i,
e)]),o=e?Object.fromEntries(n.map(([r,i])=>[r,i[0]])):{},s=Array.from({length:e},()=>({...o}));for(let[r,i]of n)for(let a=1;a<
e;a+=1)s[a][r]=i[a];for(let[r,[i,a]]of t){if(i===null)continue;let c=s.filter((u,l)=>i[l]==="1");At(a,c.length).forEach(
(u,l)=>{c[l][r]=u})}return s}function At([t,e,n],o){if(t==="=")return new Array(o).fill(e);if(t==="i")return qi(e);if(t===
"p")return At(n,o).map(s=>`${e}${s}`);if(t==="d")return At(n,o).map(s=>e[s]);if(t==="l"){let s=At(e,o),r=qi(s),i=At(n,r.
length?r[r.length-1]:0);return s.map((a,c)=>i.slice(r[c]-a,r[c]))}return t!=="o"?e:sd(Object.entries(e),o)}var rd=(t,e,n)=>/[\ud800-\udfff]/.
test(t)?Array.from(t).slice(e,e+n).join(""):t.slice(e,e+n);function id(t){let{properties:e}=t;for(let[n,o]of[["mentions",
"surface"],["claims","text"]])for(let s of e[n]||[])o in s||(s[o]=rd(s.sentence,s.start,s.end)),s.start+=s.sentence_start,
s.end+=s.start,n==="mentions"&&!("confidence"in s)&&(s.confidence=e.confidence);return e.mentions&&!("name"in e)&&(e.name=
e.mentions[0]?.surface??null),"geonameid"in e&&!("gazetteer_id"in e)&&(e.gazetteer_id=`geonames:${e.geonameid}`),!("id"in
t)&&"gazetteer_id"in e&&(t.id=e.gazetteer_id),t}function ad(t){let e=Uint8Array;if(e.fromBase64)return e.fromBase64(t);let n=atob(
t.trim()),o=new Uint8Array(n.length);for(let s=0;s<n.length;s+=1)o[s]=n.charCodeAt(s);return o}async function Hi(t){let e=new Blob(
[ad(t)]).stream().pipeThrough(new DecompressionStream("gzip")),n=await new Response(e).json(),{count:o,columns:s}=n.features||
{};return s&&(n.document.features=At(s,o).map(id)),delete n.features,n}var Kn=(t,e,n)=>Math.min(n,Math.max(t,e));function cd(t,e){return t.classList.contains("gm-compact")?(Object.assign(t.style,
{height:"auto",gridTemplateRows:`auto ${Kn(320,.62*e,560)}px`}),Math.ceil(t.getBoundingClientRect().height)):Math.ceil(e<
1e3?Kn(480,1.25*e,640):Kn(480,.56*e,760))}function Ui(t){let{style:e}=document.documentElement,n=o=>{e.colorScheme=o==="\
light"||o==="dark"?`only ${o}`:""};n(t),t==="auto"&&window.addEventListener("message",({source:o,data:s})=>{o===window.parent&&
o!==window&&s?.type==="geomap-scheme"&&n(s.scheme)})}function Gi(t){let e=0,n=(s=!1)=>{let r=cd(t,document.documentElement.
clientWidth);(r!==e||s)&&window.parent.postMessage({type:"geomap-height",height:r},"*"),e=r},o=new ResizeObserver(()=>n());
for(let s of[document.documentElement,t,...t.children])o.observe(s);window.addEventListener("message",s=>{s.source===window.
parent&&s.data?.type==="geomap-ask-height"&&n(!0)}),n(!0)}var ld=t=>b(String(t||"").replace(/<[^>]*>/g,"").replace(/&copy;/g,"©").replace(/&amp;/g,"&"),300);function ud(t){let e=d(
"p.gm-tile-credit",{dir:"auto"}),n=()=>{let o=[];t.eachLayer(s=>{s instanceof v.GridLayer&&o.push(ld(s.options.attribution))}),
t.getContainer().classList.toggle("gm-tiled",o.length>0),e.textContent=[...new Set(o)].filter(Boolean).join(" · "),e.hidden=
!e.textContent};t.getContainer().after(e),t.on("layeradd layerremove",o=>{o.layer instanceof v.GridLayer&&n()}),n()}function fd(t,{
url:e,attribution:n,subdomains:o,minZoom:s,maxZoom:r}){v.tileLayer(e,{attribution:n,subdomains:o,minZoom:s,maxNativeZoom:r,
referrerPolicy:"strict-origin-when-cross-origin"}).addTo(t)}function Vi(t,e){ud(t),e&&fd(t,JSON.parse(e))}var Ki=document.getElementById("geomap-payload"),Zi=globalThis[Ki.dataset.map||""];try{let t=window.parent!==window,e=Jr(
s=>We().get(s));Ui(e.theme);let n={own:!0,target:document,...t||e.compact?{look:e}:{}},o=Fi(n,Zi,await Hi(Ki.textContent||
""));t&&Gi(o),Vi(Zi,document.getElementById("geomap-tiles")?.textContent||"")}catch(t){throw document.body.prepend(d("p.\
gm-failure",{role:"alert"},`This map could not be drawn: ${b(String(t),200)}. A browser of 2023 or later is needed.`)),t}
