import type { Language } from '../graph/dataset.ts';
import type { Step } from '../scene/film.ts';
import { sayIn } from '../words/messages.ts';
import { THEME } from '../scene/theme.ts';
import { svgOf } from './svg.ts';

/**
 * A film as one web page that fetches nothing and needs no server: pictures as SVG, of which each
 * part that several share is there once, with a slider, a button and arrow keys. `typefaces` are
 * style rules that hold the fonts; '' leaves the letters to the device. The same bytes each time.
 */
export function filmPage(
  steps: readonly Step[],
  seconds: number,
  language: Language,
  typefaces: string,
): string {
  const say = sayIn(language);
  const parts = new Map<string, number>();
  const frames = steps.map(({ figure }) =>
    svgOf(figure)
      .split('\n')
      .map((line) => {
        const place = parts.get(line) ?? parts.size;
        parts.set(line, place);
        return place;
      }),
  );
  const film = { parts: [...parts.keys()], frames, dates: steps.map(({ date }) => date) };
  const title = steps[0]?.figure.title ?? '';
  const background = steps[0]?.figure.background ?? THEME.light.paper;
  const scheme = background === THEME.dark.paper ? 'dark' : 'light';
  const words = { play: say('film.play'), pause: say('film.pause') };
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${typefaces}
body{margin:0;color-scheme:${scheme};background:${background};color:${THEME[scheme].ink};font:16px 'IBM Plex Sans','IBM Plex Sans Arabic',sans-serif}
#picture svg{display:block;width:100%;height:auto;max-height:calc(100vh - 64px)}
#picture{direction:ltr}
form{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:8px 16px}
input{flex:1 1 120px;min-width:0;min-height:40px}button{min-height:40px;min-width:88px;font:inherit}output{min-width:9em}
</style>
<div id="picture"></div>
<form onsubmit="return false"><button type="button">${escaped(words.play)}</button>
<input type="range" min="0" max="${Math.max(0, steps.length - 1)}" value="0" aria-label="${escaped(say('film.date'))}">
<output></output></form>
<script>
const film=${scriptJson(film)},words=${scriptJson(words)},wait=${Math.round(seconds * 1000)};
${PLAYER}
</script>
</html>
`;
}

/** The player: it shows a step, and goes on to the next while it plays. */
const PLAYER = `const [picture,button,slider,output]=['#picture','button','input','output'].map(s=>document.querySelector(s));
let timer=0;
const show=()=>{const at=+slider.value;picture.innerHTML=film.frames[at].map(i=>film.parts[i]).join('\\n');output.textContent=film.dates[at];slider.setAttribute('aria-valuetext',film.dates[at])};
const stop=()=>{clearInterval(timer);timer=0;button.textContent=words.play};
button.onclick=()=>{if(timer)return stop();if(+slider.value===film.frames.length-1){slider.value=0;show()}button.textContent=words.pause;timer=setInterval(()=>{slider.value=+slider.value+1;show();if(+slider.value===film.frames.length-1)stop()},wait)};
slider.oninput=()=>{stop();show()};
show();`;

/** JSON that no text in it can end the script, or begin a comment of HTML. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
