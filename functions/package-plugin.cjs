/** Bundles the functions whenever they are packaged, so that `npx osls package` is the whole build. */
module.exports = class Bundle {
	constructor() {
		this.hooks = {
			'before:package:createDeploymentArtifacts': async () => {
				const { bundle } = await import('./bundle.mjs')
				await bundle()
			},
		}
	}
}
