import type { InspectionAnswer } from '@huying/shared/inspection/inspection-view'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { CoverageBar } from '../../inspection/coverage-bar'
import { Looks } from '../../inspection/looks'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Waiting } from '../../kit/waiting'
import { Quiet, Strong } from '../../kit/words'
import { sayFailure } from '../say-failure'
import './village-results.scss'

type Props = { inspection: InspectionAnswer; village: string; now: number }

/** What was found in one village, place by place. */
export function VillageResults({ inspection, village, now }: Props) {
	const { inspection: id, form } = inspection
	const answer = useAnswer(`inspection ${id} ${village}`, () =>
		api.inspectionVillage({ params: { inspection: id, village } }),
	)
	const { value } = answer
	if (value === undefined)
		return answer.failure === undefined ? (
			<Waiting />
		) : (
			<Failure words={sayFailure(answer.failure)} onRetry={answer.reload} />
		)
	return (
		<>
			<CoverageBar places={value.places} done={value.done} found={value.found} />
			<View className="village-results">
				{value.list.map(({ place, name, words: where, ticks }) => (
					<Card key={place}>
						<Strong>{name}</Strong>
						{where !== undefined && <Quiet>{where}</Quiet>}
						<Looks form={form} ticks={ticks} pictures={value.pictures} now={now} casePage="office/case" />
					</Card>
				))}
			</View>
			<Quiet>{words.resultsFoot}</Quiet>
		</>
	)
}
