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
.messages { max-width: 480px; display: grid; gap: 14px; margin-top: 12px }
.card { display: block; background: var(--surface); border-radius: 18px; padding: 18px 20px; color: inherit; text-decoration: none }
.card .app { font-size: 16px; color: var(--ink-2) } .card time { float: right; font-size: 16px; color: var(--ink-2) }
.card > b { display: block; font-size: 20px; margin: 10px 0 8px }
.card dl { display: grid; grid-template-columns: 5em 1fr; gap: 4px 12px; font-size: 17px } .card dt { color: var(--ink-2) } .card dd { overflow-wrap: anywhere }
.card .enter { display: block; border-top: 1px solid var(--line); margin-top: 14px; padding-top: 12px; font-size: 16px }
a.card:hover, a.card:focus-visible { background: #fbeeec }
form.consents { padding: 0; background: none; max-width: none } form.wide { max-width: 640px }
.consent { display: flex; align-items: center; gap: 10px; padding: 12px 20px; flex-wrap: wrap } .consent div { flex: 1; min-width: 6em }
button.small, button.plain { width: auto; min-height: 44px; margin: 0; padding: 0 18px; background: none; border: 1.5px solid var(--line); color: var(--ink); font-weight: 400 }
button.small:hover, button.plain:hover { border-color: var(--pomegranate) } button.plain { margin: 12px 8px 0 0 }
.switch { display: flex; align-items: center; gap: 12px; min-height: 48px } .switch input { width: 24px; min-height: 24px; margin: 0; flex: none }
.switch select { font: inherit; min-height: 44px; flex: 1; border: 1.5px solid var(--line); border-radius: 14px; background: var(--paper); padding: 0 12px }
@media (min-width: 720px) { .consents ul { display: block } .consents li + li { border-top: 1px solid var(--line); margin-top: 0 } }
a.back { display: inline-block; padding: 12px 0; color: var(--pomegranate) }`
