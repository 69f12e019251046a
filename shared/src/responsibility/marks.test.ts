import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { part, shared, whistled } from '../../test/together'
import { commandSchema } from '../case/command'
import { marksOf } from './marks'

const photos = ['photo-000000000000002']
const TOWN = units.town.unit
const words = '如实说明。'

describe('marks', () => {
	const mark = (unit: string, change: object = {}) => ({ unit, speed: 5, quality: 4, ...change })
	const finished = () => {
		const life = shared().do(people.housing, 'sign', {})
		for (const one of [people.market, people.police])
			life.do(one, 'signPart', {}).do(one, 'finishPart', { words, photos })
		return life.do(people.housing, 'resolve', { words, photos })
	}

	it('are whole numbers from one to five, on speed and on quality', () => {
		const fits = (change: object) =>
			v.is(commandSchema, { type: 'mark', id: 'command-000000000099', ...mark('market'), ...change })
		expect([1, 2, 3, 4, 5].every((speed) => fits({ speed }) && fits({ quality: speed }))).toBe(true)
		for (const wrong of [0, 6, -1, 2.5, '3', null, Number.NaN, undefined])
			expect([wrong, fits({ speed: wrong }), fits({ quality: wrong })]).toEqual([wrong, false, false])
	})

	it('are each given once, by the caller on every unit and by the lead on those that helped', () => {
		const life = finished()
		life.do(people.caller, 'mark', mark('housing')).do(people.caller, 'mark', mark('market'))
		expect(life.events.at(-1)).toMatchObject({ unit: 'market', unitName: '市场局', from: 'caller' })
		expect(life.why(people.caller, 'mark', mark('market', { speed: 1 }))).toBe('markedAlready')
		expect(life.why(people.caller, 'mark', mark('land'))).toBe('notYours')
		life.do(people.housing, 'mark', mark('market'))
		expect(life.why(people.housing, 'mark', mark('housing'))).toBe('notYours')
		life.do(people.housing, 'mark', mark('police'))
		expect(life.why(people.housing, 'mark', mark('police'))).toBe('notAllowedNow')
		expect(life.state.supports?.map(({ marked }) => marked)).toEqual([['caller', 'housing'], ['housing']])
		expect(life.state.lead?.marked).toEqual(['caller'])
	})

	it('are not for the lead by those that helped, where nobody whistled', () => {
		const life = finished()
		expect(life.why(people.market, 'mark', mark('housing'))).toBe('notAllowedNow')
		expect(life.why(people.dispatcher, 'mark', mark('housing'))).toBe('notYours')
	})

	it('wait until the part is over', () => {
		const life = shared().do(people.market, 'signPart', {})
		expect(life.why(people.housing, 'mark', mark('market'))).toBe('notAllowedNow')
		life.do(people.market, 'finishPart', { words, photos })
		expect(life.why(people.housing, 'mark', mark('police'))).toBe('notYours')
		life.do(people.dispatcher, 'releasePart', { unit: 'police', words })
		expect(life.why(people.housing, 'mark', mark('police', { speed: 1 }))).toBeUndefined()
	})

	it('say nothing of a single unit that a resident’s rating does not say', () => {
		const life = new Life().until('resolved')
		expect(life.why(people.caller, 'mark', mark('housing'))).toBe('notAllowedNow')
	})

	it('of the town that whistled come from those who did their part', () => {
		const life = whistled().do(people.market, 'signPart', {})
		expect(life.why(people.market, 'mark', mark(TOWN))).toBe('notAllowedNow')
		life.do(people.market, 'finishPart', { words, photos })
		expect(life.why(people.market, 'mark', mark('housing'))).toBe('notYours')
		life.do(people.market, 'mark', mark(TOWN))
		expect(life.events.at(-1)).toMatchObject({ unit: TOWN, unitName: '榴园镇', from: 'market' })
		expect(life.state.callingUnit?.marked).toEqual(['market'])
		life.do(people.police, 'signPart', {}).do(people.police, 'finishPart', { words, photos })
		life.do(people.police, 'mark', mark(TOWN))
		expect(life.state.callingUnit?.marked).toEqual(['market', 'police'])
		life.do(people.town, 'mark', mark('market'))
		expect(part(life, 'market')?.marked).toEqual([TOWN])
		expect(life.why(people.town, 'mark', mark('market'))).toBe('markedAlready')
		expect(life.why(people.town, 'mark', mark(TOWN))).toBe('notYours')
		// who has marked the town has not marked another that has no part
		expect(marksOf(life.state, TOWN)).toEqual(['market', 'police'])
		expect(marksOf(life.state, 'land')).toEqual([])
	})
})
