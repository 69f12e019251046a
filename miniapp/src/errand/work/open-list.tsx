import { list } from '@huying/shared/text/zh-CN/errand-work'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { goTo } from '../../route/route'
import { LineCard } from './line-card'
import { takeSteps } from './take-steps'
import type { useErrands } from './use-errands'
import type { Named } from './use-named'

type Props = { errands: ReturnType<typeof useErrands>; named: Named; now: number }

/** What nobody runs yet: taken on by one tap, and then it is known who comes. */
export function OpenList({ errands, named, now }: Props) {
	const [taking, setTaking] = useState<string>()
	const [problem, setProblem] = useState<string>()
	const lines = errands.value?.errands ?? []
	const take = async (id: string) => {
		setTaking(id)
		const { done, problem: why } = await takeSteps([id], { type: 'undertake' })
		setTaking(undefined)
		setProblem(why)
		if (done > 0) {
			await Taro.showToast({ title: list.taken, icon: 'none' })
			await goTo('grid/errand', { id })
		}
		await errands.reload()
	}
	if (lines.length === 0) return <Empty words={list.empty.open} icon="hand-helping" />
	return (
		<>
			{problem !== undefined && <Failure words={problem} />}
			{lines.map((line) => (
				<LineCard key={line.case} line={line} now={now} {...named(line)}>
					<Buttons>
						<Button
							words={list.take}
							label={`${list.take}：${named(line).name}`}
							busy={taking === line.case}
							onTap={() => take(line.case)}
						/>
					</Buttons>
				</LineCard>
			))}
		</>
	)
}
