import { chromium } from 'playwright'; import fs from 'fs';
const O='http://localhost:3130'; const pages={start:'/',atgarder:'/atgarder',tunt:'/atgarder/utan-agare?kommun=2513',tackning:'/tackning',karta:'/effektkarta',effektmal:'/effektmal',mal:'/effektmal/k-e1',indikator:'/indikatorer/l-e1-1',atgard:'/atgarder/l06',kommun:'/kommuner/overkalix',initiativ:'/initiativ',ett:'/initiativ/a6cda3f6-69e5-48a5-b182-f19d9326d1bf',aktor:'/aktorer/b6fcbceb-5ba7-48b9-b481-d8be54a779d3',omrade:'/insatsomraden/livsmiljo',perspektiv:'/perspektiv',handelser:'/det-har-hant',desk:'/mitt-arbete'};
const only=process.argv[2]?.split(','); const dir='/tmp/look'; fs.mkdirSync(dir,{recursive:true});
const b=await chromium.launch({executablePath:'/usr/bin/chromium'});
const r=await (await b.newContext()).request.post(O+'/api/v1/session',{headers:{origin:O},data:{email:'samordnare@norrbotten.example',password:'midnattssol i Norrbotten'}});
const state=await b.contexts()[0].storageState();
for(const w of [1440,390]) for(const lang of ['sv','en']) for(const scheme of ['light','dark']) {
 const ctx=await b.newContext({viewport:{width:w,height:w===390?844:900},colorScheme:scheme,isMobile:w===390,hasTouch:w===390});
 const desk=await b.newContext({viewport:{width:w,height:w===390?844:900},colorScheme:scheme,storageState:state});
 for(const c of [ctx,desk]){const p=await c.newPage(); if(lang==='en') await p.goto(O+'/sprak/en?till=/'); await p.close();}
 for(const [n,u] of Object.entries(pages)) { if(only&&!only.includes(n)) continue; const p=await (n==='desk'?desk:ctx).newPage(); try{ await p.goto(O+u,{waitUntil:'load'}); await p.waitForTimeout(250); const h=await p.evaluate(()=>document.documentElement.scrollHeight); await p.screenshot({path:`${dir}/${n}-${w}-${lang}-${scheme}.png`,clip:{x:0,y:0,width:w,height:Math.min(h,w===390?3400:2700)},fullPage:true}); if(w===1440&&scheme==='light'){ await p.pdf({path:`${dir}/${n}-${lang}.pdf`,preferCSSPageSize:true}); } }catch(e){console.log(n,u,e.message.slice(0,200))} await p.close(); }
 await ctx.close(); await desk.close(); console.log(w,lang,scheme);
}
await b.close();
