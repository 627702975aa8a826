/**
 * Holds the deployment files to rules (部署文件的规矩): they are read strictly, and what they say is compared with what the services
 * themselves say about their ports, probes, variables and neighbours.
 */
package com.hedai.deploy;
