import type { TeamView } from '@huying/shared/team/team-view'
import { back, title, work as words } from '@huying/shared/text/zh-CN/team-work'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { Part } from '../../../archive/part'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Waiting } from '../../../kit/waiting'
import { useTenant } from '../../../region/tenant'
import { Chips } from '../../chips'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { regionsOf } from '../../team/regions-of'
import { TeamCard } from '../../team/team-card'
import { TeamFiles } from '../../team/team-files'
import { TeamSheet } from '../../team/team-sheet'
import { WorkPage } from '../../work-page'

/** Who serves which grid, town by town: read by everybody on staff, written by the town and the centre. */
export default function TeamsPage() {
	const { profile, session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const { value: tenant } = useTenant()
	const [chosen, setChosen] = useState<string>()
	const [editing, setEditing] = useState<TeamView>()
	const [saved, setSaved] = useState(false)
	const regions = regionsOf(tenant, profile?.posts ?? [], Date.now())
	const region = chosen ?? (profile ? regions[0]?.value : undefined)
	const { value, failure, reload } = useAnswer(
		signedIn && region !== undefined ? `teams ${region}` : undefined,
		() => api.teams({ params: { region: region ?? '' } }),
	)
	const mayEdit = value?.teams.some((team) => team.mayEdit) === true
	return (
		<WorkPage title={title} explain={words.lead} back={back}>
			<Part>
				<Chips options={regions} chosen={region} onChoose={setChosen} />
			</Part>
			{saved && <NoticeBar words={words.saved} icon="check" />}
			{!value && failure === undefined && <Waiting />}
			{failure !== undefined && <Failure words={sayFailure(failure)} onRetry={reload} />}
			{value?.teams.length === 0 && <Empty words={words.empty} icon="users" />}
			{value && mayEdit && region !== undefined && <TeamFiles key={region} region={region} onDone={reload} />}
			{value?.teams.map((team) => (
				<TeamCard key={team.region} team={team} people={value.people} onEdit={setEditing} />
			))}
			{editing && value && (
				<TeamSheet
					team={editing}
					people={value.people}
					onClose={() => setEditing(undefined)}
					onDone={() => {
						setEditing(undefined)
						setSaved(true)
						reload()
					}}
				/>
			)}
		</WorkPage>
	)
}
