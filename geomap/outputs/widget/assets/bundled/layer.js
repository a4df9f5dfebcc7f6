var geoMapLayer=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var layer_exports={};__export(layer_exports,{drawReports:()=>drawReports});var leaflet_default=window.L;var confidence_default=[{least:.9,word:"very likely",drawn:"filled"},{least:.75,word:"likely",drawn:"filled"},{least:.5,
word:"more likely than not",drawn:"hollow"},{least:0,word:"uncertain",drawn:"dashed"}];var levelOf=confidence=>confidence_default.find(({least})=>confidence>=least)||confidence_default[confidence_default.length-
1],inWords=confidence=>levelOf(confidence).word,drawnAs=confidence=>levelOf(confidence).drawn;var SVG="http://www.w3.org/2000/svg";var UNFIT=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/,HALVES=/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function clean(value,limit=120){if(typeof value!="string")return"";let cut=value.length>limit?`${Array.from(value.slice(
0,2*limit)).slice(0,limit).join("")}…`:value;return UNFIT.test(cut)?fit(cut):cut}var fit=text2=>text2.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g,
"�").replace(/[\u202a-\u202e\u2066-\u2069]/g,"").replace(HALVES,"�");function make(tag,attributes={},...children){let[name,...classes]=tag.split("."),element=document.createElement(name);classes.
length&&(element.className=classes.join(" "));for(let[key,value]of Object.entries(attributes))typeof value=="function"?element.
addEventListener(key,value):value!==null&&value!==!1&&element.setAttribute(key,value===!0?"":String(value));return element.
append(...children.filter(child=>child!==null&&child!==!1).map(child=>child)),element}var isolated=(value,limit)=>make("\
bdi",{},clean(value,limit));function draw(tag,attributes,...children){let element=document.createElementNS(SVG,tag);for(let[
key,value]of Object.entries(attributes))element.setAttribute(key,String(value));return element.append(...children),element}
var count=(number2,one,many=`${one}s`)=>`${number2.toLocaleString("en")} ${number2===1?one:many}`,kilometres=km=>`${Math.
round(km).toLocaleString("en")} km`,percent=share2=>`${Math.round(share2*100)} %`,isNumber=value=>typeof value=="number"&&
Number.isFinite(value);function link(address,text2){let url=null;try{url=/^https?:\/\//i.test(address)?new URL(address):null}catch{}return url?
make("a",{href:url.href,target:"_blank",rel:"noopener noreferrer"},isolated(text2)):isolated(text2)}var MOST_KM=2e4;function ringOf({properties:{offset:offset2}}){let km=offset2&&isNumber(offset2.uncertainty_km)?offset2.
uncertainty_km:0;return km>0&&km<=MOST_KM?km:0}var about=km=>km>=10?kilometres(5*Math.round(km/5)):`${km.toFixed(km<2?1:
0)} km`;function kindOf(data,kind){let row=Object.hasOwn(data.kinds,kind)?data.kinds[kind]:null;return row?{label:row[0],class:row[2],
area:row[3]}:{label:clean(kind,40)||"place",class:"X",area:!1}}var radiusOf=mentions=>Math.min(17,4.2+2*Math.sqrt(mentions));var STATUS={reported:"reported as having happened",planned:"planned",denied:"denied",possible:"possible, not confirmed"};function position(claim,points,words){let[from,to]=[claim.start-claim.sentence_start,claim.end-claim.sentence_start];if(from>=
0&&points.slice(from,to).join("")===words)return[from,to];let found=words?claim.sentence.indexOf(words):-1;if(found<0)return null;
let start=Array.from(claim.sentence.slice(0,found)).length;return[start,start+Array.from(words).length]}function sentence(claims2,words){
let points=Array.from(claims2[0].sentence).slice(0,600),found=claims2.map((claim,index)=>position(claim,points,words[index])).
filter(span=>span!==null),quote=make("blockquote",{dir:"auto"}),done=0;for(let[from,to]of found.sort((one,other)=>one[0]-
other[0]))from<done||(quote.append(clean(points.slice(done,from).join(""),600),make("mark",{},clean(points.slice(from,to).
join(""),600))),done=to);return quote.append(clean(points.slice(done).join(""),600)),quote}function citation(reports,id){
let report=reports.get(id);if(!report)return make("cite",{},isolated(id));let source=report.source?clean(report.source,120):
"",title=clean(report.title||report.id,120),parts=[report.source&&/^https?:\/\//i.test(report.source)?link(report.source,
title):isolated(title)];return source&&!/^https?:\/\//i.test(source)&&parts.push(isolated(source)),report.date&&parts.push(
isolated(report.date,40)),make("cite",{},...parts.flatMap((part,index)=>index?[" · ",part]:[part]))}function within(mentions){
let names=[...new Set(mentions.map(mention=>clean(mention.within)).filter(Boolean))];return names.length>0&&make("p.gm-q\
uiet",{},"named within ",...names.slice(0,4).flatMap((name,index)=>index?[", ",isolated(name)]:[isolated(name)]))}function evidence(reports,mentions){
let sentences=new Map;for(let mention of mentions.slice(0,1e3)){let key=`${mention.sentence_start} ${mention.report}`;sentences.
set(key,[...sentences.get(key)||[],mention])}let items=[...sentences.values()].map(same=>make("li",{},sentence(same,same.
map(mention=>mention.surface)),within(same),citation(reports,same[0].report))),first=make("ul.gm-evidence",{},...items.slice(
0,4));if(items.length<=4)return first;let rest=make("details",{},make("summary",{},`${items.length-4} more`),make("ul.gm\
-evidence",{},...items.slice(4,200)));return make("div",{},first,rest)}function alternativesList(data,alternatives){let rows=alternatives.slice(0,8).map(other=>{let where=[kindOf(data,other.kind).
label,clean(other.admin1),clean(other.country_name||other.country)].filter(Boolean).join(", ");return make("li",{},isolated(
other.name),make("span.gm-quiet",{dir:"auto"},` ${where}`),make("span.gm-share",{},percent(other.confidence)))});return make(
"ul.gm-alternatives",{},...rows)}function placePopup(data,reports,feature,...tools){let place=feature.properties,kind=kindOf(
data,place.kind),where=[clean(place.admin1),clean(place.country_name||place.country)].filter((part,index,all)=>part&&all.
indexOf(part)===index),[lon,lat]=feature.geometry.coordinates;return make("article.gm-card",{"data-feature":feature.id},
make("h2",{dir:"auto"},clean(place.name)),make("p.gm-kind",{dir:"auto"},[kind.label,...where].join(" · ")),make("p.gm-c\
onfidence",{},confidenceBar(place.confidence),make("span",{},make("strong",{},inWords(place.confidence)),` this place, ${percent(
place.confidence)}`)),ringOf(feature)>0&&ringNote(place.offset),kind.area?make("p.gm-note",{},data.basemap.areas?.includes(
place.gazetteer_id)?"The report means the area that is outlined; its symbol is only a point in it.":"The report means an\
 area; its symbol is only a point in it."):null,make("h3",{},count(place.mentions.length,"mention")),evidence(reports,place.
mentions),tools.length>0&&make("div.gm-card-tools",{},...tools),place.alternatives.length>0&&make("h3",{},"It could also\
 be"),place.alternatives.length>0&&alternativesList(data,place.alternatives),place.reasons.length>0&&make("h3",{},"Why t\
his place"),place.reasons.length>0&&make("ul.gm-reasons",{},...place.reasons.slice(0,8).map(reason=>make("li",{dir:"auto"},
clean(reason,200)))),make("p.gm-position",{},`${Math.abs(lat).toFixed(4)}° ${lat<0?"S":"N"}, ${Math.abs(lon).toFixed(4)}\
° ${lon<0?"W":"E"}`,Number.isSafeInteger(place.geonameid)&&" · ",Number.isSafeInteger(place.geonameid)&&link(`https://\
www.geonames.org/${place.geonameid}`,`GeoNames ${place.geonameid}`)))}function ringNote(offset2){let radius=about(offset2.
uncertainty_km);return make("p.gm-note",{dir:"auto"},offset2.direction?`Within about ${radius} of this point, as the rin\
g shows: the report only says how it lies from `:`Within about ${radius} of here, as the ring shows: the report does not\
 say which way from `,isolated(offset2.from),".")}function confidenceBar(confidence){let filled=draw("rect",{width:Math.
max(1,48*Math.min(1,confidence)),height:6,rx:3,class:"gm-bar-filled"});return draw("svg",{width:48,height:6,class:"gm-ba\
r","aria-hidden":"true"},draw("rect",{width:48,height:6,rx:3,class:"gm-bar-empty"}),filled)}var ROLE_WORDS=[["origin","from"],["via","over"],["destination","to"]];function stopName(stop){let name=clean(stop.name||stop.surface);return stop.part?`${clean(stop.part,30)} ${name}`:name}function routeName(route){
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
0,50).map(id=>make("li",{},citation(reports,id)))),tools.length>0&&make("div.gm-card-tools",{},...tools))}var Unusable=class extends Error{constructor(code,message){super(message),this.name="Unusable",this.code=code}},isObject=value=>typeof value==
"object"&&value!==null&&!Array.isArray(value),isFinite=value=>typeof value=="number"&&Number.isFinite(value),text=value=>typeof value==
"string"?value:"",textOrNull=value=>typeof value=="string"?value:null,number=value=>isFinite(value)?value:0,numberOrNull=value=>isFinite(
value)?value:null,share=value=>Math.min(1,Math.max(0,number(value))),truthOrNull=value=>typeof value=="boolean"?value:null,
texts=value=>Array.isArray(value)?value.filter(one=>typeof one=="string"):[],list=form=>value=>Array.isArray(value)?value.
filter(isObject).map(one=>shaped(one,form)):[];function shaped(value,form){let copy={...value};for(let[key,put]of Object.
entries(form))copy[key]=put(Object.hasOwn(value,key)?value[key]:void 0);return copy}var WHERE={kind:text,country:textOrNull,
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
reports:texts,tellings:TELLINGS},unresolved:NAMED},isPosition=value=>Array.isArray(value)&&isFinite(value[0])&&isFinite(
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
near,bounds}=value,isBox=Array.isArray(bounds)&&bounds.length===4;return{countries:list({country:text,name:text})(value.
countries),near:isPosition(near)?near:null,bounds:isBox&&isPosition(bounds.slice(0,2))&&isPosition(bounds.slice(2))?bounds:
null,said:value.said===!0}}function withText(report){let{text:whole2,...rest}=report;return typeof whole2=="string"?report:
rest}function checked(value,schema){if(!isObject(value))throw new Unusable("broken","This map cannot be read: its data i\
s no JSON object.");if(refuse(value.schema,schema),!Array.isArray(value.features))throw new Unusable("broken","This map \
cannot be read: it has no list of features.");let taken=new Set,features=value.features.map((feature,index)=>drawable(feature,
index,taken)).filter(feature=>feature!==null),box=value.bbox,document2={...value,title:text(value.title),reports:REPORTS(
value.reports).map(withText),attribution:texts(value.attribution),...Object.hasOwn(value,"notices")&&{notices:texts(value.
notices)},features};delete document2.bbox,delete document2.focus;let focus=focusOf(value.focus);return focus&&(document2.
focus=focus),Array.isArray(box)&&box.length===4&&isPosition(box.slice(0,2))&&isPosition(box.slice(2))?document2.bbox=box:
(box!==void 0||features.some(feature=>feature.geometry))&&(document2.bbox=[-180,-85,180,85]),{document:document2,left:value.
features.length-features.length}}function sums(steps){let sum=0;return steps.map(step=>sum+=step)}function objectsOf(members,number2){let common=members.
filter(([,[presence]])=>presence===null).map(([key,[,inner]])=>[key,valuesOf(inner,number2)]),first=number2?Object.fromEntries(
common.map(([key,values])=>[key,values[0]])):{},made=Array.from({length:number2},()=>({...first}));for(let[key,values]of common)
for(let index=1;index<number2;index+=1)made[index][key]=values[index];for(let[key,[presence,inner]]of members){if(presence===
null)continue;let holders=made.filter((_,index)=>presence[index]==="1");valuesOf(inner,holders.length).forEach((value,index)=>{
holders[index][key]=value})}return made}function valuesOf([form,one,other],number2){if(form==="=")return new Array(number2).
fill(one);if(form==="i")return sums(one);if(form==="p")return valuesOf(other,number2).map(figure=>`${one}${figure}`);if(form===
"d")return valuesOf(other,number2).map(place=>one[place]);if(form==="l"){let lengths=valuesOf(one,number2),ends=sums(lengths),
flat=valuesOf(other,ends.length?ends[ends.length-1]:0);return lengths.map((length,index)=>flat.slice(ends[index]-length,
ends[index]))}return form!=="o"?one:objectsOf(Object.entries(one),number2)}var stretch=(text2,from,length)=>/[\ud800-\udfff]/.
test(text2)?Array.from(text2).slice(from,from+length).join(""):text2.slice(from,from+length);function whole(feature){let{
properties}=feature;for(let[key,words]of[["mentions","surface"],["claims","text"]])for(let claim of properties[key]||[])
words in claim||(claim[words]=stretch(claim.sentence,claim.start,claim.end)),claim.start+=claim.sentence_start,claim.end+=
claim.start,key==="mentions"&&!("confidence"in claim)&&(claim.confidence=properties.confidence);return properties.mentions&&
!("name"in properties)&&(properties.name=properties.mentions[0]?.surface??null),"geonameid"in properties&&!("gazetteer_i\
d"in properties)&&(properties.gazetteer_id=`geonames:${properties.geonameid}`),feature}async function unpack(text2){let binary=atob(
text2.trim()),bytes=new Uint8Array(binary.length);for(let index=0;index<binary.length;index+=1)bytes[index]=binary.charCodeAt(
index);let stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),content=await new Response(stream).
json(),{count:count2,columns}=content.features||{};return columns&&(content.document.features=valuesOf(columns,count2).map(
whole)),delete content.features,content}var CLASSES={P:"P",A:"A",H:"H",T:"T",S:"S",L:"L"},DASHES={reported:"9 4",planned:"4 4",possible:"1 6",denied:"12 5 1.5 5"};
function shadowed(content){let host=document.createElement("div"),root=host.attachShadow({mode:"open"}),sheet=new CSSStyleSheet;
sheet.replaceSync(STYLE),root.adoptedStyleSheets=[sheet];let top=document.createElement("div");return top.className="geo\
-map-root geo-map-card",content&&top.append(content),root.append(top),{host,top}}function named(layer,name){return layer.
on("add",()=>{let element=layer.getElement?.();if(element){for(let[key,value]of[["tabindex","0"],["role","button"],["ari\
a-label",name]])element.setAttribute(key,value);element.addEventListener("keydown",event=>{event.key!=="Enter"&&event.key!==
" "||(event.preventDefault(),layer.openPopup())})}}),layer}async function drawReports(group,packed){let{top,host}=shadowed(),
payload=await unpack(packed),{document:content}=checked(payload.document,SCHEMA),data={...payload,document:content,kinds:KINDS},
reports=new Map(content.reports.map(report=>[report.id,report]));document.body.append(host);let palette=getComputedStyle(
top),colour=name=>palette.getPropertyValue(`--gm-${name}`).trim(),bind=(layer,card,name)=>named(layer.bindPopup(()=>shadowed(
card()).host,{minWidth:260,maxWidth:360,maxHeight:420}),name).addTo(group),of=type=>content.features.filter(feature=>feature.
properties.type===type);of("route").forEach((feature,index)=>{if(!feature.geometry)return;let route=feature.properties,line=(feature.
geometry.type==="LineString"?[feature.geometry.coordinates]:feature.geometry.coordinates).map(part=>part.map(([lon,lat])=>[
lat,lon])),dashArray=Object.hasOwn(DASHES,route.status)?DASHES[route.status]:DASHES.possible,color=colour(`route-${index%
6}`);leaflet_default.polyline(line,{color,weight:3,dashArray,interactive:!1}).addTo(group),bind(leaflet_default.polyline(
line,{color,weight:16,opacity:0}),()=>routePopup(reports,feature),`Route, ${clean(route.status,20)}: ${routeName(route)}`)});
for(let feature of of("place").sort((one,other)=>other.properties.mentions.length-one.properties.mentions.length)){let place=feature.
properties,[lon,lat]=feature.geometry.coordinates,drawn=drawnAs(place.confidence),kind=kindOf(data,place.kind),color=colour(
Object.hasOwn(CLASSES,kind.class)?kind.class:"X"),marker=leaflet_default.circleMarker([lat,lon],{radius:radiusOf(place.mentions.
length),color,weight:drawn==="filled"?1.5:2.5,fillColor:color,fillOpacity:drawn==="filled"?.85:.12,dashArray:drawn==="da\
shed"?"3 3":null});if(ringOf(feature)){let ring={radius:1e3*ringOf(feature),color,weight:1.5,dashArray:"5 4",fillOpacity:.06};
leaflet_default.circle([lat,lon],{...ring,interactive:!1}).addTo(group)}bind(marker,()=>placePopup(data,reports,feature),
[clean(place.name),kind.label].join(", "))}host.remove()}return __toCommonJS(layer_exports);})();
