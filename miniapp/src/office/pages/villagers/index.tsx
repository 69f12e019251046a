import { status as statusWords } from '@huying/shared/text/zh-CN/villager'
import * as words from '@huying/shared/text/zh-CN/villagers-page'
import { type VillagerStatus, villagerStatuses } from '@huying/shared/villager/villager'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { Waiting } from '../../../kit/waiting'
import { useTenant } from '../../../region/tenant'
import { VillagePicker } from '../../../region/village-picker'
import { sayVillage } from '../../../region/villages'
import { Chips } from '../../chips'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { RosterPart } from '../../villager/roster-part'
import { useVillagers } from '../../villager/use-villagers'
import { VillagerCard } from '../../villager/villager-card'
import { villagesOf } from '../../villager/villages-of'
import { WorkPage } from '../../work-page'

/** Who belongs to a village: those who ask first; and its roster. */
export default function VillagersPage() {
	const { profile } = useStaff()
	const { value: tenant } = useTenant()
	const [chosen, setChosen] = useState<string>()
	const [choosing, setChoosing] = useState(false)
	const [status, setStatus] = useState<VillagerStatus>('asking')
	const own = profile ? villagesOf(profile.posts, Date.now()) : []
	const village = chosen ?? own[0] ?? ''
	const { value, failure, reload } = useVillagers(village, status)
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			<Button
				words={sayVillage(tenant, village) ?? words.choose}
				look="calm"
				icon="map-pin"
				fit
				onTap={() => setChoosing(true)}
			/>
			<Chips
				options={villagerStatuses.map((one) => ({ value: one, words: statusWords[one] }))}
				chosen={status}
				onChoose={setStatus}
			/>
			{village !== '' && !value && failure === undefined && <Waiting words={words.waiting} />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{value?.villagers.length === 0 && <Empty words={words.none[status]} icon="user" />}
			{value?.villagers.map((villager) => (
				<VillagerCard key={villager.user} village={village} villager={villager} onDone={reload} />
			))}
			{village !== '' && <RosterPart key={village} village={village} onDone={reload} />}
			<VillagePicker
				open={choosing}
				title={words.choose}
				chosen={village}
				onChoose={setChosen}
				onClose={() => setChoosing(false)}
			/>
		</WorkPage>
	)
}
