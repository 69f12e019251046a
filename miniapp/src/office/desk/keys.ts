import * as words from '@huying/shared/text/zh-CN/desk-keys'

export type Deed = keyof typeof words.does

/** What the keyboard does on the desk besides the letters of moves (case/moves.ts). */
export const deskKeys: readonly { readonly does: Deed; readonly keys: readonly string[] }[] = [
	{ does: 'down', keys: ['J', 'ArrowDown'] },
	{ does: 'up', keys: ['K', 'ArrowUp'] },
	{ does: 'open', keys: ['Enter'] },
	{ does: 'tick', keys: ['X'] },
	{ does: 'filter', keys: ['/'] },
	{ does: 'find', keys: ['.'] },
	{ does: 'help', keys: ['?'] },
	{ does: 'leave', keys: ['Escape'] },
]

/** A Chinese keyboard writes these where a Latin one has the key that is meant. */
const meant: Readonly<Record<string, string>> = { '／': '/', '、': '/', '？': '?', '。': '.' }

/** What a key does; undefined for one that does nothing here. */
export function deedOf(pressed: string): Deed | undefined {
	const key = meant[pressed] ?? (pressed.length === 1 ? pressed.toUpperCase() : pressed)
	return deskKeys.find(({ keys }) => keys.includes(key))?.does
}

/** A key as it is called: 「J」「回车」「↓」. */
export const sayKey = (key: string): string => words.keyName[key] ?? key
