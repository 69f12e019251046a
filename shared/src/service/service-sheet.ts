import { forbiddenIn } from '../errand/never'
import {
	lineColumn,
	numberColumn,
	once,
	optionalColumn,
	partsColumn,
	schemaColumn,
	yesColumn,
} from '../sheet/list-columns'
import type { ListColumn, ListSheet } from '../sheet/list-sheet'
import { faultWords, serviceHeadings as headings } from '../text/zh-CN/list-sheet'
import { materialForm, yuan } from '../text/zh-CN/service'
import {
	materialForms,
	phoneLineSchema,
	type Service,
	type ServiceMaterial,
	serviceCodeSchema,
	serviceLimits,
} from './service'

/** A service laid flat, one value for each column of the sheet. */
export interface FlatService extends Omit<Service, 'fee' | 'place'> {
	readonly fee: number
	readonly feeWords: string | undefined
	readonly placeName: string
	readonly address: string | undefined
	readonly phone: string | undefined
}

const forms = materialForms.map((form) => materialForm[form]).join('、')
const MATERIAL = /^(.+?)(?:[（(]([^（()）]+)[)）])?$/u

/** 身份证（原件）；户口簿（复印件）: without a word behind it, the original is meant. */
const materials: ListColumn<ServiceMaterial[], unknown> = {
	heading: headings.materials,
	blank: { value: [] },
	read: (cell) => {
		const parts = cell
			.split(/[；;\n]/u)
			.map((part) => part.trim())
			.filter(Boolean)
		if (parts.length > serviceLimits.materials.most)
			return { words: faultWords.partsTooMany(serviceLimits.materials.most) }
		const read: ServiceMaterial[] = []
		for (const part of parts) {
			const [, words = '', given] = MATERIAL.exec(part) ?? []
			const form =
				given === undefined ? 'original' : materialForms.find((one) => materialForm[one] === given.trim())
			if (form === undefined) return { words: faultWords.materialUnreadable(forms) }
			const name = line.read(words, undefined)
			if ('words' in name) return name
			if (read.some((one) => one.name === name.value)) return { words: faultWords.partDoubled(name.value) }
			read.push({ name: name.value, form })
		}
		return { value: read }
	},
	write: (all) => all.map(({ name, form }) => `${name}（${materialForm[form]}）`).join('；'),
}
const line = lineColumn(headings.materials, serviceLimits.materials.each)

/** Yuan with at most two digits behind the point; kept in fen. */
const fee: ListColumn<number, unknown> = {
	heading: headings.fee,
	read: (cell) => {
		const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(cell.normalize('NFKC').trim()) ?? []
		if (whole === undefined) return { words: faultWords.moneyUnreadable }
		const value = Number(whole) * 100 + Number(part.padEnd(2, '0'))
		return value <= serviceLimits.fee
			? { value }
			: { words: faultWords.numberOutOfRange(0, serviceLimits.fee / 100) }
	},
	write: yuan,
}

const phone = (heading: string) =>
	optionalColumn(schemaColumn(heading, phoneLineSchema, faultWords.phoneUnreadable))
const words = (key: keyof typeof headings, most: number) => lineColumn(headings[key], most)

/** The service list as a sheet. */
export const serviceSheet: ListSheet<Service, FlatService, unknown> = {
	rowsMost: 500,
	columns: {
		code: schemaColumn(headings.code, serviceCodeSchema, faultWords.codeInvalid),
		name: words('name', serviceLimits.name),
		field: words('field', serviceLimits.field),
		sentence: words('sentence', serviceLimits.sentence),
		needs: partsColumn(headings.needs, serviceLimits.needs),
		who: words('who', serviceLimits.who),
		materials,
		fee,
		feeWords: optionalColumn(words('feeWords', serviceLimits.feeWords)),
		takesDays: numberColumn(headings.takesDays, 0, serviceLimits.takesDays),
		placeName: words('placeName', serviceLimits.placeName),
		address: optionalColumn(words('address', serviceLimits.address)),
		phone: phone(headings.phone),
		homeVisit: yesColumn(headings.homeVisit),
		inPerson: yesColumn(headings.inPerson),
		errand: yesColumn(headings.errand),
	},
	flatten: ({ fee, place, ...rest }) => ({
		...rest,
		fee: fee.fen,
		feeWords: fee.words,
		placeName: place.name,
		address: place.address,
		phone: place.phone,
	}),
	unflatten: ({ fee, feeWords, placeName, address, phone, ...rest }) => ({
		...rest,
		fee: { fen: fee, ...(feeWords !== undefined && { words: feeWords }) },
		place: {
			name: placeName,
			...(address !== undefined && { address }),
			...(phone !== undefined && { phone }),
		},
	}),
	check: (flats) => [
		...once(flats, 'code', faultWords.codeDoubled),
		...once(flats, 'name', faultWords.nameDoubled),
		...flats.flatMap(({ inPerson, errand }, at) =>
			inPerson && errand ? [{ at, key: 'errand' as const, words: () => faultWords.errandInPerson }] : [],
		),
		// what nobody may hand over would make every request for it fail
		...flats.flatMap(({ materials: all, errand }, at) => {
			const never = errand
				? all?.map(({ name }) => forbiddenIn(name)).find((word) => word !== undefined)
				: undefined
			return never === undefined
				? []
				: [{ at, key: 'materials' as const, words: () => faultWords.materialForbidden(never) }]
		}),
	],
}
