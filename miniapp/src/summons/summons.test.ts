import { commandSchema, summonsSchema } from '@huying/shared/case/command'
import { TEXT_LIMIT } from '@huying/shared/case/limits'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { pack } from '../outbox/parcel'
import { draftFrom } from '../outbox/take-back'
import { type Arrival, commandOfArrival, metresFrom, mustExplain } from './arrival'
import { emptySummons, faultsOf, isSummonsWritten, type SummonsDraft, summonsOf } from './summons-draft'

const NOW = 1_790_000_000_000
const photo = (id: string) => ({ id, media: 'image', contentType: 'image/jpeg', size: 9, path: id }) as const
const call: SummonsDraft = {
	...emptySummons('summons-0123456789', 'town-370404104'),
	text: ' 演示：散养棚和小作坊。 ',
	village: '370404104243',
	matter: 'scatteredPollution',
	meetAt: NOW + 1,
}
const arrival: Arrival = {
	what: 'arrival',
	id: 'command-0123456789',
	case: 'case-0123456789abcdef',
	title: '演示',
	text: ' ',
	photos: [photo('photo-a-0123456789')],
	takenAt: NOW,
}
const fieldsOf = (draft: SummonsDraft) => faultsOf(draft, NOW).map(({ field, fault }) => `${field} ${fault}`)

describe('a call that is being written', () => {
	it('says all that is missing, in the order of the form', () => {
		expect(fieldsOf(emptySummons('x', undefined))).toEqual([
			'text missing',
			'matter missing',
			'village missing',
			'meetAt missing',
		])
		expect(fieldsOf(call)).toEqual([])
		expect(fieldsOf({ ...call, meetAt: NOW - 1 })).toEqual(['meetAt past'])
		expect(fieldsOf({ ...call, text: '长'.repeat(TEXT_LIMIT + 1) })).toEqual(['text tooLong'])
	})

	it('wants a reason for units beside the list, and none where the centre decides who comes', () => {
		const added = { ...call, added: ['labour'] }
		expect(fieldsOf(added)).toEqual(['reason missing'])
		expect(fieldsOf({ ...added, reason: '要核工钱' })).toEqual([])
		expect(fieldsOf({ ...added, matter: undefined, unlisted: true })).toEqual([])
	})

	it('is sent as the contract has it', () => {
		const sent = summonsOf({ ...call, added: ['labour'], reason: ' 要核工钱 ', where: ' 村西 ' })
		expect(v.parse(summonsSchema, sent)).toMatchObject({
			text: '演示：散养棚和小作坊。',
			unit: 'town-370404104',
			matter: 'scatteredPollution',
			added: ['labour'],
			reason: '要核工钱',
			place: { description: '村西' },
		})
	})

	it('names neither a matter nor units where it is in no entry', () => {
		const sent = summonsOf({ ...call, unlisted: true, added: ['labour'], reason: '要核工钱' })
		expect(sent).not.toHaveProperty('matter')
		expect(sent).not.toHaveProperty('reason')
		expect(sent.added).toEqual([])
	})

	it('is nothing that would be missed until somebody wrote', () => {
		expect(isSummonsWritten({ ...emptySummons('x', 'y'), meetAt: NOW })).toBe(false)
		expect(isSummonsWritten({ ...emptySummons('x', 'y'), text: '有' })).toBe(true)
	})
})

describe('a report-in', () => {
	const there = { longitude: 117.6, latitude: 34.77 }
	const near = { point: { longitude: 117.601, latitude: 34.77 } }
	const far = { point: { longitude: 117.62, latitude: 34.77 } }

	it('must be explained from elsewhere or from nowhere, where the call has a point', () => {
		expect(mustExplain(near, there, 500)).toBe(false)
		expect(mustExplain(far, there, 500)).toBe(true)
		expect(mustExplain({}, there, 500)).toBe(true)
		expect(mustExplain({}, { description: '村西' }, 500)).toBe(false)
		expect(mustExplain({}, undefined, 500)).toBe(false)
		expect(metresFrom(near, there)).toBeCloseTo(91, 0)
	})

	it('is a command of the contract, with when it was', () => {
		const command = commandOfArrival({ ...arrival, ...near })
		expect(v.parse(commandSchema, command)).toEqual({
			type: 'reportIn',
			id: arrival.id,
			photos: ['photo-a-0123456789'],
			takenAt: NOW,
			place: near.point,
		})
		expect(commandOfArrival({ ...arrival, text: ' 路断了 ' }).words).toBe('路断了')
	})

	it('is gone on with as what it was', () => {
		const refused = { ...pack(arrival, 'me', NOW), state: 'refused' as const }
		expect(draftFrom(refused, () => 'new')).toEqual(arrival)
	})
})
