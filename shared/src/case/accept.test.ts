import { expect, it } from 'vitest'
import { people } from '../../test/fixture'
import { Life } from '../../test/life'
import { anEntry } from '../catalogue/entries.fixture'

const accept = (shown: boolean, entry: typeof anEntry | undefined) =>
	new Life({}, entry && { entry, catalogue: 1 }).why(people.dispatcher, 'accept', {
		urgency: 'green',
		public: shown,
	})

it('what the catalogue keeps private is not shown to others, whoever ticks it', () => {
	expect(accept(true, { ...anEntry, public: false })).toBe('matterNotPublic')
	expect(accept(false, { ...anEntry, public: false })).toBeUndefined()
	expect(accept(true, anEntry)).toBeUndefined()
	// what is in no entry is the centre's to judge
	expect(accept(true, undefined)).toBeUndefined()
})
