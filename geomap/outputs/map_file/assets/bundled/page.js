var timesNamed=({properties:{told:told2,mentions}})=>told2?.mentions??mentions.length,reportsRead=({whole:whole2,reports})=>whole2?.
reports??reports.length;var asked=()=>new URLSearchParams(document.documentElement.dataset.geomap||location.search);function sealed(){if(window.
parent===window||self.origin!=="null")return!1;try{return!window.localStorage}catch{return!0}}function allowance(){let granted=sealed()?
(asked().get("allow")||"").split(","):["downloads","links","printing"],may=name=>granted.includes(name);return{files:may(
"downloads"),print:may("printing"),windows:may("links"),link:location.protocol!=="about:"}}var SVG="http://www.w3.org/2000/svg",LONG=600,SHORT=120,UNFIT=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,
HALVES=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;function clean(value,limit=SHORT){if(typeof value!=
"string")return"";let cut=value.length>limit?`${Array.from(value.slice(0,2*limit)).slice(0,limit).join("")}…`:value;return UNFIT.
test(cut)?fit(cut):cut}var fit=text=>text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,"\
�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").replace(HALVES,"�"),encoded=text=>encodeURIComponent(text.replace(HALVES,
"�"));function make(tag,attributes={},...children){let[name,...classes]=tag.split("."),element=document.createElement(
name);classes.length&&(element.className=classes.join(" "));for(let[key,value]of Object.entries(attributes))typeof value==
"function"?element.addEventListener(key,value):value!==null&&value!==!1&&element.setAttribute(key,value===!0?"":String(value));
return element.append(...children.filter(child=>child!==null&&child!==!1).map(child=>child)),element}var isolated=(value,limit)=>make(
"bdi",{},clean(value,limit));function draw(tag,attributes,...children){let element=document.createElementNS(SVG,tag);for(let[
key,value]of Object.entries(attributes))element.setAttribute(key,String(value));return element.append(...children),element}
var figure=number2=>String(Math.round(1e3*number2)/1e3).replace(/\B(?=(\d{3})+(?!\d))/g,","),count=(number2,one,many=`${one}\
s`)=>`${figure(number2)} ${number2===1?one:many}`,kilometres=km=>`${figure(Math.round(km))} km`,percent=share=>`${Math.round(
share*100)} %`,isNumber=value=>typeof value=="number"&&Number.isFinite(value),eastward=(west,east)=>east>=west?east-west:
east-west+360;function link(address,text){let url=null;try{url=/^https?:\/\//i.test(address)?new URL(address):null}catch{}
return url?allowance().windows?make("a",{href:url.href,target:"_blank",rel:"noopener noreferrer"},isolated(text)):make("\
span",{title:url.href},isolated(text)):isolated(text)}var STEP=100,FEW=12;function growingList(tag,total,row,step=STEP,first=step){let list=make(tag),box=make("div",{},list),
more=make("button.gm-more",{type:"button",click:()=>{let from=list.childElementCount;grow(),list.children[from]?.querySelector(
"button, a, summary")?.focus()}}),grow=()=>{let from=list.childElementCount;for(let index=from;index<Math.min(total,from+
(from?step:first));index+=1)list.append(row(index));let rest=total-list.childElementCount;more.textContent=`Show more (${count(
rest,"is","are")} left)`,rest>0?box.append(more):more.remove()};return grow(),{box,rowAt:index=>{for(;index>=list.childElementCount&&
list.childElementCount<total;)grow();return list.children[index]}}}var longList=(...given)=>growingList(...given).box,section=(title,number2,open,content)=>make(
"details.gm-section",{open},make("summary",{},make("h2",{},title),number2===null?null:make("span.gm-number",{},figure(number2))),
content);function listSection(title,items,shown,content){let body=make("div",{},content(items)),element=section(title,items.
length,!0,body),number2=element.querySelector(".gm-number"),before=items;return{element,update:()=>{let now=items.filter(
shown);now.length===before.length&&now.every((item,index)=>item===before[index])||(before=now,number2.textContent=now.length===
items.length?figure(items.length):`${figure(now.length)} of ${figure(items.length)}`,body.replaceChildren(now.length?content(
now):make("p.gm-quiet",{},"None with what the legend shows")))}}}var MARKS=[/(\*\*|__)(?=\S)([^*_\n]{1,300}?\S?)(\1)/g,/(?<![\w*])(\*|_)(?=\S)([^*_\n]{1,300})(\1)(?![\w*])/g,/(\[)([^[\]\n]{1,300})(\]\([^()\s]{1,500}\))/g],
HEADING=/^(#{1,6}[ \t]+)\S.*$/gm,leaveOut=(points2,from,length)=>points2.fill("",from,from+length);function withoutMarks(points2){
let text=points2.map(point=>point.length===1?point:"�").join(""),shown=[...points2];for(let mark of MARKS)for(let{index,
1:open,2:inner,3:close}of text.matchAll(mark))leaveOut(shown,index,open.length),leaveOut(shown,index+open.length+inner.length,
close.length);let passages=[],done=0,add=(to,heading=!1)=>{to>done&&passages.push({start:done,points:shown.slice(done,to),
heading}),done=to};for(let{index,0:line,1:open}of text.matchAll(HEADING))leaveOut(shown,index,open.length),add(index),add(
index+line.length,!0);return add(points2.length),passages}function annotate(content){let found=new Map;for(let feature of content.features){let{mentions,claims:claims2}=feature.properties;
for(let claim of mentions||claims2){let of=found.get(claim.report);of||found.set(claim.report,of={names:[],sentences:[],
passages:new Map});let{start,end,sentence:sentence2,sentence_start:from}=claim;mentions&&of.names.push({start,end,feature,
confidence:claim.confidence}),of.sentences.push({start:from,end:from+Array.from(sentence2).length,feature}),of.passages.
set(from,sentence2)}}for(let{names,sentences:sentences2}of found.values())for(let places of[names,sentences2])places.sort(
fromLeft);return found}var fromLeft=(one,other)=>one.start-other.start||other.end-one.end,reaches=new WeakMap;function reaching(places,from,to){
let reach=reaches.get(places);if(!reach){let furthest=-1;reaches.set(places,reach=places.map(({end})=>furthest=Math.max(
furthest,end)))}let first=beyond=>{let[low,high]=[0,places.length];for(;low<high;){let middle=low+high>>1;beyond(middle)?
high=middle:low=middle+1}return low},known=reach;return places.slice(first(index=>known[index]>from),first(index=>places[index].
start>=to)).filter(({end})=>end>from)}var FULL_LINE=50;function unbroken(points2,full=FULL_LINE){let begins=0;return points2.
map((point,index)=>{if(point!==`
`)return point;let typed=index-begins>=full&&index+1<points2.length&&!/\s/.test(points2[index+1]);return begins=index+1,
typed?" ":point})}function passagesOf(report2,of){if(typeof report2.text=="string")return withoutMarks(unbroken(Array.from(
report2.text)));let done=0;return[...of?of.passages:[]].sort(([one],[other])=>one-other).map(([start,text])=>{let points2=unbroken(
Array.from(text),0).slice(Math.max(0,done-start)),from=Math.max(start,done);return done=from+points2.length,{start:from,
points:points2}}).filter(({points:points2})=>points2.length>0)}function apart(places,from,to){let done=from;return[...places].
sort(fromLeft).filter(({start,end})=>{let fits=start>=done&&end<=to&&end>start;return fits&&(done=end),fits})}var MONTHS=["January","February","March","April","May","June","July","August","September","October","November","December"],
DATE=/^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/;var dayNumber=([year,month,day])=>Math.round(new Date(0).setUTCFullYear(year,month,day)/864e5);function daysOf(date){let found=typeof date==
"string"?DATE.exec(date):null;if(!found)return null;let[year,month,day]=found.slice(1).map(part2=>part2?Number(part2):NaN),
length=new Date(dayNumber([year,month||12,0])*864e5).getUTCDate();return month<1||month>12||day<1||day>(month===2?29:length)?
null:[dayNumber([year,(month||1)-1,day||1]),dayNumber([year,(month||12)-1,day||length])]}var dayOf=date=>daysOf(date)?.[0]??
null;function dateOf(day){let written=new Date(day*864e5).toISOString();return written.startsWith("-")?`-${written.slice(
3,13)}`:written.slice(0,10)}function shownDate(date){let found=DATE.exec(date),year=found?Number(found[1]):1e3;if(!found||
year>=1e3)return date;let era=year<1?`${1-year} BC`:`AD ${year}`;return[found[3]&&String(Number(found[3])),found[2]&&MONTHS[Number(
found[2])-1],era].filter(Boolean).join(" ")}function position(claim,points2,words2){let[from,to]=[claim.start-claim.sentence_start,claim.end-claim.sentence_start];if(from>=
0&&points2.slice(from,to).join("")===words2)return[from,to];let found=words2?claim.sentence.indexOf(words2):-1;if(found<
0)return null;let start=Array.from(claim.sentence.slice(0,found)).length;return[start,start+Array.from(words2).length]}var BEFORE=200;
function sentence(claims2,words2){let points2=Array.from(claims2[0].sentence),found=claims2.map((claim,index)=>position(
claim,points2,words2[index])).filter(span=>span!==null).sort((one,other)=>one[0]-other[0]),quote=make("blockquote",{dir:"\
auto"}),show=(from,to)=>{let text=(start,end)=>clean(points2.slice(Math.max(start,from),Math.min(end,to)).join(""),points2.
length);quote.replaceChildren(from>0?"…":"");let done=from;for(let[start,end]of found)start<done||end>to||(quote.append(
text(done,start),make("mark",{},text(start,end))),done=end);if(quote.append(text(done,to)),to-from===points2.length)return;
let whole2=()=>{show(0,points2.length),quote.tabIndex=-1,quote.focus({preventScroll:!0})},say=`Show the whole sentence (${count(
points2.length,"character")})`;quote.append("… ",make("button.gm-link",{type:"button",click:whole2},say))},deep=found.
length>0&&found[0][1]>LONG?Math.max(0,found[0][0]-BEFORE):0;return show(deep,Math.min(points2.length,deep+LONG)),quote}function languageName(code){
try{return new Intl.DisplayNames(["en"],{type:"language"}).of(code)||code}catch{return code}}function whereabouts({page,
sheet,row,paragraph:paragraph2}){return isNumber(row)?sheet?`sheet ${clean(sheet,SHORT)}, row ${row}`:`row ${row}`:page?
`page ${clean(page,SHORT)}`:isNumber(paragraph2)?`paragraph ${paragraph2}`:""}function citation(reports,id,claim,read){let report2=reports.
get(id);if(!report2)return make("cite",{},isolated(id));let source=report2.source?clean(report2.source,SHORT):"",title=clean(
report2.title||report2.id,SHORT),click=()=>read?.(id,claim?.sentence_start),beside=()=>read?make("button.gm-link",{type:"\
button",click},isolated(title)):isolated(title),parts=[report2.source&&/^https?:\/\//i.test(report2.source)?link(report2.
source,title):beside()];source&&!/^https?:\/\//i.test(source)&&parts.push(isolated(source));let where=claim?whereabouts(
claim):"";return where&&parts.push(isolated(where)),report2.date&&parts.push(make("bdi.gm-date",{},clean(shownDate(report2.
date),40))),report2.language&&parts.push(isolated(`in ${languageName(report2.language)}, which is not read`,SHORT)),make(
"cite",{},...parts.flatMap((part2,index)=>index?[" · ",part2]:[part2]))}function within(mentions){let names=[...new Set(
mentions.map(mention=>clean(mention.within)).filter(Boolean))];return names.length>0&&make("p.gm-quiet",{},"named within\
 ",...names.slice(0,4).flatMap((name,index)=>index?[", ",isolated(name)]:[isolated(name)]))}var FIRST=8,MORE=100;function bySentence(claims2){
let sentences2=new Map;for(let claim of claims2){let key=`${claim.report}
${claim.sentence}`,same=sentences2.get(key);same?same.push(claim):sentences2.set(key,[claim])}return[...sentences2.values()]}
function evidence(reports,claims2,read){let sentences2=bySentence(claims2),source=(claim,next,isLast)=>{if(isLast||next?.
report!==claim.report)return citation(reports,claim.report,claim,read);let where=whereabouts(claim);return where&&where!==
whereabouts(next)?make("cite",{},isolated(where)):null},row=index=>{let same=sentences2[index],places=new Set(same.map(claim=>claim.
sentence_start)),first=same.filter(claim=>claim.sentence_start===same[0].sentence_start);return make("li",{},sentence(first,
first.map(claim=>"surface"in claim?claim.surface:claim.text)),within(first),places.size>1&&make("p.gm-quiet",{},`The rep\
ort says so ${figure(places.size)} times`),source(same[0],sentences2[index+1]?.[0],(index+1-FIRST)%MORE===0))};return longList(
"ul.gm-evidence",sentences2.length,row,MORE,FIRST)}function mentionsInWords({mentions,told:told2}){if(told2&&told2.mentions>
mentions.length)return`${count(told2.mentions,"mention")}, ${mentions.length?`quoted: ${mentions.length}`:"none quoted"}`;
let sentences2=bySentence(mentions).length,often=count(mentions.length,"mention");return sentences2===mentions.length?often:
`${often} in ${count(sentences2,"sentence")}`}var confidence_default=[{least:.9,word:"very likely",drawn:"filled"},{least:.75,word:"likely",drawn:"filled"},{least:.5,
word:"more likely than not",drawn:"hollow"},{least:0,word:"uncertain",drawn:"dashed"}];var levelOf=confidence=>confidence_default.find(({least})=>confidence>=least)||confidence_default[confidence_default.length-
1],inWords=confidence=>levelOf(confidence).word,drawnAs=confidence=>levelOf(confidence).drawn;function drawingsInWords(){
return[...new Set(confidence_default.map(({drawn})=>drawn))].map(drawing=>{let words2=confidence_default.filter(({drawn})=>drawn===
drawing).map(({word})=>word);return[drawing,words2.length>1?`${words2[words2.length-1]} or better`:words2[0]]})}function nameLink({feature,confidence},words2,go){let placed=feature.properties.type==="place",click=event=>{event.preventDefault(),
go(feature,anchor)},title=placed?!1:"not placed: it is not sure enough where this is",drawn=placed?drawnAs(confidence||0):
"lost",anchor=make(`a.gm-name.gm-is-${drawn}`,{href:`#open=${encoded(feature.id)}`,"data-of":feature.id,title,click},words2);
return anchor}function remember(sentencesOf,about2,element,links){for(let{feature}of about2){let known=sentencesOf.get(feature.
id)||[];known[known.length-1]?.element!==element&&(known.push({element,names:links.filter(({dataset})=>dataset.of===feature.
id)}),sentencesOf.set(feature.id,known))}}function writePassage({start,points:points2,heading},annotations,sentencesOf,go){
let end=start+points2.length,text=(from,to)=>clean(points2.slice(from-start,to-start).join(""),points2.length),names=apart(
reaching(annotations.names,start,end),start,end),written=(from,to)=>{let pieces=[],done2=from;for(let name of reaching(names,
from,to))name.start<from||name.end>to||(pieces.push(text(done2,name.start),nameLink(name,text(name.start,name.end),go)),
done2=name.end);return[...pieces,text(done2,to)]},parts=[],done=start,told2=reaching(annotations.sentences,start,end),sentences2=apart(
told2.map(one=>({...one,start:Math.max(one.start,start)})),start,end);for(let{start:from,end:to}of sentences2){parts.push(
...written(done,from));let pieces=written(from,to),element=make("span.gm-sentence",{"data-at":from},...pieces);remember(
sentencesOf,reaching(told2,from,to),element,pieces.filter(piece=>typeof piece!="string")),parts.push(element),done=to}return make(
heading?"h3.gm-passage":"p.gm-passage",{dir:"auto"},...parts,...written(done,end))}var FEW_REPORTS=5,NOTHING={names:[],sentences:[],passages:new Map};function emptyPane(content){let whole2=content.reports.
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
content),articleOf=report2=>{let of=annotations.get(report2.id)||NOTHING,write=()=>passagesOf(report2,of).map(passage=>writePassage(
passage,of,sentencesOf,go)),made2=article(report2,content.reports.length<=FEW_REPORTS,write);return articles.set(report2.
id,made2),made2.element},open=id=>{let found=articles.get(id);return found?.fill(),found&&(found.element.open=!0),found?.
element};return{pane,light(feature){for(let element of lit)element.classList.remove("gm-lit","gm-lit-name");if(lit=[],!feature||
!filled)return;let claims2=feature.properties.mentions||feature.properties.claims;for(let{report:report2}of claims2)articles.
get(report2)?.isFilled()===!1&&open(report2);let found=sentencesOf.get(feature.id)||[];for(let{element,names}of found){element.
classList.add("gm-lit");for(let name of names)name.classList.add("gm-lit-name");lit.push(element,...names)}found.length&&
scrollTo(pane,found[0].element)},show(id){let element=open(id);return element?.scrollIntoView({block:"nearest"}),element?.
querySelector("summary")?.focus(),element},fill(){filled||(filled=!0,annotations=annotate(content),pane.append(longList(
"div.gm-texts",content.reports.length,index=>articleOf(content.reports[index]),50)))}}}var leaflet_default=window.L;var STRAIGHTENED=.7,LAST=85.0511287798;function trackOf(line,scale){let units=new Float64Array(2*line.length),[left,top,
right,bottom]=[1/0,1/0,-1/0,-1/0];for(let index=0;index<line.length;index+=1){let latitude=Math.max(-LAST,Math.min(LAST,
line[index][1]/scale)),x=.5+line[index][0]/scale/360,y=.5-Math.log(Math.tan(Math.PI/4+latitude*Math.PI/360))/(2*Math.PI);
if(!Number.isFinite(x+y))throw new Error(`the ground has no position ${clean(String(line[index]))}`);units[2*index]=x,units[2*
index+1]=y,x<left&&(left=x),x>right&&(right=x),y<top&&(top=y),y>bottom&&(bottom=y)}return{units,box:[left,top,right,bottom],
seen:{where:"",points:[]}}}function pixels(units,size,across,{x:originX,y:originY}){let found=[],[lastX,lastY]=[NaN,NaN];
for(let index=0;index<units.length;index+=2){let x=Math.round(units[index]*size+across)-originX,y=Math.round(units[index+
1]*size)-originY;x===lastX&&y===lastY||(found.push(leaflet_default.point(x,y)),[lastX,lastY]=[x,y])}return found.length===
1&&found.push(found[0]),found}var withTracks=base=>base.extend({initialize(tracks,turn,options){leaflet_default.setOptions(
this,options),Object.assign(this,{_tracks:tracks,_turn:turn,_latlngs:[]})},_project(){},_clipPoints(){let[map2,{min,max}]=[
this._map,this._renderer._bounds],[size,origin]=[256*2**map2.getZoom(),map2.getPixelOrigin()],across=this._turn/360*size,
where=`${size} ${across} ${origin.x} ${origin.y}`;this._whole=[],this._rings=[];for(let track of this._tracks){let{units,
box,seen}=track,[left,right]=[box[0],box[2]].map(x=>x*size+across-origin.x),[top,bottom]=[box[1],box[3]].map(y=>y*size-origin.
y);if(right<min.x-1||left>max.x+1||bottom<min.y-1||top>max.y+1)continue;if(!(left>min.x+1&&right<max.x-1&&top>min.y+1&&bottom<
max.y-1))this._rings.push(pixels(units,size,across,origin));else{if(seen.where!==where){let points2=leaflet_default.LineUtil.
simplify(pixels(units,size,across,origin),STRAIGHTENED);track.seen={where,points:points2}}this._whole.push(track.seen.points)}}
this._pxBounds=this._renderer._bounds,base.prototype._clipPoints.call(this)},_simplifyPoints(){let cut=this._parts.map(part2=>leaflet_default.
LineUtil.simplify(part2,STRAIGHTENED));this._parts=cut.concat(this._whole)}}),made=null;function groundShape(tracks,turn,filled,options){
return made||={lines:withTracks(leaflet_default.Polyline),areas:withTracks(leaflet_default.Polygon)},new(filled?made.areas:
made.lines)(tracks,turn,options)}function points(flat){let found=[],x=0,y=0;for(let index=0;index+1<flat.length;index+=2)x+=flat[index],y+=flat[index+1],
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
return lines}function drawSouth(map2,pane,middle){let land=document.createElement("div");land.className="gm-south leafle\
t-zoom-hide",pane.prepend(land);let place2=()=>{let[from,to]=[middle-540,middle+540].map(lon=>map2.latLngToLayerPoint([-85,
lon]));land.style.width=`${to.x-from.x}px`,land.style.height=`${map2.getSize().y}px`,leaflet_default.DomUtil.setPosition(
land,from.round())};map2.on("moveend zoomend resize",place2),place2()}function shapesOf(level){let isCut=cuts(level),tracked=lines=>lines.
map(line2=>trackOf(line2,level.scale)),filled=flat=>{let rings=curves(flat,level,!0).filter(ring=>ring.length).map(ring=>[
...ring,ring[0]]),[grounds,rims]=[tracked(rings),[]];return rings.forEach((ring,index)=>{let whole2=!ring.some((here,at2)=>at2>
0&&isCut(here,ring[at2-1]));rims.push(...whole2?[grounds[index]]:tracked(coasts([ring.slice(1)],level)))}),{grounds,rims}},
land=filled(level.land),lakes=filled(level.lakes),line=(flat,name)=>({name,filled:!1,tracks:tracked(curves(flat,level))});
return[{name:"gm-land",filled:!0,tracks:land.grounds},...(level.rivers||[]).map(([broad,lines])=>line(lines,`gm-river gm\
-river-${broad}`)),{name:"gm-lake",filled:!0,tracks:lakes.grounds},{name:"gm-shore",filled:!1,tracks:lakes.rims},line(level.
units,"gm-unit-line"),line(level.borders,"gm-border"),{name:"gm-coast",filled:!1,tracks:land.rims}].filter(({tracks})=>tracks.
length)}function drawLevel(map2,renderer,shapes2,turn){for(let{name,filled,tracks}of shapes2)groundShape(tracks,turn,filled,
{...{renderer,interactive:!1,pane:"gm-base",className:name},stroke:!filled,fill:filled}).addTo(map2)}function drawBasemap(map2,basemap,middle){
let pane=map2.createPane("gm-base");pane.setAttribute("aria-hidden","true");let renderer=leaflet_default.svg({pane:"gm-b\
ase",padding:.6}),seen=map2.getBounds().pad(.3),later=[];for(let level of[...basemap.levels].reverse()){let box=([west,south,
east,north],turn)=>leaflet_default.latLngBounds([south/level.scale,west/level.scale+turn],[north/level.scale,east/level.
scale+turn]),shapes2=null;for(let turn of[-360,0,360]){let whole2=box(level.box,turn);if(whole2.getEast()<=middle-185||whole2.
getWest()>=middle+185)continue;let needed=whole2.intersects(seen)&&!(level.hole&&box(level.hole,turn).contains(seen)),draw2=()=>drawLevel(
map2,renderer,shapes2||=shapesOf(level),turn);needed?draw2():later.push(draw2)}}let rest=()=>{for(let draw2 of later.splice(
0))draw2()};map2.once("movestart",rest),setTimeout(()=>pane.isConnected&&rest()),drawSouth(map2,pane,middle);let nearness=()=>map2.
getContainer().classList.toggle("gm-near",map2.getZoom()>=5.5);map2.on("zoomend",nearness),nearness()}var WIDE=new Set(["country","territory","region"]);function crossed(sides,bounds){let[south,west,north,east]=[bounds.getSouth(),
bounds.getWest(),bounds.getNorth(),bounds.getEast()];return sides.some(side=>side.some(([lat,lon],index)=>{let[from,to]=side[Math.
max(0,index-1)];return Math.max(lat,from)>=south&&Math.min(lat,from)<=north&&Math.max(lon,to)>=west&&Math.min(lon,to)<=east}))}
function outlineOf(basemap,index,middle){let fills=[],sides=[];for(let level of basemap.levels){let rings=(level.areas||
[]).filter(([area])=>area===index).flatMap(([,flat])=>curves(flat,level,!0));for(let turn of[-360,0,360]){let[west,east]=[
level.box[0]/level.scale+turn,level.box[2]/level.scale+turn];if(east<=middle-185||west>=middle+185)continue;let located=line=>line.
map(([x,y])=>[y/level.scale,x/level.scale+turn]);fills.push(...rings.map(located)),sides.push(...coasts(rings,level).map(
located))}}return{fills,sides}}function outlinedOf(basemap,places){let number2=new Map((basemap.areas||[]).map((id,index)=>[
id,index]));return number2.size?places.filter(view=>number2.has(view.feature.properties.gazetteer_id)).map(view=>({view,
index:number2.get(view.feature.properties.gazetteer_id)})).sort((one,other)=>one.index-other.index):[]}function drawAreas(map2,basemap,places,middle,shows,show){
map2.createPane("gm-areas").setAttribute("aria-hidden","true");let renderer=leaflet_default.svg({pane:"gm-areas",padding:.6}),
drawn=outlinedOf(basemap,places).map(({view,index})=>{let{fills,sides}=outlineOf(basemap,index,middle),{confidence,kind}=view.
feature.properties,wide=WIDE.has(kind)?" gm-area-wide":"",name=`gm-area gm-${view.kind.class} gm-area-${drawnAs(confidence)}${wide}`,
style={renderer,pane:"gm-areas",smoothFactor:.7},ground=leaflet_default.polygon(fills,{...style,stroke:!1,interactive:view.
kind.class!=="L",bubblingMouseEvents:!0,className:`${name} gm-area-ground`}),line=leaflet_default.polyline(sides,{...style,
fill:!1,interactive:!1,className:`${name} gm-area-line`});view.bounds=ground.getBounds(),ground.on("click",event=>{crossed(
sides,map2.getBounds())&&(leaflet_default.DomEvent.stopPropagation(event),show(view,view.button))});for(let layer of[ground,
line])layer.addTo(map2);return{view,sides,layers:[ground,line]}}),mark=(name,has)=>{for(let{view,layers}of drawn)for(let layer of layers)
layer.getElement()?.classList.toggle(name,has(view))},surround=()=>{let seen=map2.getBounds();for(let{sides,layers}of drawn)
layers[0].getElement()?.classList.toggle("gm-around",!crossed(sides,seen))};map2.on("moveend",surround);let update=()=>mark(
"gm-away",view=>!shows(view.feature));return surround(),update(),{update,emphasise:feature=>mark("gm-open",view=>view.feature===
feature)}}var partsOf=feature=>feature?[feature.id,...(feature.properties.stops||[]).map(({place:place2})=>place2)]:[];function emphasis(map2,routes){
let chosen=new Set,isChosen=({id})=>chosen.size>0&&chosen.has(id);return{isChosen,choose:feature=>{chosen=new Set(partsOf(
feature)),map2.getContainer().classList.toggle("gm-dimming",chosen.size>0);for(let view of routes())for(let layer of view.
layers)layer.getElement()?.classList.toggle("gm-chosen",isChosen(view.feature))}}}var TOUCHING=2e-4;function runsOf(geometry,unwrap){let parts=geometry.type==="MultiLineString"?geometry.coordinates:[geometry.
coordinates],runs=[],before=null;for(let part2 of parts){let begun=!1;for(let[lon,lat]of part2){let east=before?lon+360*
Math.round((before[0]-lon)/360):unwrap(lon),touches=before&&Math.abs(before[0]-east)<TOUCHING&&Math.abs(before[1]-lat)<TOUCHING;
!begun&&!touches&&runs.push([]),begun=!0,(!before||before[0]!==east||before[1]!==lat)&&runs[runs.length-1].push([east,lat]),
before=[east,lat]}}return runs.filter(run=>run.length>1)}function unrolled(bbox){let middle=bbox?bbox[0]+eastward(bbox[0],
bbox[2])/2:0;return{middle,unwrap:lon=>lon+360*Math.round((middle-lon)/360)}}var CLOSEST=14,MOST_COVERED=.75;function covered(map2){let container=map2.getContainer(),around=container.getBoundingClientRect(),
margins={left:0,top:0,right:0,bottom:0};for(let element of container.closest(".gm-page")?.querySelectorAll("[data-covers\
]")||[]){let box=element.getBoundingClientRect(),apart2=box.right<=around.left||box.left>=around.right||box.bottom<=around.
top||box.top>=around.bottom,side=element.getAttribute("data-covers")||"";if(apart2||!box.width||!box.height||!Object.hasOwn(
margins,side))continue;let reach={left:box.right-around.left,top:box.bottom-around.top,right:around.right-box.left,bottom:around.
bottom-box.top},whole2=side==="left"||side==="right"?around.width:around.height;margins[side]=Math.max(margins[side],Math.
min(reach[side],MOST_COVERED*whole2))}return margins}function freePart(map2,across=Math.min(56,map2.getSize().x/9),down=44){
let{left,top,right,bottom}=covered(map2),{x,y}=map2.getSize(),[beside,above]=[Math.min(across,(x-left-right)/5),Math.min(
down,(y-top-bottom)/5)];return{paddingTopLeft:[left+beside,top+above],paddingBottomRight:[right+beside,bottom+above]}}function freeBounds(map2){
let{left,top,right,bottom}=covered(map2),{x,y}=map2.getSize();return leaflet_default.latLngBounds([[left,y-bottom],[x-right,
top]].map(corner=>map2.containerPointToLatLng(corner)))}var LEADING={whole:12,place:7,wide:5};function groundOf({points:points2,
feature},unwrap){let stops=feature.properties.stops.filter(stop=>isNumber(stop.lon)&&isNumber(stop.lat)),found=points2.length?
points2:stops.map(stop=>[unwrap(stop.lon),stop.lat]);return leaflet_default.latLngBounds(found.map(([lon,lat])=>leaflet_default.
latLng(lat,lon)))}function leadTo(map2,view,near){let middle=map2.getCenter().lng,unwrap=lon=>lon+360*Math.round((middle-
lon)/360),bounds="points"in view?groundOf(view,unwrap):view.bounds,still={animate:!1};if(bounds?.isValid())map2.fitBounds(
bounds,{...freePart(map2),maxZoom:LEADING.whole,...still});else{if("points"in view)return;if(near)map2.panInside(view.at,
{...freePart(map2,40,40),...still});else{let maxZoom=Math.max(map2.getZoom(),view.kind.area?LEADING.wide:LEADING.place);
map2.fitBounds(leaflet_default.latLngBounds([view.at,view.at]),{...freePart(map2),maxZoom,...still})}}}function framing(map2,data,places,routes){
Number.isFinite(map2.getMaxZoom())||map2.setMaxZoom(CLOSEST);let{middle,unwrap}=unrolled(data.document.bbox),everything=()=>leaflet_default.
latLngBounds([...places().map(view=>view.at),...routes().flatMap(view=>view.points.map(([lon,lat])=>leaflet_default.latLng(
lat,lon)))]),first=()=>{if(!data.view)return about2();let[west,south,east,north]=data.view,left=unwrap(west);return leaflet_default.
latLngBounds([[south,left],[north,left+eastward(west,east)]])},about2=()=>{let codes=(data.document.focus?.countries||[]).
map(({country})=>country),inside=places().filter(view=>codes.includes(view.feature.properties.country));return inside.length?
leaflet_default.latLngBounds(inside.map(view=>view.at)):everything()};return{middle,unwrap,first,fit:(bounds=everything())=>{
bounds.isValid()?map2.fitBounds(bounds,{...freePart(map2),maxZoom:bounds.getNorthEast().equals(bounds.getSouthWest())?9:
11,animate:!1}):map2.setView([20,middle],map2.getMinZoom(),{animate:!1})}}}var MOST_NAMED=3;function someOf(places){let rest=places.
length-MOST_NAMED,first=places.slice(0,MOST_NAMED).map(({name})=>name);return rest>0?`${first.join(", ")} and ${figure(rest)}\
 more`:[first.slice(0,-1).join(", "),...first.slice(-1)].filter(Boolean).join(" and ")}function noteOutside(map2,stage,places,routes,fit2){
let bounds=freeBounds(map2),away=places.filter(view=>!(view.bounds?bounds.intersects(view.bounds):bounds.contains(view.at))),
leaving=routes.filter(({points:points2})=>!points2.every(([lon,lat])=>bounds.contains([lat,lon]))).length,parts=[away.length&&
`${count(away.length,"place lies","places lie")} outside this view: ${someOf(away)}`,leaving&&`${count(leaving,"route le\
ads","routes lead")} out of it`].filter(Boolean);if(!parts.length)return()=>{};let words2=away.length?parts.join("; "):`${count(
leaving,"route leads","routes lead")} out of this view`,outside2=make("button.gm-outside",{type:"button",click:()=>fit2()},
isolated(`${words2}.`,300)," ",make("span.gm-more-words",{},"Show everything"));return stage.append(outside2),map2.once(
"movestart",()=>outside2.remove()),()=>outside2.remove()}function firstView(map2,fit2,note){let leave=()=>{},opening={show:()=>{
let{maxBounds}=map2.options;map2.setMaxBounds(null),map2.invalidateSize({animate:!1}),map2.options.minZoom=Math.max(0,Math.
floor(4*Math.log2(map2.getSize().x/300))/4),fit2(),map2.fire("zoomlevelschange"),maxBounds&&map2.setMaxBounds(maxBounds)},
note:()=>{leave=note()},leave:()=>leave(),again:()=>{leave(),opening.show(),opening.note()}};return opening}function addControls(map2,fit2){
leaflet_default.control.zoom({zoomInText:"+",zoomOutText:"−"}).addTo(map2);let whole2=leaflet_default.control({position:"\
topleft"});whole2.onAdd=()=>{let button3=make("button.gm-fit",{type:"button","aria-label":"Show everything",title:"Show \
everything",click:fit2},draw("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},draw("path",{d:"M2 6V2H\
6M10 2H14V6M14 10V14H10M6 14H2V10"}))),bar=make("div.leaflet-bar",{},button3);return leaflet_default.DomEvent.disableClickPropagation(
bar),bar},whole2.addTo(map2),leaflet_default.control.scale({maxWidth:120,metric:!0,imperial:!0}).addTo(map2)}var BASE64=/^[A-Za-z0-9+/]+=*$/,[FADES,GONE]=[5.5,9.5];function drawRelief(map2,basemap,middle){let tiles=(basemap.relief||
[]).filter(([,,,picture])=>BASE64.test(picture));if(!tiles.length)return;let pane=map2.createPane("gm-relief");pane.setAttribute(
"aria-hidden","true");for(let[level,column,row,picture]of tiles){let size=360/2**level,corner=(x,y)=>leaflet_default.CRS.
EPSG3857.pointToLatLng(leaflet_default.point(x*256,y*256),level);for(let turn of[-360,0,360]){let west=column*size-180+turn;
if(west+size<=middle-185||west>=middle+185)continue;let bounds=[[corner(column,row+1).lat,west],[corner(column,row).lat,
west+size]];leaflet_default.imageOverlay(`data:image/webp;base64,${picture}`,bounds,{pane:"gm-relief",className:"gm-reli\
ef"}).addTo(map2)}}let fade=()=>{let left=(GONE-map2.getZoom())/(GONE-FADES);pane.style.setProperty("--gm-left",String(Math.
max(0,Math.min(1,left))))};map2.on("zoomend",fade),fade()}var TYPE={place:{size:13,style:"600",spacing:0,pad:2},minor:{size:12,style:"500",spacing:0,pad:2},sea:{size:13,style:"it\
alic 600",spacing:1.2,pad:4},region:{size:13,style:"600",spacing:1.6,pad:4},crowd:{size:12,style:"600",spacing:0,pad:2},
line:{size:12,style:"500",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,style:"60\
0",spacing:1.4,pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,
pad:10},river:{size:11,style:"italic 400",spacing:.6,pad:8},settlement:{size:11,style:"400",spacing:0,pad:9}};function measurer(family){
let context2=document.createElement("canvas").getContext("2d"),known=new Map;return(text,kind)=>{let key=`${kind} ${text}`,
width=known.get(key);if(width===void 0){let type=TYPE[kind];context2.font=`${type.style} ${type.size}px ${family}`,width=
context2.measureText(type.upper?text.toLocaleUpperCase("en"):text).width+text.length*type.spacing,known.set(key,width)}return width}}var FIRST2=12,MOST_NAMES=150,MOST_SYMBOLS=400,LARGE=.3,OVER_LINES=["place","minor","crowd"],WIDE2={H:"sea",L:"region"},WIDEST=8,
ACROSS=.5;function writeBeside(space,measure,put,text,kind,at2,gap){let{size:height,pad}=TYPE[kind],width=measure(text,kind),
sides=[[at2.x+gap,at2.y-height*.65],[at2.x-gap-width,at2.y-height*.65],[at2.x-width/2,at2.y-gap-height*1.3],[at2.x-width/
2,at2.y+gap-1]];for(let strict of OVER_LINES.includes(kind)?[!0,!1]:[!0])for(let[x,y]of sides){let box=[x-pad/2,y-pad/4,
x+width+pad/2,y+height*1.3+pad/4],within2=x>=2&&x+width<=space.size.x-2&&y>=2&&y+height<=space.size.y-2,astray=space.isAstray(
box,at2)&&(strict||kind!=="crowd");if(!(!within2||astray||!space.isFree(box)||strict&&!space.isClear(box)))return space.
take(box),put(text,kind,at2,x,y),!0}return!1}var seenOf=(map2,space,{single,crowds})=>({places:single().slice(0,2e3).map(
view=>({view,at:map2.latLngToContainerPoint(view.at).add(view.beside)})).filter(({at:at2})=>space.holds(at2,40)),crowds:crowds().
map(crowd=>({...crowd,at:map2.latLngToContainerPoint(crowd.at)})).filter(({at:at2})=>space.holds(at2,40))});function takeSymbols(map2,space,markers){
let{places,crowds}=seenOf(map2,space,markers);for(let{at:at2,radius}of crowds)space.takeSymbol(at2,radius);for(let{view,
at:at2}of places.slice(0,MOST_SYMBOLS))space.takeSymbol(at2,view.radius)}function writeWidely(map2,space,measure,put,view,at2,chosen){
let kind=WIDE2[view.kind.class],text=clean(view.name,40),narrow=measure(text,kind),{bounds}=view,room=bounds?map2.latLngToContainerPoint(
bounds.getNorthEast()).x-map2.latLngToContainerPoint(bounds.getSouthWest()).x:0,{size:height,spacing}=TYPE[kind],wider=Math.
max(0,Math.min(WIDEST,(room*ACROSS-narrow)/text.length)),width=narrow+wider*text.length;for(let y of[at2.y-view.radius-3-
height*1.3,at2.y+view.radius+2]){let box=[at2.x-width/2-2,y,at2.x+width/2+2,y+height*1.3];if(!(box[0]<2||box[2]>space.size.
x-2||!space.isFree(box)||!space.isClear(box)))return space.take(box),put(text,`${kind} gm-label-place`,at2,at2.x-width/2,
y,chosen,0,spacing+wider),!0}return!1}var SIZES=["capital","city","town"];function biggest(members){let[first,second]=[null,
null],[most2,next]=[-1,-1];for(let view of members){let size=SIZES.indexOf(view.feature.properties.kind),weight=timesNamed(
view.feature)*(SIZES.length+1)+(size<0?0:SIZES.length-size);weight>most2?[first,most2,second,next]=[view,weight,first,most2]:
weight>next&&([second,next]=[view,weight])}return[first,second].flatMap(view=>view?[clean(view.name,24)]:[])}function writePlaces(map2,space,measure,put,markers,isChosen){
let{places,crowds}=seenOf(map2,space,markers),most2=Math.max(1,...places.slice(0,1).map(({view})=>timesNamed(view.feature))),
write=some2=>{for(let{view,at:at2}of some2){if(!space.holds(at2))continue;let chosen=isChosen(view);if(!view.guess&&Object.
hasOwn(WIDE2,view.kind.class)&&writeWidely(map2,space,measure,put,view,at2,chosen))continue;let large=chosen||timesNamed(
view.feature)>=LARGE*most2,kind=view.guess?"guess":large?"place":"minor",text=clean(view.name,40)+(view.guess?"?":"");writeBeside(
space,measure,(words2,_,...where)=>put(words2,kind==="minor"?"minor gm-label-place":kind,where[0],where[1],where[2],chosen),
text,kind,at2,view.radius+3)}},ordered2=[...places.filter(({view})=>isChosen(view)),...places.filter(({view})=>!isChosen(
view))];write(ordered2.slice(0,FIRST2));for(let{members,at:at2,radius}of crowds.slice(0,MOST_NAMES)){let[first,...others]=biggest(
members);[[first,...others],[first]].some(names=>writeBeside(space,measure,put,names.join(", "),"crowd",at2,radius+2))}return()=>write(
ordered2.slice(FIRST2,MOST_NAMES))}var UNITS_FROM=5.5,PIXELS_A_SETTLEMENT=17e3,WIDEST2=9,ACROSS2=.45;function writeAcross(space,measure,put,{text,kind,width:degrees2},at2,zoom){
let{size:height,pad,spacing}=TYPE[kind],narrow=measure(text,kind),room=degrees2*256*2**zoom/360;if(!(room<narrow*(kind===
"unit"?1.1:.85)))for(let wider of new Set([Math.min(WIDEST2,(room*ACROSS2-narrow)/text.length),0])){if(wider<0)continue;
let width=narrow+wider*text.length,[across,up]=[width/2+pad,height*.65+pad/2],box=[at2.x-across,at2.y-up,at2.x+across,at2.
y+up];if(!(box[0]<0||box[2]>space.size.x||!space.isFree(box)||!space.isClear(box))){space.take(box),put(text,kind,at2,at2.
x-width/2,at2.y-height*.65,!1,0,wider&&spacing+wider);return}}}function writeAlong(space,measure,put,{text,kind,width:degrees2,
turn},at2,zoom,rivers){let{size:height,pad}=TYPE[kind],width=measure(text,kind);if(degrees2*256*2**zoom/360<1.1*width||rivers.
some(([other,point])=>other===text&&Math.hypot(point.x-at2.x,point.y-at2.y)<400))return;let[cos,sin]=[Math.cos(turn*Math.
PI/180),Math.sin(turn*Math.PI/180)],[x,y]=[at2.x+sin*height*.8,at2.y-cos*height*.8],across=(width/2+pad)*cos+height*.65*
Math.abs(sin),up=(width/2+pad)*Math.abs(sin)+height*.65*cos,box=[x-across,y-up,x+across,y+up];box[0]<0||box[2]>space.size.
x||!space.isFree(box)||!space.isClear(box)||(space.take(box),rivers.push([text,at2]),put(text,kind,at2,x-width/2,y-height*
.65,!1,turn))}function writeBasemap(map2,space,measure,put,labels){let zoom=map2.getZoom(),settlements=Math.round(space.
size.x*space.size.y/PIXELS_A_SETTLEMENT),rivers=[];for(let wanted2 of["country","water","settlement","river",...zoom<UNITS_FROM?
[]:["unit"]])for(let label of labels.filter(({kind})=>kind===wanted2)){let at2=map2.latLngToContainerPoint(label.at);if(!space.
holds(at2))continue;if(wanted2==="river"){writeAlong(space,measure,put,label,at2,zoom,rivers);continue}if(wanted2!=="set\
tlement"){writeAcross(space,measure,put,label,at2,zoom);continue}let dot=[at2.x-4,at2.y-4,at2.x+4,at2.y+4];settlements>0&&
space.isFree(dot)&&writeBeside(space,measure,put,label.text,wanted2,at2,6)&&(settlements-=1,space.take(dot))}}function stepping(line,size){let found=[];for(let index=1;index<line.length;index+=1){let[from,to]=[line[index-1],line[index]],
[left,right]=[Math.min(from.x,to.x),Math.max(from.x,to.x)],[top,bottom]=[Math.min(from.y,to.y),Math.max(from.y,to.y)];if(right<
0||left>size.x||bottom<0||top>size.y)continue;let steps=Math.min(400,Math.ceil(Math.hypot(to.x-from.x,to.y-from.y)/9));for(let step=0;step<
steps;step+=1)found.push([from.x+(to.x-from.x)*step/steps,from.y+(to.y-from.y)*step/steps])}return found}function labelSpace(size,tracks){
let taken=[],symbols=[],isFree=box=>taken.every(other=>box[2]<other[0]||box[0]>other[2]||box[3]<other[1]||box[1]>other[3]);
return{size,take:box=>{taken.push(box)},takeSymbol({x,y},radius){symbols.push({x,y,radius}),taken.push([x-radius,y-radius,
x+radius,y+radius])},isAstray:([left,top,right,bottom],own)=>symbols.some(({x,y,radius})=>Math.hypot(Math.max(left-x,0,x-
right),Math.max(top-y,0,y-bottom))-radius<6&&Math.hypot(x-own.x,y-own.y)>1),holds:(at2,margin=0)=>at2.x>-margin&&at2.y>-margin&&
at2.x<size.x+margin&&at2.y<size.y+margin,isFree,takeTurned:(at2,turn,width,height)=>{let[cos,sin]=[Math.cos(turn*Math.PI/
180),Math.sin(turn*Math.PI/180)],half=height/2*(Math.abs(cos)+Math.abs(sin)),pieces=Math.ceil(width/height),boxes=Array.
from({length:pieces},(_,index)=>{let along=((index+.5)/pieces-.5)*width,[x,y]=[at2.x+cos*along,at2.y+sin*along];return[x-
half,y-half,x+half,y+half]}),within2=boxes.every(([left,top,right,bottom])=>left>2&&top>2&&right<size.x-2&&bottom<size.y-
2),crossed2=tracks.some(([x,y])=>{let[dx,dy]=[x-at2.x,y-at2.y];return Math.abs(dx*cos+dy*sin)<width/2+4&&Math.abs(dy*cos-
dx*sin)<height/2+4});return!within2||crossed2||!boxes.every(isFree)?!1:(taken.push(...boxes),!0)},isClear:([left,top,right,
bottom])=>tracks.every(([x,y])=>x<left-4||x>right+4||y<top-4||y>bottom+4)}}var CORNERS=[-4,4].flatMap(dx=>[-4,4].map(dy=>[dx,dy])),distanceOf=crowd=>Math.min(11,77/Math.max(crowd,1));function lengthsOf(line){
let along=[0];for(let index=1;index<line.length;index+=1)along.push(along[index-1]+Math.hypot(line[index].x-line[index-1].
x,line[index].y-line[index-1].y));return along}function pointsAt(line,along,lengths){let index=1;return lengths.map(length=>{
for(;index<line.length-1&&along[index]<length;)index+=1;let[from,to]=[line[index-1],line[index]],reach=along[index]-along[index-
1]||1,[ux,uy]=[(to.x-from.x)/reach,(to.y-from.y)/reach],by=length-along[index-1];return{x:from.x+ux*by,y:from.y+uy*by,ux,
uy}})}function strandOf(line){let along=lengthsOf(line),total=along[along.length-1],lengths=Array.from({length:36},(_,index)=>(index+
.5)*total/36);return{line,along,total,samples:pointsAt(line,along,lengths),links:[]}}function passing({line},{x,y}){for(let index=1;index<
line.length;index+=1){let[from,to]=[line[index-1],line[index]],[dx,dy]=[to.x-from.x,to.y-from.y],square=dx*dx+dy*dy||1,share=Math.
max(0,Math.min(1,((x-from.x)*dx+(y-from.y)*dy)/square));if(Math.hypot(from.x+share*dx-x,from.y+share*dy-y)>5)continue;let length=Math.
sqrt(square);return{ux:dx/length,uy:dy/length}}return null}function link2(one,other,to){let[sum,met]=[0,0],at2=one.samples.
map(sample2=>{let beside=passing(other,sample2),cosine=beside?beside.ux*sample2.ux+beside.uy*sample2.uy:0,alike=Math.abs(
cosine)>.92;return alike&&([sum,met]=[sum+cosine,met+1]),alike});met>1&&one.links.push({to,sign:sum<0?-1:1,at:at2})}function pairsOf(strands){
let meeting=new Map;strands.forEach(({line},number2)=>{for(let{x,y}of[line[0],line[line.length-1]])for(let[dx,dy]of CORNERS){
let key=`${Math.floor((x+dx)/16)} ${Math.floor((y+dy)/16)}`,known=meeting.get(key);known?known.push(number2):meeting.set(
key,[number2])}});let pairs=new Set;for(let numbers of meeting.values())for(let[index,one]of numbers.entries())for(let other of numbers.
slice(index+1)){if(pairs.size>=12e3)break;one!==other&&pairs.add(Math.min(one,other)*strands.length+Math.max(one,other))}
return[...pairs].map(pair=>[Math.floor(pair/strands.length),pair%strands.length])}function ordered(strands){let found=[];
return strands.forEach((root,number2)=>{if(found[number2])return;let[from,to]=[root.line[0],root.line[root.line.length-1]],
side=({samples})=>samples.reduce((sum,{x,y})=>sum+(to.x-from.x)*(y-from.y)-(to.y-from.y)*(x-from.x),0),own=side(root);found[number2]=
{sign:1,side:0};for(let queue=[number2];queue.length;){let next=queue.pop();for(let{to:other,sign}of strands[next].links){
if(found[other])continue;let leads=side(strands[other])-own;found[other]={sign:found[next].sign*sign,side:Math.abs(leads)<
36*root.total*1.5?0:leads},queue.push(other)}}}),found}function shifts({samples,links},number2,order){let crowd=1,before=other=>order[other].
side<order[number2].side||order[other].side===order[number2].side&&other<number2;return{by:samples.map((_,index)=>{let beside=links.
filter(({at:at2})=>at2[index]),many=beside.length+1;crowd=Math.max(crowd,many);let rank=beside.filter(({to})=>before(to)).
length;return order[number2].sign*(rank-(many-1)/2)*distanceOf(many)}),crowd}}function moved({line,along,total},by){let bend=Math.
min(70,total*.42),steps=[.08,.18,.3,.45,.6,.8,1].map(share=>share*bend),lengths=[...new Set([...along,...steps,...steps.
map(step=>total-step),...by.map((_,i)=>(i+.5)*total/36)])].sort((one,other)=>one-other),points2=pointsAt(line,along,lengths);
return points2.map(({x,y},index)=>{let length=lengths[index],[from,to]=[points2[Math.max(0,index-1)],points2[Math.min(points2.
length-1,index+1)]],reach=Math.hypot(to.x-from.x,to.y-from.y)||1,near=Math.max(0,Math.min(1,Math.min(length,total-length)/
bend)),at2=Math.max(0,Math.min(35,length/total*36-.5)),[low,high]=[Math.floor(at2),Math.ceil(at2)],shift=(by[low]+(by[high]-
by[low])*(at2-low))*near*near*(3-2*near);return{x:x-(to.y-from.y)/reach*shift,y:y+(to.x-from.x)/reach*shift}})}var smooth=by=>by.
map((_,index)=>{let some2=by.slice(Math.max(0,index-2),index+3);return some2.reduce((sum,one)=>sum+one,0)/some2.length});
function part(lines){let strands=lines.map(strandOf);for(let[one,other]of pairsOf(strands))link2(strands[one],strands[other],
other),link2(strands[other],strands[one],one);let order=ordered(strands);return strands.map((strand,number2)=>{if(!strand.
links.length||!strand.total)return{points:strand.line,crowd:1};let{by,crowd}=shifts(strand,number2,order);return{points:moved(
strand,smooth(by)),crowd}})}var BESIDE=13,STRAIGHT=4,STEEP=80,MOST_NAMED2=60,MOST_NUMBERED=4,STEP_AWAY=19,ALONE=34,statusWord=({feature:{properties:route}})=>route.
status==="reported"?"":clean(route.status,20);function lineWords(view){let route=view.feature.properties,far=isNumber(route.
length_km)?kilometres(route.length_km):"";return[clean(route.mover,40),far,statusWord(view)].filter(Boolean).join(", ")}
function seenParts(map2,view,size){let isSeen=({x,y})=>x>-20&&y>-20&&x<size.x+20&&y<size.y+20,parts=[];for(let track of view.
tracks){let points2=track.map(at2=>map2.latLngToContainerPoint(at2));points2.forEach((point,index)=>{index&&(isSeen(point)||
isSeen(points2[index-1]))?parts[parts.length-1].push(point):parts.push([point])})}return parts.filter(part2=>part2.length>
1)}function stretches(line,width){let along=lengthsOf(line),total=along[along.length-1],half=width/2+10;if(total<2*half)
return[];let middles=[0];for(let away=24;away<total/2-half;away+=24)middles.push(away,-away);return middles.flatMap(away=>{
let at2=total/2+away,[from,before,middle,after,to]=pointsAt(line,along,[-1,-.5,0,.5,1].map(part2=>at2+part2*half)),length=Math.
hypot(to.x-from.x,to.y-from.y)||1,[ux,uy]=[(to.x-from.x)/length,(to.y-from.y)/length],off=({x=0,y=0})=>Math.abs((x-from.
x)*uy-(y-from.y)*ux);if(Math.max(off(before),off(middle),off(after))>STRAIGHT)return[];let turn=Math.atan2(uy,ux)*180/Math.
PI;return[{x:middle.x,y:middle.y,turn:turn>STEEP?turn-180:turn<=STEEP-180?turn+180:turn}]})}function writeAlong2(map2,space,measure,put,view,chosen,text){
let[width,height]=[measure(text,"line"),15];for(let part2 of seenParts(map2,view,space.size))for(let{x,y,turn}of stretches(
part2,width)){let[cos,sin]=[Math.cos(turn*Math.PI/180),Math.sin(turn*Math.PI/180)];for(let side of[-BESIDE,BESIDE]){let at2={
x:x-sin*side,y:y+cos*side};if(space.takeTurned(at2,turn,width,height))return put(text,`line gm-route-${view.number}`,at2,
at2.x-width/2,at2.y-7.5,chosen,turn),!0}}return!1}function numberSteps(map2,space,put,view,chosen){let line=view.tracks.
flat(),steps=view.stops.flatMap(([lon,lat],index)=>{let near=line.reduce((best,at2)=>{let away=Math.abs(((at2.lng-lon)%360+
540)%360-180)+Math.abs(at2.lat-lat);return away<best.away?{at:at2,away}:best},{at:null,away:.01}),point=near.at&&map2.latLngToContainerPoint(
near.at);return point&&space.holds(point)?[[index+1,point]]:[]});if(!(steps.length<2))for(let[number2,{x,y}]of steps)for(let[
right,down]of[[1,-1],[-1,-1],[1,1],[-1,1]]){let at2={x:x+right*STEP_AWAY,y:y+down*STEP_AWAY},box=[at2.x-8,at2.y-8,at2.x+
8,at2.y+8],astray=steps.some(([other,stop])=>other!==number2&&Math.hypot(at2.x-stop.x,at2.y-stop.y)<ALONE);if(!(!space.holds(
at2)||astray||!space.isFree(box))){space.take(box),put(String(number2),`step gm-route-${view.number}`,at2,at2.x-8,at2.y-
8,chosen);break}}}function wanted(routes,isChosen,most2){let chosen=routes.filter(isChosen);return chosen.length?chosen:
routes.length<=most2?routes:[]}function writeSteps(map2,space,put,routes,isChosen){let several=routes.filter(({stops,tracks})=>tracks.
length&&stops.length>2);for(let view of wanted(several,isChosen,MOST_NUMBERED))numberSteps(map2,space,put,view,isChosen(
view))}function writeLines(map2,space,measure,put,routes,isChosen){for(let view of wanted(routes,isChosen,MOST_NAMED2))[
lineWords(view),statusWord(view)].some(text=>text&&writeAlong2(map2,space,measure,put,view,isChosen(view),text))}function writer(map2,shown){return(text,kind,at2,x,y,chosen=!1,turn=0,spacing=0)=>{let words2=isolated(text,100),classes=`\
span.gm-label.gm-label-${kind.replaceAll(" ",".")}${chosen?".gm-chosen":""}`,label=make(classes,{},turn?make("span.gm-tu\
rned",{},words2):words2);if(turn&&(label.firstElementChild.style.transform=`rotate(${turn}deg)`),spacing&&(label.style.letterSpacing=
`${spacing}px`),leaflet_default.DomUtil.setPosition(label,map2.containerPointToLayerPoint([x,y]).round()),kind==="settle\
ment"){let dot=make("span.gm-dot");leaflet_default.DomUtil.setPosition(dot,map2.containerPointToLayerPoint(at2).round()),
shown.append(dot)}shown.append(label)}}function drawLabels(map2,basemap,places,markers,routes,isChosen,unwrap,inside=pane=>pane){
let pane=map2.createPane("gm-labels"),holder=inside(pane);pane.classList.add("leaflet-zoom-hide"),pane.setAttribute("ari\
a-hidden","true");let measure=measurer(getComputedStyle(map2.getContainer()).fontFamily),reported=new Set(places.slice(0,
2e3).flatMap(view=>[view.name,view.feature.properties.name])),labels=basemap.labels.filter(([text])=>!reported.has(text)).
map(([text,lon,lat,kind,,width,turn=0])=>({text:clean(text,40),at:leaflet_default.latLng(lat,unwrap(lon)),kind,width,turn})),
update=()=>{let size=map2.getSize(),lines=routes(),tracks=lines.flatMap(({tracks:tracks2})=>tracks2.map(track=>track.map(
at2=>map2.latLngToContainerPoint(at2)))),space=labelSpace(size,tracks.flatMap(track=>stepping(track,size))),shown=document.
createDocumentFragment(),put=writer(map2,shown),chosen=({feature})=>isChosen(feature);takeSymbols(map2,space,markers),writeSteps(
map2,space,put,lines,chosen);let rest=writePlaces(map2,space,measure,put,markers,chosen);writeLines(map2,space,measure,put,
lines,chosen),rest(),writeBasemap(map2,space,measure,put,labels),holder.replaceChildren(shown)};return map2.on("moveend \
zoomend resize",update),update(),update}var NAMING=["name","abbreviation"];var most=tally3=>[...tally3].reduce((best,one)=>one[1]>best[1]?one:best,["",0])[0];function spelling({properties:{name,mentions,
offset,told:told2}}){if(offset)return name;if(told2?.spelling)return told2.spelling;let first=mentions[0]?.surface;if(mentions.
every(({surface})=>surface===first)){let spelt=mentions.some(({mention})=>NAMING.includes(mention))?first.replace(/\s+/g,
" ").trim():"";return spelt&&spelt.length<=60?spelt:name}let words2=new Map,spellings2=new Map;for(let{surface,mention}of mentions){
let spelt=surface.replace(/\s+/g," ").trim();if(!NAMING.includes(mention)||!spelt||spelt.length>60)continue;let key=spelt.
toLowerCase();words2.set(key,(words2.get(key)||0)+1);let known=spellings2.get(key)||new Map;spellings2.set(key,known.set(
spelt,(known.get(spelt)||0)+1))}let own=String(name).toLowerCase(),best=most(words2),found=spellings2.get(words2.get(own)===
words2.get(best)?own:best);if(!found)return name;let quiet=new Map([...found].filter(([spelt])=>spelt!==spelt.toUpperCase()));
return most(quiet.size?quiet:found)}var nameOf=(feature,{labels})=>labels==="gazetteer"?feature.properties.name:spelling(
feature);function gather(points2,radius,fewest){let cells=new Map,column=at2=>Math.floor(at2/radius)+2**20,keyOf3=(x,y)=>x*2**22+
y;points2.forEach(({x,y},index)=>{let key=keyOf3(column(x),column(y)),cell=cells.get(key);cell?cell.push(index):cells.set(
key,[index])});let taken=new Uint8Array(points2.length),groups=[];return points2.forEach((point,index)=>{if(taken[index])
return;let near=[],[left,top]=[column(point.x),column(point.y)];for(let x2=left-1;x2<=left+1;x2+=1)for(let y2=top-1;y2<=
top+1;y2+=1){let cell=cells.get(keyOf3(x2,y2));if(!cell)continue;let free=cell.filter(other=>!taken[other]);cells.set(keyOf3(
x2,y2),free);for(let other of free)(points2[other].x-point.x)**2+(points2[other].y-point.y)**2<=radius*radius&&near.push(
other)}let members=near.length>=fewest?near.sort((one,other)=>one-other):[index],[x,y]=[0,0];for(let member of members)taken[member]=
1,x+=points2[member].x,y+=points2[member].y;groups.push({x:x/members.length,y:y/members.length,members})}),apartFrom(groups,
fewest)}var clusterRadius=number2=>11.5+3.4*Math.log10(number2),CLEAR=6;function apartFrom(groups,fewest){let found=groups;
for(let pass=0,taken=1;taken>0&&pass<6;pass+=1){let reach=2*clusterRadius(Math.max(1,...found.map(({members})=>members.length).
slice(0,1e3)))+CLEAR,keyOf3=(x,y)=>(Math.floor(x/reach)+2**20)*2**22+Math.floor(y/reach)+2**20,cells=new Map;for(let group2 of found)
cells.set(keyOf3(group2.x,group2.y),[...cells.get(keyOf3(group2.x,group2.y))||[],group2]);let gone=new Set,changed=new Map;
for(let group2 of found.filter(({members})=>members.length>=fewest).sort((one,other)=>other.members.length-one.members.length||
one.members[0]-other.members[0])){if(gone.has(group2))continue;let radius=clusterRadius(group2.members.length),covered2=[
-1,0,1].flatMap(dx=>[-1,0,1].flatMap(dy=>cells.get(keyOf3(group2.x+dx*reach,group2.y+dy*reach))||[])).filter(other=>other!==
group2&&!gone.has(other)&&!changed.has(other)&&Math.hypot(other.x-group2.x,other.y-group2.y)<radius+(other.members.length>=
fewest?clusterRadius(other.members.length):CLEAR));if(!covered2.length)continue;let all=[group2,...covered2],members=all.
flatMap(one=>one.members).sort((one,other)=>one-other),mean=axis=>all.reduce((sum,one)=>sum+one[axis]*one.members.length,
0)/members.length;for(let other of covered2)gone.add(other);changed.set(group2,{x:mean("x"),y:mean("y"),members})}taken=
gone.size,found=found.filter(group2=>!gone.has(group2)).map(group2=>changed.get(group2)||group2)}return found}var CLASSES={P:{name:"Settlements",shape:"M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"},A:{name:"Countries and provinces",shape:"\
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
length/classes.length})).filter(({share})=>share>0),done=0,arcs=shares.map(({letter,share})=>{let arc=draw("circle",{r:radius,
class:`gm-arc gm-${letter}`,"stroke-dasharray":`${share*around} ${around}`,"stroke-dashoffset":-done*around,transform:"r\
otate(-90)"});return done+=share,arc}),words2=draw("text",{class:"gm-cluster-number","text-anchor":"middle",dy:".35em"});
words2.textContent=classes.length>9999?`${Math.round(classes.length/1e3)}k`:String(classes.length);let size=radius+4;return draw(
"svg",{viewBox:`${-size} ${-size} ${2*size} ${2*size}`,width:2*size,height:2*size,class:"gm-symbol","aria-hidden":"true",
focusable:"false"},draw("circle",{r:radius+2.5,class:"gm-halo"}),...arcs,words2)}var STATUS={reported:"reported as havin\
g happened",planned:"planned",denied:"denied",possible:"possible, not confirmed"},drawnStatus=status=>Object.hasOwn(STATUS,
status)?status:"possible";function fanned(points2){let cells=new Map,moved2=new Map,keyOf3=(x,y)=>`${Math.floor(x/6)} ${Math.floor(y/6)}`,spots=[];
points2.forEach(({x,y},index)=>{let near=[-6,0,6].flatMap(dx=>[-6,0,6].flatMap(dy=>cells.get(keyOf3(x+dx,y+dy))||[])).find(
spot=>Math.hypot(points2[spots[spot][0]].x-x,points2[spots[spot][0]].y-y)<6);near!==void 0?spots[near].push(index):cells.
set(keyOf3(x,y),[...cells.get(keyOf3(x,y))||[],spots.push([index])-1])});for(let spot of spots.filter(({length})=>length>
1)){let away=Math.max(25,...spot.map(index=>2*points2[index].radius+4))/2/Math.sin(Math.PI/spot.length);spot.forEach((index,number2)=>{
let angle=Math.PI+2*Math.PI*number2/spot.length;moved2.set(index,[Math.round(away*Math.cos(angle)),Math.round(away*Math.
sin(angle))])})}return moved2}var FEW2=300,GATHERING={few:{radius:16,fewest:4},many:{radius:44,fewest:3}},Reported=class{#name=null;#document;constructor(document2,feature,rank,kind,at2,radius){
this.#document=document2,this.feature=feature,this.guess=null,this.rank=rank,this.kind=kind,this.layer=null,this.button=
null,this.at=at2,this.radius=radius,this.beside=[0,0],this.bounds=null}get name(){return this.#name??=clean(nameOf(this.
feature,this.#document))}};function placeViews(data,features,unwrap){let order=[...features].sort((one,other)=>timesNamed(
other)-timesNamed(one)),kinds=new Map;return order.map((feature,rank)=>{let{kind}=feature.properties,[lon,lat]=feature.geometry.
coordinates,known=kinds.get(kind)||kindOf(data,kind);return kinds.set(kind,known),new Reported(data.document,feature,rank,
known,leaflet_default.latLng(lat,unwrap(lon)),radiusOf(timesNamed(feature))+2)})}function guessViews(data,features,rank,unwrap){
return features.map(feature=>({feature,guess:feature.properties.alternatives[0]})).filter(({guess:guess2})=>guess2&&isNumber(
guess2.lon)&&isNumber(guess2.lat)).map(({feature,guess:guess2},index)=>({feature,guess:guess2,rank:rank+index,kind:kindOf(
data,guess2.kind),layer:null,button:null,at:leaflet_default.latLng(guess2.lat,unwrap(guess2.lon)),radius:radiusOf(timesNamed(
feature))+2,name:clean(feature.properties.name),beside:[0,0],bounds:null}))}function buttonMarker(at2,button3,height,click){
let view={button:button3},icon=leaflet_default.divIcon({html:view.button,className:"gm-icon",iconSize:[0,0]});return leaflet_default.
marker(at2,{icon,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:height,riseOnHover:!0}).on("click",click)}function placeMarker(view,show){
let{confidence}=view.feature.properties,place2=view.guess||view.feature.properties,name=[view.name,view.guess&&`not plac\
ed, at best ${clean(view.guess.name)}`,view.kind.label,clean(place2.country_name||place2.country),count(timesNamed(view.
feature),"mention")].filter(Boolean).join(", "),shape=view.guess?guessSymbol(view.kind.class,view.radius-2):symbol(view.
kind.class,view.radius-2,drawnAs(confidence),view.kind.area&&!view.bounds);return view.button=make("button.gm-marker",{type:"\
button",tabindex:"-1","aria-label":name,[view.guess?"data-guess":"data-place"]:view.feature.id},shape),view.button.classList.
toggle("gm-moved",!!view.corrected),view.button.classList.toggle("gm-struck",!!view.corrected?.denied),buttonMarker(view.
at,view.button,view.kind.area?-1e5:-view.rank*10,()=>show(view,view.button))}function clusterMarker(members,at2,open){let names=members.
slice(0,3).map(view=>view.name),others=members.length>3?" and others":"",guesses=!!members[0].guess,label=`${guesses?count(
members.length,"guess","guesses"):count(members.length,"place")} close together: ${names.join(", ")}${others}. Open`,symbols=clusterSymbol(
members.map(view=>view.kind.class)),button3=make(`button.gm-marker.gm-cluster${guesses?".gm-guess":""}`,{type:"button",tabindex:"\
-1","aria-label":label},symbols);return buttonMarker(at2,button3,1e3,()=>open(button3))}function besideEachOther(map2,zoom,found){
let alone=found.filter(({members})=>members.length===1),beside=fanned(alone.map(({at:at2,members:[{radius}]})=>({...map2.
project(at2,zoom),radius}))),numbers=new Map(alone.map((group2,index)=>[group2,index]));return found.map(group2=>({...group2,
beside:beside.get(numbers.get(group2)??-1)}))}function moveBeside(view,beside=[0,0]){view.beside=beside,view.button&&(view.
button.style.translate=`${beside[0]}px ${beside[1]}px`)}function gatherer(map2,few){let{radius,fewest}=few?GATHERING.few:
GATHERING.many,byZoom=new Map,shown=[];return{show(views){shown=views,byZoom.clear()},at(zoom){let known=byZoom.get(zoom);
if(known)return known;let points2=shown.map(view=>map2.project(view.at,zoom)),found=gather(points2,radius,fewest).map(({
x,y,members:numbers})=>{let members=numbers.map(number2=>shown[number2]);return{members,at:members.length===1?members[0].
at:map2.unproject([x,y],zoom)}}),groups=besideEachOther(map2,zoom,found);return byZoom.set(zoom,groups),groups}}}var keyOf=({
members},zoom)=>members.length===1?members[0].feature.id:`${members[0].feature.id} ${members.length} ${zoom}`;function closestZoom(map2,bounds){
let whole2=map2.getBoundsZoom(bounds,!1,leaflet_default.point(60,60));return Number.isFinite(whole2)?Math.min(map2.getMaxZoom(),
whole2):map2.getMaxZoom()}function drawPlaces(map2,views,shows,isChosen,selection){let groups=gatherer(map2,views.length<=
FEW2),drawn=new Map,wanted2=[],number2=0,openGroup=({members,at:at2},button3)=>{let bounds=leaflet_default.latLngBounds(
members.map(view=>view.at)),closest=closestZoom(map2,bounds);if(!(groups.at(Math.floor(4*closest)/4).filter(group2=>group2.
members.some(member=>members.includes(member))).length>1)||closest<=map2.getZoom())return selection.showCluster(members,
at2,button3);map2.setView(bounds.getCenter(),closest,{animate:!1}),(members.find(view=>drawn.has(view.feature.id))?.button||
map2.getPane("markerPane").querySelector("button"))?.focus({preventScroll:!0})},layerOf=group2=>{let[first,...others]=group2.
members;return others.length?clusterMarker(group2.members,group2.at,button3=>openGroup(group2,button3)):first.layer||=placeMarker(
first,selection.showPlace)},draw2=()=>{let[window2,zoom]=[map2.getBounds().pad(.25),map2.getZoom()];wanted2=groups.at(zoom).
filter(({at:at2})=>number2<=FEW2||window2.contains(at2));let byKey=new Map(wanted2.map(group2=>[keyOf(group2,zoom),group2]));
for(let[key,layer]of[...drawn].filter(([key2])=>!byKey.has(key2)))layer.remove(),drawn.delete(key);for(let[key,group2]of byKey)
drawn.has(key)||drawn.set(key,layerOf(group2).addTo(map2));for(let{members,beside}of wanted2)members.length===1&&moveBeside(
members[0],beside);mark()},mark=()=>{let zoom=map2.getZoom();for(let group2 of wanted2){let chosen=group2.members.some(({
feature})=>isChosen(feature));drawn.get(keyOf(group2,zoom))?.getElement()?.firstElementChild.classList.toggle("gm-chosen",
chosen)}},update=()=>{let shown=views.filter(view=>shows(view.feature));number2=shown.length,groups.show(shown);for(let layer of drawn.
values())layer.remove();drawn.clear(),draw2()};return map2.on("moveend zoomend resize",draw2),update(),{update,mark,single:()=>wanted2.
filter(({members})=>members.length===1).map(({members})=>members[0]),crowds:()=>wanted2.filter(({members})=>members.length>
1).map(({members,at:at2})=>({members,at:at2,radius:clusterRadius(members.length)+3}))}}var ALL_MARKS="button.gm-marker, path.gm-hit:not(.gm-away)",WAYS={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[
0,1]},STEPS={Home:()=>0,End:(_,last)=>last,PageDown:(index,last)=>Math.min(last,index+1),PageUp:index=>Math.max(0,index-
1)},HELP="Arrow keys lead from mark to mark, Page Down and Page Up through all, Home to the first. Enter opens one.";function middleOf(mark){
let{left,right,top,bottom}=mark.getBoundingClientRect();return{x:(left+right)/2,y:(top+bottom)/2}}function nextMark(marks,from,[
ux,uy]){let start=middleOf(from),found=null,least=1/0;for(let mark of marks){let{x,y}=middleOf(mark),ahead=(x-start.x)*ux+
(y-start.y)*uy,aside=Math.abs((x-start.x)*uy)+Math.abs((y-start.y)*ux),far=ahead+2*aside;mark===from||ahead<1||aside>2*ahead||
far>=least||([found,least]=[mark,far])}return found}function bringIn(map2,mark){let box=map2.getContainer().getBoundingClientRect(),
{x,y}=middleOf(mark),{paddingTopLeft,paddingBottomRight}=freePart(map2,24,24);map2.panInside(map2.containerPointToLatLng(
leaflet_default.point(x-box.left,y-box.top)),{paddingTopLeft,paddingBottomRight,animate:!1})}function oneStop(map2,selector=ALL_MARKS){
let container=map2.getContainer(),marks=()=>[...container.querySelectorAll(selector)];if(selector===ALL_MARKS){let help=make(
"p.gm-heard",{id:"gm-keys"},HELP);container.append(help),container.setAttribute("aria-describedby",help.id)}let stop=chosen=>{
for(let mark of container.querySelectorAll('[tabindex="0"]'))mark.matches(selector)&&mark!==chosen&&mark.setAttribute("t\
abindex","-1");chosen?.setAttribute("tabindex","0")},isSeen=mark=>{let[box,{x,y}]=[container.getBoundingClientRect(),middleOf(
mark)];return x>box.left&&x<box.right&&y>box.top&&y<box.bottom},settle=()=>{let all=marks(),focused=container.getRootNode().
activeElement,current2=all.find(mark=>mark===focused)||all.find(mark=>mark.tabIndex===0&&isSeen(mark));stop(current2||all.
find(mark=>mark.matches("button")&&isSeen(mark))||all.find(isSeen))};return container.addEventListener("focusin",({target})=>{
target.matches(selector)&&stop(target)}),container.addEventListener("keydown",event=>{let from=event.target;if(!from.matches?.(
selector)||event.ctrlKey||event.metaKey||event.altKey)return;let all=marks(),way=Object.hasOwn(WAYS,event.key)&&WAYS[event.
key],step=Object.hasOwn(STEPS,event.key)&&STEPS[event.key];if(!way&&!step)return;event.preventDefault(),event.stopPropagation();
let next=way?nextMark(all,from,way):step&&all[step(all.indexOf(from),all.length-1)];next&&(isSeen(next)||bringIn(map2,next),
next.focus({preventScroll:!0}))}),map2.on("moveend zoomend",settle),settle(),settle}var MOST=300,TRACING=600;function palingOf(map2,places,routes,filter){let dots=new Map,paled=new Set,pane=map2.createPane(
"gm-pale");pane.style.zIndex="390";let dotOf=({at:at2,radius,kind})=>leaflet_default.circleMarker(at2,{pane:"gm-pale",interactive:!1,
radius:radius-2,className:`gm-pale gm-${kind.class}`});return()=>{let wanted2=new Set;for(let view of filter.period?places:
[]){if(wanted2.size===MOST)break;filter.pales(view.feature)&&wanted2.add(view)}for(let[view,dot]of dots)wanted2.has(view)||
dot.remove();for(let view of wanted2){let dot=dots.get(view)||dotOf(view);dots.set(view,dot.addTo(map2))}for(let view of routes){
let pale=filter.pales(view.feature);!pale&&paled.has(view)&&filter.period&&filter.shows(view.feature)&&view.trace(TRACING),
paled[pale?"add":"delete"](view);for(let layer of view.layers){let element=layer.getElement();element?.classList.toggle(
"gm-pale",pale),pale&&!element?.classList.contains("gm-hit")&&element?.classList.remove("gm-away")}}}}var MOST_KM=2e4;function ringOf({properties:{offset}}){let km=offset&&isNumber(offset.uncertainty_km)?offset.uncertainty_km:
0;return km>0&&km<=MOST_KM?km:0}var about=km=>km>=10?kilometres(5*Math.round(km/5)):`${km.toFixed(km<2?1:0)} km`;var MOST_SEEN=60;function layersOf(view,style,unwrap){let{offset}=view.feature.properties,name=`gm-ring gm-${view.kind.class}`,
ring=leaflet_default.circle(view.at,{...style,radius:1e3*ringOf(view.feature),className:name});if(!offset.direction||!isNumber(
offset.lon)||!isNumber(offset.lat))return[ring];let from=leaflet_default.latLng(offset.lat,unwrap(offset.lon));return[ring,
leaflet_default.polyline([from,view.at],{...style,className:`${name} gm-ring-way`})]}function drawRings(map2,places,unwrap,shows){
map2.createPane("gm-rings").setAttribute("aria-hidden","true");let style={renderer:leaflet_default.svg({pane:"gm-rings",
padding:.6}),pane:"gm-rings",interactive:!1},drawn=places.filter(({feature})=>ringOf(feature)>0).map(view=>({view,layers:layersOf(
view,style,unwrap)})),opened=null,update=()=>{let few=drawn.filter(({view})=>shows(view.feature)).length<=MOST_SEEN;for(let{
view,layers}of drawn){let open=view.feature===opened;for(let layer of layers)shows(view.feature)&&(few||open)?layer.addTo(
map2):layer.remove(),layer.getElement()?.classList.toggle("gm-open",open)}};return update(),{update,emphasise:feature=>{
opened=feature,update()}}}var ON_LINE=2e-4,ROUND_PLACE=6,ROLES={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it \
ended"]};function drawRoles(map2,runs,route,name,options){let line=runs.flat(),at2=(stop,[lon,lat])=>typeof stop?.lon=="\
number"&&Math.abs(lat-stop.lat)<ON_LINE&&Math.abs(((lon-stop.lon)%360+540)%360-180)<ON_LINE,mark=(point,role,place2)=>leaflet_default.
circleMarker([point[1],point[0]],{...options,radius:ROLES[role][0],role,place:place2,className:`gm-end gm-role-${role} ${name}`}).
addTo(map2);for(let stop of route.stops){let point=stop.role==="via"&&line.find(vertex=>at2(stop,vertex));point&&mark(point,
"via",stop.place)}let last=route.stops.length-1;for(let[stop,next,point,role]of[[route.stops[0],route.stops[1],line[0],"\
origin"],[route.stops[last],route.stops[last-1],line[line.length-1],"destination"]]){let reached=[stop,next].every(one=>typeof one?.
lon=="number");mark(point,stop?.role===role&&reached?role:"via",at2(stop,point)?stop.place:null)}runs.forEach((run,index)=>{
index>0&&mark(run[0],"via",null),index<runs.length-1&&mark(run[run.length-1],"via",null)})}function fitRoles(routes,places){
let alone=new Set(places.filter(({beside})=>!beside.some(Boolean)).map(({feature})=>feature.id));for(let{layers}of routes)
for(let layer of layers){let{role,place:place2}=layer.options;role&&layer.setRadius(ROLES[role][0]+(alone.has(place2)?ROUND_PLACE:
0))}}function roleLegend(routes){let used=new Set(routes.filter(view=>view.points.length>1).flatMap(view=>view.feature.properties.
stops.map(stop=>stop.role)));return Object.entries(ROLES).filter(([role])=>used.has(role)).map(([role,[radius,words2]])=>make(
"li",{},draw("svg",{viewBox:"0 0 34 12",width:34,height:12,"aria-hidden":"true"},draw("circle",{cx:17,cy:6,r:Math.min(radius,
4.5),class:`gm-end gm-role-${role} gm-route-0`})),words2))}var NOT_A_ROUTE="not a route",ROLE_WORDS=[["origin","from"],["via","over"],["destination","to"]];var oneLine=text=>text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),named=name=>/[>→:",]|^(?:origin|via|destination)\s/u.
test(name)?`"${name.replaceAll('"','""')}"`:name,stopsCell=stops=>stops.map(({role,surface,given})=>`${role} ${given?surface:
named(oneLine(surface))}`).join(" > "),asTold=({mover,status,stops})=>({denied:!1,mover,status,stops:[...stops]});function routeLine(telling,change){
let{report:report2,route,sentence:sentence2,corrected}=telling,line={surface:"",report:report2,place:"",route,sentence:sentence2,
mover:"",status:"",stops:""};if(change.denied)return{...line,status:NOT_A_ROUTE,words:NOT_A_ROUTE};let mover=oneLine(change.
mover).slice(0,200)||oneLine(telling.mover),stops=stopsCell(change.stops),others={mover:mover===oneLine(telling.mover)?"":
mover,status:change.status===telling.status?"":change.status,stops:stops===stopsCell(telling.stops)?"":stops},words2=[others.
mover,others.status,others.stops].filter(Boolean).join("; ");return words2?corrected?{...line,mover,status:change.status,
stops,words:words2}:{...line,...others,words:words2}:null}var agreed=(changes,value)=>new Set(changes.map(value)).size===
1?value(changes[0]):null;function correctedRoute(feature,desk){let tellings=feature.properties.tellings||[],found=tellings.
map(telling=>desk.changeOf(telling)),made2=found.filter(change=>change!==null);if(!made2.length)return null;let own=tellings.
filter(telling=>!desk.isShared(telling));if((own.length?own:tellings).every(telling=>desk.changeOf(telling)?.denied))return{
denied:!0,mover:null,status:null,stops:null,words:NOT_A_ROUTE};let all=tellings.map((telling,index)=>found[index]||asTold(
telling)),alone=tellings.length===1,words2=alone?"corrected":`corrected in ${made2.length} of ${tellings.length} telling\
s; the next run merges them anew`;return{denied:!1,mover:agreed(all,change=>oneLine(change.mover)),status:agreed(all,change=>change.
status),stops:alone?all[0].stops:null,words:words2}}function whereabouts2(feature,features){let{stops,tellings}=feature.
properties,reports=new Set((tellings||[]).map(telling=>telling.report));return({surface,given})=>{let[lat,lon]=given?surface.
split(",").map(Number):[NaN,NaN];if(Number.isFinite(lat)&&Number.isFinite(lon))return[lon,lat];let name=oneLine(surface),
known=stops.find(stop=>oneLine(stop.surface)===name);if(known)return typeof known.lon=="number"?[known.lon,known.lat]:null;
let place2=features.find(({properties})=>properties.type==="place"&&properties.mentions.some(one=>reports.has(one.report)&&
oneLine(one.surface)===name));return place2?place2.geometry.coordinates:null}}var ROWS=20;function stopName(stop){let name=clean(stop.name||stop.surface);return stop.part?`${clean(stop.part,30)} ${name}`:
name}function routeName(route){let ends=route.stops.filter(stop=>stop.role!=="via"),stops=ends.length>1?[ends[0],ends[ends.
length-1]]:route.stops;return`${clean(route.mover,60)||"movement"}: ${stops.map(stopName).join(" → ")}`}function verdict(route,claim){
if(claim.consistent===null||!isNumber(claim.km))return["unknown","cannot be compared"];let km=claim.km,longer=isNumber(route.
longest_km)&&km>route.longest_km,shorter=isNumber(route.shortest_km)&&km<route.shortest_km;return claim.consistent?["agr\
ees",longer||shorter&&claim.travelled?"agrees, with some tolerance":"agrees"]:longer?["differs","longer than the areas a\
llow"]:shorter?["differs","shorter than the areas allow"]:["differs","does not agree"]}function distances(reports,route,read){
let stated2=route.claims.filter(claim=>claim.kind==="distance"),row=index=>{let claim=stated2[index],[mark,words2]=verdict(
route,claim),what=claim.travelled===!1?"how far away the origin is":"length travelled";return make("li",{},make("strong",
{},isNumber(claim.km)?kilometres(claim.km):clean(claim.text)),` ${what} `,make(`span.gm-verdict.gm-${mark}`,{},words2),citation(
reports,claim.report,claim,read))},measured=isNumber(route.length_km)?kilometres(route.length_km):"no line is drawn",range=isNumber(
route.shortest_km)&&isNumber(route.longest_km)&&route.longest_km-route.shortest_km>=1?make("span.gm-quiet",{},` · the ar\
eas allow ${kilometres(route.shortest_km)} to ${kilometres(route.longest_km)}`):null;return[make("h3",{},"Distance"),make(
"p.gm-measured",{},route.undrawn==="reading"?"Line, if it is read rightly: ":"Drawn line: ",make("strong",{},measured),range),
stated2.length?longList("ul.gm-claims",stated2.length,row,100,ROWS):make("p.gm-quiet",{},"No report states a distance.")]}
var CLAIM_NAMES={mover:"What moved",origin:"From",via:"Over",destination:"To",count:"How many"};function claims(route){let kinds=Object.
keys(CLAIM_NAMES),groups=new Map;for(let claim of route.claims){if(!kinds.includes(claim.kind))continue;let key=`${claim.
kind} ${clean(claim.text).toLowerCase()}`,group2=groups.get(key);group2?group2.times+=1:groups.set(key,{claim,times:1})}
let ordered2=[...groups.values()].sort((one,other)=>kinds.indexOf(one.claim.kind)-kinds.indexOf(other.claim.kind));if(!ordered2.
length)return null;let row=index=>{let{claim,times}=ordered2[index],name=CLAIM_NAMES[claim.kind],often=times>1&&make("sp\
an.gm-quiet",{},` ×${times}`);return make("li",{},make("span.gm-quiet",{},`${name} `),isolated(claim.text),often)},label=make(
"summary.gm-quiet",{},"Word for word");return make("details",{},label,longList("ul.gm-claims",ordered2.length,row))}var crossingList=crossings=>crossings.
map(crossing=>`${clean(crossing.name)} (${kilometres(crossing.km)})`).join(", "),whyUndrawn=route=>route.undrawn==="read\
ing"?"less than half sure that the text says so":"no two stops in a row are placed",doubts=route=>route.stops.filter(stop=>stop.
doubt).map(stop=>make("p.gm-warning",{dir:"auto"},`${stopName(stop)} is not placed: ${clean(stop.guess?.name||stop.surface)}\
 would be ${clean(stop.doubt)}`)),inexact=route=>route.stops.filter(stop=>stop.inexact).map(stop=>make("p.gm-note",{dir:"\
auto"},{origin:"Starts",destination:"Ends"}[stop.role]||"Passes"," somewhere in ",isolated(stopName(stop)),", of which n\
o outline is known",stop.role==="via"?": the line does not bend towards its point.":": the line touches a mere point of \
it.")),roleWord=role=>make("span.gm-quiet",{},`${ROLE_WORDS.find(([one])=>one===role)?.[1]??"over"} `),stopRow=(stop,lead)=>make(
"li",{},roleWord(stop.role),lead&&typeof stop.place=="string"?lead(stop.place,isolated(stopName(stop))):isolated(stopName(
stop)),stop.name&&stop.surface!==stop.name&&make("span.gm-quiet",{}," “",isolated(stop.surface),"”"),!isNumber(stop.
lon)&&make("span.gm-quiet",{}," (not placed)")),correctedRow=stop=>make("li",{},roleWord(stop.role),isolated(stop.surface)),
madeByHand=route=>(route.tellings||[]).some(telling=>telling.corrected)?make("p.gm-note",{},"Corrected by hand."):null;function routeHead(feature,corrected=null,lead=void 0){
let route=feature.properties,status=corrected?.status||route.status,sure=`, read correctly: ${inWords(route.confidence)}\
, ${percent(route.confidence)}`;return make(corrected?.denied?"div.gm-route-head.gm-struck":"div.gm-route-head",{},make(
"h2",{dir:"auto"},clean(corrected?.mover||route.mover)||"Movement"),corrected&&make("p.gm-corrected",{},`Your correction\
: ${corrected.words}`),make("p.gm-kind",{},make(`span.gm-status.gm-${drawnStatus(status)}`,{},clean(status,20)),` route${corrected?
"":sure}`),make("ol.gm-stops",{},...corrected?.stops?corrected.stops.map(correctedRow):route.stops.map(stop=>stopRow(stop,
lead))),madeByHand(route))}var crossingNotes=route=>[route.unreported.length>0&&make("p.gm-warning",{dir:"auto"},`Crosse\
s, though no report names it: ${crossingList(route.unreported)}`),isNumber(route.overland_km)&&route.overland_km>0&&make(
"p.gm-warning",{},`Crosses ${kilometres(route.overland_km)} of land, where a vessel cannot go: its way there is not know\
n`),route.crosses.length>0&&make("p.gm-quiet",{dir:"auto"},`Crosses ${crossingList(route.crosses)}`)];function tellersInWords({
reports,told:told2}){let quoted2=count(reports.length,"report");return told2&&told2.accounts>reports.length?`${count(told2.
accounts,"account")}, quoted: ${quoted2}`:quoted2}function routePopup(reports,feature,corrected=null,hands={},...tools){
let route=feature.properties,leftOut=route.stops.filter(stop=>!isNumber(stop.lon)).map(stopName),report2=index=>make("li",
{},citation(reports,route.reports[index],void 0,hands.read));return make("article.gm-card",{"data-feature":feature.id},routeHead(
feature,corrected,hands.link),make("h3",{},"What the reports say"),evidence(reports,route.claims,hands.read),claims(route),
make("p.gm-note",{},feature.geometry?"What lies between the stops is inferred: the shortest way through the areas that t\
he reports name.":`Not drawn: ${whyUndrawn(route)}.`),feature.geometry&&leftOut.length>0?make("p.gm-warning",{dir:"auto"},
`The line leaves out what is not placed: ${leftOut.join(", ")}`):null,...doubts(route),...feature.geometry?inexact(route):
[],...distances(reports,route,hands.read),...crossingNotes(route),make("h3",{},tellersInWords(route)),longList("ul.gm-so\
urces",route.reports.length,report2,100,ROWS),tools.length>0&&make("div.gm-card-tools",{},...tools))}var MOST2=6;function wordsFor(routes){let movers=routes.map(({properties})=>clean(properties.mover,40)).filter(Boolean),
often=mover=>movers.filter(other=>other===mover).length;return[...movers].sort((one,other)=>often(other)-often(one)||one.
length-other.length)[0]||"not said who"}var sortOf=({properties:{group:group2,mover}})=>clean(group2||mover,80).toLowerCase();
function actorsOf(routes){let sorts=new Map;for(let route of routes)sorts.set(sortOf(route),[...sorts.get(sortOf(route))||
[],route]);if(sorts.size>MOST2){let order=Object.keys(STATUS);return{byStatus:!0,sorts:[],numberOf:(route,status=route.properties.
status)=>order.indexOf(drawnStatus(status))}}let ordered2=[...sorts].sort(([,one],[,other])=>other.length-one.length),numbers=new Map(
ordered2.map(([sort],number2)=>[sort,number2]));return{byStatus:!1,sorts:ordered2.map(([,some2],number2)=>({number:number2,
words:wordsFor(some2),routes:some2.length})),numberOf:route=>numbers.get(sortOf(route))||0}}var MOST_SEEN2=4;function drawCorridors(map2,routes,unwrap,numberOf){map2.createPane("gm-corridors").setAttribute("aria-\
hidden","true");let renderer=leaflet_default.svg({pane:"gm-corridors",padding:.6}),seen=new Map;routes.forEach(feature=>{
let{corridor}=feature.properties;if(!corridor)return;let polygons=corridor.coordinates.map(rings=>{let east=Math.max(...rings[0].
map(([lon])=>lon)),west=Math.min(...rings[0].map(([lon])=>lon)),turn=unwrap((east+west)/2)-(east+west)/2;return rings.map(
ring=>ring.map(([lon,lat])=>[lat,lon+turn]))}),style={renderer,pane:"gm-corridors",interactive:!1,stroke:!1,className:`g\
m-corridor gm-route-${numberOf(feature)}`};seen.set(feature.id,leaflet_default.polygon(polygons,style))});let few=seen.size<=
MOST_SEEN2;if(few)for(let layer of seen.values())layer.addTo(map2);return{emphasise:route=>{for(let[id,layer]of seen)few||
(id===route?.id?layer.addTo(map2):layer.remove()),layer.getElement()?.classList.toggle("gm-open",id===route?.id)},of:route=>seen.
get(route.id)}}function upTo(tracks,share){if(share>=1)return tracks;let lengths=tracks.map(lengthsOf),left=share*lengths.reduce((sum,along)=>sum+
along[along.length-1],0),found=[];for(let[index,track]of tracks.entries()){let along=lengths[index],total=along[along.length-
1];if(left<=0)break;left>=total?found.push(track):found.push([...track.filter((_,at2)=>along[at2]<left),...pointsAt(track,
along,[left])]),left-=total}return found}function tracer(draw2,alive){let end=()=>{};return milliseconds=>(end(),new Promise(
resolve=>{let begun=performance.now(),frame=0;end=()=>{cancelAnimationFrame(frame),alive()&&draw2(1),end=()=>{},resolve()};
let step=()=>{let share=(performance.now()-begun)/milliseconds;if(!(share<1)||!alive())return end();draw2(share),frame=requestAnimationFrame(
step)};matchMedia("(prefers-reduced-motion: reduce)").matches||document.hidden?end():step()}))}var STEP2=130,HEAD=[[11,0],[-6,4.8],[-3,0],[-6,-4.8]],HEIGHTS=["denied","possible","planned","reported"];function inDrawingOrder(views){
let height=({feature})=>HEIGHTS.indexOf(drawnStatus(feature.properties.status));return[...views].sort((one,other)=>height(
one)-height(other))}function headsOf(line){let along=lengthsOf(line),total=along[along.length-1];if(total<=24)return[];let first=total<
STEP2?total*.6:total%STEP2/2+STEP2/2,lengths=Array.from({length:Math.floor((total-8-first)/STEP2)+1},(_,index)=>first+index*
STEP2);return pointsAt(line,along,lengths).map(({x,y,ux,uy},index)=>({at:lengths[index],head:HEAD.map(([a,b])=>({x:x+ux*
a-uy*b,y:y+uy*a+ux*b}))}))}var isAt=([lon,lat],stops)=>stops.some(([x,y])=>Math.abs(lat-y)<ON_LINE&&Math.abs(((lon-x)%360+
540)%360-180)<ON_LINE);function strandsOf(run,stops){let found=[[run[0]]];return run.slice(1).forEach((point,index)=>{found[found.
length-1].push(point),index<run.length-2&&isAt(point,stops)&&found.push([point])}),found}var stopsOf=({properties})=>properties.
stops.map(({lon,lat})=>[lon,lat]).filter(([lon])=>typeof lon=="number");function viewOf(feature,number2,unwrap){let runs=feature.
geometry?runsOf(feature.geometry,unwrap):[];return{feature,runs,points:runs.flat(),number:number2,layers:[],guesses:[],stops:stopsOf(
feature),tracks:[],mark:()=>{},trace:()=>Promise.resolve()}}function placeAll(map2,drawn){let zoom=map2.getZoom(),views=[
...drawn.keys()],strands=views.flatMap(view=>view.runs.flatMap((run,number2)=>strandsOf(run,view.stops).map(line=>({view,
number:number2,line})))),parted=part(strands.map(({line})=>line.map(([lon,lat])=>map2.project([lat,lon],zoom))));for(let view of views){
let tracks=view.runs.map(()=>[]),most2=1;strands.forEach((strand,index)=>{strand.view===view&&(tracks[strand.number].push(
...parted[index].points),most2=Math.max(most2,parted[index].crowd))}),drawn.get(view).place(tracks,most2)}}var REACH=18;function drawLine(map2,view,route){let{number:number2}=view,status=statusClass(route.status),name=`gm-route\
-${number2} ${status} gm-line-${drawnAs(route.confidence)}`,still={interactive:!1,smoothFactor:.5},added=event=>{event.layer.
getElement&&view.layers.push(event.layer)};map2.on("layeradd",added);let casing=leaflet_default.polyline([],{...still,className:"\
gm-casing"}).addTo(map2),drawn=leaflet_default.polyline([],{...still,className:`gm-line ${name}`}).addTo(map2),heads=leaflet_default.
polygon([],{...still,smoothFactor:0,className:`gm-arrow ${name}`}).addTo(map2);drawRoles(map2,view.runs,route,name,still);
let wide={className:"gm-hit",weight:REACH,opacity:0,bubblingMouseEvents:!1},hit=Object.assign(leaflet_default.polyline([],
wide),{view}).addTo(map2);map2.off("layeradd",added);let tracks=[],draw2=(share=1)=>{let zoom=map2.getZoom(),back=point=>map2.
unproject(leaflet_default.point(point.x,point.y),zoom),shown=upTo(tracks,share);for(let layer of[casing,drawn])layer.setLatLngs(
shown.map(track=>track.map(back)));let arrows=shown.flatMap((track,run)=>{let reached=shown[run]===tracks[run]?1/0:lengthsOf(
track).at(-1);return headsOf(tracks[run]).filter(({at:at2})=>at2<reached)});heads.setLatLngs(arrows.map(({head})=>[head.
map(back)]));for(let layer of view.layers)layer.getElement()?.classList.toggle("gm-coming",share<1)},place2=(found,crowd)=>{
tracks=found;let zoom=map2.getZoom();view.tracks=tracks.map(track=>track.map(({x,y})=>map2.unproject(leaflet_default.point(
x,y),zoom))),hit.setLatLngs(view.tracks),hit.setStyle({weight:crowd>1?distanceOf(crowd)-1:REACH}),casing.getElement()?.classList.
toggle("gm-abreast",crowd>1),draw2()};return view.trace=tracer(draw2,()=>!!hit._map),{hit,place:place2,status}}var statusClass=status=>`\
gm-status-${drawnStatus(status)}`,isOtherWay=(told2,stops)=>told2.length!==stops.length||told2.some(({surface},index)=>surface!==
oneLine(stops[index].surface)),lineLabel=({properties:route},corrected,guessed=!1)=>`Route, ${corrected?corrected.words:
clean(route.status,20)}${guessed?", a guess":""}: ${routeName(route)}`;function marking(view,{hit,status},unwrap,place2,numberOf){
let original=view.runs,shown=status,run=view.runs;return(corrected,at2)=>{let told2=corrected?.stops||[],coordinates=told2.
map(at2).filter(stop=>stop!==null),moved2=coordinates.length>1&&coordinates.length===told2.length&&!!(corrected?.moved||
isOtherWay(told2,view.feature.properties.stops));view.runs=moved2?runsOf({type:"LineString",coordinates},unwrap):original,
view.points=view.runs.flat(),view.stops=moved2?coordinates:stopsOf(view.feature),run!==view.runs&&place2(),run=view.runs;
let now=corrected?.status?statusClass(corrected.status):status,number2=numberOf(view.feature,corrected?.status||void 0);
for(let element of view.layers.map(layer=>layer.getElement()).filter(Boolean))element.classList.replace(shown,now),element.
classList.replace(`gm-route-${view.number}`,`gm-route-${number2}`),element.classList.toggle("gm-struck",!!corrected?.denied),
["gm-end","gm-corridor"].some(name=>element.classList.contains(name))&&element.classList.toggle("gm-elsewhere",moved2);shown=
now,view.number=number2,hit.getElement()?.setAttribute("aria-label",lineLabel(view.feature,corrected))}}function drawGuess(map2,runs,view){
let lines=runs.map(run=>run.map(([lon,lat])=>[lat,lon]));view.guesses.push(leaflet_default.polyline(lines,{interactive:!1,
smoothFactor:.5,className:"gm-guess-line gm-away"}).addTo(map2));let wide={weight:REACH,opacity:0,bubblingMouseEvents:!1},
hit=leaflet_default.polyline(lines,{...wide,className:"gm-hit gm-away"}).addTo(map2);return view.guesses.push(hit),hit}function makeButton(hit,view,guessed,open){
let element=hit.getElement(),attributes={tabindex:"-1",role:"button","aria-label":lineLabel(view.feature,null,guessed),[guessed?
"data-guessed-route":"data-route"]:view.feature.id};for(let[key,value]of Object.entries(attributes))element.setAttribute(
key,value);hit.on("click",()=>open(element)),element.addEventListener("keydown",event=>{event.key!=="Enter"&&event.key!==
" "||(event.preventDefault(),open(element))})}function drawRoutes(map2,features,unwrap,open){let{numberOf}=actorsOf(features),
{emphasise,of:corridorOf}=drawCorridors(map2,features,unwrap,numberOf),views=features.map(feature=>viewOf(feature,numberOf(
feature),unwrap)),drawn=new Map(views.filter(({points:points2})=>points2.length>1).map(view=>[view,null])),place2=()=>placeAll(
map2,drawn);for(let view of inDrawingOrder(views)){let{feature}=view,show=opener2=>open(feature,opener2),guess2=feature.
properties.guess?runsOf(feature.properties.guess,unwrap):[];if(guess2.length&&makeButton(drawGuess(map2,guess2,view),view,
!0,show),!drawn.has(view))continue;let line=drawLine(map2,view,feature.properties);drawn.set(view,line);let corridor=corridorOf(
feature);corridor&&view.layers.push(corridor),view.mark=marking(view,line,unwrap,place2,numberOf),makeButton(line.hit,view,
!1,show)}return map2.on("zoomend",place2),place2(),{routes:views,emphasise}}function showRouteLayers(view,shown,guessed){
for(let layer of view.layers)layer.getElement()?.classList.toggle("gm-away",!shown);for(let layer of view.guesses)layer.
getElement()?.classList.toggle("gm-away",!shown||!guessed)}var asOne=sets=>({update:()=>sets.forEach(set=>set.update()),mark:()=>sets.forEach(set=>set.mark()),single:()=>sets.flatMap(
set=>set.single()),crowds:()=>sets.flatMap(set=>set.crowds())});function drawGround(map2,basemap,middle){drawBasemap(map2,
basemap,middle),drawRelief(map2,basemap,middle)}function drawLayers({map:map2,data,filter},stage,selection){let of=type=>data.
document.features.filter(({properties})=>properties.type===type),all={places:()=>places,routes:()=>routes},{middle,unwrap,
fit:fit2,first}=framing(map2,data,all.places,all.routes),{isChosen,choose}=emphasis(map2,all.routes),opening=firstView(map2,
()=>fit2(first()),()=>noteOutside(map2,stage,places,routes,fit2)),{routes,emphasise:emphasiseCorridor}=drawRoutes(map2,of(
"route"),unwrap,selection.showRoute),places=placeViews(data,of("place"),unwrap),unresolved=of("unresolved"),guesses=guessViews(
data,unresolved,places.length,unwrap);opening.show(),drawGround(map2,data.basemap,middle);let areas=drawAreas(map2,data.
basemap,places,middle,filter.shows,selection.showPlace),rings=drawRings(map2,places,unwrap,filter.shows),markers=asOne([
drawPlaces(map2,places,filter.shows,isChosen,selection),drawPlaces(map2,guesses,feature=>filter.guesses&&filter.shows(feature),
isChosen,selection)]);opening.note(),map2.setMaxBounds([[-85,middle-200],[85,middle+200]]);let labels=drawLabels(map2,data.
basemap,places,markers,()=>routes.filter(view=>filter.shows(view.feature)),isChosen,unwrap),pale=palingOf(map2,places,routes,
filter),roles=()=>fitRoles(routes,markers.single());map2.on("moveend zoomend",roles),roles(),addControls(map2,()=>fit2());
let settle=oneStop(map2);return{places,routes,guesses,unresolved,emphasise:feature=>{areas.emphasise(feature),rings.emphasise(
feature),emphasiseCorridor(feature),choose(feature),markers.mark(),labels()},update:()=>{areas.update(),rings.update(),markers.
update();for(let view of routes)showRouteLayers(view,filter.shows(view.feature),filter.guesses);pale(),labels(),roles(),
settle()},opening}}var FEWEST=2;function choice(options,chosen,attributes={}){let select=make("select.gm-input",attributes,...options.map(([
value,words2])=>make("option",{value},words2)));return select.value=chosen,select}function exchange(stops,index,other){let[
one,two]=[stops[index],stops[other]];stops[index]={...two,role:one.role},stops[other]={...one,role:two.role}}function addStop(stops,stop){
let ends=stops.length>1&&stops[stops.length-1].role==="destination";stops.splice(ends?stops.length-1:stops.length,0,stop)}
function stopList(stops){let list=make("ol.gm-edit-stops",{"aria-label":"Stops"}),row=(stop,index)=>{let name=clean(stop.
surface)||"a stop",role=choice(ROLE_WORDS,stop.role,{"aria-label":`Part of ${name}`});role.addEventListener("change",()=>{
stops[index]={...stops[index],role:role.value}});let act=(what,label,sign,able=!0)=>make("button.gm-button",{type:"butto\
n","data-act":`${what} ${index}`,"aria-label":label,disabled:!able},sign),last=stops.length-1;return make("li",{},make("\
span.gm-edit-name",{},role,isolated(name)),make("span.gm-edit-acts",{},act("up",`Move ${name} up`,"↑",index>0),act("do\
wn",`Move ${name} down`,"↓",index<last),act("drop",`Drop ${name}`,"×",stops.length>FEWEST)))},render=(...focused)=>{list.
replaceChildren(...stops.map(row)),focused.map(act=>list.querySelector(`[data-act="${act}"]:not([disabled])`)).find(Boolean)?.
focus()};return list.addEventListener("click",event=>{let target=event.target.closest("[data-act]");if(!target)return;event.
stopPropagation();let[act,place2]=target.getAttribute("data-act").split(" "),index=Number(place2);if(act==="drop"){stops.
splice(index,1),render(`drop ${Math.min(index,stops.length-1)}`,"down 0");return}let other=act==="up"?index-1:index+1;exchange(
stops,index,other),render(`${act} ${other}`,`${act==="up"?"down":"up"} ${other}`)}),render(),{list,render:()=>render()}}var MOST_REPORTS=12,MOST_SENTENCES=8,LEFT_OUT=new Set(["geonameid","length_km","shortest_km","longest_km","overland_km",
"corridor","guess"]),WHOLE=/"(confidence|km|distance_km|uncertainty_km|(?:length|shortest|longest|overland)_km)":(-?\d+)(?=[,}])/g,
ROLES2=["origin","via","destination"];function some(texts){let different=[...new Set(texts.filter(Boolean).map(text=>String(
text).trim().split(/\s+/).join(" ")))],more=different.length-MOST_REPORTS;return[...different.slice(0,MOST_REPORTS),...more>
0?[`and ${figure(more)} more`]:[]].join("; ")}var evidenceOf=({properties})=>properties.mentions||properties.claims||[];
function told(feature,reports){let known=[...new Set([...feature.properties.reports||[],...evidenceOf(feature).map(({report:report2})=>report2)])].
map(id=>reports.get(id)||{id,title:null,date:null,source:null}),days=known.map(({date})=>daysOf(date)).filter(bounds2=>bounds2!==
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
...Object.fromEntries([...kept,...ways]),...sure,...told(feature,reports)};return{...feature,properties:columns}}function geojson(content){
let reports=new Map(content.reports.map(report2=>[report2.id,report2])),features=content.features.map(feature=>withColumns(
feature,reports));return JSON.stringify({...content,features}).replace(WHOLE,'"$1":$2.0')}var stopNames2=(route,role)=>route.stops.filter(stop=>stop.role===role).map(stopName).join("; "),stated=route=>[...new Set(
route.claims.filter(claim=>claim.kind==="distance"&&isNumber(claim.km)).map(claim=>Math.round(claim.km)))].join("; "),tellers=mentions=>[
...new Set(mentions.map(({report:report2})=>clean(report2)))].join("; "),figure2=value=>isNumber(value)?value:"",guess=({
alternatives},key)=>clean(alternatives[0]?.[key]),textColumn=key=>({title:key,value:({properties})=>clean(properties[key])}),
evidenceOf2=({properties})=>properties.mentions||properties.claims,COMMON={sentences:{title:"sentences",data:!0,value:feature=>clean(
sentences(feature),9*LONG)},certainty:{title:"certainty",data:!0,value:({properties})=>inWords(properties.confidence)},reports:{
title:"reports",value:feature=>tellers(evidenceOf2(feature))},mentions:{title:"mentions",number:!0,value:timesNamed},confidence:{
title:"confidence",number:!0,value:({properties})=>Math.round(properties.confidence*1e4)/1e4}};function toldColumns(data){
let known=new Map(data.document.reports.map(report2=>[report2.id,report2]));return[...["date_first","date_last","report_\
titles","report_sources"].map(title=>({title,data:!0,value:feature=>clean(told(feature,known)[title],2*LONG)})),COMMON.sentences,
{title:"id",data:!0,value:feature=>clean(feature.id,200)}]}function columnsOf(data){let{certainty,reports,mentions,confidence}=COMMON,
more=toldColumns(data);return{place:[textColumn("name"),{title:"kind",value:({properties})=>kindOf(data,properties.kind).
label},{title:"country",value:({properties})=>clean(properties.country_name||properties.country)},textColumn("admin1"),{
title:"lat",number:!0,value:({geometry})=>geometry.coordinates[1]},{title:"lon",number:!0,value:({geometry})=>geometry.coordinates[0]},
{title:"uncertainty_km",number:!0,data:!0,value:feature=>figure2(ringOf(feature)||null)},confidence,mentions,reports,{...textColumn(
"gazetteer_id"),data:!0},certainty,...more],route:[textColumn("mover"),textColumn("status"),...["origin","via","destinat\
ion"].map(role=>({title:role,value:({properties})=>stopNames2(properties,role)})),{title:"undrawn",data:!0,value:({properties})=>clean(
properties.undrawn)},{title:"length_km",number:!0,value:({properties})=>figure2(properties.length_km)},{title:"stated_km",
value:({properties})=>stated(properties)},confidence,reports,certainty,...more],unresolved:[textColumn("name"),{title:"b\
est_guess",value:({properties})=>guess(properties,"name")},{title:"guess_country",value:({properties})=>guess(properties,
"country_name")||guess(properties,"country")},{title:"guess_confidence",number:!0,value:({properties})=>figure2(properties.
alternatives[0]?.confidence)},{title:"candidates",number:!0,value:({properties})=>properties.alternatives.length},mentions,
reports,...more]}}var harmless=value=>typeof value=="string"&&/^[\s]*[=+\-@\t\r＝＋－＠]/u.test(value)?`'${value}`:String(
value);function csv(columns,features,between2=","){let cell=value=>{if(typeof value=="number"&&between2===";")return String(
value).replace(".",",");let text=harmless(value);return/[",\r\n;\t]/.test(text)||text!==text.trim()?`"${text.replaceAll(
'"','""')}"`:text};return[columns.map(({title})=>title),...features.map(feature=>columns.map(({value})=>value(feature)))].
map(cells=>`${cells.map(cell).join(between2)}\r
`).join("")}var tabbed=(columns,features)=>[columns.map(({title})=>title),...features.map(feature=>columns.map(({value})=>value(
feature)))].map(cells=>cells.map(value=>harmless(value).replace(/\s+/g," ")).join("	")).join(`
`);var PART=/([NSEW])|([-+]?\d+(?:\.\d+)?)\s*(?:°|º|˚|'{1,2}|′|″|’|”|"|deg|d(?![a-z])|min|m(?![a-z])|sec)?/giy,BETWEEN=/(?:[\s,;:/()@]|geo|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|=)+/giy,
DECIMAL_COMMAS=/^\s*[-+]?\d+,\d+(?:\s*;\s*|\s+)[-+]?\d+,\d+\s*$/;function partsOf2(text){let found=[];for(let at2=0;at2<
text.length;){if(BETWEEN.lastIndex=at2,BETWEEN.test(text)){at2=BETWEEN.lastIndex;continue}PART.lastIndex=at2;let part2=PART.
exec(text);if(!part2)return null;found.push(part2[1]?part2[1].toUpperCase():part2[2]),at2=PART.lastIndex}return found}function degrees(numbers,letter){
let[whole2,...parts]=numbers.map(Number);if(!numbers.length||numbers.length>3||parts.some(part2=>part2<0||part2>=60))return NaN;
let size=Math.abs(whole2)+(parts[0]||0)/60+(parts[1]||0)/3600;return numbers[0].startsWith("-")!==["S","W"].includes(letter)?
-size:size}function readPosition(text){if(text.length>100)return null;let plain=text.replaceAll("−","-"),parts=partsOf2(
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
look=()=>{let at2=readPosition(field.value),names=at2||field.value.trim().length<2?[]:search(field.value).slice(0,MOST_FOUND);
return found.replaceChildren(...names.map(row)),said.textContent="",{at:at2,names}},go=()=>{let{at:at2,names}=look();at2?
put(positionCell(at2),positionCell(at2),[at2.lng,at2.lat]):names.length===1?choose(names[0]):said.textContent=names.length?
"Choose one of these":"Neither coordinates nor a name that this map knows. Latitude first: 15.5, 32.5 or 15°30′N 32°30′E"};
return field.addEventListener("input",look),field.addEventListener("keydown",event=>{event.key==="Enter"&&(event.preventDefault(),
go())}),make("div.gm-where",{},make("label.gm-field",{},make("span",{},"Coordinates or a name"),field),make("button.gm-b\
utton",{type:"button",click:go},"Put it there"),said,found)}var NO_PLACE="not a place",EVERY_REPORT="*",IDENTIFIER=/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u,PLACE=/^(?:not a place|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?|[\p{L}\p{N}][^\s:,]*:[^\s,;"]+)$/u,
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
let said=make("p.gm-told",{role:"status"}),scope=scopeOf(feature,desk),note=(place2,words2,at2)=>{said.textContent=desk.
correct(feature,place2,words2,at2,scope.value)},pinned=at2=>note(positionCell(at2),positionCell(at2),[at2.lng,at2.lat]),
button3=(words2,click)=>make("button.gm-button",{type:"button",click},words2);return make("details.gm-correct",{},make("\
summary",{},"Correct this"),make("label.gm-field",{},make("span",{},"What I say holds"),scope),make("div.gm-choices",{},
...candidates(feature,note),button3("Not a place",()=>note(NO_PLACE,NO_PLACE,null)),movePin&&button3("Move the pin",()=>movePin(
pinned))),whereField(desk.search,note),said)}function correctedPlace({properties:{mentions}},desk){if(!mentions||!desk.any())return null;let lines=mentions.map(desk.
lineOf),[first,...others]=lines.filter(Boolean);return first?others.length+1===lines.length&&others.every(({place:place2})=>place2===
first.place)?{denied:first.place===NO_PLACE,at:first.at||null,words:first.words}:{denied:!1,at:null,words:`other places \
in ${figure(others.length+1)} of ${count(lines.length,"mention")}`}:null}function markOf(name){let label=`${name}, where\
 you put it`,shape=draw("path",{d:"M8 15C5 11 2 8.5 2 5.8A6 6 0 0 1 14 5.8C14 8.5 11 11 8 15Z"});return make("button.gm-\
marker.gm-put",{type:"button","aria-label":label},draw("svg",{viewBox:"0 0 16 16",width:24,height:24,"aria-hidden":"true"},
shape))}function rerouted({feature},desk,features){let{stops,tellings}=feature.properties,made2=correctedRoute(feature,desk),
before=whereabouts2(feature,features),reports=(tellings||[]).map(({report:report2})=>report2),lineOf=surface=>reports.map(
report2=>desk.lineOf({surface,report:report2})).find(Boolean),at2=stop=>{let line=stop.given?null:lineOf(stop.surface);return line?.
place===NO_PLACE?null:line?.at||before(stop)};if(made2?.denied||!stops.some(({surface})=>lineOf(surface)))return[made2,before];
let placed=(made2?.stops||stops.map(stop=>({...stop,given:!1}))).filter(stop=>at2(stop));return[{denied:!1,mover:null,status:null,
words:made2?.words||"corrected",...made2,stops:placed,moved:!0},at2]}function markNames({data,desk},pane){let byId=null,
mark=()=>{byId||=new Map(data.document.features.map(feature=>[feature.id,feature]));for(let name of pane.querySelectorAll(
"[data-of]")){let feature=byId.get(name.getAttribute("data-of")||"");name.classList.toggle("gm-moved",!!(feature&&correctedPlace(
feature,desk)))}};return pane.addEventListener("toggle",()=>desk.any()&&mark(),!0),mark}function showCorrections(scene,layers,go,pane){
let{map:map2,data,desk}=scene,{features}=data.document,markText=markNames(scene,pane),origins=new Map,marks=[],near=([lon,
lat]=[0,0],around=map2.getCenter().lng)=>leaflet_default.latLng(lat,lon+360*Math.round((around-lon)/360)),move=view=>{let placed=view.
guess?null:correctedPlace(view.feature,desk);if(!placed&&!view.corrected)return!1;origins.has(view)||origins.set(view,view.
at);let origin=origins.get(view);return view.at=placed?.at?near(placed.at,origin.lng):origin,view.corrected=placed,view.
layer?.setLatLng(view.at),view.button?.classList.toggle("gm-moved",!!placed),view.button?.classList.toggle("gm-struck",!!placed?.
denied),!0},put=(at2,name,click)=>{let view={button:markOf(name)},icon=leaflet_default.divIcon({html:view.button,className:"\
gm-icon",iconSize:[0,0]}),mark=leaflet_default.marker(near(at2),{icon,keyboard:!1,bubblingMouseEvents:!1,zIndexOffset:5e3});
marks.push(mark.on("click",()=>click(view.button)).addTo(map2))},show=()=>{layers.places.map(move).some(Boolean)&&layers.
update();for(let view of layers.routes)view.mark(...rerouted(view,desk,features));markText();for(let mark of marks)mark.
remove();marks=[];for(let feature of layers.unresolved){let placed=correctedPlace(feature,desk);placed?.at&&put(placed.at,
clean(feature.properties.name),button3=>go(feature,button3))}for(let line of desk.missed())line.at&&line.at.every(isNumber)&&
put(line.at,clean(line.surface),()=>desk.lead())};desk.watch(show),desk.any()&&show()}var ROWS_AT_ONCE=200,TITLES={place:"Places",route:"Routes",unresolved:"Names not placed"};async function copy(text,near){
let{permissionsPolicy,featurePolicy}=document;try{if((permissionsPolicy||featurePolicy)?.allowsFeature("clipboard-write")===
!1)throw new Error("not allowed");return await navigator.clipboard.writeText(text),!0}catch{let field=make("textarea.gm-\
heard",{readonly:!0,"aria-hidden":"true",tabindex:"-1"});field.value=text,near.append(field),field.select();let copied=document.
execCommand("copy");return field.remove(),copied}}function tableRow(columns,feature,go){let cells=columns.map(({value,number:number2},index)=>{
let words2=String(value(feature));return index>0?make(number2?"td.gm-figure":"td",{dir:"auto"},clean(words2,200)):make("\
th",{scope:"row"},make("button.gm-link",{type:"button",click:()=>go(feature)},isolated(words2||"movement")))});return make(
"tr",{},...cells)}function sortable(columns,features,go){let collator=new Intl.Collator("en",{numeric:!0,sensitivity:"ba\
se"}),order=features,[sorted,down]=[-1,!1],heads=columns.map(({title},index)=>make("th",{scope:"col"},make("button.gm-so\
rt",{type:"button",click:()=>sort(index)},title.replace("_"," ")))),body=make("tbody"),rest=make("button.gm-more",{type:"\
button",click:()=>more()}),more=()=>{let from=body.childElementCount;body.append(...order.slice(from,from+ROWS_AT_ONCE).
map(feature=>tableRow(columns,feature,go)));let left=order.length-body.childElementCount;rest.hidden=left<=0,rest.textContent=
`Show more (${count(left,"is","are")} left)`},sort=index=>{[sorted,down]=[index,sorted===index&&!down];let keyed=features.
map(feature=>({feature,key:columns[index].value(feature)}));keyed.sort((one,other)=>(down?-1:1)*(typeof one.key=="number"&&
typeof other.key=="number"?one.key-other.key:collator.compare(String(one.key),String(other.key)))),order=keyed.map(({feature})=>feature),
heads.forEach((head,number2)=>number2===sorted?head.setAttribute("aria-sort",down?"descending":"ascending"):head.removeAttribute(
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
type,button:button3}of tabs){let number2=of(type).length;button3.textContent=`${TITLES[type]} ${figure(number2)}`}choose(
of("place").length||!of("route").length?"place":"route"),dialog.showModal()}}}var MOST_LINES=1e4,LONGEST=1e5;function markOf2({title,reports,features}){let known=[title,...reports.map(({id})=>id),...features.
slice(0,1e3).map(({id})=>id)].join(`
`),mark=2166136261;for(let index=0;index<known.length;index+=1)mark=Math.imul(mark^known.charCodeAt(index),16777619)>>>0;
return`${mark.toString(36)}-${features.length}`}var isText=value=>typeof value=="string"&&value.length<=LONGEST,isLine=line=>line!==
null&&typeof line=="object"&&Object.entries(line).every(([name,value])=>name==="at"?value===null||isPosition(value):isText(
value))&&["surface","report","place","words"].every(name=>isText(line[name]))&&(line.route===void 0?PLACE.test(line.place):
line.place===""),isPosition=at2=>Array.isArray(at2)&&at2.length===2&&at2.every(isNumber)&&Math.abs(at2[0])<=540&&Math.abs(
at2[1])<=90,isChange=change=>change!==null&&typeof change=="object"&&isText(change.mover)&&isText(change.status)&&typeof change.
denied=="boolean"&&Array.isArray(change.stops)&&change.stops.every(stop=>isText(stop?.role)&&isText(stop.surface)&&typeof stop.
given=="boolean");function keeper(content){let key=`geomap-corrections-${markOf2(content)}`;return{read(){try{return JSON.
parse(localStorage.getItem(key)||"[]").slice(0,MOST_LINES).filter(one=>isText(one?.[0])&&isLine(one[1])&&(one[1].route===
void 0?one[2]===null:isChange(one[2])))}catch{return[]}},write(kept){try{return kept.length?localStorage.setItem(key,JSON.
stringify(kept)):localStorage.removeItem(key),!0}catch{return!1}}}}var MOST_FOUND2=12,folded=text=>text.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function find(index,question){
let wanted2=folded(question).split(/\s+/).filter(Boolean);if(!wanted2.length)return[];let found=[[],[],[]];for(let thing of index)
if(wanted2.every(word=>thing.words.includes(word))&&(found[thing.words.startsWith(wanted2.join(" "))?0:thing.words.includes(
` ${wanted2[0]}`)?1:2].push(thing),found[0].length>=MOST_FOUND2))break;return found.flat().slice(0,MOST_FOUND2)}function searchField(listId){
return make("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"fal\
se","aria-controls":listId,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function option({label,kind},id,choose){return make("li",{role:"\
option",id,"aria-selected":"false",mousedown:event=>event.preventDefault(),click:choose},isolated(label,160),make("span.\
gm-quiet",{},clean(kind,60)))}var noOption=id=>make("li.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"\
false",id},"Nothing found");function foundList(input,list,prefix,choose){let found=[],active=-1,open=shown=>{active=-1,list.
hidden=!shown,input.setAttribute("aria-expanded",String(shown)),input.removeAttribute("aria-activedescendant")};return{close:()=>open(
!1),chosen:()=>found[Math.max(active,0)],show(things,asked2){found=things,list.replaceChildren(...found.map((one,index)=>option(
one,`${prefix}-option-${index}`,()=>choose(one)))),!found.length&&asked2&&list.append(noOption(`${prefix}-option-none`)),
open(asked2)},move(step){let to=active<0?Math.min(0,step):active+step;active=found.length?(to+found.length)%found.length:
-1,[...list.children].forEach((one,index)=>one.setAttribute("aria-selected",String(index===active)));let current2=list.children[active];
current2&&(input.setAttribute("aria-activedescendant",current2.id),current2.scrollIntoView({block:"nearest"}))}}}function searchBox(things,prefix){
let index=null,chosen=!1,element=make("ul.gm-found",{id:`${prefix}-found`,role:"listbox","aria-label":"Found",hidden:!0}),
said=make("p.gm-heard",{role:"status"}),input=searchField(element.id),choose=one=>{one&&(chosen=!0,list.close(),one.go(input))},
list=foundList(input,element,prefix,choose),search=()=>{chosen=!1,index=index||things();let found=find(index,input.value),
asked2=input.value.trim()!=="";list.show(found,asked2),said.textContent=asked2?`${found.length} found`:""};return input.
addEventListener("input",search),input.addEventListener("focus",()=>input.value&&!chosen&&search()),input.addEventListener(
"click",()=>input.value&&element.hidden&&search()),input.addEventListener("blur",list.close),input.addEventListener("key\
down",event=>{event.key==="ArrowDown"||event.key==="ArrowUp"?(event.preventDefault(),element.hidden&&search(),list.move(
event.key==="ArrowDown"?1:-1)):event.key==="Enter"?(event.preventDefault(),choose(list.chosen())):event.key==="Escape"&&
(input.value="",list.close())}),{element:make("div.gm-search",{role:"search"},input,element,said),input}}function indexed(place2,lon,lat){let where=[clean(place2.kind,30),clean(place2.admin1),clean(place2.country_name||place2.
country)],name=clean(place2.name);return{...{name,where:where.filter(Boolean).join(", "),place:place2.gazetteer_id},at:[
lon,lat],label:name,words:folded(name)}}function placesOf({features}){let found=new Map,add=(place2,lon,lat)=>{typeof place2.
gazetteer_id=="string"&&isNumber(lon)&&isNumber(lat)&&!found.has(place2.gazetteer_id)&&found.set(place2.gazetteer_id,indexed(
place2,lon,lat))};for(let{properties,geometry}of features){properties.type==="place"&&add(properties,geometry.coordinates[0],
geometry.coordinates[1]);for(let other of properties.alternatives||[])add(other,other.lon,other.lat)}return[...found.values()]}
function namesOf({name=[],lon=[],lat=[],kind=[],country=[],id=[]},known,kinds){return name.flatMap((one,index)=>{let place2={
name:one,gazetteer_id:id[index],country:country[index],kind:kinds[kind[index]]?.[0]};return PLACE.test(place2.gazetteer_id)&&
isNumber(lon[index])&&isNumber(lat[index])&&!known.has(place2.gazetteer_id)?[indexed(place2,lon[index],lat[index])]:[]})}
function nameSearch({document:document2,basemap,kinds}){let index=null,whole2=()=>{let places=placesOf(document2),known=new Set(
places.map(({place:place2})=>place2));return[...places,...namesOf(basemap.names||{},known,kinds||{})]};return words2=>find(
index||=whole2(),words2)}function colourAt(element,name){let probe=document.createElement("i");probe.style.color=`var(--gm-${name})`,element.append(
probe);let{color}=getComputedStyle(probe);return probe.remove(),color}var GROUPS=["kind","sure","status","report"],statusOf=feature=>drawnStatus(feature.properties.status),meets=(days,period2)=>period2===
null||days===null||days[1]>=period2[0]&&days[0]<=period2[1];function passing2(data,hidden){let number2=new Map(data.document.
reports.map((report2,index)=>[report2.id,index])),counts=(some2,id)=>some2===null||some2[number2.get(id)??-1]!==!1,told2=(some2,mentions)=>some2===
null||mentions.some(({report:report2})=>counts(some2,report2));return{counts,passes:(feature,some2)=>{let{type,confidence,
mentions,reports,kind}=feature.properties;return type==="unresolved"?told2(some2,mentions):hidden.sure.size&&hidden.sure.
has(drawnAs(confidence))?!1:type==="place"?hidden.kind.size&&hidden.kind.has(kindOf(data,kind).class)?!1:told2(some2,mentions):
hidden.status.has(statusOf(feature))?!1:some2===null||reports.some(id=>counts(some2,id))}}}function makeFilter(data){let{
reports}=data.document,days=reports.map(report2=>daysOf(report2.date)),hidden={kind:new Set,sure:new Set,status:new Set,
report:new Set},period2=null,guesses=!1,watchers=[],counting={now:null,ever:null},{counts,passes}=passing2(data,hidden),
change=()=>{let ever=hidden.report.size?reports.map(({id})=>!hidden.report.has(id)):null;counting={now:period2?days.map(
(some2,index)=>(!ever||ever[index])&&meets(some2,period2)):ever,ever};for(let watcher of watchers)watcher()};return{reportShown:id=>counts(
counting.now,id),shows:feature=>passes(feature,counting.now),pales:feature=>period2!==null&&!passes(feature,counting.now)&&
passes(feature,counting.ever),isShown:(group2,value)=>!hidden[group2].has(value),show(group2,values,shown){for(let value of values)
shown?hidden[group2].delete(value):hidden[group2].add(value);change()},get period(){return period2},set period(bounds){period2=
bounds,change()},get guesses(){return guesses},set guesses(shown){guesses=shown,change()},get everything(){return period2===
null&&GROUPS.every(group2=>hidden[group2].size===0)},hidden:group2=>[...hidden[group2]].sort(),reset(){for(let group2 of GROUPS)
hidden[group2].clear();period2=null,change()},watch:watcher=>{watchers.push(watcher)}}}var AREA="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function switchBox(filter,group2,value,...content){let box=make("input",
{type:"checkbox","data-switch":`${group2}:${value}`,change:()=>filter.show(group2,[value],box.checked)}),follow2=()=>{box.
checked=filter.isShown(group2,value)};return filter.watch(follow2),follow2(),make("label.gm-switch",{},box,...content)}function guessSwitch(filter,...content){
let box=make("input",{type:"checkbox","data-switch":"guesses",change:()=>filter.guesses=box.checked}),follow2=()=>{box.checked=
filter.guesses};return filter.watch(follow2),follow2(),make("label.gm-switch",{},box,...content)}function tally(keys){let found=new Map;
for(let key of keys)found.set(key,(found.get(key)||0)+1);return found}var sample=(height,...shapes2)=>draw("svg",{viewBox:`\
0 0 34 ${height}`,width:34,height,"aria-hidden":"true"},...shapes2),number=(total=0)=>make("span.gm-number",{},figure(total)),
group=(title,rows)=>rows.length?[make("fieldset",{},make("legend",{},title),...rows)]:[];function kindRows(places,filter){
let kinds=tally(places.map(view=>view.kind.class));return Object.keys(CLASSES).filter(letter=>kinds.has(letter)).map(letter=>switchBox(
filter,"kind",letter,symbol(letter,7,"filled",!1),CLASSES[letter].name,number(kinds.get(letter))))}function confidenceRows(views,guesses,filter){
let numbers=tally(views.map(view=>drawnAs(view.feature.properties.confidence))),rows=drawingsInWords().filter(([drawn])=>drawn!==
"dashed"||numbers.has(drawn)).map(([drawn,words2])=>switchBox(filter,"sure",drawn,symbol("P",6.5,drawn,!1),words2,number(
numbers.get(drawn))));return guesses&&rows.push(guessSwitch(filter,guessSymbol("P",6.5),"not placed: show the best guess",
number(guesses))),rows}function statusRows(routes,filter,{byStatus,numberOf}){let statuses=tally(routes.map(view=>statusOf(
view.feature))),colour=status=>byStatus?`gm-route-${numberOf(routes[0].feature,status)}`:"gm-route-any";return Object.keys(
STATUS).filter(status=>statuses.has(status)).map(status=>switchBox(filter,"status",status,statusLine(status,colour(status)),
STATUS[status],number(statuses.get(status))))}var actorRows=(routes,{sorts,numberOf})=>sorts.filter(({number:colour})=>routes.
some(view=>numberOf(view.feature)===colour)).map(({number:colour,words:words2,routes:many})=>make("li.gm-actor",{},sample(
12,draw("path",{d:"M1 6H33",class:`gm-line gm-route-${colour}`})),isolated(words2),number(many)));function undrawnRow(routes,filter){
let guessed=routes.filter(view=>view.guesses.length).length;if(!guessed)return[];let line=sample(12,draw("path",{d:"M1 6\
H33",class:"gm-guess-line"}));return[guessSwitch(filter,line,"not drawn, or not in whole: show the best guess",number(guessed))]}
function corridorRow(routes){if(!routes.some(view=>view.feature.properties.corridor))return[];let open=sample(12,draw("r\
ect",{width:34,height:12,class:"gm-corridor gm-open gm-route-0"}));return[make("li",{},open,"What the reported areas lea\
ve open")]}function exactnessRows(places){let rows=[1,5,25].map(mentions=>make("li",{},symbol("P",radiusOf(mentions),"fi\
lled",!1),count(mentions,"mention")));if(places.some(view=>view.kind.area&&!view.bounds)&&rows.push(make("li",{},symbol(
"A",7,"filled",!0),"Ringed: an area, the symbol is a point in it")),places.some(view=>view.bounds)){let[ground,line]=["g\
round","line"].map(part2=>draw("path",{d:AREA,class:`gm-area gm-A gm-area-filled gm-area-${part2}`}));rows.push(make("li",
{},sample(18,ground,line),"Outlined: the area that is meant"))}if(places.some(view=>ringOf(view.feature)>0)){let ring=draw(
"circle",{cx:17,cy:9,r:8,class:"gm-ring gm-X"});rows.push(make("li",{},sample(18,ring),"Dashed ring: it lies somewhere w\
ithin"))}return rows}var statusLine=(status,colour)=>sample(12,draw("path",{d:"M1 6H33",class:`gm-line ${colour} gm-stat\
us-${status}`}));function legendSection(places,routes,guesses,filter){let element=section("Legend",null,!1,legend(places,
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
255*Number(part2)))})`);function takeLook(from,to){let style=getComputedStyle(from);for(let property of LOOK)to.setAttribute(
property,plainColour(style.getPropertyValue(property)));to.removeAttribute("class")}function shapes(from,frame){let box=from.
getBoundingClientRect(),viewBox=from.getAttribute("viewBox"),[left,top,wide,high]=viewBox?viewBox.split(/[\s,]+/).map(Number):
[0,0,box.width,box.height],scale=Math.min(box.width/(wide||1),box.height/(high||1))||1,x=box.left-frame.left+(box.width-
wide*scale)/2-left*scale,y=box.top-frame.top+(box.height-high*scale)/2-top*scale,moved2=draw("g",{transform:`translate(${x}\
 ${y}) scale(${scale})`});for(let shape of from.querySelectorAll("path, circle, rect, text")){if(shape.matches(UNSEEN)||
getComputedStyle(shape).display==="none")continue;let copy2=shape.cloneNode(!1);takeLook(shape,copy2);for(let name of[...copy2.
attributes].map(attribute=>attribute.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.test(name)&&copy2.removeAttribute(
name);shape.localName==="text"&&(lettering(shape,copy2),copy2.append(shape.textContent||"")),moved2.append(copy2)}return moved2}
function lettering(from,to){let style=getComputedStyle(from);for(let property of["font-family","font-size","font-style",
"font-weight","letter-spacing"])to.setAttribute(property,style.getPropertyValue(property))}function labelText(label,frame,halo){
let box=label.getBoundingClientRect(),style=getComputedStyle(label),size=parseFloat(style.fontSize),text=draw("text",{x:box.
left-frame.left,y:box.top-frame.top+box.height/2+size*.34,fill:plainColour(style.color),stroke:halo,"stroke-width":3,"st\
roke-linejoin":"round","paint-order":"stroke",opacity:style.opacity}),turned=/rotate\((-?[\d.]+)deg\)/.exec(label.querySelector(
".gm-turned")?.style.transform),[x,y]=[box.left-frame.left+box.width/2,box.top-frame.top+box.height/2];if(turned&&text.setAttribute(
"transform",`rotate(${turned[1]} ${x} ${y})`),lettering(label,text),style.borderRadius==="50%")return text.setAttribute(
"stroke","none"),text.setAttribute("text-anchor","middle"),text.setAttribute("x",String(x)),text.textContent=label.textContent,
draw("g",{},draw("circle",{cx:x,cy:y,r:box.width/2,fill:plainColour(style.backgroundColor)}),text);let words2=label.textContent||
"";return text.textContent=style.textTransform==="uppercase"?words2.toLocaleUpperCase("en"):words2,text}function mapShapes(map2){
let container=map2.getContainer(),frame=container.getBoundingClientRect(),[width,height]=[Math.round(frame.width),Math.round(
frame.height)],style=getComputedStyle(container),halo=plainColour(colourAt(container,"halo")),seen=element=>{let box=element.
getBoundingClientRect();return box.right>frame.left&&box.left<frame.right&&box.bottom>frame.top&&box.top<frame.bottom},byHeight=(svgs,layer)=>svgs.
map(svg=>({svg,height:Number(getComputedStyle(svg.closest(layer)).zIndex)||0})).sort((one,other)=>one.height-other.height).
map(({svg})=>shapes(svg,frame)),parts=byHeight([...container.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),names=[
...container.querySelectorAll(".gm-label")].filter(seen).map(label=>labelText(label,frame,halo)),dots=[...container.querySelectorAll(
".gm-dot")].filter(seen).map(dot=>{let box=dot.getBoundingClientRect();return draw("circle",{cx:box.left-frame.left+box.
width/2,cy:box.top-frame.top+box.height/2,r:2,fill:plainColour(getComputedStyle(dot).backgroundColor)})}),markers=byHeight(
[...container.querySelectorAll(".gm-marker > svg")].filter(seen),".gm-icon"),ground=draw("rect",{width,height,fill:plainColour(
style.backgroundColor)});return draw("svg",{width,height,viewBox:`0 0 ${width} ${height}`,overflow:"hidden"},ground,...parts,
...dots,...names,...markers)}async function pixels2(svg,scale=2){let image=new Image;image.src=`data:image/svg+xml;chars\
et=utf-8,${encodeURIComponent(svg)}`,await image.decode();let canvas=document.createElement("canvas");return canvas.width=
image.naturalWidth*scale,canvas.height=image.naturalHeight*scale,canvas.getContext("2d").drawImage(image,0,0,canvas.width,
canvas.height),new Promise((resolve,reject)=>canvas.toBlob(blob=>blob?resolve(blob):reject(new Error("the picture is too\
 large for this browser")),"image/png"))}var CLOSEST2=11;function boundsOfSeen({map:map2,filter},{places,routes}){let shown=({feature})=>filter.shows(feature),points2=[
...places.filter(shown).map(view=>view.at),...routes.filter(shown).flatMap(view=>view.points.map(([lon,lat])=>leaflet_default.
latLng(lat,lon)))],window2=map2.getBounds(),seen=points2.filter(point=>window2.contains(point));return leaflet_default.latLngBounds(
seen.length?seen:points2)}function staged(scene,layers,width,height){let{map:map2}=scene,{style}=map2.getContainer(),before={
width:style.width,height:style.height},[centre,zoom,bounds]=[map2.getCenter(),map2.getZoom(),boundsOfSeen(scene,layers)],
resized=size=>{Object.assign(style,size),map2.stop().invalidateSize({animate:!1,pan:!1})};return resized({width:`${width}\
px`,height:`${height}px`}),bounds.isValid()&&map2.fitBounds(bounds,{padding:[Math.min(64,width/10),Math.min(44,height/10)],
maxZoom:Math.max(CLOSEST2,zoom),animate:!1}),()=>{resized(before),map2.setView(centre,zoom,{animate:!1})}}var SHAPES={"As seen":null,"Wide, 16:9":[1200,675],"Square, 1:1":[1080,1080],"Tall, 4:5":[1080,1350]},LEAST_HEIGHT=220,LEADING2=1.32,
MOST_LINES2={title:3,sentence:6},context=()=>document.createElement("canvas").getContext("2d");function ruler({size,family,
weight="400"}){let canvas=context();return canvas.font=`${weight} ${size}px ${family}`,text=>canvas.measureText(text).width}
function wrapped(text,width,wide){let lines=[],line="";for(let word of text.split(/\s+/).filter(Boolean)){let longer=line?
`${line} ${word}`:word;if(wide(longer)<=width){line=longer;continue}line&&lines.push(line),line="";for(let letter of wide(
word)<=width?[word]:word)line&&wide(line+letter)>width&&(lines.push(line),line=""),line+=letter}return line?[...lines,line]:
lines}function paragraph(text,type,width,most2=1/0){let all=wrapped(text,width,ruler(type)),lines=all.slice(0,most2);all.
length>most2&&(lines[most2-1]+=" …");let{size,family,weight="400",fill}=type,step=size*LEADING2,written=lines.map((line,index)=>{
let row=draw("text",{y:step*index+size,"font-family":family,"font-size":size,fill});return weight!=="400"&&row.setAttribute(
"font-weight",weight),row.textContent=line,row});return{element:draw("g",{},...written),height:lines.length*step}}var at=(element,x,y)=>draw(
"g",{transform:`translate(${x} ${y})`},element);function legendRows({map:map2,filter},{places,routes}){let window2=map2.
getBounds(),seen={places:places.filter(({feature,at:spot})=>filter.shows(feature)&&window2.contains(spot)),routes:routes.
filter(({feature,points:points2})=>filter.shows(feature)&&points2.some(([lon,lat])=>window2.contains([lat,lon])))},still=Object.
create(filter,{watch:{value:()=>{}}}),element=legend(seen.places,seen.routes,0,still,routes),rows=[...element.querySelectorAll(
"legend, label, li")].map(row=>{for(let number2 of row.querySelectorAll(".gm-number"))number2.remove();return{svg:row.querySelector(
"svg"),words:clean((row.textContent||"").trim(),80)}});return{element,rows:rows.filter(({words:words2})=>words2)}}function legendLines(scene,layers,type,width){
let{element,rows}=legendRows(scene,layers),[wide,bold]=[ruler(type),{...type,weight:"600"}];Object.assign(element.style,
{position:"absolute",left:"-9999px",display:"block"}),scene.map.getContainer().append(element);let[made2,step]=[draw("g",
{}),24],[x,y]=[0,0];for(let{svg,words:words2}of rows){let box=svg?.getBoundingClientRect(),needed=(box?box.width+5:0)+(box?
wide(words2):ruler(bold)(words2))+14;x>0&&x+needed>width&&([x,y]=[0,y+step]),svg&&box&&made2.append(at(shapes(svg,box),x,
y+(step-box.height)/2)),made2.append(at(paragraph(words2,box?type:bold,1/0).element,x+(box?box.width+5:0),y+5)),x+=needed}
return element.remove(),{element:made2,height:rows.length?y+step:0}}function rounded2(most2){let power=10**Math.floor(Math.
log10(most2));return power*([5,3,2].find(step=>step*power<=most2)||1)}function scaleBars(map2,type,halo){let{x,y}=map2.getSize(),
metres=map2.distance(map2.containerPointToLatLng([x/2-50,y/2]),map2.containerPointToLatLng([x/2+50,y/2])),bars=[{unit:metres<
2e3?"m":"km",metres:metres<2e3?1:1e3,tick:-5,words:-5},{unit:metres<2e3?"ft":"mi",metres:metres<2e3?.3048:1609.344,tick:5,
words:type.size+2}].map(bar=>{let length=rounded2(metres/bar.metres),long=length*bar.metres*100/metres,text=draw("text",
{x:4,y:bar.words,"font-family":type.family,"font-size":type.size,fill:type.fill});for(let[name,value]of Object.entries({
stroke:halo,"stroke-width":3,"paint-order":"stroke"}))text.setAttribute(name,String(value));text.textContent=`${figure(length)}\
 ${bar.unit}`;let line=draw("path",{d:`M0 ${bar.tick}V0H${long}V${bar.tick}`,fill:"none",stroke:type.fill});return draw(
"g",{},line,text)});return at(draw("g",{},...bars),12,y-28)}function period({data}){let dates=data.document.reports.map(
({date})=>clean(date,20)).filter(date=>dayOf(date)!==null).sort((one,other)=>Number(dayOf(one))-Number(dayOf(other))),ends=[
...new Set([dates[0],dates[dates.length-1]])].filter(Boolean).map(shownDate);return[count(reportsRead(data.document),"re\
port"),ends.join(" to ")].filter(Boolean).join(", ")}function creditsOf({data},tiles){let foreign=tiles&&`The online til\
es of the page (${tiles}) are not part of this picture, which has the map's own ground`,lines=["Borders: Natural Earth, \
de facto; they take no side",...data.document.attribution];return[foreign,...lines.map(line=>clean(line,300))].filter(Boolean).
join(" · ")}function tileCredit(map2){let container=map2.getContainer();return container.classList.contains("gm-tiled")?
container.parentElement?.querySelector(".gm-tile-credit")?.textContent||"of others":""}function framedPicture(scene,layers,shape){
let{map:map2,data}=scene,container=map2.getContainer(),style=getComputedStyle(container),colour=name=>plainColour(colourAt(
container,name)),serif=style.getPropertyValue("--gm-serif").replace(/\s+/g," ").trim(),width=shape?shape[0]:Math.round(container.
clientWidth),edge=width<600?12:24,across=width-2*edge,plain={family:style.fontFamily,fill:colour("ink")},tiles=tileCredit(
map2);container.classList.remove("gm-tiled"),map2.fire("resize");let title=clean(data.document.title,200),sentence2=clean(
data.document.summary,600)||period(scene),head=[paragraph(title,{...plain,family:serif,size:width<600?20:28,weight:"600"},
across,MOST_LINES2.title),paragraph(sentence2,{...plain,size:width<600?13:16},across,MOST_LINES2.sentence)],credit=paragraph(
creditsOf(scene,tiles),{...plain,fill:colour("quiet"),size:10},across),above=edge*.75+head[0].height+head[1].height+14,small={
...plain,size:12},below=()=>legendLines(scene,layers,small,across),key=below(),rest=total=>Math.max(LEAST_HEIGHT,Math.floor(
total-above-key.height-credit.height-edge*.5-16)),undo=shape&&staged(scene,layers,width,rest(shape[1]));undo&&(key=below());
let drawn=mapShapes(map2),high=shape?rest(shape[1]):Number(drawn.getAttribute("height"));drawn.setAttribute("height",String(
high)),drawn.setAttribute("viewBox",`0 0 ${width} ${high}`);let bars=scaleBars(map2,small,colour("halo"));undo?.(),tiles&&
container.classList.add("gm-tiled");let height=Math.ceil(above+high+key.height+credit.height+edge*.5+16),words2=draw("ti\
tle",{});words2.textContent=title;let picture=draw("svg",{xmlns:"http://www.w3.org/2000/svg",width,height,viewBox:`0 0 ${width}\
 ${height}`,role:"img"},words2,draw("rect",{width,height,fill:colour("paper")}),at(head[0].element,edge,edge*.75),at(head[1].
element,edge,edge*.75+head[0].height+4),at(drawn,0,above),at(bars,0,above),at(key.element,edge,above+high+6),at(credit.element,
edge,above+high+key.height+12));return new XMLSerializer().serializeToString(picture)}function download(content,name){let address=URL.createObjectURL(content);make("a",{href:address,download:name}).click(),
setTimeout(()=>URL.revokeObjectURL(address),6e4)}var fileName=title=>clean(title,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(
/^-+|-+$/g,"").toLowerCase()||"map";function shownDocument(content,shown){if(shown.length===content.features.length)return content;
let{bbox,...rest}=content;return{...rest,features:shown}}var textFile=(words2,type)=>new Blob([words2],{type:`${type};ch\
arset=utf-8`});function chooser(name,values){let select=make("select",{},...values.map(value=>make("option",{value},value)));
return{select,element:make("label.gm-choose",{},make("span",{},name),select)}}var PARTED={Commas:",","Semicolons, 1,5":"\
;"};function fileChoices(scene,layers,columns,shown){let content=scene.data.document,name=fileName(content.title),shape=chooser(
"Shape of pictures",Object.keys(SHAPES)),parted=chooser("Columns parted by",Object.keys(PARTED)),picture=()=>framedPicture(
scene,layers,SHAPES[shape.select.value]),said=()=>tileCredit(scene.map)?"The picture has the map's own ground, not the o\
nline tiles, and says so":"",table=(type,ending=`${type}s`)=>{let features=shown().filter(({properties})=>properties.type===
type),between2=PARTED[parted.select.value];download(textFile(`\uFEFF${csv(columns[type],features,between2)}`,"text/csv"),
`${name}-${ending}.csv`)},some2=type=>content.features.some(({properties})=>properties.type===type),tableOf=(words2,type,ending)=>some2(
type)?[[words2,()=>table(type,ending)]]:[];return[["Data as GeoJSON",()=>download(textFile(geojson(shownDocument(content,
shown())),"application/geo+json"),`${name}.geojson`)],parted.element,["Places as CSV",()=>table("place")],...tableOf("Ro\
utes as CSV","route"),...tableOf("Names not placed as CSV","unresolved","not-placed"),shape.element,["View as SVG",()=>(download(
textFile(picture(),"image/svg+xml"),`${name}.svg`),said())],["View as PNG",async()=>(download(await pixels2(picture()),`${name}\
.png`),said())]]}function copyChoices({data},shown,copied){return[["Copy data as GeoJSON",()=>copied(geojson(shownDocument(
data.document,shown())))]]}function choiceButton([words2,act],said){return make("li",{},make("button.gm-choice",{type:"b\
utton",click:async()=>{try{let answer=await act();said.textContent=typeof answer=="string"?answer:""}catch(error){said.textContent=
`That did not work: ${clean(String(error),120)}`}}},words2))}function closeFromOutside(menu,around){menu.addEventListener(
"keydown",event=>{event.key!=="Escape"||!menu.open||(menu.open=!1,menu.firstElementChild.focus(),event.stopPropagation())}),
around.addEventListener("pointerdown",event=>{event.composedPath().includes(menu)||(menu.open=!1)}),menu.addEventListener(
"focusout",event=>{event.relatedTarget&&!menu.contains(event.relatedTarget)&&(menu.open=!1)})}function saveMenu(scene,layers,columns,shown,link3){
let said=make("p.gm-quiet",{role:"status"}),may=allowance(),copied=async text=>await copy(text,menu)?"Copied":"The brows\
er does not allow to copy",choices=may.files?fileChoices(scene,layers,columns,shown):copyChoices(scene,shown,copied);may.
print&&choices.push(["Print",()=>print()]),scene.page.own&&may.link&&choices.push(["Copy a link to this view",()=>copied(
link3())]);let body=make("div.gm-menu-body",{},make("ul",{},...choices.map(choice2=>Array.isArray(choice2)?choiceButton(
choice2,said):make("li",{},choice2))),make("p.gm-quiet",{},"What is shown now; nothing leaves this page"),said),summary=make(
"summary.gm-button",{},"Save"),menu=make("details.gm-menu",{},summary,body);return closeFromOutside(menu,scene.page.target),
menu}function correctionRow({surface,route,words:words2,report:report2},undo){let label=`Take back the correction of ${route?
`the route ${clean(route)}`:clean(surface)}`;return make("li.gm-correction",{},make("span",{},isolated(route||surface),make(
"span.gm-quiet",{}," → ",isolated(words2)," · ",isolated(report2))),make("button.gm-button",{type:"button","aria-labe\
l":label,click:undo},"Undo"))}var button=(words2,click)=>make("button.gm-button",{type:"button",click},words2);function correctionSection(number2,...content){
return make("details.gm-section.gm-corrections",{open:!0,hidden:!0},make("summary",{},make("h2",{},"Corrections"),number2),
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
surface,report2),correct:(feature,place2,words2,at2,scope)=>{let all=feature.properties.mentions,one=scope&&scope!==EVERY_REPORT,
mentions=all.filter(({mention,report:report2})=>mention!=="coordinates"&&(!one||report2===scope)),fit2=mentions.filter(({
surface,report:report2})=>usable(surface)&&!CONTROLS.test(report2));for(let{surface,report:report2}of fit2)take({surface,
report:scope===EVERY_REPORT?scope:report2,place:place2,words:words2,at:at2});write();let left=mentions.length-fit2.length;
return said.textContent=left?`${left} cannot be corrected by file`:"",`${count(fit2.length,"mention")} noted as ${words2}\
. ${count(gathered.size,"correction")} so far.`},take:line=>{take(line),write()}}}var surfacesOf=features=>new Set(features.
flatMap(({properties})=>(properties.mentions||[]).map(({surface})=>surface)));function saveButton(title,gathered,list,said,done){
let{files}=allowance();return button(files?"Save corrections.csv":"Copy corrections.csv",async()=>{let text=correctionsFile(
gathered.values()),copied=!1;files?download(new Blob([text],{type:"text/csv;charset=utf-8"}),`${fileName(title)}-correct\
ions.csv`):(copied=await copy(text,list),said.textContent=copied?"Copied":"The browser does not allow to copy"),(files||
copied)&&done()})}function leavingGuard(lost){let warn=event=>event.preventDefault();return()=>(lost()?addEventListener:
removeEventListener)("beforeunload",warn)}var keptWords=kept=>kept?"Kept in this browser. The next run of geomap with --\
corrections obeys the file, and routes find their ways anew":"This page may not keep them: save the file before you leav\
e. The next run with --corrections obeys it";function correctionDesk(title,data){let{features,reports}=data.document,shared=null,
keeping=keeper(data.document),before=keeping.read(),gathered=new Map(before.map(([key,line])=>[key,line])),changes=new Map(
before.flatMap(([key,,change])=>change?[[key,change]]:[])),watchers=[],[kept,saved]=[!0,!0],list=make("ul.gm-list"),said=make(
"p.gm-quiet",{role:"status"}),number2=make("span.gm-number"),note=make("p.gm-quiet"),secured=()=>{saved=!0,guard()},clear=button(
"Take all back",()=>{gathered.clear(),write()}),acts=make("div.gm-choices",{},saveButton(title,gathered,list,said,secured),
clear),element=correctionSection(number2,list,note,acts,said),show=()=>{element.hidden=gathered.size===0,number2.textContent=
String(gathered.size),note.textContent=keptWords(kept),list.replaceChildren(...[...gathered].map(([key,one])=>correctionRow(
one,()=>undo(key))))},write=()=>{kept=keeping.write([...gathered].map(([key,line])=>[key,line,changes.get(key)||null])),
saved=!1,guard(),show();for(let watcher of watchers)watcher()},undo=key=>{gathered.delete(key),write(),list.querySelector(
"button")?.focus()},guard=leavingGuard(()=>gathered.size>0&&!kept&&!saved);show();let known=null;return{element,watch:watcher=>{
watchers.push(watcher)},any:()=>gathered.size>0,isShared:telling=>(shared||=sharedTellings(features)).has(keyOf2(telling)),
titleOf:id=>reports.find(report2=>report2.id===id)?.title||id,search:nameSearch(data),missed:()=>(known||=surfacesOf(features),
[...gathered.values()].filter(({surface,route})=>route===void 0&&!known?.has(surface))),lead:()=>element.firstElementChild.
focus(),...nameDesk(gathered,write,said),...routeDesk(gathered,changes,write)}}var PAPER={width:696,height:529},MOST_STEPS=10,MOST_NAMED3=12,MOST_FOLDED=2e3;function fitToPaper(scene,layers){let room=scene.
page.own?PAPER.width:scene.map.getContainer().clientWidth||PAPER.width;return staged(scene,layers,Math.min(PAPER.width,room),
PAPER.height)}function outside({map:map2,filter},{places}){let window2=map2.getBounds(),away=places.filter(({feature,at:at2,
bounds})=>filter.shows(feature)&&!(bounds?window2.intersects(bounds):window2.contains(at2)));if(!away.length)return"";let names=away.
slice(0,MOST_NAMED3).map(({name})=>clean(name,40)),rest=away.length-names.length;return`${count(away.length,"place lies",
"places lie")} outside this view: ${names.join(", ")}${rest>0?` and ${figure(rest)} more`:""}.`}function unfold(shell){for(let step=0;step<
MOST_STEPS;step+=1)for(let more of shell.querySelectorAll(".gm-panel .gm-more"))more.click();let folded2=[...shell.querySelectorAll(
"details:not([open]):not(.gm-menu)")].slice(0,MOST_FOLDED);for(let part2 of folded2)part2.setAttribute("open","");return()=>folded2.
forEach(part2=>part2.removeAttribute("open"))}function printOnPaper(scene,{shell,stage},layers){let{map:map2}=scene,undo=[],
prepare=()=>{if(undo.length||!map2.getContainer().isConnected)return;undo=[fitToPaper(scene,layers),unfold(shell)];let words2=outside(
scene,layers);if(!words2)return;let note=make("p.gm-print-note",{dir:"auto"},words2);stage.append(note),undo.push(()=>note.
remove())},restore=()=>{for(let step of undo.splice(0))step()},stopping=new AbortController,{signal}=stopping;window.addEventListener(
"beforeprint",prepare,{signal}),window.addEventListener("afterprint",restore,{signal}),matchMedia("print").addEventListener(
"change",({matches})=>matches?prepare():restore(),{signal}),map2.on("unload",()=>stopping.abort())}var NUDGE=4,LEAP=32,WAYS2={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function pinButton(name){return make(
"button.gm-pin",{type:"button","aria-label":`Pin for ${name}: drag it, or move it with the arrow keys; Enter sets it dow\
n, Escape takes it away`},draw("svg",{viewBox:"0 0 28 38",width:28,height:38,"aria-hidden":"true"},draw("path",{d:"M14 3\
7C8 27 2 21 2 13.5A12 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),draw("circle",{cx:14,cy:13.5,r:4.5})))}function nudge(map2,marker,way,by){
let point=map2.latLngToContainerPoint(marker.getLatLng()).add([way[0]*by,way[1]*by]);marker.setLatLng(map2.containerPointToLatLng(
point)),!map2.getBounds().contains(marker.getLatLng())&&map2.panInside(marker.getLatLng(),{padding:[40,40],animate:!1})}
function placePin(map2,at2,name,put,ended=()=>{}){let button3=pinButton(name),view={button:button3},marker=leaflet_default.
marker(at2,{icon:leaflet_default.divIcon({html:view.button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,
keyboard:!1,zIndexOffset:1e6}).addTo(map2),said=make("span",{role:"status"},"Drag the pin, or move it with the arrow key\
s"),end=()=>{marker.remove(),bar.remove(),map2.getContainer().focus({preventScroll:!0}),ended()},setDown=()=>{put(marker.
getLatLng()),end()},bar=make("div.gm-pin-bar",{},said,make("button.gm-button",{type:"button",click:setDown},"Set down"),
make("button.gm-button",{type:"button",click:end},"Cancel"));map2.getContainer().parentElement.append(bar);let tell=()=>{
let{lat,lng}=marker.getLatLng();said.textContent=`${lat.toFixed(4)}, ${lng.toFixed(4)}`};marker.on("drag",tell),button3.
addEventListener("keydown",event=>{let way=Object.hasOwn(WAYS2,event.key)?WAYS2[event.key]:null;if(event.key==="Enter")setDown();else if(event.
key==="Escape")end();else if(way)nudge(map2,marker,way,event.shiftKey?LEAP:NUDGE),tell();else return;event.preventDefault(),
event.stopPropagation()}),button3.focus({preventScroll:!0})}var LONGEST_NAME=100;function textsOf({reports,features}){let said=new Map;for(let{properties}of features)for(let{report:report2,
sentence:sentence2}of properties.mentions||properties.claims){let known=said.get(report2);known?known.push(sentence2):said.
set(report2,[sentence2])}return new Map(reports.map(({id,text})=>[id,oneLine(text??(said.get(id)||[]).join(`
`))]))}function standsIn(text,name){let word=character=>!!(character&&/[\p{L}\p{N}]/u.test(character));for(let at2=text.
indexOf(name);at2>=0;at2=text.indexOf(name,at2+1))if(!word(text[at2-1])&&!word(text[at2+name.length]))return!0;return!1}
function chosenIn(pane){let root=pane.getRootNode(),selection=root.getSelection?root.getSelection():document.getSelection(),
words2=oneLine(String(selection||"")),node=selection?.anchorNode,report2=pane.contains(node)&&node.parentElement?.closest(
"[data-report]")?.getAttribute("data-report");return report2&&words2&&words2.length<=LONGEST_NAME?{words:words2,report:report2}:
null}function missedPlace({map:map2,data,desk},pane){let{reports}=data.document,texts=null,said=make("p.gm-told",{role:"\
status"}),attributes={type:"text",autocomplete:"off",maxlength:String(LONGEST_NAME),dir:"auto"},name=make("input.gm-inpu\
t",attributes),options=reports.slice(0,500).map(({id,title})=>[id,`only in ${clean(title||id,60)}`]),scope=choice([[EVERY_REPORT,
"in all reports, wherever the name stands"],...options],EVERY_REPORT),put=(place2,words2,at2)=>{let surface=oneLine(name.
value);texts||=textsOf(data.document);let within2=scope.value===EVERY_REPORT?[...texts.values()]:[texts.get(scope.value)||
""];!usable(surface)||CONTROLS.test(scope.value)?said.textContent="No file of corrections can hold this name":within2.some(
text=>standsIn(text,surface))?(desk.take({surface,report:scope.value,place:place2,words:words2,at:at2}),said.textContent=
`Noted: ${surface} is ${words2}`):said.textContent="No text here has this name so"},pin=()=>placePin(map2,map2.getCenter(),
clean(name.value)||"a place",at2=>put(positionCell(at2),positionCell(at2),[at2.lng,at2.lat])),form=make("details.gm-miss\
ed",{},make("summary",{},"A place is missing"),make("label.gm-field",{},make("span",{},"Its name, as the text has it"),name),
make("label.gm-field",{},make("span",{},"What I say holds"),scope),whereField(desk.search,put),make("button.gm-button",{
type:"button",click:pin},"Set a pin"),said),take=()=>{let chosen=chosenIn(pane);chosen&&(name.value=chosen.words,options.
some(([id])=>id===chosen.report)&&(scope.value=chosen.report))};for(let kind of["pointerup","keyup"])pane.addEventListener(
kind,event=>{form.contains(event.target)||take()});return form}function followSize(map2,open,elsewhere=!1){let view=()=>({center:map2.getCenter(),zoom:map2.getZoom()}),opened=view(),untouched=()=>opened.
zoom===map2.getZoom()&&map2.latLngToContainerPoint(opened.center).distanceTo(map2.getSize().divideBy(2))<2,follow2=()=>{
let[{x,y},{clientWidth,clientHeight}]=[map2.getSize(),map2.getContainer()];if(clientWidth===x&&clientHeight===y)return;let small=Math.
min(x,y)<80;elsewhere||!(small||untouched())?map2.invalidateSize({animate:!1,pan:small}):(open(),opened=view())},watching=new ResizeObserver(
follow2);watching.observe(map2.getContainer()),map2.on("unload",()=>watching.disconnect())}var FIELDS="input:not([type=checkbox], [type=range]), textarea, select";function leadToSearch(target,field,blocked,uncover){
target.addEventListener("keydown",event=>{let inField=event.composedPath()[0].matches?.(FIELDS);event.key!=="/"||event.ctrlKey||
event.metaKey||event.altKey||inField||blocked()||(event.preventDefault(),uncover(),field.focus(),field.select())})}function lookOf(get){let off=name=>["off","none","false"].includes(get(name)||""),theme=get("theme");return{compact:get(
"compact")!==null&&!off("compact"),theme:theme==="light"||theme==="dark"?theme:"auto",wheel:["on","true","map"].includes(
get("wheel")||""),panel:off("panel")?"off":get("panel")==="closed"?"closed":"open",search:!off("search")}}function dress(look,{
shell,details},content,own){let classes={"gm-compact":look.compact,"gm-no-panel":look.panel==="off","gm-no-search":!look.
search};for(let[name,wanted2]of Object.entries(classes))shell.classList.toggle(name,wanted2);if(shell.classList.add("gm-\
guest"),look.panel!=="open"&&details.set(!1),!look.compact)return;let words2=clean(content.summary,LONG)||clean(content.
title,LONG);shell.prepend(make(own?"h1.gm-told-line":"p.gm-told-line",{dir:"auto",title:words2},words2))}function decoded(value=""){try{return decodeURIComponent(value)}catch{return""}}function readLink(hash){let parts=new URLSearchParams(
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
"&")}`}function keepLink(current2,follow2){let timer=0,written=location.hash;return addEventListener("hashchange",()=>{location.
hash!==written&&(written=location.hash,follow2(readLink(location.hash)))}),()=>{clearTimeout(timer),timer=setTimeout(()=>{
try{written=current2(),history.replaceState(null,"",written),written=location.hash}catch{}},250)}}function featureOf(features,id,telling){
let found=features.find(one=>one.id===id);if(found||!telling)return found;let told2=features.filter(({properties})=>properties.
tellings?.some(one=>one.id===telling));return told2.length===1?told2[0]:void 0}function sayGone(map2,selection){let said=make(
"p.gm-gone",{role:"status"},"Not everything that this link names is on this map. It was made from other reports, or by a\
n older geomap."),close=()=>said.remove();said.append(" ",make("button.gm-link",{type:"button",click:close},"Close"));let stage=map2.
getContainer().parentElement;stage.querySelector(".gm-gone")?.remove(),stage.append(said),selection.watch(close)}function obeying({
map:map2,data,filter},selection,opener2){return({view,hide:wanted2,period:period2,guesses,open,telling})=>{let reports=new Set(
data.document.reports.map(({id})=>id)),hide=wanted2.filter(([group2,value])=>group2!=="report"||reports.has(value));if(hide.
length||period2||!filter.everything){filter.reset();for(let[group2,value]of hide)filter.show(group2,[value],!1);period2&&
(filter.period=period2)}guesses!==filter.guesses&&(filter.guesses=guesses),view&&map2.setView([view.lat,view.lon],view.zoom,
{animate:!1});let feature=open===null?null:featureOf(data.document.features,open,telling);if((hide.length<wanted2.length||
open!==null&&!feature)&&sayGone(map2,selection),!feature)return;let place2=selection.placeOf(feature);view&&place2?selection.
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
d")];return label?steps.find(one=>one.getAttribute("aria-label")===label)||steps[0]:void 0}function cardDock(map2,stage,left){
let container=map2.getContainer(),bar=make("div.gm-dock-bar"),body=make("div.gm-dock-body"),dock=make("div.gm-dock",{role:"\
dialog",hidden:!0},bar,body);stage.append(dock);let opener2=null,before=null,settled="",seen=()=>[map2.getCenter().lat,map2.
getCenter().lng,map2.getZoom()].map(one=>one.toFixed(4)).join(),settle=()=>dock.setAttribute("data-covers",stage.clientWidth>=
WIDE3?"right":"bottom");map2.on("resize",settle);let close=back=>{if(!before)return;let view=before;before=null,giveBack(
dock,opener2,container.closest(".gm-page")?.querySelector(".gm-grip"),container),dock.hidden=!0,body.replaceChildren(),back&&
map2.setView(view.center,view.zoom,{animate:!1}),left()};bar.append(closeButton(()=>close(seen()===settled)));let button3=bar.
lastChild;return map2.on("click",()=>close(!1)),{isOpen:()=>before!==null,close,show({name,card,opener:from,step=null,quiet=!1},lead){
before||={center:map2.getCenter(),zoom:map2.getZoom()},dock.contains(from)||(opener2=from);let way=from&&bar.contains(from)?
from.getAttribute("aria-label"):"";bar.replaceChildren(step||"",button3),body.replaceChildren(card),body.scrollTop=0,dock.
setAttribute("aria-label",name),dock.hidden=!1,settle(),lead(),settled=seen(),card.tabIndex=-1,quiet||(sameStep(bar,way)||
card).focus({preventScroll:!0})},stepAside(){let focused=focusedBeside(dock);return dock.hidden=!0,()=>{before&&(dock.hidden=
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
positionLine(feature))}function ringNote(offset){let radius=about(offset.uncertainty_km);return make("p.gm-note",{dir:"a\
uto"},offset.direction?`Within about ${radius} of this point, as the ring shows: the report only says how it lies from `:
`Within about ${radius} of here, as the ring shows: the report does not say which way from `,isolated(offset.from),".")}
function confidenceBar(confidence){let filled=draw("rect",{width:Math.max(1,48*Math.min(1,confidence)),height:6,rx:3,class:"\
gm-bar-filled"});return draw("svg",{width:48,height:6,class:"gm-bar","aria-hidden":"true"},draw("rect",{width:48,height:6,
rx:3,class:"gm-bar-empty"}),filled)}function guessList(data,guesses){if(!guesses.length)return make("p.gm-quiet",{},"The gazetteer has no place of this name\
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
d also be"),alternatives.length>1&&alternativesList(data,alternatives.slice(1),guess2.confidence))}var MOST_NAMES2=300,labelled=(label,field)=>make("label.gm-field",{},make("span",{},label),field),button2=(words2,click)=>make(
"button.gm-button",{type:"button",click},words2);function namesIn(features,report2){let found=new Map;for(let{properties}of features)
for(let mention of properties.mentions||[]){let name=oneLine(mention.surface);mention.report!==report2||!name||found.set(
name,Math.min(mention.start,found.get(name)??1/0))}return[...found].sort(([,one],[,other])=>one-other).slice(0,MOST_NAMES2).
map(([name])=>name)}function adding(draft,names,render,movePin,search){let chosen=choice(names.map(name=>[name,clean(name)]),
names[0]||""),add=()=>{addStop(draft.stops,{role:"via",surface:chosen.value,given:!1}),render()},pin=()=>movePin(at2=>{addStop(
draft.stops,{role:"via",surface:positionCell(at2),given:!0}),render()});return make("div.gm-edit-add",{},names.length>0&&
labelled("Another stop",chosen),names.length>0&&button2("Add",add),button2("Add by a pin",pin),whereField(search,place2=>{
addStop(draft.stops,{role:"via",surface:place2,given:!0}),render()}))}function fieldsOf(draft,names,movePin,search){let mover=make(
"input.gm-input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});mover.value=oneLine(draft.mover);let status=choice(
Object.entries(STATUS),draft.status),{list,render}=stopList(draft.stops),read=()=>({...draft,denied:!1,mover:mover.value,
status:status.value}),added=adding(draft,names,render,movePin,search);return{fields:[labelled("What moved",mover),labelled(
"Status",status),list,added],read}}function following(change,telling,desk){let mover=oneLine(change.mover)===oneLine(telling.
mover)?null:change.mover,status=change.status===telling.status?null:change.status;return other=>{let before=desk.changeOf(
other)||asTold(other);return{...before,denied:!1,mover:mover??before.mover,status:status??before.status}}}function routeForm(tellings,features,desk,movePin){
let said=make("p.gm-told",{role:"status"}),all=make("input",{type:"checkbox",checked:!0}),body=make("div"),which=choice(
tellings.map(({report:report2,sentence:sentence2},index)=>[String(index),`${clean(report2,40)}: ${clean(sentence2,60)}`]),
"0"),current2=()=>tellings[Number(which.value)],read=()=>asTold(current2()),show=()=>{let telling=current2(),before=desk.
changeOf(telling)||asTold(telling),draft={...before,stops:[...before.stops]},made2=fieldsOf(draft,namesIn(features,telling.
report),movePin,desk.search);read=made2.read,body.replaceChildren(...made2.fields)},decide=(change,made2)=>{let follows=one=>all.
checked&&!(change.denied&&desk.isShared(one)),decided=tellings.filter(telling=>telling!==current2()&&follows(telling)).map(
telling=>[telling,made2(telling)]);said.textContent=desk.correctRoute([[current2(),change],...decided]),said.scrollIntoView(
{block:"nearest"})},note=()=>decide(read(),following(read(),current2(),desk)),deny=()=>decide({...read(),denied:!0},telling=>({
...asTold(telling),denied:!0}));which.addEventListener("change",()=>{said.textContent="",show()}),show();let several=tellings.
length>1,words2=` Mover, status and “not a route” for all ${count(tellings.length,"telling")}`;return[several&&labelled(
"As told by",which),body,several&&make("label.gm-check",{},all,words2),make("div.gm-choices",{},button2("Note the correc\
tion",note),button2("Not a route",deny)),said]}function routeTools(feature,features,desk,movePin){let tellings=(feature.
properties.tellings||[]).filter(({route})=>route);if(!tellings.length)return null;let summary=make("summary",{click:()=>{
form.childElementCount===1&&form.append(...routeForm(tellings,features,desk,movePin).flatMap(one=>one||[]))}},"Correct t\
his route"),form=make("details.gm-correct.gm-route-form",{},summary);return form}function bringUp(shell,pane,calm){getComputedStyle(shell).gridTemplateColumns.split(" ").length===1&&pane.scrollIntoView(
{block:"start",behavior:calm?"auto":"smooth"})}function textButton({calm},shell,reading,feature){return make("button.gm-\
button",{type:"button",click:()=>{shell.text.set(!0),reading.light(feature),bringUp(shell.shell,reading.pane,calm),reading.
pane.focus({preventScroll:!0})}},"Show in the text")}function leadToUnplaced({calm},{aside,details},feature){details.set(
!0);let rows=[...aside.querySelectorAll("[data-unresolved]")],row=feature?rows.find(one=>one.getAttribute("data-unresolv\
ed")===feature.id):rows[0];row?.closest("details")?.setAttribute("open",""),row?.scrollIntoView({block:"center",behavior:calm?
"auto":"smooth"}),row?.focus({preventScroll:!0})}var asPlace=view=>view&&!("points"in view)?view:null;function reader({calm},{
shell,text},reading){return(report2,start)=>{text.set(!0);let article2=reading.show(report2),sentence2=isNumber(start)&&
article2?.querySelector(`[data-at="${start}"]`);bringUp(shell,reading.pane,calm),sentence2&&sentence2.scrollIntoView({block:"\
nearest"})}}function stoppingAt(features){let found=new Map;for(let route of features)for(let place2 of new Set((route.properties.
stops||[]).map(stop=>stop.place)))found.set(place2,[...found.get(place2)||[],route]);return found}function handsOf(scene,shell,reading,go){
let{features}=scene.data.document,stopping=null,byId=null;return{read:reader(scene,shell,reading),link:(id,words2)=>{byId||=
new Map(features.map(one=>[one.id,one]));let feature=byId.get(id);if(!feature)return words2;let link3=make("button.gm-li\
nk",{type:"button",click:()=>go(feature,link3)},words2);return link3},routesOf:place2=>(stopping||=stoppingAt(features)).
get(place2)||[]}}function current(map2,reading){let watchers=[],open=null;return{opened:()=>open,watch:watcher=>{watchers.
push(watcher)},select:feature=>{if(open!==feature){open&&map2.fire("gm-deselect",{feature:open}),open=feature,reading.light(
feature);for(let watcher of watchers)watcher(feature);feature&&map2.fire("gm-select",{feature})}}}}function cardMaker(scene,shell,reading,hands,stepAside){
let{map:map2,data,reports,desk,filter}=scene,shown=null,follow2=()=>{if(!shown)return;let{feature,card}=shown;if(card.querySelector(
".gm-route-head")?.replaceWith(routeHead(feature,correctedRoute(feature,desk),hands.link)),feature.properties.type==="ro\
ute")return;let placed=correctedPlace(feature,desk);card.querySelector(".gm-corrected")?.remove(),card.querySelector("h2")?.
classList.toggle("gm-struck",!!placed?.denied),placed&&card.querySelector("h2")?.after(make("p.gm-corrected",{},`Your co\
rrection: ${placed.words}`))};desk.watch(follow2);let pin=(name,at2)=>put=>placePin(map2,at2??map2.getCenter(),name,put,
stepAside()),made2=(feature,view)=>{let{type,name}=feature.properties,text=textButton(scene,shell,reading,feature);if(type===
"route"){let tools2=routeTools(feature,data.document.features,desk,pin("another stop",null));return routePopup(reports,feature,
correctedRoute(feature,desk),hands,text,tools2)}let tools=correctionTools(feature,desk,pin(clean(name),view?.at));return type===
"place"?placePopup(data,reports,feature,hands,text,tools):guessPopup(data,reports,feature,!!view&&filter.guesses,hands,text,
tools)};return(feature,view)=>(shown={feature,card:made2(feature,view)},follow2(),shown.card)}function makeSelection(scene,shell,reading){
let{map:map2,data,calm,filter}=scene,known=[],views=null,viewOf2=id=>(views||=new Map(known.map(view=>[view.feature.id,view])),
views.get(id)),{select,opened,watch}=current(map2,reading),dock=cardDock(map2,shell.stage,()=>select(null));closeByEscape(
shell.shell,()=>dock.close(!0));let order=()=>data.document.features.filter(({properties})=>properties.type==="route"),onMap=feature=>{
let view=viewOf2(feature.id);return view&&!("points"in view)&&view.guess&&!filter.guesses?void 0:view},open=(feature,opener2,near,quiet=!1)=>{
let{type,name:own}=feature.properties,route=type==="route",called=type==="place"?nameOf(feature,data.document):own,name=route?
`Route: ${routeName(feature.properties)}`:clean(called),card=cardOf(feature,asPlace(viewOf2(feature.id))),step=route?stepper(
feature,order().filter(filter.shows),go):null,view=onMap(feature);select(feature),dock.show({name,card,opener:opener2,step,
quiet},()=>view&&leadTo(map2,view,near))},go=(feature,opener2,quiet)=>{shell.stage.scrollIntoView({block:"nearest",behavior:calm?
"auto":"smooth"}),open(feature,opener2,!1,quiet)},cardOf=cardMaker(scene,shell,reading,handsOf(scene,shell,reading,go),()=>dock.
stepAside());return{opened,watch,close:(back=!1)=>dock.close(back),know:found=>{known=found},follow:movements=>{order=movements},
go,showPlace:({feature},opener2)=>open(feature,opener2,!0),showRoute:(feature,opener2)=>open(feature,opener2,!0),showCluster:(found,at2,opener2)=>{
select(null);let card=clusterCard(found,({feature})=>open(feature,opener2,!0)),name=`${count(found.length,"place")} in o\
ne spot`;dock.show({name,card,opener:opener2},()=>leadTo(map2,{...found[0],at:at2,bounds:null},!0))},placeOf:feature=>asPlace(
onMap(feature))}}var WORD=1600,MOVED=24,COMMAND=/Mac|iP(hone|ad|od)/.test(navigator.platform);function hints(stage){let hint=make("p.gm-h\
int",{"aria-hidden":"true"}),timer=0;return stage.append(hint),words2=>{hint.textContent=words2,hint.classList.add("gm-s\
aid"),clearTimeout(timer),timer=setTimeout(()=>hint.classList.remove("gm-said"),WORD)}}function shareGestures(map2,stage){
let container=map2.getContainer(),say=hints(stage),early={capture:!0,passive:!0},leave=event=>event.stopPropagation(),elsewhere=({
target})=>target.closest(".leaflet-control, .gm-pin, .gm-dock")!==null;container.addEventListener("wheel",event=>{event.
ctrlKey||event.metaKey||elsewhere(event)||(leave(event),say(`${COMMAND?"⌘":"Ctrl"} and the wheel zoom the map`))},early),
container.style.touchAction="pan-x pan-y";let from=0;container.addEventListener("touchstart",event=>{event.touches.length>
1||elsewhere(event)||(from=event.touches[0].clientY,leave(event))},early),container.addEventListener("touchmove",event=>{
event.touches.length>1||elsewhere(event)||Math.abs(event.touches[0].clientY-from)>MOVED&&say("Two fingers move the map")},
early)}var WIDE4=1e3,STATES=["peek","half","whole"],NEXT={peek:"Show details",half:"Show details in full",whole:"Hide details"},
PRESS=6,gripBar=()=>make("button.gm-grip",{type:"button","aria-controls":"gm-panel"},draw("svg",{viewBox:"0 0 40 10",width:40,
height:10,"aria-hidden":"true"},draw("path",{d:"M4 7.5L20 3L36 7.5"})));function makeDraggable(part2,shell,column,set){let from=0,
height=0,moved2=0,release=()=>{if(!height)return;let share=column.offsetHeight/shell.clientHeight;height=0,column.classList.
remove("gm-dragged"),column.style.height="",!(Math.abs(moved2)<=PRESS)&&set(share>.7?"whole":share>(moved2>0?.3:.4)?"hal\
f":"peek")};part2.addEventListener("pointerdown",event=>{shell.clientWidth>=WIDE4||event.button!==0||([from,height,moved2]=
[event.clientY,column.offsetHeight,0],part2.setPointerCapture(event.pointerId))}),part2.addEventListener("pointermove",event=>{
height&&(moved2=from-event.clientY,!(Math.abs(moved2)<=PRESS)&&(column.classList.add("gm-dragged"),column.style.height=`${Math.
max(60,Math.min(shell.clientHeight-12,height+moved2))}px`))}),part2.addEventListener("pointerup",release),part2.addEventListener(
"pointercancel",release),part2.addEventListener("click",event=>{Math.abs(moved2)>PRESS&&event.stopImmediatePropagation(),
moved2=0})}function bottomSheet(shell,column,title,tell){let state="half",wide=!0,grip=gripBar();column.prepend(grip);let isNarrow=()=>!wide,
set=wanted2=>{state=wanted2,shell.dataset.sheet=state,grip.setAttribute("aria-label",NEXT[state]),grip.setAttribute("ari\
a-expanded",String(state!=="peek")),tell(state!=="peek")},step=by=>set(STATES[Math.max(0,Math.min(STATES.length-1,STATES.
indexOf(state)+by))]);makeDraggable(grip,shell,column,set),makeDraggable(title,shell,column,set),grip.addEventListener("\
click",()=>state==="whole"?set("peek"):step(1)),grip.addEventListener("keydown",event=>{let by={ArrowUp:1,ArrowDown:-1,Home:-2,
End:2}[event.key];by&&(event.preventDefault(),step(by))});let measure=()=>{let now=shell.clientWidth>=WIDE4;now!==wide&&
(wide=now,set(wide?"half":"peek")),isNarrow()&&state==="peek"&&!column.style.height&&shell.style.setProperty("--gm-peek",
`${column.offsetHeight}px`)};set(state),measure();let watching=new ResizeObserver(measure);for(let part2 of[shell,column])
watching.observe(part2);return{set,isNarrow,state:()=>state}}function addSkip(part2,words2){let behind=make("span.gm-behind",{tabindex:"-1",blur:()=>behind.tabIndex=-1}),click=()=>{
behind.tabIndex=0,behind.focus()};part2.before(make("button.gm-skip",{type:"button",click},words2)),part2.after(behind)}var MOST_NOTICES=20;function toggleButton(name,shell,mark,controls2,press){let button3=make("button.gm-button.gm-toggle",
{type:"button","aria-controls":controls2,click:()=>press(shell.classList.contains(mark))});return{button:button3,set:shown=>{
shell.classList.toggle(mark,!shown),button3.setAttribute("aria-expanded",String(shown)),button3.textContent=`${shown?"Hi\
de":"Show"} ${name}`}}}function noticeList(notices){let said=notices.map(notice=>make("li",{dir:"auto"},clean(notice,LONG))),
list=make("ul.gm-notices",{"aria-label":"Notices"},...said);return said.length<2?list:make("details.gm-notices-fold",{},
make("summary",{},`${said.length} notices about this map`),list)}function storyHead(content,title,focus){let notices=Array.
isArray(content.notices)?content.notices.filter(notice=>clean(notice)):[],[heading,summary]=[make("h1",{dir:"auto"},title),
make("p.gm-summary",{role:"status"})],sentence2=clean(content.summary,LONG),told2=make("div.gm-lead",{},heading,sentence2&&
make("p.gm-tells",{dir:"auto"},`${sentence2}.`)),about2=make("div.gm-about",{},summary,focus!==""&&make("p.gm-focus",{dir:"\
auto"},focus),notices.length>0&&noticeList(notices.slice(0,MOST_NOTICES))),tools=make("div.gm-tools",{});return{head:make(
"header.gm-header",{},told2,about2,tools),heading,told:told2,summary,tools}}function buildShell(page,container,content,title,focus,reading){
let{head,heading,told:told2,summary,tools}=storyHead(content,title,focus),stage=make("div.gm-stage",{}),aside=make(page.
own?"aside.gm-panel":"section.gm-panel",{id:"gm-panel","aria-label":"Details",tabindex:"-1"}),column=make("div.gm-column",
{"data-covers":"bottom"},head,aside);reading.pane.id="gm-reading";let shell=make(page.own?"main.gm-page":"section.gm-pag\
e",{},column,stage,reading.pane);container.before(shell),stage.append(container),addSkip(stage,"Skip the map"),page.own||
addSkip(shell,"Skip this map and its lists"),container.setAttribute("role","region"),container.setAttribute("aria-label",
"Map");let panel2=toggleButton("details",shell,"gm-closed","gm-panel",shown=>details.set(shown)),sheet=bottomSheet(shell,
column,heading,panel2.set),details={set:shown=>sheet.set(shown?sheet.state()==="peek"?"half":sheet.state():"peek")},pane=toggleButton(
"text",shell,"gm-unread","gm-reading",shown=>text.set(shown)),text={set(shown){pane.set(shown),shown&&reading.fill()}};text.
set(!1);let close=()=>{text.set(!1),pane.button.focus()};return reading.pane.prepend(make("button.gm-close",{type:"butto\
n","aria-label":"Close the text",click:close},"×")),tools.append(panel2.button,pane.button),{shell,stage,aside,told:told2,
summary,tools,text,details,sheet}}var MOST3=60,UNITS=[["day",1,0],["week",7,0],["month",0,1],["year",0,12],["decade",0,120],["century",0,1200],["millenniu\
m",0,12e3]];function monthOf(day){let date=new Date(day*864e5);return 12*date.getUTCFullYear()+date.getUTCMonth()}function stepsOf(first,last){
for(let[unit,days,months]of UNITS){let size=days||months,[from,to]=days?[first,last]:[first,last].map(day=>Math.floor(monthOf(
day)/months)),number2=days?Math.floor((to-from)/days)+1:to-from+1;if(number2>MOST3&&size<12e3)continue;let starts=Array.
from({length:number2},(_,index)=>days?first+index*days:Math.max(first,dayNumber([0,(from+index)*months,1])));return{unit,
starts,at:day=>{let place2=days?(day-first)/days:Math.floor(monthOf(day)/months)-from;return Math.min(number2-1,Math.max(
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
off"})}function tally2(reports,days,{starts,at:at2}){let found=starts.map(()=>({mentions:0,routes:0}));return days.forEach(
(bounds,index)=>{if(!bounds)return;let[from,to]=bounds.map(at2);for(let step=from;step<=to;step+=1)found[step].mentions+=
reports[index].places/(to-from+1),found[step].routes+=reports[index].routes/(to-from+1)}),found}function barChart(told2){
let highest=Math.max(1,...told2.map(({mentions,routes})=>Math.max(mentions,routes))),bar=(x,width,value,name="")=>{let height=value>
0?Math.max(.8,20*value/highest):0;return draw("rect",{x,width,y:20-height,height,class:name})},bars=told2.map(({mentions,
routes},index)=>draw("g",{},bar(index+.08,.84,mentions),bar(index+.3,.4,routes,"gm-moves"))),box={viewBox:`0 0 ${told2.length}\
 20`,preserveAspectRatio:"none"},chosen=draw("rect",{y:0,height:20,class:"gm-window"});return{chart:draw("svg",{...box,class:"\
gm-bars","aria-hidden":"true"},chosen,...bars),pale:([from,to])=>{let number2=to-from+1;chosen.setAttribute("x",String(from)),
chosen.setAttribute("width",String(number2===bars.length?0:number2)),bars.forEach((one,index)=>one.classList.toggle("gm-\
out",index<from||index>to))}}}function dragOver(chart,number2,chosen,choose){let stepAt=event=>{let{left,width}=chart.getBoundingClientRect();
return Math.min(number2-1,Math.max(0,Math.floor((event.clientX-left)/width*number2)))};chart.addEventListener("pointerdo\
wn",event=>{if(event.button)return;let begin=stepAt(event),[from,to]=chosen(),moving=!(from===0&&to===number2-1)&&to>from&&
begin>=from&&begin<=to,drag=moved2=>{let now=stepAt(moved2),by=Math.min(number2-1-to,Math.max(-from,now-begin));choose(moving?
[from+by,to+by]:[Math.min(begin,now),Math.max(begin,now)])};chart.setPointerCapture(event.pointerId),chart.addEventListener(
"pointermove",drag),chart.addEventListener("lostpointercapture",()=>chart.removeEventListener("pointermove",drag),{once:!0}),
moving||drag(event)})}function inTurn(apply){let busy=!1,waiting=null,run=value=>{if(busy){waiting={value};return}busy=!0;
let begun=performance.now();apply(value),setTimeout(()=>{busy=!1;let next=waiting;waiting=null,next&&run(next.value)},Math.
max(16,performance.now()-begun))};return run}function brushOf(filter,{starts,at:at2},first,last){let set=inTurn(period2=>filter.
period=period2);return{chosen:()=>(filter.period||[first,last]).map(at2),choose:([from,to])=>set(from===0&&to===starts.length-
1?null:[starts[from],(starts[to+1]??last+1)-1])}}function notes(unit,undated){let stays=`${count(undated,"report has","r\
eports have")} no date and ${undated===1?"stays":"stay"} shown`,key=name=>make(`span.gm-key${name}`,{"aria-hidden":"true"});
return make("p.gm-quiet",{},key(""),"mentions, ",key(".gm-moves"),`movements by ${unit}`,undated>0&&`. ${stays}`)}function timeline(reports,filter){
let days=reports.map(report2=>daysOf(report2.date)),known=days.filter(bounds=>bounds!==null);if(new Set(known.map(([day])=>day)).
size<2)return null;let first=known.reduce((least,[day])=>Math.min(least,day),1/0),last=known.reduce((most3,[,day])=>Math.
max(most3,day),-1/0),steps=stepsOf(first,last),most2=steps.starts.length-1,told2=tally2(reports,days,steps),[from,to]=[slider(
"From",0,most2),slider("To",most2,most2)],{chart,pale}=barChart(told2),{chosen,choose}=brushOf(filter,steps,first,last),
play=player(most2,chosen,choose,([start,end])=>told2.slice(start,end+1).some(({mentions,routes})=>mentions+routes>0)),period2=make(
"output",{}),brush=make("div.gm-brush",{},chart,from,to);brush.style.setProperty("--gm-steps",String(most2+1));let follow2=()=>{
let[start,end]=filter.period||[first,last],[begin,close]=chosen();from.value=String(begin),to.value=String(close);let words2=[
Math.max(first,start),Math.min(last,end)].map(day=>shownDate(dateOf(day)));period2.textContent=words2.join(" to "),from.
setAttribute("aria-valuetext",words2[0]),to.setAttribute("aria-valuetext",words2[1]),from.classList.toggle("gm-above",begin===
most2),pale([begin,close]),play.follow()},slide=moved2=>{let other=moved2===from?to:from;Number(from.value)>Number(to.value)&&
(other.value=moved2.value),play.stop(),choose([Number(from.value),Number(to.value)])};for(let input of[from,to])input.addEventListener(
"input",()=>slide(input));dragOver(chart,most2+1,chosen,wanted2=>{play.stop(),choose(wanted2)}),filter.watch(follow2),follow2();
let undated=days.length-known.length;return make("div.gm-timeline",{},brush,make("div.gm-playing",{},...play.buttons,period2),
notes(steps.unit,undated))}var opener=event=>event.currentTarget;function placeRow(view,go){let place2=view.feature.properties,where=[view.kind.label,
clean(place2.country_name||place2.country)].filter(part2=>part2&&part2!==view.name).join(", ");return make("li",{},make(
"button.gm-item",{type:"button",click:event=>go(view.feature,opener(event))},symbol(view.kind.class,6,drawnAs(place2.confidence),
!1),make("span.gm-item-name",{},isolated(view.name),make("span.gm-quiet",{dir:"auto"},where)),make("span.gm-share",{},`×${timesNamed(
view.feature)}`)))}var unplacedNote=(guessed,filter)=>make("div.gm-unplaced-note",{},make("p.gm-quiet",{},"Not on the ma\
p, because it is not sure enough where they are."),guessed&&guessSwitch(filter,"Show the best guesses on the map"));function reportSwitches(reports,filter,switched){
let all=reports.map(({id})=>id),row=index=>{let report2=reports[index];return make("li",{},switched&&switchBox(filter,"r\
eport",report2.id,make("span.gm-heard",{},`Show ${clean(report2.title||report2.id)} on the map`)),make("div",{},citation(
new Map([[report2.id,report2]]),report2.id),make("span.gm-quiet",{},[count(report2.places,"place"),count(report2.routes,
"route"),`${figure(report2.unresolved)} not placed`].join(" · "))))},both=make("p.gm-pair",{},make("button.gm-button",{
type:"button",click:()=>filter.show("report",all,!0)},"All"),make("button.gm-button",{type:"button",click:()=>filter.show(
"report",all,!1)},"None"));return make("div",{},switched&&reports.length>1&&both,longList(switched&&reports.length>1?"ol\
.gm-list.gm-reports":"ol.gm-list.gm-reports.gm-one",reports.length,row,STEP,FEW))}function panel({data,reports,filter},{
places,routes,guesses,unresolved},story2,go,correct2){let all=data.document.reports,unresolvedRow=feature=>{let{name,mentions,
alternatives}=feature.properties;return make("li",{"data-unresolved":feature.id,tabindex:"-1"},make("strong",{},isolated(
name)),guessList(data,alternatives),evidence(reports,mentions),correct2(feature))},shows=({feature})=>filter.shows(feature),
isAll=!data.document.whole,time=isAll?timeline(all,filter):null,lists=[listSection("Places",places,shows,shown=>longList(
"ul.gm-list",shown.length,index=>placeRow(shown[index],go),STEP,FEW)),listSection("Names not placed",unresolved,filter.shows,
shown=>longList("ul.gm-list.gm-unresolved",shown.length,index=>unresolvedRow(shown[index]),STEP,FEW))];return lists[1].element.
firstElementChild?.after(unplacedNote(guesses.length>0,filter)),filter.watch(()=>lists.forEach(list=>list.update())),[story2,
...[places,unresolved].map((items,index)=>items.length>0&&lists[index].element),time&&section("Time",null,!0,time),section(
isAll?"Reports":"Reports quoted",all.length,all.length<=FEW,reportSwitches(all,filter,isAll)),(places.length>0||routes.length>
0)&&legendSection(places,routes,guesses.length,filter)].filter(one=>one instanceof HTMLElement)}var TELLING2=["mover","origin","via","destination"],MOST_SENTENCES2=4;function whenOf(route,reports){return route.properties.
reports.map(id=>reports.get(id)?.date||"").map(date=>[dayOf(date),date]).filter(([day])=>day!==null).sort((one,other)=>one[0]-
other[0])[0]||null}function inOrder(routes,reports){let number2=new Map([...reports.keys()].map((id,index)=>[id,index])),
keyOf3=({feature})=>{let when=whenOf(feature,reports),first=feature.properties.claims.map(claim=>[number2.get(claim.report),
claim.start]).sort((one,other)=>compare(one,other))[0];return[when?when[0]:1/0,...first||[1/0]]};return routes.map(view=>[
keyOf3(view),view]).sort(([one],[other])=>compare(one,other)).map(([,view])=>view)}function compare(one,other){let at2=one.
findIndex((value,index)=>value!==other[index]);return at2<0?0:one[at2]<other[at2]?-1:1}function toldBy(route){let byReport=new Map;
for(let claim of route.claims.slice(0,1e3)){if(!TELLING2.includes(claim.kind)||!claim.text)continue;let sentences2=byReport.
get(claim.report)||new Map;byReport.set(claim.report,sentences2);let same=sentences2.get(wordsOf(claim))||[];(!same.length||
same[0].sentence_start===claim.sentence_start)&&sentences2.set(wordsOf(claim),[...same,claim])}let amount=of=>new Set([...of.
values()].flat().map(({kind,text})=>kind+text)).size,[most2,...rest]=[...byReport.values()].sort((one,other)=>amount(other)-
amount(one)),told2=[...(most2||new Map).values()].sort(([one],[other])=>one.sentence_start-other.sentence_start),others=new Set(
rest.flatMap(of=>[...of.keys()]).filter(words2=>!most2.has(words2)));return{told:told2.slice(0,MOST_SENTENCES2),others:others.
size+Math.max(0,told2.length-MOST_SENTENCES2)}}var wordsOf=claim=>claim.sentence.split(/\s+/).join(" ").trim();function factsOf({
feature:{geometry,properties:route}},corrected,date){let stated2=route.claims.filter(claim=>claim.kind==="distance"&&isNumber(
claim.km)).map(claim=>figure(Math.round(claim.km)));return[date&&`report of ${shownDate(clean(date,40))}`,corrected?corrected.
words:clean(route.status,20),`read correctly: ${inWords(route.confidence)}`,!geometry&&`not drawn: ${whyUndrawn(route)}`,
geometry&&isNumber(route.length_km)&&`${kilometres(route.length_km)} drawn`,geometry&&route.undrawn==="legs"&&"not all o\
f it",stated2.length?`stated ${[...new Set(stated2)].slice(0,4).join(", ")} km`:""].filter(Boolean).join(" · ")}function sampleOf({
feature,number:number2}){let drawn=`gm-line gm-route-${number2} gm-status-${statusOf(feature)}`;return draw("svg",{viewBox:"\
0 0 22 12",width:22,height:12,"aria-hidden":"true"},draw("path",{d:"M1 6H21",class:feature.geometry?drawn:"gm-guess-line"}))}
var asTold2=stop=>stopName({...stop,name:stop.surface||stop.name});function wayOf(route,corrected){let told2=corrected&&
!corrected.denied?corrected:null,stops=told2?.stops||route.stops;return{mover:clean(told2?.mover||route.mover,60)||"move\
ment",stops:stops.slice(0,40).map(asTold2).join(" → ")}}function quotes(view,before,reports){let{told:told2,others}=toldBy(
view.feature.properties),known=new Set(before?toldBy(before.feature.properties).told.map(([claim])=>wordsOf(claim)):[]),
fresh=told2.filter(([claim])=>!known.has(wordsOf(claim))),rest=[told2.length>fresh.length&&(fresh.length?"told above in \
part":"told in the same words as above"),others>0&&`${count(others,"more sentence")} on its card`].filter(Boolean);return[
...fresh.map(claims2=>sentence(claims2,claims2.map(({text})=>text))),fresh.length>0&&citation(reports,fresh[0][0].report,
fresh[0][0]),rest.length>0&&make("p.gm-quiet.gm-others",{},rest.join("; "))]}function movementRow(view,before,{desk,reports},go){
let{feature}=view,corrected=correctedRoute(feature,desk),{mover,stops}=wayOf(feature.properties,corrected),when=whenOf(feature,
reports),click=event=>go(feature,event.currentTarget);return make(`li.gm-movement${corrected?.denied?".gm-struck":""}${feature.
geometry?"":".gm-undrawn"}`,{"data-listed":feature.id},make("button.gm-item",{type:"button",click},sampleOf(view),make("\
span.gm-item-name",{},make("strong",{},isolated(mover)),": ",isolated(stops,LONG),make("span.gm-quiet",{},factsOf(view,corrected,
when?when[1]:"")))),...quotes(view,before,reports))}function undrawnNote(routes,filter){let none=routes.filter(({feature})=>!feature.
geometry).length,part2=routes.filter(({feature})=>feature.properties.undrawn==="legs").length;if(!none&&!part2)return null;
let words2=[none&&`${figure(none)} not drawn, because it is not sure enough what moved where`,part2&&`${figure(part2)} d\
rawn without the legs to stops that are not placed`];return make("div.gm-unplaced-note",{},make("p.gm-quiet",{},`${words2.
filter(Boolean).join("; ")}.`),routes.some(view=>view.guesses.length)&&guessSwitch(filter,"Show the best guesses on the \
map"))}function story(scene,routes,go){let{filter,desk}=scene,list=null,listed=[],rowAt=index=>movementRow(listed[index],
listed[index-1],scene,go),content=shown=>(listed=shown,list=growingList("ol.gm-list.gm-movements",shown.length,rowAt,STEP,
FEW),list.box),{element,update}=listSection("What happened",routes,({feature})=>filter.shows(feature),content);return element.
append(undrawnNote(routes,filter)||""),filter.watch(update),desk.watch(()=>{for(let old of element.querySelectorAll("[da\
ta-listed]")){let index=listed.findIndex(({feature})=>feature.id===old.getAttribute("data-listed"));index>=0&&old.replaceWith(
rowAt(index))}}),{element,listed:()=>routes.filter(({feature})=>filter.shows(feature)),rowOf:view=>listed.includes(view)&&
list?.rowAt(listed.indexOf(view))||null}}function inShort({feature}){let sentences2=toldBy(feature.properties).told.map(
([claim])=>clean(wordsOf(claim),LONG)),{mover,stops}=wayOf(feature.properties,null);return{name:`${mover}: ${stops}`,sentence:sentences2.
join(" ")}}var FLIGHT=1.1,TRACE=1400,pause=milliseconds=>new Promise(resolve=>setTimeout(resolve,milliseconds)),standing=words2=>Math.
min(12e3,2500+50*words2.length),ICONS={"Play the story":"M3 1.5L13 8L3 14.5Z","Pause the story":"M3 2H6.5V14H3ZM9.5 2H13\
V14H9.5Z","Previous movement":"M10.5 2L4.5 8L10.5 14","Next movement":"M5.5 2L11.5 8L5.5 14","End of the story":"M3 3L13\
 13M13 3L3 13"};function dress2(button3,name){button3.setAttribute("aria-label",name),button3.title=name;let box={viewBox:"\
0 0 16 16",width:14,height:14,"aria-hidden":"true"};button3.replaceChildren(draw("svg",box,draw("path",{d:ICONS[name]})))}
function iconButton(name,click){let button3=make("button.gm-turn",{type:"button",click});return dress2(button3,name),button3}
function fly({map:map2,calm},view){let bounds=leaflet_default.latLngBounds(view.points.map(([lon,lat])=>leaflet_default.
latLng(lat,lon))),options={...freePart(map2),maxZoom:9};return calm?(map2.fitBounds(bounds,{...options,animate:!1}),Promise.
resolve()):new Promise(resolve=>{map2.once("moveend",resolve),setTimeout(resolve,2e3*FLIGHT),map2.flyToBounds(bounds,{...options,
duration:FLIGHT})})}async function present(scene,view,sentence2,wanted2){let drawn=view.points.length>1;drawn&&await fly(
scene,view),drawn&&wanted2(!1)&&await Promise.race([view.trace(scene.calm?0:TRACE),pause(2*TRACE)]),wanted2(!0)&&await pause(
standing(sentence2))}function controls({toggle,back,on,end}){let play=iconButton("Play the story",toggle);play.classList.
add("gm-play");let[previous,next]=[iconButton("Previous movement",back),iconButton("Next movement",on)],stop=iconButton(
"End of the story",end),number2=make("span.gm-number",{}),element=make("div.gm-player",{role:"group","aria-label":"Movem\
ents, one by one"},play,previous,number2,next,stop);return{element,show:(at2,total,playing)=>{element.hidden=total===0,number2.
textContent=at2<0?count(total,"route"):`${at2+1} of ${total}`,previous.hidden=next.hidden=total<2,stop.hidden=at2<0,dress2(
play,playing?"Pause the story":"Play the story")}}}function pointer(shell,story2,calm){let element=make("div.gm-now",{role:"\
status"});return{element,mark(view){for(let old of shell.aside.querySelectorAll(".gm-current"))old.classList.remove("gm-\
current");view&&story2.rowOf(view)?.classList.add("gm-current"),shell.shell.classList.toggle("gm-telling",view!==null&&element.
hasChildNodes())},tell(view,focused){let{name,sentence:sentence2}=inShort(view);element.replaceChildren(make("strong",{},
isolated(name,LONG)),make("p",{dir:"auto"},sentence2));let smoothly={block:"nearest",behavior:calm?"auto":"smooth"};return focused||
story2.rowOf(view)?.scrollIntoView(smoothly),sentence2},clear:()=>element.replaceChildren()}}function viewBefore(map2,calm){
let before=null;return{keep:()=>{before??={at:map2.getCenter(),zoom:map2.getZoom()}},forget:()=>{before=null},restore(){
before&&map2.setView(before.at,before.zoom,{animate:!calm}),before=null}}}function player2(scene,shell,story2,emphasise){
let{map:map2,calm}=scene,[current2,playing]=[null,!1],seen=viewBefore(map2,calm),turn=0,steps=story2.listed,place2=()=>current2?
steps().indexOf(current2):-1,nextTo=number2=>steps()[(number2+steps().length)%steps().length],at2=pointer(shell,story2,calm),
set=(view,play2=playing)=>{[current2,playing]=[view,play2],view?seen.keep():at2.clear(),at2.mark(view),show(place2(),steps().
length,playing)},step=async(view,focused=!1)=>{let on=playing;emphasise(view);let mine=++turn,sentence2=at2.tell(view,focused);
set(view,on),await present(scene,view,sentence2,long=>mine===turn&&(playing||!long)),!(mine!==turn||!playing)&&(place2()+
1<steps().length?step(nextTo(place2()+1)):end())},stop=view=>{turn+=1,set(view,!1)},play=()=>{playing=!0,step(nextTo(place2()+
1<steps().length?Math.max(0,place2()):0)),shell.sheet.isNarrow()&&shell.sheet.set("peek")},end=()=>{stop(null),emphasise(
null),seen.restore()},{element,show}=controls({toggle:()=>playing?stop(current2):play(),back:()=>step(nextTo(place2()<0?
-1:place2()-1)),on:()=>step(nextTo(place2()+1)),end});return map2.on("dragstart unload",()=>stop(current2)),scene.filter.
watch(()=>current2&&place2()<0?end():set(current2)),set(null),shell.told.after(element,at2.element),{step,know(view){at2.
clear(),stop(view),seen.forget()}}}function stepByKeys(list,choose){list.addEventListener("keydown",event=>{let row=event.
target.closest?.(".gm-movement"),by={ArrowDown:1,ArrowUp:-1}[event.key];if(!row||!by||event.altKey||event.ctrlKey||event.
metaKey)return;let other=by>0?row.nextElementSibling:row.previousElementSibling,button3=other?.querySelector(".gm-item");
button3&&(event.preventDefault(),button3.focus(),choose(other?.getAttribute("data-listed")||""))})}var MOST_WORDINGS=20;function place({feature,kind,name},go){let{mentions,name:own,country_name:countryName,country}=feature.
properties,wordings=new Set(mentions.slice(0,MOST_WORDINGS).map(mention=>clean(mention.surface)));return{kind:[kind.label,
clean(countryName||country)].filter(Boolean).join(", "),label:name,words:folded([name,clean(own),...wordings].join(" ")),
go:opener2=>go(feature,opener2)}}function report({id,title,source},read){return{kind:"report",label:clean(title||id),words:folded(
clean(`${title||""} ${id} ${source||""}`,400)),go:()=>read(id)}}function searchIndex({places,routes,unresolved},reports,go,read){
let named2=(kind,feature,label)=>({kind,label,words:folded(label),go:opener2=>go(feature,opener2)});return[...places.map(
view=>place(view,go)),...routes.map(({feature})=>named2("route",feature,routeName(feature.properties))),...unresolved.map(
feature=>named2("not placed",feature,clean(feature.properties.name))),...reports.map(one=>report(one,read))]}function correct({map:map2,desk,calm},stage,feature){return correctionTools(feature,desk,put=>{stage.scrollIntoView({block:"\
nearest",behavior:calm?"auto":"smooth"}),placePin(map2,map2.getCenter(),clean(feature.properties.name),put)})}function makeRoom({
sheet,text},selection){let before=null;selection.watch(feature=>{sheet.isNarrow()&&(feature&&text.set(!1),feature&&sheet.
state()!=="peek"?(before=sheet.state(),sheet.set("peek")):!feature&&before&&sheet.state()==="peek"&&(sheet.set(before),before=
null))})}function whatHappened(scene,shell,reading,layers,selection){if(!layers.routes.length)return null;let told2=story(
scene,inOrder(layers.routes,scene.reports),selection.go),steps=player2(scene,shell,told2,view=>{let feature=view&&view.feature;
selection.close(),layers.emphasise(feature),reading.light(feature)});selection.follow(()=>told2.listed().map(({feature})=>feature));
let viewOf2=id=>layers.routes.find(({feature})=>feature.id===id)||null;return stepByKeys(told2.element,id=>{let view=viewOf2(
id);view&&steps.step(view,!0)}),selection.watch(feature=>steps.know(viewOf2(feature?.id))),told2.element}function addTools(scene,shell,reading,layers,selection,current2){
let{data,filter,desk}=scene,content=data.document,read=id=>{shell.text.set(!0),reading.show(id)},search=searchBox(()=>searchIndex(
layers,content.reports,selection.go,read),"gm"),columns=columnsOf(data),shown=()=>content.features.filter(feature=>filter.
shows(feature)),table=tableDialog(columns,shown,feature=>selection.go(feature,tableButton)),tableButton=make("button.gm-\
button",{type:"button","aria-haspopup":"dialog",click:()=>table.open()},"Table"),reset=make("button.gm-button",{type:"bu\
tton",hidden:!0,click:()=>{filter.reset(),search.input.focus()}},"Show all"),link3=()=>location.href.replace(/[?#].*$/,"")+
current2();shell.tools.append(tableButton,saveMenu(scene,layers,columns,shown,link3),reset),shell.tools.prepend(search.element),
shell.shell.append(table.dialog);let told2=whatHappened(scene,shell,reading,layers,selection),lists=panel(scene,layers,told2,
selection.go,feature=>correct(scene,shell.stage,feature));return shell.aside.append(desk.element,...lists),makeRoom(shell,
selection),{field:search.input,reset,tableOpen:()=>table.dialog.open}}function credits(content){return make("details.gm-credits",{},make("summary",{},"Borders: Natural Earth, de facto; they \
take no side · Credits"),make("ul",{},...content.attribution.slice(0,40).map(line=>make("li",{dir:"auto"},clean(line,300))),
make("li",{},link("https://leafletjs.com","Leaflet"),", BSD 2-Clause")))}function summaryOf(content,filter,lead){let numbers=new Map,
undrawn=0;for(let feature of content.features){let{type}=feature.properties,found=numbers.get(type)||[0,0];numbers.set(type,
found),found[0]+=1,filter.shows(feature)&&(found[1]+=1,type==="route"&&!feature.geometry&&(undrawn+=1))}let of=(type,word,many=`${word}\
s`)=>{let[total,now]=numbers.get(type)||[0,0];return!total&&type!=="place"?"":now===total?count(total,word,many):`${figure(
now)} of ${count(total,word,many)}`},routes=of("route","route")+(undrawn?` (${figure(undrawn)} not drawn)`:""),words2=[count(
reportsRead(content),"report"),of("place","place"),routes].filter(Boolean).join(" · "),left=of("unresolved","name not p\
laced","names not placed");return left?[`${words2} · `,make("button.gm-link",{type:"button",click:lead},left)]:[words2]}
function focusInWords({countries,near,bounds,said}){let degrees2=(value,above,below)=>`${Number(Math.abs(value).toFixed(
2))}° ${value<0?below:above}`,[lon,lat]=[value=>degrees2(value,"E","W"),value=>degrees2(value,"N","S")],names=countries.
slice(0,8).map(({name,country})=>clean(name||country,60));return`Focus: ${[[names.slice(0,-1).join(", "),...names.slice(
-1)].filter(Boolean).join(" and "),near&&`near ${lat(near[1])}, ${lon(near[0])}`,bounds&&`${lon(bounds[0])} to ${lon(bounds[2])}\
, ${lat(bounds[1])} to ${lat(bounds[3])}`,said?"as the maker of this map said":"inferred from the reports"].filter(Boolean).
join(", ")}`}function addNotes(stage,content){stage.append(credits(content)),!content.features.some(({properties})=>properties.
type==="place")&&stage.append(make("p.gm-empty",{role:"status"},"No place was found in these reports"))}function drawMap(page,map2,data){
let content=data.document,title=clean(content.title,200)||(page.own?document.title:"");page.own&&(document.title=title);
let reports=new Map(content.reports.map(report2=>[report2.id,report2])),filter=makeFilter(data),calm=matchMedia("(prefer\
s-reduced-motion: reduce)").matches,scene={page,map:map2,data,reports,filter,desk:correctionDesk(title,data),calm},reading=readingPane(
content,(feature,opener2)=>selection.go(feature,opener2)),focus=content.focus?focusInWords(content.focus):"",shell=buildShell(
page,map2.getContainer(),content,title,focus,reading);addNotes(shell.stage,content),page.look&&dress(page.look,shell,content,
page.own),page.look&&!page.look.wheel&&shareGestures(map2,shell.stage);let selection=makeSelection(scene,shell,reading),
layers=drawLayers(scene,shell.stage,selection);selection.know([...layers.places,...layers.routes,...layers.guesses]);let current2=()=>writeLink(
map2.getCenter(),map2.getZoom(),filter,selection.opened()),tools=addTools(scene,shell,reading,layers,selection,current2),
obey=obeying(scene,selection,tools.field),changed=page.own?keepLink(current2,obey):()=>{},refresh=()=>{shell.summary.replaceChildren(
...summaryOf(content,filter,()=>leadToUnplaced(scene,shell))),tools.reset.hidden=filter.everything};showCorrections(scene,
layers,selection.go,reading.pane),reading.pane.append(missedPlace(scene,reading.pane)),selection.watch(layers.emphasise),
selection.watch(changed),filter.watch(()=>{layers.update(),refresh();let opened=selection.opened();opened&&!filter.shows(
opened)&&selection.close(),changed()}),refresh();let linked=page.own&&location.hash.length>1;return linked&&(layers.opening.
leave(),obey(readLink(location.hash))),map2.on("moveend",changed),leadToSearch(page.target,tools.field,tools.tableOpen,()=>shell.
details.set(!0)),followSize(map2,layers.opening.again,linked),printOnPaper(scene,shell,layers),shell.shell.dataset.ready=
"true",shell.shell}function sums(steps){let sum=0;return steps.map(step=>sum+=step)}function objectsOf(members,number2){let common=members.
filter(([,[presence]])=>presence===null).map(([key,[,inner]])=>[key,valuesOf(inner,number2)]),first=number2?Object.fromEntries(
common.map(([key,values])=>[key,values[0]])):{},made2=Array.from({length:number2},()=>({...first}));for(let[key,values]of common)
for(let index=1;index<number2;index+=1)made2[index][key]=values[index];for(let[key,[presence,inner]]of members){if(presence===
null)continue;let holders=made2.filter((_,index)=>presence[index]==="1");valuesOf(inner,holders.length).forEach((value,index)=>{
holders[index][key]=value})}return made2}function valuesOf([form,one,other],number2){if(form==="=")return new Array(number2).
fill(one);if(form==="i")return sums(one);if(form==="p")return valuesOf(other,number2).map(figure3=>`${one}${figure3}`);if(form===
"d")return valuesOf(other,number2).map(place2=>one[place2]);if(form==="l"){let lengths=valuesOf(one,number2),ends=sums(lengths),
flat=valuesOf(other,ends.length?ends[ends.length-1]:0);return lengths.map((length,index)=>flat.slice(ends[index]-length,
ends[index]))}return form!=="o"?one:objectsOf(Object.entries(one),number2)}var stretch=(text,from,length)=>/[\ud800-\udfff]/.
test(text)?Array.from(text).slice(from,from+length).join(""):text.slice(from,from+length);function whole(feature){let{properties}=feature;
for(let[key,words2]of[["mentions","surface"],["claims","text"]])for(let claim of properties[key]||[])words2 in claim||(claim[words2]=
stretch(claim.sentence,claim.start,claim.end)),claim.start+=claim.sentence_start,claim.end+=claim.start,key==="mentions"&&
!("confidence"in claim)&&(claim.confidence=properties.confidence);return properties.mentions&&!("name"in properties)&&(properties.
name=properties.mentions[0]?.surface??null),"geonameid"in properties&&!("gazetteer_id"in properties)&&(properties.gazetteer_id=
`geonames:${properties.geonameid}`),!("id"in feature)&&"gazetteer_id"in properties&&(feature.id=properties.gazetteer_id),
feature}function bytesOf(text){let own=Uint8Array;if(own.fromBase64)return own.fromBase64(text);let binary=atob(text.trim()),
bytes=new Uint8Array(binary.length);for(let index=0;index<binary.length;index+=1)bytes[index]=binary.charCodeAt(index);return bytes}
async function unpack(text){let stream=new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip")),content=await new Response(
stream).json(),{count:count2,columns}=content.features||{};return columns&&(content.document.features=valuesOf(columns,count2).
map(whole)),delete content.features,content}var between=(least,value,most2)=>Math.min(most2,Math.max(least,value));function wantedHeight(shell,width){return shell.classList.
contains("gm-compact")?(Object.assign(shell.style,{height:"auto",gridTemplateRows:`auto ${between(320,.62*width,560)}px`}),
Math.ceil(shell.getBoundingClientRect().height)):Math.ceil(width<1e3?between(480,1.25*width,640):between(480,.56*width,760))}
function follow(theme){let{style}=document.documentElement,set=scheme=>{style.colorScheme=scheme==="light"||scheme==="da\
rk"?`only ${scheme}`:""};set(theme),theme==="auto"&&window.addEventListener("message",({source,data})=>{source===window.
parent&&source!==window&&data?.type==="geomap-scheme"&&set(data.scheme)})}function negotiateHeight(shell){let told2=0,tell=(again=!1)=>{
let height=wantedHeight(shell,document.documentElement.clientWidth);(height!==told2||again)&&window.parent.postMessage({
type:"geomap-height",height},"*"),told2=height},watching=new ResizeObserver(()=>tell());for(let part2 of[document.documentElement,
shell,...shell.children])watching.observe(part2);window.addEventListener("message",event=>{event.source===window.parent&&
event.data?.type==="geomap-ask-height"&&tell(!0)}),tell(!0)}var words=attribution=>clean(String(attribution||"").replace(/<[^>]*>/g,"").replace(/&copy;/g,"©").replace(/&amp;/g,"&"),
300);function makeRoom2(map2){let credits2=make("p.gm-tile-credit",{dir:"auto"}),update=()=>{let shown=[];map2.eachLayer(
layer=>{layer instanceof leaflet_default.GridLayer&&shown.push(words(layer.options.attribution))}),map2.getContainer().classList.
toggle("gm-tiled",shown.length>0),credits2.textContent=[...new Set(shown)].filter(Boolean).join(" · "),credits2.hidden=
!credits2.textContent};map2.getContainer().after(credits2),map2.on("layeradd layerremove",event=>{event.layer instanceof
leaflet_default.GridLayer&&update()}),update()}function addTiles(map2,{url,attribution,subdomains,minZoom,maxZoom}){leaflet_default.
tileLayer(url,{attribution,subdomains,minZoom,maxNativeZoom:maxZoom,referrerPolicy:"strict-origin-when-cross-origin"}).addTo(
map2)}function showTiles(map2,wanted2){makeRoom2(map2),wanted2&&addTiles(map2,JSON.parse(wanted2))}var carrier=document.getElementById("geomap-payload"),map=globalThis[carrier.dataset.map||""];try{let guest=window.parent!==
window,look=lookOf(name=>asked().get(name));follow(look.theme);let page={own:!0,target:document,...guest||look.compact?{
look}:{}},shell=drawMap(page,map,await unpack(carrier.textContent||""));guest&&negotiateHeight(shell),showTiles(map,document.
getElementById("geomap-tiles")?.textContent||"")}catch(error){throw document.body.prepend(make("p.gm-failure",{role:"ale\
rt"},`This map could not be drawn: ${clean(String(error),200)}. A browser of 2023 or later is needed.`)),error}
