import { TEXT_LIMIT } from '@huying/shared/case/limits'
import { askErrandSchema } from '@huying/shared/errand/command'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { pack } from '../outbox/parcel'
import { draftFrom } from '../outbox/take-back'
import { askErrandOf, type ErrandDraft, emptyErrand, errandFaults, isErrandWritten } from './errand-draft'

const VILLAGE = '370404103239'
const service = { code: 'senior-card', name: '老年优待证', homeVisit: true }
const begun: ErrandDraft = emptyErrand('errand-0123456789abcdef', service, VILLAGE)
const photo = (id: string, paper: string) =>
	({ id, paper, media: 'image', contentType: 'image/jpeg', size: 9, path: id }) as const
const parents: ErrandDraft = { ...begun, kinship: 'parent', personName: ' 王大娘 ' }

describe('an errand that is being asked for', () => {
	it('is complete as it begins where it is for oneself: one tap sends it', () => {
		expect(errandFaults(begun)).toEqual([])
		expect(v.parse(askErrandSchema, askErrandOf(begun))).toMatchObject({
			service: 'senior-card',
			village: VILLAGE,
			for: { who: 'self' },
			materials: [],
		})
	})

	it('says all that is missing, in the order of the form', () => {
		const bare = {
			...begun,
			village: undefined,
			kinship: 'parent' as const,
			personPhone: '12',
			startsAt: 1_790_000_000_000,
			text: '长'.repeat(TEXT_LIMIT + 1),
			phone: '没有',
		}
		expect(errandFaults(bare)).toEqual(['personName', 'personPhone', 'village', 'where', 'text', 'phone'])
		expect(errandFaults({ ...bare, kind: 'station' })).not.toContain('where')
	})

	it('does not ask where one lives before a time is settled', () => {
		expect(errandFaults({ ...begun, kind: 'home' })).toEqual([])
	})

	it('sends whom it is for, each paper with its own pictures, and the visit', () => {
		const sent = askErrandOf({
			...parents,
			personPhone: '138 0000 0000',
			ready: ['身份证'],
			photos: [photo('photo-a-0123456789', '身份证'), photo('photo-b-0123456789', '一寸照片')],
			startsAt: 1_790_000_000_000,
			where: ' 村东头 ',
		})
		expect(v.parse(askErrandSchema, sent)).toMatchObject({
			for: { who: 'other', relation: 'parent', name: '王大娘', phone: '13800000000' },
			materials: [
				{ name: '身份证', ready: true, photos: ['photo-a-0123456789'] },
				{ name: '一寸照片', ready: false, photos: ['photo-b-0123456789'] },
			],
			visit: { kind: 'home', startsAt: 1_790_000_000_000 },
			place: { description: '村东头' },
		})
	})

	it('forgets whom it was for once it is for oneself after all', () => {
		expect(askErrandOf({ ...parents, kinship: undefined }).for).toEqual({ who: 'self' })
	})

	it('keeps what each picture shows when pictures get new names', () => {
		const draft = { ...begun, photos: [photo('photo-a-0123456789', '身份证')] }
		const refused = { ...pack(draft, undefined, 0), trouble: { code: 'photoTaken', message: '' } }
		const again = draftFrom(refused, () => 'new-0123456789abcdef')
		expect(askErrandOf(again).materials).toEqual([
			{ name: '身份证', ready: false, photos: ['new-0123456789abcdef'] },
		])
	})

	it('is worth keeping once something was said, chosen or shown', () => {
		expect(isErrandWritten(begun)).toBe(false)
		expect(isErrandWritten({ ...begun, kinship: 'parent' })).toBe(true)
		expect(isErrandWritten({ ...begun, ready: ['身份证'] })).toBe(true)
		expect(isErrandWritten({ ...begun, text: ' ' })).toBe(false)
	})
})
