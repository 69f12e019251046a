import type { Summary } from '@huying/shared/case/case-view'
import type { RepeatLine } from '@huying/shared/repeat/repeat-view'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { repeats as words } from '@huying/shared/text/zh-CN/register'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { titleOf } from '../../case/title-of'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { sayVillage } from '../../region/villages'
import { goTo } from '../../route/route'
import type { useRepeats } from './use-repeats'
import { useWays } from './use-ways'

type Props = {
	found: ReturnType<typeof useRepeats>
	/** Whether enough is typed to be looked for. */
	asked: boolean
	chosen: string | undefined
	another: boolean
	tenant: Tenant | undefined
	now: number
	onChoose: (id: string | undefined) => void
	onAnother: (another: boolean) => void
}

/** Earlier cases of the same telephone, place or words, and those that bear the same number. */
export function RepeatsPanel(props: Props) {
	const { found, asked, chosen, another, tenant, now, onChoose, onAnother } = props
	const ways = useWays()
	const { value, failure, waiting } = found
	const standing = value?.standing ?? []
	const repeats = value?.repeats.filter((line) => !standing.some((one) => one.case === line.case)) ?? []
	return (
		<View className="repeats">
			{standing.length > 0 && (
				<View className="repeats__standing">
					<Heading>{words.standing}</Heading>
					{standing.map((line) => (
						<Earlier key={line.case} line={line} tenant={tenant} now={now} />
					))}
					<Buttons>
						<Button
							words={another ? words.anotherChosen : words.another}
							look="calm"
							{...(another && { icon: 'check' as const })}
							fit
							onTap={() => onAnother(!another)}
						/>
					</Buttons>
				</View>
			)}
			<Heading>{words.title}</Heading>
			<Quiet>
				{repeats.length > 0
					? ways.repeats
					: sayState(asked, waiting, failure !== undefined, value !== undefined)}
			</Quiet>
			{repeats.map((line) => (
				<Earlier
					key={line.case}
					line={line}
					why={line.why}
					tenant={tenant}
					now={now}
					chosen={line.case === chosen}
					onChoose={() => onChoose(line.case === chosen ? undefined : line.case)}
				/>
			))}
		</View>
	)
}

function sayState(asked: boolean, waiting: boolean, failed: boolean, known: boolean): string {
	if (!asked) return words.empty
	if (failed && !known) return words.failed
	return waiting || !known ? words.waiting : words.none
}

type EarlierProps = {
	line: Summary
	why?: RepeatLine['why']
	tenant: Tenant | undefined
	now: number
	chosen?: boolean
	onChoose?: () => void
}

/** One earlier case: what, where, how it stands, and why it is shown. */
function Earlier({ line, why = [], tenant, now, chosen = false, onChoose }: EarlierProps) {
	const about = [
		line.number,
		caseText.status[line.status],
		sayTime(line.openedAt, now),
		sayVillage(tenant, line.village),
		line.unitName,
	]
	return (
		<Card>
			<View className="repeats__why">
				{why.map((reason) => (
					<View key={reason} className="repeats__reason">
						{words.why[reason]}
					</View>
				))}
			</View>
			<View className="repeats__title">{titleOf(line, '')}</View>
			<Quiet>{about.filter(Boolean).join(' · ')}</Quiet>
			<Buttons>
				{onChoose && (
					<Button
						words={chosen ? words.chosen : words.choose}
						look="calm"
						{...(chosen && { icon: 'check' as const })}
						fit
						onTap={onChoose}
					/>
				)}
				<Button words={words.open} look="calm" fit onTap={() => goTo('office/case', { id: line.case })} />
			</Buttons>
		</Card>
	)
}
