import type { CountersignView } from '@huying/shared/countersign/countersign-view'
import type { RulesView } from '@huying/shared/rule/rules-view'
import * as words from '@huying/shared/text/zh-CN/countersign'
import { Stack } from '../../kit/row'
import { Paragraph, Quiet } from '../../kit/words'
import type { Names } from '../rules/kinds'
import { rulesChange } from './rules-change'

type Props = {
	order: CountersignView['order']
	/** The county's rules as they stand, once they are known. */
	rules: RulesView | undefined
	names: Names
	/** What users call themselves. */
	people: Readonly<Record<string, string>>
}

/** What a grave change would come to, in words. */
export function WhatChanges({ order, rules, names, people }: Props) {
	const unitName = (unit: string) => names.units.find((one) => one.unit === unit)?.shortName ?? unit
	const called = (user: string) => people[user] ?? words.nameless
	if (order.kind === 'makeAdministrator')
		return <Paragraph>{words.someone(called(order.user), unitName(order.unit))}</Paragraph>
	if (order.kind === 'removeUnit') return <Paragraph>{words.removeUnit(unitName(order.unit))}</Paragraph>
	if (order.kind === 'erase')
		return (
			<Stack>
				<Paragraph>{words.eraseOf(order.number)}</Paragraph>
				<Quiet>{words.eraseWhy(order.words)}</Quiet>
			</Stack>
		)
	if (rules === undefined) return null
	const { fields, holidays } = rulesChange(rules.rules, order.rules, names)
	return (
		<Stack>
			{order.version !== rules.version && <Paragraph>{words.newer}</Paragraph>}
			{fields.map(({ place, field, before, after }) => (
				<Paragraph key={place}>{words.beforeAfter(field, before, after)}</Paragraph>
			))}
			{holidays && <Quiet>{words.holidaysChange}</Quiet>}
			{fields.length === 0 && !holidays && <Quiet>{words.nothingChanges}</Quiet>}
		</Stack>
	)
}
