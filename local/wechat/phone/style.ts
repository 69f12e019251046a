/** After ../shared/look's tokens: paper, ink, one accent. */
export const style = `
:root { --paper: #faf7f2; --surface: #fff; --ink: #211c17; --ink-2: #645b51; --line: #e9e2d7; --pomegranate: #b3202e; --amber: #8a5200; --amber-soft: #fbf1e0 }
* { box-sizing: border-box; margin: 0 }
body { font: 400 18px/1.55 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 880px; margin: 0 auto; padding: 32px 20px 64px }
h1 { font-size: 30px; line-height: 1.25 } h2 { font-size: 22px; margin: 32px 0 4px } h3 { font-size: 18px; margin: 20px 0 0; color: var(--ink-2) }
.notice { background: var(--amber-soft); color: var(--amber); border-radius: 14px; padding: 12px 16px; margin: 16px 0 24px; font-size: 16px }
.quiet { color: var(--ink-2); font-size: 16px }
ul { list-style: none; padding: 0; margin-top: 12px; background: var(--surface); border-radius: 18px; overflow: hidden }
li + li { border-top: 1px solid var(--line) }
li a { display: block; padding: 14px 20px; min-height: 52px; color: inherit; text-decoration: none }
li a:hover, li a:focus-visible { background: #fbeeec }
li b { display: block } li span { color: var(--ink-2); font-size: 16px }
@media (min-width: 720px) { ul { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1px } li { border-top: 1px solid var(--line); margin-top: -1px } }
form { max-width: 480px; background: var(--surface); border-radius: 18px; padding: 20px; margin-top: 16px }
input { width: 100%; min-height: 56px; margin: 8px 0; padding: 0 16px; font: 700 24px/1 ui-monospace, monospace; letter-spacing: .12em; text-transform: uppercase; border: 1.5px solid var(--line); border-radius: 14px; background: var(--paper); color: inherit }
input:focus-visible { outline: 2px solid var(--pomegranate); border-color: transparent }
button { width: 100%; min-height: 52px; margin-top: 12px; border: 0; border-radius: 999px; background: var(--pomegranate); color: #fff; font: inherit; font-weight: 700; cursor: pointer }
a.back { display: inline-block; padding: 12px 0; color: var(--pomegranate) }`
