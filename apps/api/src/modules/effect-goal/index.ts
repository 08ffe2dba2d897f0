export { EffectGoalModule } from './effect-goal.module.ts';
