import { describe, expect, it } from 'vitest'
import { people } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Post, Role } from '../user/post'
import type { Actor } from './actor'
import { relationOf, relations, sight } from './relation'
import type { CaseState } from './state'

const life = () => new Life().until('handling')
const NOW = life().at
const post = (role: Role, unit: string, change: Partial<Post> = {}): Post => ({
	post: `post-${role}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...change,
})
const holding = (...posts: Post[]): Actor => ({ user: 'user-1', tenant: people.caller.tenant, posts })
const sees = (actor: Actor | undefined, change: Partial<CaseState> = {}, at = NOW) =>
	relationOf({ ...life().state, ...change }, actor, at)
const hidden = { public: false }

/** Words, what units say among themselves, the place; and the callers they may know: n(amed), c(onfidential). */
it('what each may see is written out', () => {
	const said = Object.entries(sight).map(([relation, { words, internal, place, contact }]) =>
		[
			relation,
			words && 'words',
			internal && 'internal',
			place && 'place',
			...contact.map((one) => `caller ${one}`),
		]
			.filter(Boolean)
			.join(' '),
	)
	expect(said).toEqual([
		'caller words place caller named caller confidential',
		'callingUnit words internal place caller named',
		'centre words internal place caller named caller confidential',
		'unit words internal place caller named',
		'local words place',
		'gridWorker words place caller named',
		'errandWorker words internal place caller named caller confidential',
		'concerned words place caller named caller confidential',
		'followUp words internal place caller named caller confidential',
		'staff words internal place',
		'public',
	])
	expect(Object.keys(sight)).toEqual([...relations])
})

describe('a case that is not public', () => {
	it('is nobody’s who has nothing to do with it', () => {
		expect(sees(undefined, hidden)).toBeUndefined()
		expect(sees(people.stranger, hidden)).toBeUndefined()
		expect(sees(people.foreignDispatcher, hidden)).toBeUndefined()
		expect(sees({ ...people.inspector, tenant: '410184' }, hidden)).toBeUndefined()
		expect(sees(people.clock, hidden)).toBeUndefined()
		expect(sees(people.administrator, hidden)).toBeUndefined()
		expect(sees({ ...people.caller, tenant: '410184' })).toBeUndefined()
	})

	it('is watched by inspectors, leaders of the centre and of a unit with a part in it, while they are', () => {
		expect(sees(people.inspector, hidden)).toBe('staff')
		expect(sees(people.leader, hidden)).toBe('staff')
		expect(sees(holding(post('leader', 'housing')), hidden)).toBe('staff')
		expect(sees(holding(post('leader', 'market')), hidden)).toBeUndefined()
		expect(sees(holding(post('administrator', 'housing')), hidden)).toBeUndefined()
		expect(sees(holding(post('leader', 'centre', { until: NOW })), hidden)).toBeUndefined()
		expect(sees(holding(post('inspector', 'inspectorate', { from: NOW + 1 })), hidden)).toBeUndefined()
	})

	it('shows whom to call to whoever owes the call, and only then', () => {
		const followUp = { phase: 'call', askedAt: 1, dueAt: 1, tries: [] } as const
		const owed = { ...hidden, status: 'verified', followUp } as const
		expect(sees(people.inspector, owed)).toBe('followUp')
		expect(sees(people.inspector, { ...owed, followUp: { ...followUp, phase: 'asked' } })).toBe('staff')
		// outside the unit judged, or else they only watch
		const both = holding(post('inspector', 'inspectorate'), post('leader', 'housing'))
		expect(sees(both, owed)).toBe('staff')
		// a neutral handler of another unit owes nobody a call
		expect(sees(people.market, owed)).toBeUndefined()
	})
})

describe('the closest relation', () => {
	it.each([
		['dispatcher', 'centre', 'centre'],
		['handler', 'housing', 'unit'],
		['handler', 'helper', 'unit'],
		['handler', 'first', 'unit'],
		['handler', 'keeper', 'unit'],
		['handler', 'local', 'local'],
		['gridWorker', 'town', 'gridWorker'],
		['handler', 'other', undefined],
	] as const)('of a %s of %s is %s', (role, unit, relation) => {
		const { lead } = new Life().until('assigned').state
		const change = {
			...(lead && { lead, supports: [{ ...lead, unit: 'helper' }] }),
			first: { unit: 'first', unitName: 'first' },
			local: 'local',
			keeper: 'keeper',
			public: false,
		}
		expect(sees(holding(post(role, unit, { region: '370404103' })), change)).toBe(relation)
	})

	it('of a unit that called is its own, of whoever called for themselves the caller’s', () => {
		const callingUnit = { unit: 'town-370404103', unitName: '榴园镇' }
		expect(sees(people.town, { callingUnit })).toBe('callingUnit')
		expect(sees(people.caller, { callingUnit })).toBe('caller')
		expect(sees(people.caller, { callingUnit, type: 'summons' })).toBe('caller')
	})

	it('comes before what is farther', () => {
		const both = holding(post('dispatcher', 'centre'), post('handler', 'housing'))
		expect(sees(both)).toBe('centre')
		expect(sees({ ...both, user: 'user-caller' } as Actor)).toBe('caller')
		const village = '370404103201'
		const walker = holding(post('gridWorker', 'town', { region: village }), post('inspector', 'inspectorate'))
		expect(sees(walker, { village })).toBe('gridWorker')
		const helper = holding(post('gridWorker', 'town', { region: village }), post('handler', 'local'))
		expect(sees(helper, { village, local: 'local' })).toBe('local')
		expect(sees(holding(post('handler', 'local')), { local: 'local', keeper: 'local' })).toBe('local')
		expect(sees(holding(post('leader', 'keeper')), { keeper: 'keeper' })).toBe('unit')
	})
})
