import { digest } from '@huying/shared/identifier/digest'
import { identifierFrom } from '@huying/shared/identifier/identifier'
import { villageName } from '@huying/shared/region/region'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import { CENTRE, type Unit } from '@huying/shared/unit/unit'
import type { Post, Role } from '@huying/shared/user/post'
import { type County, FIRST_TENANT } from './county'
import { townUnit, unitsOf, villageUnit } from './units'
import { livelyVillages } from './villages'

/** Somebody of a demonstration: nobody real, and marked so in the name. */
export interface Member {
	/** What the stories call them: `resident2`, `handler-housing`, `gridWorker-370404103239`. */
	readonly key: string
	readonly user: string
	readonly openid: string
	readonly appid: string
	readonly name: string
	/** Of a series that was never given out: 199 0000 00NN. */
	readonly phone: string
	readonly posts: readonly Post[]
}

/** Demonstration posts are held from 1 January 2020, Beijing, so that they stand at any clock a test sets. */
export const SINCE = Date.UTC(2019, 11, 31, 16)

const residents = ['秀兰大娘', '建国大叔', '小周', '玉梅婶子', '老孙', '晓燕']

/** A post to fill: by which role, in which unit, perhaps walking which region, and how people call its holder. */
interface Opening {
	readonly key: string
	readonly role: Role
	readonly unit: Unit
	readonly region?: string
	readonly name: string
}

/** Villages besides 周庄村 that publish in the stories: 榴园镇朱村, 峨山镇峨山村. */
export const otherPublishing = ['370404103236', '370404104243'] as const

/** Who is needed so that every post of a county can be tried. Other counties than the first get a smaller set. */
function openings(county: County): Opening[] {
	const units = unitsOf(county)
	const byId = new Map(units.map((unit) => [unit.unit, unit]))
	const isFirst = county.tenant === FIRST_TENANT
	const handling = units.filter(({ kind }) => kind === 'department' || kind === 'town')
	const villages = livelyVillages(county)
	const home = isFirst ? '370404103239' : villages[0]

	const open = (
		key: string,
		role: Role,
		unit: string | undefined,
		name: string,
		region?: string,
	): Opening[] => {
		const found = byId.get(unit ?? '')
		return found ? [{ key, role, unit: found, name, ...(region !== undefined && { region }) }] : []
	}
	const inVillage = (key: string, role: Role, region: string) =>
		open(
			key,
			role,
			townUnit(region.slice(0, 9)),
			`${villageName(county.towns, region)}${roleWords[role]}`,
			region,
		)
	/** Who writes what a village publishes, and who passes it: of the village's own unit. */
	const inUnit = (key: string, role: Role, village: string) =>
		open(key, role, villageUnit(village), `${villageName(county.towns, village)}${roleWords[role]}`)
	const homeTown = home?.slice(0, 9)
	/** 峨山镇, which whistles in the stories. */
	const whistling = isFirst ? '370404104' : homeTown
	return [
		...open('dispatcher1', 'dispatcher', CENTRE, '受理员甲'),
		...open('dispatcher2', 'dispatcher', CENTRE, '受理员乙'),
		...(isFirst
			? handling
			: [...handling.slice(0, 3), ...handling.slice(-county.towns.length).slice(0, 2)]
		).flatMap(({ unit, shortName }) => open(`handler-${unit}`, 'handler', unit, `${shortName}承办人`)),
		...villages.flatMap((code) => inVillage(`gridWorker-${code}`, 'gridWorker', code)),
		...open('gridLeader', 'gridLeader', homeTown && townUnit(homeTown), '一级网格长', homeTown),
		...(home ? inUnit('villageEditor', 'villageEditor', home) : []),
		...open('leader', 'leader', CENTRE, '区县领导'),
		...open('leader-housing', 'leader', 'housing', '住建局领导'),
		...open('inspector', 'inspector', 'inspectorate', '督查员'),
		...open('administrator', 'administrator', CENTRE, '管理员'),
		...villages.flatMap((code) =>
			open(
				`handler-${villageUnit(code)}`,
				'handler',
				villageUnit(code),
				`${byId.get(villageUnit(code))?.shortName}承办人`,
			),
		),
		...open('leader-environment', 'leader', 'environment', '环保局领导'),
		...open('leader-town', 'leader', whistling && townUnit(whistling), '镇领导'),
		...(home
			? [
					...inUnit('villageSupervisor', 'villageSupervisor', home),
					...inUnit('villageSupervisor2', 'villageSupervisor', home),
				]
			: []),
		...(isFirst ? otherPublishing : []).flatMap((village) => [
			...inUnit(`villageEditor-${village}`, 'villageEditor', village),
			...inUnit(`villageSupervisor-${village}`, 'villageSupervisor', village),
		]),
		// Takes the grid over from the other in the stories
		...(isFirst && home
			? open(
					`gridWorker2-${home}`,
					'gridWorker',
					townUnit(home.slice(0, 9)),
					`${villageName(county.towns, home)}${roleWords.gridWorker}乙`,
					home,
				)
			: []),
		// Confirms what the other asks for, and the other way round
		...open('administrator2', 'administrator', CENTRE, '管理员乙'),
		// One stands in for a colleague, one has left
		...(isFirst
			? [
					...open('handler2-insurance', 'handler', 'insurance', '医保局承办人乙'),
					...open('handler3-insurance', 'handler', 'insurance', '医保局承办人丙'),
				]
			: []),
	]
}

/** Every demonstration member of a county: residents first, then the holders of posts. The same at every call. */
export function membersOf(county: County): Member[] {
	const isFirst = county.tenant === FIRST_TENANT
	const people = residents
		.slice(0, isFirst ? residents.length : 2)
		.map((name, index) => ({ key: `resident${index + 1}`, role: 'resident' as const, name }))
	const counted = new Map<string, number>()
	return [...people, ...openings(county)].map((person, index) => {
		const nth = (counted.get(person.role) ?? 0) + 1
		counted.set(person.role, nth)
		const openid = openidOf(county.tenant, person.role, nth)
		return {
			key: person.key,
			user: userOf(openid),
			openid,
			appid: county.appid,
			name: `${person.name}（演示）`,
			phone: `199${String((isFirst ? 1 : 101) + index).padStart(8, '0')}`,
			posts: 'unit' in person ? [postOf(person)] : [],
		}
	})
}

function postOf({ key, role, unit, region }: Opening): Post {
	return {
		post: `demo-${key}`,
		role,
		unit: unit.unit,
		unitName: unit.name,
		from: SINCE,
		...(region !== undefined && { region }),
	}
}

/** 28 characters that begin with `o`, as WeChat's do: oDEMO370404dispatcher0000001. */
function openidOf(tenant: string, word: string, nth: number): string {
	// The longest role's name leaves no room for digits
	const head = `oDEMO${tenant}${word.slice(0, 14)}`
	return `${head}${String(nth).padStart(28 - head.length, '0')}`
}

/** Real users get a random pseudonym; a demonstration's is drawn from the openid, so that it is always the same. */
function userOf(openid: string): string {
	return identifierFrom(Buffer.from(digest(openid), 'hex').subarray(0, 16))
}

/** A member as the WeChat sandbox hands them out, with their posts in words: 受理员·峄城区社会治理服务中心. */
export interface Person {
	readonly openid: string
	readonly appid: string
	readonly name: string
	readonly posts: readonly string[]
	readonly phone: string
}

/** The people whose phones the WeChat sandbox has. */
export function demonstrationPeople(county: County): Person[] {
	return membersOf(county).map(({ openid, appid, name, phone, posts }) => ({
		openid,
		appid,
		name,
		phone,
		posts: posts.map(
			({ role, unitName, region }) =>
				`${roleWords[role]}·${(region && villageName(county.towns, region)) ?? unitName}`,
		),
	}))
}
