(async()=>{try{const packed=document.getElementById("geomap-program")?.textContent??"",bytes=Uint8Array.fromBase64?.(packed)??
Uint8Array.from(atob(packed),letter=>letter.charCodeAt(0)),stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream(
"gzip"));for(const[tag,type,text]of await new Response(stream).json()){const element=document.createElement(tag);type&&(element.
type=type),element.textContent=text,document.head.append(element)}}catch(error){const told=document.createElement("p");told.
textContent=`This map could not be drawn: ${error}. A browser of 2023 or later is needed.`,document.body.prepend(told)}})();
