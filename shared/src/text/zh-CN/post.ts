import type { UnitKind } from '../../unit/unit'
import type { Role } from '../../user/post'

export const role: Record<Role, string> = {
	dispatcher: '受理员',
	handler: '承办人',
	gridWorker: '网格员',
	gridLeader: '网格长',
	villageEditor: '村务公开员',
	villageSupervisor: '村监委会成员',
	leader: '领导',
	inspector: '督查员',
	administrator: '管理员',
}

export const unitKind: Record<UnitKind, string> = {
	centre: '社会治理服务中心',
	inspectorate: '督查室',
	department: '部门',
	postedOffice: '派驻机构',
	town: '镇街',
	village: '村居',
	workTeam: '群众工作队',
}
