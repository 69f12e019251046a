import { sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import * as words from '@huying/shared/text/zh-CN/owed-page'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Chips } from '../../chips'
import { OwedTown } from '../../owed/owed-town'
import { OwedTowns } from '../../owed/owed-towns'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

/** What villages owe for a period: by town, and from a town to its villages. */
export default function OwedPage() {
	const { session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const [period, setPeriod] = useState<string>()
	const [town, setTown] = useState<string>()
	const query = period === undefined ? {} : { period }
	const towns = useAnswer(signedIn ? `owed ${period ?? ''}` : undefined, () => api.owed({ query }))
	const villages = useAnswer(
		signedIn && town !== undefined ? `owed ${town} ${period ?? ''}` : undefined,
		() => api.owedTown({ params: { town: town ?? '' }, query }),
	)
	const { value, failure, reload } = town === undefined ? towns : villages
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			{!value && failure === undefined && <Waiting words={words.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{towns.value && towns.value.periods.length > 0 && (
				<Chips
					options={towns.value.periods.map((one) => ({ value: one, words: sayPeriod(one) }))}
					chosen={period ?? towns.value.period}
					onChoose={setPeriod}
				/>
			)}
			{towns.value?.periods.length === 0 && <Empty words={words.none} icon="calendar" />}
			{town === undefined && towns.value && <OwedTowns board={towns.value} onTown={setTown} />}
			{town !== undefined && villages.value && <OwedTown board={villages.value} />}
			{town !== undefined && (
				<Buttons>
					<Button words={words.toTowns} look="calm" onTap={() => setTown(undefined)} />
				</Buttons>
			)}
		</WorkPage>
	)
}
