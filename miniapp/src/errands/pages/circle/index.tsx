import * as text from '@huying/shared/text/zh-CN/circle-page'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { PointsPart } from '../../../circle/points-part'
import { TouringPart } from '../../../circle/touring-part'
import { useCircle } from '../../../circle/use-circle'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Row } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { chooseOwnVillage, useOwnVillage } from '../../../region/own-village'
import { useTenant } from '../../../region/tenant'
import { VillagePicker } from '../../../region/village-picker'
import { sayVillage } from '../../../region/villages'
import { address } from '../../../route/address'
import { useQuery } from '../../../route/route'
import { Parts } from '../../../service/parts'

/** What is near a village, open or not, and the days on which services come to it. Query: `village`. */
export default function CirclePage() {
	const asked = useQuery().village
	const own = useOwnVillage()
	const [chosen, setChosen] = useState<string>()
	const [choosing, setChoosing] = useState(false)
	const { value: tenant } = useTenant()
	const village = chosen ?? asked ?? own
	const { circle, failure, reload } = useCircle(village)
	useShareAppMessage(() => ({ title: text.title, path: address('errands/circle', { village }) }))
	return (
		<Page title={text.title}>
			<Heading level={1}>{sayVillage(tenant, village) ?? text.title}</Heading>
			<Row apart>
				<Button words={text.choose} look="calm" icon="map-pin" fit onTap={() => setChoosing(true)} />
			</Row>
			{village === undefined && <Empty words={text.chooseHint} icon="map-pin" />}
			{village !== undefined &&
				!circle &&
				(failure ? <Failure words={failure.message} onRetry={reload} /> : <Waiting words={text.waiting} />)}
			{circle && failure && <NoticeBar words={text.offline} action={{ words: text.again, onTap: reload }} />}
			{circle && village !== undefined && (
				<>
					<TouringPart days={circle.touringDays} village={village} />
					<Parts>
						<PointsPart key={village} points={circle.points} village={village} />
					</Parts>
					{circle.title !== undefined && <Quiet>{circle.title}</Quiet>}
				</>
			)}
			<VillagePicker
				open={choosing}
				title={text.chooseTitle}
				chosen={village}
				onChoose={(code) => {
					setChosen(code)
					if (own === undefined) chooseOwnVillage(code)
				}}
				onClose={() => setChoosing(false)}
			/>
		</Page>
	)
}
