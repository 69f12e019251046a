import { ask as words } from '@huying/shared/text/zh-CN/setup-command'
import { countyOf, FIRST_TENANT, firstCounty } from '../seed/county'
import type { Asking } from './ask'
import { usualDepartments } from './founding-units'
import { checked, type Options, optionsOf } from './options'

/** Asks step by step for what the options would say. @throws Unusable */
export async function guided(asking: Asking): Promise<Options> {
	const code = await asking.line(words.code)
	const plain = optionsOf([code])
	const where = await asking.line(words.where)
	if (where !== '2' && where !== '3') return plain
	const table = where === '3' ? await asking.line(words.table) : undefined
	const region = where === '3' ? await asking.line(words.region) : undefined
	const usual = code === FIRST_TENANT ? firstCounty().service : '呼应'
	const service = await asking.line(words.service(usual))
	const phone = await asking.line(words.phone)
	const offered = usualDepartments(countyOf(code, '', []))
	const list = offered.map(({ unit, shortName }) => `${unit} ${shortName}`).join('，')
	const without = await asking.line(words.departments(list))
	const appid = await asking.line(words.appid)
	return checked({
		...plain,
		where: where === '3' ? 'aws' : 'here',
		...(table && { table }),
		...(region && { region }),
		...(service && { service }),
		...(phone && { phone }),
		without: without.split(/[,，\s]+/u).filter(Boolean),
		...(appid && { appid }),
		secrets: where === '3' && appid !== '',
	})
}
