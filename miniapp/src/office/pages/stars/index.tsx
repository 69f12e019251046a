import { monthAfter, monthOf } from '@huying/shared/archive/month'
import { officeTitle, office as words } from '@huying/shared/text/zh-CN/archive'
import { useState } from 'react'
import { MonthBar } from '../../../archive/month-bar'
import { Part } from '../../../archive/part'
import { useTenant } from '../../../region/tenant'
import { Chips } from '../../chips'
import { useStaff } from '../../staff'
import { ArchivesPart } from '../../star/archives-part'
import { ObjectionsPart } from '../../star/objections-part'
import { StarsPart } from '../../star/stars-part'
import { unitsOf } from '../../star/units-of'
import { WorkPage } from '../../work-page'

/** What grid workers did, unit by unit, what they object to, and the stars of the month before. */
export default function StarsPage() {
	const { profile, session } = useStaff()
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const { value: tenant } = useTenant()
	const now = Date.now()
	const [month, setMonth] = useState(() => monthOf(now))
	const [chosen, setChosen] = useState<string>()
	const units = unitsOf(tenant, profile?.posts ?? [], now)
	const unit = chosen ?? (profile ? units[0]?.value : undefined)
	return (
		<WorkPage title={officeTitle} explain={words.explain} back={words.back}>
			<MonthBar month={month} onMonth={setMonth} now={now} />
			{units.length > 1 && (
				<Part>
					<Chips options={units} chosen={unit} onChoose={setChosen} />
				</Part>
			)}
			{signedIn && unit !== undefined && (
				<>
					<ObjectionsPart key={`objections ${unit}`} unit={unit} />
					<ArchivesPart key={`archives ${unit} ${month}`} unit={unit} month={month} />
				</>
			)}
			{signedIn && (
				<StarsPart key={`stars ${month}`} month={month === monthOf(now) ? monthAfter(month, -1) : month} />
			)}
		</WorkPage>
	)
}
