import type { AdmissionCommandType } from '@huying/shared/admission/command'
import * as words from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { useQuery } from '../../../route/route'
import { ActSheet } from '../../admission/act-sheet'
import { AdmissionWhole } from '../../admission/admission-whole'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

const MINUTE = 60_000

/** One request, and what whoever looks may do with it now. */
export default function AdmissionPage() {
	const { session } = useStaff()
	const { id = '', sent } = useQuery()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const now = useNow(MINUTE)
	const { value, failure, reload } = useAnswer(signedIn ? `admission ${id}` : undefined, () =>
		api.admission({ params: { admission: id } }),
	)
	const [acting, setActing] = useState<AdmissionCommandType>()
	const [told, setTold] = useState(sent === undefined ? undefined : words.form.sent)
	useShown(() => {
		reload()
	})
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	const act = (type: AdmissionCommandType) => {
		setTold(undefined)
		setActing(type)
	}
	return (
		<WorkPage title={words.one.title} explain={words.explain} back={words.back}>
			<View className="admission__told">{told !== undefined && <NoticeBar words={told} icon="check" />}</View>
			{value === undefined && failure === undefined && <Waiting words={words.one.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{value !== undefined && (
				<AdmissionWhole admission={value} now={now}>
					{value.moves.length > 0 && (
						<Buttons>
							{value.moves.map((type) => (
								<Button
									key={type}
									words={words.act[type].button}
									look={type === 'admit' ? 'primary' : 'calm'}
									onTap={() => act(type)}
								/>
							))}
						</Buttons>
					)}
				</AdmissionWhole>
			)}
			{value !== undefined && acting !== undefined && (
				<ActSheet
					admission={value}
					type={acting}
					onClose={() => setActing(undefined)}
					onDone={() => {
						setActing(undefined)
						setTold(words.act[acting].done)
						reload()
					}}
					onMoved={reload}
				/>
			)}
		</WorkPage>
	)
}
