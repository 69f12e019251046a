import { owedStatuses } from '@huying/shared/disclosure/owed'
import type { OwedBoard } from '@huying/shared/disclosure/owed-view'
import * as words from '@huying/shared/text/zh-CN/owed-page'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import './owed.scss'

type Props = { board: OwedBoard; onTown: (town: string) => void }

/** Each town: of how many villages, how many published in time, late, not at all; every number with its denominator. */
export function OwedTowns({ board: { towns, groups }, onTown }: Props) {
	const nameOf = (group: string) => groups.find((one) => one.group === group)?.name ?? group
	return (
		<>
			{towns.map(({ town, name, tallies }) => (
				<Card key={town}>
					<Heading>{name}</Heading>
					{tallies.map((tally) => (
						<View key={tally.group} className="owed__group">
							<Paragraph>{nameOf(tally.group)}</Paragraph>
							<View className="owed__bar" {...{ 'aria-hidden': 'true' }}>
								{owedStatuses.map((status) => (
									<View
										key={status}
										className={`owed__part owed__part--${status}`}
										style={{ flexGrow: tally[status] }}
									/>
								))}
							</View>
							<Quiet>
								{owedStatuses
									.filter((status) => tally[status] > 0)
									.map((status) => `${words.status[status]} ${words.of(tally[status], tally.villages)}`)
									.join('，')}
							</Quiet>
						</View>
					))}
					<Button words={words.toTown} look="calm" fit onTap={() => onTown(town)} />
				</Card>
			))}
		</>
	)
}
