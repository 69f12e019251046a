import { answers, type ConsentAnswer } from '@huying/shared/notice/consent'
import type { Template } from '@huying/shared/notice/notice'
import type { Askable } from '@huying/shared/notice/notice-view'

/** WeChat asks for no more at a time on every phone. */
const MOST = 3

/**
 * WeChat's identifiers of the templates to ask for at one tap. One-time and long-term ones never go together (20002):
 * long-term ones, which need no second consent, are asked for where there is nothing else.
 */
export function idsToAsk(askable: Askable | undefined, wanted: readonly Template[]): string[] {
	const all = askable?.templates.filter(({ template }) => wanted.includes(template)) ?? []
	const oneTime = all.filter(({ kind }) => kind === 'oneTime')
	const longTerm = all.filter(({ kind, left }) => kind === 'longTerm' && left === 0)
	const asked = oneTime.length > 0 ? oneTime : longTerm
	return [...new Set(asked.map(({ id }) => id))].slice(0, MOST)
}

/** Consent with a sound or as an alert is consent. */
const alsoAccept: ReadonlySet<unknown> = new Set(['acceptWithAudio', 'acceptWithAlert'])

/** What a person answered, by template, out of what WeChat hands back; whatever else stands there is left out. */
export function answersOf(
	told: Readonly<Record<string, unknown>>,
	ids: readonly string[],
): Record<string, ConsentAnswer> {
	return Object.fromEntries(
		ids.flatMap((id) => {
			const said = alsoAccept.has(told[id]) ? 'accept' : answers.find((answer) => answer === told[id])
			return said === undefined ? [] : [[id, said]]
		}),
	)
}
