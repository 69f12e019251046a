import type { AdmissionsAnswer } from '@huying/shared/admission/admission-view'
import { list as words } from '@huying/shared/text/zh-CN/admission'
import { Empty } from '../../kit/empty'
import { Stack } from '../../kit/row'
import { Listed } from '../listed'
import type { usePages } from '../use-pages'
import { AdmissionCard } from './admission-card'

type Props = {
	list: ReturnType<typeof usePages<AdmissionsAnswer>>
	now: number
	/** What it says where there is none. */
	none: string
}

/** A list of requests as far as it was looked at. */
export function AdmissionList({ list, now, none }: Props) {
	return (
		<Listed list={list} now={now} waiting={words.waiting}>
			{(pages) => {
				const all = pages.flatMap(({ admissions }) => admissions)
				if (all.length === 0) return <Empty words={none} icon="file-text" />
				return (
					<Stack gap="middle">
						{all.map((admission) => (
							<AdmissionCard key={admission.admission} admission={admission} now={now} />
						))}
					</Stack>
				)
			}}
		</Listed>
	)
}
