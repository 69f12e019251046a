import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import { Failure } from '../../../kit/failure'
import { Waiting } from '../../../kit/waiting'
import { useQuery } from '../../../route/route'
import { beginning } from '../../disclosure/beginning'
import { FormParts } from '../../disclosure/form-parts'
import { useGroups } from '../../disclosure/use-groups'
import { useWorked } from '../../disclosure/use-worked'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'

/**
 * Fills a table, on a phone or on a wide screen. Query: `id` of what is gone on with or corrected, or `village`, `group`
 * and `period` of what is begun.
 */
export default function DisclosureFormPage() {
	const { profile } = useStaff()
	const query = useQuery()
	const { value: groups, failure, reload } = useGroups()
	const worked = useWorked(query.id ?? '')
	const ready =
		groups !== undefined && profile !== undefined && (query.id === undefined || worked.value !== undefined)
	const trouble = failure ?? worked.failure
	return (
		<WorkPage title={words.form.title} explain={words.form.kept} back={words.back}>
			{!ready && trouble === undefined && <Waiting words={words.waiting} />}
			{!ready && trouble !== undefined && (
				<Failure
					words={sayFailure(trouble)}
					onRetry={() => {
						reload()
						worked.reload()
					}}
				/>
			)}
			{ready && (
				<FormParts
					key={query.id ?? `${query.village}${query.group}${query.period}`}
					groups={groups.groups}
					begin={beginning(query, worked.value, groups.groups, profile, Date.now())}
				/>
			)}
		</WorkPage>
	)
}
