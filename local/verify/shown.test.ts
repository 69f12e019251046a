import { defaultDecisionRules } from '@huying/shared/decision/decision-rules'
import { type ShownStep, stepTexts } from '@huying/shared/decision/shown'
import { digest } from '@huying/shared/identifier/digest'
import type { LogEntry } from '@huying/shared/transparency/entry'
import { entryText } from '@huying/shared/transparency/entry'
import { exported } from '@huying/shared/transparency/log.fixture'
import type { ExportedLog } from '@huying/shared/transparency/verify-log'
import { describe, expect, it } from 'vitest'
import { checkContents } from './online'

const VILLAGE = '370404103201'
const [kind] = defaultDecisionRules.kinds
if (kind === undefined) throw new Error('there are kinds of decisions')
const by = { role: 'villageEditor', unitName: '甲村' } as const
const decision = {
	decision: `${VILLAGE}-decision-0001`,
	village: VILLAGE,
	title: '修村东的路',
	what: '演示',
	terms: {
		process: 'fourDiscussions' as const,
		kind,
		quorum: defaultDecisionRules.quorum,
		outcomeWithin: 30,
		voiceOf: 'household' as const,
	},
}
const steps = [
	{ type: 'start', at: 1, by, salt: 'a' },
	{ type: 'start', at: 2, by, salt: 'b' },
] as ShownStep[]
const entries: ExportedLog['entries'] = stepTexts(decision, steps).map((text, place) => {
	const entry: LogEntry = {
		v: 1,
		type: 'decide',
		tenant: '370404',
		village: VILLAGE,
		about: decision.decision,
		group: 'decisions',
		period: '2026-03-02',
		version: place + 1,
		digest: digest(text),
		at: place + 1,
	}
	return { text: entryText(entry), leaf: '' }
})
const log = { ...exported([], 0), entries }

/** The service, that shows the decision with these titles and steps, and counts how often it is asked. */
function showing(change: object, shown: readonly ShownStep[] = steps) {
	let times = 0
	const ask = async () => {
		times++
		const numbered = shown.map((step, place) => ({ number: place + 1, corrected: false, digest: '', step }))
		return { decision: { ...decision, ...change, steps: numbered } }
	}
	return { ask, times: () => times }
}

describe('a decision online', () => {
	it('holds step by step, and is asked for once', async () => {
		const { ask, times } = showing({})
		expect(await checkContents(ask, log, 10)).toEqual({ shown: 2, gone: 0, explained: 0, faults: [] })
		expect(times()).toBe(1)
	})

	it('does not with another title: every step is named', async () => {
		const { faults } = await checkContents(showing({ title: '修村西的路' }).ask, log, 10)
		expect(faults.map((fault) => fault.slice(0, 8))).toEqual(['Entry 0:', 'Entry 1:'])
	})

	it('does not with one step changed: it and what stands on it', async () => {
		const [first, second] = steps as [ShownStep, ShownStep]
		const changed = await checkContents(showing({}, [first, { ...second, at: 3 }]).ask, log, 10)
		expect(changed.faults.map((fault) => fault.slice(0, 8))).toEqual(['Entry 1:'])
	})

	it('that was taken down as the log says is told from one that is just gone', async () => {
		const text = (entries[1]?.text ?? '').replace('"decide"', '"withdraw"')
		const ended = { ...log, entries: [...entries, { text, leaf: '' }] }
		expect(await checkContents(async () => undefined, ended, 10)).toMatchObject({ gone: 2, explained: 1 })
	})

	it('whose last step is not shown any more is said to be gone', async () => {
		expect(await checkContents(showing({}, steps.slice(0, 1)).ask, log, 10)).toMatchObject({
			shown: 1,
			gone: 1,
		})
		expect(await checkContents(async () => undefined, log, 10)).toMatchObject({
			shown: 0,
			gone: 2,
			faults: [],
		})
	})
})
