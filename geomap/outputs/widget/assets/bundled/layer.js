var geoMapLayer=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var layer_exports={};__export(layer_exports,{drawReports:()=>drawReports});var leaflet_default=window.L;var asked=()=>new URLSearchParams(document.documentElement.dataset.geomap||location.search);function sealed(){if(window.
parent===window||self.origin!=="null")return!1;try{return!window.localStorage}catch{return!0}}function allowance(){let granted=sealed()?
(asked().get("allow")||"").split(","):["downloads","links","printing"],may=name=>granted.includes(name);return{files:may(
"downloads"),print:may("printing"),windows:may("links"),link:location.protocol!=="about:"}}var SVG="http://www.w3.org/2000/svg",LONG=600,SHORT=120,UNFIT=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,
HALVES=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;function clean(value,limit=SHORT){if(typeof value!=
"string")return"";let cut=value.length>limit?`${Array.from(value.slice(0,2*limit)).slice(0,limit).join("")}…`:value;return UNFIT.
test(cut)?fit(cut):cut}var fit=text2=>text2.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,
"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").replace(HALVES,"�");function make(tag,attributes={},...children){let[name,...classes]=tag.split("."),element=document.createElement(name);classes.
length&&(element.className=classes.join(" "));for(let[key,value]of Object.entries(attributes))typeof value=="function"?element.
addEventListener(key,value):value!==null&&value!==!1&&element.setAttribute(key,value===!0?"":String(value));return element.
append(...children.filter(child=>child!==null&&child!==!1).map(child=>child)),element}var isolated=(value,limit)=>make("\
bdi",{},clean(value,limit));function draw(tag,attributes,...children){let element=document.createElementNS(SVG,tag);for(let[
key,value]of Object.entries(attributes))element.setAttribute(key,String(value));return element.append(...children),element}
var figure=number2=>String(Math.round(1e3*number2)/1e3).replace(/\B(?=(\d{3})+(?!\d))/g,","),count=(number2,one,many=`${one}\
s`)=>`${figure(number2)} ${number2===1?one:many}`,kilometres=km=>`${figure(Math.round(km))} km`,percent=share2=>`${Math.
round(share2*100)} %`,isNumber=value=>typeof value=="number"&&Number.isFinite(value),eastward=(west,east)=>east>=west?east-
west:east-west+360;function link(address,text2){let url=null;try{url=/^https?:\/\//i.test(address)?new URL(address):null}catch{}
return url?allowance().windows?make("a",{href:url.href,target:"_blank",rel:"noopener noreferrer"},isolated(text2)):make(
"span",{title:url.href},isolated(text2)):isolated(text2)}function painter(element){let known=new Map,read2=(classes,around)=>{let probe=draw("path",{class:classes}),frame=draw("\
svg",{class:around},probe);element.append(frame);let style=getComputedStyle(probe),{stroke,strokeWidth,strokeOpacity,strokeDasharray,
strokeLinecap,fill,fillOpacity}=style,options={stroke:stroke!=="none",color:stroke,weight:parseFloat(strokeWidth),opacity:Number(
strokeOpacity),dashArray:strokeDasharray==="none"?null:strokeDasharray.replaceAll("px",""),lineCap:strokeLinecap,fill:fill!==
"none",fillColor:fill,fillOpacity:Number(fillOpacity)};return frame.remove(),options};return(classes,around="")=>{let key=`${around}\
 > ${classes}`,found=known.get(key)||read2(classes,around);return known.set(key,found),{...found}}}var confidence_default=[{least:.9,word:"very likely",drawn:"filled",reading:"very likely right"},{least:.75,word:"likely",
drawn:"filled",reading:"likely right"},{least:.5,word:"more likely than not",drawn:"hollow",reading:"more likely right t\
han wrong"},{least:0,word:"uncertain",drawn:"dashed",reading:"unsure"}];var levelOf=confidence=>confidence_default.find(({least})=>confidence>=least)||confidence_default[confidence_default.length-
1],inWords=confidence=>levelOf(confidence).word,readingInWords=confidence=>levelOf(confidence).reading,drawnAs=confidence=>levelOf(
confidence).drawn;function fanned(points2){let cells=new Map,moved2=new Map,keyOf2=(x,y)=>`${Math.floor(x/6)} ${Math.floor(y/6)}`,spots=[];
points2.forEach(({x,y},index)=>{let near=[-6,0,6].flatMap(dx=>[-6,0,6].flatMap(dy=>cells.get(keyOf2(x+dx,y+dy))||[])).find(
spot=>Math.hypot(points2[spots[spot][0]].x-x,points2[spots[spot][0]].y-y)<6);near!==void 0?spots[near].push(index):cells.
set(keyOf2(x,y),[...cells.get(keyOf2(x,y))||[],spots.push([index])-1])});for(let spot of spots.filter(({length})=>length>
1)){let moving=spot.filter(index=>!points2[index].stays),apart=Math.max(25,...spot.map(index=>2*points2[index].radius+4)),
around=moving.length>1?apart/2/Math.sin(Math.PI/moving.length):0,away=moving.length<spot.length?Math.max(apart,around):around;
moving.forEach((index,number2)=>{let angle=Math.PI+2*Math.PI*number2/moving.length;moved2.set(index,[Math.round(away*Math.
cos(angle)),Math.round(away*Math.sin(angle))])})}return moved2}var FEW=300,GATHERING={few:{radius:16,fewest:4},many:{radius:44,fewest:3},crowded:{radius:38,fewest:3}},CROWD={places:60,
pixels:400};function isCrowded(points2){if(points2.length<CROWD.places)return!1;let[width,height]=["x","y"].map(axis=>{let all=points2.
map(point=>point[axis]);return Math.max(...all)-Math.min(...all)});return width*height/points2.length<CROWD.pixels}function gather(points2,radius,fewest){
let cells=new Map,column=at=>Math.floor(at/radius)+2**20,keyOf2=(x,y)=>x*2**22+y;points2.forEach(({x,y},index)=>{let key=keyOf2(
column(x),column(y)),cell=cells.get(key);cell?cell.push(index):cells.set(key,[index])});let taken=new Uint8Array(points2.
length),groups=[];return points2.forEach((point,index)=>{if(taken[index])return;let near=[],[left,top]=[column(point.x),
column(point.y)];for(let x2=left-1;x2<=left+1;x2+=1)for(let y2=top-1;y2<=top+1;y2+=1){let cell=cells.get(keyOf2(x2,y2));
if(!cell)continue;let free=cell.filter(other=>!taken[other]);cells.set(keyOf2(x2,y2),free);for(let other of free)(points2[other].
x-point.x)**2+(points2[other].y-point.y)**2<=radius*radius&&near.push(other)}let members=near.length>=fewest?near.sort((one,other)=>one-
other):[index],[x,y]=[0,0];for(let member of members)taken[member]=1,x+=points2[member].x,y+=points2[member].y;groups.push(
{x:x/members.length,y:y/members.length,members})}),apartFrom(groups,fewest)}var clusterRadius=number2=>11.5+3.4*Math.log10(
number2),CLEAR=6;function apartFrom(groups,fewest){let found=groups;for(let pass=0,taken=1;taken>0&&pass<6;pass+=1){let reach=2*
clusterRadius(Math.max(1,...found.map(({members})=>members.length).slice(0,1e3)))+CLEAR,keyOf2=(x,y)=>(Math.floor(x/reach)+
2**20)*2**22+Math.floor(y/reach)+2**20,cells=new Map;for(let group of found)cells.set(keyOf2(group.x,group.y),[...cells.
get(keyOf2(group.x,group.y))||[],group]);let gone=new Set,changed=new Map;for(let group of found.filter(({members})=>members.
length>=fewest).sort((one,other)=>other.members.length-one.members.length||one.members[0]-other.members[0])){if(gone.has(
group))continue;let radius=clusterRadius(group.members.length),covered2=[-1,0,1].flatMap(dx=>[-1,0,1].flatMap(dy=>cells.
get(keyOf2(group.x+dx*reach,group.y+dy*reach))||[])).filter(other=>other!==group&&!gone.has(other)&&!changed.has(other)&&
Math.hypot(other.x-group.x,other.y-group.y)<radius+(other.members.length>=fewest?clusterRadius(other.members.length):CLEAR));
if(!covered2.length)continue;let all=[group,...covered2],members=all.flatMap(one=>one.members).sort((one,other)=>one-other),
mean=axis=>all.reduce((sum,one)=>sum+one[axis]*one.members.length,0)/members.length;for(let other of covered2)gone.add(other);
changed.set(group,{x:mean("x"),y:mean("y"),members})}taken=gone.size,found=found.filter(group=>!gone.has(group)).map(group=>changed.
get(group)||group)}return found}function besideEachOther(map,zoom,found){let alone=found.filter(({members})=>members.length===
1),beside=fanned(alone.map(({at,members:[{radius,part:part2}]})=>({...map.project(at,zoom),radius,stays:part2!==null}))),
numbers=new Map(alone.map((group,index)=>[group,index]));return found.map(group=>({...group,beside:beside.get(numbers.get(
group)??-1)}))}var stopAmong=members=>members.find(({part:part2})=>part2==="end")||members.find(({part:part2})=>part2);function gatherer(map,few){
let byZoom=new Map,shown=[];return{show(views){shown=views,byZoom.clear()},at(zoom){let known=byZoom.get(zoom);if(known)
return known;let points2=shown.map(view=>map.project(view.at,zoom)),{radius,fewest}=few?isCrowded(points2)?GATHERING.crowded:
GATHERING.few:GATHERING.many,found=gather(points2,radius,fewest).map(({x,y,members:numbers})=>{let members=numbers.map(number2=>shown[number2]),
stop=members.length===1?members[0]:stopAmong(members);return{members,at:stop?stop.at:map.unproject([x,y],zoom)}}),groups=besideEachOther(
map,zoom,found);return byZoom.set(zoom,groups),groups}}}var keyOf=({members},zoom)=>members.length===1?members[0].feature.
id:`${members[0].feature.id} ${members.length} ${zoom}`;function clusterWords(members){let names2=members.slice(0,3).map(
view=>view.name),others=members.length>3?" and others":"";return`${members[0].guess?count(members.length,"guess","guesse\
s"):count(members.length,"place")} close together: ${names2.join(", ")}${others}. Open`}function apartAt(map,groups,members){let sides=["lat","lng"].map(axis=>members.map(({at})=>at[axis])),[south,west]=sides.
map(all=>all.reduce((least,one)=>Math.min(least,one))),[north,east]=sides.map(all=>all.reduce((most2,one)=>Math.max(most2,
one))),corners=[[south,west],[north,east]],whole2=map.getBoundsZoom(corners,!1,[60,60]),zoom=Number.isFinite(whole2)?Math.
min(map.getMaxZoom(),whole2):map.getMaxZoom();return!Number.isFinite(zoom)||zoom<=map.getZoom()?null:groups.at(Math.floor(
4*zoom)/4).filter(group=>group.members.some(member=>members.includes(member))).length>1?{center:[(south+north)/2,(west+east)/
2],zoom}:null}var CLASSES={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"\
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
hasOwn(STATUS,status)?status:"possible";var STEP=100;function growingList(tag,total,row,step=STEP,first=step){let list2=make(tag),box=make("div",{},list2),more=make("button.\
gm-more",{type:"button",click:()=>{let from=list2.childElementCount;grow(),list2.children[from]?.querySelector("button, \
a, summary")?.focus()}}),grow=()=>{let from=list2.childElementCount;for(let index=from;index<Math.min(total,from+(from?step:
first));index+=1)list2.append(row(index));let rest=total-list2.childElementCount;more.textContent=`Show more (${count(rest,
"is","are")} left)`,rest>0?box.append(more):more.remove()};return grow(),{box,rowAt:index=>{for(;index>=list2.childElementCount&&
list2.childElementCount<total;)grow();return list2.children[index]}}}var longList=(...given)=>growingList(...given).box;function clusterCard(views,show){let row=index=>{let view=views[index];return make("li",{},make("button.gm-item",{type:"\
button",click:()=>show(view)},view.guess?guessSymbol(view.kind.class,6):symbol(view.kind.class,6,drawnAs(view.feature.properties.
confidence),!1),make("span.gm-item-name",{},isolated(view.name),view.guess&&make("span.gm-quiet",{},"a guess"))))};return make(
"article.gm-card",{},make("h2",{},`${count(views.length,"place")} in one spot`),longList("ul.gm-list",views.length,row))}var NAMING=["name","abbreviation"];var most=tally=>[...tally].reduce((best,one)=>one[1]>best[1]?one:best,["",0])[0];function spelling({properties:{name,mentions,
offset:offset2,told:told2}}){if(offset2)return name;if(told2?.spelling)return told2.spelling;let first=mentions[0]?.surface;
if(mentions.every(({surface})=>surface===first)){let spelt=mentions.some(({mention})=>NAMING.includes(mention))?first.replace(
/\s+/g," ").trim():"";return spelt&&spelt.length<=60?spelt:name}let words=new Map,spellings2=new Map;for(let{surface,mention}of mentions){
let spelt=surface.replace(/\s+/g," ").trim();if(!NAMING.includes(mention)||!spelt||spelt.length>60)continue;let key=spelt.
toLowerCase();words.set(key,(words.get(key)||0)+1);let known=spellings2.get(key)||new Map;spellings2.set(key,known.set(spelt,
(known.get(spelt)||0)+1))}let own=String(name).toLowerCase(),best=most(words),found=spellings2.get(words.get(own)===words.
get(best)?own:best);if(!found)return name;let quiet=new Map([...found].filter(([spelt])=>spelt!==spelt.toUpperCase()));return most(
quiet.size?quiet:found)}var nameOf=(feature,{labels})=>labels==="gazetteer"?feature.properties.name:spelling(feature);var MOST_KM=2e4;function ringOf({properties:{offset:offset2}}){let km=offset2&&isNumber(offset2.uncertainty_km)?offset2.
uncertainty_km:0;return km>0&&km<=MOST_KM?km:0}var about=km=>km>=10?kilometres(5*Math.round(km/5)):`${km.toFixed(km<2?1:
0)} km`;var MONTHS=["January","February","March","April","May","June","July","August","September","October","November","December"],
DATE=/^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;var dayNumber=([year,month,day])=>Math.round(new Date(0).setUTCFullYear(year,month,day)/864e5);function daysOf(date){let found=typeof date==
"string"?DATE.exec(date):null;if(!found)return null;let[year,month,day]=found.slice(1).map(part2=>part2?Number(part2):NaN),
length=new Date(dayNumber([year,month||12,0])*864e5).getUTCDate();return month<1||month>12||day<1||day>(month===2?29:length)?
null:[dayNumber([year,(month||1)-1,day||1]),dayNumber([year,(month||12)-1,day||length])]}var dayOf=date=>daysOf(date)?.[0]??
null;function dateInWords(date){let found=DATE.exec(date);if(!found)return date;let year=Number(found[1]),era=year>=1e3?String(
year):year<1?`${1-year} BC`:`AD ${year}`;return[found[3]&&String(Number(found[3])),found[2]&&MONTHS[Number(found[2])-1],
era].filter(Boolean).join(" ")}function shownDate(date){let found=DATE.exec(date);return found&&Number(found[1])<1e3?dateInWords(
date):date}var MARKS=[/(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,/(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,/(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g],
HEADING=/^(#{1,6}[ \t]+)\S.*$/,ITEM=/^([ \t]*)([-*+]|([0-9]{1,9})[.)])[ \t]+\S/,RULE=/^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;var TAB="    ";var leaveOut=(points2,from,length)=>points2.fill("",from,from+length);function withoutInner(text2,shown){for(let mark of MARKS)
for(let{index,1:open,2:inner,3:close}of text2.matchAll(mark))leaveOut(shown,index,open.length),leaveOut(shown,index+open.
length+inner.length,close.length)}function linesOf(text2){let found=[],indents=[],[at,blank,numbered]=[0,!0,!1];for(let line of text2.
split(`
`)){let heading=HEADING.exec(line),item=RULE.test(line)?null:ITEM.exec(line),indent=(item?item[1]:/^[ \t]*/.exec(line)?.[0]||
"").replaceAll("	",TAB).length;item&&(!item[3]||Number(item[3])===1||blank||indents.length&&numbered)?(numbered=!!item[3],
indents=[...indents.filter(other=>other<indent),indent],found.push({at,line,kind:"item",depth:Math.min(indents.length,6),
open:item[1]})):indents.length&&line.trim()&&!heading&&(!blank||indent>indents[0])?found.push({at,line,kind:"more",depth:0,
open:line.slice(0,line.length-line.trimStart().length)}):(line.trim()&&(indents=[]),found.push({at,line,kind:heading?"he\
ading":"",depth:0,open:heading?heading[1]:""})),blank=!line.trim(),at+=line.length+1}return found}function read(points2){
let text2=points2.map(point=>point.length===1?point:"�").join(""),shown=[...points2];withoutInner(text2,shown);let parts=[],
lines=linesOf(text2);return lines.forEach(({at,line,kind,depth,open},index)=>{if(kind!=="heading"&&kind!=="item")return;
parts.push({end:at,kind:{}}),leaveOut(shown,at,open.length);let end=at+line.length;if(kind==="heading")return void parts.
push({end,kind:{heading:!0}});/[-*+]/.test(line[open.length])&&(shown[at+open.length]="•");for(let next=index+1;lines[next]?.
kind==="more";next+=1){let more=lines[next];more.at===end+1&&(shown[end]=" "),leaveOut(shown,more.at,more.open.length),end=
more.at+more.line.length}parts.push({end,kind:{depth}})}),{shown,parts:[...parts,{end:points2.length,kind:{}}]}}var plainly=points2=>read(points2).shown;function position(claim,points2,words){let[from,to]=[claim.start-claim.sentence_start,claim.end-claim.sentence_start];if(from>=
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
sheet:sheet2,row,paragraph}){return isNumber(row)?sheet2?`sheet ${clean(sheet2,SHORT)}, row ${row}`:`row ${row}`:page?`p\
age ${clean(page,SHORT)}`:isNumber(paragraph)?`paragraph ${paragraph}`:""}function citation(reports,id,claim,read2){let report=reports.
get(id);if(!report)return make("cite",{},isolated(id));let source=report.source?clean(report.source,SHORT):"",title=clean(
report.title||report.id,SHORT),click=()=>read2?.(id,claim?.sentence_start),beside=()=>read2?make("button.gm-link",{type:"\
button",click},isolated(title)):isolated(title),parts=[report.source&&/^https?:\/\//i.test(report.source)?link(report.source,
title):beside()];source&&!/^https?:\/\//i.test(source)&&parts.push(isolated(source));let where=claim?whereabouts(claim):
"";return where&&parts.push(isolated(where)),report.date&&parts.push(make("bdi.gm-date",{},clean(shownDate(report.date),
40))),report.language&&parts.push(isolated(`in ${languageName(report.language)}, which is not read`,SHORT)),make("cite",
{},...parts.flatMap((part2,index)=>index?[" · ",part2]:[part2]))}function within(mentions){let names2=[...new Set(mentions.
map(mention=>clean(mention.within)).filter(Boolean))];return names2.length>0&&make("p.gm-quiet",{},"named within ",...names2.
slice(0,4).flatMap((name,index)=>index?[", ",isolated(name)]:[isolated(name)]))}var FIRST=8,MORE=100;function bySentence(claims2){
let sentences=new Map;for(let claim of claims2){let key=`${claim.report}
${claim.sentence}`,same=sentences.get(key);same?same.push(claim):sentences.set(key,[claim])}return[...sentences.values()]}
function evidence(reports,claims2,read2){let sentences=bySentence(claims2),source=(claim,next,isLast)=>{if(isLast||next?.
report!==claim.report)return citation(reports,claim.report,claim,read2);let where=whereabouts(claim);return where&&where!==
whereabouts(next)?make("cite",{},isolated(where)):null},row=index=>{let same=sentences[index],places=new Set(same.map(claim=>claim.
sentence_start)),first=same.filter(claim=>claim.sentence_start===same[0].sentence_start);return make("li",{},sentence(first,
first.map(claim=>"surface"in claim?claim.surface:claim.text)),within(first),places.size>1&&make("p.gm-quiet",{},`The rep\
ort says so ${figure(places.size)} times`),source(same[0],sentences[index+1]?.[0],(index+1-FIRST)%MORE===0))};return longList(
"ul.gm-evidence",sentences.length,row,MORE,FIRST)}function mentionsInWords({mentions,told:told2}){if(told2&&told2.mentions>
mentions.length)return`${count(told2.mentions,"mention")}, ${mentions.length?`quoted: ${mentions.length}`:"none quoted"}`;
let sentences=bySentence(mentions).length,often=count(mentions.length,"mention");return sentences===mentions.length?often:
`${often} in ${count(sentences,"sentence")}`}var ROLE_WORDS=[["origin","from"],["via","over"],["destination","to"]];var ROWS=20;function stopName(stop){let name=clean(stop.name||stop.surface);return stop.part?`${clean(stop.part,30)} ${name}`:
name}function routeName(route){let ends=route.stops.filter(stop=>stop.role!=="via"),stops=ends.length>1?[ends[0],ends[ends.
length-1]]:route.stops;return`${clean(route.mover,60)||"movement"}: ${stops.map(stopName).join(" → ")}`}function verdict(route,claim){
if(claim.consistent===null||!isNumber(claim.km))return["unknown","cannot be compared"];let km=claim.km,longer=isNumber(route.
longest_km)&&km>route.longest_km,shorter=isNumber(route.shortest_km)&&km<route.shortest_km;return claim.consistent?["agr\
ees",longer||shorter&&claim.travelled?"agrees, with some tolerance":"agrees"]:longer?["differs","longer than the areas a\
llow"]:shorter?["differs","shorter than the areas allow"]:["differs","does not agree"]}function distances(reports,route,read2){
let stated=route.claims.filter(claim=>claim.kind==="distance"),row=index=>{let claim=stated[index],[mark,words]=verdict(
route,claim),what=claim.travelled===!1?"how far away the origin is":"length travelled";return make("li",{},make("strong",
{},isNumber(claim.km)?kilometres(claim.km):clean(claim.text)),` ${what} `,make(`span.gm-verdict.gm-${mark}`,{},words),citation(
reports,claim.report,claim,read2))},measured=isNumber(route.length_km)?kilometres(route.length_km):"no line is drawn",range=isNumber(
route.shortest_km)&&isNumber(route.longest_km)&&route.longest_km-route.shortest_km>=1?make("span.gm-quiet",{},` · the ar\
eas allow ${kilometres(route.shortest_km)} to ${kilometres(route.longest_km)}`):null;return[make("h3",{},"Distance"),make(
"p.gm-measured",{},route.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line: ",make("strong",{},measured),range),
stated.length?longList("ul.gm-claims",stated.length,row,100,ROWS):make("p.gm-quiet",{},"No report states a distance.")]}
var CLAIM_NAMES={mover:"What moved",origin:"From",via:"Over",destination:"To",date:"When",count:"How many"};function claims(route){
let kinds=Object.keys(CLAIM_NAMES),groups=new Map;for(let claim of route.claims){if(!kinds.includes(claim.kind))continue;
let key=`${claim.kind} ${clean(claim.text).toLowerCase()}`,group=groups.get(key);group?group.times+=1:groups.set(key,{claim,
times:1})}let ordered2=[...groups.values()].sort((one,other)=>kinds.indexOf(one.claim.kind)-kinds.indexOf(other.claim.kind));
if(!ordered2.length)return null;let row=index=>{let{claim,times}=ordered2[index],name=CLAIM_NAMES[claim.kind],often=times>
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
es ${crossingList(route.crosses)}`)];function tellersInWords({reports,told:told2}){let quoted=count(reports.length,"repo\
rt");return told2&&told2.accounts>reports.length?`${count(told2.accounts,"account")}, quoted: ${quoted}`:quoted}function routePopup(reports,feature,corrected=null,hands={},...tools){
let route=feature.properties,leftOut=route.stops.filter(stop=>!isNumber(stop.lon)).map(stopName),report=index=>make("li",
{},citation(reports,route.reports[index],void 0,hands.read));return make("article.gm-card",{"data-feature":feature.id},routeHead(
feature,corrected,hands.link),make("h3",{},"What the reports say"),evidence(reports,route.claims,hands.read),claims(route),
make("p.gm-note",{},feature.geometry?"What lies between the stops is inferred: the shortest way, not the road or the cou\
rse that was taken.":`Not drawn: ${whyUndrawn(route)}.`),feature.geometry&&leftOut.length>0?make("p.gm-warning",{dir:"au\
to"},`The line leaves out what is not placed: ${leftOut.join(", ")}`):null,...doubts(route),...feature.geometry?inexact(
route):[],...distances(reports,route,hands.read),...crossingNotes(route),make("h3",{},tellersInWords(route)),longList("u\
l.gm-sources",route.reports.length,report,100,ROWS),tools.length>0&&make("div.gm-card-tools",{},...tools))}var ROWS2=8,TELLING=.01,kindAndPlace=(data,{kind,admin1,country_name:name,country})=>[...new Set([kindOf(data,kind).label,
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
index=>make("li",{dir:"auto"},clean(reasons[index],200)),8),areaNote=({basemap},place)=>make("p.gm-note",{},basemap.areas?.
includes(place.gazetteer_id)?"The report means the area that is outlined; its symbol is only a point in it.":place.inexact?
"Somewhere in it: no outline is known, and its symbol only stands for it.":"The report means an area; its symbol is only\
 a point in it.");function positionLine({geometry,properties:{geonameid}}){let[lon,lat]=geometry.coordinates;return make(
"p.gm-position",{},`${Math.abs(lat).toFixed(4)}° ${lat<0?"S":"N"}, ${Math.abs(lon).toFixed(4)}° ${lon<0?"W":"E"}`,Number.
isSafeInteger(geonameid)&&" · ",Number.isSafeInteger(geonameid)&&link(`https://www.geonames.org/${geonameid}`,`GeoNames\
 ${geonameid}`))}function placePopup(data,reports,feature,hands={},...tools){let place=feature.properties,kind=kindOf(data,
place.kind),name=clean(nameOf(feature,data.document));return make("article.gm-card",{"data-feature":feature.id},make("h2",
{dir:"auto"},name),name!==clean(place.name)&&make("p.gm-gazetteer",{},"In the gazetteer: ",isolated(place.name)),make("p\
.gm-kind",{dir:"auto"},kindAndPlace(data,place).join(" · ")),spellings(place,name),make("p.gm-confidence",{},confidenceBar(
place.confidence),make("span",{},make("strong",{},inWords(place.confidence)),` this place, ${percent(place.confidence)}`)),
ringOf(feature)>0&&ringNote(place.offset),kind.area&&areaNote(data,place),make("h3",{},mentionsInWords(place)),evidence(
reports,place.mentions,hands.read),movementsHere(feature,hands),tools.length>0&&make("div.gm-card-tools",{},...tools),place.
alternatives.length>0&&make("h3",{},"It could also be"),place.alternatives.length>0&&alternativesList(data,place.alternatives,
place.confidence),place.reasons.length>0&&make("h3",{},"Why this place"),place.reasons.length>0&&reasonList(place.reasons),
positionLine(feature))}function ringNote(offset2){let radius=about(offset2.uncertainty_km);return make("p.gm-note",{dir:"\
auto"},offset2.direction?`Within about ${radius} of this point, as the ring shows: the report only says how it lies from\
 `:`Within about ${radius} of here, as the ring shows: the report does not say which way from `,isolated(offset2.from),"\
.")}function confidenceBar(confidence){let filled=draw("rect",{width:Math.max(1,48*Math.min(1,confidence)),height:6,rx:3,
class:"gm-bar-filled"});return draw("svg",{width:48,height:6,class:"gm-bar","aria-hidden":"true"},draw("rect",{width:48,
height:6,rx:3,class:"gm-bar-empty"}),filled)}var Unusable=class extends Error{constructor(code,message){super(message),this.name="Unusable",this.code=code}},isObject=value=>typeof value==
"object"&&value!==null&&!Array.isArray(value),isFinite=value=>typeof value=="number"&&Number.isFinite(value),text=value=>typeof value==
"string"?value:"",textOrNull=value=>typeof value=="string"?value:null,number=value=>isFinite(value)?value:0,numberOrNull=value=>isFinite(
value)?value:null,share=value=>Math.min(1,Math.max(0,number(value))),truthOrNull=value=>typeof value=="boolean"?value:null,
texts=value=>Array.isArray(value)?value.filter(one=>typeof one=="string"):[],list=form=>value=>Array.isArray(value)?value.
filter(isObject).map(one=>shaped(one,form)):[];function shaped(value,form){let copy={...value};for(let[key,put]of Object.
entries(form))copy[key]=put(Object.hasOwn(value,key)?value[key]:void 0);return copy}var WHERE={kind:text,country:textOrNull,
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
told},unresolved:NAMED},isPosition=value=>Array.isArray(value)&&isFinite(value[0])&&isFinite(value[1])&&Math.abs(value[0])<=
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
js on this page.`)}function focusOf(value){if(!isObject(value))return null;let{near,bounds}=value,isBox=Array.isArray(bounds)&&
bounds.length===4;return{countries:list({country:text,name:text})(value.countries),near:isPosition(near)?near:null,bounds:isBox&&
isPosition(bounds.slice(0,2))&&isPosition(bounds.slice(2))?bounds:null,said:value.said===!0}}function withText(report){let{
text:whole2,...rest}=report;return typeof whole2=="string"?report:rest}function checked(value,schema){if(!isObject(value))
throw new Unusable("broken","This map cannot be read: its data is no JSON object.");if(refuse(value.schema,schema),!Array.
isArray(value.features))throw new Unusable("broken","This map cannot be read: it has no list of features.");let taken=new Set,
features=value.features.map((feature,index)=>drawable(feature,index,taken)).filter(feature=>feature!==null),box=value.bbox,
document2={...value,title:text(value.title),summary:text(value.summary),reports:REPORTS(value.reports).map(withText),attribution:texts(
value.attribution),...Object.hasOwn(value,"notices")&&{notices:texts(value.notices)},features};isObject(value.whole)?document2.
whole=shaped(value.whole,{reports:number}):delete document2.whole,delete document2.bbox,delete document2.focus;let focus=focusOf(
value.focus);return focus&&(document2.focus=focus),Array.isArray(box)&&box.length===4&&isPosition(box.slice(0,2))&&isPosition(
box.slice(2))?document2.bbox=box:(box!==void 0||features.some(feature=>feature.geometry))&&(document2.bbox=[-180,-85,180,
85]),{document:document2,left:value.features.length-features.length}}function sums(steps){let sum=0;return steps.map(step=>sum+=step)}function objectsOf(members,number2){let common=members.
filter(([,[presence]])=>presence===null).map(([key,[,inner]])=>[key,valuesOf(inner,number2)]),first=number2?Object.fromEntries(
common.map(([key,values])=>[key,values[0]])):{},made=Array.from({length:number2},()=>({...first}));for(let[key,values]of common)
for(let index=1;index<number2;index+=1)made[index][key]=values[index];for(let[key,[presence,inner]]of members){if(presence===
null)continue;let holders=made.filter((_,index)=>presence[index]==="1");valuesOf(inner,holders.length).forEach((value,index)=>{
holders[index][key]=value})}return made}function valuesOf([form,one,other],number2){if(form==="=")return new Array(number2).
fill(one);if(form==="i")return sums(one);if(form==="p")return valuesOf(other,number2).map(figure2=>`${one}${figure2}`);if(form===
"d")return valuesOf(other,number2).map(place=>one[place]);if(form==="l"){let lengths=valuesOf(one,number2),ends=sums(lengths),
flat=valuesOf(other,ends.length?ends[ends.length-1]:0);return lengths.map((length,index)=>flat.slice(ends[index]-length,
ends[index]))}return form!=="o"?one:objectsOf(Object.entries(one),number2)}var stretch=(text2,from,length)=>/[\ud800-\udfff]/.
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
(content.document.features=valuesOf(columns,count2).map(whole)),delete content.features,content}function spoken(part2){return part2.lang="en",part2.dir="ltr",part2}var USUAL=85;var FARTHEST=88,POLE=89.9;var isPole=lat=>Math.abs(lat)>POLE,drawnLatitude=lat=>Math.max(-FARTHEST,Math.min(FARTHEST,lat)),edgeOf=map=>Math.min(FARTHEST,
map.options.crs.projection?.MAX_LATITUDE??USUAL),ringAtPoles=ring=>ring.flatMap((here,index)=>isPole(here[1])?[ring[(index||
ring.length-1)-1],ring[index<ring.length-1?index+1:1]].filter(one=>one&&!isPole(one[1])).map(([lon])=>[lon,here[1]]):[here]);function partsOnMap(run,edge){if(run.every(([,lat])=>Math.abs(lat)<=edge))return[run];let parts=[[]];return run.forEach(
(here,index)=>{let before=run[index-1],[is,was]=[here,before||here].map(([,lat])=>Math.abs(lat)<=edge);if(is!==was){let limit=Math.
sign((is?before:here)[1])*edge,share2=(limit-before[1])/(here[1]-before[1]);parts[parts.length-1].push([before[0]+share2*
(here[0]-before[0]),limit]),is||parts.push([])}is&&parts[parts.length-1].push(here)}),parts.filter(({length})=>length>1)}
function edgesOf(parts,edge){let isEdge=([,lat])=>Math.abs(lat)===edge;return parts.flatMap((part2,index)=>{let[first,last]=[
part2[0],part2[part2.length-1]],[begins,ends]=[index===0?"from":"over",index===parts.length-1?"to":"over"];return[...isEdge(
first)?[{at:first,leads:begins}]:[],...isEdge(last)?[{at:last,leads:ends}]:[]]})}var TOUCHING=2e-4;function runsOf(geometry,unwrap){let parts=geometry.type==="MultiLineString"?geometry.coordinates:[geometry.
coordinates],runs=[],before=null;for(let part2 of parts){let begun=!1;for(let[lon,lat]of atPoles(part2)){let east=before?
lon+360*Math.round((before[0]-lon)/360):unwrap(lon),touches=before&&Math.abs(before[0]-east)<TOUCHING&&Math.abs(before[1]-
lat)<TOUCHING;!begun&&!touches&&runs.push([]),begun=!0,(!before||before[0]!==east||before[1]!==lat)&&runs[runs.length-1].
push([east,lat]),before=[east,lat]}}return runs.filter(run=>run.length>1)}function atPoles(run){if(!run.some(([,lat])=>isPole(
lat)))return run;let last=run.find(([,lat])=>!isPole(lat))?.[0]??0;return run.map(([lon,lat])=>[last=isPole(lat)?last:lon,
lat])}var ON_LINE=2e-4,isAt=([lon,lat],x,y)=>Math.abs(lat-y)<ON_LINE&&(isPole(lat)||Math.abs(((lon-x)%360+540)%360-180)<
ON_LINE);function unrolled(bbox){let middle=bbox?bbox[0]+eastward(bbox[0],bbox[2])/2:0;return{middle,unwrap:lon=>lon+360*
Math.round((middle-lon)/360)}}var timesNamed=({properties:{told:told2,mentions}})=>told2?.mentions??mentions.length;var Reported=class{#name=null;#document;constructor(document2,feature,rank,kind,at,radius){this.#document=document2,this.
feature=feature,this.guess=null,this.rank=rank,this.kind=kind,this.layer=null,this.button=null,this.at=at,this.radius=radius,
this.beside=[0,0],this.part=null,this.told=!1,this.bounds=null}get name(){return this.#name??=clean(nameOf(this.feature,
this.#document))}};function placeViews(data,features,unwrap){let order=[...features].sort((one,other)=>timesNamed(other)-
timesNamed(one)),kinds=new Map,ends=order.some(({geometry})=>isPole(geometry.coordinates[1]))?polesOf(data,unwrap):{north:null,
south:null};return order.map((feature,rank)=>{let{kind}=feature.properties,[lon,lat]=feature.geometry.coordinates,pole=isPole(
lat)?ends[lat>0?"north":"south"]:null,known=kinds.get(kind)||kindOf(data,kind);return kinds.set(kind,known),new Reported(
data.document,feature,rank,known,leaflet_default.latLng(drawnLatitude(lat),pole??unwrap(lon)),radiusOf(timesNamed(feature))+
2)})}function polesOf({document:{features}},unwrap){let drawn=features.filter(({geometry})=>geometry),points2=drawn.filter(
({properties})=>properties.type==="route").flatMap(({geometry})=>runsOf(geometry,unwrap).flat()).filter(([,lat])=>isPole(
lat)),others=drawn.filter(({geometry,properties})=>properties.type==="place"&&!isPole(geometry.coordinates[1])).map(({geometry})=>unwrap(
geometry.coordinates[0])),middle=others.length?(Math.min(...others)+Math.max(...others))/2:null,at=side=>points2.find(([
,lat])=>Math.sign(lat)===side)?.[0]??middle;return{north:at(1),south:at(-1)}}var LETTER=/[\p{L}\p{N}]/u;function names(sentence2,name){for(let at=name?sentence2.indexOf(name):-1;at>=0;at=sentence2.
indexOf(name,at+1))if(!LETTER.test(sentence2[at-1]||" ")&&!LETTER.test(sentence2[at+name.length]||" "))return!0;return!1}
function castPlaces(places,routes,sentence2){let parts=new Map;for(let{points:points2,feature}of routes)if(!(points2.length<
2))for(let{place,role}of feature.properties.stops)place&&parts.get(place)!=="end"&&parts.set(place,role==="via"?"via":"e\
nd");let told2=typeof sentence2=="string"?sentence2:"";places.forEach((view,index)=>{view.part=parts.get(view.feature.id)||
null,view.told=view.part==="end"||index<500&&told2!==""&&names(told2,view.name)})}function points(flat){let found=[],x=0,y=0;for(let index=0;index+1<flat.length;index+=2)x+=flat[index],y+=flat[index+1],
found.push([x,y]);return found}function cuts(level){let turn=360*level.scale,cutX=new Set([level.box[0],level.box[2],...level.
hole?[-turn,0,turn].flatMap(by=>[level.hole[0]+by,level.hole[2]+by]):[]]),cutY=new Set([level.box[1],level.box[3],...level.
hole?[level.hole[1],level.hole[3]]:[]]);return(one,other)=>one[0]===other[0]&&cutX.has(one[0])||one[1]===other[1]&&cutY.
has(one[1])}function rounded(line,isCut,closed){let found=[],last=line.length-1;return line.forEach((here,index)=>{let[before,
after]=[line[index?index-1:last],line[index<last?index+1:0]];if(!closed&&(index===0||index===last)||isCut(before,here)||
isCut(here,after))found.push(here);else for(let to of[before,after])found.push([here[0]+(to[0]-here[0])/4,here[1]+(to[1]-
here[1])/4])}),found}function curves(flat,level,closed=!1){let lines=flat.map(points);if(!level.round)return lines;let isCut=cuts(
level);return lines.map(line=>rounded(line,isCut,closed))}function coasts(rings,level){let isCut=cuts(level),lines=[];for(let ring of rings){
let line=[];for(let index=0;index<=ring.length;index+=1){let[here,before]=[ring[index%ring.length],ring[(index||ring.length)-
1]];index>0&&isCut(here,before)&&(line.length>1&&lines.push(line),line=[]),line.push(here)}line.length>1&&lines.push(line)}
return lines}var WIDE=new Set(["country","territory","region"]);function crossed(sides,bounds){let[south,west,north,east]=[bounds.getSouth(),
bounds.getWest(),bounds.getNorth(),bounds.getEast()];return sides.some(side=>side.some(([lat,lon],index)=>{let[from,to]=side[Math.
max(0,index-1)];return Math.max(lat,from)>=south&&Math.min(lat,from)<=north&&Math.max(lon,to)>=west&&Math.min(lon,to)<=east}))}
function outlineOf(basemap,index,middle){let fills=[],sides=[];for(let level of basemap.levels){let rings=(level.areas||
[]).filter(([area])=>area===index).flatMap(([,flat])=>curves(flat,level,!0));for(let turn of[-360,0,360]){let[west,east]=[
level.box[0]/level.scale+turn,level.box[2]/level.scale+turn];if(east<=middle-185||west>=middle+185)continue;let located=line=>line.
map(([x,y])=>[y/level.scale,x/level.scale+turn]);fills.push(...rings.map(located)),sides.push(...coasts(rings,level).map(
located))}}return{fills,sides}}function outlinedOf(basemap,places){let number2=new Map((basemap.areas||[]).map((id,index)=>[
id,index]));return number2.size?places.filter(view=>number2.has(view.feature.properties.gazetteer_id)).map(view=>({view,
index:number2.get(view.feature.properties.gazetteer_id)})).sort((one,other)=>one.index-other.index):[]}function areasOf(basemap,places,middle,style){
return outlinedOf(basemap,places).map(({view,index})=>{let{fills,sides}=outlineOf(basemap,index,middle),{confidence,kind}=view.
feature.properties,wide=WIDE.has(kind)?" gm-area-wide":"",name=`gm-area gm-${view.kind.class} gm-area-${drawnAs(confidence)}${wide}`,
options=part2=>{let className=`${name} gm-area-${part2}`;return{smoothFactor:.7,...style(className),className}},ground=leaflet_default.
polygon(fills,{...options("ground"),stroke:!1}),line=leaflet_default.polyline(sides,{...options("line"),fill:!1,interactive:!1});
return view.bounds=ground.getBounds(),{view,sides,ground,line}})}var MOST=6;function wordsFor(routes){let movers=routes.map(({properties})=>clean(properties.mover,40)).filter(Boolean),often=mover=>movers.
filter(other=>other===mover).length;return[...movers].sort((one,other)=>often(other)-often(one)||one.length-other.length)[0]||
"not said who"}var sortOf=({properties:{group,mover}})=>clean(group||mover,80).toLowerCase(),wordsOf=words=>words.toLowerCase().
split(/[^\p{L}\p{N}]+/u).filter(Boolean);function sortsOf(routes){let moverOf=({properties})=>clean(properties.mover,80),
named2=routes.filter(route=>/\s\p{Lu}/u.test(moverOf(route))),same=new Map;for(let route of routes){let last=wordsOf(moverOf(
route)).at(-1);if(!last||/\p{Lu}/u.test(moverOf(route).slice(1)))continue;let bearers=new Set(named2.filter(other=>wordsOf(
moverOf(other)).includes(last)).map(sortOf));bearers.size===1&&same.set(sortOf(route),[...bearers][0])}return route=>same.
get(sortOf(route))||sortOf(route)}function actorsOf(routes){let sorts=new Map,sort=sortsOf(routes);for(let route of routes)
sorts.set(sort(route),[...sorts.get(sort(route))||[],route]);if(sorts.size>MOST){let order=Object.keys(STATUS);return{byStatus:!0,
sorts:[],numberOf:(route,status=route.properties.status)=>order.indexOf(drawnStatus(status))}}let ordered2=[...sorts].sort(
([,one],[,other])=>other.length-one.length),numbers=new Map(ordered2.map(([sort2],number2)=>[sort2,number2]));return{byStatus:!1,
sorts:ordered2.map(([,some],number2)=>({number:number2,words:wordsFor(some),routes:some.length})),numberOf:route=>numbers.
get(sort(route))||0}}var MOST_SEEN=4;function corridorsOf(routes,unwrap,numberOf,style){let layers=new Map;for(let feature of routes){let{corridor}=feature.
properties;if(!corridor)continue;let polygons=corridor.coordinates.map(rings=>{let east=Math.max(...rings[0].map(([lon])=>lon)),
west=Math.min(...rings[0].map(([lon])=>lon)),turn=unwrap((east+west)/2)-(east+west)/2;return rings.map(ring=>ringAtPoles(
ring).map(([lon,lat])=>[lat,lon+turn]))}),className=`gm-corridor gm-route-${numberOf(feature)}`;layers.set(feature.id,leaflet_default.
polygon(polygons,{...style(className),interactive:!1,className}))}return{layers,few:layers.size<=MOST_SEEN}}var MOST_SEEN2=60;function ringsOf(places,unwrap,style){let layersOf=view=>{let{offset:offset2}=view.feature.properties,
name=`gm-ring gm-${view.kind.class}`,options=className=>({...style(className),interactive:!1,className}),ring=leaflet_default.
circle(view.at,{...options(name),radius:1e3*ringOf(view.feature)});if(!offset2.direction||!isNumber(offset2.lon)||!isNumber(
offset2.lat))return[ring];let from=leaflet_default.latLng(offset2.lat,unwrap(offset2.lon));return[ring,leaflet_default.polyline(
[from,view.at],options(`${name} gm-ring-way`))]};return places.filter(({feature})=>ringOf(feature)>0).map(view=>({view,layers:layersOf(
view)}))}function whenSeen(group,draw2,events="zoomend"){let seen=()=>group._map&&draw2();group.on("add",()=>{group._map.on(events,
seen),seen()}),group.on("remove",()=>group._map?.off(events,seen)),group._map&&group._map.on(events,seen),seen()}function drawOutlines(group,basemap,places,middle,paint){let areas=areasOf(basemap,places,middle,classes=>({...paint(classes),
interactive:!1}));for(let{ground,line}of areas)ground.addTo(group),line.addTo(group);whenSeen(group,()=>{let seen=group.
_map.getBounds();for(let{sides,ground}of areas){let{fillOpacity}=paint(ground.options.className);ground.setStyle({fillOpacity:crossed(
sides,seen)?fillOpacity:0})}},"moveend")}function drawCorridors(group,routes,unwrap,paint){let{layers,few}=corridorsOf(routes,
unwrap,actorsOf(routes).numberOf,paint);if(few)for(let layer of layers.values())layer.addTo(group);return({id},hit)=>{let layer=layers.
get(id);!layer||few||(hit.on("popupopen",()=>layer.addTo(group).bringToBack()),hit.on("popupclose",()=>group.removeLayer(
layer)))}}function drawRings(group,places,unwrap,paint){let rings=new Map(ringsOf(places,unwrap,paint).map(({view,layers})=>[
view,layers])),few=rings.size<=MOST_SEEN2;if(few)for(let layers of rings.values())for(let layer of layers)layer.addTo(group);
return(view,mark)=>{let layers=rings.get(view);!layers||few||(mark.on("popupopen",()=>layers.forEach(layer=>layer.addTo(
group).bringToBack())),mark.on("popupclose",()=>layers.forEach(layer=>group.removeLayer(layer))))}}var CORNERS=[-4,4].flatMap(dx=>[-4,4].map(dy=>[dx,dy])),distanceOf=crowd=>Math.min(11,77/Math.max(crowd,1));function lengthsOf(line){
let along=[0];for(let index=1;index<line.length;index+=1)along.push(along[index-1]+Math.hypot(line[index].x-line[index-1].
x,line[index].y-line[index-1].y));return along}function pointsAt(line,along,lengths){let index=1;return lengths.map(length=>{
for(;index<line.length-1&&along[index]<length;)index+=1;let[from,to]=[line[index-1],line[index]],reach=along[index]-along[index-
1]||1,[ux,uy]=[(to.x-from.x)/reach,(to.y-from.y)/reach],by=length-along[index-1];return{x:from.x+ux*by,y:from.y+uy*by,ux,
uy}})}function strandOf(line){let along=lengthsOf(line),total=along[along.length-1],lengths=Array.from({length:36},(_,index)=>(index+
.5)*total/36);return{line,along,total,samples:pointsAt(line,along,lengths),links:[]}}function passing({line},{x,y}){for(let index=1;index<
line.length;index+=1){let[from,to]=[line[index-1],line[index]],[dx,dy]=[to.x-from.x,to.y-from.y],square=dx*dx+dy*dy||1,share2=Math.
max(0,Math.min(1,((x-from.x)*dx+(y-from.y)*dy)/square));if(Math.hypot(from.x+share2*dx-x,from.y+share2*dy-y)>5)continue;
let length=Math.sqrt(square);return{ux:dx/length,uy:dy/length}}return null}function link2(one,other,to){let[sum,met]=[0,
0],at=one.samples.map(sample=>{let beside=passing(other,sample),cosine=beside?beside.ux*sample.ux+beside.uy*sample.uy:0,
alike=Math.abs(cosine)>.92;return alike&&([sum,met]=[sum+cosine,met+1]),alike});met>1&&one.links.push({to,sign:sum<0?-1:
1,at})}function pairsOf(strands){let meeting=new Map;strands.forEach(({line},number2)=>{for(let{x,y}of[line[0],line[line.
length-1]])for(let[dx,dy]of CORNERS){let key=`${Math.floor((x+dx)/16)} ${Math.floor((y+dy)/16)}`,known=meeting.get(key);
known?known.push(number2):meeting.set(key,[number2])}});let pairs=new Set;for(let numbers of meeting.values())for(let[index,
one]of numbers.entries())for(let other of numbers.slice(index+1)){if(pairs.size>=12e3)break;one!==other&&pairs.add(Math.
min(one,other)*strands.length+Math.max(one,other))}return[...pairs].map(pair=>[Math.floor(pair/strands.length),pair%strands.
length])}function ordered(strands){let found=[];return strands.forEach((root,number2)=>{if(found[number2])return;let[from,
to]=[root.line[0],root.line[root.line.length-1]],side=({samples})=>samples.reduce((sum,{x,y})=>sum+(to.x-from.x)*(y-from.
y)-(to.y-from.y)*(x-from.x),0),own=side(root);found[number2]={sign:1,side:0};for(let queue=[number2];queue.length;){let next=queue.
pop();for(let{to:other,sign}of strands[next].links){if(found[other])continue;let leads=side(strands[other])-own;found[other]=
{sign:found[next].sign*sign,side:Math.abs(leads)<36*root.total*1.5?0:leads},queue.push(other)}}}),found}function shifts({
samples,links},number2,order){let crowd=1,before=other=>order[other].side<order[number2].side||order[other].side===order[number2].
side&&other<number2;return{by:samples.map((_,index)=>{let beside=links.filter(({at})=>at[index]),many=beside.length+1;crowd=
Math.max(crowd,many);let rank=beside.filter(({to})=>before(to)).length;return order[number2].sign*(rank-(many-1)/2)*distanceOf(
many)}),crowd}}function moved({line,along,total},by){let bend=Math.min(70,total*.42),steps=[.08,.18,.3,.45,.6,.8,1].map(
share2=>share2*bend),lengths=[...new Set([...along,...steps,...steps.map(step=>total-step),...by.map((_,i)=>(i+.5)*total/
36)])].sort((one,other)=>one-other),points2=pointsAt(line,along,lengths);return points2.map(({x,y},index)=>{let length=lengths[index],
[from,to]=[points2[Math.max(0,index-1)],points2[Math.min(points2.length-1,index+1)]],reach=Math.hypot(to.x-from.x,to.y-from.
y)||1,near=Math.max(0,Math.min(1,Math.min(length,total-length)/bend)),at=Math.max(0,Math.min(35,length/total*36-.5)),[low,
high]=[Math.floor(at),Math.ceil(at)],shift=(by[low]+(by[high]-by[low])*(at-low))*near*near*(3-2*near);return{x:x-(to.y-from.
y)/reach*shift,y:y+(to.x-from.x)/reach*shift}})}var smooth=by=>by.map((_,index)=>{let some=by.slice(Math.max(0,index-2),
index+3);return some.reduce((sum,one)=>sum+one,0)/some.length});function part(lines){let strands=lines.map(strandOf);for(let[
one,other]of pairsOf(strands))link2(strands[one],strands[other],other),link2(strands[other],strands[one],one);let order=ordered(
strands);return strands.map((strand,number2)=>{if(!strand.links.length||!strand.total)return{points:strand.line,crowd:1};
let{by,crowd}=shifts(strand,number2,order);return{points:moved(strand,smooth(by)),crowd}})}var STEP2=130,HEAD=[[11,0],[-6,4.8],[-3,0],[-6,-4.8]],REACH=9,LEAST=36,FINE=5,AHEAD=2.5,RING=6;function legsOf(line,along,stops){
let total=along[along.length-1],within2=stops.flatMap(({x,y})=>{let index=line.findIndex(point=>Math.hypot(point.x-x,point.
y-y)<2);return index>0&&along[index]<total?[along[index]]:[]}),cuts2=[0,...new Set(within2.sort((one,other)=>one-other)),
total];return cuts2.slice(1).map((to,index)=>({from:cuts2[index],to}))}function placesOn(from,to){let[middle,half]=[(from+
to)/2,(to-from)/2-REACH],places=[middle];for(let away=FINE;away<half;away+=FINE)places.push(middle+away,middle-away);return places}
function marksNear(line,marks){if(!marks.length)return marks;let[left,top,right,bottom]=[1/0,1/0,-1/0,-1/0];for(let{x,y}of line)
[left,right]=[Math.min(left,x),Math.max(right,x)],[top,bottom]=[Math.min(top,y),Math.max(bottom,y)];return marks.filter(
({x,y,radius})=>{let rim=radius+REACH+AHEAD;return x>left-rim&&x<right+rim&&y>top-rim&&y<bottom+rim})}function headsOf(line,stops=[],marks=[]){
let along=lengthsOf(line),total=along[along.length-1];if(total<=24)return[];let at=length=>pointsAt(line,along,[length])[0],
near=marksNear(line,marks),isClear=length=>{let{x,y,ux,uy}=at(length),middle={x:x+AHEAD*ux,y:y+AHEAD*uy};return near.every(
mark=>Math.hypot(mark.x-middle.x,mark.y-middle.y)>mark.radius+REACH)},legs=legsOf(line,along,stops),found=legs.flatMap(({
from,to})=>{let length=to-from;if(length<LEAST)return[];let number2=Math.max(1,Math.round(length/STEP2));return Array.from(
{length:number2},(_,index)=>placesOn(from+index*length/number2,from+(index+1)*length/number2).find(isClear)).filter(one=>one!==
void 0)}),longest=legs.reduce((one,other)=>other.to-other.from>one.to-one.from?other:one);return(found.length?found:[placesOn(
0,total).find(isClear)??(longest.from+longest.to)/2]).map(length=>{let{x,y,ux,uy}=at(length),head=HEAD.map(([a,b])=>({x:x+
ux*a-uy*b,y:y+uy*a+ux*b}));return{at:length,head}})}var stopPoints=(map,view)=>view.stops.filter(([lon,lat])=>Number.isFinite(
lon)&&Number.isFinite(lat)).map(([lon,lat])=>map.project([lat,lon],map.getZoom()));function clearHeads(map,routes,markers){
let zoom=map.getZoom(),places=markers.single().map(({at,beside:[x,y],radius,part:part2})=>({...map.project(at,zoom).add(
[x,y]),radius:radius+(part2?RING:0)})),crowds=markers.crowds().map(({at,radius})=>({...map.project(at,zoom),radius}));for(let view of routes)
view.avoid([...places,...crowds])}var ROUND_PLACE=6,ROLES={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it ended"]};function rolesOf(runs,route){
let line=runs.flat(),found=[],at=(stop,point)=>typeof stop?.lon=="number"&&isAt(point,stop.lon,stop.lat),mark=([lon,lat],role,place)=>{
found.push({at:[lat,lon],role,place})};for(let stop of route.stops){let point=stop.role==="via"&&line.find(vertex=>at(stop,
vertex));point&&mark(point,"via",stop.place)}let last=route.stops.length-1;for(let[stop,next,point,role]of[[route.stops[0],
route.stops[1],line[0],"origin"],[route.stops[last],route.stops[last-1],line[line.length-1],"destination"]]){let reached=[
stop,next].every(one=>typeof one?.lon=="number");mark(point,stop?.role===role&&reached?role:"via",at(stop,point)?stop.place:
null)}return runs.forEach((run,index)=>{index>0&&mark(run[0],"via",null),index<runs.length-1&&mark(run[run.length-1],"vi\
a",null)}),found}var drawRoles=(to,runs,route,name,style)=>rolesOf(runs,route).map(({at,role,place})=>{let className=`gm\
-end gm-role-${role} ${name}`;return leaflet_default.circleMarker(at,{...style(className),radius:ROLES[role][0],role,place,
className}).addTo(to)});function fitRoles(routes,places){let alone=new Set(places.filter(({beside})=>!beside.some(Boolean)).
map(({feature})=>feature.id));for(let{layers}of routes)for(let layer of layers){let{role,place}=layer.options;role&&layer.
setRadius(ROLES[role][0]+(alone.has(place)?ROUND_PLACE:0))}}var statusClass=status=>`gm-status-${drawnStatus(status)}`,lineClasses=({number:number2,feature:{properties:route}})=>`g\
m-route-${number2} ${statusClass(route.status)} gm-line-${drawnAs(route.confidence)}`,HEIGHTS=["denied","possible","plan\
ned","reported"];function inDrawingOrder(views){let height=({feature})=>HEIGHTS.indexOf(drawnStatus(feature.properties.status));
return[...views].sort((one,other)=>height(one)-height(other))}function strandsOf(run,stops){let found=[[run[0]]];return run.
slice(1).forEach((point,index)=>{found[found.length-1].push(point),index<run.length-2&&stops.some(([x,y])=>isAt(point,x,
y))&&found.push([point])}),found}var stopsOf=({properties})=>properties.stops.map(({lon,lat})=>[lon,lat]).filter(([lon])=>typeof lon==
"number");function viewOf(feature,number2,unwrap){let runs=feature.geometry?runsOf(feature.geometry,unwrap):[];return{feature,
runs,points:runs.flat(),number:number2,layers:[],guesses:[],stops:stopsOf(feature),tracks:[],atEdge:[],mark:()=>{},avoid:()=>{},
trace:()=>Promise.resolve()}}function placeAll(map,drawn){let zoom=map.getZoom(),views=[...drawn.keys()],edge=edgeOf(map),
strands=views.flatMap(view=>{let parts=view.runs.map(run=>partsOnMap(run,edge));return view.atEdge=parts.flatMap(some=>edgesOf(
some,edge)),parts.flat().flatMap((run,number2)=>strandsOf(run,view.stops).map(line=>({view,number:number2,line})))}),parted=part(
strands.map(({line})=>line.map(([lon,lat])=>map.project([lat,lon],zoom))));for(let view of views){let tracks=[],most2=1;
strands.forEach((strand,index)=>{strand.view===view&&((tracks[strand.number]||=[]).push(...parted[index].points),most2=Math.
max(most2,parted[index].crowd))}),drawn.get(view).place(tracks,most2)}}var REACH2=16;function drawLine(group,view,paint,bind){let name=lineClasses(view),still=className=>({...paint(className),
className,interactive:!1,noClip:!0,smoothFactor:.5}),[alone,abreast]=[paint("gm-casing"),paint("gm-casing gm-abreast")],
casing=leaflet_default.polyline([],still("gm-casing")).addTo(group),line=leaflet_default.polyline([],still(`gm-line ${name}`)).
addTo(group),heads=leaflet_default.polygon([],{...still(`gm-arrow ${name}`),smoothFactor:0}).addTo(group);view.layers.push(
...drawRoles(group,view.runs,view.feature.properties,name,still));let hit=leaflet_default.polyline([],{weight:REACH2,opacity:0,
className:"geo-map-mark"});bind(hit);let placed=[],back=({x,y})=>group._map.unproject(leaflet_default.point(x,y),group._map.
getZoom());return view.avoid=marks=>{let arrows=placed.flatMap(track=>headsOf(track,stopPoints(group._map,view),marks));
heads.setLatLngs(arrows.map(arrow=>[arrow.head.map(back)]))},{place:(tracks,crowd)=>{placed=tracks,view.tracks=tracks.map(
track=>track.map(back));for(let drawn of[casing,line,hit])drawn.setLatLngs(view.tracks);view.avoid([]),hit.setStyle({weight:crowd>
1?distanceOf(crowd)-1:REACH2}),casing.setStyle(crowd>1?abreast:alone)}}}function drawLines(group,features,unwrap,paint,bind){
let{numberOf}=actorsOf(features),shown=features.map(feature=>viewOf(feature,numberOf(feature),unwrap)).filter(({points:points2})=>points2.
length>1),drawn=new Map(shown.map(view=>[view,null]));for(let view of inDrawingOrder(shown))drawn.set(view,drawLine(group,
view,paint,hit=>bind(view.feature,hit)));return whenSeen(group,()=>placeAll(group._map,drawn)),shown}var SMALL=600,MOST_COVERED=.75;function covered(map){let container=map.getContainer(),around=container.getBoundingClientRect(),
margins={left:0,top:0,right:0,bottom:0};for(let element of container.closest(".gm-page")?.querySelectorAll("[data-covers\
]")||[]){let box=element.getBoundingClientRect(),apart=box.right<=around.left||box.left>=around.right||box.bottom<=around.
top||box.top>=around.bottom,side=element.getAttribute("data-covers")||"";if(apart||!box.width||!box.height||!Object.hasOwn(
margins,side))continue;let reach={left:box.right-around.left,top:box.bottom-around.top,right:around.right-box.left,bottom:around.
bottom-box.top},whole2=side==="left"||side==="right"?around.width:around.height;margins[side]=Math.max(margins[side],Math.
min(reach[side],MOST_COVERED*whole2))}if(around.width<SMALL)for(let box of overlying(map))keepOff(margins,box,around);return margins}
function keepOff(margins,[left,top,right,bottom],{width,height}){let reaches=[["left",right,width],["top",bottom,height],
["right",width-left,width],["bottom",height-top,height]],[[side,reach]]=reaches.sort(([,one,all],[,other,whole2])=>one/all-
other/whole2);margins[side]=Math.max(margins[side],reach)}var OVER=".leaflet-control, .gm-credits, .gm-outside";function overlying(map){
let container=map.getContainer(),frame=container.getBoundingClientRect();return[...(container.closest(".gm-stage")||container).
querySelectorAll(OVER)].map(one=>one.getBoundingClientRect()).filter(({width,height})=>width&&height).map(({left,top,right,
bottom})=>[left-frame.left-2,top-frame.top-2,right-frame.left+2,bottom-frame.top+2])}function freePart(map,across=Math.min(
56,map.getSize().x/9),down=Math.min(44,map.getSize().y/12)){let{left,top,right,bottom}=covered(map),{x,y}=map.getSize(),
[beside,above]=[Math.min(across,(x-left-right)/5),Math.min(down,(y-top-bottom)/5)];return{paddingTopLeft:[left+beside,top+
above],paddingBottomRight:[right+beside,bottom+above]}}function stepping(line,size){let found=[];for(let index=1;index<line.length;index+=1){let[from,to]=[line[index-1],line[index]],
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
right),Math.max(top-y,0,y-bottom))-radius<6&&Math.hypot(x-own.x,y-own.y)>1),hasSymbol:at=>symbols.some(({x,y,radius})=>Math.
hypot(x-at.x,y-at.y)<radius),takeLine:(from,to)=>{leaders.push([from,to])},isOpen:(from,to,own,margin)=>symbols.every(({
x,y,radius})=>Math.hypot(x-own.x,y-own.y)<=1||distanceTo(from,to,{x,y})>radius+margin)&&leaders.every(([one,other])=>!crossing(
from,to,one,other))&&taken.every(box=>{let[x,y]=[(box[0]+box[2])/2,(box[1]+box[3])/2];return symbols.some(at=>at.x===x&&
at.y===y)||!meets(from,to,box)}),holds:(at,margin=0)=>at.x>-margin&&at.y>-margin&&at.x<size.x+margin&&at.y<size.y+margin,
isFree,takeTurned:(at,turn,width,height)=>{let[cos,sin]=[Math.cos(turn*Math.PI/180),Math.sin(turn*Math.PI/180)],half=height/
2*(Math.abs(cos)+Math.abs(sin)),pieces=Math.ceil(width/height),boxes=Array.from({length:pieces},(_,index)=>{let along=((index+
.5)/pieces-.5)*width,[x,y]=[at.x+cos*along,at.y+sin*along];return[x-half,y-half,x+half,y+half]}),within2=boxes.every(([left,
top,right,bottom])=>left>2&&top>2&&right<size.x-2&&bottom<size.y-2),crossed2=tracks.some(([x,y])=>{let[dx,dy]=[x-at.x,y-
at.y];return Math.abs(dx*cos+dy*sin)<width/2+4&&Math.abs(dy*cos-dx*sin)<height/2+4});return!within2||crossed2||!boxes.every(
isFree)?!1:(taken.push(...boxes),!0)},isClear:([left,top,right,bottom])=>tracks.every(([x,y])=>x<left-4||x>right+4||y<top-
4||y>bottom+4)}}var TYPE={place:{size:13,style:"600",spacing:0,pad:2},minor:{size:12,style:"500",spacing:0,pad:2},sea:{size:13,style:"it\
alic 600",spacing:1.2,pad:4},region:{size:13,style:"600",spacing:1.6,pad:4},crowd:{size:12,style:"600",spacing:0,pad:2},
line:{size:12,style:"500",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,style:"60\
0",spacing:1.4,pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,
pad:10},river:{size:11,style:"italic 400",spacing:.6,pad:8},settlement:{size:11,style:"400",spacing:0,pad:9}};function measurer(family){
let context=document.createElement("canvas").getContext("2d"),known=new Map;return(text2,kind)=>{let key=`${kind} ${text2}`,
width=known.get(key);if(width===void 0){let type=TYPE[kind];context.font=`${type.style} ${type.size}px ${family}`,width=
context.measureText(type.upper?text2.toLocaleUpperCase("en"):text2).width+text2.length*type.spacing,known.set(key,width)}
return width}}var ENOUGH=8,MOST_TRIED=40,REACHES=[16,26,38,52,68,86,106,128,152,178],WAYS=24,OVER_LINE=50,APART=2;function openPart(map,size){
let{left,top,right,bottom}=covered(map);return{within:[left+3,top+3,size.x-right-3,size.y-bottom-3],taken:overlying(map)}}
function cornerOf({x,y},[ux,uy],width,height){return Math.abs(ux)>.4?[ux>0?x+2:x-width-2,y-height/2]:[x-width/2,uy>0?y:y-
height]}function roomFor(space,{kind,at,radius},width,{within:within2,taken}){let height=TYPE[kind].size*1.3,best=null;for(let reach of REACHES){
for(let way=0;way<WAYS;way+=1){let angle=2*Math.PI*way/WAYS,[ux,uy]=[Math.cos(angle),Math.sin(angle)],from={x:at.x+ux*radius,
y:at.y+uy*radius},end={x:from.x+ux*reach,y:from.y+uy*reach},[x,y]=cornerOf(end,[ux,uy],width,height),box=[x-1,y-1,x+width+
1,y+height+1];if(box[0]<within2[0]||box[1]<within2[1]||box[2]>within2[2]||box[3]>within2[3])continue;let covers=taken.some(
one=>one[2]>box[0]&&one[0]<box[2]&&one[3]>box[1]&&one[1]<box[3]),cost=reach+(space.isClear(box)?0:OVER_LINE);covers||best&&
cost>=best.cost||!space.isFree(box)||!space.isOpen(from,end,at,APART)||(best={cost,from,end,box})}if(best&&best.cost<=reach)
break}return best}function writeLed(map,space,measure,put,unwritten,most2){let lines=[],led=[],open=null;for(let one of unwritten.
slice(0,MOST_TRIED)){if(led.length>=most2&&!one.chosen)continue;open||=openPart(map,space.size);let room=roomFor(space,one,
measure(one.text,one.kind),open);if(!room)continue;let{from,end,box}=room;space.take(box),space.takeLine(from,end),put(one.
text,one.classes,one.at,box[0]+1,box[1]+1,one.chosen);let d=`M${[from,end].map(({x,y})=>`${x.toFixed(1)} ${y.toFixed(1)}`).
join("L")}`,chosen=one.chosen?" gm-chosen":"";lines.push(draw("path",{d,class:`gm-leader-casing${chosen}`}),draw("path",
{d,class:`gm-leader${chosen}`})),led.push(one)}if(!lines.length)return{drawn:[],led};let{x:width,y:height}=space.size,drawn=draw(
"svg",{class:"gm-leaders",width,height,viewBox:`0 0 ${width} ${height}`},...lines);return leaflet_default.DomUtil.setPosition(
drawn,map.containerPointToLayerPoint([0,0]).round()),{drawn:[drawn],led}}var FIRST2=12,MOST_NAMES=150,MOST_SYMBOLS=400,LARGE=.3,OVER_LINES=["place","minor","crowd","sea"],WIDE2={H:"sea",L:"regi\
on"},WIDEST=8,ACROSS=.5;function writeBeside(space,measure,put,text2,kind,at,gap){let{size:height,pad}=TYPE[kind],width=measure(
text2,kind),sides=[[at.x+gap,at.y-height*.65],[at.x-gap-width,at.y-height*.65],[at.x-width/2,at.y-gap-height*1.3],[at.x-
width/2,at.y+gap-1]];for(let strict of OVER_LINES.includes(kind)?[!0,!1]:[!0])for(let[x,y]of sides){let box=[x-pad/2,y-pad/
4,x+width+pad/2,y+height*1.3+pad/4],within2=x>=2&&x+width<=space.size.x-2&&y>=2&&y+height<=space.size.y-2,astray=space.isAstray(
box,at)&&(strict||kind!=="crowd");if(!(!within2||astray||!space.isFree(box)||strict&&!space.isClear(box)))return space.take(
box),put(text2,kind,at,x,y),!0}return!1}var seenOf=(map,space,{single,crowds})=>({places:single().slice(0,2e3).map(view=>({
view,at:map.latLngToContainerPoint(view.at).add(view.beside)})).filter(({at})=>space.holds(at,40)),crowds:crowds().map(crowd=>({
...crowd,at:map.latLngToContainerPoint(crowd.at)})).filter(({at})=>space.holds(at,40))});function takeSymbols(map,space,markers){
let{places,crowds}=seenOf(map,space,markers);for(let{at,radius}of crowds)space.takeSymbol(at,radius);for(let{view,at}of places.
slice(0,MOST_SYMBOLS))space.takeSymbol(at,view.radius)}function writeWidely(map,space,measure,put,view,at,chosen){let kind=WIDE2[view.
kind.class],text2=clean(view.name,40),narrow2=measure(text2,kind),{bounds}=view,room=bounds?map.latLngToContainerPoint(bounds.
getNorthEast()).x-map.latLngToContainerPoint(bounds.getSouthWest()).x:0,{size:height,spacing}=TYPE[kind],wider=Math.max(
0,Math.min(WIDEST,(room*ACROSS-narrow2)/text2.length)),width=narrow2+wider*text2.length;for(let y of[at.y-view.radius-3-
height*1.3,at.y+view.radius+2]){let box=[at.x-width/2-2,y,at.x+width/2+2,y+height*1.3];if(!(!isSeen(space,box)||!space.isFree(
box)||!space.isClear(box)))return space.take(box),put(text2,`${kind} gm-label-place`,at,at.x-width/2,y,chosen,0,spacing+
wider),!0}return!1}var SIZES=["capital","city","town"];function weightOf(view){if(view.guess)return 0;let size=SIZES.indexOf(
view.feature.properties.kind),large=size<0?0:(SIZES.length-size)/(SIZES.length+1);return 1e9*turnOf(view)+timesNamed(view.
feature)+large}var turnOf=({told:told2,part:part2})=>told2?2:part2?1:0;function biggestOf(members){let[first,second]=[null,
null],[most2,next]=[-1,-1];for(let view of members){let weight=weightOf(view);weight>most2?[first,most2,second,next]=[view,
weight,first,most2]:weight>next&&([second,next]=[view,weight])}return[first,second].flatMap(view=>view?[view]:[])}function beyond(map,{
feature:{geometry}}){let lat=geometry?geometry.coordinates[1]:0;return Math.abs(lat)<=edgeOf(map)?"":lat>0?" ↑":" ↓"}
function nameCrowd(space,measure,put,named2,at,radius){let names2=named2.map(({name})=>clean(name,24));return[names2,names2.
slice(0,1)].some(words=>writeBeside(space,measure,put,words.join(", "),"crowd",at,radius+2))}function ofTurn(places,isChosen,now){
let chosen=places.filter(({view})=>isChosen(view)),others=places.filter(({view})=>!isChosen(view)&&turnOf(view)===now);return[
...now===2?chosen:[],...others].slice(0,MOST_NAMES)}var PIXELS_A_LEADER=9e3;function writePlaces(map,space,measure,put,markers,isChosen){
let{places,crowds}=seenOf(map,space,markers),most2=Math.max(1,...places.slice(0,1).map(({view})=>timesNamed(view.feature))),
written=0,unwritten=[],write=some=>{for(let{view,at}of some){if(!space.holds(at))continue;written+=1;let chosen=isChosen(
view);if(!view.guess&&Object.hasOwn(WIDE2,view.kind.class)&&writeWidely(map,space,measure,put,view,at,chosen))continue;let large=chosen||
timesNamed(view.feature)>=LARGE*most2,kind=view.guess?"guess":large?"place":"minor",text2=clean(view.name,40)+(view.guess?
"?":"")+beyond(map,view),classes=kind==="minor"?"minor gm-label-place":kind;if(writeBeside(space,measure,(words,_,...where)=>put(
words,classes,where[0],where[1],where[2],chosen),text2,kind,at,view.radius+3))continue;written-=1;let weight=weightOf(view)+
(chosen?1/0:0);unwritten.push({text:text2,kind,classes,at,radius:view.radius,chosen,weight,turn:turnOf(view)})}},gathered=crowds.
slice(0,MOST_NAMES).map(crowd=>({...crowd,named:biggestOf(crowd.members)})),writeCrowds=some=>{for(let{named:named2,at,radius}of some){
if(!space.holds(at))continue;let text2=clean(named2[0].name,24),[weight,turn2]=[weightOf(named2[0]),turnOf(named2[0])];nameCrowd(
space,measure,put,named2,at,radius)?written+=1:unwritten.push({text:text2,kind:"crowd",classes:"crowd",at,radius,chosen:!1,
weight,turn:turn2})}},lead=(some,number2)=>{some.sort((one,other)=>other.weight-one.weight);let{drawn,led}=writeLed(map,
space,measure,put,some,number2);return written+=led.length,unwritten=unwritten.filter(one=>!led.includes(one)),drawn},turn=now=>ofTurn(
places,isChosen,now),crowded=now=>gathered.filter(({named:[view]})=>turnOf(view)===now);for(let now of[2,1])write(turn(now)),
writeCrowds(crowded(now));let left=stops=>unwritten.filter(({turn:one})=>one>0===stops),leaders=lead(left(!0),Math.ceil(
space.size.x*space.size.y/PIXELS_A_LEADER)),others=turn(0);return write(others.slice(0,FIRST2)),writeCrowds(crowded(0)),
{leaders,rest:()=>(write(others.slice(FIRST2)),lead(left(!1),ENOUGH-written)),isBare:()=>unwritten.some(one=>one.turn&&one.
kind!=="crowd")}}var UNITS_FROM=5.5,PIXELS_A_SETTLEMENT=17e3,WIDEST2=9,ACROSS2=.45;function writeAcross(space,measure,put,{text:text2,kind,
width:degrees},at,zoom){let{size:height,pad,spacing}=TYPE[kind],narrow2=measure(text2,kind),room=degrees*256*2**zoom/360;
if(!(room<narrow2*(kind==="unit"?1.1:.85)))for(let wider of new Set([Math.min(WIDEST2,(room*ACROSS2-narrow2)/text2.length),
0])){if(wider<0)continue;let width=narrow2+wider*text2.length,[across,up]=[width/2+pad,height*.65+pad/2],box=[at.x-across,
at.y-up,at.x+across,at.y+up];if(!(!isSeen(space,box)||!space.isFree(box)||!space.isClear(box))){space.take(box),put(text2,
kind,at,at.x-width/2,at.y-height*.65,!1,0,wider&&spacing+wider);return}}}function writeAlong(space,measure,put,{text:text2,
kind,width:degrees,turn},at,zoom,rivers){let{size:height,pad}=TYPE[kind],width=measure(text2,kind);if(degrees*256*2**zoom/
360<1.1*width||rivers.some(([other,point])=>other===text2&&Math.hypot(point.x-at.x,point.y-at.y)<400))return;let[cos,sin]=[
Math.cos(turn*Math.PI/180),Math.sin(turn*Math.PI/180)],[x,y]=[at.x+sin*height*.8,at.y-cos*height*.8],across=(width/2+pad)*
cos+height*.65*Math.abs(sin),up=(width/2+pad)*Math.abs(sin)+height*.65*cos,box=[x-across,y-up,x+across,y+up];!isSeen(space,
box)||!space.isFree(box)||!space.isClear(box)||(space.take(box),rivers.push([text2,at]),put(text2,kind,at,x-width/2,y-height*
.65,!1,turn))}function writeBasemap(map,space,measure,put,labels,towns){let zoom=map.getZoom(),settlements=towns?Math.round(
space.size.x*space.size.y/PIXELS_A_SETTLEMENT):0,rivers=[];for(let wanted2 of["country","water","settlement","river",...zoom<
UNITS_FROM?[]:["unit"]])for(let label of labels.filter(({kind})=>kind===wanted2)){let at=map.latLngToContainerPoint(label.
at);if(!space.holds(at))continue;if(wanted2==="river"){writeAlong(space,measure,put,label,at,zoom,rivers);continue}if(wanted2!==
"settlement"){writeAcross(space,measure,put,label,at,zoom);continue}let dot=[at.x-4,at.y-4,at.x+4,at.y+4];settlements>0&&
space.isFree(dot)&&writeBeside(space,measure,put,label.text,wanted2,at,6)&&(settlements-=1,space.take(dot))}}var BESIDE=13,STRAIGHT=4,STEEP=80,MOST_NAMED=60,STEP_AWAY=19,ALONE=34,statusWord=({feature:{properties:route}})=>route.status===
"reported"?"":clean(route.status,20);function farWords(route){let stated=route.claims.filter(({kind,km,travelled})=>kind===
"distance"&&isNumber(km)&&travelled!==!1),[told2,...others]=new Set(stated.map(({km})=>kilometres(km)));return told2&&!others.
length?told2:isNumber(route.length_km)?`≈ ${kilometres(route.length_km)}`:""}function lineWords(view){let route=view.feature.
properties,[mover,far,status]=[clean(route.mover,40),farWords(route),statusWord(view)],words=[[mover,far,status],mover?[
mover,status]:[]].map(some=>some.filter(Boolean).join(", "));return[...new Set(words)].filter(Boolean)}function seenParts(map,view,size){
let isNear=({x,y})=>x>-20&&y>-20&&x<size.x+20&&y<size.y+20,parts=[];for(let track of view.tracks){let points2=track.map(
at=>map.latLngToContainerPoint(at));points2.forEach((point,index)=>{index&&(isNear(point)||isNear(points2[index-1]))?parts[parts.
length-1].push(point):parts.push([point])})}return parts.filter(part2=>part2.length>1)}function stretches(line,width){let along=lengthsOf(
line),total=along[along.length-1],half=width/2+10;if(total<2*half)return[];let middles=[0];for(let away=24;away<total/2-
half;away+=24)middles.push(away,-away);return middles.flatMap(away=>{let at=total/2+away,[from,before,middle,after,to]=pointsAt(
line,along,[-1,-.5,0,.5,1].map(part2=>at+part2*half)),length=Math.hypot(to.x-from.x,to.y-from.y)||1,[ux,uy]=[(to.x-from.
x)/length,(to.y-from.y)/length],off=({x=0,y=0})=>Math.abs((x-from.x)*uy-(y-from.y)*ux);if(Math.max(off(before),off(middle),
off(after))>STRAIGHT)return[];let turn=Math.atan2(uy,ux)*180/Math.PI;return[{x:middle.x,y:middle.y,turn:turn>STEEP?turn-
180:turn<=STEEP-180?turn+180:turn}]})}function writeAlong2(map,space,measure,put,view,chosen,text2){let[width,height]=[measure(
text2,"line"),15];for(let part2 of seenParts(map,view,space.size))for(let{x,y,turn}of stretches(part2,width)){let[cos,sin]=[
Math.cos(turn*Math.PI/180),Math.sin(turn*Math.PI/180)];for(let side of[-BESIDE,BESIDE]){let at={x:x-sin*side,y:y+cos*side};
if(space.takeTurned(at,turn,width,height))return put(text2,`line gm-route-${view.number}`,at,at.x-width/2,at.y-7.5,chosen,
turn),!0}}return!1}var LONG_ENOUGH=60,NEARBY=[.5,.35,.65,.25,.75],AWAY=6;function writeNear(map,space,measure,put,view,chosen,text2){
let[across,up]=[measure(text2,"line")/2,7.5];for(let part2 of seenParts(map,view,space.size)){let along=lengthsOf(part2),
total=along[along.length-1];if(!(total<LONG_ENOUGH))for(let share2 of NEARBY){let[{x,y,ux,uy}]=pointsAt(part2,along,[share2*
total]);for(let side of[1,-1]){let off=side*(Math.abs(uy)*across+Math.abs(ux)*up+AWAY),at={x:x-uy*off,y:y+ux*off},box=[at.
x-across,at.y-up,at.x+across,at.y+up];if(!(!isSeen(space,box)||!space.isFree(box)||!space.isClear(box)||space.isAstray(box,
at)))return space.take(box),put(text2,`line gm-route-${view.number}`,at,at.x-across,at.y-up,chosen),!0}}}return!1}function numberSteps(map,space,put,view){
let line=view.tracks.flat(),steps=view.stops.flatMap(([lon,lat],index)=>{let near=line.reduce((best,at)=>{let away=Math.
abs(((at.lng-lon)%360+540)%360-180)+Math.abs(at.lat-lat);return away<best.away?{at,away}:best},{at:null,away:.01}),point=near.
at&&map.latLngToContainerPoint(near.at);return point&&space.holds(point)?[[index+1,point]]:[]});if(!(steps.length<2))for(let[
number2,{x,y}]of steps)for(let[right,down]of[[1,-1],[-1,-1],[1,1],[-1,1]]){let at={x:x+right*STEP_AWAY,y:y+down*STEP_AWAY},
box=[at.x-8,at.y-8,at.x+8,at.y+8],astray=steps.some(([other,stop])=>other!==number2&&Math.hypot(at.x-stop.x,at.y-stop.y)<
ALONE);if(!(!space.holds(at)||astray||!space.isFree(box))){space.take(box),put(String(number2),`step gm-route-${view.number}`,
at,at.x-8,at.y-8,!0);break}}}function wanted(routes,isChosen){let chosen=routes.filter(isChosen);return chosen.length?chosen:
routes.length<=MOST_NAMED?routes:[]}function writeSteps(map,space,put,routes,isChosen){let several=routes.filter(({stops,
tracks})=>tracks.length&&stops.length>2);for(let view of several.filter(isChosen))numberSteps(map,space,put,view)}function writeAtEdge(map,space,measure,put,view,chosen){
for(let{at:[lon,lat],leads}of view.atEdge){let at=map.latLngToContainerPoint([lat,lon]);if(space.hasSymbol(at))continue;
let words=`${leads} the ${lat>0?"North":"South"} Pole`,[width,height]=[measure(words,"line"),15],y=lat>0?at.y+4:at.y-4-height;
for(let x of[at.x+10,at.x-10-width]){let box=[x,y,x+width,y+height];if(!(x<2||x+width>space.size.x-2||!space.isFree(box))){
space.take(box),put(words,`line gm-route-${view.number}`,at,x,y,chosen);break}}}}function writeEnds(map,space,measure,put,routes,places){
let views=new Map(places.map(view=>[view.feature.id,view])),written=new Set;for(let{tracks,feature}of routes){let{stops}=feature.
properties,ends=[[stops[0],tracks[0]?.[0]],[stops[stops.length-1],tracks[tracks.length-1]?.slice(-1)[0]]];for(let[stop,end]of ends){
let view=stop&&views.get(stop.place);if(!view?.kind.area||!end||written.has(view))continue;let at=map.latLngToContainerPoint(
end);if(!space.holds(at)||space.hasSymbol(at)||space.holds(map.latLngToContainerPoint(view.at)))continue;let kind=view.kind.
class==="H"?"sea":"place";writeBeside(space,measure,(text2,_,...where)=>put(text2,`${kind} gm-label-place`,where[0],where[1],
where[2]),clean(view.name,40),kind,at,9)&&written.add(view)}}}function writeLines(map,space,measure,put,routes,isChosen){
for(let view of wanted(routes,isChosen)){writeAtEdge(map,space,measure,put,view,isChosen(view));let[words,status]=[lineWords(
view),statusWord(view)],along=text2=>writeAlong2(map,space,measure,put,view,isChosen(view),text2),short=words[words.length-
1];words.some(along)||short&&writeNear(map,space,measure,put,view,isChosen(view),short)||status&&along(status)}}function writer(map,shown){return(text2,kind,at,x,y,chosen=!1,turn=0,spacing=0)=>{let words=isolated(text2,100),classes=`\
span.gm-label.gm-label-${kind.replaceAll(" ",".")}${chosen?".gm-chosen":""}`,label=make(classes,{},turn?make("span.gm-tu\
rned",{},words):words);if(turn&&(label.firstElementChild.style.transform=`rotate(${turn}deg)`),spacing&&(label.style.letterSpacing=
`${spacing}px`),leaflet_default.DomUtil.setPosition(label,map.containerPointToLayerPoint([x,y]).round()),kind==="settlem\
ent"){let dot=make("span.gm-dot");leaflet_default.DomUtil.setPosition(dot,map.containerPointToLayerPoint(at).round()),shown.
append(dot)}shown.append(label)}}function drawLabels(map,basemap,places,markers,routes,isChosen,unwrap,inside=pane=>pane){
let pane=map.createPane("gm-labels"),holder=inside(pane);pane.classList.add("leaflet-zoom-hide"),pane.setAttribute("aria\
-hidden","true");let measure=measurer(getComputedStyle(map.getContainer()).fontFamily),reported=new Map(places.slice(0,2e3).
flatMap(({name,feature})=>[[feature.properties.name,name],[name,name]])),labels=basemap.labels.filter(([text2,,,kind])=>!reported.
has(text2)||kind==="country"||kind==="river").map(([text2,lon,lat,kind,,width,turn=0])=>({text:clean(kind==="river"&&reported.
get(text2)||text2,40),at:leaflet_default.latLng(lat,unwrap(lon)),kind,width,turn})),update=()=>{let size=map.getSize(),lines=routes(),
tracks=lines.flatMap(({tracks:tracks2})=>tracks2.map(track=>track.map(at=>map.latLngToContainerPoint(at)))),space=labelSpace(
size,tracks.flatMap(track=>stepping(track,size)));for(let box of overlying(map))space.take(box);let shown=document.createDocumentFragment(),
put=writer(map,shown),written=new Set,putPlace=(text2,...how)=>{written.add(text2),put(text2,...how)},chosen=({feature})=>isChosen(
feature);takeSymbols(map,space,markers),writeSteps(map,space,put,lines,chosen),writeEnds(map,space,measure,putPlace,lines,
places.slice(0,2e3));let{leaders,rest,isBare}=writePlaces(map,space,measure,putPlace,markers,chosen);writeLines(map,space,
measure,put,lines,chosen),shown.prepend(...leaders,...rest());let unsaid=labels.filter(({text:text2})=>!written.has(reported.
get(text2)));writeBasemap(map,space,measure,put,unsaid,!isBare()),holder.replaceChildren(shown)};return map.on("moveend \
zoomend resize",update),map.on("zoomstart",()=>{pane.style.visibility="hidden"}),map.on("moveend zoomend",()=>{pane.style.
visibility=""}),update(),update}var ALL_MARKS="button.gm-marker, path.gm-hit:not(.gm-away)",WAYS2={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[
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
right&&y>box.top&&y<box.bottom},settle=()=>{let all=marks(),focused=container.getRootNode().activeElement,current=all.find(
mark=>mark===focused)||all.find(mark=>mark.tabIndex===0&&isSeen2(mark));stop(current||all.find(mark=>mark.matches("butto\
n")&&isSeen2(mark))||all.find(isSeen2))};return container.addEventListener("focusin",({target})=>{target.matches(selector)&&
stop(target)}),container.addEventListener("keydown",event=>{let from=event.target;if(!from.matches?.(selector)||event.ctrlKey||
event.metaKey||event.altKey)return;let all=marks(),way=Object.hasOwn(WAYS2,event.key)&&WAYS2[event.key],step=Object.hasOwn(
STEPS,event.key)&&STEPS[event.key];if(!way&&!step)return;event.preventDefault(),event.stopPropagation();let ahead=way&&(nextMark(
all.filter(isSeen2),from,way)||nextMark(all,from,way)),next=way?ahead:step&&all[step(all.indexOf(from),all.length-1)];next&&
(isSeen2(next)||bringIn(map,next),next.focus({preventScroll:!0}))}),map.on("moveend zoomend",settle),settle(),settle}var HALO=2.2;function markOf({feature,kind,at,radius},paint){let drawn=drawnAs(feature.properties.confidence),letter=Object.
hasOwn(CLASSES,kind.class)?kind.class:"X",shape=paint("gm-shape",`gm-symbol gm-${letter} gm-${drawn}`),halo={color:paint(
"gm-halo").fillColor,weight:HALO,radius:radius-2+HALO/2},rim=drawn==="filled"?halo:{radius:radius-2};return leaflet_default.
circleMarker(at,{...shape,...rim,className:"geo-map-mark"})}function drawMarks(group,views,routes,paint,bind,clusterOf){
for(let view of views)view.layer=markOf(view,paint),bind(view,view.layer);let drawn=new Map,wanted2=[],groups,map=null,single=()=>wanted2.
flatMap(({members})=>members.length===1?members:[]),crowds=()=>wanted2.filter(({members})=>members.length>1).map(({members,
at})=>({members,at,radius:clusterRadius(members.length)+3}));whenSeen(group,()=>{map!==group._map&&(map=group._map,groups=
gatherer(map,views.length<=FEW),groups.show(views));let[window2,zoom]=[map.getBounds().pad(.25),map.getZoom()];wanted2=groups.
at(zoom).filter(({at})=>views.length<=FEW||window2.contains(at));let byKey=new Map(wanted2.map(found=>[keyOf(found,zoom),
found]));for(let[key,layer]of[...drawn].filter(([key2])=>!byKey.has(key2)))group.removeLayer(layer),drawn.delete(key);for(let[
key,found]of byKey){let[view,...others]=found.members;if(drawn.has(key)||drawn.set(key,(others.length?clusterOf(found,groups):
view.layer).addTo(group)),others.length)continue;view.beside=found.beside||[0,0];let{x,y}=map.project(view.at,zoom);view.
layer.setLatLng(map.unproject(leaflet_default.point(x+view.beside[0],y+view.beside[1]),zoom))}fitRoles(routes,single()),
clearHeads(map,routes,{single,crowds})},"zoomend moveend");let stops=new WeakMap;return whenSeen(group,()=>{stops.has(map)||
stops.set(map,oneStop(map,".geo-map-mark")),stops.get(map)()},"zoomend moveend"),{single,crowds}}function drawNames(group,places,markers,lines,unwrap,shadowed2){
let written=new WeakMap,shown={single:()=>group._map?markers.single():[],crowds:()=>group._map?markers.crowds():[]},routes=()=>group.
_map?lines:[],nothing={levels:[],labels:[]},write;whenSeen(group,()=>{let map=group._map;if(!written.has(map)){let inside=pane=>{
let{host,top}=shadowed2(),{fontFamily}=getComputedStyle(map.getContainer());return Object.assign(pane.style,{zIndex:"450",
pointerEvents:"none"}),Object.assign(host.style,{all:"initial",position:"absolute",contain:"none"}),Object.assign(top.style,
{maxHeight:"none",overflow:"visible",fontFamily}),pane.append(host),top};written.set(map,drawLabels(map,nothing,places,shown,
routes,()=>!1,unwrap,inside))}write=written.get(map),write?.()}),group.on("remove",()=>setTimeout(()=>write?.()))}var SIZES2={minWidth:260,maxWidth:360,maxHeight:420},sheet=null;function shadowed(content){sheet||(sheet=new CSSStyleSheet,
sheet.replaceSync(STYLE));let host=spoken(document.createElement("div")),root=host.attachShadow({mode:"open"});root.adoptedStyleSheets=
[sheet];let top=document.createElement("div");return top.className="geo-map-root geo-map-card",content&&top.append(content),
root.append(top),{host,top}}function asButton(element,name,open){for(let[key,value]of[["tabindex","-1"],["role","button"],
["aria-label",name]])element.setAttribute(key,value);element.addEventListener("keydown",event=>{let{key}=event;key!=="En\
ter"&&key!==" "||(event.preventDefault(),open())})}function named(layer,name){return layer.on("add",()=>{let element=layer.
getElement?.();element&&asButton(element,name,()=>layer.openPopup())}),layer}function clusterMark(group,{members,at},groups,cardOf){
let symbol2=clusterSymbol(members.map(view=>view.kind.class)),{host,top}=shadowed(symbol2);host.className="geo-map-mark",
top.className="geo-map-root gm-cluster",Object.assign(top.style,{position:"absolute",inset:"0",overflow:"visible",lineHeight:"\
0"});let side=`${symbol2.getAttribute("width")}px`;Object.assign(host.style,{position:"absolute",translate:"-50% -50%",cursor:"\
pointer"}),Object.assign(host.style,{width:side,height:side,minHeight:"0"});let holder=make("div.leaflet-marker-icon.geo\
-map-cluster",{},host),icon=new(leaflet_default.Icon.extend({createIcon:()=>holder,createShadow:()=>null})),marker=leaflet_default.
marker(at,{icon,keyboard:!1,riseOnHover:!0}),chosen=null,shown,show=view=>{chosen=view,marker.getPopup().update(),shown.
tabIndex=-1,shown.focus({preventScroll:!0})},card=()=>shown=chosen?cardOf(chosen):clusterCard(members,show),open=()=>{let map=group.
_map,apart=apartAt(map,groups,members);if(!apart)return void marker.openPopup();map.setView(apart.center,apart.zoom,{animate:!1}),
(members.find(view=>view.layer._map)?.layer.getElement?.()||map.getContainer().querySelector(".geo-map-mark"))?.focus({preventScroll:!0})};
return marker.bindPopup(()=>shadowed(card()).host,SIZES2).off("click"),asButton(host,clusterWords(members),open),marker.
on("click",open).on("popupclose",()=>{chosen=null})}async function drawReports(group,packed){let{top,host}=shadowed(),payload=await unpack(
packed),{document:content}=checked(payload.document,SCHEMA),data={...payload,document:content,kinds:KINDS},reports=new Map(
content.reports.map(report=>[report.id,report]));document.body.append(host);let paint=painter(top),bind=(layer,card,name)=>named(
layer.bindPopup(()=>shadowed(card()).host,SIZES2),name),{middle,unwrap}=unrolled(content.bbox),of=type=>content.features.
filter(feature=>feature.properties.type===type),views=placeViews(data,of("place"),unwrap),cardOf=view=>placePopup(data,reports,
view.feature);drawOutlines(group,payload.basemap,views,middle,paint);let withRing=drawRings(group,views,unwrap,paint),withCorridor=drawCorridors(
group,of("route"),unwrap,paint),lines=drawLines(group,of("route"),unwrap,paint,(feature,hit)=>{bind(hit,()=>routePopup(reports,
feature),`Route, ${clean(feature.properties.status,20)}: ${routeName(feature.properties)}`).addTo(group),withCorridor(feature,
hit)});castPlaces(views,lines,content.summary);let markers=drawMarks(group,views,lines,paint,(view,mark)=>{bind(mark,()=>cardOf(
view),[view.name,view.kind.label].join(", ")),withRing(view,mark)},(cluster,groups)=>clusterMark(group,cluster,groups,cardOf));
drawNames(group,views,markers,lines,unwrap,()=>{let names2=shadowed();return names2.host.classList.add("geo-map-names"),
names2}),host.remove()}return __toCommonJS(layer_exports);})();
