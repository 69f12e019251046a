import { page as words } from '@huying/shared/text/zh-CN/team'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { openApi } from '../../../api/open'
import { useAnswer } from '../../../api/use-answer'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { useOwnVillage } from '../../../region/own-village'
import { useTenant } from '../../../region/tenant'
import { VillagePicker } from '../../../region/village-picker'
import { sayVillage } from '../../../region/villages'
import { address } from '../../../route/address'
import { StarList } from '../../../star/star-list'
import { TeamPart } from '../../../team/team-part'
import { WorkDone } from '../../../team/work-done'

/** Who serves one's village, what they did and what they promised (五公开). Query: `village`. */
export default function GridPage() {
	const { village: asked } = useRouter().params
	const own = useOwnVillage()
	const [chosen, setChosen] = useState<string>()
	const [choosing, setChoosing] = useState(false)
	const { value: tenant } = useTenant()
	const village = chosen ?? asked ?? own ?? ''
	const { value, failure, waiting, reload } = useAnswer(village === '' ? undefined : `team ${village}`, () =>
		openApi.villageTeam({ params: { village } }),
	)
	useShareAppMessage(() => ({ title: words.title, path: address('errands/grid', { village }) }))
	return (
		<Page title={words.title}>
			<Heading level={1}>{sayVillage(tenant, village) ?? words.title}</Heading>
			<Quiet>{words.lead}</Quiet>
			<Buttons>
				<Button words={words.choose} look="calm" icon="map-pin" fit onTap={() => setChoosing(true)} />
			</Buttons>
			{!value && failure && <Failure words={failure.message} onRetry={reload} />}
			{!value && waiting && <Waiting />}
			{value?.teams.length === 0 && <Empty words={words.empty} icon="users" />}
			{value?.teams.map((team) => (
				<TeamPart key={team.region} team={team} />
			))}
			{value && <WorkDone month={value.month} work={value.work} />}
			{value?.stars && <StarList month={value.stars.month} stars={value.stars.stars} />}
			<VillagePicker
				open={choosing}
				title={words.choose}
				chosen={village}
				onChoose={setChosen}
				onClose={() => setChoosing(false)}
			/>
		</Page>
	)
}
