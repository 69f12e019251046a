import fc from 'fast-check'
import { permitted } from '../src/case/decide'
import { dueOf } from '../src/case/due'
import { DAY, HOUR } from '../src/time/day'
import { people } from './fixture'
import { Life } from './life'

/**
 * Cases whose work was checked and whose callers answer in any way or not at all, while the clock and callers of the
 * centre and the inspectorate do their part. For tests of what is counted.
 */
export const askedLives: fc.Arbitrary<Life> = fc
	.array(
		fc.record({
			draw: fc.nat(1_000),
			later: fc.constantFrom(0, HOUR, DAY),
			solved: fc.boolean(),
			content: fc.constantFrom(undefined, true, false),
		}),
		{ maxLength: 24 },
	)
	.map((steps) => {
		const life = new Life().until('verified')
		for (const { draw, later, solved, content } of steps) {
			life.at += later
			const due = dueOf(life.state)
			if (due !== undefined && draw % 3 > 0) life.at = Math.max(life.at, due.at)
			const said = { solved, ...(content !== undefined && { content }) }
			const bodies = {
				remind: {},
				openCall: {},
				close: {},
				rate: said,
				logCall: draw % 4 === 0 ? { outcome: 'reached', ...said } : { outcome: 'noAnswer' },
				rework: { words: '再办。', ...(draw % 2 === 0 && { unit: 'enforcement' }) },
				sign: {},
				resolve: { words: '好了。', photos: ['photo-000000000000002'] },
				verify: { photos: [] },
				withdraw: {},
				keep: { words: '关系安全。' },
				release: {},
				reopen: { words: '又坏了。' },
			} as const
			const { caller, dispatcher, housing, enforcement, inspector, clock } = people
			const open = [caller, dispatcher, housing, enforcement, inspector, clock].flatMap((actor) =>
				permitted(life.state, actor, life.at + 60_000)
					.filter((type): type is keyof typeof bodies => type in bodies)
					// mostly they stay silent
					.filter((type) => draw % 5 === 0 || !['withdraw', 'rate', 'release'].includes(type))
					.map((type) => ({ actor, type })),
			)
			if (open.length === 0) continue
			const { actor, type } = open[draw % open.length] as (typeof open)[number]
			life.try(actor, type, bodies[type] as never)
		}
		return life
	})
