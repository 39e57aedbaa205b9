// `npm run data -- COMMAND …`: the tools for those who keep the data.
import { runDataTool } from './cli';

void runDataTool(process.argv.slice(2)).then(({ code, out, err }) => {
  if (out !== '') console.log(out);
  if (err !== '') console.error(err);
  process.exitCode = code;
});
