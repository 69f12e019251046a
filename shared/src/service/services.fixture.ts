import fc from 'fast-check'
import type { Point } from '../circle/point'
import type { TouringDay } from '../circle/touring-day'
import type { Town } from '../region/region'
import { materialForms, type Service, serviceLimits } from './service'

/** For tests: one service, and any list of services that may be published. */
export const aService: Service = {
	code: 'elder-card',
	name: '老年优待证',
	field: '老人',
	sentence: '满六十岁就能领，坐公交有优待。',
	needs: ['老人证', '坐公交免费'],
	who: '年满 60 周岁的老人',
	materials: [
		{ name: '身份证', form: 'original' },
		{ name: '一寸照片', form: 'picture' },
	],
	fee: { fen: 0 },
	takesDays: 5,
	place: { name: '镇便民服务中心', phone: '0632-7700000' },
	homeVisit: true,
	inPerson: false,
	errand: true,
}
export const idCard: Service = {
	...aService,
	code: 'id-card',
	name: '居民身份证',
	field: '身份户口',
	sentence: '到期、丢了都要重新办，必须本人去。',
	needs: ['补身份证', '身份证丢了'],
	fee: { fen: 2050, words: '到期换领' },
	homeVisit: false,
	inPerson: true,
	errand: false,
}

export const someTowns: readonly Town[] = [
	{
		code: '370404103',
		name: '榴园镇',
		villages: [
			{ code: '370404103201', name: '甲村' },
			{ code: '370404103202', name: '乙村' },
		],
	},
]

export const aPoint: Point = {
	id: 'jia-station',
	kind: 'station',
	name: '甲村便民服务站',
	village: '370404103201',
	place: { longitude: 117.62, latitude: 34.7204 },
	what: '代办、开证明',
	opens: [
		{
			weekdays: [1, 2, 3, 4, 5],
			times: [
				['08:30', '12:00'],
				['14:00', '18:00'],
			],
		},
	],
	phone: '19900000001',
}

export const aTouringDay: TouringDay = {
	id: 'tour-1',
	day: '2026-03-05',
	from: '09:00',
	until: '11:30',
	village: '370404103201',
	place: '村委会大院',
	services: ['量血压', '测血糖'],
	unit: '镇卫生院',
}

/** A line of words with no sign that joins parts in a cell. */
export const line = (most: number) =>
	fc
		.string({
			minLength: 1,
			maxLength: Math.min(most, 12),
			unit: fc.constantFrom(...'老人证社保卡甲乙abc12 '),
		})
		.map((text) => text.replace(/\s+/g, ' ').trim())
		.filter((text) => text !== '')
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const someService = fc
	.record({
		code: fc.integer({ min: 0, max: 999_999 }).map((number) => `s${number}x`),
		name: line(serviceLimits.name),
		field: line(serviceLimits.field),
		sentence: line(serviceLimits.sentence),
		needs: fc.uniqueArray(line(serviceLimits.needs.each), { minLength: 1, maxLength: 5 }),
		who: line(serviceLimits.who),
		materials: fc.uniqueArray(
			fc.record({ name: line(serviceLimits.materials.each), form: fc.constantFrom(...materialForms) }),
			{ maxLength: 5, selector: ({ name }) => name },
		),
		fen: fc.integer({ min: 0, max: serviceLimits.fee }),
		words: optional(line(serviceLimits.feeWords)),
		takesDays: fc.integer({ min: 0, max: serviceLimits.takesDays }),
		place: line(serviceLimits.placeName),
		address: optional(line(serviceLimits.address)),
		homeVisit: fc.boolean(),
		kind: fc.constantFrom('inPerson', 'errand', 'neither'),
	})
	.map(
		({ fen, words, place, address, kind, ...rest }): Service => ({
			...rest,
			fee: { fen, ...(words !== undefined && { words }) },
			place: { name: place, ...(address !== undefined && { address }) },
			inPerson: kind === 'inPerson',
			errand: kind === 'errand',
		}),
	)

/** Any list of services: each code and each name once. */
export const someServices = fc
	.uniqueArray(someService, { minLength: 1, maxLength: 12, selector: ({ name }) => name.toLowerCase() })
	.map((services) => [...new Map(services.map((one) => [one.code, one])).values()])
