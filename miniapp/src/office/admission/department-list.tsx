import { board, years } from '@huying/shared/text/zh-CN/admission'
import { beijing } from '@huying/shared/time/day'
import { View } from '@tarojs/components'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Failure } from '../../kit/failure'
import { Waiting } from '../../kit/waiting'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { sayFailure } from '../say-failure'
import { DepartmentsTable } from './departments-table'

type Props = { year: number; onChoose: (year: number) => void; now: number; signedIn: boolean }

/** Every department's year on one table. */
export function DepartmentList({ year, onChoose, now, signedIn }: Props) {
	const { value, failure, reload } = useAnswer(signedIn ? `departments ${year}` : undefined, () =>
		api.departments({ params: { year: String(year) } }),
	)
	const current = beijing(now).year
	return (
		<View className="admissions__list">
			<Quiet>{board.explain}</Quiet>
			<View className="admissions__years">
				<Chips
					options={[current - 1, current, current + 1].map((one) => ({
						value: String(one),
						words: years(one),
					}))}
					chosen={String(year)}
					onChoose={(one) => onChoose(Number(one))}
				/>
			</View>
			{value !== undefined ? (
				<DepartmentsTable departments={value.departments} year={year} />
			) : failure === undefined ? (
				<Waiting />
			) : (
				<Failure words={sayFailure(failure)} onRetry={reload} />
			)}
		</View>
	)
}
