import { CLOCK } from '@huying/shared/access-log/access-entry'
import type { AccessLogAnswer, SeenEntry } from '@huying/shared/access-log/access-log-view'
import * as words from '@huying/shared/text/zh-CN/access-log'
import { kind as orderKind } from '@huying/shared/text/zh-CN/countersign'
import { role as roleName } from '@huying/shared/text/zh-CN/post'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import type { Role } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import { Quiet } from '../../kit/words'
import './access-line.scss'

type Props = {
	entry: SeenEntry
	names: AccessLogAnswer['names']
	unitNames: AccessLogAnswer['unitNames']
	now: number
}

/** One entry: who did what, when, and whom it concerned. */
export function AccessLine({ entry, names, unitNames, now }: Props) {
	const { by, what, subject, number, at, detail = {} } = entry
	const unitName = (unit: string) => unitNames[unit] ?? unit
	const called = (user: string) => (user === CLOCK ? words.byClock : (names[user] ?? words.nameless))
	const post =
		by.role === undefined ? '' : `（${by.unit === undefined ? '' : unitName(by.unit)}${roleName[by.role]}）`
	const said = (key: string, value: string | number) =>
		key === 'role' ? (roleName[value as Role] ?? value) : value
	const order = orderKind[detail.kind as keyof typeof orderKind]
	const about = [
		...(subject?.unit === undefined ? [] : [unitName(subject.unit)]),
		...(subject?.user === undefined
			? []
			: [what === 'confidentialSeen' ? words.caller : called(subject.user)]),
	]
	const facts = [
		sayTime(at, now),
		...(number === undefined ? [] : [words.caseNumber(number)]),
		...(about.length === 0 ? [] : [words.about(about.join('，'))]),
		...Object.entries(detail).flatMap(([key, value]) => {
			const say = words.detail[key]
			return say === undefined ? [] : [say(said(key, value))]
		}),
	]
	return (
		<View className="access-line">
			<View>{`${called(by.user)}${post}${words.kind[what]}${order === undefined ? '' : `：${order}`}`}</View>
			<Quiet>{facts.join('　')}</Quiet>
		</View>
	)
}
