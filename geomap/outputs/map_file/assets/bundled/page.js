var SVG="http://www.w3.org/2000/svg";var UNFIT=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,HALVES=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function clean(value,limit=120){if(typeof value!="string")return"";let cut=value.length>limit?`${Array.from(value.slice(
0,2*limit)).slice(0,limit).join("")}…`:value;return UNFIT.test(cut)?fit(cut):cut}var fit=text=>text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,
"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").replace(HALVES,"�"),encoded=text=>encodeURIComponent(text.replace(HALVES,
"�"));function make(tag,attributes={},...children){let[name,...classes]=tag.split("."),element=document.createElement(
name);classes.length&&(element.className=classes.join(" "));for(let[key,value]of Object.entries(attributes))typeof value==
"function"?element.addEventListener(key,value):value!==null&&value!==!1&&element.setAttribute(key,value===!0?"":String(value));
return element.append(...children.filter(child=>child!==null&&child!==!1).map(child=>child)),element}var isolated=(value,limit)=>make(
"bdi",{},clean(value,limit));function draw(tag,attributes,...children){let element=document.createElementNS(SVG,tag);for(let[
key,value]of Object.entries(attributes))element.setAttribute(key,String(value));return element.append(...children),element}
var count=(number2,one,many=`${one}s`)=>`${number2.toLocaleString("en")} ${number2===1?one:many}`,kilometres=km=>`${Math.
round(km).toLocaleString("en")} km`,percent=share=>`${Math.round(share*100)} %`,isNumber=value=>typeof value=="number"&&
Number.isFinite(value),eastward=(west,east)=>east>=west?east-west:east-west+360;function link(address,text){let url=null;
try{url=/^https?:\/\//i.test(address)?new URL(address):null}catch{}return url?make("a",{href:url.href,target:"_blank",rel:"\
noopener noreferrer"},isolated(text)):isolated(text)}var STEP=100;function longList(tag,total,row,step=STEP){let list=make(tag),box=make("div",{},list),more=make("button.gm-\
more",{type:"button",click:()=>grow()}),grow=()=>{let from=list.childElementCount;for(let index=from;index<Math.min(total,
from+step);index+=1)list.append(row(index));let rest=total-list.childElementCount;more.textContent=`Show more (${count(rest,
"is","are")} left)`,rest>0?box.append(more):more.remove(),from>0&&list.children[from]?.querySelector("button, a, summary")?.
focus()};return grow(),box}var section=(title,number2,open,content)=>make("details.gm-section",{open},make("summary",{},
make("h2",{},title),number2===null?null:make("span.gm-number",{},number2.toLocaleString("en"))),content);function listSection(title,items,shown,content){
let body=make("div",{},content(items)),element=section(title,items.length,!0,body),number2=element.querySelector(".gm-nu\
mber"),before=items;return{element,update:()=>{let now=items.filter(shown);now.length===before.length&&now.every((item,index)=>item===
before[index])||(before=now,number2.textContent=now.length===items.length?items.length.toLocaleString("en"):`${now.length.
toLocaleString("en")} of ${items.length.toLocaleString("en")}`,body.replaceChildren(now.length?content(now):make("p.gm-q\
uiet",{},"None with what the legend shows")))}}}function annotate(content){let found=new Map;for(let feature of content.features){let{mentions,claims:claims2}=feature.properties;
for(let claim of mentions||claims2){let of=found.get(claim.report);of||found.set(claim.report,of={names:[],sentences:[],
passages:new Map});let{start,end,sentence:sentence2,sentence_start:from}=claim;mentions&&of.names.push({start,end,feature,
confidence:claim.confidence}),of.sentences.push({start:from,end:from+Array.from(sentence2).length,feature}),of.passages.
set(from,sentence2)}}return found}var FULL_LINE=50;function unbroken(points2,full=FULL_LINE){let begins=0;return points2.
map((point,index)=>{if(point!==`
`)return point;let typed=index-begins>=full&&index+1<points2.length&&!/\s/.test(points2[index+1]);return begins=index+1,
typed?" ":point})}function passagesOf(report2,of){if(typeof report2.text=="string")return[{start:0,points:unbroken(Array.
from(report2.text))}];let done=0;return[...of?of.passages:[]].sort(([one],[other])=>one-other).map(([start,text])=>{let points2=unbroken(
Array.from(text),0).slice(Math.max(0,done-start)),from=Math.max(start,done);return done=from+points2.length,{start:from,
points:points2}}).filter(({points:points2})=>points2.length>0)}function apart(places,from,to){let done=from;return[...places].
sort((one,other)=>one.start-other.start||other.end-one.end).filter(({start,end})=>{let fits=start>=done&&end<=to&&end>start;
return fits&&(done=end),fits})}function position(claim,points2,words2){let[from,to]=[claim.start-claim.sentence_start,claim.end-claim.sentence_start];if(from>=
0&&points2.slice(from,to).join("")===words2)return[from,to];let found=words2?claim.sentence.indexOf(words2):-1;if(found<
0)return null;let start=Array.from(claim.sentence.slice(0,found)).length;return[start,start+Array.from(words2).length]}function sentence(claims2,words2){
let points2=Array.from(claims2[0].sentence).slice(0,600),found=claims2.map((claim,index)=>position(claim,points2,words2[index])).
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
return[...new Set(confidence_default.map(({drawn})=>drawn))].map(drawing=>{let words2=confidence_default.filter(({drawn})=>drawn===
drawing).map(({word})=>word);return[drawing,words2.length>1?`${words2[words2.length-1]} or better`:words2[0]]})}function nameLink({feature,confidence},words2,go){let placed=feature.properties.type==="place",click=event=>{event.preventDefault(),
go(feature,anchor)},title=placed?!1:"not placed: it is not sure enough where this is",drawn=placed?drawnAs(confidence||0):
"lost",anchor=make(`a.gm-name.gm-is-${drawn}`,{href:`#open=${encoded(feature.id)}`,"data-of":feature.id,title,click},words2);
return anchor}function remember(sentencesOf,about2,element,links){for(let{feature}of about2){let known=sentencesOf.get(feature.
id)||[];if(known.some(one=>one.element===element))continue;let names=links.filter(({dataset})=>dataset.of===feature.id);
sentencesOf.set(feature.id,[...known,{element,names}])}}function writePassage({start,points:points2},annotations,sentencesOf,go){
let end=start+points2.length,text=(from,to)=>clean(points2.slice(from-start,to-start).join(""),points2.length),names=apart(
annotations.names,start,end),written=(from,to)=>{let pieces=[],done2=from;for(let name of names.filter(one=>one.start>=from&&
one.end<=to))pieces.push(text(done2,name.start),nameLink(name,text(name.start,name.end),go)),done2=name.end;return[...pieces,
text(done2,to)]},parts=[],done=start,sentences=apart(annotations.sentences.map(one=>({...one,start:Math.max(one.start,start)})),
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
reports.length,index=>articleOf(content.reports[index]),50)))}}}var leaflet_default=window.L;function points(flat){let found=[],x=0,y=0;for(let index=0;index+1<flat.length;index+=2)x+=flat[index],y+=flat[index+1],
found.push([x,y]);return found}function coasts(rings,level){let turn=360*level.scale,cutX=new Set([level.box[0],level.box[2],
...level.hole?[-turn,0,turn].flatMap(by=>[level.hole[0]+by,level.hole[2]+by]):[]]),cutY=new Set([level.box[1],level.box[3],
...level.hole?[level.hole[1],level.hole[3]]:[]]),lines=[];for(let ring of rings){let line=[];for(let index=0;index<=ring.
length;index+=1){let[here,before]=[ring[index%ring.length],ring[(index||ring.length)-1]];index>0&&(here[0]===before[0]&&
cutX.has(here[0])||here[1]===before[1]&&cutY.has(here[1]))&&(line.length>1&&lines.push(line),line=[]),line.push(here)}line.
length>1&&lines.push(line)}return lines}function drawSouth(map2,pane,middle){let land=document.createElement("div");land.
className="gm-south leaflet-zoom-hide",pane.prepend(land);let place2=()=>{let[from,to]=[middle-540,middle+540].map(lon=>map2.
latLngToLayerPoint([-85,lon]));land.style.width=`${to.x-from.x}px`,land.style.height=`${map2.getSize().y}px`,leaflet_default.
DomUtil.setPosition(land,from.round())};map2.on("moveend zoomend resize",place2),place2()}function drawLevel(map2,renderer,level,turn){
let located=line=>line.map(([x,y])=>[y/level.scale,x/level.scale+turn]),style={renderer,interactive:!1,smoothFactor:.7,pane:"\
gm-base"},add=(lines,name,filled=!1)=>{if(!lines.length)return;let shape=filled?leaflet_default.polygon(lines.map(located),
{...style,stroke:!1}):leaflet_default.polyline(lines.map(located),{...style,fill:!1});shape.options.className=name,shape.
addTo(map2)},land=level.land.map(points),lakes=level.lakes.map(points);add(land,"gm-land",!0),add(lakes,"gm-lake",!0),add(
coasts(lakes,level),"gm-coast"),add(level.units.map(points),"gm-unit-line"),add(level.borders.map(points),"gm-border"),add(
coasts(land,level),"gm-coast")}function drawBasemap(map2,basemap,middle){let pane=map2.createPane("gm-base");pane.setAttribute(
"aria-hidden","true");let renderer=leaflet_default.svg({pane:"gm-base",padding:.6}),seen=map2.getBounds().pad(.3),later=[];
for(let level of[...basemap.levels].reverse()){let box=([west,south,east,north],turn)=>leaflet_default.latLngBounds([south/
level.scale,west/level.scale+turn],[north/level.scale,east/level.scale+turn]);for(let turn of[-360,0,360]){let whole2=box(
level.box,turn);if(whole2.getEast()<=middle-185||whole2.getWest()>=middle+185)continue;whole2.intersects(seen)&&!(level.
hole&&box(level.hole,turn).contains(seen))?drawLevel(map2,renderer,level,turn):later.push(()=>drawLevel(map2,renderer,level,
turn))}}let rest=()=>{for(let draw2 of later.splice(0))draw2()};map2.once("movestart",rest),setTimeout(()=>pane.isConnected&&
rest()),drawSouth(map2,pane,middle);let nearness=()=>map2.getContainer().classList.toggle("gm-near",map2.getZoom()>=5.5);
map2.on("zoomend",nearness),nearness()}function crossed(sides,bounds){let[south,west,north,east]=[bounds.getSouth(),bounds.getWest(),bounds.getNorth(),bounds.getEast()];
return sides.some(side=>side.some(([lat,lon],index)=>{let[from,to]=side[Math.max(0,index-1)];return Math.max(lat,from)>=
south&&Math.min(lat,from)<=north&&Math.max(lon,to)>=west&&Math.min(lon,to)<=east}))}function drawAreas(map2,basemap,places,middle,shows,show){
map2.createPane("gm-areas").setAttribute("aria-hidden","true");let renderer=leaflet_default.svg({pane:"gm-areas",padding:.6}),
number2=new Map((basemap.areas||[]).map((id,index)=>[id,index])),drawn=places.filter(view=>number2.has(view.feature.properties.
gazetteer_id)).map(view=>({view,index:number2.get(view.feature.properties.gazetteer_id)})).sort((one,other)=>one.index-other.
index).map(({view,index})=>{let fills=[],sides=[];for(let level of basemap.levels){let rings=(level.areas||[]).filter(([
area])=>area===index).flatMap(([,flat])=>flat.map(points));for(let turn of[-360,0,360]){let[west,east]=[level.box[0]/level.
scale+turn,level.box[2]/level.scale+turn];if(east<=middle-185||west>=middle+185)continue;let located=line2=>line2.map(([
x,y])=>[y/level.scale,x/level.scale+turn]);fills.push(...rings.map(located)),sides.push(...coasts(rings,level).map(located))}}
let name=`gm-area gm-${view.kind.class} gm-area-${drawnAs(view.feature.properties.confidence)}`,style={renderer,pane:"gm\
-areas",smoothFactor:.7},ground=leaflet_default.polygon(fills,{...style,stroke:!1,interactive:view.kind.class!=="L",bubblingMouseEvents:!0,
className:`${name} gm-area-ground`}),line=leaflet_default.polyline(sides,{...style,fill:!1,interactive:!1,className:`${name}\
 gm-area-line`});view.bounds=ground.getBounds(),ground.on("click",event=>{crossed(sides,map2.getBounds())&&(leaflet_default.
DomEvent.stopPropagation(event),show(view,event.latlng,view.button))});for(let layer of[ground,line])layer.addTo(map2);return{
view,sides,layers:[ground,line]}}),mark=(name,has)=>{for(let{view,layers}of drawn)for(let layer of layers)layer.getElement()?.
classList.toggle(name,has(view))},surround=()=>{let seen=map2.getBounds();for(let{sides,layers}of drawn)layers[0].getElement()?.
classList.toggle("gm-around",!crossed(sides,seen))};map2.on("moveend",surround);let update=()=>mark("gm-away",view=>!shows(
view.feature));return surround(),update(),{update,emphasise:feature=>mark("gm-open",view=>view.feature===feature)}}var CLOSEST=14;function framing(map2,data,places,routes){Number.isFinite(map2.getMaxZoom())||map2.setMaxZoom(CLOSEST);let{
bbox}=data.document,middle=bbox?bbox[0]+eastward(bbox[0],bbox[2])/2:0,unwrap=lon=>lon+360*Math.round((middle-lon)/360),everything=()=>leaflet_default.
latLngBounds([...places().map(view=>view.at),...routes().flatMap(view=>view.points.map(([lon,lat])=>leaflet_default.latLng(
lat,lon)))]),first=()=>{if(!data.view)return about2();let[west,south,east,north]=data.view,left=unwrap(west);return leaflet_default.
latLngBounds([[south,left],[north,left+eastward(west,east)]])},about2=()=>{let codes=(data.document.focus?.countries||[]).
map(({country})=>country),inside=places().filter(view=>codes.includes(view.feature.properties.country));return inside.length?
leaflet_default.latLngBounds(inside.map(view=>view.at)):everything()};return{middle,unwrap,first,fit:(bounds=everything())=>{
bounds.isValid()?map2.fitBounds(bounds,{padding:[Math.min(56,map2.getSize().x/9),44],maxZoom:bounds.getNorthEast().equals(
bounds.getSouthWest())?9:11,animate:!1}):map2.setView([20,middle],map2.getMinZoom(),{animate:!1})}}}var MOST_NAMED=3;function someOf(names){
let rest=names.length-MOST_NAMED,first=names.slice(0,MOST_NAMED);return rest>0?`${first.join(", ")} and ${rest.toLocaleString(
"en")} more`:[first.slice(0,-1).join(", "),...first.slice(-1)].filter(Boolean).join(" and ")}function noteOutside(map2,stage,places,routes,fit2){
let bounds=map2.getBounds(),away=places.filter(view=>!(view.bounds?bounds.intersects(view.bounds):bounds.contains(view.at))),
leaving=routes.filter(({points:points2})=>!points2.every(([lon,lat])=>bounds.contains([lat,lon]))).length,parts=[away.length&&
`${count(away.length,"place lies","places lie")} outside this view: ${someOf(away.map(({name})=>name))}`,leaving&&`${count(
leaving,"route leads","routes lead")} out of it`].filter(Boolean);if(!parts.length)return()=>{};let words2=away.length?parts.
join("; "):`${count(leaving,"route leads","routes lead")} out of this view`,outside=make("button.gm-outside",{type:"butt\
on",click:()=>fit2()},isolated(`${words2}.`,300)," ",make("span.gm-more-words",{},"Show everything"));return stage.append(
outside),map2.once("movestart",()=>outside.remove()),()=>outside.remove()}function addControls(map2,fit2){leaflet_default.
control.zoom({zoomInText:"+",zoomOutText:"−"}).addTo(map2);let whole2=leaflet_default.control({position:"topleft"});whole2.
onAdd=()=>{let button2=make("button.gm-fit",{type:"button","aria-label":"Show everything",title:"Show everything",click:fit2},
draw("svg",{viewBox:"0 0 16 16",width:16,height:16,"aria-hidden":"true"},draw("path",{d:"M2 6V2H6M10 2H14V6M14 10V14H10M\
6 14H2V10"}))),bar=make("div.leaflet-bar",{},button2);return leaflet_default.DomEvent.disableClickPropagation(bar),bar},
whole2.addTo(map2),leaflet_default.control.scale({maxWidth:120,metric:!0,imperial:!0}).addTo(map2)}function stepping(line,size){let found=[];for(let index=1;index<line.length;index+=1){let[from,to]=[line[index-1],line[index]],
[left,right]=[Math.min(from.x,to.x),Math.max(from.x,to.x)],[top,bottom]=[Math.min(from.y,to.y),Math.max(from.y,to.y)];if(right<
0||left>size.x||bottom<0||top>size.y)continue;let steps=Math.min(400,Math.ceil(Math.hypot(to.x-from.x,to.y-from.y)/9));for(let step=0;step<
steps;step+=1)found.push([from.x+(to.x-from.x)*step/steps,from.y+(to.y-from.y)*step/steps])}return found}function labelSpace(size,tracks){
let taken=[];return{size,take:box=>{taken.push(box)},holds:(at,margin=0)=>at.x>-margin&&at.y>-margin&&at.x<size.x+margin&&
at.y<size.y+margin,isFree:box=>taken.every(other=>box[2]<other[0]||box[0]>other[2]||box[3]<other[1]||box[1]>other[3]),isClear:([
left,top,right,bottom])=>tracks.every(([x,y])=>x<left-4||x>right+4||y<top-4||y>bottom+4)}}var TYPE={place:{size:13,style:"600",spacing:0,pad:2},guess:{size:12,style:"italic 400",spacing:0,pad:4},country:{size:11,
style:"600",spacing:1.4,pad:6,upper:!0},unit:{size:11,style:"400",spacing:.3,pad:14},water:{size:12,style:"italic 400",spacing:.6,
pad:10},settlement:{size:11,style:"400",spacing:0,pad:9}},UNITS_FROM=5.5,PIXELS_A_SETTLEMENT=26e3;function measurer(family){
let context=document.createElement("canvas").getContext("2d"),known=new Map;return(text,kind)=>{let key=`${kind} ${text}`,
width=known.get(key);if(width===void 0){let type=TYPE[kind];context.font=`${type.style} ${type.size}px ${family}`,width=
context.measureText(type.upper?text.toLocaleUpperCase("en"):text).width+text.length*type.spacing,known.set(key,width)}return width}}
function writer(map2,shown){return(text,kind,at,x,y)=>{let label=make(`span.gm-label.gm-label-${kind}`,{},isolated(text,
40));if(leaflet_default.DomUtil.setPosition(label,map2.containerPointToLayerPoint([x,y]).round()),kind==="settlement"){let dot=make(
"span.gm-dot");leaflet_default.DomUtil.setPosition(dot,map2.containerPointToLayerPoint(at).round()),shown.append(dot)}shown.
append(label)}}function writeBeside(space,measure,put,text,kind,at,gap){let{size:height,pad}=TYPE[kind],width=measure(text,
kind),sides=[[at.x+gap,at.y-height*.65],[at.x-gap-width,at.y-height*.65],[at.x-width/2,at.y-gap-height*1.3],[at.x-width/
2,at.y+gap-1]];for(let strict of kind==="place"?[!0,!1]:[!0])for(let[x,y]of sides){let box=[x-pad/2,y-pad/4,x+width+pad/
2,y+height*1.3+pad/4];if(!(!(x>=2&&x+width<=space.size.x-2&&y>=2&&y+height<=space.size.y-2)||!space.isFree(box)||strict&&
!space.isClear(box)))return space.take(box),put(text,kind,at,x,y),!0}return!1}function writeAcross(space,measure,put,{text,
kind,width:degrees},at,zoom){let{size:height,pad}=TYPE[kind],width=measure(text,kind),room=degrees*256*2**zoom/360,[across,
up]=[width/2+pad,height*.65+pad/2],box=[at.x-across,at.y-up,at.x+across,at.y+up];!(box[0]>=0&&box[2]<=space.size.x&&room>=
width*(kind==="unit"?1.1:.85))||!space.isFree(box)||!space.isClear(box)||(space.take(box),put(text,kind,at,at.x-width/2,
at.y-height*.65))}function writeBasemap(map2,space,measure,put,labels){let zoom=map2.getZoom(),settlements=Math.round(space.
size.x*space.size.y/PIXELS_A_SETTLEMENT);for(let wanted of["country","water","settlement",...zoom<UNITS_FROM?[]:["unit"]])
for(let label of labels.filter(({kind})=>kind===wanted)){let at=map2.latLngToContainerPoint(label.at);if(!space.holds(at))
continue;if(wanted!=="settlement"){writeAcross(space,measure,put,label,at,zoom);continue}let dot=[at.x-4,at.y-4,at.x+4,at.
y+4];settlements>0&&space.isFree(dot)&&writeBeside(space,measure,put,label.text,wanted,at,6)&&(settlements-=1,space.take(
dot))}}function writePlaces(map2,space,measure,put,{single,crowds}){let take=(at,radius)=>space.take([at.x-radius,at.y-radius,
at.x+radius,at.y+radius]),seen=single().slice(0,2e3).map(view=>({view,at:map2.latLngToContainerPoint(view.at)})).filter(
({at})=>space.holds(at,40));for(let{at,radius}of crowds()){let center=map2.latLngToContainerPoint(at);space.holds(center,
40)&&take(center,radius)}for(let{view,at}of seen.slice(0,400))take(at,view.radius);for(let{view,at}of seen.slice(0,150)){
if(!space.holds(at))continue;let[text,kind]=view.guess?[`${clean(view.name,40)}?`,"guess"]:[clean(view.name,40),"place"];
writeBeside(space,measure,put,text,kind,at,view.radius+3)}}function drawLabels(map2,basemap,places,markers,routes,unwrap){
let pane=map2.createPane("gm-labels");pane.classList.add("leaflet-zoom-hide"),pane.setAttribute("aria-hidden","true");let measure=measurer(
getComputedStyle(map2.getContainer()).fontFamily),reported=new Set(places.slice(0,2e3).map(view=>view.name)),labels=basemap.
labels.filter(([text])=>!reported.has(text)).map(([text,lon,lat,kind,,width])=>({text:clean(text,40),at:leaflet_default.
latLng(lat,unwrap(lon)),kind,width})),update=()=>{let size=map2.getSize(),lines=routes().map(view=>view.points.map(([lon,
lat])=>map2.latLngToContainerPoint([lat,lon]))),space=labelSpace(size,lines.flatMap(line=>stepping(line,size))),shown=document.
createDocumentFragment(),put=writer(map2,shown);writePlaces(map2,space,measure,put,markers),writeBasemap(map2,space,measure,
put,labels),pane.replaceChildren(shown)};return map2.on("moveend zoomend resize",update),update(),update}function gather(points2,radius,fewest){let cells=new Map,column=at=>Math.floor(at/radius)+2**20,keyOf3=(x,y)=>x*2**22+y;
points2.forEach(({x,y},index)=>{let key=keyOf3(column(x),column(y)),cell=cells.get(key);cell?cell.push(index):cells.set(
key,[index])});let taken=new Uint8Array(points2.length),groups=[];return points2.forEach((point,index)=>{if(taken[index])
return;let near=[],[left,top]=[column(point.x),column(point.y)];for(let x=left-1;x<=left+1;x+=1)for(let y=top-1;y<=top+1;y+=
1){let cell=cells.get(keyOf3(x,y));if(!cell)continue;let free=cell.filter(other=>!taken[other]);cells.set(keyOf3(x,y),free);
for(let other of free)(points2[other].x-point.x)**2+(points2[other].y-point.y)**2<=radius*radius&&near.push(other)}let members=near.
length>=fewest?near.sort((one,other)=>one-other):[index];for(let member of members)taken[member]=1;let mean=axis=>members.
reduce((sum,member)=>sum+points2[member][axis],0)/members.length;groups.push({x:mean("x"),y:mean("y"),members})}),apartFrom(
groups,fewest)}var clusterRadius=number2=>11.5+3.4*Math.log10(number2),CLEAR=6;function apartFrom(groups,fewest){let found=groups;
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
length/classes.length})).filter(({share})=>share>0),done=0,arcs=shares.map(({letter,share})=>{let arc=draw("circle",{r:radius,
class:`gm-arc gm-${letter}`,"stroke-dasharray":`${share*around} ${around}`,"stroke-dashoffset":-done*around,transform:"r\
otate(-90)"});return done+=share,arc}),words2=draw("text",{class:"gm-cluster-number","text-anchor":"middle",dy:".35em"});
words2.textContent=classes.length>9999?`${Math.round(classes.length/1e3)}k`:String(classes.length);let size=radius+4;return draw(
"svg",{viewBox:`${-size} ${-size} ${2*size} ${2*size}`,width:2*size,height:2*size,class:"gm-symbol","aria-hidden":"true",
focusable:"false"},draw("circle",{r:radius+2.5,class:"gm-halo"}),...arcs,words2)}var STATUS={reported:"reported as havin\
g happened",planned:"planned",denied:"denied",possible:"possible, not confirmed"};var FEW=300,GATHERING={few:{radius:16,fewest:4},many:{radius:44,fewest:3}};function placeViews(data,features,unwrap){return[
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
aria-label":label},symbols);return buttonMarker(at,button2,1e3,()=>open(button2))}function gatherer(map2,few){let{radius,
fewest}=few?GATHERING.few:GATHERING.many,byZoom=new Map,shown=[];return{show(views){shown=views,byZoom.clear()},at(zoom){
let known=byZoom.get(zoom);if(known)return known;let points2=shown.map(view=>map2.project(view.at,zoom)),found=gather(points2,
radius,fewest).map(({x,y,members:numbers})=>{let members=numbers.map(number2=>shown[number2]);return{members,at:members.
length===1?members[0].at:map2.unproject([x,y],zoom)}});return byZoom.set(zoom,found),found}}}var keyOf=({members},zoom)=>members.
length===1?members[0].feature.id:`${members[0].feature.id} ${members.length} ${zoom}`;function closestZoom(map2,bounds){
let whole2=map2.getBoundsZoom(bounds,!1,leaflet_default.point(60,60));return Number.isFinite(whole2)?Math.min(map2.getMaxZoom(),
whole2):map2.getMaxZoom()}function drawPlaces(map2,views,shows,show,openCluster){let groups=gatherer(map2,views.length<=
FEW),drawn=new Map,wanted=[],number2=0,openGroup=({members,at},button2)=>{let bounds=leaflet_default.latLngBounds(members.
map(view=>view.at)),closest=closestZoom(map2,bounds);if(!(groups.at(Math.floor(4*closest)/4).filter(group2=>group2.members.
some(member=>members.includes(member))).length>1)||closest<=map2.getZoom())return openCluster(members,at,button2);map2.setView(
bounds.getCenter(),closest,{animate:!1}),(members.find(view=>drawn.has(view.feature.id))?.button||map2.getPane("markerPa\
ne").querySelector("button"))?.focus({preventScroll:!0})},layerOf=group2=>{let[first,...others]=group2.members;return others.
length?clusterMarker(group2.members,group2.at,button2=>openGroup(group2,button2)):first.layer||=placeMarker(first,show)},
draw2=()=>{let[window2,zoom]=[map2.getBounds().pad(.25),map2.getZoom()];wanted=groups.at(zoom).filter(({at})=>number2<=FEW||
window2.contains(at));let byKey=new Map(wanted.map(group2=>[keyOf(group2,zoom),group2]));for(let[key,layer]of[...drawn].
filter(([key2])=>!byKey.has(key2)))layer.remove(),drawn.delete(key);for(let[key,group2]of byKey)drawn.has(key)||drawn.set(
key,layerOf(group2).addTo(map2))},update=()=>{let shown=views.filter(view=>shows(view.feature));number2=shown.length,groups.
show(shown);for(let layer of drawn.values())layer.remove();drawn.clear(),draw2()};return map2.on("moveend zoomend resize",
draw2),update(),{update,single:()=>wanted.filter(({members})=>members.length===1).map(({members})=>members[0]),crowds:()=>wanted.
filter(({members})=>members.length>1).map(({members,at})=>({at,radius:clusterRadius(members.length)+3}))}}var MOST_KM=2e4;function ringOf({properties:{offset}}){let km=offset&&isNumber(offset.uncertainty_km)?offset.uncertainty_km:
0;return km>0&&km<=MOST_KM?km:0}var about=km=>km>=10?kilometres(5*Math.round(km/5)):`${km.toFixed(km<2?1:0)} km`;var MOST_SEEN=60;function layersOf(view,style,unwrap){let{offset}=view.feature.properties,name=`gm-ring gm-${view.kind.class}`,
ring=leaflet_default.circle(view.at,{...style,radius:1e3*ringOf(view.feature),className:name});if(!offset.direction||!isNumber(
offset.lon)||!isNumber(offset.lat))return[ring];let from=leaflet_default.latLng(offset.lat,unwrap(offset.lon));return[ring,
leaflet_default.polyline([from,view.at],{...style,className:`${name} gm-ring-way`})]}function drawRings(map2,places,unwrap,shows){
map2.createPane("gm-rings").setAttribute("aria-hidden","true");let style={renderer:leaflet_default.svg({pane:"gm-rings",
padding:.6}),pane:"gm-rings",interactive:!1},drawn=places.filter(({feature})=>ringOf(feature)>0).map(view=>({view,layers:layersOf(
view,style,unwrap)})),opened=null,update=()=>{let few=drawn.filter(({view})=>shows(view.feature)).length<=MOST_SEEN;for(let{
view,layers}of drawn){let open=view.feature===opened;for(let layer of layers)shows(view.feature)&&(few||open)?layer.addTo(
map2):layer.remove(),layer.getElement()?.classList.toggle("gm-open",open)}};return update(),{update,emphasise:feature=>{
opened=feature,update()}}}var NOT_A_ROUTE="not a route",ROLE_WORDS=[["origin","from"],["via","over"],["destination","to"]],LONGEST_MOVER=200,oneLine=text=>text.
replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu," ").trim(),named=name=>/[>→:",]|^(?:origin|via|destination)\s/u.test(name)?
`"${name.replaceAll('"','""')}"`:name,stopsCell=stops=>stops.map(({role,surface,given})=>`${role} ${given?surface:named(
oneLine(surface))}`).join(" > "),asTold=({mover,status,stops})=>({denied:!1,mover,status,stops:[...stops]});function routeLine(telling,change){
let{report:report2,route,sentence:sentence2,corrected}=telling,line={surface:"",report:report2,place:"",route,sentence:sentence2,
mover:"",status:"",stops:""};if(change.denied)return{...line,status:NOT_A_ROUTE,words:NOT_A_ROUTE};let mover=oneLine(change.
mover).slice(0,LONGEST_MOVER)||oneLine(telling.mover),stops=stopsCell(change.stops),others={mover:mover===oneLine(telling.
mover)?"":mover,status:change.status===telling.status?"":change.status,stops:stops===stopsCell(telling.stops)?"":stops},
words2=[others.mover,others.status,others.stops].filter(Boolean).join("; ");return words2?corrected?{...line,mover,status:change.
status,stops,words:words2}:{...line,...others,words:words2}:null}var agreed=(changes,value)=>new Set(changes.map(value)).
size===1?value(changes[0]):null;function correctedRoute(feature,desk){let tellings=feature.properties.tellings||[],found=tellings.
map(telling=>desk.changeOf(telling)),made=found.filter(change=>change!==null);if(!made.length)return null;let own=tellings.
filter(telling=>!desk.isShared(telling));if((own.length?own:tellings).every(telling=>desk.changeOf(telling)?.denied))return{
denied:!0,mover:null,status:null,stops:null,words:NOT_A_ROUTE};let all=tellings.map((telling,index)=>found[index]||asTold(
telling)),alone=tellings.length===1,words2=alone?"corrected":`corrected in ${made.length} of ${tellings.length} tellings\
; the next run merges them anew`;return{denied:!1,mover:agreed(all,change=>oneLine(change.mover)),status:agreed(all,change=>change.
status),stops:alone?all[0].stops:null,words:words2}}function whereabouts(feature,features){let{stops,tellings}=feature.properties,
reports=new Set((tellings||[]).map(telling=>telling.report));return({surface,given})=>{let[lat,lon]=given?surface.split(
",").map(Number):[NaN,NaN];if(Number.isFinite(lat)&&Number.isFinite(lon))return[lon,lat];let name=oneLine(surface),known=stops.
find(stop=>oneLine(stop.surface)===name);if(known)return typeof known.lon=="number"?[known.lon,known.lat]:null;let place2=features.
find(({properties})=>properties.type==="place"&&properties.mentions.some(one=>reports.has(one.report)&&oneLine(one.surface)===
name));return place2?place2.geometry.coordinates:null}}function stopName(stop){let name=clean(stop.name||stop.surface);return stop.part?`${clean(stop.part,30)} ${name}`:name}function routeName(route){
let ends=route.stops.filter(stop=>stop.role!=="via"),stops=ends.length>1?[ends[0],ends[ends.length-1]]:route.stops;return`${clean(
route.mover,60)||"movement"}: ${stops.map(stopName).join(" → ")}`}function verdict(route,claim){if(claim.consistent===
null||!isNumber(claim.km))return["unknown","cannot be compared"];let km=claim.km,longer=isNumber(route.longest_km)&&km>route.
longest_km,shorter=isNumber(route.shortest_km)&&km<route.shortest_km;return claim.consistent?["agrees",longer||shorter&&
claim.travelled?"agrees, with some tolerance":"agrees"]:longer?["differs","longer than the areas allow"]:shorter?["diffe\
rs","shorter than the areas allow"]:["differs","does not agree"]}function distances(reports,route){let rows=route.claims.
filter(claim=>claim.kind==="distance").map(claim=>{let[mark,words2]=verdict(route,claim),what=claim.travelled===!1?"how \
far away the origin is":"length travelled";return make("li",{},make("details",{},make("summary",{},make("strong",{},isNumber(
claim.km)?kilometres(claim.km):clean(claim.text)),` ${what} `,make(`span.gm-verdict.gm-${mark}`,{},words2)),sentence([claim],
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
0,50).map(id=>make("li",{},citation(reports,id)))),tools.length>0&&make("div.gm-card-tools",{},...tools))}var MOST_SEEN2=4;function drawCorridors(map2,routes,unwrap){map2.createPane("gm-corridors").setAttribute("aria-hidden","\
true");let renderer=leaflet_default.svg({pane:"gm-corridors",padding:.6}),seen=new Map;routes.forEach((feature,index)=>{
let{corridor}=feature.properties;if(!corridor)return;let polygons=corridor.coordinates.map(rings=>{let east=Math.max(...rings[0].
map(([lon])=>lon)),west=Math.min(...rings[0].map(([lon])=>lon)),turn=unwrap((east+west)/2)-(east+west)/2;return rings.map(
ring=>ring.map(([lon,lat])=>[lat,lon+turn]))}),style={renderer,pane:"gm-corridors",interactive:!1,stroke:!1,className:`g\
m-corridor gm-route-${index%6}`};seen.set(feature.id,leaflet_default.polygon(polygons,style))});let few=seen.size<=MOST_SEEN2;
if(few)for(let layer of seen.values())layer.addTo(map2);return{emphasise:route=>{for(let[id,layer]of seen){let element=()=>layer.
getElement();few||(id===route.id?layer.addTo(map2):layer.remove()),element()?.classList.toggle("gm-open",id===route.id)}},
of:route=>seen.get(route.id)}}var ON_LINE=2e-4,ROUND_PLACE=6,ROLES={origin:[5,"Where it began"],via:[3,"A place on its way"],destination:[5,"Where it \
ended"]};function drawRoles(map2,runs,route,name,options){let line=runs.flat(),at=(stop,[lon,lat])=>typeof stop?.lon=="n\
umber"&&Math.abs(lat-stop.lat)<ON_LINE&&Math.abs(((lon-stop.lon)%360+540)%360-180)<ON_LINE,mark=(point,role,covered)=>leaflet_default.
circleMarker([point[1],point[0]],{...options,radius:ROLES[role][0]+(covered?ROUND_PLACE:0),className:`gm-end gm-role-${role}\
 ${name}`}).addTo(map2);for(let stop of route.stops){let point=stop.role==="via"&&line.find(vertex=>at(stop,vertex));point&&
mark(point,"via",!!stop.place)}let last=route.stops.length-1;for(let[stop,next,point,role]of[[route.stops[0],route.stops[1],
line[0],"origin"],[route.stops[last],route.stops[last-1],line[line.length-1],"destination"]]){let reached=[stop,next].every(
one=>typeof one?.lon=="number");mark(point,stop?.role===role&&reached?role:"via",!!stop?.place&&at(stop,point))}runs.forEach(
(run,index)=>{index>0&&mark(run[0],"via",!1),index<runs.length-1&&mark(run[run.length-1],"via",!1)})}function roleLegend(routes){
let used=new Set(routes.filter(view=>view.points.length>1).flatMap(view=>view.feature.properties.stops.map(stop=>stop.role)));
return Object.entries(ROLES).filter(([role])=>used.has(role)).map(([role,[radius,words2]])=>make("li",{},draw("svg",{viewBox:"\
0 0 34 12",width:34,height:12,"aria-hidden":"true"},draw("circle",{cx:17,cy:6,r:Math.min(radius,4.5),class:`gm-end gm-ro\
le-${role} gm-route-0`})),words2))}function runsOf(geometry,unwrap){let parts=geometry.type==="MultiLineString"?geometry.coordinates:[geometry.coordinates],
runs=[],before=null;for(let part of parts){let begun=!1;for(let[lon,lat]of part){let east=before?lon+360*Math.round((before[0]-
lon)/360):unwrap(lon),touches=before&&Math.abs(before[0]-east)<2e-4&&Math.abs(before[1]-lat)<2e-4;!begun&&!touches&&runs.
push([]),begun=!0,(!before||before[0]!==east||before[1]!==lat)&&runs[runs.length-1].push([east,lat]),before=[east,lat]}}
return runs.filter(run=>run.length>1)}var wholeLine=(geometry,unwrap)=>runsOf(geometry,unwrap).flat();function shifted(line,shift){let along=[0];for(let index=1;index<
line.length;index+=1)along.push(along[index-1]+Math.hypot(line[index].x-line[index-1].x,line[index].y-line[index-1].y));
let total=along[along.length-1],moved=line.map((point,index)=>{let[before,after]=[line[Math.max(0,index-1)],line[Math.min(
line.length-1,index+1)]],length=Math.hypot(after.x-before.x,after.y-before.y)||1,near=Math.min(1,Math.min(along[index],total-
along[index])/40),by=shift*near*near*(3-2*near);return{x:point.x-(after.y-before.y)/length*by,y:point.y+(after.x-before.
x)/length*by}}),arrows=[],step=130,first=total<step?total*.6:total%step/2+step/2;for(let index=1,next=first;index<moved.
length&&total>24;index+=1)for(;next<=along[index]&&next<total-8;){let share=(next-along[index-1])/(along[index]-along[index-
1]||1),[from,to]=[moved[index-1],moved[index]],length=Math.hypot(to.x-from.x,to.y-from.y)||1,[ux,uy]=[(to.x-from.x)/length,
(to.y-from.y)/length],[x,y]=[from.x+(to.x-from.x)*share,from.y+(to.y-from.y)*share];arrows.push([[8,0],[-5,5.5],[-2,0],[
-5,-5.5]].map(([a,b])=>({x:x+ux*a-uy*b,y:y+uy*a+ux*b}))),next+=step}return{moved,arrows}}function together(routes,unwrap){
let groups=[];for(let route of routes){let start=wholeLine(route.geometry,unwrap)[0],{movement}=route.properties,group2=groups.
find(({movements,starts})=>movements.has(movement)||starts.some(([lon,lat])=>Math.hypot(lon-start[0],lat-start[1])<.2));
group2||groups.push(group2={movements:new Set,starts:[],routes:[]}),group2.movements.add(movement),group2.starts.push(start),
group2.routes.push(route)}for(let group2 of groups)fromLeft(group2.routes,unwrap);return groups.map(group2=>group2.routes)}
function fromLeft(routes,unwrap){let ends=new Map(routes.map(route=>{let line=wholeLine(route.geometry,unwrap);return[route,
{from:line[0],to:line[line.length-1]}]})),{from,to}=ends.get(routes[0]),side=route=>{let end=ends.get(route).to;return(to[0]-
from[0])*(end[1]-from[1])-(to[1]-from[1])*(end[0]-from[0])};routes.sort((one,other)=>side(other)-side(one))}function drawLine(map2,view,route){
let{number:number2,shift}=view,status=statusClass(route.status),name=`gm-route-${number2} ${status} gm-line-${drawnAs(route.
confidence)}`,still={interactive:!1,smoothFactor:.5},added=event=>{event.layer.getElement&&view.layers.push(event.layer)};
map2.on("layeradd",added);let casing=leaflet_default.polyline([],{...still,className:"gm-casing"}).addTo(map2),drawn=leaflet_default.
polyline([],{...still,className:`gm-line ${name}`}).addTo(map2),heads=leaflet_default.polygon([],{...still,smoothFactor:0,
className:`gm-arrow ${name}`}).addTo(map2);drawRoles(map2,view.runs,route,name,still);let hit=leaflet_default.polyline([],
{className:"gm-hit",weight:18,opacity:0,bubblingMouseEvents:!1}).addTo(map2);map2.off("layeradd",added);let place2=()=>{
let zoom=map2.getZoom(),back=point=>map2.unproject(leaflet_default.point(point.x,point.y),zoom),beside=view.runs.map(run=>shifted(
run.map(([lon,lat])=>map2.project([lat,lon],zoom)),shift)),tracks=beside.map(({moved})=>moved.map(back));for(let layer of[
casing,drawn,hit])layer.setLatLngs(tracks);heads.setLatLngs(beside.flatMap(({arrows})=>arrows.map(arrow=>[arrow.map(back)])))};
return map2.on("zoomend",place2),place2(),{hit,place:place2,status}}var statusClass=status=>`gm-status-${Object.hasOwn(STATUS,
status)?status:"possible"}`,isOtherWay=(told,stops)=>told.length!==stops.length||told.some(({surface},index)=>surface!==
oneLine(stops[index].surface)),lineLabel=({properties:route},corrected,guessed=!1)=>`Route, ${corrected?corrected.words:
clean(route.status,20)}${guessed?", a guess":""}: ${routeName(route)}`;function marking(view,{hit,place:place2,status},unwrap){
let original=view.runs,shown=status;return(corrected,at)=>{let told=corrected?.stops||[],coordinates=told.map(at).filter(
stop=>stop!==null),moved=coordinates.length>1&&coordinates.length===told.length&&isOtherWay(told,view.feature.properties.
stops);view.runs=moved?runsOf({type:"LineString",coordinates},unwrap):original,view.points=view.runs.flat(),place2();let now=corrected?.
status?statusClass(corrected.status):status;for(let element of view.layers.map(layer=>layer.getElement()).filter(Boolean))
element.classList.contains(shown)&&element.classList.replace(shown,now),element.classList.toggle("gm-struck",!!corrected?.
denied),["gm-end","gm-corridor"].some(name=>element.classList.contains(name))&&element.classList.toggle("gm-elsewhere",moved);
shown=now,hit.getElement()?.setAttribute("aria-label",lineLabel(view.feature,corrected))}}function drawGuess(map2,runs,view){
let lines=runs.map(run=>run.map(([lon,lat])=>[lat,lon]));view.guesses.push(leaflet_default.polyline(lines,{interactive:!1,
smoothFactor:.5,className:"gm-guess-line gm-away"}).addTo(map2));let wide={weight:18,opacity:0,bubblingMouseEvents:!1},hit=leaflet_default.
polyline(lines,{...wide,className:"gm-hit gm-away"}).addTo(map2);return view.guesses.push(hit),hit}function makeButton(hit,view,guessed,open){
let element=hit.getElement(),attributes={tabindex:"0",role:"button","aria-label":lineLabel(view.feature,null,guessed),[guessed?
"data-guessed-route":"data-route"]:view.feature.id};for(let[key,value]of Object.entries(attributes))element.setAttribute(
key,value);hit.on("click",event=>open(event.latlng,element)),element.addEventListener("keydown",event=>{event.key!=="Ent\
er"&&event.key!==" "||(event.preventDefault(),view.show(element))})}function drawRoutes(map2,features,unwrap,open){let{emphasise,
of:corridorOf}=drawCorridors(map2,features,unwrap),show=(feature,at,opener2)=>{emphasise(feature),open(feature,at,opener2)},
drawable=features.filter(feature=>feature.geometry),groups=together(drawable,unwrap);return features.map((feature,index)=>{
let siblings=groups.find(group2=>group2.includes(feature))||[feature],runs=feature.geometry?runsOf(feature.geometry,unwrap):
[],points2=runs.flat(),shift=(siblings.indexOf(feature)-(siblings.length-1)/2)*7,view={feature,runs,points:points2,number:index%
6,layers:[],guesses:[],shift,show:()=>{},mark:()=>{}},guess2=feature.properties.guess?runsOf(feature.properties.guess,unwrap):
[],open2=(at,opener2)=>show(feature,at,opener2);if(guess2.length&&makeButton(drawGuess(map2,guess2,view),view,!0,open2),
points2.length<2)return view.show=opener2=>show(feature,map2.getCenter(),opener2),view;let[lon,lat]=points2[Math.floor(points2.
length/2)];view.show=opener2=>show(feature,leaflet_default.latLng(lat,lon),opener2);let drawn=drawLine(map2,view,feature.
properties),corridor=corridorOf(feature);return corridor&&view.layers.push(corridor),view.mark=marking(view,drawn,unwrap),
makeButton(drawn.hit,view,!1,open2),view})}function showRouteLayers(view,shown,guessed){for(let layer of view.layers)layer.
getElement()?.classList.toggle("gm-away",!shown);for(let layer of view.guesses)layer.getElement()?.classList.toggle("gm-\
away",!shown||!guessed)}function drawLayers({map:map2,data,filter},stage,selection){let of=type=>data.document.features.filter(({properties})=>properties.
type===type),{middle,unwrap,fit:fit2,first}=framing(map2,data,()=>places,()=>routes);map2.invalidateSize({animate:!1}),map2.
setMinZoom(Math.max(0,Math.floor(4*Math.log2(map2.getSize().x/300))/4));let routes=drawRoutes(map2,of("route"),unwrap,selection.
showRoute),places=placeViews(data,of("place"),unwrap),unresolved=of("unresolved"),guesses=guessViews(data,unresolved,places.
length,unwrap),guessed=feature=>filter.guesses&&filter.shows(feature);fit2(first()),drawBasemap(map2,data.basemap,middle);
let areas=drawAreas(map2,data.basemap,places,middle,filter.shows,(view,at,opener2)=>selection.showPlace(view,opener2,at)),
rings=drawRings(map2,places,unwrap,filter.shows),[markers,marks]=[drawPlaces(map2,places,filter.shows,selection.showPlace,
selection.showCluster),drawPlaces(map2,guesses,guessed,selection.showPlace,selection.showCluster)],leaveFirstView=noteOutside(
map2,stage,places,routes,fit2);map2.setMaxBounds([[-85,middle-200],[85,middle+200]]);let labels=drawLabels(map2,data.basemap,
places,{single:()=>[...markers.single(),...marks.single()],crowds:()=>[...markers.crowds(),...marks.crowds()]},()=>routes.
filter(view=>filter.shows(view.feature)),unwrap);return addControls(map2,()=>fit2()),{places,routes,guesses,unresolved,emphasise:feature=>{
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
test(value)?`'${value}`:String(value);function csv(columns,features){let cell=value=>{let text=harmless(value);return/[",\r\n;\t]/.
test(text)||text!==text.trim()?`"${text.replaceAll('"','""')}"`:text};return[columns.map(({title})=>title),...features.map(
feature=>columns.map(({value})=>value(feature)))].map(cells=>`${cells.map(cell).join(",")}\r
`).join("")}var tabbed=(columns,features)=>[columns.map(({title})=>title),...features.map(feature=>columns.map(({value})=>value(
feature)))].map(cells=>cells.map(value=>harmless(value).replace(/\s+/g," ")).join("	")).join(`
`);var NO_PLACE="not a place",positionCell=at=>`${at.lat.toFixed(5)},${(((at.lng+180)%360+360)%360-180).toFixed(5)}`,CONTROLS=/[\u0000-\u001f\u007f-\u009f]/,
usable=surface=>surface.trim()!==""&&!/^[=+@]/.test(surface.trim())&&!CONTROLS.test(surface),quoted=value=>/[",;\t\r\n]/.
test(value)||value!==value.trim()?`"${value.replaceAll('"','""')}"`:value,OF_ROUTES=["route","sentence","mover","status",
"stops"];function correctionsFile(corrections){let all=[...corrections],further=all.some(({route})=>route!==void 0)?OF_ROUTES:
[],rows=all.map(one=>[harmless(one.surface),harmless(one.report),one.place,...further.map(column=>harmless(one[column]??
""))]);return[["surface","report","place",...further],...rows].map(cells=>`${cells.map(quoted).join(",")}\r
`).join("")}function correctionTools(feature,desk,movePin){let said=make("p.gm-told",{role:"status"}),note=(place2,words2)=>{
said.textContent=desk.correct(feature,place2,words2)},choices=feature.properties.alternatives.filter(other=>typeof other.
gazetteer_id=="string"&&/^[\p{L}\p{N}][^\s:,]*:[^\s,;"]+$/u.test(other.gazetteer_id)).slice(0,8).map(other=>{let where2=[
clean(other.kind,30),clean(other.admin1),clean(other.country_name||other.country)].filter(Boolean).join(", ");return make(
"button.gm-button",{type:"button",click:()=>note(other.gazetteer_id,`${clean(other.name)} (${where2})`)},"It is ",isolated(
other.name),make("span.gm-quiet",{},` ${where2}`))}),move=movePin&&make("button.gm-button",{type:"button",click:()=>movePin(
at=>note(positionCell(at),positionCell(at)))},"Move the pin");return make("details.gm-correct",{},make("summary",{},"Cor\
rect this"),make("div.gm-choices",{},...choices,make("button.gm-button",{type:"button",click:()=>note(NO_PLACE,NO_PLACE)},
"Not a place"),move),said)}var ROWS_AT_ONCE=200,TITLES={place:"Places",route:"Routes",unresolved:"Names not placed"};async function copy(text,near){
try{return await navigator.clipboard.writeText(text),!0}catch{let field=make("textarea.gm-heard",{readonly:!0,"aria-hidd\
en":"true",tabindex:"-1"});field.value=text,near.append(field),field.select();let copied=document.execCommand("copy");return field.
remove(),copied}}function tableRow(columns,feature,go){let cells=columns.map(({value,number:number2},index)=>{let words2=String(
value(feature));return index>0?make(number2?"td.gm-figure":"td",{dir:"auto"},clean(words2,200)):make("th",{scope:"row"},
make("button.gm-link",{type:"button",click:()=>go(feature)},isolated(words2||"movement")))});return make("tr",{},...cells)}
function sortable(columns,features,go){let collator=new Intl.Collator("en",{numeric:!0,sensitivity:"base"}),order=features,
[sorted,down]=[-1,!1],heads=columns.map(({title},index)=>make("th",{scope:"col"},make("button.gm-sort",{type:"button",click:()=>sort(
index)},title.replace("_"," ")))),body=make("tbody"),rest=make("button.gm-more",{type:"button",click:()=>more()}),more=()=>{
let from=body.childElementCount;body.append(...order.slice(from,from+ROWS_AT_ONCE).map(feature=>tableRow(columns,feature,
go)));let left=order.length-body.childElementCount;rest.hidden=left<=0,rest.textContent=`Show more (${count(left,"is","a\
re")} left)`},sort=index=>{[sorted,down]=[index,sorted===index&&!down];let keyed=features.map(feature=>({feature,key:columns[index].
value(feature)}));keyed.sort((one,other)=>(down?-1:1)*(typeof one.key=="number"&&typeof other.key=="number"?one.key-other.
key:collator.compare(String(one.key),String(other.key)))),order=keyed.map(({feature})=>feature),heads.forEach((head,number2)=>number2===
sorted?head.setAttribute("aria-sort",down?"descending":"ascending"):head.removeAttribute("aria-sort")),body.replaceChildren(),
more()};return more(),make("div.gm-sheet",{tabindex:"0",role:"region","aria-label":"Table"},make("table",{},make("thead",
{},make("tr",{},...heads)),body),rest)}function tableDialog(columns,shown,go){let said=make("span.gm-quiet",{role:"statu\
s"}),dialog=make("dialog.gm-dialog",{"aria-label":"Table"}),body=make("div.gm-dialog-body"),chosen="place",of=type=>shown().
filter(feature=>feature.properties.type===type),tabs=Object.keys(TITLES).map(type=>({type,button:make("button.gm-tab",{type:"\
button",click:()=>choose(type)})})),choose=type=>{chosen=type;for(let tab of tabs)tab.button.setAttribute("aria-pressed",
String(tab.type===type));said.textContent="";let features=of(type);body.replaceChildren(features.length?sortable(columns[type].
filter(column=>!column.data),features,feature=>{dialog.close(),go(feature)}):make("p.gm-quiet",{},"None is shown"))},copyTable=async()=>{
let features=of(chosen),copied=await copy(tabbed(columns[chosen],features),dialog);said.textContent=copied?`${count(features.
length,"row")} copied`:"The browser does not allow to copy; save the CSV file instead"};return dialog.append(make("div.g\
m-dialog-head",{},make("div.gm-tabs",{role:"group","aria-label":"What is listed"},...tabs.map(({button:button2})=>button2)),
make("button.gm-button",{type:"button",click:copyTable},"Copy"),said,make("button.gm-button.gm-close",{type:"button",click:()=>dialog.
close()},"Close")),body),{dialog,open(){for(let{type,button:button2}of tabs){let number2=of(type).length;button2.textContent=
`${TITLES[type]} ${number2.toLocaleString("en")}`}choose(of("place").length||!of("route").length?"place":"route"),dialog.
showModal()}}}var LOOK=["fill","fill-opacity","stroke","stroke-opacity","stroke-width","stroke-dasharray","stroke-dashoffset","stroke-\
linecap","stroke-linejoin","vector-effect","opacity"],UNSEEN=".gm-hit, .gm-away, .gm-away *";function takeLook(from,to){
let style=getComputedStyle(from);for(let property of LOOK)to.setAttribute(property,style.getPropertyValue(property));to.
removeAttribute("class")}function shapes(from,frame){let box=from.getBoundingClientRect(),[,,wide=box.width]=(from.getAttribute(
"viewBox")||"").split(/[\s,]+/).map(Number),scale=box.width/(wide||box.width||1),[left=0,top=0]=(from.getAttribute("view\
Box")||"").split(/[\s,]+/).map(Number),[x,y]=[box.left-frame.left-left*scale,box.top-frame.top-top*scale],moved=draw("g",
{transform:`translate(${x} ${y}) scale(${scale})`});for(let shape of from.querySelectorAll("path, circle, rect, text")){
if(shape.matches(UNSEEN)||getComputedStyle(shape).display==="none")continue;let copy2=shape.cloneNode(!1);takeLook(shape,
copy2);for(let name of[...copy2.attributes].map(attribute=>attribute.name))/^(aria-|data-|role$|tabindex$|pointer-events$)/.
test(name)&&copy2.removeAttribute(name);shape.localName==="text"&&(lettering(shape,copy2),copy2.append(shape.textContent||
"")),moved.append(copy2)}return moved}function lettering(from,to){let style=getComputedStyle(from);for(let property of["\
font-family","font-size","font-style","font-weight","letter-spacing"])to.setAttribute(property,style.getPropertyValue(property))}
function labelText(label,frame,halo){let box=label.getBoundingClientRect(),style=getComputedStyle(label),size=parseFloat(
style.fontSize),text=draw("text",{x:box.left-frame.left,y:box.top-frame.top+box.height/2+size*.34,fill:style.color,stroke:halo,
"stroke-width":3,"stroke-linejoin":"round","paint-order":"stroke",opacity:style.opacity});lettering(label,text);let words2=label.
textContent||"";return text.textContent=style.textTransform==="uppercase"?words2.toLocaleUpperCase("en"):words2,text}function pictureOf(map2,title,credits2){
let container=map2.getContainer(),frame=container.getBoundingClientRect(),[width,height]=[Math.round(frame.width),Math.round(
frame.height)],style=getComputedStyle(container),halo=style.getPropertyValue("--gm-halo").trim(),seen=element=>{let box=element.
getBoundingClientRect();return box.right>frame.left&&box.left<frame.right&&box.bottom>frame.top&&box.top<frame.bottom},byHeight=(svgs,layer)=>svgs.
map(svg=>({svg,height:Number(getComputedStyle(svg.closest(layer)).zIndex)||0})).sort((one,other)=>one.height-other.height).
map(({svg})=>shapes(svg,frame)),parts=byHeight([...container.querySelectorAll(".leaflet-pane > svg")],".leaflet-pane"),names=[
...container.querySelectorAll(".gm-label")].filter(seen).map(label=>labelText(label,frame,halo)),dots=[...container.querySelectorAll(
".gm-dot")].filter(seen).map(dot=>{let box=dot.getBoundingClientRect();return draw("circle",{cx:box.left-frame.left+box.
width/2,cy:box.top-frame.top+box.height/2,r:2,fill:getComputedStyle(dot).backgroundColor})}),markers=byHeight([...container.
querySelectorAll(".gm-marker > svg")].filter(seen),".gm-icon"),words2=draw("title",{});words2.textContent=clean(title,200);
let foot=draw("text",{x:width-6,y:height-6,"text-anchor":"end","font-family":style.fontFamily,"font-size":10,fill:style.
color,stroke:halo,"stroke-width":3,"paint-order":"stroke"});foot.textContent=credits2.map(line=>clean(line,120)).join(" \
· ").slice(0,Math.floor(width/5.2));let picture=draw("svg",{xmlns:"http://www.w3.org/2000/svg",width,height,viewBox:`0 \
0 ${width} ${height}`,role:"img"},words2,draw("rect",{width,height,fill:style.backgroundColor}),...parts,...dots,...names,
...markers,foot);return new XMLSerializer().serializeToString(picture)}async function pixels(svg,scale=2){let image=new Image;
image.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,await image.decode();let canvas=document.createElement(
"canvas");return canvas.width=image.naturalWidth*scale,canvas.height=image.naturalHeight*scale,canvas.getContext("2d").drawImage(
image,0,0,canvas.width,canvas.height),new Promise((resolve,reject)=>canvas.toBlob(blob=>blob?resolve(blob):reject(new Error(
"the picture is too large for this browser")),"image/png"))}function download(content,name){let address=URL.createObjectURL(content);make("a",{href:address,download:name}).click(),
setTimeout(()=>URL.revokeObjectURL(address),6e4)}var fileName=title=>clean(title,60).replace(/[^\p{L}\p{N}]+/gu,"-").replace(
/^-+|-+$/g,"").toLowerCase()||"map";function shownDocument(content,shown){if(shown.length===content.features.length)return content;
let{bbox,...rest}=content;return{...rest,features:shown}}var textFile=(words2,type)=>new Blob([words2],{type:`${type};ch\
arset=utf-8`});function fileChoices(map2,content,columns,shown){let name=fileName(content.title),picture=()=>pictureOf(map2,
content.title,["Borders: Natural Earth, de facto",...content.attribution]),geojson=()=>JSON.stringify(shownDocument(content,
shown())),table=(type,ending=`${type}s`)=>{let features=shown().filter(({properties})=>properties.type===type);download(
textFile(`\uFEFF${csv(columns[type],features)}`,"text/csv"),`${name}-${ending}.csv`)},some=type=>content.features.some(({
properties})=>properties.type===type),tableOf=(words2,type,ending)=>some(type)?[[words2,()=>table(type,ending)]]:[];return[
["Data as GeoJSON",()=>download(textFile(geojson(),"application/geo+json"),`${name}.geojson`)],["Places as CSV",()=>table(
"place")],...tableOf("Routes as CSV","route"),...tableOf("Names not placed as CSV","unresolved","not-placed"),["View as \
SVG",()=>download(textFile(picture(),"image/svg+xml"),`${name}.svg`)],["View as PNG",async()=>download(await pixels(picture()),
`${name}.png`)],["Print",()=>print()]]}function choiceButton([words2,act],said){return make("li",{},make("button.gm-choi\
ce",{type:"button",click:async()=>{try{let answer=await act();said.textContent=typeof answer=="string"?answer:""}catch(error){
said.textContent=`That did not work: ${clean(String(error),120)}`}}},words2))}function closeFromOutside(menu,around){menu.
addEventListener("keydown",event=>{event.key!=="Escape"||!menu.open||(menu.open=!1,menu.firstElementChild.focus(),event.
stopPropagation())}),around.addEventListener("pointerdown",event=>{event.composedPath().includes(menu)||(menu.open=!1)}),
menu.addEventListener("focusout",event=>{event.relatedTarget&&!menu.contains(event.relatedTarget)&&(menu.open=!1)})}function saveMenu(page,map2,content,columns,shown,link2){
let said=make("p.gm-quiet",{role:"status"}),copyLink=async()=>await copy(link2(),menu)?"Copied":"The browser does not al\
low to copy",choices=fileChoices(map2,content,columns,shown);page.own&&choices.push(["Copy a link to this view",copyLink]);
let body=make("div.gm-menu-body",{},make("ul",{},...choices.map(choice2=>choiceButton(choice2,said))),make("p.gm-quiet",
{},"What is shown now; nothing leaves this page"),said),summary=make("summary.gm-button",{},"Save"),menu=make("details.g\
m-menu",{},summary,body);return closeFromOutside(menu,page.target),menu}function correctionRow({surface,route,words:words2,report:report2},undo){let label=`Take back the correction of ${route?
`the route ${clean(route)}`:clean(surface)}`;return make("li.gm-correction",{},make("span",{},isolated(route||surface),make(
"span.gm-quiet",{}," → ",isolated(words2)," · ",isolated(report2))),make("button.gm-button",{type:"button","aria-labe\
l":label,click:undo},"Undo"))}function correctionSection(number2,...content){return make("details.gm-section.gm-correcti\
ons",{open:!0,hidden:!0},make("summary",{},make("h2",{},"Corrections"),number2),make("div",{},...content))}var keyOf2=({
report:report2,sentence:sentence2,route})=>JSON.stringify(["route",report2,sentence2,route]);function sharedTellings(features){
let seen=new Set,shared=new Set;for(let{properties}of features){let keys=new Set((properties.tellings||[]).map(keyOf2));
for(let key of keys)(seen.has(key)?shared:seen).add(key)}return shared}function routeDesk(gathered,write){let changes=new Map;
return{changeOf:telling=>{let key=keyOf2(telling);return gathered.has(key)&&changes.get(key)||null},correctRoute:decided=>{
let noted=0,left=0;for(let[telling,change]of decided){let[key,line]=[keyOf2(telling),routeLine(telling,change)];gathered.
delete(key),CONTROLS.test(telling.report)||!telling.route?left+=1:line&&(gathered.set(key,line),changes.set(key,change),
noted+=1)}return write(),left?`${count(left,"telling")} cannot be corrected by file.`:noted?`Noted. ${count(gathered.size,
"correction")} in the panel.`:"Nothing is changed."}}}function correctionDesk(title,features){let shared=sharedTellings(
features),gathered=new Map,watchers=[],list=make("ul.gm-list"),said=make("p.gm-quiet",{role:"status"}),number2=make("spa\
n.gm-number"),note=make("p.gm-quiet",{},"The next run with --corrections obeys them; until then routes are only marked"),
saveButton=make("button.gm-button",{type:"button",click:()=>{let file=new Blob([correctionsFile(gathered.values())],{type:"\
text/csv;charset=utf-8"});download(file,`${fileName(title)}-corrections.csv`)}},"Save corrections.csv"),element=correctionSection(
number2,list,note,saveButton,said),write=()=>{element.hidden=gathered.size===0,number2.textContent=String(gathered.size),
list.replaceChildren(...[...gathered].map(([key,one])=>correctionRow(one,()=>undo(key))));for(let watcher of watchers)watcher()},
undo=key=>{gathered.delete(key),write(),list.querySelector("button")?.focus()};return{element,correct:(feature,place2,words2)=>{
let mentions=feature.properties.mentions.filter(one=>one.mention!=="coordinates"),fit2=mentions.filter(({surface,report:report2})=>usable(
surface)&&!CONTROLS.test(report2));for(let{surface,report:report2}of fit2)gathered.set(JSON.stringify([surface,report2]),
{surface,report:report2,place:place2,words:words2});write();let left=mentions.length-fit2.length;return said.textContent=
left?`${left} cannot be corrected by file`:"",`${count(fit2.length,"mention")} noted as ${words2}. ${count(gathered.size,
"correction")} in the panel.`},watch:watcher=>{watchers.push(watcher)},drafts:new Map,isShared:telling=>shared.has(keyOf2(
telling)),...routeDesk(gathered,write)}}var GROUPS=["kind","sure","status","report"];function dayOf(date){let found=typeof date=="string"?/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)/.
exec(date):null;if(!found)return null;let time=Date.UTC(Number(found[1]),Number(found[2]||1)-1,Number(found[3]||1));return Number.
isFinite(time)?Math.round(time/864e5):null}var dateOf=day=>new Date(day*864e5).toISOString().slice(0,10),statusOf=feature=>Object.
hasOwn(STATUS,feature.properties.status)?feature.properties.status:"possible",within2=(day,period)=>period===null||day===
null||day>=period[0]&&day<=period[1];function makeFilter(data){let{reports}=data.document,number2=new Map(reports.map((report2,index)=>[
report2.id,index])),days=reports.map(report2=>dayOf(report2.date)),hidden={kind:new Set,sure:new Set,status:new Set,report:new Set},
period=null,guesses=!1,watchers=[],counting=null,told=mentions=>mentions.some(({report:report2})=>reportShown(report2)),
reportShown=id=>counting===null||counting[number2.get(id)??-1]!==!1,change=()=>{counting=hidden.report.size===0&&period===
null?null:days.map((day,index)=>!hidden.report.has(String(index))&&within2(day,period));for(let watcher of watchers)watcher()};
return{reportShown,shows(feature){let{type,confidence,mentions,reports:tellers2}=feature.properties;return type==="unres\
olved"?counting===null||told(mentions):hidden.sure.has(drawnAs(confidence))?!1:type==="route"?!hidden.status.has(statusOf(
feature))&&(counting===null||tellers2.some(reportShown)):!hidden.kind.has(kindOf(data,feature.properties.kind).class)&&(counting===
null||told(mentions))},isShown:(group2,value)=>!hidden[group2].has(value),show(group2,values,shown){for(let value of values)
shown?hidden[group2].delete(value):hidden[group2].add(value);change()},get period(){return period},set period(bounds){period=
bounds,change()},get guesses(){return guesses},set guesses(shown){guesses=shown,change()},get everything(){return period===
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
map:map2,data,filter},selection,opener2){return({view,hide,period,guesses,open})=>{if(hide.length||period||!filter.everything){
filter.reset();for(let[group2,value]of hide)filter.show(group2,[value],!1);period&&(filter.period=period)}guesses!==filter.
guesses&&(filter.guesses=guesses),view&&map2.setView([view.lat,view.lon],view.zoom,{animate:!1});let feature=open===null?
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
link(`https://www.geonames.org/${place2.geonameid}`,`GeoNames ${place2.geonameid}`)))}function ringNote(offset){let radius=about(
offset.uncertainty_km);return make("p.gm-note",{dir:"auto"},offset.direction?`Within about ${radius} of this point, as t\
he ring shows: the report only says how it lies from `:`Within about ${radius} of here, as the ring shows: the report do\
es not say which way from `,isolated(offset.from),".")}function confidenceBar(confidence){let filled=draw("rect",{width:Math.
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
7C8 27 2 21 2 13.5A12 12 0 0 1 26 13.5C26 21 20 27 14 37Z"}),draw("circle",{cx:14,cy:13.5,r:4.5})))}function nudge(map2,marker,way,by){
let point=map2.latLngToContainerPoint(marker.getLatLng()).add([way[0]*by,way[1]*by]);marker.setLatLng(map2.containerPointToLatLng(
point)),!map2.getBounds().contains(marker.getLatLng())&&map2.panInside(marker.getLatLng(),{padding:[40,40],animate:!1})}
function placePin(map2,at,name,put){let button2=pinButton(name),view={button:button2},marker=leaflet_default.marker(at,{
icon:leaflet_default.divIcon({html:view.button,className:"gm-icon",iconSize:[0,0]}),draggable:!0,autoPan:!0,keyboard:!1,
zIndexOffset:1e6}).addTo(map2),said=make("span",{role:"status"},"Drag the pin, or move it with the arrow keys"),end=()=>{
marker.remove(),bar.remove(),map2.getContainer().focus({preventScroll:!0})},setDown=()=>{put(marker.getLatLng()),end()},
bar=make("div.gm-pin-bar",{},said,make("button.gm-button",{type:"button",click:setDown},"Set down"),make("button.gm-butt\
on",{type:"button",click:end},"Cancel"));map2.getContainer().parentElement.append(bar);let tell=()=>{let{lat,lng}=marker.
getLatLng();said.textContent=`${lat.toFixed(4)}, ${lng.toFixed(4)}`};marker.on("drag",tell),button2.addEventListener("ke\
ydown",event=>{let way=Object.hasOwn(WAYS,event.key)?WAYS[event.key]:null;if(event.key==="Enter")setDown();else if(event.
key==="Escape")end();else if(way)nudge(map2,marker,way,event.shiftKey?LEAP:NUDGE),tell();else return;event.preventDefault(),
event.stopPropagation()}),button2.focus({preventScroll:!0})}var FEWEST=2;function choice(options,chosen,attributes={}){let select=make("select.gm-input",attributes,...options.map(([
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
stops,index,other),render(`${act} ${other}`,`${act==="up"?"down":"up"} ${other}`)}),render(),{list,render:()=>render()}}var MOST_NAMES=300,labelled=(label,field)=>make("label.gm-field",{},make("span",{},label),field),button=(words2,click)=>make(
"button.gm-button",{type:"button",click},words2);function namesIn(features,report2){let found=new Map;for(let{properties}of features)
for(let mention of properties.mentions||[]){let name=oneLine(mention.surface);mention.report!==report2||!name||found.set(
name,Math.min(mention.start,found.get(name)??1/0))}return[...found].sort(([,one],[,other])=>one-other).slice(0,MOST_NAMES).
map(([name])=>name)}function adding(draft,names,render,movePin){let chosen=choice(names.map(name=>[name,clean(name)]),names[0]||
""),add=()=>{addStop(draft.stops,{role:"via",surface:chosen.value,given:!1}),render()},pin=()=>movePin(at=>addStop(draft.
stops,{role:"via",surface:positionCell(at),given:!0}));return make("div.gm-edit-add",{},names.length>0&&labelled("Anothe\
r stop",chosen),names.length>0&&button("Add",add),button("Add by a pin",pin))}function fieldsOf(draft,names,movePin){let mover=make(
"input.gm-input",{type:"text",maxlength:"200",dir:"auto",autocomplete:"off"});mover.value=oneLine(draft.mover);let status=choice(
Object.entries(STATUS),draft.status),{list,render}=stopList(draft.stops),read=()=>({...draft,denied:!1,mover:mover.value,
status:status.value}),added=adding(draft,names,render,put=>{Object.assign(draft,read()),movePin(put)});return{fields:[labelled(
"What moved",mover),labelled("Status",status),list,added],read}}function following(change,telling,desk){let mover=oneLine(
change.mover)===oneLine(telling.mover)?null:change.mover,status=change.status===telling.status?null:change.status;return other=>{
let before=desk.changeOf(other)||asTold(other);return{...before,denied:!1,mover:mover??before.mover,status:status??before.
status}}}function routeForm(tellings,features,desk,movePin){let said=make("p.gm-told",{role:"status"}),all=make("input",
{type:"checkbox",checked:!0}),body=make("div"),which=choice(tellings.map(({report:report2,sentence:sentence2},index)=>[String(
index),`${clean(report2,40)}: ${clean(sentence2,60)}`]),String(Math.max(0,tellings.findIndex(desk.drafts.has,desk.drafts)))),
current=()=>tellings[Number(which.value)],read=()=>asTold(current()),show=()=>{let telling=current(),before=desk.drafts.
get(telling)||desk.changeOf(telling)||asTold(telling);desk.drafts.delete(telling);let draft={...before,stops:[...before.
stops]},made=fieldsOf(draft,namesIn(features,telling.report),put=>{desk.drafts.set(telling,draft),movePin(put)});read=made.
read,body.replaceChildren(...made.fields)},decide=(change,made)=>{let follows=one=>all.checked&&!(change.denied&&desk.isShared(
one)),decided=tellings.filter(telling=>telling!==current()&&follows(telling)).map(telling=>[telling,made(telling)]);said.
textContent=desk.correctRoute([[current(),change],...decided]),said.scrollIntoView({block:"nearest"})},note=()=>decide(read(),
following(read(),current(),desk)),deny=()=>decide({...read(),denied:!0},telling=>({...asTold(telling),denied:!0}));which.
addEventListener("change",()=>{said.textContent="",show()}),show();let several=tellings.length>1,words2=` Mover, status \
and “not a route” for all ${count(tellings.length,"telling")}`;return[several&&labelled("As told by",which),body,several&&
make("label.gm-check",{},all,words2),make("div.gm-choices",{},button("Note the correction",note),button("Not a route",deny)),
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
container.setAttribute("aria-label","Map");let details=toggleButton("details",shell,"gm-closed","gm-panel"),text=toggleButton(
"text",shell,"gm-unread","gm-reading",shown=>{shown&&reading.fill()});return details.set(!0),text.set(readingShown),tools.
append(details.button,text.button),{shell,stage,aside,summary,tools,text,details}}function cardOpener(map2,calm){let pan=map2.
panBy;calm&&(map2.panBy=(by,options)=>pan.call(map2,by,{...options,animate:!1}));let container=map2.getContainer();return container.
addEventListener("keydown",event=>{event.key==="Escape"&&map2.closePopup()}),(at,card,name,opener2,lift=0)=>{let size=map2.
getSize(),width=Math.min(360,size.x-48),popup=leaflet_default.popup({maxWidth:width,minWidth:Math.min(280,width),maxHeight:Math.
max(120,size.y-90),autoPanPaddingTopLeft:[size.x>560?62:12,12],autoPanPaddingBottomRight:[12,12],offset:[0,4-lift],className:"\
gm-popup"});popup.setLatLng(at).setContent(card).openOn(map2);let element=popup.getElement();element.setAttribute("role",
"dialog"),element.setAttribute("aria-label",name),card.tabIndex=-1,card.focus({preventScroll:!0});let settle=()=>{let focused=card.
getRootNode().activeElement;popup.update(),focused?.focus({preventScroll:!0})};return card.addEventListener("toggle",settle,
!0),map2._animatingZoom&&map2.once("zoomend",()=>popup.isOpen()&&settle()),popup.on("remove",()=>{let root=container.getRootNode(),
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
er",behavior:calm?"auto":"smooth"}),row?.focus({preventScroll:!0})}function moveTo(map2,view){if("points"in view){let line=view.
points.map(([lon,lat])=>leaflet_default.latLng(lat,lon));line.length&&map2.fitBounds(leaflet_default.latLngBounds(line),
{padding:[50,50],maxZoom:9,animate:!1})}else view.bounds?map2.fitBounds(view.bounds,{padding:[40,40],maxZoom:9,animate:!1}):
map2.setView(view.at,Math.max(map2.getZoom(),view.kind.area?5:7),{animate:!1})}function routeCard({map:map2,data,reports,
desk},feature,at,again){let tools=routeTools(feature,data.document.features,desk,put=>{map2.closePopup(),placePin(map2,at,
"another stop",where2=>{put(where2),queueMicrotask(again)})});return routePopup(reports,feature,correctedRoute(feature,desk),
...tools?[tools]:[])}var asPlace=view=>view&&!("points"in view)?view:null;function routeCards(scene,views){let{desk}=scene,
shown=null;return desk.watch(()=>{if(!shown?.card.isConnected)return;let{feature,card}=shown;card.querySelector(".gm-rou\
te-head")?.replaceWith(routeHead(feature,correctedRoute(feature,desk)))}),(feature,at)=>(shown={feature,card:routeCard(scene,
feature,at,()=>{let view=views.get(feature.id);view&&"points"in view&&view.show(null)})},shown.card)}function makeSelection(scene,shell,reading){
let{map:map2,data,reports,desk,calm}=scene,openCard=cardOpener(map2,calm),views=new Map,watchers=[],opened=null,cardOf=routeCards(
scene,views),select=feature=>{opened=feature,reading.light(feature);for(let watcher of watchers)watcher(feature)},open=(feature,popup)=>{
select(feature),popup.on("remove",()=>opened===feature&&select(null))},showPlace=(view,opener2,at=view.at)=>{let{feature,
name}=view,tools=correctionTools(feature,desk,put=>{map2.closePopup(),placePin(map2,view.at,name,put)}),text=textButton(
scene,shell,reading,feature),card=view.guess?guessPopup(data,reports,view,text,tools):placePopup(data,reports,feature,text,
tools);open(feature,openCard(at,card,name,opener2,at===view.at?view.radius:0))};return{opened:()=>opened,know:found=>found.
forEach(view=>views.set(view.feature.id,view)),watch:watcher=>{watchers.push(watcher)},go:(feature,opener2)=>{let view=views.
get(feature.id);if(!view){leadToUnplaced(scene,shell,feature),reading.light(feature);return}shell.stage.scrollIntoView({
block:"nearest",behavior:calm?"auto":"smooth"}),moveTo(map2,view),"points"in view?view.show(opener2):showPlace(view,opener2)},
showPlace,showRoute:(feature,at,opener2)=>open(feature,openCard(at,cardOf(feature,at),`Route: ${routeName(feature.properties)}`,
opener2)),showCluster:(found,at,opener2)=>{openCard(at,clusterCard(found,view=>showPlace(view,opener2)),`${count(found.length,
"place")} in one spot`,opener2)},placeOf:feature=>asPlace(views.get(feature.id))}}var AREA="M3 5L12 2L19 4L31 3L29 12L20 16L8 14Z";function switchBox(filter,group2,value,...content){let box=make("input",
{type:"checkbox","data-switch":`${group2}:${value}`,change:()=>filter.show(group2,[value],box.checked)}),follow=()=>{box.
checked=filter.isShown(group2,value)};return filter.watch(follow),follow(),make("label.gm-switch",{},box,...content)}function guessSwitch(filter,...content){
let box=make("input",{type:"checkbox","data-switch":"guesses",change:()=>filter.guesses=box.checked}),follow=()=>{box.checked=
filter.guesses};return filter.watch(follow),follow(),make("label.gm-switch",{},box,...content)}function tally(keys){let found=new Map;
for(let key of keys)found.set(key,(found.get(key)||0)+1);return found}var sample=(height,...shapes2)=>draw("svg",{viewBox:`\
0 0 34 ${height}`,width:34,height,"aria-hidden":"true"},...shapes2),number=(total=0)=>make("span.gm-number",{},total.toLocaleString(
"en")),group=(title,rows)=>rows.length?[make("fieldset",{},make("legend",{},title),...rows)]:[];function kindRows(places,filter){
let kinds=tally(places.map(view=>view.kind.class));return Object.keys(CLASSES).filter(letter=>kinds.has(letter)).map(letter=>switchBox(
filter,"kind",letter,symbol(letter,7,"filled",!1),CLASSES[letter].name,number(kinds.get(letter))))}function confidenceRows(views,guesses,filter){
let numbers=tally(views.map(view=>drawnAs(view.feature.properties.confidence))),rows=drawingsInWords().filter(([drawn])=>drawn!==
"dashed"||numbers.has(drawn)).map(([drawn,words2])=>switchBox(filter,"sure",drawn,symbol("P",6.5,drawn,!1),words2,number(
numbers.get(drawn))));return guesses&&rows.push(guessSwitch(filter,guessSymbol("P",6.5),"not placed: show the best guess",
number(guesses))),rows}function statusRows(routes,filter){let statuses=tally(routes.map(view=>statusOf(view.feature))),line=status=>sample(
12,draw("path",{d:"M1 6H33",class:`gm-line gm-route-0 gm-status-${status}`}));return Object.keys(STATUS).filter(status=>statuses.
has(status)).map(status=>switchBox(filter,"status",status,line(status),STATUS[status],number(statuses.get(status))))}function undrawnRow(routes,filter){
let guessed=routes.filter(view=>view.guesses.length).length;if(!guessed)return[];let line=sample(12,draw("path",{d:"M1 6\
H33",class:"gm-guess-line"}));return[guessSwitch(filter,line,"not drawn, or not in whole: show the best guess",number(guessed))]}
function corridorRow(routes){if(!routes.some(view=>view.feature.properties.corridor))return[];let open=sample(12,draw("r\
ect",{width:34,height:12,class:"gm-corridor gm-open gm-route-0"}));return[make("li",{},open,"What the reported areas lea\
ve open")]}function exactnessRows(places){let rows=[1,5,25].map(mentions=>make("li",{},symbol("P",radiusOf(mentions),"fi\
lled",!1),count(mentions,"mention")));if(places.some(view=>view.kind.area&&!view.bounds)&&rows.push(make("li",{},symbol(
"A",7,"filled",!0),"Ringed: an area, the symbol is a point in it")),places.some(view=>view.bounds)){let[ground,line]=["g\
round","line"].map(part=>draw("path",{d:AREA,class:`gm-area gm-A gm-area-filled gm-area-${part}`}));rows.push(make("li",
{},sample(18,ground,line),"Outlined: the area that is meant"))}if(places.some(view=>ringOf(view.feature)>0)){let ring=draw(
"circle",{cx:17,cy:9,r:8,class:"gm-ring gm-X"});rows.push(make("li",{},sample(18,ring),"Dashed ring: it lies somewhere w\
ithin"))}return rows}function legend(places,routes,guesses,filter){let views=[...places,...routes],roles=[...roleLegend(
routes),...corridorRow(routes)];return make("div.gm-legend",{},...group("Kind of place",kindRows(places,filter)),...group(
"How sure which place it is",views.length?confidenceRows(views,guesses,filter):[]),...group("Routes: inferred between th\
eir stops",[...statusRows(routes,filter),...undrawnRow(routes,filter)]),roles.length>0&&make("ul",{},...roles),places.length>
0&&make("h3",{},"How often, and how exact"),places.length>0&&make("ul.gm-row",{},...exactnessRows(places)))}var MOST_BARS=60;function slider(name,at,most){return make("input",{type:"range",min:0,max:most,step:1,value:at,"aria-la\
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
let bounds=[days[Number(from.value)],days[Number(to.value)]];filter.period=bounds[0]===first&&bounds[1]===last?null:bounds};
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
let words2=[none&&`${none.toLocaleString("en")} not drawn, because it is not sure enough what moved where`,part&&`${part.
toLocaleString("en")} drawn without the legs to stops that are not placed`];return make("div.gm-unplaced-note",{},make("\
p.gm-quiet",{},`${words2.filter(Boolean).join("; ")}.`),routes.some(view=>view.guesses.length)&&guessSwitch(filter,"Show\
 the best guesses on the map"))}function reportSwitches(reports,filter){let all=reports.map((_,index)=>String(index)),row=index=>{
let report2=reports[index];return make("li",{},switchBox(filter,"report",String(index),make("span.gm-heard",{},`Show ${clean(
report2.title||report2.id)} on the map`)),make("div",{},citation(new Map([[report2.id,report2]]),report2.id),make("span.\
gm-quiet",{},[count(report2.places,"place"),count(report2.routes,"route"),`${report2.unresolved.toLocaleString("en")} no\
t placed`].join(" · "))))},both=make("p.gm-pair",{},make("button.gm-button",{type:"button",click:()=>filter.show("repor\
t",all,!0)},"All"),make("button.gm-button",{type:"button",click:()=>filter.show("report",all,!1)},"None"));return make("\
div",{},reports.length>1&&both,longList(reports.length>1?"ol.gm-list.gm-reports":"ol.gm-list.gm-reports.gm-one",reports.
length,row))}function rewrite(list,routes,row){let views=new Map(routes.map(view=>[view.feature.id,view]));for(let old of list.
querySelectorAll("[data-listed]")){let view=views.get(old.getAttribute("data-listed")||"");view&&old.replaceWith(row(view))}}
function panel({data,reports,filter,desk},{places,routes,guesses,unresolved},go,correct2){let all=data.document.reports,
unresolvedRow=feature=>{let{name,mentions,alternatives}=feature.properties;return make("li",{"data-unresolved":feature.id,
tabindex:"-1"},make("strong",{},isolated(name)),guessList(data,alternatives),evidence(reports,mentions),correct2(feature))},
shows=({feature})=>filter.shows(feature),time=timeline(all,filter),lists=[listSection("Routes",routes,shows,shown=>longList(
"ul.gm-list",shown.length,index=>routeRow(shown[index],go,desk))),listSection("Places",places,shows,shown=>longList("ul.\
gm-list",shown.length,index=>placeRow(shown[index],go))),listSection("Names not placed",unresolved,filter.shows,shown=>longList(
"ul.gm-list.gm-unresolved",shown.length,index=>unresolvedRow(shown[index])))];return lists[0].element.firstElementChild?.
after(undrawnNote(routes,filter)||""),lists[2].element.firstElementChild?.after(unplacedNote(guesses.length>0,filter)),filter.
watch(()=>lists.forEach(list=>list.update())),desk.watch(()=>rewrite(lists[0].element,routes,view=>routeRow(view,go,desk))),
[(places.length>0||routes.length>0)&&section("Legend",null,!0,legend(places,routes,guesses.length,filter)),time&&section(
"Time",null,!0,time),...[routes,places,unresolved].map((items,index)=>items.length>0&&lists[index].element),section("Rep\
orts",all.length,all.length<=8,reportSwitches(all,filter))].filter(one=>one instanceof HTMLElement)}var MOST_FOUND=12,folded=text=>text.normalize("NFKD").replace(/[\p{M}'’ʿʾ`]/gu,"").toLowerCase();function find(index,question){
let wanted=folded(question).split(/\s+/).filter(Boolean);if(!wanted.length)return[];let found=[[],[],[]];for(let thing of index)
if(wanted.every(word=>thing.words.includes(word))&&(found[thing.words.startsWith(wanted.join(" "))?0:thing.words.includes(
` ${wanted[0]}`)?1:2].push(thing),found[0].length>=MOST_FOUND))break;return found.flat().slice(0,MOST_FOUND)}function searchField(listId){
return make("input",{type:"search",role:"combobox","aria-label":"Search places, routes and reports","aria-expanded":"fal\
se","aria-controls":listId,"aria-autocomplete":"list","aria-keyshortcuts":"/",autocomplete:"off",spellcheck:"false",placeholder:matchMedia(
"(pointer: coarse)").matches?"Search":"Search  ( / )"})}function option({label,kind},id,choose){return make("li",{role:"\
option",id,"aria-selected":"false",mousedown:event=>event.preventDefault(),click:choose},isolated(label,160),make("span.\
gm-quiet",{},clean(kind,60)))}var noOption=id=>make("li.gm-quiet",{role:"option","aria-disabled":"true","aria-selected":"\
false",id},"Nothing found");function foundList(input,list,prefix,choose){let found=[],active=-1,open=shown=>{active=-1,list.
hidden=!shown,input.setAttribute("aria-expanded",String(shown)),input.removeAttribute("aria-activedescendant")};return{close:()=>open(
!1),chosen:()=>found[Math.max(active,0)],show(things,asked){found=things,list.replaceChildren(...found.map((one,index)=>option(
one,`${prefix}-option-${index}`,()=>choose(one)))),!found.length&&asked&&list.append(noOption(`${prefix}-option-none`)),
open(asked)},move(step){let to=active<0?Math.min(0,step):active+step;active=found.length?(to+found.length)%found.length:
-1,[...list.children].forEach((one,index)=>one.setAttribute("aria-selected",String(index===active)));let current=list.children[active];
current&&(input.setAttribute("aria-activedescendant",current.id),current.scrollIntoView({block:"nearest"}))}}}function searchBox(things,prefix){
let index=null,chosen=!1,element=make("ul.gm-found",{id:`${prefix}-found`,role:"listbox","aria-label":"Found",hidden:!0}),
said=make("p.gm-heard",{role:"status"}),input=searchField(element.id),choose=one=>{one&&(chosen=!0,list.close(),one.go(input))},
list=foundList(input,element,prefix,choose),search=()=>{chosen=!1,index=index||things();let found=find(index,input.value),
asked=input.value.trim()!=="";list.show(found,asked),said.textContent=asked?`${found.length} found`:""};return input.addEventListener(
"input",search),input.addEventListener("focus",()=>input.value&&!chosen&&search()),input.addEventListener("click",()=>input.
value&&element.hidden&&search()),input.addEventListener("blur",list.close),input.addEventListener("keydown",event=>{event.
key==="ArrowDown"||event.key==="ArrowUp"?(event.preventDefault(),element.hidden&&search(),list.move(event.key==="ArrowDo\
wn"?1:-1)):event.key==="Enter"?(event.preventDefault(),choose(list.chosen())):event.key==="Escape"&&(input.value="",list.
close())}),{element:make("div.gm-search",{role:"search"},input,element,said),input}}var MOST_WORDINGS=20;function place({feature,kind,name},go){let{mentions,country_name:countryName,country}=feature.properties,
wordings=new Set(mentions.slice(0,MOST_WORDINGS).map(mention=>clean(mention.surface)));return{kind:[kind.label,clean(countryName||
country)].filter(Boolean).join(", "),label:name,words:folded([name,...wordings].join(" ")),go:opener2=>go(feature,opener2)}}
function report({id,title,source},read){return{kind:"report",label:clean(title||id),words:folded(clean(`${title||""} ${id}\
 ${source||""}`,400)),go:()=>read(id)}}function searchIndex({places,routes,unresolved},reports,go,read){let named2=(kind,feature,label)=>({
kind,label,words:folded(label),go:opener2=>go(feature,opener2)});return[...places.map(view=>place(view,go)),...routes.map(
({feature})=>named2("route",feature,routeName(feature.properties))),...unresolved.map(feature=>named2("not placed",feature,
clean(feature.properties.name))),...reports.map(one=>report(one,read))]}function correct({map:map2,desk,calm},stage,feature){return correctionTools(feature,desk,put=>{stage.scrollIntoView({block:"\
nearest",behavior:calm?"auto":"smooth"}),placePin(map2,map2.getCenter(),clean(feature.properties.name),put)})}function addTools(scene,shell,reading,layers,selection,current){
let{page,map:map2,data,filter,desk}=scene,content=data.document,read=id=>{shell.text.set(!0),reading.show(id)},search=searchBox(
()=>searchIndex(layers,content.reports,selection.go,read),"gm"),columns=columnsOf(data),shown=()=>content.features.filter(
feature=>filter.shows(feature)),table=tableDialog(columns,shown,feature=>selection.go(feature,tableButton)),tableButton=make(
"button.gm-button",{type:"button","aria-haspopup":"dialog",click:()=>table.open()},"Table"),reset=make("button.gm-button",
{type:"button",hidden:!0,click:()=>{filter.reset(),search.input.focus()}},"Show all"),link2=()=>location.href.replace(/#.*$/,
"")+current();shell.tools.append(tableButton,saveMenu(page,map2,content,columns,shown,link2),reset),shell.tools.before(search.
element),shell.shell.append(table.dialog);let lists=panel(scene,layers,selection.go,feature=>correct(scene,shell.stage,feature));
return shell.aside.append(desk.element,...lists),{field:search.input,reset,tableOpen:()=>table.dialog.open}}function credits(content){return make("details.gm-credits",{},make("summary",{},"Borders: Natural Earth, de facto; they \
take no side · Credits"),make("ul",{},...content.attribution.slice(0,40).map(line=>make("li",{dir:"auto"},clean(line,300))),
make("li",{},link("https://leafletjs.com","Leaflet"),", BSD 2-Clause")))}function summaryOf(content,filter,lead){let[all,
shown]=[content.features,content.features.filter(feature=>filter.shows(feature))],of=(type,word,many=`${word}s`)=>{let[total,
now]=[all,shown].map(some=>some.filter(feature=>feature.properties.type===type).length);return!total&&type!=="place"?"":
now===total?count(total,word,many):`${now.toLocaleString("en")} of ${count(total,word,many)}`},undrawn=shown.filter(({geometry,
properties})=>properties.type==="route"&&!geometry).length,routes=of("route","route")+(undrawn?` (${undrawn.toLocaleString(
"en")} not drawn)`:""),words2=[count(content.reports.length,"report"),of("place","place"),routes].filter(Boolean).join("\
 · "),left=of("unresolved","name not placed","names not placed");return left?[`${words2} · `,make("button.gm-link",{type:"\
button",click:lead},left)]:[words2]}function focusInWords({countries,near,bounds,said}){let degrees=(value,above,below)=>`${Number(
Math.abs(value).toFixed(2))}° ${value<0?below:above}`,[lon,lat]=[value=>degrees(value,"E","W"),value=>degrees(value,"N",
"S")],names=countries.slice(0,8).map(({name,country})=>clean(name||country,60));return`Focus: ${[[names.slice(0,-1).join(
", "),...names.slice(-1)].filter(Boolean).join(" and "),near&&`near ${lat(near[1])}, ${lon(near[0])}`,bounds&&`${lon(bounds[0])}\
 to ${lon(bounds[2])}, ${lat(bounds[1])} to ${lat(bounds[3])}`,said?"as the maker of this map said":"inferred from the r\
eports"].filter(Boolean).join(", ")}`}function addNotes(stage,content){stage.append(credits(content)),!content.features.
some(({properties})=>properties.type==="place")&&stage.append(make("p.gm-empty",{role:"status"},"No place was found in t\
hese reports"))}function followSize(map2){let watching=new ResizeObserver(()=>map2.invalidateSize({animate:!1,pan:!1}));
watching.observe(map2.getContainer()),map2.on("unload",()=>watching.disconnect())}function markRoutes(desk,routes,features){
for(let view of routes)view.mark(correctedRoute(view.feature,desk),whereabouts(view.feature,features))}function drawMap(page,map2,data){
let content=data.document,title=clean(content.title,200)||(page.own?document.title:"");page.own&&(document.title=title);
let reports=new Map(content.reports.map(report2=>[report2.id,report2])),filter=makeFilter(data),calm=matchMedia("(prefer\
s-reduced-motion: reduce)").matches,scene={page,map:map2,data,reports,filter,desk:correctionDesk(title,content.features),
calm},reading=readingPane(content,(feature,opener2)=>selection.go(feature,opener2)),readingShown=content.features.length>
0&&content.reports.length<=FEW_REPORTS,notices=Array.isArray(content.notices)?content.notices.filter(notice=>clean(notice)):
[],focus=content.focus?focusInWords(content.focus):"",shell=buildShell(page,map2.getContainer(),title,focus,notices,reading,
readingShown);addNotes(shell.stage,content);let selection=makeSelection(scene,shell,reading),layers=drawLayers(scene,shell.
stage,selection);selection.know([...layers.places,...layers.routes]);let current=()=>writeLink(map2.getCenter(),map2.getZoom(),
filter,selection.opened()?.id??null),tools=addTools(scene,shell,reading,layers,selection,current),obey=obeying(scene,selection,
tools.field),changed=page.own?keepLink(current,obey):()=>{},refresh=()=>{shell.summary.replaceChildren(...summaryOf(content,
filter,()=>leadToUnplaced(scene,shell))),tools.reset.hidden=filter.everything};return scene.desk.watch(()=>markRoutes(scene.
desk,layers.routes,content.features)),selection.watch(layers.emphasise),selection.watch(changed),filter.watch(()=>{layers.
update(),refresh();let opened=selection.opened();opened&&!filter.shows(opened)&&map2.closePopup(),changed()}),refresh(),
page.own&&location.hash.length>1&&(layers.leaveFirstView(),obey(readLink(location.hash))),map2.on("moveend",changed),leadToSearch(
page.target,tools.field,tools.tableOpen),followSize(map2),shell.shell.dataset.ready="true",shell.shell}function sums(steps){let sum=0;return steps.map(step=>sum+=step)}function objectsOf(members,number2){let common=members.
filter(([,[presence]])=>presence===null).map(([key,[,inner]])=>[key,valuesOf(inner,number2)]),first=number2?Object.fromEntries(
common.map(([key,values])=>[key,values[0]])):{},made=Array.from({length:number2},()=>({...first}));for(let[key,values]of common)
for(let index=1;index<number2;index+=1)made[index][key]=values[index];for(let[key,[presence,inner]]of members){if(presence===
null)continue;let holders=made.filter((_,index)=>presence[index]==="1");valuesOf(inner,holders.length).forEach((value,index)=>{
holders[index][key]=value})}return made}function valuesOf([form,one,other],number2){if(form==="=")return new Array(number2).
fill(one);if(form==="i")return sums(one);if(form==="p")return valuesOf(other,number2).map(figure2=>`${one}${figure2}`);if(form===
"d")return valuesOf(other,number2).map(place2=>one[place2]);if(form==="l"){let lengths=valuesOf(one,number2),ends=sums(lengths),
flat=valuesOf(other,ends.length?ends[ends.length-1]:0);return lengths.map((length,index)=>flat.slice(ends[index]-length,
ends[index]))}return form!=="o"?one:objectsOf(Object.entries(one),number2)}var stretch=(text,from,length)=>/[\ud800-\udfff]/.
test(text)?Array.from(text).slice(from,from+length).join(""):text.slice(from,from+length);function whole(feature){let{properties}=feature;
for(let[key,words2]of[["mentions","surface"],["claims","text"]])for(let claim of properties[key]||[])words2 in claim||(claim[words2]=
stretch(claim.sentence,claim.start,claim.end)),claim.start+=claim.sentence_start,claim.end+=claim.start,key==="mentions"&&
!("confidence"in claim)&&(claim.confidence=properties.confidence);return properties.mentions&&!("name"in properties)&&(properties.
name=properties.mentions[0]?.surface??null),"geonameid"in properties&&!("gazetteer_id"in properties)&&(properties.gazetteer_id=
`geonames:${properties.geonameid}`),feature}async function unpack(text){let binary=atob(text.trim()),bytes=new Uint8Array(
binary.length);for(let index=0;index<binary.length;index+=1)bytes[index]=binary.charCodeAt(index);let stream=new Blob([bytes]).
stream().pipeThrough(new DecompressionStream("gzip")),content=await new Response(stream).json(),{count:count2,columns}=content.
features||{};return columns&&(content.document.features=valuesOf(columns,count2).map(whole)),delete content.features,content}var between=(least,value,most)=>Math.min(most,Math.max(least,value));function wantedHeight(shell,width){let rows=getComputedStyle(
shell).gridTemplateAreas.match(/"[^"]*"/g)||[],stacked=rows.length>0&&rows.every(row=>!/\s/.test(row.slice(1,-1).trim())),
pinned=stacked?{minHeight:"0",height:"auto",gridTemplateRows:rows.map(row=>row.includes("map")?`${between(320,.62*width,
560)}px`:"auto").join(" ")}:{minHeight:"",height:"",gridTemplateRows:""};return Object.assign(shell.style,pinned),Math.ceil(
stacked?shell.getBoundingClientRect().height:between(440,.56*width,760))}function negotiateHeight(shell){let told=0,tell=(again=!1)=>{
let height=wantedHeight(shell,document.documentElement.clientWidth);(height!==told||again)&&window.parent.postMessage({type:"\
geomap-height",height},"*"),told=height},watching=new ResizeObserver(()=>tell());for(let part of[document.documentElement,
shell,...shell.children])watching.observe(part);window.addEventListener("message",event=>{event.source===window.parent&&
event.data?.type==="geomap-ask-height"&&tell(!0)}),tell(!0)}var words=attribution=>clean(String(attribution||"").replace(/<[^>]*>/g,"").replace(/&copy;/g,"©").replace(/&amp;/g,"&"),
300);function makeRoom(map2){let credits2=make("p.gm-tile-credit",{dir:"auto"}),update=()=>{let shown=[];map2.eachLayer(
layer=>{layer instanceof leaflet_default.GridLayer&&shown.push(words(layer.options.attribution))}),map2.getContainer().classList.
toggle("gm-tiled",shown.length>0),credits2.textContent=[...new Set(shown)].filter(Boolean).join(" · "),credits2.hidden=
!credits2.textContent};map2.getContainer().after(credits2),map2.on("layeradd layerremove",event=>{event.layer instanceof
leaflet_default.GridLayer&&update()}),update()}function addTiles(map2,{url,attribution,subdomains,minZoom,maxZoom}){leaflet_default.
tileLayer(url,{attribution,subdomains,minZoom,maxNativeZoom:maxZoom,referrerPolicy:"strict-origin-when-cross-origin"}).addTo(
map2)}function showTiles(map2,wanted){makeRoom(map2),wanted&&addTiles(map2,JSON.parse(wanted))}var carrier=document.getElementById("geomap-payload"),map=globalThis[carrier.dataset.map||""];try{let shell=drawMap({own:!0,
target:document},map,await unpack(carrier.textContent||""));window.parent!==window&&negotiateHeight(shell),showTiles(map,
document.getElementById("geomap-tiles")?.textContent||"")}catch(error){throw document.body.prepend(make("p.gm-failure",{
role:"alert"},`This map could not be drawn: ${clean(String(error),200)}. A browser of 2023 or later is needed.`)),error}
