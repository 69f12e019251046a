import { decisionViewSchema } from '@huying/shared/decision/decision-view'
import { type ShownStep, stepTexts } from '@huying/shared/decision/shown'
import type { LogEntry } from '@huying/shared/transparency/entry'
import * as v from 'valibot'
import type { Ask } from './log-source'

/** The text that is shown of what an entry is about, whose digest it must have; undefined where it is not shown any more. */
export type ShownText = (entry: LogEntry) => Promise<string | undefined>

const disclosureSchema = v.object({ content: v.optional(v.string()) })
const decisionSchema = v.object({
	decision: v.pick(decisionViewSchema, ['decision', 'village', 'title', 'what', 'terms', 'steps']),
})

/** Where what is published can be read, by what happened to it; what was taken down or has run out has no text. */
export function shownTexts(ask: Ask): { readonly [Type in LogEntry['type']]?: ShownText } {
	const disclosure: ShownText = async ({ about, version }) => {
		const answer = await ask(`/disclosures/${encodeURIComponent(about)}?edition=${version}`)
		return answer === undefined ? undefined : v.parse(disclosureSchema, answer).content
	}
	/** One decision has an entry for each of its steps, and is asked for once. */
	const asked = new Map<string, Promise<string[]>>()
	const textsOf = async (about: string): Promise<string[]> => {
		const answer = await ask(`/decisions/${encodeURIComponent(about)}`)
		if (answer === undefined) return []
		const { decision } = v.parse(decisionSchema, answer)
		return stepTexts(
			decision,
			decision.steps.map(({ step }) => step as ShownStep),
		)
	}
	const decision: ShownText = async ({ about, version }) => {
		const texts = asked.get(about) ?? textsOf(about)
		asked.set(about, texts)
		return (await texts)[version - 1]
	}
	return { publish: disclosure, correct: disclosure, decide: decision }
}
