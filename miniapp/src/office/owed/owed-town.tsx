import type { OwedTown as Board } from '@huying/shared/disclosure/owed-view'
import * as words from '@huying/shared/text/zh-CN/owed-page'
import { sayDate } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Heading, Quiet } from '../../kit/words'
import './owed.scss'

/** Each village of a town: how it stands with each group, in words. */
export function OwedTown({ board: { name, villages, groups } }: { board: Board }) {
	const nameOf = (group: string) => groups.find((one) => one.group === group)?.name ?? group
	return (
		<>
			<Heading>{name}</Heading>
			{villages.map(({ village, name: called, cells }) => (
				<Card key={village}>
					<Heading>{called}</Heading>
					{cells.map(({ group, status, publishedAt }) => (
						<View key={group} className="owed__line">
							<View>{nameOf(group)}</View>
							<View className={`owed__word owed__word--${status}`}>{words.status[status]}</View>
							{publishedAt !== undefined && <Quiet>{sayDate(publishedAt)}</Quiet>}
						</View>
					))}
				</Card>
			))}
		</>
	)
}
