import { pageOf } from '@huying/shared/notice/words'
import { expect, it } from 'vitest'
import { address } from '../route/address'
import { placeOf } from './place-of'

it.each([undefined, 'admission', 'proposal', 'owed', 'gridHandover'] as const)(
	'a line about %s opens what its message opens',
	(about) => {
		const told = { case: 'some-identifier-00', ...(about && { about }) }
		expect(address(...placeOf(told, 'office/case'))).toBe(`/${pageOf({ template: 'task' }, told)}`)
	},
)
