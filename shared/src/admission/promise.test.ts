import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../error/refusal'
import type { Unit } from '../unit/unit'
import { type Role, roles } from '../user/post'
import { areFixed, changePromises, type Promises, promisesBodySchema, type ServicePromise } from './promise'

/** The last instant of 31 January 2026 in Beijing. */
const LAST = Date.UTC(2026, 0, 31, 16) - 1
const civil: Unit = { unit: 'civil', name: '民政局', shortName: '民政局', kind: 'department' }
const someone = (role: Role, unit: string) => ({
	user: 'user-1',
	tenant: '370404',
	posts: [{ post: 'p', role, unit, unitName: unit, from: 0 }],
})
const handler = someone('handler', 'civil')
const promise = (n: number, words = `第 ${n} 条。`): ServicePromise => ({
	promise: `promise-${String(n).padStart(12, '0')}`,
	words,
	measure: '看台账。',
})
const none: Promises = { unit: 'civil', unitName: '民政局', year: 2026, promises: [], version: 0 }
const body = (promises: ServicePromise[], version = 0) => ({ id: 'promises-00000000001', version, promises })
const change = (
	before: Promises,
	promises: ServicePromise[],
	at: number,
	who = handler,
	unit: Unit | undefined = civil,
) => changePromises(before, body(promises, before.version), who, at, unit)
const changed = (...input: Parameters<typeof change>): Promises => {
	const outcome = change(...input)
	if (isRefusal(outcome)) throw new Error(outcome.refused)
	return outcome
}

describe('promises', () => {
	it('may be changed until 31 January is over, and only added to afterwards', () => {
		expect([areFixed(2026, LAST), areFixed(2026, LAST + 1)]).toEqual([false, true])
		const first = changed(none, [promise(1), promise(2)], LAST - 1000)
		const edited = changed(first, [promise(2, '改过了。'), promise(3)], LAST)
		expect(edited).toMatchObject({ version: 2, promises: [{ at: LAST - 1000 }, { at: LAST }] })
		expect(change(edited, [promise(2)], LAST + 1)).toMatchObject({
			refused: 'promisesFixed',
			field: 'promises',
		})
		const kept = [promise(2, '改过了。'), promise(3)]
		for (const wrong of [
			[promise(3)],
			[],
			[promise(3), promise(2, '改过了。')],
			[promise(4), ...kept],
			[{ ...promise(2, '改过了。'), measure: '不量了。' }, promise(3)],
		])
			expect(change(edited, wrong, LAST + 1)).toMatchObject({ refused: 'promisesFixed', field: 'promises' })
		expect(changed(edited, [...kept, promise(4)], LAST + 1).promises).toEqual([
			{ ...promise(2, '改过了。'), at: LAST - 1000 },
			{ ...promise(3), at: LAST },
			{ ...promise(4), at: LAST + 1, late: true },
		])
	})

	it('are sent as a whole list, each with what and how, none twice', () => {
		const sent = (promises: object[], version = 0) => {
			const result = v.safeParse(promisesBodySchema, { id: 'promises-00000000001', version, promises })
			return result.success ? result.output.promises : result.issues[0].message
		}
		expect(sent([promise(1), promise(2)])).toEqual([promise(1), promise(2)])
		expect(sent([promise(1), promise(1)])).toBe('invalidInput')
		expect(sent([{ ...promise(1), measure: ' ' }])).toBe('textEmpty')
		expect(sent(Array.from({ length: 51 }, (_, n) => promise(n)))).toBe('promisesTooMany')
		expect(sent(Array.from({ length: 50 }, (_, n) => promise(n)))).toHaveLength(50)
		expect(typeof sent([], -1)).toBe('string')
	})

	it('keep that they came late when more come', () => {
		const late = changed(none, [promise(1)], LAST + 1)
		expect(changed(late, [promise(1), promise(2)], LAST + 2).promises.map(({ late }) => late)).toEqual([
			true,
			true,
		])
	})

	it('are for this year and the next', () => {
		const at = (year: number) => change({ ...none, year }, [promise(1)], LAST)
		expect(at(2025)).toMatchObject({ refused: 'promiseYearOver', field: 'year' })
		expect(at(2027)).toMatchObject({ version: 1 })
		expect(at(2028)).toMatchObject({ refused: 'promiseYearOver', field: 'year' })
	})

	it.each(roles.flatMap((role) => ['civil', 'housing', 'centre'].map((unit) => [role, unit] as const)))(
		'are written by %s of %s only as the department’s own handler or leader',
		(role, unit) => {
			const may = unit === 'civil' && (role === 'handler' || role === 'leader')
			expect(change(none, [promise(1)], LAST, someone(role, unit))).toMatchObject(
				may ? { version: 1 } : { refused: 'notYours' },
			)
		},
	)

	it('are a department’s, about what was seen', () => {
		expect(change(none, [], LAST, handler, { ...civil, kind: 'town' })).toMatchObject({
			refused: 'askerNotDepartment',
			field: 'unit',
		})
		expect(changePromises(none, body([], 1), handler, LAST, civil)).toEqual({ refused: 'caseMoved' })
		expect(changePromises(none, body([]), handler, LAST, undefined)).toMatchObject({
			refused: 'unitUnknown',
			field: 'unit',
		})
	})

	it('once fixed are never lost, whatever is sent', () => {
		const lists = fc.array(
			fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('甲。', '乙。')), { maxLength: 6 }),
			{ maxLength: 8 },
		)
		fc.assert(
			fc.property(lists, (sent) => {
				let standing = changed(none, [promise(1, '甲。'), promise(2, '甲。')], LAST)
				for (const list of sent) {
					const before = standing.promises
					const outcome = change(
						standing,
						list.map(([n, words]) => promise(n, words)),
						LAST + 1,
					)
					if (isRefusal(outcome)) continue
					standing = outcome
					expect(standing.promises.slice(0, before.length)).toEqual(before)
				}
			}),
		)
	})
})
